import type { Block, Section } from "#platform/documents/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import { fileSize } from "../../../handling/file-size.ts";
import { logWords } from "../../../log-words.ts";
import type { CheckedAttachment } from "../case-file.ts";
import { facts, grouped, written } from "./drawing.ts";
import type { Drawing } from "./drawing.ts";

const hashOf = ({ fate, sha256 }: CheckedAttachment): string =>
  grouped("sha256" in fate ? fate.sha256 : sha256);

/** Every attachment with its SHA-256, also those that do not go along, and why not. */
export const attachmentsSection = ({ t, file, attachments, locale }: Drawing): Section => {
  if (attachments.length === 0) return { heading: t.attachments, blocks: [written(t.noAttachments)] };
  const rows = attachments.map((attachment, at) => [
    String(at + 1),
    attachment.name,
    `${formatMoment(attachment.addedAt, locale)}, ${attachment.addedBy === null ? t.theReporter : file.nameOf(attachment.addedBy)}`,
    fileSize(attachment.size, locale),
    hashOf(attachment),
  ]);
  const head = [t.number, t.file, t.added, t.size, t.sha];
  const remarks: readonly Block[] = attachments.flatMap(({ fate, name }, at) =>
    fate.kind === "included" ? [] : [{ kind: "note", source: t.fates[fate.kind](at + 1, name) }],
  );
  return {
    heading: t.attachments,
    blocks: [{ kind: "table", caption: t.attachments, head, rows }, ...remarks, written(t.shaNote)],
  };
};

const eventName = (event: string, { locale }: Drawing): string => logWords.events[event]?.[locale] ?? event;

/** What the audit log has about the file, and how anybody can check it. */
export const proofSection = (drawing: Drawing): Section => {
  const { t, file, locale } = drawing;
  const { head, entries } = file.proof;
  if (head === undefined) return { heading: t.proof, blocks: [written(t.proofNone)] };
  const rows = entries.map(({ at, event, personId, place }) => [
    formatMoment(at, locale),
    eventName(event, drawing),
    personId === null ? t.bySystem : file.nameOf(personId),
    place === null ? t.waiting : String(place.position),
  ]);
  return {
    heading: t.proof,
    blocks: [
      written(t.proofWhat),
      facts(drawing, t.head, [
        [t.entries, String(head.size)],
        [t.signedAt, formatMoment(head.at, locale)],
        [t.root, grouped(head.root.toString("hex"))],
      ]),
    ],
    sections: [
      { heading: t.proofHow, blocks: [{ kind: "markdown", source: t.proofSteps }] },
      { heading: t.proofLimits, blocks: [written(t.proofLimitsText)] },
      {
        heading: t.proofEntries,
        blocks: [{ kind: "table", caption: t.proofEntries, head: [t.moment, t.event, t.by, t.place], rows }],
      },
    ],
  };
};

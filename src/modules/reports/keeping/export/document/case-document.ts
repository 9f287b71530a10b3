import { dateOf } from "#platform/clock/index.ts";
import type { Document } from "#platform/documents/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { CaseFile, CheckedAttachment } from "../case-file.ts";
import type { CaseDocumentWish, Drawing } from "./drawing.ts";
import { allegationsSection, closingSections, weighingSection } from "./handling-part.ts";
import { attachmentsSection, proofSection } from "./proof-part.ts";
import { messagesSection, notesSection, timelineSection } from "./record-part.ts";
import { partiesSection, purposeSection, reportSection } from "./report-part.ts";
import { texts } from "./texts.ts";

const summaryOf = ({ t, file }: Drawing): string =>
  [
    `**${t.innocence}**`,
    t.left(file.notes !== null),
    file.identity === null ? t.traces : t.withIdentity,
  ].join("\n\n");

const markOf = ({ t, file }: Drawing): string =>
  file.organisation.invented ? `${t.confidential} · ${t.invented}` : t.confidential;

/** The whole of a file as a document: with contents in front, and every part under its own heading. */
export const caseDocument = (
  file: CaseFile,
  attachments: readonly CheckedAttachment[],
  wish: CaseDocumentWish,
): Document => {
  const { locale, now, madeBy, purpose } = wish;
  const t = texts[locale];
  const drawing = { ...wish, file, attachments, t };
  return {
    title: t.title(file.report.reference),
    subtitle: purpose === null ? t.archiveSubtitle : t.subtitle,
    author: t.author,
    organisation: file.organisation.name,
    date: dateOf(now),
    dateLine: t.madeOn(formatMoment(now, locale), madeBy),
    locale,
    mark: markOf(drawing),
    summary: summaryOf(drawing),
    sections: [
      ...purposeSection(drawing),
      reportSection(drawing),
      partiesSection(drawing),
      weighingSection(drawing),
      allegationsSection(drawing),
      messagesSection(drawing),
      ...closingSections(drawing),
      ...notesSection(drawing),
      timelineSection(drawing),
      attachmentsSection(drawing),
      proofSection(drawing),
    ],
  };
};

import type { Section } from "#platform/documents/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import { reportWords } from "../../../report-words.ts";
import { facts, joined, written } from "./drawing.ts";
import type { Drawing } from "./drawing.ts";

/** For whom the file left the house and why; nothing for the archive. */
export const purposeSection = (drawing: Drawing): readonly Section[] => {
  const { t, purpose } = drawing;
  if (purpose === null) return [];
  return [
    {
      heading: t.purpose,
      blocks: [
        facts(drawing, t.purpose, [[t.for, purpose.recipient]]),
        written(t.whyWas(purpose.reason)),
        written(t.contents),
      ],
    },
  ];
};

/** What was reported, in the words of the reporter. */
export const reportSection = (drawing: Drawing): Section => {
  const { t, file, locale } = drawing;
  const { report, answers } = file;
  const words = reportWords[locale];
  return {
    heading: t.report,
    blocks: [
      facts(drawing, t.facts, [
        [t.reference, report.reference],
        [t.kind, words.kinds[report.kind]],
        [t.channel, words.channels[report.channel]],
        [t.openness, words.opennesses[report.openness]],
        [t.received, formatMoment(report.receivedAt, locale)],
        [t.state, words.states[report.state]],
        [t.regime, report.regime && words.regimes[report.regime]],
        [t.decision, report.decision && words.decisions[report.decision]],
        [t.closed, report.closedAt && formatMoment(report.closedAt, locale)],
      ]),
      written(report.channel === "web" ? t.ownWords : t.toldWords),
    ],
    sections: answers.map(({ label, text }) => ({
      heading: label,
      blocks: [written(text, report.language)],
    })),
  };
};

const reporterOf = ({ t, file }: Drawing): string => {
  const { identity, report } = file;
  if (identity) return joined(identity.name, identity.contact);
  if (report.openness === "anonymous") return t.reporterUnknown;
  return report.identityFileId === null ? t.reporterElsewhere : t.reporterLeft;
};

/** Everybody who has to do with the file, by role. */
export const partiesSection = (drawing: Drawing): Section => {
  const { t, file } = drawing;
  const concerned = [...file.concerned, ...file.allegations].map(({ name, position }) =>
    joined(name === "" ? t.unknown : name, position),
  );
  const rows = [
    [t.reporter, reporterOf(drawing)],
    ...[...new Set(concerned)].map((name) => [t.concerned, name]),
    ...file.readers.map((name) => [t.reader, name]),
  ];
  return {
    heading: t.parties,
    blocks: [{ kind: "table", caption: t.parties, head: [t.role, t.party], rows }, written(t.innocence)],
  };
};

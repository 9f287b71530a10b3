import { dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { spreadsheetCsv } from "#platform/csv/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { reportWords } from "../report-words.ts";
import type { RegisterLine, RegisterParts } from "./register.ts";
import { keptTheLaw } from "./terms-kept.rules.ts";
import { texts } from "./texts.ts";
import type { YearWords } from "./year-words.ts";

/** What the file is written with. */
export interface RegisterFile {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly lines: readonly RegisterLine[];
  readonly partsOf: (reportId: string) => RegisterParts;
  readonly words: YearWords;
}

const day = (moment: Date | null): string => (moment === null ? "" : dateOf(moment));
const listed = (words: readonly string[]): string => words.join(" | ");

type Column = readonly [string, (line: RegisterLine, parts: RegisterParts) => string];

const columnsOf = ({ locale, today, words }: RegisterFile): readonly Column[] => {
  const t = texts[locale];
  const said = reportWords[locale];
  return [
    [t.reference, (line) => line.reference],
    [t.kind, (line) => said.kinds[line.kind]],
    [t.channel, (line) => said.channels[line.channel]],
    [t.openness, (line) => said.opennesses[line.openness]],
    [t.received, (line) => day(line.receivedAt)],
    [t.confirmed, (line) => day(line.confirmedAt)],
    [t.informed, (line) => day(line.informedAt)],
    [t.state, (line) => said.states[line.state]],
    [t.regime, (line) => (line.regime === null ? "" : said.regimes[line.regime])],
    [t.decision, (line) => (line.decision === null ? "" : said.decisions[line.decision])],
    [t.decidedOn, (line) => day(line.decidedAt)],
    [t.closedOn, (line) => day(line.closedAt)],
    [t.terms, (_line, { terms }) => t.termsKept(keptTheLaw(terms, today))],
    [t.violations, (_line, parts) => listed(parts.allegations.map((one) => words.violation(one.violation)))],
    [t.outcomes, (_line, parts) => listed(parts.allegations.map((one) => said.outcomes[one.outcome]))],
    [
      t.measures,
      (_line, parts) => listed(parts.allegations.flatMap((one) => one.measures.map(words.measure))),
    ],
  ];
};

/** The register as a file for a spreadsheet: no names and nothing of what reports say. */
export const registerCsv = (file: RegisterFile): string => {
  const columns = columnsOf(file);
  const rows = file.lines.map((line) => {
    const parts = file.partsOf(line.reportId);
    return columns.map(([, cell]) => cell(line, parts));
  });
  return spreadsheetCsv([columns.map(([head]) => head), ...rows], file.locale);
};

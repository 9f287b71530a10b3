import { yearOf } from "#platform/clock/index.ts";
import { shownText } from "#platform/disclosure/index.ts";
import type { ProtectedTwoWay, Shown } from "#platform/disclosure/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { ReadContext, YearFigures } from "#platform/module/index.ts";
import { currentNumbers, settledYear } from "./settled-years.ts";
import { texts } from "./texts.ts";
import { yearWords } from "./year-words.ts";
import type { YearWords } from "./year-words.ts";
import { columnTotal, takenUp, undecided, withoutEmpty } from "./year.rules.ts";
import type { YearNumbers } from "./year.ts";

type NumberOfYear = YearFigures["numbers"][number];
type Words = Localised<YearWords>;

/** A number as long as it may be shown; one that may not is left out, never 0. */
const number = (key: string, label: Localised, value: Shown): NumberOfYear[] =>
  value === null ? [] : [{ key, label, value }];

const both = bothOf({ nl: texts.nl.figures, en: texts.en.figures });

const numbersOf = (numbers: YearNumbers, words: Words): NumberOfYear[] => {
  const { reports, allegations, termsKept } = numbers;
  const decided = reports.columns.filter((code) => code !== undecided);
  return [
    ...number(
      "reports.received",
      both((t) => t.received),
      reports.total,
    ),
    ...number(
      "reports.taken-up",
      both((t) => t.takenUp),
      takenUp(numbers),
    ),
    ...decided.flatMap((code) =>
      number(
        `reports.decided.${code}`,
        both((t, locale) => t.decided(words[locale].decision(code))),
        columnTotal(reports, code),
      ),
    ),
    ...number(
      "reports.undecided",
      both((t) => t.undecided),
      columnTotal(reports, undecided),
    ),
    ...reports.rows.flatMap((code, at) =>
      number(
        `reports.kind.${code}`,
        both((t, locale) => t.ofKind(words[locale].kind(code))),
        reports.rowTotals[at] ?? null,
      ),
    ),
    ...allegations.columns.flatMap((code) =>
      number(
        `reports.outcome.${code}`,
        both((t, locale) => t.allegations(words[locale].outcome(code))),
        columnTotal(allegations, code),
      ),
    ),
    ...number(
      "reports.terms-kept",
      both((t) => t.termsKept),
      termsKept,
    ),
  ];
};

const measuresOf = ({ measures }: YearNumbers, words: Words): NumberOfYear[] => [
  ...number(
    "reports.measures",
    both((t) => t.measures),
    measures.total,
  ),
  ...measures.rows.flatMap((code, at) =>
    number(
      `reports.measure.${code}`,
      { nl: words.nl.measure(code), en: words.en.measure(code) },
      measures.counts[at] ?? null,
    ),
  ),
];

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const markdownTable = (
  whole: ProtectedTwoWay,
  locale: Locale,
  { head, row, column }: { head: string; row: (code: string) => string; column: (code: string) => string },
): string[] => {
  const t = texts[locale];
  const table = withoutEmpty(whole);
  const cell = (value: Shown | undefined): string => shownText(value ?? null, locale);
  return [
    line([head, ...table.columns.map(column), t.total]),
    line(["---", ...table.columns.map(() => "--:"), "--:"]),
    ...table.rows.map((code, at) =>
      line([row(code), ...(table.counts[at] ?? []).map(cell), cell(table.rowTotals[at])]),
    ),
    line([t.total, ...table.columnTotals.map(cell), cell(table.total)]),
  ];
};

const draftOf = ({ reports, allegations }: YearNumbers, words: YearWords, locale: Locale): string => {
  const t = texts[locale];
  return [
    `**${t.byKind}**`,
    "",
    ...markdownTable(reports, locale, { head: t.kind, row: words.kind, column: words.decision }),
    "",
    `**${t.byViolation}**`,
    "",
    ...markdownTable(allegations, locale, {
      head: t.violation,
      row: words.violation,
      column: words.outcome,
    }),
    "",
    `${t.allegationsNote} ${t.emptyNote} ${t.hiddenNote(reports.minimum)}`,
  ].join("\n");
};

/**
 * The reports of a year for the annual account, by kind and by outcome, small numbers left out: as they were settled, or as they stood
 * at its end until then; of a year that runs nothing, because a number that moves tells of single reports. Only the system of the organisation sees all of them, so nobody else is told anything.
 */
export const registerFigures = async (
  { tx, actor, locale, today }: ReadContext,
  year: number,
): Promise<readonly YearFigures[]> => {
  if (actor.kind !== "system" || actor.organisationId === null || year >= yearOf(today)) return [];
  const settled = await settledYear(tx, actor.organisationId, year);
  const numbers = settled?.numbers ?? (await currentNumbers(tx, year));
  if (settled === undefined && numbers.reports.total === 0 && numbers.allegations.total === 0) return [];
  const words = { nl: await yearWords(year, "nl"), en: await yearWords(year, "en") };
  return [
    {
      section: "violations",
      numbers: numbersOf(numbers, words),
      figures: [],
      draft: draftOf(numbers, words[locale], locale),
    },
    { section: "sanctions", numbers: measuresOf(numbers, words), figures: [], draft: "" },
  ];
};

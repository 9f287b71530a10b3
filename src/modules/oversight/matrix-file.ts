import { outcomeText } from "#modules/assessments/index.ts";
import type { FrameworkItem } from "#modules/frameworks/index.ts";
import { spreadsheetCsv } from "#platform/csv/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { aboutChosen, sourceText } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import type { MatrixRow } from "./matrix.ts";

/** What a file is made of: the organisations and norms that the matrix shows. */
interface MatrixContent {
  readonly chosen: Chosen;
  readonly items: readonly FrameworkItem[];
  readonly rows: readonly MatrixRow[];
  readonly locale: Locale;
}

const linesOf = ({ chosen, items, rows, locale }: MatrixContent) =>
  rows.flatMap((row) => {
    const outcomes = new Map(row.outcomes.map(({ code, outcome }) => [code, outcome]));
    return items.map(({ code, title }) => ({
      organisation: row.abbreviation ?? row.shortName,
      organisation_name: row.name,
      organisation_kind: row.organisationKind,
      framework: chosen.selection.framework,
      framework_version: chosen.selection.version,
      reference_year: chosen.selection.year,
      round: row.title,
      round_kind: row.kind,
      norm: code,
      norm_title: title[locale],
      outcome: outcomes.get(code) ?? "not-rated",
      outcome_text: outcomeText(chosen.scale, outcomes.get(code), locale),
    }));
  });

/** The matrix as JSON: one object for each organisation and norm, with what the figures say of themselves. */
export const matrixJson = (content: MatrixContent): string =>
  JSON.stringify(
    {
      schema: "borgpen-outcomes/1",
      about: aboutChosen(content.chosen, content.locale),
      source: sourceText(content.chosen, content.locale),
      outcomes: linesOf(content),
    },
    null,
    2,
  );

const columns = [
  "organisation",
  "organisation_name",
  "organisation_kind",
  "framework",
  "framework_version",
  "reference_year",
  "round",
  "round_kind",
  "norm",
  "norm_title",
  "outcome",
  "outcome_text",
] as const;

/** The matrix as CSV for a spreadsheet: one line for each organisation and norm; the source stands in the last column. */
export const matrixCsv = (content: MatrixContent): string => {
  const source = sourceText(content.chosen, content.locale);
  const lines = linesOf(content).map((line) => [...columns.map((column) => line[column]), source]);
  return spreadsheetCsv([[...columns, "source"], ...lines], content.locale);
};

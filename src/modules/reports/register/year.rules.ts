import type { ProtectedTwoWay, Protection, Shown } from "#platform/disclosure/index.ts";
import { protect } from "#platform/disclosure/index.ts";
import type { CountedReport, CountedYear, YearCodes, YearNumbers } from "./year.ts";

/** The column of reports about which nothing was decided yet. */
export const undecided = "undecided";

const countBy = <T>(
  items: readonly T[],
  rows: readonly string[],
  columns: readonly string[],
  placeOf: (item: T) => readonly [string, string],
): number[][] => {
  const counts = rows.map(() => columns.map(() => 0));
  for (const item of items) {
    const [row, column] = placeOf(item);
    const line = counts[rows.indexOf(row)];
    const at = columns.indexOf(column);
    if (line?.[at] !== undefined) line[at] += 1;
  }
  return counts;
};

/** Codes that were used and that the list no longer has stand behind those of the list, so that nothing is left uncounted. */
const withUsed = (codes: readonly string[], used: readonly string[]): string[] => [
  ...new Set([...codes, ...used.toSorted()]),
];

const shareKept = (reports: readonly CountedReport[], total: Shown, minimum: number): number | null => {
  const known = reports.filter(({ keptTerms }) => keptTerms !== null);
  if (total === null || known.length < minimum) return null;
  const kept = known.filter(({ keptTerms }) => keptTerms).length;
  return Math.round((kept / known.length) * 100);
};

/**
 * The numbers of a year as everybody may see them. The two tables count different things (a report can hold several allegations, or
 * none yet), so neither gives away what the other leaves out; a share of terms is only told beside a total that is shown.
 */
export const numbersOfYear = (
  { reports, allegations }: CountedYear,
  codes: YearCodes,
  protection: Protection = {},
): YearNumbers => {
  const kinds = withUsed(
    codes.kinds,
    reports.map(({ kind }) => kind),
  );
  const decisions = [
    ...withUsed(
      codes.decisions,
      reports.flatMap(({ decision }) => decision ?? []),
    ),
    undecided,
  ];
  const violations = withUsed(
    codes.violations,
    allegations.map(({ violation }) => violation),
  );
  const outcomes = withUsed(
    codes.outcomes,
    allegations.map(({ outcome }) => outcome),
  );
  const taken = allegations.flatMap(({ measures }) => measures);
  const measures = withUsed(codes.measures, taken);
  const reportTable = protect(
    {
      rows: kinds,
      columns: decisions,
      counts: countBy(reports, kinds, decisions, ({ kind, decision }) => [kind, decision ?? undecided]),
    },
    protection,
  );
  return {
    reports: reportTable,
    allegations: protect(
      {
        rows: violations,
        columns: outcomes,
        counts: countBy(allegations, violations, outcomes, ({ violation, outcome }) => [violation, outcome]),
      },
      protection,
    ),
    measures: protect(
      { rows: measures, counts: measures.map((code) => taken.filter((one) => one === code).length) },
      protection,
    ),
    termsKept: shareKept(reports, reportTable.total, reportTable.minimum),
  };
};

/** The total of a column, or null when it is not shown or not there. */
export const columnTotal = (table: ProtectedTwoWay, column: string): Shown =>
  table.columnTotals[table.columns.indexOf(column)] ?? null;

/** How many reports were taken up: all but those that were not, and those not decided yet. Told only when it follows from what is shown. */
export const takenUp = ({ reports }: Pick<YearNumbers, "reports">): Shown => {
  const { total, minimum } = reports;
  const [not, open] = [columnTotal(reports, "not-taken-up"), columnTotal(reports, undecided)];
  if (total === null || not === null || open === null) return null;
  const rest = total - not - open;
  return rest === 0 || rest >= minimum ? rest : null;
};

const kept = (totals: readonly Shown[]): number[] => totals.flatMap((total, at) => (total === 0 ? [] : [at]));

/** The table without the rows and columns in which nothing happened; what is not shown stays. */
export const withoutEmpty = (table: ProtectedTwoWay): ProtectedTwoWay => {
  const [rows, columns] = [table.rowTotals, table.columnTotals].map((totals) => kept(totals));
  const inRows = <T>(items: readonly T[]): T[] => items.filter((_item, at) => rows?.includes(at));
  const inColumns = <T>(items: readonly T[]): T[] => items.filter((_item, at) => columns?.includes(at));
  return {
    ...table,
    rows: inRows(table.rows),
    columns: inColumns(table.columns),
    counts: inRows(table.counts).map(inColumns),
    rowTotals: inRows(table.rowTotals),
    columnTotals: inColumns(table.columnTotals),
  };
};

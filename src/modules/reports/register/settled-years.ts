import { z } from "zod";
import { yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { violationsOfYear } from "../codes/codes.rules.ts";
import { reportContent } from "../codes/read-content.ts";
import { decisions, outcomes, reportKinds } from "../report.ts";
import { anyReportUntil, countYear } from "./year.queries.ts";
import { numbersOfYear } from "./year.rules.ts";
import type { YearNumbers } from "./year.ts";

const shown = z.number().nullable();
const table = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  counts: z.array(z.array(shown)),
  rowTotals: z.array(shown),
  columnTotals: z.array(shown),
  total: shown,
  minimum: z.number(),
});
const numbersSchema = z.object({
  reports: table,
  allegations: table,
  measures: z.object({
    rows: z.array(z.string()),
    counts: z.array(shown),
    total: shown,
    minimum: z.number(),
  }),
  termsKept: shown,
});

/** The numbers of a year that is over, as they were settled. */
export interface SettledYear {
  readonly year: number;
  readonly madeOn: PlainDate;
  readonly numbers: YearNumbers;
}

/** The numbers of a year as they are now, through disclosure; as the system of the organisation. */
export const currentNumbers = async (tx: Tx, year: number): Promise<YearNumbers> => {
  const content = await reportContent();
  return numbersOfYear(await countYear(tx, year), {
    kinds: reportKinds,
    decisions,
    violations: (violationsOfYear(content.violations, year)?.items ?? []).map(({ code }) => code),
    outcomes,
    measures: content.measures.items.map(({ code }) => code),
  });
};

const settled = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("reportYearFigures")
    .select(["year", "madeOn", "numbers"])
    .where("organisationId", "=", organisationId);

const asSettled = (row: { year: number; madeOn: PlainDate; numbers: unknown }): SettledYear => ({
  ...row,
  numbers: numbersSchema.parse(row.numbers),
});

/** The settled numbers of one year; undefined when they were not settled. */
export const settledYear = async (
  tx: Tx,
  organisationId: string,
  year: number,
): Promise<SettledYear | undefined> => {
  const row = await settled(tx, organisationId).where("year", "=", year).executeTakeFirst();
  return row && asSettled(row);
};

const mostYears = 5;

/** The latest settled years, the last one first. */
export const settledYears = async (tx: Tx, organisationId: string): Promise<SettledYear[]> =>
  (await settled(tx, organisationId).orderBy("year", "desc").limit(mostYears).execute()).map(asSettled);

/** From this day on the year before is settled: time to enter what came in on paper in December. */
const settlingBegins = "02-01";

/**
 * Settles the numbers of the year before, once, from February on; as the system of the organisation. They stay as they are: a number that
 * moved with a single report would tell of that report.
 */
export const settleLastYear = async (tx: Tx, organisationId: string, today: PlainDate): Promise<void> => {
  const year = yearOf(today) - 1;
  if (today.slice(5) < settlingBegins || (await settledYear(tx, organisationId, year))) return;
  if (!(await anyReportUntil(tx, year))) return;
  const numbers = JSON.stringify(await currentNumbers(tx, year));
  await tx.insertInto("reportYearFigures").values({ organisationId, year, madeOn: today, numbers }).execute();
};

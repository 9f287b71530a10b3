import { z } from "zod";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { wasOwed } from "../terms/owed.queries.ts";
import { keptTheLaw } from "./terms-kept.rules.ts";
import type { CountedAllegation, CountedReport, CountedYear } from "./year.ts";

/** A year in Dutch civil time: both its ends lie in winter. */
const startOf = (year: number): string => `${year}-01-01T00:00:00+01:00`;
const lastDayOf = (year: number): PlainDate => `${year}-12-31`;

const receivedIn = (tx: Tx, year: number) =>
  tx
    .selectFrom("reports as r")
    .where("r.receivedAt", ">=", sql<Date>`${startOf(year)}::timestamptz`)
    .where("r.receivedAt", "<", sql<Date>`${startOf(year + 1)}::timestamptz`)
    .where("r.state", "!=", "set-aside");

/** What was decided by the end of the year, by report: the last weighing before it. */
const decisionsBy = async (tx: Tx, year: number): Promise<ReadonlyMap<string, string>> => {
  const rows = await receivedIn(tx, year)
    .innerJoin("reportWeighings as w", (join) =>
      join.onRef("w.organisationId", "=", "r.organisationId").onRef("w.reportId", "=", "r.reportId"),
    )
    .select(["r.reportId", "w.decision"])
    .where("w.weighedAt", "<", sql<Date>`${startOf(year + 1)}::timestamptz`)
    .orderBy("w.weighedAt")
    .execute();
  return new Map(rows.map(({ reportId, decision }) => [reportId, decision]));
};

const termsBy = async (tx: Tx, year: number) => {
  const rows = await receivedIn(tx, year)
    .innerJoin("reportTerms as t", (join) =>
      join.onRef("t.organisationId", "=", "r.organisationId").onRef("t.reportId", "=", "r.reportId"),
    )
    .select(["r.reportId", "t.kind", "t.dueOn", "t.metOn"])
    .where(wasOwed)
    .execute();
  return Map.groupBy(rows, ({ reportId }) => reportId);
};

const countedReports = async (tx: Tx, year: number): Promise<CountedReport[]> => {
  const decisions = await decisionsBy(tx, year);
  const terms = await termsBy(tx, year);
  const rows = await receivedIn(tx, year).select(["r.reportId", "r.kind"]).execute();
  return rows.map(({ reportId, kind }) => ({
    kind,
    decision: decisions.get(reportId) ?? null,
    keptTerms: keptTheLaw(terms.get(reportId) ?? [], lastDayOf(year)),
  }));
};

const countedAllegations = async (tx: Tx, year: number): Promise<CountedAllegation[]> => {
  const rows = await receivedIn(tx, year)
    .innerJoin("reportAllegations as a", (join) =>
      join.onRef("a.organisationId", "=", "r.organisationId").onRef("a.reportId", "=", "r.reportId"),
    )
    .select(["a.violation", "a.outcome", "a.measures", "a.decidedOn"])
    .execute();
  return rows.map(({ violation, outcome, measures, decidedOn }) =>
    decidedOn !== null && decidedOn <= lastDayOf(year)
      ? { violation, outcome, measures }
      : { violation, outcome: "open", measures: [] },
  );
};

/** What a record of destruction keeps of the allegations of a report, so that the numbers of earlier years stay whole. */
const keptOutcomes = z.array(
  z.object({ violation: z.string(), outcome: z.string(), measures: z.array(z.string()) }),
);

const destroyed = async (tx: Tx, year: number): Promise<CountedYear> => {
  const rows = await tx
    .selectFrom("reportDestructions")
    .select(["kind", "decision", "termsKept", "outcomes"])
    .where("receivedYear", "=", year)
    .where("record", "in", ["file", "transferred-file"])
    .execute();
  return {
    reports: rows.map(({ kind, decision, termsKept }) => ({ kind, decision, keptTerms: termsKept })),
    allegations: rows.flatMap(({ outcomes }) => keptOutcomes.parse(outcomes)),
  };
};

/** What is counted of the reports of a year as they stood at its end; only whole when asked as the system of the organisation. */
export const countYear = async (tx: Tx, year: number): Promise<CountedYear> => {
  const gone = await destroyed(tx, year);
  return {
    reports: [...(await countedReports(tx, year)), ...gone.reports],
    allegations: [...(await countedAllegations(tx, year)), ...gone.allegations],
  };
};

/** Whether any report was received in or before a year: before the first one there is nothing to account for. */
export const anyReportUntil = async (tx: Tx, year: number): Promise<boolean> => {
  const report = await tx
    .selectFrom("reports")
    .select("reportId")
    .where("receivedAt", "<", sql<Date>`${startOf(year + 1)}::timestamptz`)
    .limit(1)
    .executeTakeFirst();
  if (report) return true;
  const gone = await tx
    .selectFrom("reportDestructions")
    .select("destructionId")
    .where("receivedYear", "<=", year)
    .limit(1)
    .executeTakeFirst();
  return gone !== undefined;
};

import { dateOf, yearOf } from "#platform/clock/index.ts";
import { countUpTo, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { mostCounted } from "../report.ts";
import { wasOwed } from "../terms/owed.queries.ts";
import type { RegisterFilter, RegisterLine, RegisterParts } from "./register.ts";

const startOf = (year: number) => sql<Date>`${`${year}-01-01T00:00:00+01:00`}::timestamptz`;

const filtered = (tx: Tx, { jaar, soort, stand }: RegisterFilter) =>
  tx
    .selectFrom("reports")
    .$if(jaar !== undefined, (query) =>
      query.where("receivedAt", ">=", startOf(jaar ?? 0)).where("receivedAt", "<", startOf((jaar ?? 0) + 1)),
    )
    .$if(soort !== undefined, (query) => query.where("kind", "=", soort ?? "violation"))
    .$if(stand !== undefined, (query) => query.where("state", "=", stand ?? "received"))
    .$if(stand === undefined, (query) => query.where("state", "!=", "set-aside"));

const lines = (tx: Tx, filter: RegisterFilter) =>
  filtered(tx, filter)
    .select(["reportId", "reference", "kind", "channel", "openness", "receivedAt", "confirmedAt"])
    .select(["informedAt", "state", "regime", "decision", "decidedAt", "closedAt"])
    .orderBy("receivedAt", "desc")
    .orderBy("reportId");

/** One page of the register, the latest report first, and how many there are: counted to a limit. */
export const listRegister = async (
  tx: Tx,
  filter: RegisterFilter,
  pagina: number,
): Promise<{ lines: RegisterLine[]; total: number; more: boolean }> => {
  const { count: total, more } = await countUpTo(tx, filtered(tx, filter), mostCounted);
  const rows = await lines(tx, filter).limit(pageSize).offset(offsetOf(pagina, total)).execute();
  return { lines: rows, total, more };
};

/** The whole register that whoever asks may read, for a file. */
export const wholeRegister = (tx: Tx, filter: RegisterFilter): Promise<RegisterLine[]> =>
  lines(tx, filter).execute();

const grouped = <T extends { reportId: string }>(rows: readonly T[]) =>
  Map.groupBy(rows, (row) => row.reportId);

/** What belongs to these lines, by report. */
export const partsOf = async (
  tx: Tx,
  register: readonly RegisterLine[],
): Promise<(reportId: string) => RegisterParts> => {
  const ids = register.map(({ reportId }) => reportId);
  if (ids.length === 0) return () => ({ terms: [], allegations: [] });
  const terms = await tx
    .selectFrom("reportTerms")
    .select(["reportId", "kind", "dueOn", "metOn"])
    .where("reportId", "in", ids)
    .where(wasOwed)
    .execute();
  const allegations = await tx
    .selectFrom("reportAllegations")
    .select(["reportId", "violation", "outcome", "measures"])
    .where("reportId", "in", ids)
    .execute();
  const [ofTerms, ofAllegations] = [grouped(terms), grouped(allegations)];
  return (reportId) => ({
    terms: ofTerms.get(reportId) ?? [],
    allegations: ofAllegations.get(reportId) ?? [],
  });
};

/** The years in which there are reports that whoever asks may read, the latest first. */
export const registerYears = async (tx: Tx): Promise<number[]> => {
  const { first, last } = await tx
    .selectFrom("reports")
    .select(({ fn }) => [
      fn.min<Date | null>("receivedAt").as("first"),
      fn.max<Date | null>("receivedAt").as("last"),
    ])
    .executeTakeFirstOrThrow();
  if (first === null || last === null) return [];
  const [from, until] = [yearOf(dateOf(first)), yearOf(dateOf(last))];
  return Array.from({ length: until - from + 1 }, (_, index) => until - index);
};

import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { unknownOutcome } from "./norm.ts";
import type { OutcomeOnNorm } from "./norm.ts";
import { latestRounds } from "./selection.queries.ts";
import type { Selection } from "./selection.ts";

export interface NormWish {
  readonly selection: Selection;
  readonly today: PlainDate;
  readonly code: string;
  /** The codes of the levels, lowest first. */
  readonly levels: readonly string[];
  /** Only organisations with this outcome; undefined for all. */
  readonly outcome: string | undefined;
  readonly page: number;
}

/** One page of organisations with their outcome on one norm, the lowest first, what is not known last; and how many there are. */
export const outcomesOnNorm = async (
  tx: Tx,
  { selection, today, code, levels, outcome, page }: NormWish,
): Promise<{ readonly rows: readonly OutcomeOnNorm[]; readonly total: number }> => {
  const own = sql<string | null>`l.outcomes ->> ${code}`;
  const rank = sql<number | null>`array_position(${levels}::text[], ${own})`;
  const rows = await tx
    .with("latest", () => latestRounds(tx, selection, today))
    .selectFrom("latest as l")
    .innerJoin("organisations as g", "g.organisationId", "l.organisationId")
    .select(["l.organisationId", "l.title", "l.kind", "g.shortName", "g.name"])
    .select((eb) => [own.as("outcome"), eb.fn.countAll<number>().over().as("total")])
    .$if(outcome === unknownOutcome, (some) => some.where(rank, "is", null))
    .$if(outcome !== undefined && outcome !== unknownOutcome, (some) => some.where(own, "=", outcome ?? ""))
    .orderBy(rank, (order) => order.asc().nullsLast())
    .orderBy("g.name")
    .orderBy("l.organisationId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
};

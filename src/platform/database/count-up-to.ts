import type { SelectQueryBuilder } from "kysely";
import { sql } from "kysely";
import type { Tx } from "./connection.ts";

/** How many rows there are, counted to a bound. */
export interface Counted {
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

/** How many rows a question has; no further than `most` is counted, so that a long list costs no more than a short one. */
export const countUpTo = async <D, T extends keyof D, O>(
  tx: Tx,
  query: SelectQueryBuilder<D, T, O>,
  most: number,
): Promise<Counted> => {
  const some = query
    .clearSelect()
    .select(sql<number>`1`.as("one"))
    .limit(most + 1)
    .as("counted");
  const { count } = await tx
    .selectFrom(some)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, most), more: count > most };
};

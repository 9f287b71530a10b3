import type { Tx } from "#platform/database/index.ts";
import { wasOwed } from "../terms/owed.queries.ts";

/** What the numbers of earlier years need of a report that goes. */
interface FactsToKeep {
  /** Neither term of the law was missed. */
  readonly termsKept: boolean;
  readonly outcomes: readonly {
    readonly violation: string;
    readonly outcome: string;
    readonly measures: readonly string[];
  }[];
}

/** Reads them as the system: whoever destroys a file need not have opened it. */
export const factsToKeep = async (tx: Tx, reportId: string): Promise<FactsToKeep> => {
  const missed = await tx
    .selectFrom("reportTerms")
    .select("termId")
    .where("reportId", "=", reportId)
    .where("kind", "in", ["confirm", "inform"])
    .where(wasOwed)
    .where((eb) => eb.or([eb("metOn", ">", eb.ref("dueOn")), eb("metOn", "is", null)]))
    .limit(1)
    .executeTakeFirst();
  const outcomes = await tx
    .selectFrom("reportAllegations")
    .select(["violation", "outcome", "measures"])
    .where("reportId", "=", reportId)
    .orderBy("allegationId")
    .execute();
  return { termsKept: missed === undefined, outcomes };
};

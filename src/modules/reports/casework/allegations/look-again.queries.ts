import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** A file in which telling the person concerned was put off until a day that has come. */
export interface LookAgain {
  readonly reportId: string;
  readonly reference: string;
  readonly dueOn: PlainDate;
}

/** Where somebody looks again today: in the files that this person handles, or that nobody does. One for each file. */
export const lookAgains = (tx: Tx, personId: string, today: PlainDate): Promise<LookAgain[]> =>
  tx
    .selectFrom("reportAllegations as a")
    .innerJoin("reports as r", (join) =>
      join.onRef("r.organisationId", "=", "a.organisationId").onRef("r.reportId", "=", "a.reportId"),
    )
    .select(["r.reportId", "r.reference", sql<string>`min(a.informing_put_off_to)`.as("dueOn")])
    .where("a.informedOn", "is", null)
    .where("a.informingPutOffTo", "<=", today)
    .where("r.state", "in", ["weighing", "handling"])
    .where((eb) => eb.or([eb("r.handlerId", "is", null), eb("r.handlerId", "=", personId)]))
    .groupBy(["r.reportId", "r.reference"])
    .orderBy("dueOn")
    .execute();

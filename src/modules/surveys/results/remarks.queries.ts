import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Remark } from "./kept-cube.ts";

/** What people wrote in a round, in the order of random ids; only the coordinator is given any. */
export const remarksOf = (tx: Tx, roundId: string): Promise<readonly Remark[]> =>
  tx
    .selectFrom("surveyRemarks")
    .select(["remarkId", "item", "text"])
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .where("roundId", "=", roundId)
    .orderBy("remarkId")
    .execute();

import { holdersOf, leadersOf } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Declaration } from "../declaration.ts";
import type { Takeover } from "./recusal.ts";
import { recusalPoints } from "./recusal.rules.ts";
import type { RecusalRule } from "./recusal.rules.ts";

type Judged = Pick<Declaration, "declarationId" | "personId" | "content">;

/** What the rules say of each recusal among these declarations, by its id, as the organisation is on this day. */
export const recusalPointsOf = async (
  tx: Tx,
  declarations: readonly Judged[],
  today: PlainDate,
): Promise<ReadonlyMap<string, readonly RecusalRule[]>> => {
  const recusals = declarations.flatMap(({ declarationId, personId, content }) =>
    content.register === "recusal" ? [{ declarationId, personId, content }] : [],
  );
  if (recusals.length === 0) return new Map();
  const takers = recusals.map(({ content }) => content.takerId);
  const leaders = await leadersOf(tx, takers, today);
  const officeHolders = new Set((await holdersOf(tx, "office-holder", today)).map((one) => one.personId));
  return new Map(
    recusals.map(({ declarationId, personId, content }) => {
      const leadsTaker = leaders.some((one) => one.ofId === content.takerId && one.personId === personId);
      const facts = { leadsTaker, isOfficeHolder: officeHolders.has(personId) };
      return [declarationId, recusalPoints(content, facts)];
    }),
  );
};

/** What this person takes over, or took over before, the newest first. */
export const takeoversOf = (tx: Tx, takerId: string): Promise<Takeover[]> =>
  tx
    .selectFrom("matterTakeovers")
    .select(["declarationId", "matter", "tenderReference", "startsOn", "seenOn", "endedOn"])
    .where("takerId", "=", takerId)
    .orderBy("toldOn", "desc")
    .orderBy("declarationId")
    .execute();

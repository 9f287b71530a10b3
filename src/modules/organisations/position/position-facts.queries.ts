import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** How the coordinator is placed on a day, as far as the actor may read it: coordinator and authority only. */
export interface PositionFacts {
  /** The arrangement that holds; null while none was recorded. */
  readonly current: { readonly directAccess: boolean; readonly backupId: string | null } | null;
  /** The latest contact with the authority. */
  readonly contactOn: PlainDate | null;
  /** Advice without an answer, the oldest first. */
  readonly unanswered: readonly {
    readonly adviceId: string;
    readonly subject: string;
    readonly givenOn: PlainDate;
  }[];
}

/** Position, latest contact and unanswered advice: read once for who judges the whole (source 001, 3.4). */
export const positionFacts = async (tx: Tx, today: PlainDate): Promise<PositionFacts> => {
  const current = await tx
    .selectFrom("coordinatorPositions")
    .select(["directAccess", "backupId"])
    .where("startsOn", "<=", today)
    .orderBy("startsOn", "desc")
    .limit(1)
    .executeTakeFirst();
  const contact = await tx
    .selectFrom("authorityContacts")
    .select((eb) => eb.fn.max("heldOn").as("heldOn"))
    .where("heldOn", "<=", today)
    .executeTakeFirst();
  const unanswered = await tx
    .selectFrom("coordinatorAdvice")
    .select(["adviceId", "subject", "givenOn"])
    .where("answeredOn", "is", null)
    .orderBy("givenOn")
    .orderBy("adviceId")
    .execute();
  return { current: current ?? null, contactOn: contact?.heldOn ?? null, unanswered };
};

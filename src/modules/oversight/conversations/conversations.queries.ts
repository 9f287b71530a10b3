import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import type { Conversation, ConversationQuery } from "./conversation.ts";

const conversations = (tx: Tx) =>
  tx
    .selectFrom("oversightConversations as c")
    .innerJoin("organisations as g", "g.organisationId", "c.overseenId")
    .select(["c.conversationId", "c.overseenId", "c.heldOn", "c.subject", "c.agreements", "c.followUpOn"])
    .select(["g.shortName", "g.name as organisation"]);

/** One conversation of the own log. */
export const findConversation = (tx: Tx, conversationId: string): Promise<Conversation | undefined> =>
  conversations(tx).where("c.conversationId", "=", conversationId).executeTakeFirst();

/** One page of conversations, the latest first, and how many there are; with one organisation when it is named. */
export const listConversations = async (
  tx: Tx,
  { organisatie, pagina }: ConversationQuery,
): Promise<{ readonly conversations: readonly Conversation[]; readonly total: number }> => {
  const all = conversations(tx).$if(organisatie !== undefined, (some) =>
    some.where("g.shortName", "=", organisatie ?? ""),
  );
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await all
    .orderBy("c.heldOn", "desc")
    .orderBy("c.conversationId")
    .limit(pageSize)
    .offset((pagina - 1) * pageSize)
    .execute();
  return { conversations: rows, total };
};

/** The latest conversations with one organisation. */
export const conversationsWith = (tx: Tx, organisationId: string): Promise<readonly Conversation[]> =>
  conversations(tx)
    .where("c.overseenId", "=", organisationId)
    .orderBy("c.heldOn", "desc")
    .orderBy("c.conversationId")
    .limit(pageSize)
    .execute();

/** The latest conversation with each organisation that asks to come back to it before a day: what work is made of. */
export const latestWithFollowUp = async (tx: Tx, before: PlainDate): Promise<readonly Conversation[]> => {
  const rows = await tx
    .with("latest", () =>
      conversations(tx)
        .distinctOn("c.overseenId")
        .orderBy("c.overseenId")
        .orderBy("c.heldOn", "desc")
        .orderBy("c.conversationId"),
    )
    .selectFrom("latest as l")
    .selectAll("l")
    .where("l.followUpOn", "<=", before)
    .orderBy("l.followUpOn")
    .limit(pageSize)
    .execute();
  return rows;
};

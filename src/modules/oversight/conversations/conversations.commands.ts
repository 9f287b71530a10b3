import { randomUUID } from "node:crypto";
import { changed, found, refuse } from "#platform/http/index.ts";
import type { RefusalReply } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { findOverseen } from "../organisations/overseen.queries.ts";
import type { ConversationInput } from "./conversation.ts";
import { datesFit } from "./conversation.rules.ts";

type Written =
  | { readonly ok: true; readonly conversationId: string }
  | { readonly ok: false; readonly refusal: RefusalReply };

const columnsOf = async ({ tx, today }: Writing, { organisation, ...words }: ConversationInput) => {
  const overseen = await findOverseen(tx, organisation, today);
  if (!overseen)
    return {
      ok: false as const,
      refusal: refuse("organisation", {
        nl: "Kies een organisatie waarop u toezicht houdt.",
        en: "Choose an organisation you oversee.",
      }),
    };
  const dates = datesFit(words, today);
  if (!dates.ok) return { ok: false as const, refusal: refuse(dates.field, dates.reason) };
  return { ok: true as const, columns: { overseenId: overseen.organisationId, ...words } };
};

/** Records a conversation in the overseer's own log; returns its id, or what is wrong at which field. */
export const recordConversation = async (writing: Writing, input: ConversationInput): Promise<Written> => {
  const decided = await columnsOf(writing, input);
  if (!decided.ok) return decided;
  const conversationId = randomUUID();
  const { actor } = writing;
  await writing.tx
    .insertInto("oversightConversations")
    .values({
      organisationId: found(actor.organisationId),
      conversationId,
      recordedBy: actor.personId,
      ...decided.columns,
    })
    .execute();
  return { ok: true, conversationId };
};

/** Changes what was recorded; the same rules as for a new one. */
export const changeConversation = async (
  writing: Writing,
  conversationId: string,
  input: ConversationInput,
): Promise<Written> => {
  const decided = await columnsOf(writing, input);
  if (!decided.ok) return decided;
  await changed(
    writing.tx
      .updateTable("oversightConversations")
      .set(decided.columns)
      .where("conversationId", "=", conversationId),
  );
  return { ok: true, conversationId };
};

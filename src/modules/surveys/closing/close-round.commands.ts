import { sql } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { roundKey } from "../answering/answers.commands.ts";
import type { Closing } from "./closing.ts";
import { countRound } from "./count-round.commands.ts";
import { forgetInvitations } from "../inviting/invite.commands.ts";

/**
 * Closes a round: nobody can answer any more, nobody knows whom it asked, and what may be said of the answers is kept. Taking away the tokens
 * waits for who is sending an answer just now, so after it every answer is there. Whoever closes has the answers mixed a last time afterwards, in
 * a transaction of its own: that takes longer than counting them.
 */
export const closeRound = async (closing: Closing): Promise<void> => {
  const { tx, organisationId, roundId, today, dataDirectory } = closing;
  await tx.deleteFrom("surveyTokens").where("roundId", "=", roundId).execute();
  await forgetInvitations(tx, roundId);
  const key = await roundKey(tx, { organisationId, roundId }, dataDirectory);
  if (key !== undefined) await countRound(closing, key);
  await changed(
    tx
      .updateTable("surveyRounds")
      .set({ state: "closed", closedOn: today })
      .where("organisationId", "=", sql<string>`(select app_organisation())`)
      .where("roundId", "=", roundId),
  );
};

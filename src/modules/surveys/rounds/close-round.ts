import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { mixAnswers, roundKey } from "../answering/answers.commands.ts";
import { forgetInvitations } from "../inviting/invite.commands.ts";

/** A round that is closed, by the system of its organisation. */
export interface Closing {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly roundId: string;
  readonly today: PlainDate;
  readonly dataDirectory: string;
}

/**
 * Closes a round: nobody can answer any more, nobody knows whom it asked, and the answers are mixed a last time. Taking away the tokens waits for
 * who is sending an answer just now, so after it every answer is there.
 */
export const closeRound = async (closing: Closing): Promise<void> => {
  const { tx, organisationId, roundId, today, dataDirectory } = closing;
  await tx.deleteFrom("surveyTokens").where("roundId", "=", roundId).execute();
  await forgetInvitations(tx, roundId);
  const key = await roundKey(tx, { organisationId, roundId }, dataDirectory);
  if (key !== undefined) await mixAnswers(tx, { organisationId, roundId }, key);
  await changed(
    tx
      .updateTable("surveyRounds")
      .set({ state: "closed", closedOn: today })
      .where("organisationId", "=", sql<string>`(select app_organisation())`)
      .where("roundId", "=", roundId),
  );
};

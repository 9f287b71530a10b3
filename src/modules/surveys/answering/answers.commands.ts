import { randomUUID } from "node:crypto";
import { batches, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { AnswerSheet, Questionnaire } from "../questionnaires/questionnaire.ts";
import { openRoundKey } from "../round-keys.ts";
import type { RoundPlace } from "../round-keys.ts";
import { openAnswer, sealAnswer } from "./sealed-answer.ts";
import type { RoundKey } from "./sealed-answer.ts";
import { layoutOf, sheetBytes } from "./sheet-bytes.rules.ts";

const own = sql<string>`(select app_organisation())`;

/** The key of a round, for as long as its answers are kept; as the system. */
export const roundKey = async (
  tx: Tx,
  place: RoundPlace,
  dataDirectory: string,
): Promise<RoundKey | undefined> => {
  const row = await tx
    .selectFrom("surveyKeys")
    .select("sealedKey")
    .where("organisationId", "=", own)
    .where("roundId", "=", place.roundId)
    .executeTakeFirst();
  return row && openRoundKey(dataDirectory, place, row.sealedKey);
};

const insertSealed = async (
  tx: Tx,
  { organisationId, roundId }: RoundPlace,
  sealed: readonly Buffer[],
): Promise<void> => {
  await sql`insert into survey_answers (organisation_id, round_id, answer_id, sealed)
    select ${organisationId}, ${roundId}, n.id, n.sealed
    from unnest(${sealed.map(() => randomUUID())}::uuid[], ${[...sealed]}::bytea[]) as n (id, sealed)`.execute(
    tx,
  );
};

/** Keeps answers, sealed: without time, unit or order. */
export const keepAnswers = async (
  tx: Tx,
  place: RoundPlace,
  {
    questionnaire,
    key,
    sheets,
  }: {
    readonly questionnaire: Questionnaire;
    readonly key: RoundKey;
    readonly sheets: readonly AnswerSheet[];
  },
): Promise<void> => {
  const layout = layoutOf(questionnaire);
  for (const part of batches(sheets))
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await insertSealed(
      tx,
      place,
      part.map((sheet) => sealAnswer(key, sheetBytes(layout, sheet))),
    );
};

const answerIds = async (tx: Tx, roundId: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("surveyAnswers")
    .select("answerId")
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .orderBy("answerId")
    .execute();
  return rows.map(({ answerId }) => answerId);
};

/**
 * Opens the answers of a round, part by part, in an order by chance: that of their numbers. What each part holds are the bytes of sheets
 * (`readSheet`, or by place with `layoutOf`).
 */
export const openedAnswers = async function* (
  tx: Tx,
  roundId: string,
  key: RoundKey,
): AsyncGenerator<readonly Buffer[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one part at a time, so that a million need no room
    const rows = await tx
      .selectFrom("surveyAnswers")
      .select(["answerId", "sealed"])
      .where("organisationId", "=", own)
      .where("roundId", "=", roundId)
      .where("answerId", ">", after)
      .orderBy("answerId")
      .limit(partSize)
      .execute();
    if (rows.length === 0) return;
    yield rows.map(({ sealed }) => openAnswer(key, sealed));
    after = rows.at(-1)?.answerId ?? after;
  }
};
const partSize = 5000;

/**
 * Writes all answers of a round anew: sealed afresh, under new numbers, in an order by chance (that of the old numbers), in one transaction. So
 * neither place nor transaction of a row tells which came when, and of two back-ups nobody can say which answers came in between.
 */
export const mixAnswers = async (tx: Tx, place: RoundPlace, key: RoundKey): Promise<void> => {
  for (const part of batches(await answerIds(tx, place.roundId))) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const { rows } = await sql<{ answerId: string; sealed: Buffer }>`
      delete from survey_answers where organisation_id = (select app_organisation()) and round_id = ${place.roundId}
        and answer_id = any (${[...part]}::uuid[]) returning answer_id as "answerId", sealed`.execute(tx);
    const byChance = rows.toSorted((one, other) => (one.answerId < other.answerId ? -1 : 1));
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await insertSealed(
      tx,
      place,
      byChance.map(({ sealed }) => sealAnswer(key, openAnswer(key, sealed))),
    );
  }
};

/** Destroys the answers of a round as they came, and with its key whatever a back-up still has of them. */
export const destroyAnswers = async (tx: Tx, roundId: string): Promise<void> => {
  for (const table of ["surveyAnswers", "surveyTokens", "surveyInvitations", "surveyKeys"] as const)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await tx.deleteFrom(table).where("organisationId", "=", own).where("roundId", "=", roundId).execute();
};

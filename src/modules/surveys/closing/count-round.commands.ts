import { unitTree } from "#modules/organisations/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import { openedAnswers } from "../answering/answers.commands.ts";
import type { RoundKey } from "../answering/sealed-answer.ts";
import { layoutOf, readSheet } from "../answering/sheet-bytes.rules.ts";
import type { AnswerSheet, Questionnaire } from "../questionnaires/questionnaire.ts";
import { findQuestionnaire } from "../questionnaires/questionnaires.queries.ts";
import type { Closing } from "./closing.ts";
import { findRound } from "../rounds/rounds.queries.ts";
import { countAnswers } from "./count-answers.ts";
import { keepResults } from "./keep-results.commands.ts";
import { unitBreakdown } from "./unit-breakdown.rules.ts";
import type { Stratum } from "./unit-breakdown.rules.ts";

const strataOf = (tx: Tx, roundId: string): Promise<readonly Stratum[]> =>
  tx
    .selectFrom("surveyStrata")
    .select(["unitId", "invited"])
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .where("roundId", "=", roundId)
    .orderBy("unitId")
    .execute();

const sheetsOf = async function* (
  { tx, roundId }: Closing,
  questionnaire: Questionnaire,
  key: RoundKey,
): AsyncGenerator<readonly AnswerSheet[]> {
  const layout = layoutOf(questionnaire);
  for await (const part of openedAnswers(tx, roundId, key))
    yield part.map((bytes) => readSheet(layout, bytes));
};

/** Counts the answers of a round and keeps what may be said of them; units are as they were when people were asked. */
export const countRound = async (closing: Closing, key: RoundKey): Promise<void> => {
  const { tx, roundId, today } = closing;
  const round = found(await findRound(tx, roundId));
  const { content: questionnaire } = found(await findQuestionnaire(tx, round.questionnaire, round.version));
  const units = await unitTree(tx, round.openedOn ?? today);
  const { minimum } = round;
  const strata = await strataOf(tx, roundId);
  const inUnits = strata.reduce((sum, { invited }) => sum + invited, 0);
  const withoutUnit = Math.max(0, (round.invited ?? inUnits) - inUnits);
  const breakdown = unitBreakdown(units, strata, { minimum, withoutUnit });
  const wish = { questionnaire, units: breakdown, minimum };
  await keepResults(closing, await countAnswers(sheetsOf(closing, questionnaire, key), wish));
};

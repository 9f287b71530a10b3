import { holds } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { usedQuestionnaires } from "../questionnaires/questionnaires.queries.ts";
import { resultReaders, resultsOf } from "../results/results.ts";
import { listRounds } from "../rounds/rounds.queries.ts";
import { askedOfAll } from "./everybody.queries.ts";
import { findingsIn } from "./findings.rules.ts";
import type { Asked, SurveyFindings } from "./findings.rules.ts";
import type { SurveyIndicator, SurveyRound, SurveyValue } from "./indicator.ts";
import { indicatorsIn, partsOf, valueIn } from "./indicators.rules.ts";

/** Everything that can be followed from round to round, of the questionnaires that a round has used. */
export const surveyIndicators = async (tx: Tx): Promise<readonly SurveyIndicator[]> =>
  indicatorsIn(await usedQuestionnaires(tx));

/** Every closed round with what it asked and what everybody answered, the latest first; two questions, however many rounds. */
const askedRounds = async (tx: Tx): Promise<readonly Asked[]> => {
  const used = await usedQuestionnaires(tx);
  return (await askedOfAll(tx)).flatMap((round) => {
    const asked = used.find(({ key, version }) => key === round.questionnaire && version === round.version);
    return asked === undefined ? [] : [{ ...round, content: asked.content }];
  });
};

/** What these indicators were in every closed round that shows them of everybody, the earliest first. */
export const surveyValues = async (
  tx: Tx,
  indicators: readonly string[],
): Promise<readonly SurveyValue[]> => {
  if (indicators.length === 0) return [];
  return (await askedRounds(tx)).toReversed().flatMap(({ roundId, closedOn, ...asked }) =>
    indicators.flatMap((indicator) => {
      const parts = partsOf(indicator);
      if (parts?.questionnaire !== asked.questionnaire) return [];
      const value = valueIn(parts, asked.content, asked);
      return value === undefined ? [] : [{ indicator, roundId, date: closedOn, value }];
    }),
  );
};

/** Every round, the latest first; everybody in an organisation knows that they are asked. */
export const surveyRounds = async (tx: Tx, actor: Actor): Promise<readonly SurveyRound[]> =>
  (await listRounds(tx)).map(({ roundId, questionnaire, title, state, closesOn, closedOn }) => ({
    roundId,
    questionnaire,
    title,
    state,
    closesOn: closedOn ?? closesOn,
    results: state === "closed" && holds(actor, ...resultReaders) ? resultsOf(roundId) : null,
  }));

/** What the surveys tell of the norms, of everybody together; nothing to whom results are not for. */
export const surveyFindings = async (tx: Tx, actor: Actor): Promise<SurveyFindings> =>
  findingsIn(holds(actor, ...resultReaders) ? await askedRounds(tx) : []);

/**
 * The steps of a survey from its questionnaire to its closing, as its pages and jobs take them: for whoever plays a survey instead of
 * clicking it.
 */
export { keepAnswers } from "./answering/answers.commands.ts";
export { readToken, useToken } from "./answering/invitation.queries.ts";
export { standardQuestionnaires } from "./questionnaires/content.ts";
export { answersOfItem, itemsOf } from "./questionnaires/questionnaire.ts";
export type { AnswerSheet, Item, ItemAnswer, Questionnaire } from "./questionnaires/questionnaire.ts";
export { addQuestionnaire } from "./questionnaires/questionnaires.commands.ts";
export { openRoundKey } from "./round-keys.ts";
export { prepareRound, shareResults } from "./rounds/rounds.commands.ts";
export { takeSteps } from "./rounds/steps.commands.ts";
export { agree } from "./talk-sheets/sheets.commands.ts";
export { closedRounds } from "./talk-sheets/sheets.queries.ts";

import type { Module } from "#platform/module/index.ts";
import { answeringRoutes } from "./answering/answering.routes.tsx";
import { checkContent } from "./check-content.ts";
import { analyseCommand } from "./exchange/analyse.command.ts";
import { logWords } from "./log-words.ts";
import { questionnairesBase } from "./questionnaires/addresses.ts";
import { questionnaireRoutes } from "./questionnaires/routes.ts";
import { texts as questionnaireTexts } from "./questionnaires/texts.ts";
import { surveysBase } from "./rounds/round.ts";
import { stepsJob } from "./rounds/rounds.commands.ts";
import { sharedBase } from "./results/results.ts";
import { texts as resultTexts } from "./results/texts.ts";
import { resultRoutes } from "./results/results.routes.tsx";
import { roundRoutes } from "./rounds/rounds.routes.tsx";
import { mixJob, mixRounds, takeSteps } from "./rounds/steps.commands.ts";
import { clearOldSheets } from "./talk-sheets/sheets.commands.ts";
import { makeSheets } from "./talk-sheets/sheets.job.ts";
import { sheetRoutes } from "./talk-sheets/sheet.routes.tsx";
import { sheetsRoutes } from "./talk-sheets/sheets.routes.tsx";
import { teamSheets } from "./talk-sheets/talk-sheet.ts";
import { sheetWork } from "./talk-sheets/work.contribution.ts";
import { texts as sheetTexts } from "./talk-sheets/texts.ts";
import { surveyEvidence, surveyFigures } from "./surveys.contributions.ts";
import { texts as roundTexts } from "./rounds/texts.ts";

export {
  surveyFindings,
  surveyIndicators,
  surveyRounds,
  surveyValues,
} from "./indicators/indicators.queries.ts";
export type { SurveyFindings } from "./indicators/findings.rules.ts";
export type { SurveyIndicator, SurveyRound, SurveyValue } from "./indicators/indicator.ts";
export { normsOfScales } from "./indicators/norms.ts";
export * as surveySteps from "./steps.ts";

/** Asking people how integrity lives here, so that nobody can be traced, and what came of it. */
export const surveys: Module = {
  name: "surveys",
  routes: [
    ...questionnaireRoutes,
    ...roundRoutes,
    ...answeringRoutes,
    ...resultRoutes,
    ...sheetsRoutes,
    ...sheetRoutes,
  ],
  navigation: [
    {
      group: "mine",
      href: sharedBase,
      label: { nl: resultTexts.nl.shared, en: resultTexts.en.shared },
      roles: "signed-in",
      order: 90,
    },
    {
      group: "perception",
      href: surveysBase,
      label: { nl: roundTexts.nl.title, en: roundTexts.en.title },
      roles: ["coordinator"],
      order: 10,
    },
    {
      group: "perception",
      href: questionnairesBase,
      label: { nl: questionnaireTexts.nl.title, en: questionnaireTexts.en.title },
      roles: ["coordinator"],
      order: 20,
    },
    {
      group: "team",
      href: teamSheets,
      label: { nl: sheetTexts.nl.title, en: sheetTexts.en.title },
      roles: ["manager"],
      order: 50,
    },
  ],
  commands: [analyseCommand],
  checkContent,
  logWords,
  work: sheetWork,
  evidence: surveyEvidence,
  figures: surveyFigures,
  slowJobs: [makeSheets],
  jobs: [
    {
      // Answers come in while people work; after this nothing is left of the order of the day.
      name: mixJob,
      cron: "20 1 * * *",
      forEachOrganisation: mixRounds,
    },
    {
      name: stepsJob,
      cron: "35 7 * * *",
      forEachOrganisation: takeSteps,
    },
    {
      name: "surveys.clear-talk-sheets",
      cron: "50 2 * * *",
      forEachOrganisation: async ({ tx, today }) => void (await clearOldSheets(tx, today)),
    },
  ],
};

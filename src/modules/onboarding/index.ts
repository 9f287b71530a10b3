import { checklistsBase, ownChecklistBase, teamChecklistBase } from "./checklists/checklist.ts";
import { remindLeaders } from "./checklists/checklists.commands.ts";
import {
  checklistEvidence,
  checklistFigures,
  checklistLines,
  checklistWork,
} from "./checklists/checklists.contributions.ts";
import { ownChecklistRoutes } from "./checklists/own.routes.tsx";
import { checklistRegisterRoutes } from "./checklists/register.routes.tsx";
import { checklistStepRoutes } from "./checklists/steps.routes.tsx";
import { teamChecklistRoutes } from "./checklists/team.routes.tsx";
import { texts as checklistTexts } from "./checklists/texts.ts";
import type { Module } from "#platform/module/index.ts";
import { logWords } from "./log-words.ts";
import { ceremonyRoutes } from "./oaths/ceremonies.routes.tsx";
import { oathImportCommand } from "./oaths/importing/import-command.ts";
import { oathImportRoutes } from "./oaths/importing/importing.routes.ts";
import { oathBase, ownOathBase } from "./oaths/oath.ts";
import { oathRegisterRoutes } from "./oaths/oath-register.routes.tsx";
import { oathTextRoutes } from "./oaths/oath-texts.routes.tsx";
import { oathEvidence, oathFigures, oathLines, oathWork } from "./oaths/oaths.contributions.ts";
import { ownOathRoutes } from "./oaths/own-oath.routes.tsx";
import { texts as oathTexts } from "./oaths/texts.ts";
import { ownStatementRoutes } from "./statements/own.routes.tsx";
import { statementRegisterRoutes } from "./statements/register.routes.tsx";
import { ownBase, registerBase } from "./statements/statement.ts";
import { remindSigners } from "./statements/statements.commands.ts";
import {
  statementEvidence,
  statementFigures,
  statementLines,
  statementWork,
} from "./statements/statements.contributions.ts";
import { texts as statementTexts } from "./statements/texts.ts";

export { standardSteps } from "./checklists/content.ts";
export { markStep, takeUpSteps } from "./checklists/checklists.commands.ts";
export { checklistOf, countByUnit } from "./checklists/checklists.queries.ts";
export { chooseForm, invite, keepOathText, planCeremony, recordOath } from "./oaths/oaths.commands.ts";
export { importOaths } from "./oaths/importing/oath-import.commands.ts";
export { stillToSwear } from "./oaths/oath-standings.queries.ts";
export { findCeremony, invited } from "./oaths/oaths.queries.ts";
export { standardStatements } from "./statements/content.ts";
export { addVersion, sign } from "./statements/statements.commands.ts";
export { statementsOf, statementVersions } from "./statements/statements.queries.ts";

/** What belongs to beginning somewhere: a list of steps, the oath or affirmation, and the statements that the work asks for. */
export const onboarding: Module = {
  name: "onboarding",
  routes: [
    ...ownChecklistRoutes,
    ...teamChecklistRoutes,
    ...checklistRegisterRoutes,
    ...checklistStepRoutes,
    ...ownOathRoutes,
    ...oathRegisterRoutes,
    ...oathImportRoutes,
    ...oathTextRoutes,
    ...ceremonyRoutes,
    ...ownStatementRoutes,
    ...statementRegisterRoutes,
  ],
  navigation: [
    {
      group: "mine",
      href: ownChecklistBase,
      label: { nl: checklistTexts.nl.mine, en: checklistTexts.en.mine },
      roles: "signed-in",
      order: 15,
    },
    {
      group: "team",
      href: teamChecklistBase,
      label: { nl: checklistTexts.nl.team, en: checklistTexts.en.team },
      roles: ["manager"],
      order: 30,
    },
    {
      group: "registers",
      href: checklistsBase,
      label: { nl: checklistTexts.nl.register, en: checklistTexts.en.register },
      roles: ["coordinator", "authority"],
      order: 15,
    },
    {
      group: "mine",
      href: ownOathBase,
      label: { nl: oathTexts.nl.mine, en: oathTexts.en.mine },
      roles: "signed-in",
      order: 20,
    },
    {
      group: "registers",
      href: oathBase,
      label: { nl: oathTexts.nl.register, en: oathTexts.en.register },
      roles: ["coordinator", "authority"],
      order: 20,
    },
    {
      group: "mine",
      href: ownBase,
      label: { nl: statementTexts.nl.mine, en: statementTexts.en.mine },
      roles: "signed-in",
      order: 30,
    },
    {
      group: "registers",
      href: registerBase,
      label: { nl: statementTexts.nl.registerTitle, en: statementTexts.en.registerTitle },
      roles: ["coordinator", "authority"],
      order: 30,
    },
  ],
  logWords,
  commands: [oathImportCommand],
  jobs: [
    {
      name: "onboarding.remind",
      cron: "15 7 * * *",
      forEachOrganisation: (writing, services) => remindSigners(writing, services),
    },
    {
      name: "onboarding.remind-leaders",
      cron: "25 7 * * *",
      forEachOrganisation: remindLeaders,
    },
  ],
  work: async (context) => [
    ...(await checklistWork(context)),
    ...(await oathWork(context)),
    ...(await statementWork(context)),
  ],
  ownLines: async (context) => [
    ...(await oathLines(context)),
    ...(await statementLines(context)),
    ...(await checklistLines(context)),
  ],
  figures: async (context, year) => [
    ...(await checklistFigures(context, year)),
    ...(await oathFigures(context, year)),
    ...(await statementFigures(context, year)),
  ],
  evidence: async (context, subject) => [
    ...(await checklistEvidence(context, subject)),
    ...(await oathEvidence(context, subject)),
    ...(await statementEvidence(context, subject)),
  ],
};

import type { Module } from "#platform/module/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { logWords } from "./log-words.ts";
import { ceremonyRoutes } from "./oaths/ceremonies.routes.tsx";
import { oathBase, ownOathBase } from "./oaths/oath.ts";
import { oathRegisterRoutes } from "./oaths/oath-register.routes.tsx";
import { oathTextRoutes } from "./oaths/oath-texts.routes.tsx";
import { oathEvidence, oathFigures, oathWork } from "./oaths/oaths.contributions.ts";
import { ownOathRoutes } from "./oaths/own-oath.routes.tsx";
import { texts as oathTexts } from "./oaths/texts.ts";
import { ownStatementRoutes } from "./statements/own.routes.tsx";
import { statementRegisterRoutes } from "./statements/register.routes.tsx";
import { ownBase, registerBase } from "./statements/statement.ts";
import { remindSigners } from "./statements/statements.commands.ts";
import { statementEvidence, statementFigures, statementWork } from "./statements/statements.contributions.ts";
import { texts as statementTexts } from "./statements/texts.ts";

export { chooseForm, invite, keepOathText, planCeremony, recordOath } from "./oaths/oaths.commands.ts";
export { findCeremony, invited, swearing } from "./oaths/oaths.queries.ts";
export { standardStatements } from "./statements/content.ts";
export { addVersion, sign } from "./statements/statements.commands.ts";
export { statementsOf, statementVersions } from "./statements/statements.queries.ts";

/** What belongs to beginning somewhere: the oath or affirmation, and signing the statements that the work asks for. */
export const onboarding: Module = {
  name: "onboarding",
  routes: [
    ...ownOathRoutes,
    ...oathRegisterRoutes,
    ...oathTextRoutes,
    ...ceremonyRoutes,
    ...ownStatementRoutes,
    ...statementRegisterRoutes,
  ],
  navigation: [
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
  jobs: [
    {
      name: "onboarding.remind",
      cron: "15 7 * * *",
      forEachOrganisation: ({ tx, actor, today }, services) =>
        remindSigners({ tx, organisationId: organisationOf(actor), today }, services),
    },
  ],
  work: async (context) => [...(await oathWork(context)), ...(await statementWork(context))],
  figures: async (context, year) => [
    ...(await oathFigures(context, year)),
    ...(await statementFigures(context, year)),
  ],
  evidence: async (context, subject) => [
    ...(await oathEvidence(context, subject)),
    ...(await statementEvidence(context, subject)),
  ],
};

import type { Module } from "#platform/module/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { logWords } from "./log-words.ts";
import { ownStatementRoutes } from "./statements/own.routes.tsx";
import { statementRegisterRoutes } from "./statements/register.routes.tsx";
import { ownBase, registerBase } from "./statements/statement.ts";
import { remindSigners } from "./statements/statements.commands.ts";
import { statementEvidence, statementFigures, statementWork } from "./statements/statements.contributions.ts";
import { texts as statementTexts } from "./statements/texts.ts";

export { standardStatements } from "./statements/content.ts";
export { addVersion, sign } from "./statements/statements.commands.ts";
export { statementsOf, statementVersions } from "./statements/statements.queries.ts";

/** What belongs to beginning somewhere: signing the statements that the work asks for. */
export const onboarding: Module = {
  name: "onboarding",
  routes: [...ownStatementRoutes, ...statementRegisterRoutes],
  navigation: [
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
  work: statementWork,
  figures: statementFigures,
  evidence: statementEvidence,
};

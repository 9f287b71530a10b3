import type { Module } from "#platform/module/index.ts";
import { remindOwners } from "./actions.commands.ts";
import { evidence, figures, firstSteps, status, work } from "./actions.contributions.ts";
import { routes } from "./actions.routes.tsx";
import { logWords } from "./log-words.ts";
import { texts } from "./texts.ts";

export { actionForm, sourceKinds } from "./action.ts";
export type { Action, ActionInput, ActionSource, ActionState, SourceKind } from "./action.ts";
export { isOverdue } from "./action.rules.ts";
export { addNote, closeAction, createAction } from "./actions.commands.ts";
export { actionsFor, actionsOfYear, countActions, findAction } from "./actions.queries.ts";

/** Improvement actions: what, why, who, when, from which source, with what result. */
export const actions: Module = {
  name: "actions",
  routes,
  navigation: [
    {
      group: "year",
      href: "/acties",
      label: { nl: texts.nl.actions, en: texts.en.actions },
      roles: ["coordinator", "authority", "manager"],
      order: 30,
    },
  ],
  logWords,
  jobs: [
    {
      name: "actions.remind",
      cron: "0 7 * * *",
      forEachOrganisation: ({ tx, today }, services) => remindOwners(tx, today, services),
    },
  ],
  work,
  firstSteps,
  status,
  figures,
  evidence,
};

import type { Module } from "#platform/module/index.ts";
import { agreementRoutes } from "./agreements/agreements.routes.tsx";
import { texts as agreementTexts } from "./agreements/texts.ts";
import { figures } from "./figures.contribution.ts";
import { firstSteps } from "./first-steps.contribution.ts";
import { goalRoutes } from "./goals/goals.routes.tsx";
import { measureGoals } from "./goals/survey.commands.ts";
import { texts as goalTexts } from "./goals/texts.ts";
import { measureRoutes } from "./measures/measures.routes.tsx";
import { texts as measureTexts } from "./measures/texts.ts";
import { decidingRoutes } from "./plans/deciding.routes.tsx";
import { itemRoutes } from "./plans/items.routes.tsx";
import { planRoutes } from "./plans/plans.routes.tsx";
import { texts as planTexts } from "./plans/texts.ts";
import { policyDecidingRoutes } from "./policies/deciding.routes.tsx";
import { policyRoutes } from "./policies/policies.routes.tsx";
import { texts as policyTexts } from "./policies/texts.ts";
import { evidence, status } from "./policy.contributions.ts";
import { work } from "./work.contribution.ts";
import { logWords } from "./log-words.ts";

export { makeAgreement, reportOnAgreement } from "./agreements/agreements.commands.ts";
export { agreementsOfYear } from "./agreements/agreements.queries.ts";
export { policyFacts } from "./facts.queries.ts";
export type { GoalFacts, PolicyFacts } from "./facts.queries.ts";
export { addMeasurement, createGoal } from "./goals/goals.commands.ts";
export { findGoal } from "./goals/goals.queries.ts";
export { measureGoals } from "./goals/survey.commands.ts";
export type { Measure } from "./measures/measure.ts";
export { createMeasure, setMeasureState } from "./measures/measures.commands.ts";
export type { ItemInput, ItemState, PlanItem, PlanWithItems } from "./plans/plan.ts";
export {
  addPlanItem,
  adoptYearPlan,
  closeYearPlan,
  makeYearPlan,
  proposeYearPlan,
  setItemState,
} from "./plans/plans.commands.ts";
export { yearPlan } from "./plans/plans.queries.ts";
export type { Policy } from "./policies/policy.ts";
export {
  adoptPolicy,
  createPolicy,
  evaluatePolicy,
  proposePolicy,
  recordCouncil,
  recordDecision,
} from "./policies/policies.commands.ts";
export { councilMoments, findPolicy, listPolicies } from "./policies/policies.queries.ts";

/** Policy with its goals and measures, agreements with managers, and the plan of each year. */
export const policy: Module = {
  name: "policy",
  routes: [
    ...policyRoutes,
    ...policyDecidingRoutes,
    ...goalRoutes,
    ...measureRoutes,
    ...planRoutes,
    ...decidingRoutes,
    ...itemRoutes,
    ...agreementRoutes,
  ],
  navigation: [
    {
      group: "year",
      href: "/jaarcyclus/beleid",
      label: { nl: policyTexts.nl.policy, en: policyTexts.en.policy },
      roles: "signed-in",
      order: 10,
    },
    {
      group: "year",
      href: "/jaarcyclus/doelen",
      label: { nl: goalTexts.nl.goals, en: goalTexts.en.goals },
      roles: "signed-in",
      order: 15,
    },
    {
      group: "year",
      href: "/jaarcyclus/maatregelen",
      label: { nl: measureTexts.nl.measures, en: measureTexts.en.measures },
      roles: "signed-in",
      order: 20,
    },
    {
      group: "year",
      href: "/jaarcyclus/jaarplan",
      label: { nl: planTexts.nl.plans, en: planTexts.en.plans },
      roles: "signed-in",
      order: 40,
    },
    {
      group: "year",
      href: "/jaarcyclus/afspraken",
      label: { nl: agreementTexts.nl.agreements, en: agreementTexts.en.agreements },
      roles: ["coordinator", "authority"],
      order: 50,
    },
    {
      group: "team",
      href: "/mijn-team/afspraken",
      label: { nl: agreementTexts.nl.mine, en: agreementTexts.en.mine },
      roles: ["manager"],
      order: 30,
    },
  ],
  logWords,
  jobs: [
    {
      // After the night's job that closes rounds, so that a goal is measured on the day its round closed.
      name: "policy.survey-measurements",
      cron: "55 7 * * *",
      forEachOrganisation: measureGoals,
    },
  ],
  work,
  status,
  figures,
  evidence,
  firstSteps,
};

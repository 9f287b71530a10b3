import type { Module } from "#platform/module/index.ts";

export { agreementForm, reportForm } from "./agreements/agreement.ts";
export type {
  Agreement,
  AgreementInput,
  InterimReport,
  ReportInput,
  Standing,
} from "./agreements/agreement.ts";
export { standingOf } from "./agreements/agreement.rules.ts";
export { makeAgreement, reportOnAgreement } from "./agreements/agreements.commands.ts";
export { agreementsOfYear, findAgreement } from "./agreements/agreements.queries.ts";
export { goalFacts, policyFacts } from "./facts.queries.ts";
export type { GoalFacts, PolicyFacts, PolicyInForce } from "./facts.queries.ts";
export type { Goal, GoalInput, MeasuredGoal, Measurement, MeasurementInput } from "./goals/goal.ts";
export { goalState } from "./goals/goal.rules.ts";
export type { GoalState } from "./goals/goal.rules.ts";
export { addMeasurement, createGoal, endGoal } from "./goals/goals.commands.ts";
export { findGoal, goalsOfYear, listGoals } from "./goals/goals.queries.ts";
export type { Measure, MeasureControl, MeasureInput, MeasureState } from "./measures/measure.ts";
export { createMeasure, setMeasureState } from "./measures/measures.commands.ts";
export { allMeasures, findMeasure } from "./measures/measures.queries.ts";
export type { ItemClosing, ItemInput, ItemState, PlanItem, PlanWithItems, YearPlan } from "./plans/plan.ts";
export { countDone } from "./plans/plan.rules.ts";
export {
  addPlanItem,
  adoptYearPlan,
  closeYearPlan,
  draftPlan,
  makeYearPlan,
  proposeYearPlan,
  setItemState,
} from "./plans/plans.commands.ts";
export { findPlan, listPlans, yearPlan } from "./plans/plans.queries.ts";
export type {
  CouncilInput,
  CouncilMoment,
  Involvement,
  Policy,
  PolicyInput,
  PolicyState,
} from "./policies/policy.ts";
export { evaluationIsLate, isInForce } from "./policies/policy.rules.ts";
export {
  adoptPolicy,
  createPolicy,
  evaluatePolicy,
  proposePolicy,
  recordCouncil,
  recordDecision,
} from "./policies/policies.commands.ts";
export { councilMoments, currentPolicy, findPolicy, listPolicies } from "./policies/policies.queries.ts";

/** Policy with its goals and measures, agreements with managers, and the plan of each year. */
export const policy: Module = { name: "policy", routes: [], navigation: [] };

import { yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Agreement } from "./agreements/agreement.ts";
import { agreementsOfYear } from "./agreements/agreements.queries.ts";
import type { MeasuredGoal } from "./goals/goal.ts";
import { goalState } from "./goals/goal.rules.ts";
import type { GoalState } from "./goals/goal.rules.ts";
import { listGoals } from "./goals/goals.queries.ts";
import type { Measure } from "./measures/measure.ts";
import { allMeasures } from "./measures/measures.queries.ts";
import type { PlanWithItems } from "./plans/plan.ts";
import { yearPlan } from "./plans/plans.queries.ts";
import type { CouncilMoment, Policy, PolicyDecision, PolicyEvaluation } from "./policies/policy.ts";
import { councilOnPolicy, currentPolicy, decisionsOn, evaluationsOf } from "./policies/policies.queries.ts";

/** A goal with its measurements, how it stands, and the measures tied to it. */
export interface GoalFacts extends MeasuredGoal {
  readonly state: GoalState;
  readonly measures: readonly Measure[];
}

/** The policy in force with everything that was decided about it. */
export interface PolicyInForce extends Policy {
  readonly decisions: readonly PolicyDecision[];
  readonly evaluations: readonly PolicyEvaluation[];
  readonly council: readonly CouncilMoment[];
}

/** What stands in this subject today, as far as the actor may see it. */
export interface PolicyFacts {
  /** Null while no policy is in force. */
  readonly policy: PolicyInForce | null;
  /** Goals that have not ended. */
  readonly goals: readonly GoalFacts[];
  readonly measures: readonly Measure[];
  /** The plan of this year; null while there is none. */
  readonly plan: PlanWithItems | null;
  /** The plan of the year before. */
  readonly previousPlan: PlanWithItems | null;
  /** The agreements with managers of this year. */
  readonly agreements: readonly Agreement[];
}

const inForce = async (tx: Tx): Promise<PolicyInForce | null> => {
  const policy = await currentPolicy(tx);
  if (!policy) return null;
  return {
    ...policy,
    decisions: await decisionsOn(tx, policy.policyId),
    evaluations: await evaluationsOf(tx, policy.policyId),
    council: await councilOnPolicy(tx, policy.policyId),
  };
};

/** Goals that have not ended, with how each stands today and its measures. */
const goalFacts = async (tx: Tx, measures: readonly Measure[], today: PlainDate): Promise<GoalFacts[]> => {
  const goals = await listGoals(tx);
  return goals.map((goal) => ({
    ...goal,
    state: goalState(goal, goal.measurements, today),
    measures: measures.filter(({ goalIds }) => goalIds.includes(goal.goalId)),
  }));
};

/** The policy in force, goals, measures, plans of this year and the one before, and agreements: read once for who judges the whole. */
export const policyFacts = async (tx: Tx, today: PlainDate): Promise<PolicyFacts> => {
  const year = yearOf(today);
  const measures = await allMeasures(tx);
  return {
    policy: await inForce(tx),
    goals: await goalFacts(tx, measures, today),
    measures,
    plan: (await yearPlan(tx, year)) ?? null,
    previousPlan: (await yearPlan(tx, year - 1)) ?? null,
    agreements: await agreementsOfYear(tx, year),
  };
};

import { holds } from "#platform/actor/index.ts";
import type { FirstStep, ReadContext } from "#platform/module/index.ts";
import { listGoals } from "./goals/goals.queries.ts";
import { allMeasures } from "./measures/measures.queries.ts";
import { listPlans } from "./plans/plans.queries.ts";
import { currentPolicy, listPolicies } from "./policies/policies.queries.ts";
import { texts } from "./texts.ts";

const policyPath = "/jaarcyclus/beleid";

/** What is wanted, by which goals and measures, and what is done about it this year: the first time. */
export const firstSteps = async ({ tx, actor, locale }: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "coordinator")) return [];
  const t = texts[locale];
  const [written] = await listPolicies(tx);
  const hasGoal = (await listGoals(tx)).length > 0;
  const hasMeasure = (await allMeasures(tx)).length > 0;
  const plans = await listPlans(tx);
  return [
    {
      title: t.firstPolicy,
      text: written ? t.firstPolicyWaits : t.firstPolicyText,
      href: written ? `${policyPath}/${written.policyId}` : `${policyPath}/nieuw`,
      isDone: (await currentPolicy(tx)) !== undefined,
      order: 40,
    },
    {
      title: t.firstGoals,
      text: hasGoal ? t.firstMeasureText : t.firstGoalsText,
      href: hasGoal ? "/jaarcyclus/maatregelen" : "/jaarcyclus/doelen",
      isDone: hasGoal && hasMeasure,
      order: 50,
    },
    {
      title: t.firstPlan,
      text: plans.length > 0 ? t.firstPlanWaits : t.firstPlanText,
      href: "/jaarcyclus/jaarplan/alle",
      isDone: plans.some(({ adoptedOn }) => adoptedOn !== null),
      order: 60,
    },
  ];
};

import { addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Kind, Rule, JudgedRule, SetAside } from "./coherence.ts";
import { kinds } from "./coherence.ts";
import type { Facts } from "./facts.ts";
import { evaluationRules } from "./rules/evaluation.rules.ts";
import { measureRules } from "./rules/measures.rules.ts";
import { policyRules } from "./rules/policy.rules.ts";
import { riskRules } from "./rules/risks.rules.ts";
import { roleRules } from "./rules/roles.rules.ts";
import { surveyRules } from "./rules/surveys.rules.ts";

/** Every rule over the whole, by number. */
export const rules: readonly Rule[] = [
  ...riskRules,
  ...policyRules,
  ...measureRules,
  ...evaluationRules,
  ...roleRules,
  ...surveyRules,
];

/** What each rule finds on one day; what was set aside counts as such until its last day, and is back the day after. */
export const judge = (facts: Facts, setAside: readonly SetAside[]): readonly JudgedRule[] => {
  const isOf = (rule: Rule, key: string): SetAside | null =>
    setAside.find((one) => one.rule === rule.number && one.key === key && one.until >= facts.today) ?? null;
  return rules.map((rule) => {
    const points = rule.check(facts).map((point) => ({ ...point, rule, setAside: isOf(rule, point.key) }));
    return {
      rule,
      open: points.filter((point) => point.setAside === null),
      aside: points.filter((point) => point.setAside !== null),
    };
  });
};

export interface Counts {
  /** Points that ask attention, points set aside. */
  readonly open: number;
  readonly aside: number;
  /** Rules with an open point, and all rules. */
  readonly rulesWithPoints: number;
  readonly rules: number;
}

/** How many points and rules there are among these rules. */
export const countPoints = (judged: readonly JudgedRule[]): Counts => ({
  open: judged.reduce((sum, { open }) => sum + open.length, 0),
  aside: judged.reduce((sum, { aside }) => sum + aside.length, 0),
  rulesWithPoints: judged.filter(({ open }) => open.length > 0).length,
  rules: judged.length,
});

/** The judged rules of each kind, in the order of the circle. */
export const byKind = (
  judged: readonly JudgedRule[],
): readonly { readonly kind: Kind; readonly judged: readonly JudgedRule[] }[] =>
  kinds.map((kind) => ({ kind, judged: judged.filter(({ rule }) => rule.kind === kind) }));

/** True when something is missing on which the rest stands. */
export const lacksFoundation = (judged: readonly JudgedRule[]): boolean =>
  judged.some(({ rule, open }) => rule.isFoundation && open.length > 0);

/** The last day until which something may be set aside: what is left alone longer than a year is no norm any more. Our own choice. */
export const latestDayAside = (today: PlainDate): PlainDate => addMonths(today, 12);

/** What is wrong with the day until which a point is set aside; null when it will do. */
export const asideFault = (until: PlainDate, today: PlainDate): Localised | null => {
  if (until <= today) return { nl: "Kies een dag na vandaag.", en: "Choose a day after today." };
  return until > latestDayAside(today)
    ? { nl: "Kies een dag binnen een jaar.", en: "Choose a day within a year." }
    : null;
};

import { holds } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Evidence, EvidenceSubject, ReadContext, StatusTile } from "#platform/module/index.ts";
import { goalState } from "./goals/goal.rules.ts";
import type { MeasuredGoal } from "./goals/goal.ts";
import { listGoals } from "./goals/goals.queries.ts";
import { texts as goalTexts } from "./goals/texts.ts";
import type { Measure } from "./measures/measure.ts";
import { measuresOfGoal, measuresOfReference } from "./measures/measures.queries.ts";
import { texts as measureTexts } from "./measures/texts.ts";
import type { PlanItem, PlanWithItems } from "./plans/plan.ts";
import { countDone, isLate } from "./plans/plan.rules.ts";
import { itemsOn, yearPlan } from "./plans/plans.queries.ts";
import { texts as planTexts } from "./plans/texts.ts";
import { texts } from "./texts.ts";

const planTile = (whole: PlanWithItems | undefined, { locale, today }: ReadContext): StatusTile => {
  const t = planTexts[locale];
  const year = yearOf(today);
  const tile = { title: t.tileTitle(year), order: 40 };
  if (!whole || whole.plan.state === "draft" || whole.plan.state === "proposed")
    return {
      ...tile,
      value: t.tileNone,
      text: t.tileNoneText,
      tone: "attention",
      href: "/jaarcyclus/jaarplan/alle",
    };
  const { done, all } = countDone(whole.items);
  const late = whole.items.filter((item) => isLate(item, today)).length;
  return {
    ...tile,
    value: t.tileDone(done, all),
    text: late > 0 ? t.tileLate(late) : t.tileText,
    tone: late > 0 ? "attention" : "good",
    href: `/jaarcyclus/jaarplan/${year}`,
  };
};

const goalsTile = (goals: readonly MeasuredGoal[], { locale, today }: ReadContext): StatusTile => {
  const t = goalTexts[locale];
  const states = goals.map((goal) => goalState(goal, goal.measurements, today));
  const well = states.filter((state) => state === "on-track" || state === "reached").length;
  const behind = states.filter((state) => state === "behind").length;
  return {
    title: t.goals,
    value: goals.length === 0 ? t.tileNone : t.tileValue(well, goals.length),
    text: goals.length === 0 ? t.emptyTitle : behind > 0 ? t.tileBehind(behind) : t.tileOnTrack,
    tone: goals.length === 0 || behind > 0 ? "attention" : "good",
    href: "/jaarcyclus/doelen",
    order: 50,
  };
};

/** The tiles on the start page: how far the year plan is, and how many goals are on track. */
export const status = async (context: ReadContext): Promise<readonly StatusTile[]> => {
  const { tx, actor, today } = context;
  if (!holds(actor, "coordinator", "authority")) return [];
  return [planTile(await yearPlan(tx, yearOf(today)), context), goalsTile(await listGoals(tx), context)];
};

const measureEvidence = (measure: Measure, locale: Locale): Evidence => ({
  subject: texts[locale].policySubject,
  title: measure.title,
  text: [measureTexts[locale].states[measure.state], measure.ownerName ?? texts[locale].noOwner].join(", "),
  href: `/jaarcyclus/maatregelen/${measure.measureId}`,
  date: measure.stateSince,
});

const itemEvidence = (item: PlanItem, locale: Locale): Evidence => ({
  subject: texts[locale].planSubject,
  title: `${item.year}: ${item.title}`,
  text: planTexts[locale].itemStates[item.state],
  href: `/jaarcyclus/jaarplan/${item.year}/punten/${item.itemId}`,
  date: null,
});

/** What policy has on a norm, a building block or a goal: the measures tied to it, and what the year plans do about it. */
export const evidence = async (
  { tx, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const measures =
    kind === "goal"
      ? await measuresOfGoal(tx, reference)
      : await measuresOfReference(tx, { kind, reference });
  const items = await itemsOn(tx, {
    goalIds: kind === "goal" ? [reference] : [],
    measureIds: measures.map(({ measureId }) => measureId),
  });
  return [
    ...measures.map((measure) => measureEvidence(measure, locale)),
    ...items.toSorted((one, other) => other.year - one.year).map((item) => itemEvidence(item, locale)),
  ];
};

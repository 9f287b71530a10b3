import { z } from "zod";
import { findAction } from "#modules/actions/index.ts";
import { suggestedPeople } from "#modules/organisations/index.ts";
import {
  emptyForm,
  formPage,
  get,
  notOffered,
  ordinaryReading,
  page,
  post,
  redirect,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { findGoal, listGoals } from "../goals/goals.queries.ts";
import { findMeasure } from "../measures/measures.queries.ts";
import { findOwner } from "../owner.ts";
import { changeItemForm, itemForm, ofItem, ofYear, ownerForm, stateForm } from "./plan.ts";
import type { ItemInput, PlanItem } from "./plan.ts";
import { crumbs, loadItem, loadPlan, pathOf, plansPath, said } from "./plan.pages.ts";
import type { OnItem } from "./plan.pages.ts";
import { mayFollowItem, mayTakePlanStep, stateFaults } from "./plan.rules.ts";
import {
  addPlanItem,
  changePlanItem,
  reassignPlanItem,
  removePlanItem,
  setItemState,
} from "./plans.commands.ts";
import { findItem, progressOf } from "./plans.queries.ts";
import { texts } from "./texts.ts";
import { ItemForm } from "./views/item-form.tsx";
import { ItemPage } from "./views/item-page.tsx";
import type { ItemTie } from "./views/item-page.tsx";

const itemPath = ({ year, itemId }: Pick<PlanItem, "year" | "itemId">): string =>
  `${pathOf(year)}/punten/${itemId}`;
const untied = { goalId: null, measureId: null, actionId: null, previousItemId: null };

const choices = async ({ tx }: RequestContext) => ({
  people: await suggestedPeople(tx),
  goals: await listGoals(tx),
});

/** Whether this goal is one that the form offers; none is fine too. */
const isOffered = (goal: string | null, { goals }: Awaited<ReturnType<typeof choices>>): boolean =>
  goal === null || goals.some(({ goalId }) => goalId === goal);

const isTied = ({ sourceKind }: PlanItem): boolean =>
  sourceKind === "goal" ||
  sourceKind === "measure" ||
  sourceKind === "action" ||
  sourceKind === "previous-plan";

const changed = (
  item: PlanItem,
  typed: z.output<typeof changeItemForm>,
  ownerId: string | null,
): ItemInput => ({
  title: typed.title,
  sourceKind: isTied(item) ? item.sourceKind : (typed.sourceKind ?? item.sourceKind),
  sourceLabel: isTied(item) ? item.sourceLabel : typed.sourceLabel,
  goalId: item.sourceKind === "goal" ? item.goalId : typed.goal,
  measureId: item.measureId,
  actionId: item.actionId,
  previousItemId: item.previousItemId,
  ownerId,
  quarter: typed.quarter,
});

/** The pages of what an item rests on, as far as this reader may see them. */
const tiesOf = async ({ tx, locale }: RequestContext, item: PlanItem): Promise<ItemTie[]> => {
  const t = texts[locale];
  const goal = item.goalId === null ? undefined : await findGoal(tx, item.goalId);
  const measure = item.measureId === null ? undefined : await findMeasure(tx, item.measureId);
  const action = item.actionId === null ? undefined : await findAction(tx, item.actionId);
  const previous = item.previousItemId === null ? undefined : await findItem(tx, item.previousItemId);
  return [
    ...(goal ? [{ label: t.goalShort, title: goal.title, href: `/jaarcyclus/doelen/${goal.goalId}` }] : []),
    ...(measure
      ? [
          {
            label: t.sources.measure,
            title: measure.title,
            href: `/jaarcyclus/maatregelen/${measure.measureId}`,
          },
        ]
      : []),
    ...(action ? [{ label: t.sources.action, title: action.title, href: `/acties/${action.actionId}` }] : []),
    ...(previous ? [{ label: t.plan(previous.year), title: previous.title, href: itemPath(previous) }] : []),
  ];
};

const drafting: readonly Route[] = [
  ...formPage({
    path: `${plansPath}/:year/punten/nieuw`,
    permission: ["coordinator"],
    audit: "plan-item.created",
    params: ofYear,
    form: itemForm,
    load: async (context) => ({ plan: await loadPlan(context), chosen: await choices(context) }),
    view: (context, { plan, chosen }, form) => {
      const { locale } = context;
      const title = texts[locale].addItem;
      const back = pathOf(plan.year);
      const props = { locale, title, form, ...chosen, tied: false, action: `${back}/punten/nieuw`, back };
      return page(title, <ItemForm {...props} />, crumbs(context, plan));
    },
    submit: async (context, { owner, goal, ...typed }, { plan, chosen }) => {
      if (!isOffered(goal, chosen)) return notOffered("goal");
      const person = await findOwner(context, "owner", owner);
      if (!person.ok) return person.refusal;
      const input: ItemInput = { ...untied, ...typed, goalId: goal, ownerId: person.ownerId };
      const itemId = await addPlanItem(context, plan, input);
      context.about("plan-item", itemId);
      return redirect(pathOf(plan.year), said("itemSaved"));
    },
  }),
  ...formPage({
    path: `${plansPath}/:year/punten/:itemId/wijzigen`,
    permission: ["coordinator"],
    audit: "plan-item.changed",
    params: ofItem,
    form: changeItemForm,
    load: async (context) => ({ ...(await loadItem(context)), chosen: await choices(context) }),
    initial: ({ item }) => ({
      title: item.title,
      sourceKind: item.sourceKind,
      sourceLabel: item.sourceLabel,
      goal: item.goalId,
      owner: item.ownerName,
      quarter: item.quarter === null ? null : String(item.quarter),
    }),
    view: (context, { plan, item, chosen }, form) => {
      const { locale } = context;
      const title = texts[locale].changeItem;
      const back = itemPath(item);
      const props = { locale, title, form, ...chosen, tied: isTied(item), action: `${back}/wijzigen`, back };
      return page(title, <ItemForm {...props} />, crumbs(context, plan, item));
    },
    submit: async (context, typed, { plan, item, chosen }) => {
      if (typed.goal !== item.goalId && !isOffered(typed.goal, chosen)) return notOffered("goal");
      const person = await findOwner(context, "owner", typed.owner, item);
      if (!person.ok) return person.refusal;
      const input = changed(item, typed, person.ownerId);
      await changePlanItem(context, { plan, item }, input);
      return redirect(itemPath(item), said("itemSaved"));
    },
  }),
  post({
    path: `${plansPath}/:year/punten/:itemId/weghalen`,
    permission: ["coordinator"],
    audit: "plan-item.removed",
    params: ofItem,
    form: z.object({}),
    submit: async (context) => {
      const { plan, item } = await loadItem(context);
      await removePlanItem(context, plan, item.itemId);
      return redirect(pathOf(plan.year), said("removed"));
    },
  }),
];

const show = async (context: OnItem, form: FormState) => {
  const { tx, locale, actor } = context;
  const { plan, item } = await loadItem(context);
  const mayReassign = mayTakePlanStep("reassign", plan, actor).ok;
  const props = {
    locale,
    plan,
    item,
    form,
    mayReassign,
    ties: await tiesOf(context, item),
    progress: await progressOf(tx, item.itemId),
    people: mayReassign ? await suggestedPeople(tx) : [],
    mayEdit: mayTakePlanStep("edit", plan, actor).ok,
    mayFollow: mayFollowItem(item, plan, actor).ok,
  };
  return page(item.title, <ItemPage {...props} />, crumbs(context, plan));
};

const following: readonly Route[] = [
  get({
    path: `${plansPath}/:year/punten/:itemId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: ofItem,
    answer: (context) => show(context, emptyForm()),
  }),
  post({
    path: `${plansPath}/:year/punten/:itemId/voortgang`,
    permission: "signed-in",
    audit: "plan-item.followed",
    params: ofItem,
    form: stateForm,
    show,
    submit: async (context, input) => {
      const { plan, item } = await loadItem(context);
      const errors = stateFaults(input);
      if (errors.length > 0) return { kind: "refusal", errors };
      await setItemState(context, { plan, item }, input);
      return redirect(itemPath(item), said("followed"));
    },
  }),
  post({
    path: `${plansPath}/:year/punten/:itemId/eigenaar`,
    permission: ["coordinator"],
    audit: "plan-item.reassigned",
    params: ofItem,
    form: ownerForm,
    show,
    submit: async (context, { owner }) => {
      const { plan, item } = await loadItem(context);
      const person = await findOwner(context, "owner", owner);
      if (!person.ok) return person.refusal;
      if (person.ownerId !== null) await reassignPlanItem(context, { plan, item }, person.ownerId);
      return redirect(itemPath(item), said("reassigned"));
    },
  }),
];

/** The pages of items of a year plan. */
export const itemRoutes: readonly Route[] = [...drafting, ...following];

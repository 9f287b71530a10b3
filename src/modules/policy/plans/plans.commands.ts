import { randomUUID } from "node:crypto";
import { actionsOfYear } from "#modules/actions/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { goalState } from "../goals/goal.rules.ts";
import { listGoals } from "../goals/goals.queries.ts";
import { allMeasures } from "../measures/measures.queries.ts";
import { draftItems } from "./draft.rules.ts";
import type { DraftFacts } from "./draft.rules.ts";
import type { ItemClosing, ItemInput, PlanItem, PlanWithItems, StateInput, YearPlan } from "./plan.ts";
import {
  closingFaults,
  mayFollowItem,
  mayTakePlanStep,
  missingBeforeProposal,
  stateFaults,
} from "./plan.rules.ts";
import { findPlan, itemsOf } from "./plans.queries.ts";

/** Makes an empty draft of a year's plan. Refuses a second one for the same year. */
export const makeYearPlan = async (
  { tx, actor, today }: Writing,
  { year, introduction = null }: { readonly year: number; readonly introduction?: string | null },
): Promise<void> => {
  if (await findPlan(tx, year))
    throw new AppError("refused", {
      nl: `Het jaarplan ${year} is er al.`,
      en: `The year plan of ${year} is there already.`,
    });
  await tx
    .insertInto("yearPlans")
    .values({ organisationId: organisationOf(actor), year, introduction, createdOn: today })
    .execute();
};

/** Changes the introduction of a draft. */
export const introducePlan = async (
  { tx, actor }: Writing,
  plan: YearPlan,
  introduction: string | null,
): Promise<void> => {
  insist(mayTakePlanStep("edit", plan, actor));
  await changed(
    tx
      .updateTable("yearPlans")
      .set({ introduction })
      .where("year", "=", plan.year)
      .where("state", "=", plan.state),
  );
};

const writeItems = async (
  { tx, actor }: Writing,
  year: number,
  inputs: readonly ItemInput[],
): Promise<string[]> => {
  const rows = inputs.map((input) => ({
    organisationId: organisationOf(actor),
    itemId: randomUUID(),
    year,
    ...input,
  }));
  if (rows.length > 0) await tx.insertInto("planItems").values(rows).execute();
  return rows.map(({ itemId }) => itemId);
};

/** Adds an item to a draft; returns its id. */
export const addPlanItem = async (writing: Writing, plan: YearPlan, input: ItemInput): Promise<string> => {
  insist(mayTakePlanStep("edit", plan, writing.actor));
  const [itemId = ""] = await writeItems(writing, plan.year, [input]);
  return itemId;
};

/** Changes an item of a draft. */
export const changePlanItem = async (
  { tx, actor }: Writing,
  { plan, item }: { readonly plan: YearPlan; readonly item: PlanItem },
  input: ItemInput,
): Promise<void> => {
  insist(mayTakePlanStep("edit", plan, actor));
  await changed(tx.updateTable("planItems").set(input).where("itemId", "=", item.itemId));
};

/** Takes an item out of a draft. */
export const removePlanItem = async (
  { tx, actor }: Writing,
  plan: YearPlan,
  itemId: string,
): Promise<void> => {
  insist(mayTakePlanStep("edit", plan, actor));
  await changed(tx.deleteFrom("planItems").where("itemId", "=", itemId));
};

/** Gives an item of a plan that is carried out another owner. */
export const reassignPlanItem = async (
  { tx, actor }: Writing,
  { plan, item }: { readonly plan: YearPlan; readonly item: PlanItem },
  ownerId: string,
): Promise<void> => {
  insist(mayTakePlanStep("reassign", plan, actor));
  await changed(tx.updateTable("planItems").set({ ownerId }).where("itemId", "=", item.itemId));
};

const draftFacts = async (tx: Tx, year: number, today: PlainDate): Promise<DraftFacts> => {
  const goals = await listGoals(tx);
  const measures = await allMeasures(tx);
  const actions = await actionsOfYear(tx, year);
  return {
    year,
    goals: goals.filter((goal) => goalState(goal, goal.measurements, today) !== "reached"),
    measures: measures.filter(({ state }) => state === "planned" || state === "running"),
    actions: actions
      .filter(({ state }) => state === "open")
      .map((action) => ({
        ...action,
        goalId:
          goals.find(({ goalId }) => action.source.kind === "goal" && goalId === action.source.reference)
            ?.goalId ?? null,
      })),
    previous: await itemsOf(tx, year - 1),
  };
};

/** Fills a draft with what goals, measures, actions and the plan of the year before ask for; returns how many items came. */
export const draftPlan = async (writing: Writing, plan: YearPlan): Promise<number> => {
  insist(mayTakePlanStep("edit", plan, writing.actor));
  const facts = await draftFacts(writing.tx, plan.year, writing.today);
  const drafted = draftItems(facts, await itemsOf(writing.tx, plan.year));
  await writeItems(writing, plan.year, drafted);
  return drafted.length;
};

/** Puts a draft before the authority once every item has an owner and a quarter. */
export const proposeYearPlan = async (
  { tx, actor }: Writing,
  { plan, items }: PlanWithItems,
): Promise<void> => {
  insist(mayTakePlanStep("propose", plan, actor));
  const [missing] = missingBeforeProposal(items);
  if (missing) throw new AppError("refused", missing);
  await changed(
    tx
      .updateTable("yearPlans")
      .set({ state: "proposed", proposedById: actor.personId, returnedBecause: null })
      .where("year", "=", plan.year)
      .where("state", "=", plan.state),
  );
};

/** Makes a proposed plan a draft again: taken back by the coordinator, or sent back by the authority with the reason. */
export const returnYearPlan = async (
  { tx, actor }: Writing,
  plan: YearPlan,
  because: string | null,
): Promise<void> => {
  insist(mayTakePlanStep(because === null ? "withdraw" : "send-back", plan, actor));
  await changed(
    tx
      .updateTable("yearPlans")
      .set({ state: "draft", returnedBecause: because })
      .where("year", "=", plan.year)
      .where("state", "=", plan.state),
  );
};

/** Adopts a proposed plan today. `adoptedBy` says who decided, in words. */
export const adoptYearPlan = async (
  { tx, actor, today }: Writing,
  plan: YearPlan,
  adoptedBy: string,
): Promise<void> => {
  insist(mayTakePlanStep("adopt", plan, actor));
  await changed(
    tx
      .updateTable("yearPlans")
      .set({ state: "adopted", adoptedOn: today, adoptedBy, adoptedById: actor.personId })
      .where("year", "=", plan.year)
      .where("state", "=", plan.state),
  );
};

/** Says how an item stands, in the writer's own name. What is not done needs a reason. */
export const setItemState = async (
  { tx, actor, now }: Writing,
  {
    plan,
    item,
  }: { readonly plan: Pick<YearPlan, "state">; readonly item: Pick<PlanItem, "itemId" | "ownerId"> },
  input: StateInput,
): Promise<void> => {
  insist(mayFollowItem(item, plan, actor));
  const [fault] = stateFaults(input);
  if (fault) throw new AppError("refused", fault.message);
  const { last } = await tx
    .selectFrom("planItemProgress")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("itemId", "=", item.itemId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("planItemProgress")
    .values({
      organisationId: organisationOf(actor),
      itemId: item.itemId,
      number: last + 1,
      writtenById: actor.personId,
      writtenAt: now,
      ...input,
    })
    .execute();
};

/** Closes a plan: everything that is not done is carried over or dropped, with a reason. After that it is frozen. */
export const closeYearPlan = async (
  { tx, actor, today }: Writing,
  { plan, items }: PlanWithItems,
  decisions: readonly ItemClosing[],
): Promise<void> => {
  insist(mayTakePlanStep("close", plan, actor));
  const [fault] = closingFaults(items, decisions);
  if (fault) throw new AppError("refused", fault.message);
  for (const { itemId, decision, because } of decisions)
    await changed(
      tx
        .updateTable("planItems")
        .set({ decision, decisionBecause: because })
        .where("itemId", "=", itemId)
        .where("year", "=", plan.year),
    );
  await changed(
    tx
      .updateTable("yearPlans")
      .set({ state: "closed", closedOn: today })
      .where("year", "=", plan.year)
      .where("state", "=", plan.state),
  );
};

import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { ItemProgress, ItemState, PlanItem, PlanWithItems, YearPlan } from "./plan.ts";

const plans = (tx: Tx) =>
  tx
    .selectFrom("yearPlans")
    .select(["year", "introduction", "state", "createdOn", "proposedById", "returnedBecause"])
    .select(["adoptedOn", "adoptedBy", "closedOn"]);

const items = (tx: Tx) =>
  tx
    .selectFrom("planItems as i")
    .leftJoin("people as o", (join) =>
      join.onRef("o.organisationId", "=", "i.organisationId").onRef("o.personId", "=", "i.ownerId"),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("planItemProgress as p")
          .select(["p.state", "p.note"])
          .whereRef("p.organisationId", "=", "i.organisationId")
          .whereRef("p.itemId", "=", "i.itemId")
          .orderBy("p.number", "desc")
          .limit(1)
          .as("latest"),
      (join) => join.onTrue(),
    )
    .select(["i.itemId", "i.year", "i.title", "i.sourceKind", "i.sourceLabel", "i.goalId", "i.measureId"])
    .select(["i.actionId", "i.previousItemId", "i.ownerId", "o.name as ownerName", "i.quarter"])
    .select(["i.decision", "i.decisionBecause", "latest.note as result"])
    .select(sql<ItemState>`coalesce(latest.state, 'not-started')`.as("state"))
    .orderBy("i.quarter")
    .orderBy("i.title")
    .orderBy("i.itemId");

/** Every plan this actor may see, the latest year first. */
export const listPlans = (tx: Tx): Promise<YearPlan[]> => plans(tx).orderBy("year", "desc").execute();

/** The plan of a year without its items, if this actor may see it. */
export const findPlan = (tx: Tx, year: number): Promise<YearPlan | undefined> =>
  plans(tx).where("year", "=", year).executeTakeFirst();

/** The items of a year's plan, by quarter; those without a quarter last. */
export const itemsOf = (tx: Tx, year: number): Promise<PlanItem[]> =>
  items(tx).where("i.year", "=", year).execute();

/** The plan of a year with its items and how each stands. */
export const yearPlan = async (tx: Tx, year: number): Promise<PlanWithItems | undefined> => {
  const plan = await findPlan(tx, year);
  return plan && { plan, items: await itemsOf(tx, year) };
};

/** One item of a plan. */
export const findItem = (tx: Tx, itemId: string): Promise<PlanItem | undefined> =>
  items(tx).where("i.itemId", "=", itemId).executeTakeFirst();

/** What was written about an item's progress, the latest first. */
export const progressOf = (tx: Tx, itemId: string): Promise<ItemProgress[]> =>
  tx
    .selectFrom("planItemProgress as p")
    .leftJoin("people as w", (join) =>
      join.onRef("w.organisationId", "=", "p.organisationId").onRef("w.personId", "=", "p.writtenById"),
    )
    .select(["p.state", "p.note", "p.writtenAt", "w.name as writtenBy"])
    .where("p.itemId", "=", itemId)
    .orderBy("p.number", "desc")
    .execute();

/** The items of plans being carried out that this person owns. */
export const openItemsOf = (tx: Tx, personId: string): Promise<PlanItem[]> =>
  items(tx)
    .innerJoin("yearPlans as y", (join) =>
      join.onRef("y.organisationId", "=", "i.organisationId").onRef("y.year", "=", "i.year"),
    )
    .where("i.ownerId", "=", personId)
    .where("y.state", "=", "adopted")
    .where(sql`coalesce(latest.state, 'not-started')`, "in", ["not-started", "busy"])
    .execute();

/** The items of plans that are adopted or closed and that work on one of these goals or measures. */
export const itemsOn = (
  tx: Tx,
  { goalIds, measureIds }: { readonly goalIds: readonly string[]; readonly measureIds: readonly string[] },
): Promise<PlanItem[]> => {
  if (goalIds.length + measureIds.length === 0) return Promise.resolve([]);
  return items(tx)
    .where((eb) =>
      eb.or([
        ...(goalIds.length > 0 ? [eb("i.goalId", "in", goalIds)] : []),
        ...(measureIds.length > 0 ? [eb("i.measureId", "in", measureIds)] : []),
      ]),
    )
    .execute();
};

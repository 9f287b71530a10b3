import {
  addPlanItem,
  adoptYearPlan,
  closeYearPlan,
  makeYearPlan,
  proposeYearPlan,
  setItemState,
  yearPlan,
} from "#modules/policy/index.ts";
import type { ItemInput, ItemState, PlanItem, PlanWithItems } from "#modules/policy/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Register, Scene } from "./scene.ts";
import type { World, WorldPlan, WorldPlanItem } from "./world.ts";

const planOf = async ({ tx }: Writing, year: number): Promise<PlanWithItems> =>
  found(await yearPlan(tx, year));

const called = ({ items }: PlanWithItems, title: string): PlanItem =>
  found(items.find((item) => item.title === title));

/** Days before its adoption on which a plan is filled: after the talk about the year that ended. */
const fillingDays = 7;

const draft = ({ year, draftedOn, introduction }: WorldPlan): Scene => ({
  on: draftedOn,
  by: "coordinator",
  what: `year plan ${year}`,
  play: async (writing) => makeYearPlan(writing, { year, introduction }),
});

const sourceOf = ({
  action,
  measure,
  source,
}: WorldPlanItem): Pick<ItemInput, "sourceKind" | "sourceLabel"> => {
  if (source !== undefined) return { sourceKind: source.kind, sourceLabel: source.ref };
  if (action !== undefined) return { sourceKind: "action", sourceLabel: null };
  return { sourceKind: measure === undefined ? "goal" : "measure", sourceLabel: null };
};

const inputOf = (item: WorldPlanItem, made: Register, previousItemId: string | null): ItemInput => ({
  title: item.title,
  ...(previousItemId === null ? sourceOf(item) : { sourceKind: "previous-plan", sourceLabel: null }),
  goalId: item.goal === undefined ? null : made.id("goal", item.goal),
  measureId: item.measure === undefined ? null : made.id("measure", item.measure),
  actionId: item.action === undefined ? null : made.id("action", item.action),
  previousItemId,
  ownerId: made.id("person", item.owner),
  quarter: item.quarter,
});

const filling = ({ year, adoptedOn, items }: WorldPlan): Scene => ({
  on: addDays(adoptedOn, -fillingDays),
  by: "coordinator",
  what: `items of year plan ${year}`,
  play: async (writing, made) => {
    const { plan } = await planOf(writing, year);
    for (const item of items) {
      const { carries } = item;
      const before = carries === undefined ? null : called(await planOf(writing, year - 1), carries).itemId;
      await addPlanItem(writing, plan, inputOf(item, made, before));
    }
    await proposeYearPlan(writing, await planOf(writing, year));
  },
});

const adoption = ({ year, adoptedOn, adoptedBy }: WorldPlan, world: World): Scene => ({
  on: adoptedOn,
  by: adoptedBy,
  what: `adoption of year plan ${year}`,
  play: async (writing) => {
    const decider = world.people.find(({ key }) => key === adoptedBy);
    await adoptYearPlan(writing, (await planOf(writing, year)).plan, decider?.function ?? adoptedBy);
  },
});

const lastDayOf = (year: number, quarter: number): string =>
  `${year}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1] ?? "12-31"}`;

interface Progress {
  readonly on: string;
  readonly state: ItemState;
  readonly note: string | null;
}

/** When work on an item began, by its action or measure; undefined while nothing shows that it did. */
const beganOn = (item: WorldPlanItem, { adoptedOn }: WorldPlan, world: World): string | undefined => {
  const action = world.actions.find(({ code }) => code === item.action);
  const measure = world.policy.measures.find(({ code }) => code === item.measure);
  return action?.notes[0]?.date ?? (measure?.state === "running" ? adoptedOn : undefined);
};

/** What is known of an item: that it began, or how it ended. */
const progressOf = (item: WorldPlanItem, plan: WorldPlan, world: World): Progress[] => {
  const note = item.result ?? null;
  const end = lastDayOf(plan.year, item.quarter);
  if (item.outcome === "done") {
    const action = world.actions.find(({ code }) => code === item.action);
    return [{ on: action?.doneOn ?? end, state: "done", note }];
  }
  if (item.outcome === "partly") return [{ on: end, state: "busy", note }];
  if (item.outcome === "not-done")
    return [{ on: end, state: "not-done", note: [item.result, item.reason].join(" ").trim() }];
  const began = beganOn(item, plan, world);
  return began === undefined ? [] : [{ on: began, state: "busy", note }];
};

const following = (plan: WorldPlan, world: World): Scene[] =>
  plan.items.flatMap((item) =>
    progressOf(item, plan, world).map(({ on, state, note }): Scene => ({
      on: on > plan.adoptedOn ? on : plan.adoptedOn,
      by: "coordinator",
      what: `progress of "${item.title}"`,
      play: async (writing) => {
        const there = await planOf(writing, plan.year);
        await setItemState(writing, { plan: there.plan, item: called(there, item.title) }, { state, note });
      },
    })),
  );

const closing = ({ year, closedOn, items }: WorldPlan): Scene[] =>
  closedOn === undefined
    ? []
    : [
        {
          on: closedOn,
          by: "coordinator",
          what: `end of year plan ${year}`,
          play: async (writing) => {
            const there = await planOf(writing, year);
            const decisions = items.flatMap(({ title, decision, reason }) =>
              decision === undefined || reason === undefined
                ? []
                : [{ itemId: called(there, title).itemId, decision, because: reason }],
            );
            await closeYearPlan(writing, there, decisions);
          },
        },
      ];

/** The plan of each year: drafted, adopted, followed, and closed where the year is over. */
export const planScenes = (world: World): Scene[] =>
  world.yearPlans.flatMap((plan) => [
    draft(plan),
    filling(plan),
    adoption(plan, world),
    ...following(plan, world),
    ...closing(plan),
  ]);

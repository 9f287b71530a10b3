import type { PlainDate } from "#platform/clock/index.ts";
import type { ItemInput, PlanItem } from "./plan.ts";

/** What a year plan is drafted from, already read. */
export interface DraftFacts {
  readonly year: number;
  /** Goals that have not ended and are not reached. */
  readonly goals: readonly {
    readonly goalId: string;
    readonly title: string;
    readonly ownerId: string | null;
  }[];
  /** Measures that are planned or running. */
  readonly measures: readonly {
    readonly measureId: string;
    readonly title: string;
    readonly ownerId: string | null;
    readonly goalIds: readonly string[];
    readonly endsOn: PlainDate | null;
  }[];
  /** Open actions. */
  readonly actions: readonly {
    readonly actionId: string;
    readonly title: string;
    readonly ownerId: string;
    readonly dueOn: PlainDate;
    readonly goalId: string | null;
  }[];
  /** The items of the plan of the year before. */
  readonly previous: readonly Pick<
    PlanItem,
    "itemId" | "title" | "state" | "decision" | "ownerId" | "goalId" | "measureId" | "actionId"
  >[];
}

type Tied = Pick<ItemInput, "goalId" | "measureId" | "actionId" | "previousItemId" | "title">;

const quarterOf = (date: PlainDate | null, year: number): number | null => {
  if (date === null || date > `${year}-12-31`) return null;
  return date < `${year}-01-01` ? 1 : Math.ceil(Number(date.slice(5, 7)) / 3);
};

const untied = { goalId: null, measureId: null, actionId: null, previousItemId: null };

/** What was not done last year and was not dropped: carried over with a decision, or not decided yet. It comes first. */
const carriedOver = ({ previous }: DraftFacts): ItemInput[] =>
  previous
    .filter(({ state, decision }) => state !== "done" && decision !== "dropped")
    .map((item) => ({
      title: item.title,
      sourceKind: "previous-plan",
      sourceLabel: null,
      goalId: item.goalId,
      measureId: item.measureId,
      actionId: item.actionId,
      previousItemId: item.itemId,
      ownerId: item.ownerId,
      quarter: 1,
    }));

const fromActions = ({ actions, year }: DraftFacts): ItemInput[] =>
  actions
    .filter(({ dueOn }) => dueOn <= `${year}-12-31`)
    .map(({ actionId, title, ownerId, dueOn, goalId }) => ({
      ...untied,
      title,
      sourceKind: "action",
      sourceLabel: null,
      actionId,
      goalId,
      ownerId,
      quarter: quarterOf(dueOn, year),
    }));

const fromMeasures = ({ measures, year }: DraftFacts): ItemInput[] =>
  measures.map(({ measureId, title, ownerId, goalIds, endsOn }) => ({
    ...untied,
    title,
    sourceKind: "measure",
    sourceLabel: null,
    measureId,
    goalId: goalIds[0] ?? null,
    ownerId,
    quarter: quarterOf(endsOn, year),
  }));

const fromGoals = ({ goals }: DraftFacts): ItemInput[] =>
  goals.map(({ goalId, title, ownerId }) => ({
    ...untied,
    title,
    sourceKind: "goal",
    sourceLabel: null,
    goalId,
    ownerId,
    quarter: null,
  }));

const isThere = (there: readonly Tied[], item: ItemInput): boolean => {
  const has = (key: "actionId" | "measureId" | "previousItemId"): boolean =>
    item[key] !== null && there.some((one) => one[key] === item[key]);
  // Two things that were left over stay two, also when they worked on the same action or measure.
  if (item.sourceKind === "previous-plan") return has("previousItemId");
  if (has("actionId") || has("measureId")) return true;
  // A goal needs an item of its own only while nothing else in the plan works on it.
  return item.sourceKind === "goal" && there.some((one) => one.goalId === item.goalId);
};

/**
 * What a year plan could hold: what was left of last year, open actions due by its end, measures that are not finished, and goals on
 * which nothing else works (source 004, 3.8). Nothing twice, and nothing the plan has already.
 */
export const draftItems = (facts: DraftFacts, existing: readonly Tied[] = []): ItemInput[] => {
  const drafted: ItemInput[] = [];
  const proposals = [
    ...carriedOver(facts),
    ...fromActions(facts),
    ...fromMeasures(facts),
    ...fromGoals(facts),
  ];
  for (const item of proposals) if (!isThere([...existing, ...drafted], item)) drafted.push(item);
  return drafted;
};

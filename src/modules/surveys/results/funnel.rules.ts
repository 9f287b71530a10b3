import type { Block, Item } from "../questionnaires/questionnaire.ts";

type Choice = Extract<Item, { kind: "choice" }>;
type Multiple = Extract<Item, { kind: "multiple" }>;

/** A question of which some answers lead to the next. */
export interface FunnelQuestion {
  readonly item: Choice;
  readonly leadsOn: readonly string[];
}

/** Questions of a block that narrow down: who gave some answer is asked the next one, and at the end why (source 001, figure 10). */
export interface Funnel {
  readonly steps: readonly FunnelQuestion[];
  readonly reasons: Multiple;
}

/** The questions that lead to an item, the first one first; undefined where they are not all in the block or ask nothing narrower. */
const stepsTo = ({ items }: Pick<Block, "items">, { when }: Item): readonly FunnelQuestion[] | undefined => {
  if (when === undefined) return [];
  const item = items.find(({ id }) => id === when.item);
  if (item?.kind !== "choice" || item.options.every(({ id }) => when.is.includes(id))) return undefined;
  const earlier = stepsTo({ items }, item);
  return earlier && [...earlier, { item, leadsOn: when.is }];
};

/** The funnel of a block: the first question with several answers to which others lead; undefined where there is none. */
export const funnelIn = (block: Pick<Block, "items">): Funnel | undefined => {
  for (const reasons of block.items) {
    const steps = reasons.kind === "multiple" ? stepsTo(block, reasons) : undefined;
    if (reasons.kind === "multiple" && steps !== undefined && steps.length > 0) return { steps, reasons };
  }
  return undefined;
};

/** Every question of a funnel. */
export const questionsOf = ({ steps, reasons }: Funnel): readonly Item[] => [
  ...steps.map(({ item }) => item),
  reasons,
];

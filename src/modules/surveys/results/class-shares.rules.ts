import type { Percentage } from "#platform/charts/index.ts";
import { classesOf, inClasses } from "../analysis/answers.ts";
import type { ItemResult } from "../analysis/cube.ts";
import type { Item } from "../questionnaires/questionnaire.ts";

/** The share of each class of answers; null where nothing is shown. */
export const classShares = (
  item: Item,
  result: ItemResult | null | undefined,
): readonly Percentage[] | null => {
  if (result == null) return null;
  if (result.showing === "exact")
    return inClasses(item, result.counts).map((count) => (100 * count) / Math.max(1, result.n));
  const least = (100 * result.atLeast) / result.n;
  return classesOf(item).map((answer) =>
    answer === result.answer ? { atLeast: Math.floor(least) } : { atMost: Math.ceil(100 - least) },
  );
};

const isLeast = (share: Percentage): boolean =>
  typeof share === "object" && share !== null && "atLeast" in share;

/** The share of several answers of which each person gave one: never more precise than each of them is known. */
export const sharesTogether = (shares: readonly Percentage[]): Percentage => {
  if (shares.includes(null)) return null;
  const numbers = shares.filter((share) => typeof share === "number");
  if (numbers.length === shares.length) return numbers.reduce((sum, share) => sum + share, 0);
  // Of a bounded question one class is what nearly all chose; of the others together as much is left as of each.
  return shares.find(isLeast) ?? shares[0] ?? null;
};

import { smallestMinimum } from "#platform/disclosure/index.ts";
import type { Item, Questionnaire } from "../questionnaires/questionnaire.ts";
import { classesOf, countedItems, inClasses } from "./answers.ts";
import { everybody } from "./breakdown.ts";
import type {
  AlphaResult,
  CorrelationResult,
  GroupResult,
  ItemResult,
  ResultCube,
  ScaleResult,
} from "./cube.ts";
import { cannotBeAsked, invitedIn } from "./places.rules.ts";
import { fewestDeviating } from "./shown.rules.ts";
import type { Showing } from "./shown.rules.ts";
import { alphaOf, correlationInterval } from "./statistics.rules.ts";
import type { Counted, CountedTree, ItemCount, ScaleCount, WholeScale } from "./tally.ts";
import { treeShowing } from "./tree-showing.rules.ts";

/** What is said of nearly everybody leaves open whether it was everybody. */
const leftOpen = fewestDeviating - 1;

const itemResult = (
  item: Item,
  { count, counts }: ItemCount,
  showing: Showing | undefined,
): ItemResult | null => {
  if (showing === undefined || showing === "hidden") return null;
  if (showing === "exact") return { showing, n: count, counts };
  const classes = inClasses(item, counts);
  const most = classes.indexOf(Math.max(...classes));
  return { showing, n: count, answer: classesOf(item)[most] ?? "", atLeast: count - leftOpen };
};

const scaleResult = (cell: ScaleCount, showing: Showing | undefined): ScaleResult | null =>
  showing === "exact" ? { n: cell.n, mean: cell.mean, sd: Math.sqrt(cell.variance ?? 0) } : null;

/** Everything that may be said of the places of one breakdown, everybody first; those that are no group of their own are left out. */
const groupsIn = (
  questionnaire: Questionnaire,
  counted: CountedTree,
  minimum: number,
): readonly GroupResult[] => {
  const shown = treeShowing(questionnaire, counted, minimum);
  const invited = invitedIn(counted);
  const itemsAt = (place: number) =>
    countedItems(questionnaire).flatMap((item): [string, ItemResult | null][] => {
      const cell = counted.items.get(item.id)?.[place];
      return cell === undefined || cannotBeAsked(item, counted, place)
        ? []
        : [[item.id, itemResult(item, cell, shown.items.get(item.id)?.[place])]];
    });
  const scalesAt = (place: number) =>
    questionnaire.scales.flatMap(({ id }): [string, ScaleResult | null][] => {
      const cell = counted.scales.get(id)?.[place];
      return cell === undefined ? [] : [[id, scaleResult(cell, shown.scales.get(id)?.[place])]];
    });
  return counted.tree.nodes.flatMap(({ by, group }, place) =>
    group === null && place !== everybody
      ? []
      : [
          {
            by,
            value: group?.value ?? null,
            parent: group?.parent ?? null,
            invited: invited[place] ?? null,
            n: shown.people[place] === "hidden" ? null : (counted.people[place] ?? 0),
            items: Object.fromEntries(itemsAt(place)),
            scales: Object.fromEntries(scalesAt(place)),
          },
        ],
  );
};

const alphaResult = ({ items, sum }: WholeScale, minimum: number): AlphaResult | null => {
  if (sum.n < minimum) return null;
  const variances = items.map(({ variance }) => variance ?? 0);
  return { n: sum.n, alpha: alphaOf(variances, sum.variance ?? 0) };
};

const correlationResults = (
  { pairs }: Counted,
  all: GroupResult,
  minimum: number,
): readonly CorrelationResult[] =>
  pairs.flatMap(({ a, b, moments }) => {
    const { n, correlation: r } = moments;
    if (r === undefined || n < minimum || all.scales[a] == null || all.scales[b] == null) return [];
    return [{ a, b, n, r, ...correlationInterval(r, n) }];
  });

/**
 * Everything that may be said of what was counted. What it guarantees stands in docs/disclosure.md.
 * @throws RangeError for a minimum below `smallestMinimum`.
 */
export const resultCube = (questionnaire: Questionnaire, counted: Counted, minimum: number): ResultCube => {
  if (!Number.isSafeInteger(minimum) || minimum < smallestMinimum)
    throw new RangeError(
      `The smallest group that may be shown is at least ${smallestMinimum}, not ${minimum}`,
    );
  const found = counted.trees.map((tree) => groupsIn(questionnaire, tree, minimum));
  const [all] = found[everybody] ?? [];
  if (all === undefined) throw new Error("There is no breakdown, not even of everybody");
  const alphas = [...counted.wholeScales].map(([scale, whole]): [string, AlphaResult | null] => [
    scale,
    all.scales[scale] == null ? null : alphaResult(whole, minimum),
  ]);
  return {
    minimum,
    everybody: all,
    groups: found.flatMap(([, ...groups]) => groups),
    alphas: Object.fromEntries(alphas),
    correlations: correlationResults(counted, all, minimum),
  };
};

import { inClasses } from "../analysis/answers.ts";
import type { GroupResult, ItemResult } from "../analysis/cube.ts";
import { chanceOfShares, moreThanChance } from "../analysis/statistics.rules.ts";
import type { Share } from "../analysis/statistics.rules.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Item, Questionnaire } from "../questionnaires/questionnaire.ts";

/** How an agreement counts for integrity: with it, or against it ("people keep silent"). Known of items of a scale only. */
export type Direction = "with" | "against";

/** In which direction each item of a scale counts. */
export const directionsOf = ({ scales }: Questionnaire): ReadonlyMap<string, Direction> =>
  new Map(
    scales.flatMap(({ items }) =>
      items.map(({ item, reversed }): [string, Direction] => [item, reversed ? "against" : "with"]),
    ),
  );

const [disagrees, agrees] = [1, 3];

/** How many answered in favour, of all who answered, "don't know" with them (source 001, figure 6); undefined where that is not shown. */
export const inFavour = (
  item: Item,
  result: ItemResult | null | undefined,
  direction: Direction,
): Share | undefined => {
  if (result?.showing !== "exact" || item.kind !== "agreement") return undefined;
  const count = inClasses(item, result.counts)[direction === "with" ? agrees : disagrees] ?? 0;
  return { count, n: result.n };
};

/** Where one share stands beside another, when that is more than chance. */
export type Difference = "higher" | "lower" | null;

/** Which of many pairs of shares differ more than by chance, corrected for how many are compared. */
export const differences = (pairs: readonly (readonly [Share, Share])[]): readonly Difference[] => {
  const signs = moreThanChance(pairs.map(([one, other]) => chanceOfShares(one, other)));
  return pairs.map(([one, other], place) => {
    if (signs[place] !== true) return null;
    return one.count / one.n > other.count / other.n ? "higher" : "lower";
  });
};

/** On which side of the rest of everybody each group stands, where that is more than chance; null as well where nothing is shown. */
export const sidesOfShares = (whole: Share, groups: readonly (Share | null)[]): readonly Difference[] => {
  const rest = ({ count, n }: Share): Share => ({ count: whole.count - count, n: whole.n - n });
  const shown = groups.flatMap((group) => (group === null || rest(group).n < 1 ? [] : [group]));
  const signs = differences(shown.map((group) => [group, rest(group)]));
  return groups.map((group) => (group === null ? null : (signs[shown.indexOf(group)] ?? null)));
};

/** How a group stands on one item. */
export interface Standing {
  readonly item: Item;
  readonly direction: Direction;
  readonly share: Share;
  /** Since the round before, in percentage points; null where that one does not show it. */
  readonly change: number | null;
  /** Whether the change is more than chance. */
  readonly changed: Difference;
}

const percent = ({ count, n }: Share): number => (100 * count) / n;

/** How a group stands on every item that counts in a scale and is shown, with what changed since the round before. */
export const standings = (
  questionnaire: Questionnaire,
  now: GroupResult,
  before: GroupResult | undefined,
): readonly Standing[] => {
  const directions = directionsOf(questionnaire);
  const found = itemsOf(questionnaire).flatMap((item) => {
    const direction = directions.get(item.id);
    const share = direction && inFavour(item, now.items[item.id], direction);
    if (direction === undefined || share === undefined) return [];
    return [{ item, direction, share, earlier: inFavour(item, before?.items[item.id], direction) }];
  });
  const compared = found.flatMap(({ share, earlier }) =>
    earlier === undefined ? [] : [[share, earlier] as const],
  );
  const signs = differences(compared);
  let next = 0;
  return found.map(({ earlier, ...standing }) => {
    if (earlier === undefined) return { ...standing, change: null, changed: null };
    const changed = signs[next] ?? null;
    next += 1;
    return { ...standing, change: percent(standing.share) - percent(earlier), changed };
  });
};

const most = 3;

/** What a group can be proud of, and what it has to work on: the three items with most, and with fewest, in favour. */
export const extremes = (
  all: readonly Standing[],
): { readonly strong: readonly Standing[]; readonly weak: readonly Standing[] } => {
  const ranked = all.toSorted((a, b) => percent(b.share) - percent(a.share));
  const strong = ranked.slice(0, Math.min(most, Math.ceil(ranked.length / 2)));
  const weak = ranked
    .toReversed()
    .filter((one) => !strong.includes(one))
    .slice(0, most);
  return { strong, weak };
};

/** What changed more than by chance, the largest change first. */
export const changes = (all: readonly Standing[]): readonly Standing[] =>
  all
    .filter(({ changed }) => changed !== null)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
    .slice(0, most);

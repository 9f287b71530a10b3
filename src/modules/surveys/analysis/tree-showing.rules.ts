import type { Item, Questionnaire, Scale } from "../questionnaires/questionnaire.ts";
import { countedItems, inClasses } from "./answers.ts";
import { cannotBeAsked, placesThere } from "./places.rules.ts";
import { showingIn } from "./shown.rules.ts";
import type { Showing, Told } from "./shown.rules.ts";
import type { CountedTree } from "./tally.ts";

type Showings = readonly Showing[];

/** How each place of a tree may be shown: how many answered at all, and each item and scale. */
export interface TreeShowing {
  readonly people: Showings;
  readonly items: ReadonlyMap<string, Showings>;
  readonly scales: ReadonlyMap<string, Showings>;
}

/** What holds for every question of a tree: the smallest group, and in which places somebody is. */
interface Decided {
  readonly minimum: number;
  readonly there: readonly boolean[];
}

const hiddenOf = (showings: Showings, place: number): boolean => showings[place] === "hidden";

/** An item that is asked after an answer to another tells how many gave that answer. */
const isBarredByCondition = (item: Item, earlier: ReadonlyMap<string, Showings>, place: number): boolean =>
  item.when !== undefined && earlier.get(item.when.item)?.[place] !== "exact";

const showingOfItems = (
  questionnaire: Questionnaire,
  counted: CountedTree,
  { minimum, there, people }: Decided & { readonly people: Showings },
): ReadonlyMap<string, Showings> => {
  const found = new Map<string, Showings>();
  for (const item of countedItems(questionnaire)) {
    const told = (counted.items.get(item.id) ?? []).map((cell, place): Told => ({
      count: cell.count,
      classes: inClasses(item, cell.counts),
      exists: (there[place] ?? false) && !cannotBeAsked(item, counted, place),
      barred: hiddenOf(people, place) || isBarredByCondition(item, found, place),
    }));
    found.set(item.id, showingIn(counted.tree, told, { minimum, uniformMatters: true }));
  }
  return found;
};

/** The mean of a scale gives away an item of it that is not shown, when the others are. */
const isBarredByItems = ({ items }: Scale, shown: ReadonlyMap<string, Showings>, place: number): boolean =>
  items.some(({ item }) => shown.get(item)?.[place] !== "exact");

const showingOfScales = (
  questionnaire: Questionnaire,
  counted: CountedTree,
  { minimum, there, items }: Decided & { readonly items: ReadonlyMap<string, Showings> },
): ReadonlyMap<string, Showings> =>
  new Map(
    questionnaire.scales.map((scale) => {
      const told = (counted.scales.get(scale.id) ?? []).map((cell, place): Told => ({
        count: cell.n,
        classes: [cell.lows, cell.highs],
        exists: there[place] ?? false,
        barred: isBarredByItems(scale, items, place),
      }));
      return [scale.id, showingIn(counted.tree, told, { minimum, uniformMatters: true })];
    }),
  );

/** What of one breakdown may be shown: decided for each question anew, and never more of a group than of how many answered in it. */
export const treeShowing = (
  questionnaire: Questionnaire,
  counted: CountedTree,
  minimum: number,
): TreeShowing => {
  const there = placesThere(counted);
  const told = counted.people.map((count, place): Told => ({
    count,
    classes: [],
    exists: there[place] ?? false,
    barred: false,
  }));
  const people = showingIn(counted.tree, told, { minimum, uniformMatters: false });
  const items = showingOfItems(questionnaire, counted, { minimum, there, people });
  const scales = showingOfScales(questionnaire, counted, { minimum, there, items });
  return { people, items, scales };
};

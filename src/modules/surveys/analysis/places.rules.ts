import { managerQuestion } from "../questionnaires/questionnaire.ts";
import type { Item } from "../questionnaires/questionnaire.ts";
import { everybody } from "./breakdown.ts";
import type { CountedTree } from "./tally.ts";

/** How many were invited in each place, those of its parts with it; null where that is not known of all of them. */
export const invitedIn = ({ tree }: CountedTree): readonly (number | null)[] => {
  const invited = tree.nodes.map((node) => node.invited);
  for (const [place, { parent }] of [...tree.nodes.entries()].toReversed()) {
    const [own, above] = [invited[place], invited[parent]];
    if (place !== everybody) invited[parent] = own == null || above == null ? null : own + above;
  }
  return invited;
};

/** Whether somebody is counted in a place, or could be: where nobody can be, nothing has to be hidden. */
export const placesThere = (counted: CountedTree): readonly boolean[] =>
  invitedIn(counted).map((invited, place) => (counted.people[place] ?? 0) > 0 || (invited ?? 0) > 0);

/** For managers only: who said to be none cannot be asked. */
export const cannotBeAsked = (item: Item, counted: CountedTree, place: number): boolean =>
  item.for === "managers" &&
  counted.tree.by === managerQuestion &&
  counted.tree.nodes[place]?.group?.value === "no";

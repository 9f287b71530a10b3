import { everybody } from "./breakdown.ts";
import type { Tree } from "./breakdown.ts";

/** What one place of a tree would tell about one question. */
export interface Told {
  /** How many answered it there. */
  readonly count: number;
  /** How often each class of answers was given: what may not be had by nearly everybody. */
  readonly classes: readonly number[];
  /** False where there is nobody to ask, so that nothing can follow from it. */
  readonly exists: boolean;
  /** True where nothing may be shown, whatever the count: another question tells why. */
  readonly barred: boolean;
}

/**
 * "exact": numbers may be shown; "bounded": nearly everybody gave one answer, only that may be said; "hidden": nothing, not even how many.
 */
export type Showing = "exact" | "bounded" | "hidden";

/** As many must differ from the rest before a group may be shown exactly: fewer, and each of the rest is as good as known. */
export const fewestDeviating = 3;

/** Nearly all gave the same answer. */
export const isUniform = (classes: readonly number[], count: number): boolean =>
  count - Math.max(0, ...classes) < fewestDeviating;

interface Part extends Told {
  readonly node: number;
}

const sumOf = (parts: readonly Part[]): Told => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  classes: (parts[0]?.classes ?? []).map((_, place) =>
    parts.reduce((sum, { classes }) => sum + (classes[place] ?? 0), 0),
  ),
  exists: true,
  barred: false,
});

/** A set of parts that can be worked out together tells of enough people, of more than one part, and not that nearly all said the same. */
const isSafe = (parts: readonly Part[], minimum: number, uniformMatters: boolean): boolean => {
  if (parts.length === 0) return true;
  const { count, classes } = sumOf(parts);
  return parts.length > 1 && count >= minimum && !(uniformMatters && isUniform(classes, count));
};

const most = ({ classes }: Told): number => classes.indexOf(Math.max(...classes));

/**
 * Whether each of the parts of which only the answer of nearly everybody is told may, for all that is known of them together, have been
 * answered so by everybody, or by all but two.
 */
const leavesOpen = (bounded: readonly Part[], hidden: readonly Part[]): boolean => {
  const { classes } = sumOf([...bounded, ...hidden]);
  return [...new Set(bounded.map(most))].every((answer) => {
    const alike = bounded.filter((part) => most(part) === answer);
    const deviating = sumOf(alike).count - (classes[answer] ?? 0);
    const mostElsewhere = (fewestDeviating - 1) * (alike.length - 1);
    return deviating <= mostElsewhere && (hidden.length > 0 || deviating >= fewestDeviating - 1);
  });
};

const bySize = (a: Part, b: Part): number => a.count - b.count || a.node - b.node;

/** What must be hidden among the parts of something that is shown exactly, so that nothing hidden follows from the rest. */
const amongParts = (
  parts: readonly Part[],
  minimum: number,
  uniformMatters: boolean,
): Map<number, Showing> => {
  const showing = new Map<number, Showing>(
    parts.map((part) => {
      if (part.barred || part.count < minimum) return [part.node, "hidden"];
      return [part.node, uniformMatters && isUniform(part.classes, part.count) ? "bounded" : "exact"];
    }),
  );
  const those = (...wanted: readonly Showing[]) =>
    parts.filter(({ node }) => wanted.includes(showing.get(node) ?? "hidden"));
  const isDone = () =>
    isSafe(those("hidden"), minimum, uniformMatters) &&
    isSafe(those("hidden", "bounded"), minimum, uniformMatters) &&
    leavesOpen(those("bounded"), those("hidden"));
  while (!isDone()) {
    const next = those("exact").toSorted(bySize)[0] ?? those("bounded").toSorted(bySize)[0];
    if (next === undefined) break;
    showing.set(next.node, "hidden");
  }
  return showing;
};

export interface ShownWish {
  readonly minimum: number;
  /** False for how many answered at all: there is no answer that all can have given. */
  readonly uniformMatters: boolean;
}

/** How everybody together may be shown. */
export const showingOfAll = (
  { count, classes, barred }: Told,
  { minimum, uniformMatters }: ShownWish,
): Showing => {
  if (barred || count < minimum) return "hidden";
  return uniformMatters && isUniform(classes, count) ? "bounded" : "exact";
};

/**
 * How each place of a tree may be shown for one question. Of everything that is shown exactly, the parts that are not are together at least
 * `minimum` answers in at least two parts that do not nearly all say the same; what is not shown exactly shows none of its parts.
 */
export const showingIn = (tree: Tree, told: readonly Told[], wish: ShownWish): readonly Showing[] => {
  const showing: Showing[] = tree.nodes.map(() => "hidden");
  const of = (node: number): Told => told[node] ?? { count: 0, classes: [], exists: false, barred: true };
  showing[everybody] = showingOfAll(of(everybody), wish);
  for (const [parent, places] of tree.parts.entries()) {
    if (showing[parent] !== "exact") continue;
    const parts = places.flatMap((node) => (of(node).exists ? [{ ...of(node), node }] : []));
    for (const [place, how] of amongParts(parts, wish.minimum, wish.uniformMatters)) showing[place] = how;
  }
  return showing;
};

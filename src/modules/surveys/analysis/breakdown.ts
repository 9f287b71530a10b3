/** A group of people by whom answers may be shown apart. */
export interface Group {
  readonly value: string;
  /** The group of the same breakdown that it is a part of; null for a part of everybody. */
  readonly parent: string | null;
  /** How many of its people were invited, those of its parts aside; null where nobody knows. */
  readonly invited: number | null;
}

/** Everybody divided in groups by one thing: the unit (groups within groups), or a background question. Groups come before their parts. */
export interface Breakdown {
  readonly by: string;
  readonly groups: readonly Group[];
  /** How many were invited who count with everybody and in none of its groups; none where it is left out. */
  readonly apart?: number;
}

/** How the breakdown by unit is called; all others have the id of their background question or column. */
export const byUnit = "unit";

/**
 * One place where answers are counted: everybody (0), a group, those who belong to a group and to none of its parts, or those who told
 * no group. The last two are not shown, but follow from what is.
 */
export interface Node {
  readonly by: string | null;
  readonly group: Group | null;
  readonly parent: number;
  /** How many who count here itself were invited; null where nobody knows. */
  readonly invited: number | null;
}

export interface Tree {
  readonly by: string;
  readonly nodes: readonly Node[];
  /** For each place the places of its parts. */
  readonly parts: readonly (readonly number[])[];
  /** Where somebody of a group is counted: the group itself when it has no parts. */
  readonly leafOf: (value: string | null) => number;
}

/** The place of everybody in every tree. */
export const everybody = 0;

/** The places of one breakdown, parents before their parts. */
export const treeOf = ({ by, groups, apart = 0 }: Breakdown): Tree => {
  const nodes: Node[] = [{ by: null, group: null, parent: -1, invited: 0 }];
  const placeOf = new Map<string, number>();
  const leaves = new Map<string, number>();
  const parents = new Set(groups.map(({ parent }) => parent));
  for (const group of groups) {
    const { value, invited } = group;
    const parent = group.parent === null ? everybody : placeOf.get(group.parent);
    if (parent === undefined) throw new Error(`Group ${value} comes before ${group.parent}`);
    const place = nodes.push({ by, group, parent, invited: parents.has(value) ? 0 : invited }) - 1;
    placeOf.set(value, place);
    leaves.set(value, place);
  }
  for (const { value, invited } of groups.filter((group) => parents.has(group.value)))
    leaves.set(value, nodes.push({ by, group: null, parent: placeOf.get(value) ?? everybody, invited }) - 1);
  const untold = nodes.push({ by, group: null, parent: everybody, invited: apart }) - 1;
  const parts = nodes.map((_, node) =>
    nodes.flatMap(({ parent }, place) => (parent === node && place !== everybody ? [place] : [])),
  );
  return { by, nodes, parts, leafOf: (value) => (value === null ? untold : (leaves.get(value) ?? untold)) };
};

import { wrap } from "./text-width.ts";

export interface NetworkNode {
  readonly id: string;
  /** Index of the column it stands in. */
  readonly column: number;
  readonly label: string;
  /** Within the site ("/…", "#…") or https; anything else is left out. */
  readonly href?: string;
}

export interface NetworkLink {
  readonly from: string;
  readonly to: string;
}

/** A node with its place; `y` is its middle. */
export interface Placed extends NetworkNode {
  readonly lines: readonly string[];
  readonly height: number;
  readonly y: number;
  /** The node of the first column it hangs on, as an index: it gives the colour. */
  readonly group: number;
}

export const nodeText = { size: 12.5 };
export const lineStep = 16;
const gap = 7;
const groupGap = 10;

export type Neighbours = ReadonlyMap<string, readonly string[]>;

/** Whom each node is linked with, whichever way the link points. */
export const neighboursOf = (links: readonly NetworkLink[]): Neighbours => {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const list = found.get(from);
    if (list === undefined) found.set(from, [to]);
    else if (!list.includes(to)) list.push(to);
  };
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  return found;
};

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Orders a column by the mean place of each node's neighbours in the column before: that keeps lines from crossing. */
const ordered = <T extends NetworkNode>(nodes: readonly T[], before: readonly T[], near: Neighbours): T[] => {
  const places = new Map(before.map((node, index) => [node.id, index]));
  const weight = new Map(
    nodes.map((node) => {
      const found = (near.get(node.id) ?? []).flatMap((id) => places.get(id) ?? []);
      return [node.id, mean(found) ?? before.length];
    }),
  );
  return nodes.toSorted((a, b) => (weight.get(a.id) ?? 0) - (weight.get(b.id) ?? 0));
};

type Sized = Omit<Placed, "y">;

const stack = (nodes: readonly Sized[]): Placed[] => {
  let y = 0;
  return nodes.map((node, index) => {
    const previous = nodes[index - 1];
    if (previous !== undefined) y += previous.group === node.group ? gap : gap + groupGap;
    const middle = y + node.height / 2;
    y += node.height;
    return { ...node, y: middle };
  });
};

const space = (above: Sized, below: Sized): number => (above.height + below.height) / 2 + gap;

/** Beyond the first column places are drawn halfway to an even spread: many lines to one place cannot be told apart. */
const spread = <T extends Sized & { y: number }>(nodes: readonly T[], bottom: number): T[] =>
  nodes.map((node, index) =>
    node.column === 0 ? node : { ...node, y: (node.y + ((index + 0.5) / nodes.length) * bottom) / 2 },
  );

/** Puts each node beside its neighbours, then pushes apart what overlaps: down from the top, and up from the bottom. */
const beside = (
  nodes: readonly Sized[],
  near: Neighbours,
  known: ReadonlyMap<string, Placed>,
  bottom: number,
): Placed[] => {
  const wished = nodes.map((node, index) => ({
    ...node,
    y:
      mean((near.get(node.id) ?? []).flatMap((id) => known.get(id)?.y ?? [])) ??
      ((index + 0.5) / nodes.length) * bottom,
  }));
  const inOrder = spread(
    wished.toSorted((a, b) => a.y - b.y),
    bottom,
  );
  const placed: Placed[] = [];
  for (const node of inOrder) {
    const above = placed.at(-1);
    placed.push({
      ...node,
      y: Math.max(node.y, above === undefined ? node.height / 2 : above.y + space(above, node)),
    });
  }
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const node = placed[index];
    const below = placed[index + 1];
    if (node === undefined) continue;
    const lowest =
      below === undefined ? Math.max(bottom, node.height) - node.height / 2 : below.y - space(node, below);
    if (node.y > lowest) placed[index] = { ...node, y: lowest };
  }
  return placed;
};

const shiftDown = (nodes: readonly Placed[]): Placed[] => {
  const top = Math.min(0, ...nodes.map((node) => node.y - node.height / 2));
  return nodes.map((node) => ({ ...node, y: node.y - top }));
};

const sized = (
  columns: readonly (readonly NetworkNode[])[],
  near: Neighbours,
  widths: readonly number[],
): Sized[][] => {
  const group = new Map<string, number>();
  return columns.map((nodes, column) =>
    nodes.map((node, index) => {
      const through = (near.get(node.id) ?? []).flatMap((id) => group.get(id) ?? []);
      const own = column === 0 ? index : (through[0] ?? 0);
      group.set(node.id, own);
      const lines = wrap(node.label, (widths[column] ?? 160) - 18, nodeText);
      return { ...node, lines, height: Math.max(1, lines.length) * lineStep + 9, group: own };
    }),
  );
};

const tall = (column: readonly Sized[]): number => column.reduce((sum, node) => sum + node.height + gap, 0);

/**
 * Places nodes in columns without chance: the fullest column is stacked, the others are put beside what they are linked
 * with. The same input gives the same picture.
 */
export const layout = (
  nodes: readonly NetworkNode[],
  near: Neighbours,
  widths: readonly number[],
): { nodes: Placed[]; height: number } => {
  const inColumns: NetworkNode[][] = [];
  for (const column of widths.keys()) {
    const own = nodes.filter((node) => node.column === column);
    inColumns.push(column === 0 ? own : ordered(own, inColumns[column - 1] ?? [], near));
  }
  const columns = sized(inColumns, near, widths);
  const fullest = columns.toSorted((a, b) => tall(b) - tall(a))[0] ?? [];
  const stacked = stack(fullest);
  const bottom = Math.max(0, ...stacked.map((node) => node.y + node.height / 2));
  const known = new Map(stacked.map((node) => [node.id, node]));
  const others = columns
    .filter((column) => column !== fullest)
    .flatMap((column) => shiftDown(beside(column, near, known, bottom)));
  const all = [...stacked, ...others];
  return { nodes: all, height: Math.max(0, ...all.map((node) => node.y + node.height / 2)) };
};

import { smallestMinimum } from "./disclosure.ts";
import type { OneWay, Protection, ProtectedOneWay, ProtectedTwoWay, Shown, TwoWay } from "./disclosure.ts";
import { cheapest, exitsOf, freedom } from "./flow.rules.ts";
import type { View } from "./flow.rules.ts";
import { oneWayEdges, twoWayEdges } from "./sums.rules.ts";
import type { Edge } from "./sums.rules.ts";

interface Demand {
  readonly minimum: number;
  /** Enough freedom where more could only be had by hiding a total. */
  readonly least: number;
  readonly zeros: "shown" | "hidden";
}

const demandOf = ({ minimum = smallestMinimum, zeros = "shown" }: Protection): Demand => {
  if (!Number.isSafeInteger(minimum) || minimum < smallestMinimum) {
    throw new RangeError(
      `The smallest number that may be shown is at least ${smallestMinimum}, not ${minimum}`,
    );
  }
  return { minimum, least: Math.ceil(minimum / 2), zeros };
};

const isSmall = (value: number, { minimum, zeros }: Demand): boolean =>
  value < minimum && (value > 0 || zeros === "hidden");

/** A total stands for much: it is hidden only when nothing else helps. Among the others few and small ones go first. */
const costOf = (edges: readonly Edge[], demand: Demand, totals: readonly number[], withTotals: boolean) => {
  const rank = new Map(totals.map((edge, index) => [edge, index + 1]));
  const most = Math.max(1, ...edges.map((edge) => edge.value));
  return (edge: number): number => {
    const value = edges[edge]?.value ?? 0;
    if (value === 0 && demand.zeros === "shown") return Infinity;
    const place = rank.get(edge);
    if (place === undefined) return 1 + value / (most * 4);
    return withTotals ? 1000 * (place === totals.length ? 1000 : 1) + value / (most * 4) : Infinity;
  };
};

interface Table {
  readonly edges: readonly Edge[];
  /** The edges that are totals, the total of all last. */
  readonly totals: readonly number[];
  readonly demand: Demand;
}

type Widen = (view: View, target: number) => number[];

/**
 * What must be hidden besides, so that `target` keeps at least `minimum` of freedom; where only a hidden total could
 * give that, half of it is enough. Nothing, when it has that already.
 */
const widen = ({ edges, totals, demand }: Table): Widen => {
  const exits = exitsOf(edges);
  const costs = [false, true].map((withTotals) => costOf(edges, demand, totals, withTotals));
  return (view, target) => {
    const search = { view, exits, target };
    const up = freedom(search, true, demand.minimum);
    const down = freedom(search, false, demand.minimum);
    const width = up.amount + down.amount;
    if (width >= demand.minimum) return [];
    const choose = (withTotals: boolean) => {
      const cost = costs[withTotals ? 1 : 0] ?? (() => Infinity);
      return [
        cheapest({ ...search, flow: up.flow, cost }, true, up.amount),
        cheapest({ ...search, flow: down.flow, cost }, false, down.amount),
      ]
        .filter((choice) => choice !== undefined)
        .toSorted((a, b) => a.cost - b.cost)[0];
    };
    const others = choose(false);
    if (others !== undefined) return others.edges;
    return width >= demand.least ? [] : (choose(true)?.edges ?? []);
  };
};

/** The numbers that are not shown, as indices of edges. */
const hiddenIn = (table: Table): Set<number> => {
  const { edges, demand } = table;
  const hidden = new Set(edges.flatMap(({ value }, index) => (isSmall(value, demand) ? [index] : [])));
  const view: View = { edges, hidden, floor: demand.zeros === "shown" ? 1 : 0 };
  const more = widen(table);
  // What is hidden later is looked at later too: a Set gives what is added while it is walked through.
  for (const target of hidden) {
    let extra = more(view, target);
    while (extra.length > 0) {
      for (const edge of extra) hidden.add(edge);
      extra = more(view, target);
    }
  }
  return hidden;
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const oneWay = ({ rows, counts }: OneWay, demand: Demand): ProtectedOneWay => {
  const edges = oneWayEdges(counts);
  const hidden = hiddenIn({ edges, totals: [counts.length], demand });
  const shown = edges.map(({ value }, index) => (hidden.has(index) ? null : value));
  return { rows, counts: shown.slice(0, -1), total: shown.at(-1) ?? null, minimum: demand.minimum };
};

const twoWay = ({ rows, columns, counts }: TwoWay, demand: Demand): ProtectedTwoWay => {
  const edges = twoWayEdges(counts, columns.length);
  const cells = rows.length * columns.length;
  const totals = Array.from({ length: edges.length - cells }, (_, index) => cells + index);
  const hidden = hiddenIn({ edges, totals, demand });
  const shown: Shown[] = edges.map(({ value }, index) => (hidden.has(index) ? null : value));
  return {
    rows,
    columns,
    counts: rows.map((_, row) => shown.slice(row * columns.length, (row + 1) * columns.length)),
    rowTotals: shown.slice(cells, cells + rows.length),
    columnTotals: shown.slice(cells + rows.length, -1),
    total: shown.at(-1) ?? null,
    minimum: demand.minimum,
  };
};

const check = (fits: boolean): void => {
  if (!fits)
    throw new RangeError("A table of counts has one whole number of at least 0 for each row and column");
};

export function protect(table: OneWay, protection?: Protection): ProtectedOneWay;
export function protect(table: TwoWay, protection?: Protection): ProtectedTwoWay;
/**
 * Takes out of a table of counts what could tell something about a few people: every number below the minimum, and as many
 * others as are needed so that none of them follows from the totals. What may not be shown is null. The same table always
 * gives the same result. The guarantee, and what it does not cover, stand in docs/disclosure.md.
 * @throws RangeError for a minimum below `smallestMinimum`, and for a table that is no table of counts.
 */
export function protect(
  table: OneWay | TwoWay,
  protection: Protection = {},
): ProtectedOneWay | ProtectedTwoWay {
  const demand = demandOf(protection);
  if (!("columns" in table)) {
    check(table.counts.length === table.rows.length && table.counts.every(isCount));
    return oneWay(table, demand);
  }
  const { rows, columns, counts } = table;
  check(
    counts.length === rows.length &&
      counts.every((row) => row.length === columns.length && row.every(isCount)),
  );
  return twoWay(table, demand);
}

// Whether what we count, before anything is hidden, is what DuckDB counts.
import { everybody } from "../src/modules/surveys/analysis/breakdown.ts";
import { alphaOf } from "../src/modules/surveys/analysis/statistics.rules.ts";
import type { Counted, CountedTree } from "../src/modules/surveys/analysis/tally.ts";
import type { PeerTables } from "./survey-duck.ts";

type Cells = ReadonlyMap<string, number>;

/** One name for a cell on both sides. */
const cell = (...parts: readonly (string | number | null)[]): string =>
  parts.map((part) => part ?? "-").join(" ");

/** The places of a tree that are a group; everybody only once, with the first tree. */
const placesOf = ({ tree }: CountedTree, isFirst: boolean) =>
  [...tree.nodes.entries()].flatMap(([place, { by, group }]) => {
    if (place === everybody) return isFirst ? [{ place, unit: null, service: null }] : [];
    if (group === null) return [];
    return [{ place, unit: by === "unit" ? group.value : null, service: by === "unit" ? null : group.value }];
  });

const countsOf = (counted: Counted): Cells =>
  new Map(
    counted.trees.flatMap((tree, index) =>
      placesOf(tree, index === 0).flatMap(({ place, unit, service }) =>
        [...tree.items].flatMap(([item, cells]) =>
          (cells[place]?.counts ?? []).flatMap((n, answer): [string, number][] =>
            n === 0 ? [] : [[cell(unit, service, item, answer), n]],
          ),
        ),
      ),
    ),
  );

const numbersOf = ({ trees, wholeScales, pairs }: Counted): Cells => {
  const scores = trees.flatMap((tree, index) =>
    placesOf(tree, index === 0).flatMap(({ place, unit, service }) =>
      [...tree.scales].flatMap(([scale, cells]): [string, number][] => {
        const { n = 0, mean = 0, variance = 0 } = cells[place] ?? {};
        const at = cell(unit, service, scale);
        return n === 0
          ? []
          : [
              [`${at} n`, n],
              [`${at} mean`, mean],
              [`${at} sd`, Math.sqrt(variance)],
            ];
      }),
    ),
  );
  const alphas = [...wholeScales].map(([scale, { items, sum }]): [string, number] => [
    cell("alpha", scale),
    alphaOf(
      items.map(({ variance }) => variance ?? 0),
      sum.variance ?? 0,
    ) ?? Number.NaN,
  ]);
  const correlations = pairs.map(({ a, b, moments }): [string, number] => [
    cell("r", `${a}/${b}`),
    moments.correlation ?? Number.NaN,
  ]);
  return new Map([...scores, ...alphas, ...correlations]);
};

const peerCounts = ({ counts }: PeerTables): Cells =>
  new Map(counts.map(({ unit, service, item, answer, n }) => [cell(unit, service, item, answer), n]));

const peerNumbers = ({ scores, alphas, correlations }: PeerTables): Cells =>
  new Map([
    ...scores.flatMap(({ unit, service, scale, n, mean, sd }): [string, number][] => {
      const at = cell(unit, service, scale);
      return [
        [`${at} n`, n],
        [`${at} mean`, mean],
        [`${at} sd`, sd],
      ];
    }),
    ...Object.entries(alphas).map(([scale, alpha]): [string, number] => [cell("alpha", scale), alpha]),
    ...Object.entries(correlations).map(([pair, r]): [string, number] => [cell("r", pair), r]),
  ]);

const apart = (ours: Cells, theirs: Cells, reach: number): readonly string[] =>
  [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((at) => {
    const [one, other] = [ours.get(at) ?? Number.NaN, theirs.get(at) ?? Number.NaN];
    return Math.abs(one - other) <= reach ? [] : [`${at}: ${one} against ${other}`];
  });

/** Rounding only: both add a million numbers, in another order. */
const rounding = 1e-9;

/** How many cells both have, and those in which they differ: counts by one, means, spreads, alphas and correlations by more than rounding. */
export const compared = (
  counted: Counted,
  tables: PeerTables,
): { readonly cells: number; readonly differences: readonly string[] } => {
  const [counts, numbers] = [countsOf(counted), numbersOf(counted)];
  return {
    cells: counts.size + numbers.size,
    differences: [...apart(counts, peerCounts(tables), 0), ...apart(numbers, peerNumbers(tables), rounding)],
  };
};

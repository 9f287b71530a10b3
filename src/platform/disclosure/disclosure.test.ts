import fc from "fast-check";
import { expect, test } from "vitest";
import { protect, shownText, smallestMinimum } from "./index.ts";
import type { Shown, TwoWay } from "./index.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `n${index}`);
const one = (...counts: number[]) => ({ rows: names(counts.length), counts });
const two = (...counts: number[][]): TwoWay => ({
  rows: names(counts.length),
  columns: names(counts[0]?.length ?? 0),
  counts,
});
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const not = null;

test.each<[string, number[], Shown[], Shown]>([
  ["nothing small: everything is shown", [12, 30, 10], [12, 30, 10], 52],
  ["a zero is shown", [0, 30, 10], [0, 30, 10], 40],
  [
    "one small number takes the smallest other along, or it would follow from the total",
    [3, 40, 500, 20],
    [not, 40, 500, not],
    563,
  ],
  ["two small numbers that are small together take a third", [3, 4, 30, 50], [not, not, not, 50], 87],
  ["two small numbers that hide each other need no third", [8, 9, 30, 50], [not, not, 30, 50], 97],
  ["all parts are small: the total stays", [3, 4, 3, 2], [not, not, not, not], 12],
  ["the total itself is small", [3, 4], [not, not], not],
  ["one small number and zeros: total and number are the same", [5, 0, 0], [not, 0, 0], not],
  [
    "many ones with a total that would tell that all are one",
    Array.from({ length: 10 }, () => 1),
    Array.from({ length: 10 }, () => not),
    not,
  ],
  ["nothing at all", [0, 0], [0, 0], 0],
  ["an empty table", [], [], 0],
])("%s", (_name, counts, shown, total) => {
  const result = protect(one(...counts));
  expect([result.counts, result.total]).toEqual([shown, total]);
});

test("in a table of two kinds a small number takes along a rectangle, the smallest there is", () => {
  const result = protect(two([3, 40, 50], [60, 70, 80], [25, 90, 20]));
  expect(result.counts).toEqual([
    [not, 40, not],
    [60, 70, 80],
    [not, 90, not],
  ]);
  expect([result.rowTotals, result.columnTotals, result.total]).toEqual([
    [93, 210, 135],
    [88, 200, 150],
    438,
  ]);
});

test("a small total is hidden, and so is what it would follow from", () => {
  const result = protect(two([2, 3], [40, 50]));
  expect(result.rowTotals[0]).toBeNull();
  expect(result.counts[0]).toEqual([not, not]);
  expect([result.rowTotals[1], result.total].filter((value) => value === null).length).toBeGreaterThan(0);
});

test("zeros that say something about everybody are hidden like small numbers", () => {
  const result = protect(one(0, 12, 30), { zeros: "hidden" });
  expect(result.counts).toEqual([not, not, 30]);
  expect(result.total).toBe(42);
});

test("the minimum may be raised, never lowered", () => {
  expect(protect(one(12, 30, 14), { minimum: 15 }).counts).toEqual([not, 30, not]);
  for (const minimum of [9, 0, -1, 10.5, Number.NaN])
    expect(() => protect(one(1), { minimum })).toThrow(RangeError);
  expect(smallestMinimum).toBe(10);
});

test("what is no table of counts is refused", () => {
  for (const counts of [[-1], [1.5], [Number.NaN], [1, 2]]) {
    expect(() => protect({ rows: ["a"], counts })).toThrow(RangeError);
    expect(() => protect({ rows: ["a"], columns: ["x"], counts: [counts] })).toThrow(RangeError);
  }
  expect(protect({ rows: [], columns: ["x"], counts: [] }).columnTotals).toEqual([0]);
});

test("a number that is not shown is never called small", () => {
  expect([shownText(null, "nl"), shownText(1204, "nl"), shownText(0, "en")]).toEqual([
    "niet getoond",
    "1.204",
    "0",
  ]);
});

// — the attack: an outsider who knows everything that is shown, all sums, and how zeros are treated —

interface Seen {
  readonly cells: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
  readonly floor: number;
}

type Place = readonly [row: number, column: number];

/** The same view with one number known as well; a row or column of -1 stands for the totals. */
const withKnown = (seen: Seen, [row, column]: Place, value: number): Seen => ({
  ...seen,
  cells: seen.cells.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell))),
  rowTotals: seen.rowTotals.map((total, r) => (r === row && column < 0 ? value : total)),
  columnTotals: seen.columnTotals.map((total, c) => (c === column && row < 0 ? value : total)),
  total: row < 0 && column < 0 ? value : seen.total,
});

const ceiling = 60;

const left = (total: Shown | undefined, taken: number): number => (total ?? Infinity) - taken;

/** The values a number can have between two bounds, those nearest to the truth first; the sums may leave only one. */
const candidates = (
  must: readonly number[],
  [lowest, most]: readonly [number, number],
  own: number,
): number[] => {
  const [only] = must;
  if (only !== undefined) {
    return only >= lowest && only <= most && must.every((each) => each === only) ? [only] : [];
  }
  return Array.from({ length: Math.max(0, most - lowest + 1) }, (_, index) => lowest + index).toSorted(
    (a, b) => Math.abs(a - own) - Math.abs(b - own),
  );
};

/** Whether there are counts that give exactly what is seen: tries all of them, the true ones first. */
const possible = (seen: Seen, truth: readonly (readonly number[])[]): boolean => {
  const height = seen.cells.length;
  const width = seen.cells[0]?.length ?? 0;
  const counts = truth.map((row) => row.map(() => 0));
  const inColumn = (column: number): number => sum(counts.map((row) => row[column] ?? 0));
  const agrees = (value: number, shown: Shown | undefined): boolean =>
    typeof shown === "number" ? value === shown : value >= seen.floor;
  const options = (row: number, column: number): number[] => {
    const inRow = left(seen.rowTotals[row], sum(counts[row] ?? []));
    const below = left(seen.columnTotals[column], inColumn(column));
    const all = left(seen.total, sum(counts.map(sum)));
    const most = Math.min(ceiling, inRow, below, all);
    const shown = seen.cells[row]?.[column] ?? null;
    const must = [
      ...(shown === null ? [] : [shown]),
      ...(column === width - 1 && inRow < Infinity ? [inRow] : []),
      ...(row === height - 1 && below < Infinity ? [below] : []),
    ];
    return candidates(must, [shown ?? seen.floor, most], truth[row]?.[column] ?? 0);
  };
  const fits = (): boolean =>
    agrees(sum(counts.map(sum)), seen.total) &&
    counts.every((row, index) => agrees(sum(row), seen.rowTotals[index])) &&
    seen.columnTotals.every((total, column) => agrees(inColumn(column), total));
  const fill = (at: number): boolean => {
    if (at === height * width) return fits();
    const [row, column] = [Math.floor(at / width), at % width];
    for (const value of options(row, column)) {
      counts[row]?.splice(column, 1, value);
      if (fill(at + 1)) return true;
      counts[row]?.splice(column, 1, 0);
    }
    return false;
  };
  return fill(0);
};

/** How far apart the lowest and the highest possible value of a hidden number are, counted up to `enough`. */
const spread = (seen: Seen, truth: number[][], place: Place, enough: number): number => {
  const [row, column] = place;
  const rows = row < 0 ? truth : [truth[row] ?? []];
  const own = sum(rows.map((cells) => (column < 0 ? sum(cells) : (cells[column] ?? 0))));
  const can = (value: number): boolean => possible(withKnown(seen, place, value), truth);
  let low = own;
  let high = own;
  while (high - low < enough && can(high + 1)) high += 1;
  while (high - low < enough && low > seen.floor && can(low - 1)) low -= 1;
  return high - low;
};

const attack = (counts: number[][], zeros: "shown" | "hidden"): number[] => {
  const result = protect(two(...counts), { zeros });
  const seen: Seen = { ...result, cells: result.counts, floor: zeros === "shown" ? 1 : 0 };
  const places: [Shown, Place][] = [
    ...result.counts.flatMap((cells, row) =>
      cells.map((cell, column): [Shown, Place] => [cell, [row, column]]),
    ),
    ...result.rowTotals.map((total, row): [Shown, Place] => [total, [row, -1]]),
    ...result.columnTotals.map((total, column): [Shown, Place] => [total, [-1, column]]),
    [result.total, [-1, -1]],
  ];
  return places
    .filter(([shown]) => shown === null)
    .map(([, place]) => spread(seen, counts, place, smallestMinimum));
};

const small = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 13 }) },
  fc.integer({ min: 10, max: 24 }),
);
const table = (height: number, width: number) =>
  fc.array(fc.array(small, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });

test.each([
  [2, 2, "shown", 120],
  [2, 2, "hidden", 120],
  [2, 3, "shown", 80],
  [3, 2, "hidden", 12],
] as const)(
  "no outsider narrows down a hidden number in a table of %i by %i, zeros %s",
  (height, width, zeros, numRuns) => {
    fc.assert(
      fc.property(table(height, width), (counts) => {
        const spreads = attack(counts, zeros);
        expect(Math.min(Infinity, ...spreads)).toBeGreaterThanOrEqual(smallestMinimum / 2);
      }),
      { numRuns },
    );
  },
);

test("in one row the spread is at least the minimum as long as another number is still shown", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), (counts) => {
      const result = protect(one(...counts));
      const hidden = counts.filter((_, index) => result.counts[index] === null);
      const stillShown = result.counts.some((value) => value !== null && value > 0);
      // With the total shown, one hidden number can be all of their sum but one for each of the others.
      const width = result.total === null ? Infinity : sum(hidden) - hidden.length;
      const wanted = hidden.length === 0 ? 0 : stillShown ? smallestMinimum : smallestMinimum / 2;
      expect(width).toBeGreaterThanOrEqual(wanted);
      expect(hidden.length === 1 && result.total !== null).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("what is shown is true, never small, and always the same", () => {
  const any = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3000 }));
  const big = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([height, width]) =>
      fc.array(fc.array(any, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(big, fc.integer({ min: 10, max: 40 }), (counts, minimum) => {
      const result = protect(two(...counts), { minimum });
      expect(protect(two(...counts), { minimum })).toEqual(result);
      const pairs = [
        ...result.counts.flatMap((row, index) =>
          row.map((shown, column) => [shown, counts[index]?.[column]]),
        ),
        ...result.rowTotals.map((shown, index) => [shown, sum(counts[index] ?? [])]),
        ...result.columnTotals.map((shown, column) => [shown, sum(counts.map((row) => row[column] ?? 0))]),
        [result.total, sum(counts.map(sum))],
      ];
      expect(pairs.filter(([shown, value]) => shown !== null && shown !== value)).toEqual([]);
      expect(pairs.filter(([shown]) => typeof shown === "number" && shown > 0 && shown < minimum)).toEqual(
        [],
      );
      expect(pairs.every(([, value]) => value === 0 || (value ?? 0) >= minimum)).toBe(
        pairs.every(([shown]) => shown !== null),
      );
    }),
    { numRuns: 150 },
  );
});

const upTo = (end: number): number[] => Array.from({ length: end }, (_, index) => index);

/** Bounds by going through the sums again and again until nothing changes: what a person with a spreadsheet can do. */
const propagate = (lines: readonly (readonly number[])[], low: number[], high: number[]): void => {
  for (let changed = true; changed;) {
    changed = false;
    for (const [total = 0, ...parts] of lines) {
      const lowest = sum(parts.map((part) => low[part] ?? 0));
      const highest = sum(parts.map((part) => high[part] ?? 0));
      const set = (at: number, from: number, to: number): void => {
        if (from > (low[at] ?? 0) || to < (high[at] ?? 0)) changed = true;
        low[at] = Math.max(low[at] ?? 0, from);
        high[at] = Math.min(high[at] ?? 0, to);
      };
      set(total, lowest, highest);
      for (const part of parts)
        set(
          part,
          (low[total] ?? 0) - highest + (high[part] ?? 0),
          (high[total] ?? 0) - lowest + (low[part] ?? 0),
        );
    }
  }
};

test("going through all sums of a larger table never pins a hidden number down", () => {
  const any = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
  const counts = fc.array(fc.array(any, { minLength: 6, maxLength: 6 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(counts, (given) => {
      const result = protect(two(...given));
      const [height, width] = [given.length, 6];
      const grid = [
        ...result.counts.map((row, index) => [...row, result.rowTotals[index] ?? null]),
        [...result.columnTotals, result.total],
      ];
      const shown = grid.flat();
      const at = (row: number, column: number): number => row * (width + 1) + column;

      const rows = upTo(height + 1).map((row) => [
        at(row, width),
        ...upTo(width).map((column) => at(row, column)),
      ]);
      const columns = upTo(width + 1).map((column) => [
        at(height, column),
        ...upTo(height).map((row) => at(row, column)),
      ]);
      const low = shown.map((value) => value ?? 1);
      const high = shown.map((value) => value ?? 100_000);
      propagate([...rows, ...columns], low, high);
      const widths = shown.flatMap((value, index) =>
        value === null ? [(high[index] ?? 0) - (low[index] ?? 0)] : [],
      );
      expect(Math.min(Infinity, ...widths)).toBeGreaterThanOrEqual(smallestMinimum / 2);
    }),
    { numRuns: 60 },
  );
});

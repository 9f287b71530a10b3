/**
 * A table with its totals as a network. Every sum (a row with its total, a column with its total) is a knot; every number
 * stands in two sums and is the edge between them. What an outsider can work out about the numbers that are not shown is
 * then exactly what can flow around in the network: if a number can be one higher, others on a circle through it can be
 * one lower or higher so that every sum still holds. (Known in the literature as complementary cell suppression by
 * network flow; see docs/disclosure.md.)
 */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** A total counts the other way: when it rises, what it is the sum of rises. */
  readonly isTotal: boolean;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A table as edges: first the counts in reading order, then row totals, column totals, and last the total of all. */
export const twoWayEdges = (counts: readonly (readonly number[])[], width: number): Edge[] => {
  const height = counts.length;
  const column = (index: number): number => height + 1 + index;
  const rowTotals = counts.map(sum);
  const columnTotals = Array.from({ length: width }, (_, index) => sum(counts.map((row) => row[index] ?? 0)));
  return [
    ...counts.flatMap((row, from) =>
      row.map((value, index) => ({ from, to: column(index), value, isTotal: false })),
    ),
    ...rowTotals.map((value, from) => ({ from, to: column(width), value, isTotal: true })),
    ...columnTotals.map((value, index) => ({ from: height, to: column(index), value, isTotal: true })),
    { from: height, to: column(width), value: sum(rowTotals), isTotal: false },
  ];
};

/** One row of counts with its total: all between the same two knots. */
export const oneWayEdges = (counts: readonly number[]): Edge[] => [
  ...counts.map((value) => ({ from: 0, to: 1, value, isTotal: false })),
  { from: 0, to: 1, value: sum(counts), isTotal: true },
];

import type { Node, Run } from "./content.ts";

type Cell = readonly Run[];
type TableNode = Extract<Node, { type: "table" }>;

const textOf = (cell: Cell | undefined): string =>
  (cell ?? [])
    .map((run) => run.text)
    .join("")
    .trim();

const number = /^[<>≈±+\-−–]?\s?(€\s?)?\d[\d.,\s]*\s?%?$/u;

/** A column of only numbers (or nothing) stands on the right; the first column names the row. */
const isNumeric = (texts: readonly string[], column: number): boolean =>
  column > 0 &&
  texts.some((text) => number.test(text)) &&
  texts.every((text) => text === "" || number.test(text));

const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s/]/u).map((word) => word.length));

const lineLength = 96;

/** The length from which a word in a cell is broken off sooner than that it takes the room of its neighbours. */
const longWord = 12;

/** First every column gets room for the longest word of its head and of its cells; what is left goes to the columns with much text. */
const widthsOf = (columns: readonly (readonly string[])[]): number[] => {
  const needs = columns.map(([head = "", ...cells]) => {
    const longest = Math.min(longWord, Math.max(3, ...cells.map(longestWord)));
    return Math.max(longest, Math.min(20, longestWord(head))) * 1.1 + 2;
  });
  const wishes = columns.map((texts) => Math.sqrt(Math.max(1, ...texts.map((text) => text.length))));
  const left = Math.max(0, lineLength - needs.reduce((sum, need) => sum + need, 0));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  return needs.map((need, column) => need + (left * (wishes[column] ?? 1)) / wished);
};

/** A table with what a writer needs to know about its columns. */
export const tableNode = (
  caption: string,
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): TableNode => {
  const columns = head.map((_, column) => rows.map((row) => textOf(row[column])));
  const filled = rows.map((row) => head.map((_, column) => row[column] ?? []));
  return {
    type: "table",
    caption,
    head,
    rows: filled,
    numeric: columns.map(isNumeric),
    widths: widthsOf(columns.map((texts, column) => [textOf(head[column]), ...texts])),
  };
};

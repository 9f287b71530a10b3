import { formatNumber } from "#platform/locale/index.ts";
import type { BlockInput, BlockRow } from "./block.ts";
import type { FigureTable } from "./figure.ts";

const cell = (row: BlockRow, level: number | null, { locale }: BlockInput): string => {
  if (!("units" in row)) {
    return formatNumber(level === null ? row.unknown : (row.counts[level] ?? 0), locale);
  }
  const names = row.units.filter((unit) => unit.level === level).map((unit) => unit.name);
  const count = formatNumber(names.length, locale);
  return names.length === 0 || names.length > 30 ? count : `${count}: ${names.join(", ")}`;
};

/** The block figure in words: for each question how many units stand on each level, and which. */
export const blockTable = (input: BlockInput): FigureTable => ({
  head: [input.words.row, ...input.levels.map((level) => level.label), input.words.unknown],
  rows: input.rows.map((row) => [
    row.label,
    ...input.levels.map((_, index) => cell(row, index, input)),
    cell(row, null, input),
  ]),
});

import { csvText } from "#platform/csv/index.ts";
import type { CubeRow } from "./cube-rows.rules.ts";

const columns = ["by", "group", "question", "answer", "measure", "value", "status"] as const;

/** A cube as CSV: one line for each number, with what it is about. */
export const cubeCsv = (rows: readonly CubeRow[]): string =>
  csvText([[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);

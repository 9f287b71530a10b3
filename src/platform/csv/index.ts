export { readCsv } from "./read.ts";
export type { CsvRecord, CsvSource, CsvTrouble } from "./read.ts";
export { csvText, spreadsheetCsv, unguarded } from "./write.ts";

export { readCsv } from "./read.ts";
export type { CsvRecord, CsvSource, CsvTrouble } from "./read.ts";
export { csvText, unguarded } from "./write.ts";

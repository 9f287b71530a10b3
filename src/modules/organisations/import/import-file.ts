import { readTable } from "#platform/csv/index.ts";
import type { CsvSource, TableRead } from "#platform/csv/index.ts";
import type { Column, ImportLine } from "./import.ts";
import { parseLine, peopleColumns, repeats } from "./import-line.rules.ts";

export type FileRead = TableRead<Column, ImportLine>;

/** Reads a file of people as a stream; all lines, or every fault in the order of the file. */
export const readPeopleFile = (source: CsvSource): Promise<FileRead> =>
  readTable(source, {
    columns: peopleColumns,
    line: parseLine,
    over: repeats,
    things: { many: ["personen", "people"], one: ["persoon", "person"] },
  });

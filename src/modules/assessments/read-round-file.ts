import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { z } from "zod";
import { readCsv, unguarded } from "#platform/csv/index.ts";
import type { CsvRecord, CsvTrouble } from "#platform/csv/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { fileColumns } from "./round-file.ts";
import type { FileColumn, FileFault, FileRow } from "./round-file.ts";

export type ReadFile =
  | { readonly ok: true; readonly rows: readonly FileRow[]; readonly names: Names }
  | Faulty;
export interface Faulty {
  readonly ok: false;
  readonly faults: readonly FileFault[];
}
/** What each column is called in this file. */
export type Names = ReadonlyMap<FileColumn, string>;

const mostLines = 5000;

const columnsOf = z.enum([
  "framework",
  "round",
  "referenceDate",
  "kind",
  "norm",
  "level",
  "finding",
  "reasoning",
  "evidence",
  "link",
  "block",
]).options;

const fault = (line: number, column: string | null, reason: Localised): FileFault => ({
  line,
  column,
  reason,
});
const faulty = (...faults: readonly FileFault[]): Faulty => ({ ok: false, faults });

const simple = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");

const columnNamed = (name: string): FileColumn | undefined =>
  columnsOf.find((column) =>
    Object.values(fileColumns[column].names).some((known) => known === simple(name)),
  );

const checkHeader = (header: readonly string[]): FileFault[] => {
  const found = header.map(columnNamed);
  const unknown = header.flatMap((name, index) =>
    found[index] === undefined
      ? [fault(1, name, { nl: "deze kolom kennen wij niet.", en: "we do not know this column." })]
      : [],
  );
  const twice = header.flatMap((name, index) =>
    found[index] !== undefined && found.indexOf(found[index]) < index
      ? [fault(1, name, { nl: "deze kolom staat er twee keer.", en: "this column stands there twice." })]
      : [],
  );
  const missing = columnsOf
    .filter((column) => fileColumns[column].required && !found.includes(column))
    .map((column) =>
      fault(1, fileColumns[column].names.nl, { nl: "deze kolom ontbreekt.", en: "this column is missing." }),
    );
  const measured = found.includes("level") || found.includes("finding");
  const neither = measured
    ? []
    : [
        fault(1, null, {
          nl: "er is geen kolom niveau en geen kolom bevinding.",
          en: "there is no column level and no column finding.",
        }),
      ];
  return [...unknown, ...twice, ...missing, ...neither];
};

const notUtf8 = fault(1, null, {
  nl: "het bestand is geen UTF-8. Bewaar het opnieuw als CSV UTF-8.",
  en: "the file is not UTF-8. Save it again as CSV UTF-8.",
});

const troubleOf = ({ kind, line }: CsvTrouble): FileFault =>
  kind === "utf-16"
    ? notUtf8
    : fault(line, null, {
        nl: "een aanhalingsteken staat hier verkeerd of wordt niet gesloten.",
        en: "a quotation mark is misplaced here or never closed.",
      });

const cellsOf = (header: readonly string[], record: readonly string[]): FileRow["cells"] => {
  const cell = (column: FileColumn): string =>
    unguarded((record[header.findIndex((name) => columnNamed(name) === column)] ?? "").trim());
  return {
    framework: cell("framework"),
    round: cell("round"),
    referenceDate: cell("referenceDate"),
    kind: cell("kind"),
    norm: cell("norm"),
    level: cell("level"),
    finding: cell("finding"),
    reasoning: cell("reasoning"),
    evidence: cell("evidence"),
    link: cell("link"),
    block: cell("block"),
  };
};

const recordsOf = async (content: Uint8Array): Promise<readonly CsvRecord[] | Faulty> => {
  if (!isUtf8(content)) return faulty(notUtf8);
  const records: CsvRecord[] = [];
  const troubles = await readCsv(Readable.from([content]), (record) => records.push(record));
  return troubles.length > 0 ? faulty(...troubles.map(troubleOf)) : records;
};

/** Reads CSV (UTF-8, comma or semicolon, header in Dutch or English) into lines; what a cell means is not looked at here. */
export const readRoundFile = async (content: Uint8Array): Promise<ReadFile> => {
  const records = await recordsOf(content);
  if ("ok" in records) return records;
  const [first, ...rest] = records;
  if (!first || rest.length === 0)
    return faulty(
      fault(1, null, {
        nl: "het bestand heeft geen regels onder de kop.",
        en: "the file has no lines below the header.",
      }),
    );
  if (rest.length > mostLines)
    return faulty(
      fault(mostLines, null, {
        nl: `het bestand heeft meer dan ${mostLines} regels.`,
        en: `the file has more than ${mostLines} lines.`,
      }),
    );
  const header = first.cells;
  const faults = checkHeader(header);
  if (faults.length > 0) return faulty(...faults);
  const names: Names = new Map(
    header.flatMap((name) => {
      const column = columnNamed(name);
      return column === undefined ? [] : [[column, name] as const];
    }),
  );
  return { ok: true, rows: rest.map(({ line, cells }) => ({ line, cells: cellsOf(header, cells) })), names };
};

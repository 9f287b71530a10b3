import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
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

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

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

const delimiterOf = (text: string): string => {
  const [header = ""] = text.split(/\r?\n/, 1);
  return header.split(";").length > header.split(",").length ? ";" : ",";
};

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

/** A spreadsheet that might calculate gets an apostrophe in front when we write it; here it goes off again. */
const unguarded = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, "");

const parsed = (text: string): z.output<typeof records> | Faulty => {
  try {
    return records.parse(
      parse(text, {
        bom: true,
        info: true,
        delimiter: delimiterOf(text),
        relaxColumnCount: true,
        skipEmptyLines: true,
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z.number().catch(1).parse(error["lines"]);
    return faulty(
      fault(line, null, {
        nl: "een aanhalingsteken staat hier verkeerd of wordt niet gesloten.",
        en: "a quotation mark is misplaced here or never closed.",
      }),
    );
  }
};

const cellsOf = (header: readonly string[], record: readonly string[]): FileRow["cells"] => {
  const cell = (column: FileColumn): string =>
    unguarded(record[header.findIndex((name) => columnNamed(name) === column)] ?? "");
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

/** Reads CSV (UTF-8, comma or semicolon, header in Dutch or English) into lines; what a cell means is not looked at here. */
export const readRoundFile = (content: Uint8Array): ReadFile => {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return faulty(
      fault(1, null, {
        nl: "het bestand is geen UTF-8. Bewaar het opnieuw als CSV UTF-8.",
        en: "the file is not UTF-8. Save it again as CSV UTF-8.",
      }),
    );
  }
  const found = parsed(text);
  if (!Array.isArray(found)) return found;
  const [first, ...rest] = found;
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
  const header = first.record;
  const faults = checkHeader(header);
  if (faults.length > 0) return faulty(...faults);
  const names: Names = new Map(
    header.flatMap((name) => {
      const column = columnNamed(name);
      return column === undefined ? [] : [[column, name] as const];
    }),
  );
  // The parser counts the line a record ends on; a record begins on the line after the one before it.
  const rows = rest.map(({ record }, index) => ({
    line: (found[index]?.info.lines ?? 0) + 1,
    cells: cellsOf(header, record),
  }));
  return { ok: true, rows, names };
};

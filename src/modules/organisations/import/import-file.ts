import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { fault } from "./import-faults.ts";
import type { Fault, ImportLine } from "./import.ts";
import { parseHeader, parseLine, repeats } from "./import-line.rules.ts";
import type { Header } from "./import-line.rules.ts";

export type FileRead =
  | { readonly ok: true; readonly lines: readonly ImportLine[]; readonly header: Header }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Source = AsyncIterable<Uint8Array | string>;

const mostInHead = 65_536;
/** A line longer than this is a quote that was never closed. */
const longestRecord = 20_000;

/** The first line as bytes, with a way to read everything from the start. */
const withHead = async (source: Source): Promise<{ head: Buffer; all: Source }> => {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  while (size < mostInHead && !chunks.some((chunk) => chunk.includes(10))) {
    const next = await iterator.next();
    if (next.done === true) break;
    const chunk = Buffer.from(next.value);
    chunks.push(chunk);
    size += chunk.length;
  }
  const all = async function* (): AsyncGenerator<Buffer> {
    yield* chunks;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
      yield Buffer.from(next.value);
  };
  return { head: Buffer.concat(chunks), all: all() };
};

/** Semicolon or comma: whichever the first line has more of, outside quotes. */
const delimiterOf = (head: Buffer): string => {
  const first = (head.toString("utf8").split("\n")[0] ?? "").replaceAll(/"[^"]*"/g, "");
  return first.split(";").length > first.split(",").length ? ";" : ",";
};

const isUtf16 = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) ||
  (head[0] === 0xfe && head[1] === 0xff) ||
  head.subarray(0, 200).filter((byte) => byte === 0).length > 10;

const utf16 = fault(
  { line: 0 },
  ["Dit bestand is geen UTF-8 maar UTF-16.", "This file is UTF-16 and not UTF-8."],
  ["Bewaar het als CSV met tekenset UTF-8.", "Save it as CSV with character set UTF-8."],
);
const empty = fault(
  { line: 0 },
  ["Het bestand is leeg.", "The file is empty."],
  ["Kies een bestand met een kopregel en personen.", "Choose a file with a header and people."],
);
const nobody = fault(
  { line: 0 },
  ["Het bestand heeft een kopregel maar geen personen.", "The file has a header but no people."],
  ["Zet onder de kopregel één regel voor elke persoon.", "Put one line for each person under the header."],
);
const quotes = (line: number): Fault =>
  fault(
    { line },
    ["De aanhalingstekens kloppen hier niet.", "The quotes are wrong here."],
    [
      'Zet een waarde met een aanhalingsteken helemaal tussen "…" en schrijf het teken zelf dubbel.',
      'Put a value with a quote wholly in "…" and write the quote itself twice.',
    ],
  );

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const linesOf = (value: unknown): number =>
  isObject(value) && "lines" in value && typeof value.lines === "number" ? value.lines : 0;

/** What the parser hands over for one record: its cells and the line on which it ends. */
const recordOf = (value: unknown): { line: number; cells: string[] } => {
  if (!isObject(value) || !("record" in value) || !("info" in value)) throw new TypeError("no record");
  const cells = Array.isArray(value.record) ? value.record.map(String) : [];
  return { cells, line: linesOf(value.info) };
};

/** Gathers lines and faults as records come in. */
class Gathering {
  readonly lines: ImportLine[] = [];
  readonly faults: Fault[] = [];
  header: Header | undefined;
  #hopeless = false;

  take(value: unknown): void {
    const { cells, line } = recordOf(value);
    if (this.#hopeless) return;
    if (this.header === undefined) this.#takeHeader(cells);
    else {
      const parsed = parseLine(cells, this.header, line);
      if (parsed.ok) this.lines.push(parsed.value);
      else this.faults.push(...parsed.faults);
    }
  }

  #takeHeader(cells: readonly string[]): void {
    const parsed = parseHeader(cells);
    if (parsed.ok) this.header = parsed.value;
    else {
      this.faults.push(...parsed.faults);
      this.#hopeless = true;
    }
  }

  result(): FileRead {
    const { lines, faults, header } = this;
    if (header === undefined) return { ok: false, faults: faults.length > 0 ? faults : [empty] };
    const all = [...faults, ...repeats(lines, header)];
    if (all.length > 0) return { ok: false, faults: all.toSorted((a, b) => a.line - b.line) };
    return lines.length === 0 ? { ok: false, faults: [nobody] } : { ok: true, lines, header };
  }
}

const parserFor = (head: Buffer, gathering: Gathering) =>
  parse({
    bom: true,
    delimiter: delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    info: true,
    on_skip: (error) => {
      gathering.faults.push(quotes(linesOf(error)));
      return undefined;
    },
  });

/**
 * Reads a file of people as a stream: UTF-8 with or without byte order mark, comma or semicolon. Gives all lines, or every
 * fault in the order of the file.
 */
export const readPeopleFile = async (source: Source): Promise<FileRead> => {
  const { head, all } = await withHead(source);
  if (isUtf16(head)) return { ok: false, faults: [utf16] };
  const gathering = new Gathering();
  try {
    await pipeline(
      Readable.from(all),
      parserFor(head, gathering),
      async (records: AsyncIterable<unknown>) => {
        for await (const record of records) gathering.take(record);
      },
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    gathering.faults.push(quotes(linesOf(error)));
  }
  return gathering.result();
};

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { decoded } from "./encoding.ts";

/** A line of a file: its cells, and the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file or a line of it cannot be read; line 0 is the file as a whole. */
export interface CsvTrouble {
  readonly kind: "utf-16" | "quotes";
  readonly line: number;
}

export type CsvSource = AsyncIterable<Uint8Array | string>;

const mostInHead = 65_536;
/** A line longer than this is a quote that was never closed. */
const longestRecord = 20_000;

/** The first line as bytes, with a way to read everything from the start. */
const withHead = async (source: CsvSource): Promise<{ head: Buffer; all: AsyncIterable<Uint8Array> }> => {
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

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const linesOf = (value: unknown): number =>
  isObject(value) && "lines" in value && typeof value.lines === "number" ? value.lines : 0;

const lineEndsIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => (cell.includes("\n") ? sum + cell.split("\n").length - 1 : sum), 0);

/** What the parser hands over for one record; it counts the line on which a record ends. */
const recordOf = (value: unknown): CsvRecord => {
  if (!isObject(value) || !("record" in value) || !("info" in value)) throw new TypeError("no record");
  const cells = Array.isArray(value.record) ? value.record.map(String) : [];
  return { cells, line: linesOf(value.info) - lineEndsIn(cells) };
};

const endless: readonly unknown[] = ["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"];

/** Keeps the lines of quotes that are wrong: one that is never closed is seen many lines later, and stands where its record began. */
class WrongQuotes {
  readonly troubles: CsvTrouble[] = [];
  #seen = 0;

  soundUntil(line: number): void {
    this.#seen = line;
  }

  add(error: CsvError | undefined): void {
    const until = linesOf(error);
    this.troubles.push({ kind: "quotes", line: endless.includes(error?.code) ? this.#seen + 1 : until });
    this.#seen = until;
  }
}

const parserFor = (head: Buffer, wrong: WrongQuotes) =>
  parse({
    bom: true,
    delimiter: delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    info: true,
    on_record: (record: string[], { lines }) => {
      wrong.soundUntil(lines);
      return record;
    },
    on_skip: (error) => {
      wrong.add(error);
      return undefined;
    },
  });

/**
 * Reads CSV as a stream (UTF-8 with or without byte order mark or Windows-1252, comma or semicolon, empty lines skipped) and hands every line
 * to `take`, the header first. Gives what could not be read; a byte that is no UTF-8 in a file of UTF-8 arrives in its cell as U+FFFD.
 */
export const readCsv = async (
  source: CsvSource,
  take: (record: CsvRecord) => void,
): Promise<readonly CsvTrouble[]> => {
  const { head, all } = await withHead(source);
  if (isUtf16(head)) return [{ kind: "utf-16", line: 0 }];
  const wrong = new WrongQuotes();
  try {
    await pipeline(
      Readable.from(decoded(all)),
      parserFor(head, wrong),
      async (records: AsyncIterable<unknown>) => {
        for await (const record of records) take(recordOf(record));
      },
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    wrong.add(error);
  }
  return wrong.troubles;
};

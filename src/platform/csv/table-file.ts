import { fault, isHopeless, troubleFault } from "./faults.ts";
import type { Fault, Words } from "./faults.ts";
import { parseHeader } from "./header.rules.ts";
import type { Columns, Header, Parsed } from "./header.rules.ts";
import { readCsv } from "./read.ts";
import type { CsvRecord, CsvSource } from "./read.ts";

/** What is read of a file with a header and one thing on each line. */
export interface TableKind<C extends string, T> {
  readonly columns: Columns<C>;
  readonly line: (cells: readonly string[], header: Header<C>, line: number) => Parsed<T>;
  /** What can only be seen over all lines. */
  readonly over: (lines: readonly T[], header: Header<C>) => readonly Fault[];
  /** What stands on a line, for what is said of a file without any. */
  readonly things: { readonly many: Words; readonly one: Words };
}

/** All lines of a file, or everything that is wrong with it. */
export type TableRead<C extends string, T> =
  | { readonly ok: true; readonly lines: readonly T[]; readonly header: Header<C> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const ragged = (line: number, found: number, expected: number): Fault =>
  fault(
    { line },
    [
      `Deze regel heeft ${found} cellen, de eerste regel ${expected}.`,
      `This line has ${found} cells, the first line ${expected}.`,
    ],
    [
      "Kijk of een scheidingsteken te veel of te weinig staat; zet een waarde met een scheidingsteken tussen aanhalingstekens.",
      "Look for a separator too many or too few; put a value with a separator in quotes.",
    ],
  );

/** Gathers lines and faults as records come in. */
class Gathering<C extends string, T> {
  readonly lines: T[] = [];
  readonly faults: Fault[] = [];
  readonly #kind: TableKind<C, T>;
  #header: Header<C> | undefined;
  #hopeless = false;

  constructor(kind: TableKind<C, T>) {
    this.#kind = kind;
  }

  take({ cells, line }: CsvRecord): void {
    if (this.#hopeless) return;
    if (this.#header === undefined) this.#takeHeader(cells);
    else this.#takeLine(cells, this.#header, line);
  }

  #takeHeader(cells: readonly string[]): void {
    const parsed = parseHeader(cells, this.#kind.columns);
    if (parsed.ok) this.#header = parsed.value;
    else {
      this.faults.push(...parsed.faults);
      this.#hopeless = true;
    }
  }

  #takeLine(cells: readonly string[], header: Header<C>, line: number): void {
    if (cells.length !== header.width) {
      this.faults.push(ragged(line, cells.length, header.width));
      return;
    }
    const parsed = this.#kind.line(cells, header, line);
    if (parsed.ok) this.lines.push(parsed.value);
    else this.faults.push(...parsed.faults);
  }

  #withoutLines(): Fault {
    const { many, one } = this.#kind.things;
    if (this.#header === undefined)
      return fault(
        { line: 0 },
        ["Het bestand is leeg.", "The file is empty."],
        [`Kies een bestand met een kopregel en ${many[0]}.`, `Choose a file with a header and ${many[1]}.`],
      );
    return fault(
      { line: 0 },
      [`Het bestand heeft een kopregel maar geen ${many[0]}.`, `The file has a header but no ${many[1]}.`],
      [
        `Zet onder de kopregel één regel voor elke ${one[0]}.`,
        `Put one line for each ${one[1]} under the header.`,
      ],
    );
  }

  result(): TableRead<C, T> {
    const header = this.#header;
    const over = header === undefined ? [] : this.#kind.over(this.lines, header);
    const all = [...this.faults, ...over];
    if (all.length > 0) return { ok: false, faults: all.toSorted((a, b) => a.line - b.line) };
    if (header === undefined || this.lines.length === 0) return { ok: false, faults: [this.#withoutLines()] };
    return { ok: true, lines: this.lines, header };
  }
}

/**
 * Reads a file as a stream: UTF-8 with or without byte order mark or Windows-1252, comma or semicolon, a header on the first line. Gives all
 * lines, or every fault in the order of the file.
 */
export const readTable = async <C extends string, T>(
  source: CsvSource,
  kind: TableKind<C, T>,
): Promise<TableRead<C, T>> => {
  const gathering = new Gathering(kind);
  const troubles = await readCsv(source, (record) => gathering.take(record));
  if (troubles.some(isHopeless)) return { ok: false, faults: troubles.map(troubleFault) };
  gathering.faults.push(...troubles.map(troubleFault));
  return gathering.result();
};

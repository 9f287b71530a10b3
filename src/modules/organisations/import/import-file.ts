import { readCsv } from "#platform/csv/index.ts";
import type { CsvRecord, CsvSource } from "#platform/csv/index.ts";
import { fault } from "./import-faults.ts";
import type { Fault, ImportLine } from "./import.ts";
import { parseHeader, parseLine, repeats } from "./import-line.rules.ts";
import type { Header } from "./import-line.rules.ts";

export type FileRead =
  | { readonly ok: true; readonly lines: readonly ImportLine[]; readonly header: Header }
  | { readonly ok: false; readonly faults: readonly Fault[] };

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

/** Gathers lines and faults as records come in. */
class Gathering {
  readonly lines: ImportLine[] = [];
  readonly faults: Fault[] = [];
  header: Header | undefined;
  #hopeless = false;

  take({ cells, line }: CsvRecord): void {
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

/**
 * Reads a file of people as a stream: UTF-8 with or without byte order mark, comma or semicolon. Gives all lines, or every
 * fault in the order of the file.
 */
export const readPeopleFile = async (source: CsvSource): Promise<FileRead> => {
  const gathering = new Gathering();
  const troubles = await readCsv(source, (record) => gathering.take(record));
  for (const { kind, line } of troubles) {
    if (kind === "utf-16") return { ok: false, faults: [utf16] };
    gathering.faults.push(quotes(line));
  }
  return gathering.result();
};

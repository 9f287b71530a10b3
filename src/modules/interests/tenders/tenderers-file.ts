import { cellFault, fault, isHopeless, readCsv, troubleFault, unguarded } from "#platform/csv/index.ts";
import type { CsvRecord, CsvSource, Fault } from "#platform/csv/index.ts";
import type { Tenderer } from "./tender.ts";

/** The columns of a list of tenderers, in Dutch and English. */
export const tendererColumns = { name: ["naam", "name"], tradeNumber: ["kvk", "trade number"] } as const;

export type TenderersRead =
  | { readonly ok: true; readonly tenderers: readonly Tenderer[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const longestName = 200;
const mostTenderers = 500;

const noHeader = fault(
  { line: 1 },
  ["De eerste regel noemt geen kolom “naam”.", "The first line names no column “name”."],
  ["Begin met een regel: naam;kvk", "Begin with a line: name,trade number"],
);
const nobody = fault(
  { line: 0 },
  ["Er staat geen inschrijver in.", "There is no tenderer in it."],
  [
    "Zet onder de kopregel één regel voor elke inschrijver.",
    "Put one line for each tenderer below the header.",
  ],
);
const tooMany = fault(
  { line: 0 },
  [
    `Er staan meer dan ${mostTenderers} inschrijvers in.`,
    `There are more than ${mostTenderers} tenderers in it.`,
  ],
  ["Kijk of dit het goede bestand is.", "See whether this is the right file."],
);
interface Places {
  readonly name: number;
  readonly tradeNumber: number;
}

const placesIn = (cells: readonly string[]): Places => {
  const at = (words: readonly string[]) =>
    cells.findIndex((cell) => words.includes(cell.trim().toLowerCase()));
  return { name: at(tendererColumns.name), tradeNumber: at([...tendererColumns.tradeNumber, "kvk-nummer"]) };
};

const cellOf = (cells: readonly string[], place: number): string => unguarded((cells[place] ?? "").trim());

const nameFaults = (name: string, line: number): Fault[] => {
  if (name === "")
    return [
      fault(
        { line, column: tendererColumns.name[0] },
        ["Hier staat geen naam.", "There is no name here."],
        ["Vul de naam in, of haal de regel weg.", "Fill in the name, or remove the line."],
      ),
    ];
  const wrong = cellFault(name, longestName);
  return wrong === undefined ? [] : [fault({ line, column: tendererColumns.name[0] }, ...wrong)];
};

const numberFaults = (digits: string, line: number): Fault[] =>
  digits === "" || /^\d{8}$/.test(digits)
    ? []
    : [
        fault(
          { line, column: tendererColumns.tradeNumber[0] },
          ["Een KvK-nummer heeft acht cijfers.", "A KvK number has eight digits."],
          ["Kijk het nummer na, of laat de cel leeg.", "Check the number, or leave the cell empty."],
        ),
      ];

/** Gathers tenderers and everything that is wrong, line by line. */
class Gathering {
  readonly tenderers: Tenderer[] = [];
  readonly faults: Fault[] = [];
  #places: Places | undefined;

  take({ cells, line }: CsvRecord): void {
    if (this.#places === undefined) {
      this.#places = placesIn(cells);
      if (this.#places.name < 0) this.faults.push(noHeader);
    } else if (this.#places.name >= 0) this.#takeLine(cells, line, this.#places);
  }

  #takeLine(cells: readonly string[], line: number, places: Places): void {
    const name = cellOf(cells, places.name);
    const digits = cellOf(cells, places.tradeNumber).replaceAll(/[\s.]/g, "");
    const faults = [...nameFaults(name, line), ...numberFaults(digits, line)];
    const tradeNumber = digits === "" ? null : digits;
    if (faults.length === 0 && this.#isThere(name, tradeNumber))
      faults.push(
        fault(
          { line },
          ["Deze inschrijver staat er al in.", "This tenderer is in it already."],
          ["Haal een van de twee regels weg.", "Remove one of the two lines."],
        ),
      );
    this.faults.push(...faults);
    if (faults.length === 0) this.tenderers.push({ name, tradeNumber });
  }

  #isThere(name: string, tradeNumber: string | null): boolean {
    return this.tenderers.some(
      (one) =>
        one.name.toLowerCase() === name.toLowerCase() ||
        (tradeNumber !== null && one.tradeNumber === tradeNumber),
    );
  }
}

/** Reads a list of tenderers (CSV, UTF-8, comma or semicolon): all of them, or every fault in the order of the file. */
export const readTenderers = async (source: CsvSource): Promise<TenderersRead> => {
  const gathering = new Gathering();
  const troubles = await readCsv(source, (record) => gathering.take(record));
  if (troubles.some(isHopeless)) return { ok: false, faults: troubles.map(troubleFault) };
  const { tenderers } = gathering;
  const faults = [...gathering.faults, ...troubles.map(troubleFault)];
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((one, other) => one.line - other.line) };
  if (tenderers.length === 0) return { ok: false, faults: [nobody] };
  if (tenderers.length > mostTenderers) return { ok: false, faults: [tooMany] };
  return { ok: true, tenderers };
};

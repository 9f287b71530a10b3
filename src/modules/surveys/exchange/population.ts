import { cellFault, fault, isHopeless, plain, readCsv, troubleFault } from "#platform/csv/index.ts";
import type { CsvRecord, CsvSource, Fault, Parsed } from "#platform/csv/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { choicesOfBackground } from "./answer-codes.rules.ts";
import { CellReader } from "./cell-readers.ts";
import { FaultList } from "./fault-list.ts";

interface Invited {
  readonly count: number;
  /** Where the group stands first. */
  readonly line: number;
}

/** How many were invited: in all, and of each group of each column. */
export interface Population {
  readonly invited: number;
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, Invited>>;
}

const countNames = ["invited", "uitgenodigd", "count", "aantal"];
const longestGroup = 200;
const mostPeople = 10_000_000;

interface Wanted {
  readonly questionnaire: Questionnaire;
  readonly by: readonly string[];
}

type Column =
  | { readonly kind: "count"; readonly name: string }
  | {
      readonly kind: "group";
      readonly name: string;
      readonly by: string;
      readonly reader: CellReader | undefined;
    };

const unknown = (column: string): Fault =>
  fault(
    { line: 1, column },
    ["Deze kolom kennen wij niet.", "This column is unknown."],
    [
      `Gebruik de kolommen van --by en één kolom met aantallen: ${countNames[1]}.`,
      `Use the columns of --by and one column with numbers: ${countNames[0]}.`,
    ],
  );
const withoutCount = fault(
  { line: 1, column: countNames[0] },
  ["De kolom met aantallen ontbreekt.", "The column with numbers is missing."],
  [`Voeg de kolom ${countNames[1]} toe.`, `Add the column ${countNames[0]}.`],
);

const columnOf = (cell: string, { questionnaire, by }: Wanted): Column | undefined => {
  const [name, called] = [cell.trim(), plain(cell)];
  if (countNames.includes(called)) return { kind: "count", name };
  const background = questionnaire.background.find(({ id }) => plain(id) === called);
  const group =
    by.find((one) => plain(one) === called) ?? background?.id ?? (called === byUnit ? byUnit : undefined);
  const reader = background && new CellReader(choicesOfBackground(background), "own");
  return group === undefined ? undefined : { kind: "group", name, by: group, reader };
};

/** Takes in the lines of a file with how many were invited. */
class PopulationLines {
  readonly faults = new FaultList();
  readonly groups = new Map<string, Map<string, Invited>>();
  invited = 0;
  #columns: readonly Column[] | undefined;
  readonly #wanted: Wanted;
  readonly #seen = new Map<string, number>();

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  take({ cells, line }: CsvRecord): void {
    if (this.#columns === undefined) this.#takeHeader(cells);
    else if (cells.length === this.#columns.length) this.#takeLine(cells, line, this.#columns);
    else
      this.faults.add(
        fault(
          { line },
          ["Deze regel heeft te veel of te weinig cellen.", "This line has too many or too few cells."],
          ["Kijk de scheidingstekens na.", "Check the separators."],
        ),
      );
  }

  #takeHeader(cells: readonly string[]): void {
    const columns = cells.map((cell) => columnOf(cell, this.#wanted));
    this.faults.add(...cells.filter((_, place) => columns[place] === undefined).map(unknown));
    this.#columns = columns.filter((column) => column !== undefined);
    if (this.#columns.every(({ kind }) => kind !== "count")) this.faults.add(withoutCount);
  }

  #takeLine(cells: readonly string[], line: number, columns: readonly Column[]): void {
    const count = this.#countIn(cells, line, columns);
    const values = columns.flatMap((column, place) =>
      column.kind === "group" ? [this.#valueIn(column, cells[place] ?? "", line)] : [],
    );
    const key = JSON.stringify(values);
    const first = this.#seen.get(key);
    if (first !== undefined)
      this.faults.add(
        fault(
          { line },
          [`Deze groep staat ook op regel ${first}.`, `This group is also on line ${first}.`],
          ["Tel de aantallen op in één regel.", "Add the numbers up in one line."],
        ),
      );
    else this.#seen.set(key, line);
    this.invited += count;
    for (const [place, { by }] of columns.filter((column) => column.kind === "group").entries())
      this.#addTo(by, values[place] ?? null, { count, line });
  }

  #addTo(by: string, value: string | null, { count, line }: Invited): void {
    if (value === null) return;
    const groups = this.groups.get(by) ?? new Map<string, Invited>();
    const there = groups.get(value) ?? { count: 0, line };
    groups.set(value, { ...there, count: there.count + count });
    this.groups.set(by, groups);
  }

  #countIn(cells: readonly string[], line: number, columns: readonly Column[]): number {
    const place = columns.findIndex(({ kind }) => kind === "count");
    const text = (cells[place] ?? "").trim();
    const count = Number(text);
    if (place === -1 || (/^\d+$/.test(text) && count <= mostPeople)) return place === -1 ? 0 : count;
    this.faults.add(
      fault(
        { line, column: columns[place]?.name },
        [`"${text.slice(0, 40)}" is geen aantal mensen.`, `"${text.slice(0, 40)}" is no number of people.`],
        ["Schrijf een heel getal, zoals 1204.", "Write a whole number, such as 1204."],
      ),
    );
    return 0;
  }

  #valueIn({ name, reader }: Column & { kind: "group" }, cell: string, line: number): string | null {
    const value = cell.trim();
    const place = { line, column: name };
    const found = cellFault(value, longestGroup);
    if (found) this.faults.add(fault(place, ...found));
    else if (value === "")
      this.faults.add(
        fault(place, ["Deze cel is leeg.", "This cell is empty."], ["Noem de groep.", "Name the group."]),
      );
    else if (reader === undefined) return value;
    else {
      const id = reader.idOf(reader.read(value));
      if (id === null) this.faults.add(reader.fault(value, place));
      return id;
    }
    return null;
  }
}

const empty = fault(
  { line: 0 },
  ["Het bestand is leeg.", "The file is empty."],
  ["Kies een bestand met een kopregel en aantallen.", "Choose a file with a header and numbers."],
);

/** Reads how many were invited, by group. Gives everything, or every fault. */
export const readPopulation = async (source: CsvSource, wanted: Wanted): Promise<Parsed<Population>> => {
  const lines = new PopulationLines(wanted);
  const troubles = await readCsv(source, (record) => lines.take(record));
  if (troubles.some(isHopeless)) return { ok: false, faults: troubles.map(troubleFault) };
  const faults = [...lines.faults.told, ...troubles.map(troubleFault)];
  if (faults.length > 0) return { ok: false, faults };
  const { invited, groups } = lines;
  return invited === 0 ? { ok: false, faults: [empty] } : { ok: true, value: { invited, groups } };
};

import { fault } from "./faults.ts";
import type { Fault } from "./faults.ts";

/** The columns that a file may have, in the order in which they are documented. */
export interface Columns<C extends string> {
  /** What each may be called; the first two are the documented Dutch and English names. */
  readonly names: Readonly<Record<C, readonly [string, string, ...string[]]>>;
  readonly order: readonly C[];
  readonly required: readonly C[];
  /** How many characters fit in a cell. */
  readonly longest: Readonly<Record<C, number>>;
}

/** Which column stands where, and what the file itself calls it. */
export interface Header<C extends string> {
  readonly names: Readonly<Partial<Record<C, string>>>;
  readonly places: Readonly<Partial<Record<C, number>>>;
  readonly width: number;
}

/** What was read, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A word without capitals, accents, spaces and signs, so that "E-mail adres" and "emailadres" are one. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

/** What is meant by each word, however its capitals, accents, spaces and signs are. */
export const byWord = <T extends string>(
  values: readonly T[],
  wordsOf: (value: T) => readonly string[],
): ReadonlyMap<string, T> =>
  new Map(values.flatMap((value) => wordsOf(value).map((word) => [plain(word), value] as const)));

const known = <C extends string>({ order, names }: Columns<C>, language: 0 | 1): string =>
  order.map((column) => names[column][language]).join(", ");

const noHeader = <C extends string>(columns: Columns<C>): Fault =>
  fault(
    { line: 1 },
    ["De eerste regel noemt geen kolommen.", "The first line names no columns."],
    [
      `Begin met een regel met de namen: ${known(columns, 0)}.`,
      `Begin with a line with the names: ${known(columns, 1)}.`,
    ],
  );

const headerFaults = <C extends string>(
  cells: readonly string[],
  found: readonly (C | undefined)[],
  columns: Columns<C>,
): Fault[] => {
  const faults: Fault[] = [];
  cells.forEach((cell, index) => {
    const column = found[index];
    const where = { line: 1, column: cell === "" ? String(index + 1) : cell };
    if (column === undefined)
      faults.push(
        fault(
          where,
          ["Deze kolom kennen wij niet.", "This column is unknown."],
          [
            `Haal de kolom weg of gebruik een van deze namen: ${known(columns, 0)}.`,
            `Remove the column or use one of these names: ${known(columns, 1)}.`,
          ],
        ),
      );
    else if (found.indexOf(column) < index)
      faults.push(
        fault(
          where,
          ["Deze kolom staat er twee keer.", "This column is there twice."],
          ["Houd er één over.", "Keep one of them."],
        ),
      );
  });
  for (const column of columns.required)
    if (!found.includes(column)) {
      const [nl, en] = columns.names[column];
      faults.push(
        fault(
          { line: 1, column: nl },
          ["Deze kolom ontbreekt.", "This column is missing."],
          [`Voeg de kolom ${nl} toe.`, `Add the column ${en}.`],
        ),
      );
    }
  return faults;
};

const pairs = <C extends string, V>(entries: readonly (readonly [C, V])[]): Partial<Record<C, V>> => {
  const record: Partial<Record<C, V>> = {};
  for (const [column, value] of entries) record[column] = value;
  return record;
};

/** Reads the header: every column known, none twice, the needed ones there. */
export const parseHeader = <C extends string>(
  cells: readonly string[],
  columns: Columns<C>,
): Parsed<Header<C>> => {
  const meant = byWord(columns.order, (column) => columns.names[column]);
  const found = cells.map((cell) => meant.get(plain(cell)));
  if (found.every((column) => column === undefined)) return { ok: false, faults: [noHeader(columns)] };
  const faults = headerFaults(cells, found, columns);
  if (faults.length > 0) return { ok: false, faults };
  const placed = found.flatMap((column, index) => (column === undefined ? [] : [[column, index] as const]));
  return {
    ok: true,
    value: {
      names: pairs(placed.map(([column, index]) => [column, cells[index] ?? ""])),
      places: pairs(placed),
      width: cells.length,
    },
  };
};

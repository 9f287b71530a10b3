import { isPlainDate, plainDateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { AppointedRole } from "../appointments/appointment.ts";
import { fault } from "./import-faults.ts";
import type { Column, Fault, Headers, ImportLine } from "./import.ts";
import {
  columnByWord,
  columnNames,
  engagementByWord,
  engagementWords,
  plain,
  requiredColumns,
  roleByWord,
} from "./import-words.ts";

/** Which column stands where. */
export interface Header {
  readonly names: Headers;
  readonly places: Readonly<Partial<Record<Column, number>>>;
  readonly width: number;
}

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const known = (language: 0 | 1): string =>
  Object.values(columnNames)
    .map((names) => names[language])
    .join(", ");

const noHeader = fault(
  { line: 1 },
  ["De eerste regel noemt geen kolommen.", "The first line names no columns."],
  [`Begin met een regel met de namen: ${known(0)}.`, `Begin with a line with the names: ${known(1)}.`],
);

const headerFaults = (cells: readonly string[], found: readonly (Column | undefined)[]): Fault[] => {
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
            `Haal de kolom weg of gebruik een van deze namen: ${known(0)}.`,
            `Remove the column or use one of these names: ${known(1)}.`,
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
  for (const column of requiredColumns)
    if (!found.includes(column))
      faults.push(
        fault(
          { line: 1, column: columnNames[column][0] },
          ["Deze kolom ontbreekt.", "This column is missing."],
          [`Voeg de kolom ${columnNames[column][0]} toe.`, `Add the column ${columnNames[column][1]}.`],
        ),
      );
  return faults;
};

/** Reads the header: every column known, none twice, the needed ones there. */
export const parseHeader = (cells: readonly string[]): Parsed<Header> => {
  const found = cells.map((cell) => columnByWord.get(plain(cell)));
  if (found.every((column) => column === undefined)) return { ok: false, faults: [noHeader] };
  const faults = headerFaults(cells, found);
  if (faults.length > 0) return { ok: false, faults };
  const placed = found.flatMap((column, index) => (column === undefined ? [] : [[column, index] as const]));
  return {
    ok: true,
    value: {
      names: Object.fromEntries(placed.map(([column, index]) => [column, cells[index] ?? ""])),
      places: Object.fromEntries(placed),
      width: cells.length,
    },
  };
};

const longest: Readonly<Record<Column, number>> = {
  key: 60,
  name: 120,
  email: 254,
  engagement: 60,
  function: 120,
  unit: 300,
  unitName: 300,
  start: 20,
  end: 20,
  roles: 300,
};

// eslint-disable-next-line no-control-regex -- these are what must not be in a name
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** What is wrong with the text of a cell, whatever column it is in: the reason and the advice, each in both languages. */
export const cellFault = (
  text: string,
  max: number,
): readonly [readonly [string, string], readonly [string, string]] | undefined => {
  if (text.includes("\uFFFD"))
    return [
      ["Hier staan tekens die geen UTF-8 zijn.", "There are characters here that are no UTF-8."],
      ["Bewaar het bestand als CSV met tekenset UTF-8.", "Save the file as CSV with character set UTF-8."],
    ];
  if (controls.test(text) || text.includes("\n") || text.includes("\t"))
    return [
      ["Hier staat een stuurteken of een regeleinde.", "There is a control character or a line break here."],
      ["Typ de waarde opnieuw, op één regel.", "Type the value again, on one line."],
    ];
  if (/^[=+@-]/.test(text))
    return [
      ["Deze waarde begint als een formule.", "This value begins like a formula."],
      [
        "Zet er een gewone waarde neer, of laat de cel leeg.",
        "Put a plain value here, or leave the cell empty.",
      ],
    ];
  if (text.length > max)
    return [
      [`Deze waarde is langer dan ${max} tekens.`, `This value is longer than ${max} characters.`],
      ["Maak de waarde korter.", "Make the value shorter."],
    ];
  return undefined;
};

const dateIn = (text: string): PlainDate | undefined => {
  const date = plainDateOf(text);
  return isPlainDate(date) ? date : undefined;
};

/** Reads one line cell by cell and gathers what is wrong. */
class LineReader {
  readonly faults: Fault[] = [];
  readonly #cells: readonly string[];
  readonly #header: Header;
  readonly #line: number;

  constructor(cells: readonly string[], header: Header, line: number) {
    this.#cells = cells;
    this.#header = header;
    this.#line = line;
  }

  say(column: Column, reason: readonly [string, string], advice: readonly [string, string]): undefined {
    this.faults.push(fault({ line: this.#line, column: this.#header.names[column] }, reason, advice));
    return undefined;
  }

  /** The text of a cell; null when it is empty, undefined when the file has no such column. */
  text(column: Column): string | null | undefined {
    const place = this.#header.places[column];
    if (place === undefined) return undefined;
    const text = (this.#cells[place] ?? "").trim();
    const wrong = cellFault(text, longest[column]);
    if (wrong !== undefined) {
      this.say(column, ...wrong);
      return null;
    }
    return text === "" ? null : text;
  }

  required(column: Column): string {
    const before = this.faults.length;
    const text = this.text(column) ?? "";
    if (text === "" && this.faults.length === before)
      this.say(column, ["Deze cel is leeg.", "This cell is empty."], ["Vul de cel.", "Fill the cell."]);
    return text;
  }

  date(column: Column): PlainDate | null | undefined {
    const text = this.text(column);
    if (text === null || text === undefined) return text;
    const date = dateIn(text);
    return (
      date ??
      this.say(
        column,
        [`"${text}" is geen datum die bestaat.`, `"${text}" is no date that exists.`],
        ["Schrijf de datum als 31-12-2026 of 2026-12-31.", "Write the date as 31-12-2026 or 2026-12-31."],
      )
    );
  }

  email(): string | null | undefined {
    const text = this.text("email");
    if (text === null || text === undefined || /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;]+$/.test(text))
      return text;
    return this.say(
      "email",
      [`"${text}" is geen e-mailadres.`, `"${text}" is no e-mail address.`],
      [
        "Schrijf het als naam@voorbeeld.nl, of laat de cel leeg.",
        "Write it as name@example.nl, or leave the cell empty.",
      ],
    );
  }

  engagement() {
    const text = this.required("engagement");
    const engagement = engagementByWord.get(plain(text));
    if (engagement === undefined && text !== "") {
      const words = Object.values(engagementWords);
      this.say(
        "engagement",
        [`Het dienstverband "${text}" kennen wij niet.`, `The engagement "${text}" is unknown.`],
        [
          `Kies uit: ${words.map((word) => word[0]).join(", ")}.`,
          `Choose from: ${words.map((word) => word[1]).join(", ")}.`,
        ],
      );
    }
    return engagement ?? "civil-servant";
  }

  roles(): AppointedRole[] | undefined {
    const text = this.text("roles");
    if (text === undefined) return undefined;
    const words = (text ?? "").split(/[|,;/]/).map((word) => word.trim());
    return words.flatMap((word) => {
      if (word === "" || ["medewerker", "employee"].includes(plain(word))) return [];
      const role = roleByWord.get(plain(word));
      if (role !== undefined) return [role];
      this.say(
        "roles",
        [`De rol "${word}" kennen wij niet.`, `The role "${word}" is unknown.`],
        [
          "Gebruik de namen van de pagina Rollen, met | ertussen.",
          "Use the names on the page Roles, with | between them.",
        ],
      );
      return [];
    });
  }
}

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

/** Reads one line of the file: a person, or everything that is wrong on it. */
export const parseLine = (cells: readonly string[], header: Header, line: number): Parsed<ImportLine> => {
  if (cells.length !== header.width) return { ok: false, faults: [ragged(line, cells.length, header.width)] };
  const reader = new LineReader(cells, header, line);
  const startText = reader.required("start");
  const startsOn = startText === "" ? undefined : reader.date("start");
  const endsOn = reader.date("end");
  if (typeof startsOn === "string" && typeof endsOn === "string" && endsOn < startsOn)
    reader.say(
      "end",
      ["De einddatum ligt voor de begindatum.", "The end lies before the start."],
      ["Kijk beide datums na.", "Check both dates."],
    );
  const value: ImportLine = {
    line,
    key: reader.required("key"),
    name: reader.required("name"),
    engagement: reader.engagement(),
    startsOn: startsOn ?? "",
    email: reader.email(),
    functionTitle: reader.text("function"),
    unit: reader.text("unit"),
    unitName: reader.text("unitName"),
    endsOn,
    roles: reader.roles(),
  };
  return reader.faults.length === 0 ? { ok: true, value } : { ok: false, faults: reader.faults };
};

const twice = (column: string | undefined, line: number, first: number, value: string): Fault =>
  fault(
    { line, column },
    [`"${value}" staat ook op regel ${first}.`, `"${value}" is also on line ${first}.`],
    ["Laat elke waarde één keer voorkomen.", "Let each value occur once."],
  );

/** Keys and addresses that occur twice in the file, each named with the line where it stood first. */
export const repeats = (lines: readonly ImportLine[], { names }: Header): Fault[] => {
  const keys = new Map<string, number>();
  const addresses = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { line, key, email } of lines) {
    const address = email?.toLowerCase();
    const keyLine = keys.get(key);
    const addressLine = address === undefined ? undefined : addresses.get(address);
    if (keyLine !== undefined) faults.push(twice(names.key, line, keyLine, key));
    if (addressLine !== undefined) faults.push(twice(names.email, line, addressLine, email ?? ""));
    keys.set(key, keyLine ?? line);
    if (address !== undefined) addresses.set(address, addressLine ?? line);
  }
  return faults;
};

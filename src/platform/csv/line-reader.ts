import { isPlainDate, plainDateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { centsIn, numberIn } from "./amount.rules.ts";
import { fault } from "./faults.ts";
import type { Fault, Words } from "./faults.ts";
import { plain } from "./header.rules.ts";
import type { Columns, Header } from "./header.rules.ts";
import { unguarded } from "./write.ts";

/** What a file of one kind has: its columns, and what becomes of a cell that begins as a formula does. */
export interface LineKind<C extends string> {
  readonly columns: Columns<C>;
  /** `refused` where the value is a name or a key; `text` where people write: it stays what it is, also when it is written again. */
  readonly formulas: "refused" | "text";
}

// eslint-disable-next-line no-control-regex -- these are what must not be in a name
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/;

type Wrong = readonly [reason: Words, advice: Words];

/** What is wrong with the text of a cell, whatever column it is in: the reason and the advice, each in both languages. */
export const cellFault = (
  text: string,
  max: number,
  formulas: "refused" | "text" = "refused",
): Wrong | undefined => {
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
  if (formulas === "refused" && /^[=+@-]/.test(text))
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
export class LineReader<C extends string> {
  readonly faults: Fault[] = [];
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #header: Header<C>;
  readonly #kind: LineKind<C>;

  constructor(
    cells: readonly string[],
    header: Header<C>,
    { line, kind }: { line: number; kind: LineKind<C> },
  ) {
    this.line = line;
    this.#cells = cells;
    this.#header = header;
    this.#kind = kind;
  }

  say(column: C, reason: Words, advice: Words): undefined {
    this.faults.push(fault({ line: this.line, column: this.#header.names[column] }, reason, advice));
    return undefined;
  }

  /** The text of a cell; null when it is empty, undefined when the file has no such column. */
  text(column: C): string | null | undefined {
    const place = this.#header.places[column];
    if (place === undefined) return undefined;
    const { formulas, columns } = this.#kind;
    const cell = this.#cells[place] ?? "";
    // People write over several lines in a spreadsheet; what they wrote stays, on one.
    const text = formulas === "text" ? unguarded(cell.replaceAll(/[\r\n\t]+/g, " ").trim()) : cell.trim();
    const wrong = cellFault(text, columns.longest[column], formulas);
    if (wrong !== undefined) {
      this.say(column, ...wrong);
      return null;
    }
    return text === "" ? null : text;
  }

  required(column: C): string {
    const before = this.faults.length;
    const text = this.text(column) ?? "";
    if (text === "" && this.faults.length === before)
      this.say(column, ["Deze cel is leeg.", "This cell is empty."], ["Vul de cel.", "Fill the cell."]);
    return text;
  }

  date(column: C): PlainDate | null | undefined {
    const text = this.text(column);
    if (text === null || text === undefined) return text;
    return (
      dateIn(text) ??
      this.say(
        column,
        [`"${text}" is geen datum die bestaat.`, `"${text}" is no date that exists.`],
        ["Schrijf de datum als 31-12-2026 of 2026-12-31.", "Write the date as 31-12-2026 or 2026-12-31."],
      )
    );
  }

  /** A date that must be there; the empty text beside its fault when it is not. */
  requiredDate(column: C): PlainDate {
    return this.required(column) === "" ? "" : (this.date(column) ?? "");
  }

  /** A day that has yet to come cannot have been written down. */
  notAfter(column: C, { date, today }: { date: PlainDate | null | undefined; today: PlainDate }): void {
    if (!date || date <= today) return;
    this.say(
      column,
      ["Deze dag ligt in de toekomst.", "This day lies in the future."],
      ["Kijk de datum na.", "Check the date."],
    );
  }

  /** Two dates in the wrong order are a fault of the later one. */
  inOrder(column: C, from: PlainDate | null | undefined, until: PlainDate | null | undefined): void {
    if (!from || !until || until >= from) return;
    this.say(
      column,
      ["De einddatum ligt voor de begindatum.", "The end lies before the start."],
      ["Kijk beide datums na.", "Check both dates."],
    );
  }

  /** A number of at most `max`, with comma or point. */
  requiredNumber(column: C, max: number): number {
    const text = this.required(column);
    const number = text === "" ? 0 : numberIn(text);
    if (number !== undefined && number <= max) return number;
    this.say(
      column,
      [`"${text}" is geen getal van 0 tot en met ${max}.`, `"${text}" is no number from 0 up to ${max}.`],
      ["Schrijf alleen het getal, zoals 4 of 2,5.", "Write only the number, such as 4 or 2.5."],
    );
    return 0;
  }

  /** An amount of money in cents, of at most `max`. */
  requiredCents(column: C, max: number): number {
    const text = this.required(column);
    const cents = text === "" ? 0 : centsIn(text);
    if (cents !== undefined && cents <= max) return cents;
    this.say(
      column,
      [`"${text}" is geen bedrag dat wij kunnen lezen.`, `"${text}" is no amount that we can read.`],
      [
        "Schrijf alleen het bedrag, met hoogstens twee cijfers achter de komma: 12,50 of 1.234,56.",
        "Write only the amount, with two decimals at most: 12.50 or 1,234.56.",
      ],
    );
    return 0;
  }

  /** One of a few words; undefined for an empty cell, a column that is not there, and beside a fault. */
  word<T extends string>(
    column: C,
    meant: ReadonlyMap<string, T>,
    words: readonly (readonly [string, string, ...string[]])[],
  ): T | undefined {
    const text = this.text(column);
    if (text === null || text === undefined) return undefined;
    return (
      meant.get(plain(text)) ??
      this.say(
        column,
        [`"${text}" kennen wij hier niet.`, `"${text}" is unknown here.`],
        [
          `Kies uit: ${words.map(([nl]) => nl).join(", ")}.`,
          `Choose from: ${words.map(([, en]) => en).join(", ")}.`,
        ],
      )
    );
  }
}

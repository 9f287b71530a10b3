import type { CsvTrouble } from "./read.ts";
import type { Localised } from "#platform/locale/index.ts";

/** What is wrong on a line: where, why, and what to do. Line 0 is the file as a whole. */
export interface Fault {
  readonly line: number;
  /** The column as the file itself calls it; null where it is about the whole line. */
  readonly column: string | null;
  readonly reason: Localised;
  readonly advice: Localised;
}

interface Where {
  readonly line: number;
  readonly column?: string | undefined;
}

/** The same in Dutch and in English. */
export type Words = readonly [nl: string, en: string];

const localised = ([nl, en]: Words): Localised => ({ nl, en });

/** A fault with its place, its reason and what to do. */
export const fault = ({ line, column }: Where, reason: Words, advice: Words): Fault => ({
  line,
  column: column ?? null,
  reason: localised(reason),
  advice: localised(advice),
});

/** The fault as one line of text: for the command line and for a log of what was refused. */
export const faultText = ({ line, column, reason, advice }: Fault): string => {
  const place = line === 0 ? "File" : `Line ${line}`;
  return `${place}${column === null ? "" : `, column "${column}"`}: ${reason.en} ${advice.en}`;
};

/** A value that may occur once and stood on an earlier line as well. */
export const twice = ({ line, column }: Where, first: number, value: string): Fault =>
  fault(
    { line, column },
    [`"${value}" staat ook op regel ${first}.`, `"${value}" is also on line ${first}.`],
    ["Laat elke waarde één keer voorkomen.", "Let each value occur once."],
  );

const utf16 = fault(
  { line: 0 },
  ["Dit bestand is geen UTF-8 maar UTF-16.", "This file is UTF-16 and not UTF-8."],
  ["Bewaar het als CSV met tekenset UTF-8.", "Save it as CSV with character set UTF-8."],
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

/** Whether nothing of a file can be read at all. */
export const isHopeless = ({ kind }: CsvTrouble): boolean => kind === "utf-16";

/** What is wrong with the form of a file, in words. */
export const troubleFault = ({ kind, line }: CsvTrouble): Fault => (kind === "utf-16" ? utf16 : quotes(line));

import type { Locale } from "#platform/locale/index.ts";

/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

type Lines = readonly (readonly (string | number)[])[];

const joined = (lines: Lines, separator: "," | ";"): string =>
  lines.map((line) => `${line.map(cell).join(separator)}\r\n`).join("");

/**
 * Lines as CSV for programs (RFC 4180, UTF-8, comma). A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front; quotes, separators and line ends in a cell are kept.
 */
export const csvText = (lines: Lines): string => joined(lines, ",");

/**
 * The same for who opens the file in a spreadsheet: a mark by which it knows UTF-8, and in Dutch the semicolon that it expects
 * there. `readCsv` takes both.
 */
export const spreadsheetCsv = (lines: Lines, locale: Locale): string =>
  `\uFEFF${joined(lines, locale === "nl" ? ";" : ",")}`;

/** A cell without the apostrophe that `csvText` put in front of it. */
export const unguarded = (value: string): string => value.replace(/^'(?=[=+\-@\t\r])/, "");

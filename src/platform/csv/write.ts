/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Lines as CSV (RFC 4180, UTF-8, comma). A cell that a spreadsheet would take for a formula gets an apostrophe in front; quotes,
 * commas and line ends in a cell are kept.
 */
export const csvText = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");

/** A cell without the apostrophe that `csvText` put in front of it. */
export const unguarded = (value: string): string => value.replace(/^'(?=[=+\-@\t\r])/, "");

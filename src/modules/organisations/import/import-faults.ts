import type { Localised } from "#platform/locale/index.ts";
import type { Fault } from "./import.ts";

interface Where {
  readonly line: number;
  readonly column?: string | undefined;
}

type Words = readonly [nl: string, en: string];

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

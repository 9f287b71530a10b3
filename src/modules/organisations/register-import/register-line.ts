import type { Fault, Words } from "#platform/csv/index.ts";

/** How a line of a register says whose it is. */
export const whoseColumns = ["key", "email"] as const;
export type WhoseColumn = (typeof whoseColumns)[number];

/** What these columns may be called; the first two are the documented Dutch and English names. */
export const whoseNames: Readonly<Record<WhoseColumn, readonly [string, string, ...string[]]>> = {
  key: ["personeelsnummer", "personnel key", "sleutel", "key", "employee number"],
  email: ["e-mail", "email", "e-mailadres", "e-mail address", "mail"],
};

/** How many characters fit in them. */
export const whoseLongest: Readonly<Record<WhoseColumn, number>> = { key: 60, email: 254 };

/** What is on every line of a register. */
export interface RegisterLine {
  readonly line: number;
  readonly key: string | null;
  /** In small letters. */
  readonly email: string | null;
}

/** Of whom a line turned out to be, and by what mark it is known when it comes again. */
export type KnownLine<L extends RegisterLine> = L & {
  readonly personId: string;
  readonly knownBy: string;
};

/** What the file itself calls its columns. */
export type ColumnNames = Readonly<Partial<Record<string, string>>>;

/** All lines of a register; or everything that is wrong with the file, with the lines that are right and whose the others are. */
export type RegisterRead<L extends RegisterLine> =
  | { readonly ok: true; readonly lines: readonly L[]; readonly names: ColumnNames }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      readonly lines: readonly L[];
      readonly faulty: readonly RegisterLine[];
      readonly names: ColumnNames;
    };

/** What is said of a line about whoever imports it, and of one that stands in the file twice. */
export interface LineWords<L extends RegisterLine> {
  readonly own: readonly [reason: Words, advice: Words];
  readonly again: (line: L, first: number, names: ColumnNames) => Fault;
}

/** What an import would do, or did. */
export interface RegisterSummary {
  readonly lines: number;
  /** Lines that are new here. */
  readonly added: number;
  /** Lines that were taken over before: they stay as they are. */
  readonly known: number;
  /** Of how many people the new ones are. */
  readonly people: number;
  /** A mark of exactly this file. */
  readonly seen: string;
}

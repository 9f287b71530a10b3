import type { Child } from "hono/jsx";
import type { Columns, CsvSource, Fault } from "#platform/csv/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Column, FormatColumn } from "#ui/index.ts";
import { importRegister, lookAtRegister } from "./register-import.commands.ts";
import type { ImportedKind, LookedAt } from "./register-import.commands.ts";
import type { KnownLine, RegisterLine, RegisterSummary } from "./register-line.ts";

/** How a register is offered on a page. */
export interface RegisterShown<L extends RegisterLine> {
  /** Its name in the address and in the form. */
  readonly value: string;
  readonly name: (locale: Locale) => string;
  /** Where it is once it has been taken over. */
  readonly href: string;
  readonly formatText: (locale: Locale) => string;
  readonly formatColumns: (locale: Locale) => readonly FormatColumn[];
  /** A few lines as they stand in a file. */
  readonly example: string;
  /** What is shown of a new line, beside whose it is. */
  readonly columns: (locale: Locale) => readonly Column[];
  readonly cells: (line: KnownLine<L>, locale: Locale) => readonly Child[];
}

/** What a page shows of a file. */
export interface Looked {
  readonly summary: RegisterSummary;
  readonly first: readonly {
    readonly personId: string;
    readonly cells: (locale: Locale) => readonly Child[];
  }[];
}

type Refused = { readonly ok: false; readonly faults: readonly Fault[] };

/** A register as a page offers it, whatever is on its lines. */
export interface OfferedRegister extends Omit<RegisterShown<RegisterLine>, "cells"> {
  readonly look: (writing: Writing, source: CsvSource) => Promise<Refused | ({ readonly ok: true } & Looked)>;
  readonly take: (
    writing: Writing,
    sent: { readonly source: CsvSource; readonly seen: string },
  ) => Promise<Refused | ({ readonly ok: true; readonly done: boolean } & Looked)>;
}

/** The columns of a register as its page documents them. */
export const documented = <C extends string>(
  { order, names, required }: Columns<C>,
  meanings: Readonly<Record<C, string>>,
): readonly FormatColumn[] =>
  order.map((column) => ({
    names: names[column],
    meaning: meanings[column],
    needed: required.includes(column),
  }));

/** Offers a register on a page. */
export const offered = <L extends RegisterLine>(
  kind: ImportedKind<L>,
  { cells, ...shown }: RegisterShown<L>,
): OfferedRegister => {
  const lookedOf = ({ summary, first }: LookedAt<L>): Looked => ({
    summary,
    first: first.map((line) => ({ personId: line.personId, cells: (locale) => cells(line, locale) })),
  });
  return {
    ...shown,
    look: async (writing, source) => {
      const found = await lookAtRegister(writing, kind, { source });
      return found.ok ? { ok: true, ...lookedOf(found) } : found;
    },
    take: async (writing, sent) => {
      const taken = await importRegister(writing, kind, sent);
      return taken.ok ? { ok: true, done: taken.done, ...lookedOf(taken) } : taken;
    },
  };
};

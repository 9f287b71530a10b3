import { LineReader, readTable } from "#platform/csv/index.ts";
import type { Columns, CsvSource, Words } from "#platform/csv/index.ts";
import type { ColumnNames, RegisterLine, RegisterRead, WhoseColumn } from "./register-line.ts";
import { nobodyNamed } from "./whose.rules.ts";

/** What a register has on its lines. */
export interface ReadKind<C extends string, L extends RegisterLine> {
  readonly columns: Columns<C | WhoseColumn>;
  readonly lineOf: (reader: LineReader<C | WhoseColumn>) => L;
  readonly things: { readonly many: Words; readonly one: Words };
}

const filled = <C extends string>(names: Readonly<Partial<Record<C, string>>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries<string | undefined>(names).flatMap(([column, name]) =>
      name === undefined ? [] : [[column, name]],
    ),
  );

/** All lines of a register, or every fault in the order of the file. What people wrote stays text, also when it looks like a formula. */
export const readRegister = async <C extends string, L extends RegisterLine>(
  source: CsvSource,
  { columns, lineOf, things }: ReadKind<C, L>,
): Promise<RegisterRead<L>> => {
  const kind = { columns, formulas: "text" } as const;
  const lines: L[] = [];
  const faulty: RegisterLine[] = [];
  let names: ColumnNames = {};
  const read = await readTable<C | WhoseColumn, L>(source, {
    columns,
    things,
    line: (cells, header, line) => {
      const reader = new LineReader<C | WhoseColumn>(cells, header, { line, kind });
      const value = lineOf(reader);
      const isRight = reader.faults.length === 0;
      if (isRight) lines.push(value);
      else faulty.push({ line, key: value.key, email: value.email });
      return isRight ? { ok: true, value } : { ok: false, faults: reader.faults };
    },
    over: (_lines, header) => {
      names = filled(header.names);
      const { key, email } = names;
      return key === undefined && email === undefined ? [nobodyNamed] : [];
    },
  });
  return read.ok ? { ok: true, lines, names } : { ok: false, faults: read.faults, lines, faulty, names };
};

import { createHash } from "node:crypto";
import type { PlainDate } from "#platform/clock/index.ts";
import { fault, LineReader, readTable } from "#platform/csv/index.ts";
import type { Columns, CsvSource, Fault, Words } from "#platform/csv/index.ts";
import { giftColumns, giftIn } from "./gift-line.rules.ts";
import type { GiftColumn } from "./gift-line.rules.ts";
import type { ImportedLine, ImportedRegister, SharedColumn } from "./imported.ts";
import { sharedIn, sharedNames } from "./shared-columns.rules.ts";
import { sideActivityColumns, sideActivityIn } from "./side-activity-line.rules.ts";
import type { SideActivityColumn } from "./side-activity-line.rules.ts";

/** A short text that stands for exactly this one. */
export const shortened = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Passes on what is read, and makes a mark of exactly that. */
export const marked = (source: CsvSource): { readonly source: CsvSource; readonly mark: () => string } => {
  const hash = createHash("sha256");
  const passing = async function* (): AsyncGenerator<Uint8Array | string> {
    for await (const piece of source) {
      hash.update(piece);
      yield piece;
    }
  };
  return { source: passing(), mark: () => hash.digest("base64url") };
};

/** What the file itself calls the columns that every register has. */
export type SharedNames = Readonly<Partial<Record<SharedColumn, string>>>;

/** All lines of a register, or everything that is wrong with the file. */
export type RegisterRead =
  | { readonly ok: true; readonly lines: readonly ImportedLine[]; readonly names: SharedNames }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const sharedNamesIn = ({ key, email, reference }: SharedNames): SharedNames => ({
  ...(key !== undefined && { key }),
  ...(email !== undefined && { email }),
  ...(reference !== undefined && { reference }),
});

const isWhose = ({ key, email }: SharedNames): boolean => key !== undefined || email !== undefined;

/** A file has to say of whom its lines are, in one of two ways. */
const nobodyNamed = fault(
  { line: 1, column: sharedNames.key[0] },
  ["Het bestand zegt nergens van wie een opgave is.", "The file does not say whose the declarations are."],
  [
    `Voeg de kolom ${sharedNames.key[0]} of ${sharedNames.email[0]} toe.`,
    `Add the column ${sharedNames.key[1]} or ${sharedNames.email[1]}.`,
  ],
);

interface Kind<C extends string> {
  readonly columns: Columns<C>;
  readonly lineOf: (reader: LineReader<C>) => ImportedLine;
  readonly things: { readonly many: Words; readonly one: Words };
}

const readKind = async <C extends string>(
  source: CsvSource,
  { columns, lineOf, things }: Kind<C | SharedColumn>,
): Promise<RegisterRead> => {
  const kind = { columns, formulas: "text" } as const;
  const read = await readTable<C | SharedColumn, ImportedLine>(source, {
    columns,
    things,
    line: (cells, header, line) => {
      const reader = new LineReader<C | SharedColumn>(cells, header, { line, kind });
      const value = lineOf(reader);
      return reader.faults.length === 0 ? { ok: true, value } : { ok: false, faults: reader.faults };
    },
    over: (_lines, { names }) => (isWhose(sharedNamesIn(names)) ? [] : [nobodyNamed]),
  });
  return read.ok ? { ok: true, lines: read.lines, names: sharedNamesIn(read.header.names) } : read;
};

/** All lines of a register, or every fault in the order of the file. */
export const readRegisterFile = (
  source: CsvSource,
  register: ImportedRegister,
  today: PlainDate,
): Promise<RegisterRead> =>
  register === "gift"
    ? readKind<GiftColumn>(source, {
        columns: giftColumns,
        lineOf: (reader) => ({ content: giftIn(reader, today), ...sharedIn(reader, today) }),
        things: { many: ["geschenken", "gifts"], one: ["geschenk", "gift"] },
      })
    : readKind<SideActivityColumn>(source, {
        columns: sideActivityColumns,
        lineOf: (reader) => ({ content: sideActivityIn(reader), ...sharedIn(reader, today) }),
        things: {
          many: ["nevenwerkzaamheden", "side activities"],
          one: ["nevenwerkzaamheid", "side activity"],
        },
      });

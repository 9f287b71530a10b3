import { ZodError } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { VaultFault, openRow, rowsOf, writeRows } from "#platform/vault/index.ts";
import type { OpenFile, RowWriting, SealedTexts, Texts } from "#platform/vault/index.ts";

/** A row with its sealed columns; those that are empty are left out. */
export interface SealedRow {
  readonly rowId: string;
  readonly sealed: Readonly<Record<string, Uint8Array | null>>;
}

/** Whether something sealed turned out not to open, or not to be what should stand there. */
export const doesNotOpen = (error: unknown): boolean =>
  error instanceof VaultFault || error instanceof ZodError || error instanceof SyntaxError;

const filled = (columns: SealedRow["sealed"]): SealedTexts =>
  Object.fromEntries(Object.entries(columns).flatMap(([name, box]) => (box === null ? [] : [[name, box]])));

/** Opens one row of a file. @throws VaultFault when it was changed outside the vault */
export const openOne = (file: OpenFile, table: string, { rowId, sealed }: SealedRow): Texts =>
  openRow(
    file.keyring,
    file.manifest,
    { organisationId: file.organisationId, fileId: file.fileId, table, rowId },
    filled(sealed),
  );

/**
 * Opens all rows that a file has in a table, by their id. Give every one of them that has something sealed.
 * @throws VaultFault when one was changed, slipped in or removed outside the vault
 */
export const openAll = (
  file: OpenFile,
  table: string,
  rows: readonly SealedRow[],
): ReadonlyMap<string, Texts> => {
  const opened = new Map(rows.map((row) => [row.rowId, openOne(file, table, row)]));
  if (rowsOf(file.manifest, table).some((rowId) => !opened.has(rowId)))
    throw new VaultFault(`a row of ${table} is missing`);
  return opened;
};

/** Seals the texts of one row and notes it in the file; returns the columns and the file as it is now. */
export const sealOne = async (
  tx: Tx,
  file: OpenFile,
  writing: RowWriting & { readonly texts: Texts },
): Promise<{ readonly file: OpenFile; readonly columns: Readonly<Record<string, Buffer>> }> => {
  const done = await writeRows(tx, file, [writing]);
  const columns = Object.fromEntries(
    Object.entries(done.rows[0] ?? {}).map(([name, box]) => [name, Buffer.from(box)]),
  );
  return { file: done.file, columns };
};

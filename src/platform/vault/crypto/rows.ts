import { open, seal } from "./aead.ts";
import type { Place } from "./aead.ts";
import { framed, textOf, utf8, VaultFault } from "./bytes.ts";
import { purposes } from "./format.ts";
import { derive, digestOf } from "./keys.ts";
import { entryOf, keyOf } from "./manifest.ts";
import type { Entry, Keyring, Manifest } from "./manifest.ts";
import { sodium } from "./sodium.ts";

/** One row of a table whose texts belong to a confidential file. */
export interface RowPlace {
  readonly organisationId: string;
  readonly fileId: string;
  readonly table: string;
  readonly rowId: string;
}

export type Texts = Readonly<Record<string, string>>;
export type SealedTexts = Readonly<Record<string, Uint8Array>>;

const fieldPlace = (row: RowPlace, field: string, { version, keyVersion }: Omit<Entry, "digest">): Place => [
  purposes.field,
  row.organisationId,
  row.fileId,
  row.table,
  row.rowId,
  field,
  String(version),
  String(keyVersion),
];

const rowDigest = (fields: SealedTexts): string => {
  const parts = Object.entries(fields)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, box]) => [name, sodium.to_base64(box)]);
  return sodium.to_base64(digestOf(purposes.row, framed(parts)));
};

/** Seals all confidential texts of a row anew, as its next version; the entry belongs into the manifest of the file. */
export const sealRow = (
  keyring: Keyring,
  row: RowPlace,
  version: number,
  texts: Texts,
): { readonly fields: SealedTexts; readonly entry: Entry } => {
  const keyVersion = keyring.current;
  const key = derive(keyOf(keyring, keyVersion), purposes.field);
  const fields = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      seal(key, utf8(text), fieldPlace(row, name, { version, keyVersion })),
    ]),
  );
  return { fields, entry: { version, keyVersion, digest: rowDigest(fields) } };
};

/**
 * Opens the texts of a row after comparing all of it with the manifest. Give every sealed column that is not empty.
 * @throws VaultFault when a field was changed, swapped, removed or put back to an earlier state, or the row is not of this file
 */
export const openRow = (keyring: Keyring, manifest: Manifest, row: RowPlace, fields: SealedTexts): Texts => {
  const entry = entryOf(manifest, row.table, row.rowId);
  if (!entry) throw new VaultFault("a row is not in the manifest of its file");
  if (entry.digest !== rowDigest(fields))
    throw new VaultFault("a row is not what was last written: changed, or put back to an earlier state");
  const key = derive(keyOf(keyring, entry.keyVersion), purposes.field);
  return Object.fromEntries(
    Object.entries(fields).map(([name, box]) => [name, textOf(open(key, box, fieldPlace(row, name, entry)))]),
  );
};

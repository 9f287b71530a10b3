import { z } from "zod";
import { open, seal } from "./aead.ts";
import type { Place } from "./aead.ts";
import { textOf, utf8, VaultFault } from "./bytes.ts";
import { purposes } from "./format.ts";
import { derive } from "./keys.ts";
import { sodium } from "./sodium.ts";

/** The keys of a file by version; the highest one writes, the earlier ones only read what was written before somebody left. */
export interface Keyring {
  readonly current: number;
  readonly keys: ReadonlyMap<number, Uint8Array>;
}

/** @throws VaultFault when the file never had that key */
export const keyOf = ({ keys }: Keyring, version: number): Uint8Array => {
  const key = keys.get(version);
  if (!key) throw new VaultFault("something was written with a key that this file does not have");
  return key;
};

const entry = z.object({ version: z.int().min(1), keyVersion: z.int().min(1), digest: z.string() });
/** The state of one row when it was last written. */
export type Entry = Readonly<z.output<typeof entry>>;

const contents = z.object({ sequence: z.int().min(0), rows: z.record(z.string(), entry) });
/** What a file consists of: how many times it was written, and the state of every row of it, in whichever table. */
export type Manifest = Readonly<z.output<typeof contents>>;

export const emptyManifest: Manifest = { sequence: 0, rows: {} };

const nameOf = (table: string, rowId: string): string => `${table}/${rowId}`;

export const entryOf = ({ rows }: Manifest, table: string, rowId: string): Entry | undefined =>
  Object.hasOwn(rows, nameOf(table, rowId)) ? rows[nameOf(table, rowId)] : undefined;

/** A row that was written, or removed (without an entry). */
export interface RowChange {
  readonly table: string;
  readonly rowId: string;
  readonly entry?: Entry;
}

/** The manifest after one more writing. */
export const nextManifest = (manifest: Manifest, changes: readonly RowChange[]): Manifest => {
  const rows = new Map(Object.entries(manifest.rows));
  for (const { table, rowId, entry: state } of changes)
    if (state) rows.set(nameOf(table, rowId), state);
    else rows.delete(nameOf(table, rowId));
  return { sequence: manifest.sequence + 1, rows: Object.fromEntries(rows) };
};

/** The rows of a table that the file must have: one that is missing was removed outside the vault. */
export const rowsOf = ({ rows }: Manifest, table: string): readonly string[] =>
  Object.keys(rows)
    .filter((name) => name.startsWith(`${table}/`))
    .map((name) => name.slice(table.length + 1));

/** The tables in which the file must have rows. */
export const tablesOf = ({ rows }: Manifest): readonly string[] => [
  ...new Set(Object.keys(rows).map((name) => name.split("/")[0] ?? "")),
];

/** Which file; with the version of the key that writes. */
export interface FilePlace {
  readonly organisationId: string;
  readonly fileId: string;
}

const manifestPlace = ({ organisationId, fileId }: FilePlace, version: number, sequence: number): Place => [
  purposes.manifest,
  organisationId,
  fileId,
  String(version),
  String(sequence),
];

export const sealManifest = (keyring: Keyring, file: FilePlace, manifest: Manifest): Uint8Array =>
  seal(
    derive(keyOf(keyring, keyring.current), purposes.manifest),
    utf8(JSON.stringify(manifest)),
    manifestPlace(file, keyring.current, manifest.sequence),
  );

/** @throws VaultFault when it is not the manifest of this file with this sequence */
export const openManifest = (
  keyring: Keyring,
  file: FilePlace,
  sequence: number,
  box: Uint8Array,
): Manifest => {
  const key = derive(keyOf(keyring, keyring.current), purposes.manifest);
  const text = textOf(open(key, box, manifestPlace(file, keyring.current, sequence)));
  const manifest = contents.parse(JSON.parse(text));
  // Only whoever sealed it could write another number inside; nobody could ever write in such a file.
  if (manifest.sequence !== sequence) throw new VaultFault("a manifest counts otherwise than its file");
  return manifest;
};

const keyringPlace = ({ organisationId, fileId }: FilePlace, version: number): Place => [
  purposes.keyring,
  organisationId,
  fileId,
  String(version),
];

const earlierKeys = z.array(z.tuple([z.int().min(1), z.string()]));

/** The earlier keys of a file, for whoever has the current one. */
export const sealEarlierKeys = ({ current, keys }: Keyring, file: FilePlace): Uint8Array => {
  const earlier = [...keys].filter(([version]) => version !== current);
  const text = JSON.stringify(earlier.map(([version, key]) => [version, sodium.to_base64(key)]));
  return seal(
    derive(keyOf({ current, keys }, current), purposes.keyring),
    utf8(text),
    keyringPlace(file, current),
  );
};

/** All keys of a file out of the current one. @throws VaultFault when the earlier keys were changed or are of another file */
export const openKeyring = (
  current: number,
  key: Uint8Array,
  file: FilePlace,
  earlier: Uint8Array | null,
): Keyring => {
  const keys = new Map([[current, key]]);
  if (earlier) {
    const text = textOf(open(derive(key, purposes.keyring), earlier, keyringPlace(file, current)));
    for (const [version, old] of earlierKeys.parse(JSON.parse(text)))
      keys.set(version, sodium.from_base64(old));
  }
  return { current, keys };
};

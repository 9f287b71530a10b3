import type { CodeKeys } from "./code.ts";
import { keyIdOf, newKey, sealKey } from "./keys.ts";
import { emptyManifest, nextManifest, sealManifest } from "./manifest.ts";
import type { FilePlace, Keyring } from "./manifest.ts";
import { sealRow } from "./rows.ts";
import type { SealedTexts, Texts } from "./rows.ts";

/** Somebody a file is sealed to: a person by that person's key, the recovery key by its set, a code by the id of its key. */
export interface Recipient {
  readonly holderId: string;
  readonly kind: "person" | "code" | "recovery";
  readonly personId: string | null;
  readonly publicKey: Uint8Array;
}

/** All confidential texts of one row of a new file. */
export interface NewRow {
  readonly table: string;
  readonly rowId: string;
  readonly texts: Texts;
}

export interface SealedForHolder extends Omit<Recipient, "publicKey"> {
  readonly sealed: Uint8Array;
}

/** A whole new file as it is kept: nothing in it opens anything. */
export interface SealedFile {
  readonly fileId: string;
  readonly seals: readonly SealedForHolder[];
  readonly manifest: Uint8Array;
  /** The texts of its rows, in the order in which they were given. */
  readonly rows: readonly SealedTexts[];
}

/** Whoever has the code, as one of those a file is sealed to. */
export const codeRecipient = ({ pair }: CodeKeys): Recipient => ({
  holderId: keyIdOf(pair.publicKey),
  kind: "code",
  personId: null,
  publicKey: pair.publicKey,
});

/** Makes a file with a random key and its first rows, in memory alone: in a browser, or on the server for who has no JavaScript. */
export const sealNewFile = (
  file: FilePlace,
  recipients: readonly Recipient[],
  rows: readonly NewRow[],
): SealedFile => {
  const key = newKey();
  const keyring: Keyring = { current: 1, keys: new Map([[1, key]]) };
  const written = rows.map(({ table, rowId, texts }) => {
    const { fields, entry } = sealRow(keyring, { ...file, table, rowId }, 1, texts);
    return { fields, change: { table, rowId, entry } };
  });
  const manifest = nextManifest(
    emptyManifest,
    written.map(({ change }) => change),
  );
  return {
    fileId: file.fileId,
    seals: recipients.map(({ publicKey, ...holder }) => ({
      ...holder,
      sealed: sealKey(key, publicKey, [file.organisationId, file.fileId, "1", holder.holderId]),
    })),
    manifest: sealManifest(keyring, file, manifest),
    rows: written.map(({ fields }) => fields),
  };
};

import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import type { CodeKeys } from "./crypto/code.ts";
import { openSealedKey } from "./crypto/keys.ts";
import type { SealPlace } from "./crypto/keys.ts";
import { emptyManifest, openKeyring, openManifest } from "./crypto/manifest.ts";
import type { FilePlace, Keyring, Manifest } from "./crypto/manifest.ts";
import type { Holder } from "./holder.ts";

/** A confidential file that somebody has opened; its keys are in memory for the length of a request. */
export interface OpenFile extends FilePlace {
  readonly keyring: Keyring;
  readonly manifest: Manifest;
}

export const sealPlace = (
  { organisationId, fileId }: FilePlace,
  version: number,
  holderId: string,
): SealPlace => [organisationId, fileId, String(version), holderId];

const sealOf = (tx: Tx, { organisationId, fileId }: FilePlace, version: number, holderId: string) =>
  tx
    .selectFrom("vaultSeals")
    .select("sealed")
    .where("organisationId", "=", organisationId)
    .where("fileId", "=", fileId)
    .where("keyVersion", "=", version)
    .where("holderId", "=", holderId)
    .executeTakeFirst();

interface FileRow {
  readonly keyVersion: number;
  readonly earlierKeys: Uint8Array | null;
  readonly sequence: number;
  readonly manifest: Uint8Array | null;
  readonly rotationDue: boolean;
}

const fileRow = async (tx: Tx, { organisationId, fileId }: FilePlace, locking: boolean): Promise<FileRow> => {
  const asked = tx
    .selectFrom("vaultFiles")
    .select(["keyVersion", "earlierKeys", "sequence", "manifest", "rotationDue"])
    .where("organisationId", "=", organisationId)
    .where("fileId", "=", fileId);
  return found(await (locking ? asked.forUpdate() : asked).executeTakeFirst());
};

const opened = async (tx: Tx, holder: Holder, file: FilePlace, row: FileRow): Promise<OpenFile> => {
  const { sealed } = found(await sealOf(tx, file, row.keyVersion, holder.holderId));
  const key = openSealedKey(sealed, holder.pair, sealPlace(file, row.keyVersion, holder.holderId));
  const keyring = openKeyring(row.keyVersion, key, file, row.earlierKeys);
  const manifest = row.manifest ? openManifest(keyring, file, row.sequence, row.manifest) : emptyManifest;
  return { ...file, keyring, manifest };
};

/** Opens a file for reading; "not found" for whoever has no key to it. @throws VaultFault when what is kept was changed */
export const readFile = async (tx: Tx, holder: Holder, fileId: string): Promise<OpenFile> => {
  const file = { organisationId: holder.organisationId, fileId };
  return opened(tx, holder, file, await fileRow(tx, file, false));
};

/** The same, held until the transaction ends, so that two who write wait for each other; and whether a new key is due. */
export const holdFile = async (
  tx: Tx,
  holder: Holder,
  fileId: string,
): Promise<{ readonly file: OpenFile; readonly rotationDue: boolean }> => {
  const file = { organisationId: holder.organisationId, fileId };
  const row = await fileRow(tx, file, true);
  return { file: await opened(tx, holder, file, row), rotationDue: row.rotationDue };
};

/** Which files a code opens, in which organisation; runs as the system of that organisation. */
export const filesOfCode = async (
  tx: Tx,
  organisationId: string,
  { lookup, pair }: CodeKeys,
): Promise<readonly { readonly fileId: string; readonly holder: Holder }[]> => {
  const rows = await tx
    .selectFrom("vaultCodes")
    .select(["fileId", "holderId"])
    .where("organisationId", "=", organisationId)
    .where("lookup", "=", Buffer.from(lookup))
    .execute();
  return rows.map(({ fileId, holderId }) => ({ fileId, holder: { organisationId, holderId, pair } }));
};

/** Everybody who can open a file, as its readers see it. */
export const holdersOf = (tx: Tx, { organisationId, fileId }: FilePlace) =>
  tx
    .selectFrom("vaultHolders")
    .select(["holderId", "kind", "personId", "joinedAt", "joinedBy"])
    .where("organisationId", "=", organisationId)
    .where("fileId", "=", fileId)
    .orderBy("joinedAt")
    .orderBy("holderId")
    .execute();

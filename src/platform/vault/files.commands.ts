import { randomUUID } from "node:crypto";
import type { Actor } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, changed } from "#platform/http/index.ts";
import type { CodeKeys } from "./crypto/code.ts";
import { newKey } from "./crypto/keys.ts";
import { emptyManifest, entryOf, nextManifest, sealManifest } from "./crypto/manifest.ts";
import type { RowChange } from "./crypto/manifest.ts";
import { codeRecipient } from "./crypto/new-file.ts";
import type { Recipient } from "./crypto/new-file.ts";
import { sealRow } from "./crypto/rows.ts";
import type { SealedTexts, Texts } from "./crypto/rows.ts";
import { holdFile } from "./files.queries.ts";
import type { OpenFile } from "./files.queries.ts";
import type { Holder } from "./holder.ts";
import { recipientsFor } from "./recipients.ts";
import { isSetNew, rotate } from "./rotate.commands.ts";
import { addHolders, addSeals } from "./seals.ts";
import { refusals } from "./texts.ts";

/** For whom a new file is. */
export interface NewFile {
  readonly organisationId: string;
  /** Persons with a key of the vault. */
  readonly readers: readonly string[];
  /** The code of whoever comes back without an account. */
  readonly code?: CodeKeys;
}

const recipientsOf = async (tx: Tx, { organisationId, readers, code }: NewFile): Promise<Recipient[]> => [
  ...(await recipientsFor(tx, organisationId, readers)),
  ...(code ? [codeRecipient(code)] : []),
];

const addCode = (tx: Tx, file: OpenFile, { lookup }: CodeKeys, { holderId, publicKey }: Recipient) =>
  tx
    .insertInto("vaultCodes")
    .values({
      organisationId: file.organisationId,
      fileId: file.fileId,
      holderId,
      lookup: Buffer.from(lookup),
      publicKey: Buffer.from(publicKey),
    })
    .execute();

/**
 * Makes a confidential file with a random key, sealed to its readers, to the code and to the recovery key. Write its first rows in the
 * same transaction. As a person: the file is one's own. As the system: for whoever reports without an account.
 */
export const createFile = async (tx: Tx, actor: Actor, file: NewFile, now: Date): Promise<OpenFile> => {
  const recipients = await recipientsOf(tx, file);
  if (recipients.length === 0) throw new AppError("refused", refusals.noKey);
  const [fileId, key] = [randomUUID(), newKey()];
  const place = { organisationId: file.organisationId, fileId };
  await tx
    .insertInto("vaultFiles")
    .values({ ...place, madeBy: actor.personId, madeAt: now, keyVersion: 1 })
    .execute();
  const opened: OpenFile = {
    ...place,
    keyring: { current: 1, keys: new Map([[1, key]]) },
    manifest: emptyManifest,
  };
  await addHolders(tx, actor, [place], { recipients, now });
  const coded = recipients.find(({ kind }) => kind === "code");
  if (file.code && coded) await addCode(tx, opened, file.code, coded);
  await addSeals(tx, place, { version: 1, key }, { recipients, now });
  return opened;
};

/** All confidential texts of one row as they shall be; null removes the row. */
export interface RowWriting {
  readonly table: string;
  readonly rowId: string;
  readonly texts: Texts | null;
}

const sealed = (file: OpenFile, { table, rowId, texts }: RowWriting): [SealedTexts, RowChange] => {
  if (!texts) return [{}, { table, rowId }];
  const version = (entryOf(file.manifest, table, rowId)?.version ?? 0) + 1;
  const place = { organisationId: file.organisationId, fileId: file.fileId, table, rowId };
  const { fields, entry } = sealRow(file.keyring, place, version, texts);
  return [fields, { table, rowId, entry }];
};

/**
 * Seals rows and notes their state in the manifest, in one writing. Returns the ciphertexts in the same order, for the columns of the
 * subject that owns the rows, and the file as it is now. A row is always written whole.
 */
export const writeRows = async (
  tx: Tx,
  file: OpenFile,
  writings: readonly RowWriting[],
): Promise<{ readonly file: OpenFile; readonly rows: readonly SealedTexts[] }> => {
  const done = writings.map((writing) => sealed(file, writing));
  const manifest = nextManifest(
    file.manifest,
    done.map(([, change]) => change),
  );
  const next = { ...file, manifest };
  await changed(
    tx
      .updateTable("vaultFiles")
      .set({ manifest: Buffer.from(sealManifest(file.keyring, file, manifest)), sequence: manifest.sequence })
      .where("organisationId", "=", file.organisationId)
      .where("fileId", "=", file.fileId)
      .where("sequence", "=", file.manifest.sequence),
  );
  return { file: next, rows: done.map(([fields]) => fields) };
};

/**
 * Opens a file to write in it: others who write wait until this transaction ends. Gives it a new key first when somebody left, or the
 * recovery key was replaced.
 */
export const openToWrite = async (tx: Tx, holder: Holder, fileId: string, now: Date): Promise<OpenFile> => {
  const { file, rotationDue } = await holdFile(tx, holder, fileId);
  return rotationDue || (await isSetNew(tx, file)) ? rotate(tx, file, now) : file;
};

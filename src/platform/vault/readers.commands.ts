import type { Actor } from "#platform/actor/index.ts";
import { auditLog as audit } from "#platform/audit/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, changed } from "#platform/http/index.ts";
import { keyOf } from "./crypto/manifest.ts";
import type { FilePlace } from "./crypto/manifest.ts";
import type { OpenFile } from "./files.queries.ts";
import { keysOf } from "./person-keys.queries.ts";
import { addHolders, addSeals } from "./seals.ts";
import { refusals } from "./texts.ts";

type What = { readonly event: string; readonly fileId: string };
const recorded = (tx: Tx, actor: Actor, { event, fileId }: What, now: Date): Promise<void> =>
  audit.record(
    tx,
    actor,
    { event, object: { kind: "vault-file", id: fileId }, result: "done", origin: null },
    now,
  );

/** Lets a person in: only somebody who has the file open can. The newcomer reads everything, also what was written before. */
export const addReader = async (
  tx: Tx,
  actor: Actor,
  { file, personId }: { readonly file: OpenFile; readonly personId: string },
  now: Date,
): Promise<void> => {
  const [key] = await keysOf(tx, file.organisationId, [personId]);
  if (!key) throw new AppError("refused", refusals.noKey);
  const already = await tx
    .selectFrom("vaultHolders")
    .select("holderId")
    .where("organisationId", "=", file.organisationId)
    .where("fileId", "=", file.fileId)
    .where("holderId", "=", key.keyId)
    .executeTakeFirst();
  if (already) throw new AppError("conflict", refusals.alreadyReads);
  const recipients = [{ holderId: key.keyId, kind: "person" as const, personId, publicKey: key.publicKey }];
  await addHolders(tx, actor, [file], { recipients, now });
  const version = file.keyring.current;
  await addSeals(tx, file, { version, key: keyOf(file.keyring, version) }, { recipients, now });
  await recorded(tx, actor, { event: "vault.reader-joined", fileId: file.fileId }, now);
};

/**
 * Takes a person off a file: all seals go at once, and whoever writes next gives the file a new key. Needs no key, so that it also happens
 * when a role ends (as the system). What the person read or copied before cannot be undone.
 */
export const removeReader = async (
  tx: Tx,
  actor: Actor,
  { organisationId, fileId, personId }: FilePlace & { readonly personId: string },
  now: Date,
): Promise<void> => {
  await changed(
    tx
      .updateTable("vaultFiles")
      .set({ rotationDue: true })
      .where("organisationId", "=", organisationId)
      .where("fileId", "=", fileId),
    "not-found",
  );
  await changed(
    tx
      .deleteFrom("vaultHolders")
      .where("organisationId", "=", organisationId)
      .where("fileId", "=", fileId)
      .where("personId", "=", personId),
    "not-found",
  );
  await recorded(tx, actor, { event: "vault.reader-left", fileId }, now);
};

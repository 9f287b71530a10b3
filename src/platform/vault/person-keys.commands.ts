import type { Actor } from "#platform/actor/index.ts";
import { auditLog as audit } from "#platform/audit/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, changed } from "#platform/http/index.ts";
import { keyIdOf, newKeyPair } from "./crypto/keys.ts";
import { wrapWithPassphrase } from "./crypto/passphrase.ts";
import type { WrappedKey } from "./crypto/passphrase.ts";
import type { UnlockedPerson } from "./holder.ts";
import { keysOf } from "./person-keys.queries.ts";
import type { PersonOf } from "./person-keys.queries.ts";
import { refusals } from "./texts.ts";

/** Whose key this is: a wrapped key passes for nobody else's. */
export const ownerOf = ({ organisationId, personId }: PersonOf, keyId: string): readonly string[] => [
  organisationId,
  personId,
  keyId,
];

/** Who acts; a page of the vault is for signed-in persons. */
export const personOf = ({ organisationId, personId }: Actor): PersonOf => {
  if (organisationId === null || personId === null) throw new AppError("sign-in-needed");
  return { organisationId, personId };
};

/** The columns of a wrapped key. */
const columnsOf = ({ wrapped, salt, check, memoryKib, passes }: WrappedKey) => ({
  wrapped: Buffer.from(wrapped),
  salt: Buffer.from(salt),
  passphraseCheck: Buffer.from(check),
  memoryKib,
  passes,
});

const insertKey = async (tx: Tx, actor: Actor, passphrase: string, now: Date): Promise<string> => {
  const person = personOf(actor);
  const pair = newKeyPair();
  const keyId = keyIdOf(pair.publicKey);
  const wrapped = await wrapWithPassphrase(pair.privateKey, passphrase, ownerOf(person, keyId));
  await tx
    .insertInto("vaultPersonKeys")
    .values({ ...person, keyId, publicKey: Buffer.from(pair.publicKey), madeAt: now })
    .execute();
  await tx
    .insertInto("vaultPersonSecrets")
    .values({ ...person, keyId, ...columnsOf(wrapped), changedAt: now })
    .execute();
  const object = { kind: "vault-key", id: keyId };
  await audit.record(tx, actor, { event: "vault.key-made", object, result: "done", origin: null }, now);
  return keyId;
};

/** Makes the key of whoever asks; returns its id. Refused when there is one: that would lose what it opens. */
export const makeKey = async (tx: Tx, actor: Actor, passphrase: string, now: Date): Promise<string> => {
  const { organisationId, personId } = personOf(actor);
  if ((await keysOf(tx, organisationId, [personId])).length > 0)
    throw new AppError("conflict", refusals.hasKey);
  return insertKey(tx, actor, passphrase, now);
};

/**
 * For whoever lost the passphrase: ends the key and makes another. What the old one opened stays closed until a recovery, or until
 * somebody who can read it lets this person in again.
 */
export const replaceKey = async (tx: Tx, actor: Actor, passphrase: string, now: Date): Promise<string> => {
  const { organisationId, personId } = personOf(actor);
  await changed(
    tx
      .updateTable("vaultPersonKeys")
      .set({ endedAt: now })
      .where("organisationId", "=", organisationId)
      .where("personId", "=", personId)
      .where("endedAt", "is", null),
    "not-found",
  );
  await tx
    .deleteFrom("vaultUnlocked")
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .execute();
  return insertKey(tx, actor, passphrase, now);
};

/** Wraps the same key with another passphrase; no file changes. A back-up from before still opens with the old one. */
export const changePassphrase = async (
  tx: Tx,
  { organisationId, personId, holderId: keyId, pair }: UnlockedPerson,
  passphrase: string,
  now: Date,
): Promise<void> => {
  const owner = ownerOf({ organisationId, personId }, keyId);
  const wrapped = await wrapWithPassphrase(pair.privateKey, passphrase, owner);
  await changed(
    tx
      .updateTable("vaultPersonSecrets")
      .set({ ...columnsOf(wrapped), changedAt: now })
      .where("organisationId", "=", organisationId)
      .where("keyId", "=", keyId),
    "not-found",
  );
};

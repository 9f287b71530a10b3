import type { Actor } from "#platform/actor/index.ts";
import { afterAttempt, perAccount, secondsToWait } from "#platform/auth/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { open, seal } from "./crypto/aead.ts";
import type { Place } from "./crypto/aead.ts";
import { utf8, VaultFault } from "./crypto/bytes.ts";
import { purposes } from "./crypto/format.ts";
import { digestOf, publicKeyOf, sameBytes } from "./crypto/keys.ts";
import { unwrapWithPassphrase } from "./crypto/passphrase.ts";
import type { UnlockedPerson } from "./holder.ts";
import { ownerOf, personOf } from "./person-keys.commands.ts";
import type { PersonOf } from "./person-keys.queries.ts";
import { isOpen, needsNote, openUntil } from "./unlock.rules.ts";

/**
 * The session somebody is in. Its token lies in that person's cookie and nowhere else: the house keeps only a hash of it, of another kind
 * than the key that is derived here.
 */
export interface OwnVisit {
  readonly sessionId: string;
  readonly token: string;
}

/** What came of a passphrase. The caller must not throw on "wrong": the attempt is counted in the same transaction. */
export type Unlocking =
  | { readonly outcome: "open"; readonly until: Date }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "wait"; readonly seconds: number }
  | { readonly outcome: "no-key" };

const placeOf = (person: PersonOf, sessionId: string, keyId: string): Place => [
  purposes.unlocked,
  person.organisationId,
  person.personId,
  sessionId,
  keyId,
];

const wrappingOf = (token: string): Uint8Array => digestOf(purposes.unlocked, utf8(token));

const ownSecrets = (tx: Tx, { organisationId, personId }: PersonOf) =>
  tx
    .selectFrom("vaultPersonSecrets as s")
    .innerJoin("vaultPersonKeys as k", (join) =>
      join.onRef("k.organisationId", "=", "s.organisationId").onRef("k.keyId", "=", "s.keyId"),
    )
    .selectAll("s")
    .select("k.publicKey")
    .where("s.organisationId", "=", organisationId)
    .where("s.personId", "=", personId)
    .where("k.endedAt", "is", null)
    .forUpdate("s")
    .executeTakeFirst();

type Secrets = NonNullable<Awaited<ReturnType<typeof ownSecrets>>>;

const setFailures = (
  tx: Tx,
  { organisationId, keyId }: Secrets,
  state: { readonly failures: number; readonly notBefore: Date; readonly lastFailureAt: Date },
): Promise<unknown> =>
  tx
    .updateTable("vaultPersonSecrets")
    .set(state)
    .where("organisationId", "=", organisationId)
    .where("keyId", "=", keyId)
    .execute();

const privateKeyOf = async (secrets: Secrets, passphrase: string): Promise<Uint8Array | undefined> => {
  const key = { ...secrets, check: secrets.passphraseCheck };
  const privateKey = await unwrapWithPassphrase(key, passphrase, ownerOf(secrets, secrets.keyId));
  // Somebody who put another public key in its place would have everything sealed to themselves from then on.
  if (privateKey && !sameBytes(publicKeyOf(privateKey), secrets.publicKey))
    throw new VaultFault("the public key of a person is not the one that belongs to the private key");
  return privateKey;
};

const keepOpen = async (
  tx: Tx,
  person: PersonOf,
  { sessionId, token, keyId, privateKey }: OwnVisit & { keyId: string; privateKey: Uint8Array },
  now: Date,
): Promise<Unlocking> => {
  const expiresAt = openUntil(now);
  const wrapped = seal(wrappingOf(token), privateKey, placeOf(person, sessionId, keyId));
  await lock(tx, person, sessionId);
  await tx
    .insertInto("vaultUnlocked")
    .values({ ...person, sessionId, keyId, wrapped: Buffer.from(wrapped), expiresAt })
    .execute();
  return { outcome: "open", until: expiresAt };
};

/**
 * Unlocks the vault of whoever asks for this session. Afterwards the private key exists only wrapped by the secret in that person's cookie,
 * so that any process can serve the next request and nothing at rest opens it.
 */
export const unlock = async (
  tx: Tx,
  actor: Actor,
  { passphrase, ...visit }: OwnVisit & { readonly passphrase: string },
  now: Date,
): Promise<Unlocking> => {
  const person = personOf(actor);
  const secrets = await ownSecrets(tx, person);
  if (!secrets) return { outcome: "no-key" };
  const seconds = secondsToWait(secrets, now);
  if (seconds > 0) return { outcome: "wait", seconds };
  await setFailures(tx, secrets, afterAttempt(secrets, perAccount, now));
  const privateKey = await privateKeyOf(secrets, passphrase);
  if (!privateKey) return { outcome: "wrong" };
  await setFailures(tx, secrets, { failures: 0, notBefore: now, lastFailureAt: secrets.lastFailureAt });
  return keepOpen(tx, person, { ...visit, keyId: secrets.keyId, privateKey }, now);
};

/**
 * The key of whoever acts, for the length of this transaction and kept nowhere; undefined when this is not the passphrase. For what is played
 * in one go (the demonstration): it counts no attempts, so no page may use it.
 */
export const heldBriefly = async (
  tx: Tx,
  actor: Actor,
  passphrase: string,
): Promise<UnlockedPerson | undefined> => {
  const person = personOf(actor);
  const secrets = await ownSecrets(tx, person);
  const privateKey = secrets && (await privateKeyOf(secrets, passphrase));
  if (!secrets || !privateKey) return undefined;
  return {
    ...person,
    holderId: secrets.keyId,
    pair: { privateKey, publicKey: publicKeyOf(privateKey) },
  };
};

/** Undefined when the token is another than that of the unlocking: whoever has the passphrase unlocks again. */
const unwrapped = (token: string, wrapped: Uint8Array, place: Place): Uint8Array | undefined => {
  try {
    return open(wrappingOf(token), wrapped, place);
  } catch (error) {
    if (error instanceof VaultFault) return undefined;
    throw error;
  }
};

/** The key of whoever asks, while the vault is open in this session; undefined: unlock first. */
export const unlocked = async (
  tx: Tx,
  actor: Actor,
  { sessionId, token }: OwnVisit,
  now: Date,
): Promise<UnlockedPerson | undefined> => {
  const person = personOf(actor);
  const row = await tx
    .selectFrom("vaultUnlocked")
    .select(["keyId", "wrapped", "expiresAt"])
    .where("organisationId", "=", person.organisationId)
    .where("sessionId", "=", sessionId)
    .where("personId", "=", person.personId)
    .executeTakeFirst();
  if (!row || !isOpen(row.expiresAt, now)) return undefined;
  const privateKey = unwrapped(token, row.wrapped, placeOf(person, sessionId, row.keyId));
  if (!privateKey) return undefined;
  if (needsNote(row.expiresAt, now)) await note(tx, person, sessionId, now);
  return { ...person, holderId: row.keyId, pair: { privateKey, publicKey: publicKeyOf(privateKey) } };
};

/** Until when the vault stays open in this session without being used; undefined when it is closed. Does not count as use. */
export const openInSession = async (
  tx: Tx,
  actor: Actor,
  { sessionId, now }: { readonly sessionId: string; readonly now: Date },
): Promise<Date | undefined> => {
  const { organisationId, personId } = personOf(actor);
  const row = await tx
    .selectFrom("vaultUnlocked")
    .select("expiresAt")
    .where("organisationId", "=", organisationId)
    .where("sessionId", "=", sessionId)
    .where("personId", "=", personId)
    .executeTakeFirst();
  return row && isOpen(row.expiresAt, now) ? row.expiresAt : undefined;
};

const note = (tx: Tx, { organisationId }: PersonOf, sessionId: string, now: Date): Promise<unknown> =>
  tx
    .updateTable("vaultUnlocked")
    .set({ expiresAt: openUntil(now) })
    .where("organisationId", "=", organisationId)
    .where("sessionId", "=", sessionId)
    .execute();

/** Closes the vault in this session; signing out does it too, and so does ending the session from elsewhere. */
export const lock = (tx: Tx, { organisationId }: PersonOf, sessionId: string): Promise<unknown> =>
  tx
    .deleteFrom("vaultUnlocked")
    .where("organisationId", "=", organisationId)
    .where("sessionId", "=", sessionId)
    .execute();

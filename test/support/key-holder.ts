import { anActor } from "#modules/organisations/organisation.builder.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { keyIdOf, newKeyPair } from "#platform/vault/crypto/keys.ts";
import { wrapWithPassphrase } from "#platform/vault/crypto/passphrase.ts";
import { unlock } from "#platform/vault/index.ts";
import { ownerOf } from "#platform/vault/person-keys.commands.ts";
import { aVisit, passphrase } from "#platform/vault/vault.builder.ts";
import { testMoment } from "./app.ts";
import type { TestDatabase } from "./database.ts";

/** A person of an organisation in a session, for `testApp(…).as(one.actor, undefined, one)`. */
export interface KeyHolder {
  readonly actor: Actor & { readonly organisationId: string; readonly personId: string };
  readonly personId: string;
  readonly sessionId: string;
  readonly token: string;
}

const moment = new Date(testMoment);

/** Somebody with these roles and a session; without a key of the vault. */
export const aVisitor = async (
  database: TestDatabase,
  organisation: { readonly organisationId: string },
  ...roles: readonly Role[]
): Promise<KeyHolder> => {
  const actor = await anActor(database.owner, organisation, ...roles);
  return { actor, ...(await aVisit(database, actor)) };
};

/** Cheap, because a test has no secret to guard: what it costs is written beside the key, and opening it costs the same. */
const cost = { memoryKib: 8, passes: 1 };

/**
 * Somebody with these roles and a key of the vault, which is closed. Its passphrase is `passphrase` of the builder of the vault. Written as
 * the owner, at a cost that no real key has.
 */
export const aKeyHolder = async (
  database: TestDatabase,
  organisation: { readonly organisationId: string },
  ...roles: readonly Role[]
): Promise<KeyHolder> => {
  const holder = await aVisitor(database, organisation, ...roles);
  const { organisationId, personId } = holder.actor;
  const pair = newKeyPair();
  const keyId = keyIdOf(pair.publicKey);
  const owner = ownerOf({ organisationId, personId }, keyId);
  const { wrapped, salt, check } = await wrapWithPassphrase(pair.privateKey, passphrase, owner, cost);
  const key = { organisationId, personId, keyId };
  await database.owner
    .insertInto("vaultPersonKeys")
    .values({ ...key, publicKey: Buffer.from(pair.publicKey), madeAt: moment })
    .execute();
  await database.owner
    .insertInto("vaultPersonSecrets")
    .values({
      ...key,
      ...cost,
      wrapped: Buffer.from(wrapped),
      salt: Buffer.from(salt),
      passphraseCheck: Buffer.from(check),
      changedAt: moment,
    })
    .execute();
  return holder;
};

/** The same with the vault open in the session. */
export const anOpenVault = async (
  database: TestDatabase,
  organisation: { readonly organisationId: string },
  ...roles: readonly Role[]
): Promise<KeyHolder> => {
  const holder = await aKeyHolder(database, organisation, ...roles);
  const visit = { sessionId: holder.sessionId, token: holder.token, passphrase };
  await withActor(database.db, holder.actor, (tx) => unlock(tx, holder.actor, visit, moment));
  return holder;
};

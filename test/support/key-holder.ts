import { anActor } from "#modules/organisations/organisation.builder.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { makeKey, unlock } from "#platform/vault/index.ts";
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

/** Somebody with these roles and a key of the vault, which is closed. Its passphrase is `passphrase` of the builder of the vault. */
export const aKeyHolder = async (
  database: TestDatabase,
  organisation: { readonly organisationId: string },
  ...roles: readonly Role[]
): Promise<KeyHolder> => {
  const holder = await aVisitor(database, organisation, ...roles);
  await withActor(database.db, holder.actor, (tx) => makeKey(tx, holder.actor, passphrase, moment));
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

import type { Actor, Role } from "#platform/actor/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { makeKey } from "./person-keys.commands.ts";
import { unlock, unlocked } from "./unlock.commands.ts";
import type { UnlockedPerson } from "./holder.ts";

export const now = new Date("2026-11-20T09:00:00Z");
export const passphrase = "de kraan druppelt op zolder";

/** Somebody in a session of their own. */
export interface Someone {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly personId: string;
  /** What lies in the cookie. */
  readonly token: string;
}

interface OnePerson {
  readonly organisationId: string;
  readonly personId: string;
}

/** An account and a session for a person, written as the owner. */
export const aVisit = async (
  { owner }: TestDatabase,
  { organisationId, personId }: OnePerson,
): Promise<Omit<Someone, "actor">> => {
  const [accountId, sessionId] = [randomUUID(), randomUUID()];
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("base64url");
  await sql`insert into accounts (organisation_id, account_id, person_id, email, created_at)
    values (${organisationId}, ${accountId}, ${personId}, ${`${personId}@example.nl`}, ${now})`.execute(
    owner,
  );
  await sql`insert into sessions (organisation_id, session_id, account_id, person_id, token_hash, method, created_at, last_seen_at, expires_at)
    values (${organisationId}, ${sessionId}, ${accountId}, ${personId}, ${tokenHash}, 'password', ${now}, ${now}, ${now}::timestamptz + interval '12 hours')`.execute(
    owner,
  );
  return { sessionId, personId, token };
};

/** A person with an account and a session, written as the owner; without a key of the vault. */
export const someone = async (
  database: TestDatabase,
  { organisationId }: { readonly organisationId: string },
  role: Role = "report-officer",
): Promise<Someone> => {
  const personId = randomUUID();
  const roles: readonly Role[] = role === "employee" ? [role] : ["employee", role];
  const actor: Actor = {
    kind: "person",
    organisationId,
    personId,
    name: "Noor Jansen",
    roles,
    pendingRoles: [],
  };
  return { actor, ...(await aVisit(database, { organisationId, personId })) };
};

const opened = async ({ db }: TestDatabase, who: Someone, words: string): Promise<void> => {
  const { actor, sessionId, token } = who;
  const visit = { sessionId, token, passphrase: words };
  const done = await withActor(db, actor, (tx) => unlock(tx, actor, visit, now));
  if (done.outcome !== "open") throw new Error(`the vault does not open: ${done.outcome}`);
};

/** Somebody whose vault is open. */
export interface Reader extends Someone {
  /** Does something as this person with the own key, in one transaction. */
  readonly with: <T>(work: (tx: Tx, key: UnlockedPerson) => Promise<T>) => Promise<T>;
}

const asReader = (database: TestDatabase, who: Someone): Reader => ({
  ...who,
  with: (work) =>
    withActor(database.db, who.actor, async (tx) => {
      const key = await unlocked(tx, who.actor, who, now);
      if (!key) throw new Error("the vault is closed");
      return work(tx, key);
    }),
});

/** A person with a key of the vault, whose vault is open. */
export const aReader = async (
  database: TestDatabase,
  organisation: { readonly organisationId: string },
  role?: Role,
): Promise<Reader> => {
  const who = await someone(database, organisation, role);
  await withActor(database.db, who.actor, (tx) => makeKey(tx, who.actor, passphrase, now));
  return again(database, who);
};

/** The same person after unlocking again. */
export const again = async (database: TestDatabase, who: Someone, words = passphrase): Promise<Reader> => {
  await opened(database, who, words);
  return asReader(database, who);
};

/** Does something as the system of an organisation: for whoever reports without an account. */
export const asTheSystem = <T>(
  { db }: TestDatabase,
  { organisationId }: { readonly organisationId: string },
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> => {
  const actor = systemActor(organisationId);
  return withActor(db, actor, (tx) => work(tx, actor));
};

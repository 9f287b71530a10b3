import { systemActor } from "#platform/actor/index.ts";
import type { Role } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { asSystem, withActor, withSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { activate, bindSubject, ensureAccount } from "./accounts.commands.ts";
import { accountOfSubject, accountWith } from "./accounts.queries.ts";
import type { AccountWithSecrets } from "./accounts.queries.ts";
import type { DirectoryPerson } from "./directory.ts";
import type { Identity, PendingSecrets } from "./oidc.ts";
import { outsider } from "./parts.ts";
import type { AttemptContext, AuthParts } from "./parts.ts";
import { enter } from "./sign-in.ts";
import type { SignedIn } from "./sign-in.ts";
import { hashOf, newSecret } from "./token.ts";

const pendingSeconds = 600;

/** Keeps what has to be known when the visitor comes back; returns the secret for the visitor's cookie. Runs as the system. */
export const keepPending = async (
  tx: Tx,
  { secrets, returnTo }: { readonly secrets: PendingSecrets; readonly returnTo: string },
  now: Date,
): Promise<string> => {
  const { text, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + pendingSeconds * 1000);
  await tx.deleteFrom("pendingSignIns").where("expiresAt", "<=", now).execute();
  await tx
    .insertInto("pendingSignIns")
    .values({ tokenHash: hash, ...secrets, returnTo, expiresAt })
    .execute();
  return text;
};

/** Takes out what was kept: each counts once, and only for the browser that has the secret. Runs as the system. */
export const takePending = async (
  tx: Tx,
  secret: string | null,
  now: Date,
): Promise<(PendingSecrets & { readonly returnTo: string }) | undefined> => {
  if (secret === null) return undefined;
  const kept = await tx
    .selectFrom("pendingSignIns")
    .select(["verifier", "state", "nonce", "returnTo"])
    .where("tokenHash", "=", hashOf(secret))
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
  await tx.deleteFrom("pendingSignIns").where("tokenHash", "=", hashOf(secret)).execute();
  return kept;
};

interface Known {
  readonly person: DirectoryPerson;
  readonly account: AccountWithSecrets;
}

/** Why somebody whom the provider knows does not come in. */
export type SsoRefusal = "unknown" | "other-subject";

const byAddress = async (
  tx: Tx,
  { directory }: AuthParts,
  { organisationId, email, subject }: { organisationId: string; email: string | null; subject: string },
  now: Date,
): Promise<Known | SsoRefusal> => {
  if (email === null) return "unknown";
  const [person, second] = await directory.byEmail(tx, { organisationId, email }, dateOf(now));
  // Two people with one address: nobody can say who this is.
  if (!person || second) return "unknown";
  const key = await ensureAccount(tx, { ...person, email }, now);
  const account = await accountWith(tx, key);
  if (!account) return "unknown";
  if (account.oidcSubject !== null && account.oidcSubject !== subject) return "other-subject";
  if (account.oidcSubject === null) await bindSubject(tx, key, subject);
  return { person, account };
};

const recognise = async (
  tx: Tx,
  parts: AuthParts,
  identity: Identity & { readonly organisationId: string },
  now: Date,
): Promise<Known | SsoRefusal> => {
  const account = await accountOfSubject(tx, identity);
  if (!account) return byAddress(tx, parts, identity, now);
  const person = await parts.directory.person(tx, account, dateOf(now));
  return person ? { person, account } : "unknown";
};

const rolesOfGroups = async (
  tx: Tx,
  { organisationId, groups }: { readonly organisationId: string; readonly groups: readonly string[] },
): Promise<readonly Role[]> => {
  if (groups.length === 0) return [];
  const rows = await tx
    .selectFrom("groupRoles")
    .select("role")
    .distinct()
    .where("organisationId", "=", organisationId)
    .where("groupName", "in", groups)
    .execute();
  return rows.map((row) => row.role);
};

const writeRefusal = (
  tx: Tx,
  organisationId: string,
  { services, address, now }: AttemptContext,
): Promise<void> =>
  services.audit.record(
    tx,
    outsider(organisationId),
    { event: "session.sign-in", object: null, result: "refused", origin: address },
    now,
  );

/** A group would have given a role that does not go together with another: the administrator has to know. */
const writeSeparation = (
  tx: Tx,
  { organisationId, personId }: AccountWithSecrets,
  { role, attempt: { services, address, now } }: { readonly role: Role; readonly attempt: AttemptContext },
): Promise<void> =>
  services.audit.record(
    tx,
    systemActor(organisationId),
    {
      event: "group-roles.kept-apart",
      object: { kind: "appointment", id: `${role}: ${personId}` },
      result: "refused",
      origin: address,
    },
    now,
  );

/**
 * Lets in whom the provider vouches for: the person of this subject, the first time the one with this e-mail address.
 * Roles come from the organisation's own table of groups and nowhere else. Opens its own transactions.
 */
export const enterWithIdentity = async (
  parts: AuthParts,
  identity: Identity,
  attempt: AttemptContext,
): Promise<SignedIn | SsoRefusal> => {
  const { directory, db, config } = parts;
  const { now } = attempt;
  const organisationId = await withSystem(db, (tx) =>
    directory.organisationCalled(tx, config.oidc?.organisation ?? ""),
  );
  if (organisationId === undefined) return "unknown";
  const system = systemActor(organisationId);
  return withActor(db, system, async (tx) => {
    const known = await asSystem(tx, system, async (raw) => {
      const outcome = await recognise(raw, parts, { ...identity, organisationId }, now);
      if (typeof outcome === "string") await writeRefusal(raw, organisationId, attempt);
      return outcome;
    });
    if (typeof known === "string") return known;
    const roles = await asSystem(tx, system, (raw) => rolesOfGroups(raw, { ...identity, organisationId }));
    const refused = await directory.setGroupRoles(tx, known.account, roles, dateOf(now));
    return asSystem(tx, system, async (raw) => {
      for (const role of refused) await writeSeparation(raw, known.account, { role, attempt });
      const person = (await directory.person(raw, known.account, dateOf(now))) ?? known.person;
      await activate(raw, known.account, now);
      const how = { method: "single-sign-on", secondFactorPassed: identity.secondFactorPassed } as const;
      return enter(raw, { account: known.account, person }, how, attempt);
    });
  });
};

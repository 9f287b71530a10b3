import type { Role } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { accountsCalled } from "./accounts.queries.ts";
import type { AccountWithSecrets } from "./accounts.queries.ts";
import type { DirectoryPerson } from "./directory.ts";
import { outsider } from "./parts.ts";
import type { AttemptContext, AuthParts } from "./parts.ts";
import { passwordMatches } from "./password-hash.ts";
import { beginSession } from "./sessions.commands.ts";
import type { NewSession } from "./sessions.commands.ts";
import { rolesInSession } from "./session.rules.ts";
import { chargeAttempt, forgetOldAttempts, forgiveAttempt } from "./throttle.commands.ts";
import type { VisitorOrganisation } from "./visitor.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Short name; asked only of who has an account with the same password in several organisations. */
  readonly organisation: string | undefined;
}

/** Somebody who just came in. */
export interface SignedIn {
  readonly kind: "in";
  readonly token: string;
  readonly account: AccountWithSecrets;
  readonly person: DirectoryPerson;
  readonly secondFactorPassed: boolean;
}

export type SignInOutcome =
  | SignedIn
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "choose"; readonly organisations: readonly VisitorOrganisation[] };

interface Candidate {
  readonly account: AccountWithSecrets;
  readonly person: DirectoryPerson;
}

const inService = async (
  tx: Tx,
  { directory }: AuthParts,
  accounts: readonly AccountWithSecrets[],
  now: Date,
): Promise<Candidate[]> => {
  const candidates: Candidate[] = [];
  for (const account of accounts) {
    const person = await directory.person(tx, account, dateOf(now));
    if (person) candidates.push({ account, person });
  }
  return candidates;
};

const candidatesFor = async (
  parts: AuthParts,
  { email, organisation }: Credentials,
  { now, address }: AttemptContext,
): Promise<{ wait: number; candidates: readonly Candidate[] }> =>
  withSystem(parts.db, async (tx) => {
    const wait = await chargeAttempt(tx, { account: email, address }, now);
    if (wait > 0) return { wait, candidates: [] };
    const known = await inService(tx, parts, await accountsCalled(tx, email), now);
    const candidates =
      organisation === undefined
        ? known
        : known.filter(({ person }) => person.organisation.shortName === organisation);
    return { wait: 0, candidates };
  });

const proven = async (candidates: readonly Candidate[], password: string): Promise<Candidate[]> => {
  if (candidates.length === 0) await passwordMatches(null, password);
  const matching: Candidate[] = [];
  for (const candidate of candidates)
    if (await passwordMatches(candidate.account.passwordHash, password)) matching.push(candidate);
  return matching;
};

const writeFailure = (parts: AuthParts, account: AccountWithSecrets | undefined, attempt: AttemptContext) =>
  withSystem(parts.db, async (tx) => {
    await forgetOldAttempts(tx, attempt.now);
    const event = {
      event: "session.sign-in",
      object: account ? { kind: "account", id: account.accountId } : null,
      result: "refused",
      origin: attempt.address,
    } as const;
    await attempt.services.audit.record(tx, outsider(account?.organisationId ?? null), event, attempt.now);
  });

/** Begins the session of somebody who proved who they are, and writes it down. Runs as the system. */
export const enter = async (
  tx: Tx,
  { account, person }: Candidate,
  how: Pick<NewSession, "method" | "secondFactorPassed">,
  { services, now, address, userAgent }: AttemptContext,
): Promise<SignedIn> => {
  const { organisationId, accountId, personId } = account;
  const session = { organisationId, accountId, personId, userAgent, ...how };
  const token = await beginSession(tx, session, now);
  const { name } = person;
  const actor = {
    kind: "person",
    organisationId,
    personId,
    name,
    ...rolesInSession(person.roles, how.secondFactorPassed),
  } as const;
  const event = {
    event: "session.sign-in",
    object: { kind: "account", id: accountId },
    result: "done",
    origin: address,
  } as const;
  await services.audit.record(tx, actor, event, now);
  return { kind: "in", token: token.text, account, person, secondFactorPassed: how.secondFactorPassed };
};

/**
 * Signs in with e-mail address and password. Whether the account exists makes no difference to the answer, nor to the
 * time it takes. Opens its own transactions, one after the other: call it when none is open.
 */
export const signIn = async (
  parts: AuthParts,
  credentials: Credentials,
  attempt: AttemptContext,
): Promise<SignInOutcome> => {
  const { wait, candidates } = await candidatesFor(parts, credentials, attempt);
  if (wait > 0) return { kind: "wait", seconds: wait };
  const matching = await proven(candidates, credentials.password);
  const [only, second] = matching;
  if (!only) {
    await writeFailure(parts, candidates[0]?.account, attempt);
    return { kind: "wrong" };
  }
  return withSystem(parts.db, async (tx): Promise<SignInOutcome> => {
    const { address, now } = attempt;
    await forgiveAttempt(tx, { account: credentials.email, address }, now);
    if (second) return { kind: "choose", organisations: matching.map(({ person }) => person.organisation) };
    return enter(tx, only, { method: "password", secondFactorPassed: false }, attempt);
  });
};

const isExtra = (role: Role): boolean => role !== "employee";

/** What comes after signing in: passing the second step, setting it up, or nothing. */
export const nextStep = ({ account, person, secondFactorPassed }: SignedIn): "pass" | "set-up" | "none" => {
  if (secondFactorPassed) return "none";
  if (account.totpSecret !== null) return "pass";
  return person.roles.some(isExtra) ? "set-up" : "none";
};

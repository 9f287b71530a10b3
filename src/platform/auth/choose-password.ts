import { withSystem } from "#platform/database/index.ts";
import { refuse } from "#platform/http/index.ts";
import type { RefusalReply } from "#platform/http/index.ts";
import { setPassword } from "./accounts.commands.ts";
import type { AccountWithSecrets } from "./accounts.queries.ts";
import type { DirectoryPerson } from "./directory.ts";
import { burnLinks, useLink } from "./links.commands.ts";
import { outsider } from "./parts.ts";
import type { AttemptContext, AuthParts } from "./parts.ts";
import { hashPassword, passwordMatches } from "./password-hash.ts";
import { estimateStrength } from "./password-strength.ts";
import { judgeLength, judgeStrength } from "./password.rules.ts";
import { endSessionsOf } from "./sessions.commands.ts";
import { chargeAttempt, forgiveAttempt } from "./throttle.commands.ts";
import { refusals } from "./texts/sign-in.ts";
import { passwordTexts } from "./texts/password.ts";

/** Judges a password that somebody chooses: a refusal at the field, in plain language, or nothing. */
export const refusedPassword = async (
  password: string,
  person: Pick<DirectoryPerson, "name" | "email" | "organisation">,
): Promise<RefusalReply | undefined> => {
  const length = judgeLength(password);
  if (!length.ok) return refuse("password", length.reason);
  const { name, email, organisation } = person;
  const strength = judgeStrength(
    await estimateStrength(password, [name, email ?? "", organisation.name, organisation.shortName]),
  );
  return strength.ok ? undefined : refuse("password", strength.reason);
};

interface ChoiceByLink {
  readonly token: string;
  readonly password: string;
  /** Whose link it is, as it was just found. */
  readonly account: AccountWithSecrets;
  readonly person: DirectoryPerson;
}

/**
 * Chooses a password by a link from a mail. The link counts once, every session ends, and guessing that made this account
 * slow is forgotten: the link is the way out for the rightful owner. Opens its own transactions: call it when none is open.
 */
export const choosePasswordByLink = async (
  parts: AuthParts,
  { token, password, account, person }: ChoiceByLink,
  attempt: AttemptContext,
): Promise<"done" | "gone" | RefusalReply> => {
  const refused = await refusedPassword(password, person);
  if (refused) return refused;
  const passwordHash = await hashPassword(password);
  return withSystem(parts.db, async (tx) => {
    if (!(await useLink(tx, token))) return "gone";
    await setPassword(tx, account, passwordHash, attempt.now);
    await burnLinks(tx, account);
    await endSessionsOf(tx, account);
    await forgiveAttempt(tx, { account: account.email, address: null }, attempt.now);
    const event = {
      event: "account.password-chosen-by-link",
      object: { kind: "account", id: account.accountId },
      result: "done",
      origin: attempt.address,
    } as const;
    await attempt.services.audit.record(tx, outsider(account.organisationId), event, attempt.now);
    return "done";
  });
};

interface PasswordChange {
  readonly account: AccountWithSecrets;
  readonly person: DirectoryPerson;
  readonly current: string;
  readonly password: string;
  /** The session in which it happens, the only one that goes on. */
  readonly sessionId: string | null;
}

const currentIsRight = async (
  parts: AuthParts,
  { account, current }: PasswordChange,
  now: Date,
): Promise<RefusalReply | undefined> => {
  const counted = { account: `current:${account.accountId}`, address: null };
  const seconds = await withSystem(parts.db, (tx) => chargeAttempt(tx, counted, now));
  if (seconds > 0) return refuse("current", refusals.wait(seconds));
  if (!(await passwordMatches(account.passwordHash, current)))
    return refuse("current", { nl: passwordTexts.nl.currentWrong, en: passwordTexts.en.currentWrong });
  await withSystem(parts.db, (tx) => forgiveAttempt(tx, counted, now));
  return undefined;
};

/**
 * Changes the password of somebody who is signed in and knows the current one; every other session ends. Opens its own
 * transactions: call it when none is open.
 */
export const changePassword = async (
  parts: AuthParts,
  change: PasswordChange,
  attempt: AttemptContext,
): Promise<RefusalReply | undefined> => {
  const { account, person } = change;
  const refused =
    (await currentIsRight(parts, change, attempt.now)) ?? (await refusedPassword(change.password, person));
  const passwordHash = refused ? undefined : await hashPassword(change.password);
  await withSystem(parts.db, async (tx) => {
    if (passwordHash !== undefined) {
      await setPassword(tx, account, passwordHash, attempt.now);
      await burnLinks(tx, account);
      await endSessionsOf(tx, account, change.sessionId);
    }
    const { organisationId, personId, name } = person;
    await attempt.services.audit.record(
      tx,
      { kind: "person", organisationId, personId, name, roles: [], pendingRoles: [] },
      {
        event: "account.password-changed",
        object: { kind: "account", id: account.accountId },
        result: refused ? "refused" : "done",
        origin: attempt.address,
      },
      attempt.now,
    );
  });
  return refused;
};

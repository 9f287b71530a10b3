import { withSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { useRecoveryCode, useTotpStep } from "./accounts.commands.ts";
import { accountOf, recoveryCodesLeft } from "./accounts.queries.ts";
import type { AccountWithSecrets } from "./accounts.queries.ts";
import type { PersonKey } from "./directory.ts";
import type { AttemptContext, AuthParts } from "./parts.ts";
import { raiseSession } from "./sessions.commands.ts";
import { chargeAttempt, forgiveAttempt } from "./throttle.commands.ts";
import { acceptedStep, recoveryCodeHash } from "./totp.ts";

/** A person in a session that has passed the password and not yet the second step. */
export interface HalfWay extends PersonKey {
  readonly sessionId: string;
  readonly name: string;
}

export type SecondStepOutcome =
  | { readonly kind: "passed"; readonly token: string; readonly recoveryCodesLeft: number | null }
  | { readonly kind: "wrong" }
  | { readonly kind: "none" }
  | { readonly kind: "wait"; readonly seconds: number };

type Used = "code" | "recovery-code" | undefined;

interface Use {
  readonly account: AccountWithSecrets;
  /** Undefined when the key that sealed it is gone: then only recovery codes are left. */
  readonly secret: string | undefined;
  readonly code: string;
}

const use = async (tx: Tx, { account, secret, code }: Use, now: Date): Promise<Used> => {
  const step =
    secret === undefined ? undefined : acceptedStep({ secret, lastStep: account.totpLastStep }, code, now);
  if (step !== undefined && (await useTotpStep(tx, account, step))) return "code";
  return (await useRecoveryCode(tx, account, recoveryCodeHash(code), now)) ? "recovery-code" : undefined;
};

const secretOf = async (
  { totpSeal }: AuthParts,
  account: AccountWithSecrets,
  { services }: AttemptContext,
): Promise<string | undefined> => {
  const secret = await totpSeal.open(account, account.totpSecret ?? "");
  if (secret === undefined)
    services.log.fault(
      "a second step cannot be checked",
      new Error("It was sealed with another key: is second-step.key the one that belongs to this database?"),
    );
  return secret;
};

const record = (tx: Tx, half: HalfWay, result: "done" | "refused", attempt: AttemptContext) =>
  attempt.services.audit.record(
    tx,
    {
      kind: "person",
      organisationId: half.organisationId,
      personId: half.personId,
      name: half.name,
      roles: [],
      pendingRoles: [],
    },
    {
      event: "session.second-step",
      object: { kind: "session", id: half.sessionId },
      result,
      origin: attempt.address,
    },
    attempt.now,
  );

/**
 * Passes the second step with a code of the app or a recovery code; each counts once. The session goes on with a new
 * token. Opens its own transaction: call it when none is open, because a wrong code has to be counted although it is refused.
 */
export const passSecondStep = (
  parts: AuthParts,
  half: HalfWay,
  code: string,
  attempt: AttemptContext,
): Promise<SecondStepOutcome> =>
  withSystem(parts.db, async (tx): Promise<SecondStepOutcome> => {
    const { now } = attempt;
    const account = await accountOf(tx, half);
    if (!account || account.totpSecret === null) return { kind: "none" };
    // By account only: who knows the password is no stranger any more, and colleagues share an address.
    const counted = { account: `second:${account.accountId}`, address: null };
    const seconds = await chargeAttempt(tx, counted, now);
    if (seconds > 0) return { kind: "wait", seconds };
    const secret = await secretOf(parts, account, attempt);
    const used = await use(tx, { account, secret, code }, now);
    await record(tx, half, used ? "done" : "refused", attempt);
    if (!used) return { kind: "wrong" };
    await forgiveAttempt(tx, counted, now);
    const { text: token } = await raiseSession(tx, half, now);
    return {
      kind: "passed",
      token,
      recoveryCodesLeft: used === "code" ? null : await recoveryCodesLeft(tx, account),
    };
  });

import type { Tx } from "#platform/database/index.ts";
import { sourceOf } from "#platform/fairness/index.ts";
import { afterAttempt, perAccount, perSource, secondsToWait } from "./delay.rules.ts";
import type { Slowing } from "./delay.rules.ts";
import { hashOf } from "./token.ts";

/** What an attempt counts for: an account name (whether it exists or not) and the source it comes from. */
export interface Attempt {
  readonly account: string;
  readonly address: string | null;
}

interface Counter {
  readonly key: string;
  readonly slowing: Slowing;
}

const countersOf = ({ account, address }: Attempt): Counter[] => [
  { key: hashOf(`account:${account}`), slowing: perAccount },
  ...(address === null ? [] : [{ key: hashOf(`address:${sourceOf(address)}`), slowing: perSource }]),
];

const longAgo = new Date(0);

const lockCounter = async (tx: Tx, { key }: Counter) => {
  await tx
    .insertInto("signInThrottles")
    .values({ throttleKey: key, failures: 0, notBefore: longAgo, lastFailureAt: longAgo })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom("signInThrottles")
    .select(["failures", "notBefore", "lastFailureAt"])
    .where("throttleKey", "=", key)
    .forUpdate()
    .executeTakeFirstOrThrow();
};

/**
 * Counts an attempt as failed before it is looked at, so that many at once gain nothing; returns the seconds to wait when
 * it may not be looked at now (then nothing is counted: waiting is never made longer by trying). Runs as the system.
 */
export const chargeAttempt = async (tx: Tx, attempt: Attempt, now: Date): Promise<number> => {
  const counters = countersOf(attempt);
  const known = [];
  for (const counter of counters) known.push({ ...counter, state: await lockCounter(tx, counter) });
  const wait = Math.max(...known.map(({ state }) => secondsToWait(state, now)));
  if (wait > 0) return wait;
  for (const { key, slowing, state } of known)
    await tx
      .updateTable("signInThrottles")
      .set(afterAttempt(state, slowing, now))
      .where("throttleKey", "=", key)
      .execute();
  return 0;
};

/** Takes back the charge of an attempt that proved right: the account begins anew, the source loses this one. Runs as the system. */
export const forgiveAttempt = async (tx: Tx, attempt: Attempt, now: Date): Promise<void> => {
  const [account, source] = countersOf(attempt);
  if (account) await tx.deleteFrom("signInThrottles").where("throttleKey", "=", account.key).execute();
  if (source)
    await tx
      .updateTable("signInThrottles")
      .set((row) => ({ failures: row("failures", "-", 1), notBefore: now }))
      .where("throttleKey", "=", source.key)
      .where("failures", ">", 0)
      .execute();
};

const oneDayMs = 86_400_000;

/** Removes counters that no longer count, except those that somebody holds at this moment. Runs as the system. */
export const forgetOldAttempts = async (tx: Tx, now: Date): Promise<void> => {
  await tx
    .deleteFrom("signInThrottles")
    .where("throttleKey", "in", (old) =>
      old
        .selectFrom("signInThrottles")
        .select("throttleKey")
        .where("lastFailureAt", "<", new Date(now.getTime() - oneDayMs))
        .limit(1000)
        .forUpdate()
        .skipLocked(),
    )
    .execute();
};

/** How fast a row of failures slows down whoever fails. */
export interface Slowing {
  /** So many failures cost nothing: people mistype. */
  readonly free: number;
  readonly firstSeconds: number;
  readonly mostSeconds: number;
  /** After so long without a failure it begins anew. */
  readonly forgetAfterSeconds: number;
}

/**
 * For one account, from wherever. At most one attempt in 15 minutes is 96 a day, within the 100 consecutive failures
 * that NIST SP 800-63B-4, 3.2.2 allows, without ever closing the door for good.
 */
export const perAccount: Slowing = {
  free: 3,
  firstSeconds: 5,
  mostSeconds: 15 * 60,
  forgetAfterSeconds: 24 * 3600,
};

/** For one source, whichever accounts it tries. Milder, because a whole office may stand behind one address. */
export const perSource: Slowing = { free: 30, firstSeconds: 1, mostSeconds: 60, forgetAfterSeconds: 3600 };

/** Seconds to wait after so many failures in a row: nothing at first, then twice as long each time, up to the most. */
export const delayAfter = (failures: number, slowing: Slowing): number =>
  failures <= slowing.free
    ? 0
    : Math.min(slowing.firstSeconds * 2 ** (failures - slowing.free - 1), slowing.mostSeconds);

/** What is known of earlier failures. */
export interface Failures {
  readonly failures: number;
  readonly notBefore: Date;
  readonly lastFailureAt: Date;
}

const secondsBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000;

/** Whole seconds that somebody has to wait before the next attempt is looked at; 0 when it may come now. */
export const secondsToWait = (known: Failures | undefined, now: Date): number =>
  known === undefined ? 0 : Math.max(0, Math.ceil(secondsBetween(now, known.notBefore)));

/** The state after one more attempt, which counts as failed until it proves right. */
export const afterAttempt = (known: Failures | undefined, slowing: Slowing, now: Date): Failures => {
  const forgotten =
    known === undefined || secondsBetween(known.lastFailureAt, now) > slowing.forgetAfterSeconds;
  const failures = forgotten ? 1 : known.failures + 1;
  return {
    failures,
    lastFailureAt: now,
    notBefore: new Date(now.getTime() + delayAfter(failures, slowing) * 1000),
  };
};

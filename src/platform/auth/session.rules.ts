import type { Role } from "#platform/actor/index.ts";

/** A session ends so long after signing in, whatever happens (NIST SP 800-63B-4, 2.2.3: at most 24 hours). */
export const longestSessionSeconds = 12 * 3600;

/** A session ends after so long without a request (NIST SP 800-63B-4, 2.2.3: at most an hour of inactivity). */
export const longestIdleSeconds = 3600;

/** How often it is written down that somebody is still there. */
const touchEverySeconds = 60;

export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

const secondsSince = (moment: Date, now: Date): number => (now.getTime() - moment.getTime()) / 1000;

/** Whether the session still counts at this moment. */
export const isAlive = ({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean =>
  now < expiresAt && secondsSince(lastSeenAt, now) < longestIdleSeconds;

/** Whether this request has to be written down as a sign of life. */
export const needsTouch = ({ lastSeenAt }: Pick<SessionTimes, "lastSeenAt">, now: Date): boolean =>
  secondsSince(lastSeenAt, now) >= touchEverySeconds;

/** When a session that begins now ends at the latest. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + longestSessionSeconds * 1000);

/** Which of the roles a person holds count in this session; the others wait for the second factor. */
export const rolesInSession = (
  held: readonly Role[],
  secondFactorPassed: boolean,
): { roles: readonly Role[]; pendingRoles: readonly Role[] } => {
  const extra = held.filter((role) => role !== "employee");
  return secondFactorPassed
    ? { roles: ["employee", ...extra], pendingRoles: [] }
    : { roles: ["employee"], pendingRoles: extra };
};

const freshSeconds = 30 * 60;

/** Whether somebody signed in so short ago that it is surely still the same person at the screen. */
export const isFresh = ({ createdAt }: { readonly createdAt: Date }, now: Date): boolean =>
  secondsSince(createdAt, now) < freshSeconds;

import type { Tx } from "#platform/database/index.ts";
import { sessionEnd } from "./session.rules.ts";
import { newToken, readToken } from "./token.ts";
import type { Secret } from "./token.ts";

export interface AccountKey {
  readonly organisationId: string;
  readonly accountId: string;
}

export interface NewSession extends AccountKey {
  readonly personId: string;
  readonly method: "password" | "single-sign-on" | "demonstration";
  readonly secondFactorPassed: boolean;
  readonly userAgent: string | null;
}

/** Begins a session with a token that nobody has seen before; sessions of the account that have run out go. Runs as the system. */
export const beginSession = async (tx: Tx, session: NewSession, now: Date): Promise<Secret> => {
  const { secondFactorPassed, userAgent, ...facts } = session;
  const token = newToken(session.organisationId);
  await tx
    .deleteFrom("sessions")
    .where("organisationId", "=", session.organisationId)
    .where("accountId", "=", session.accountId)
    .where("expiresAt", "<=", now)
    .execute();
  await tx
    .insertInto("sessions")
    .values({
      ...facts,
      sessionId: crypto.randomUUID(),
      tokenHash: token.hash,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionEnd(now),
      secondFactorAt: secondFactorPassed ? now : null,
      userAgent: userAgent?.slice(0, 300) ?? null,
    })
    .execute();
  await tx
    .updateTable("accounts")
    .set({ lastSignInAt: now })
    .where("organisationId", "=", session.organisationId)
    .where("accountId", "=", session.accountId)
    .execute();
  return token;
};

/** Marks the second factor as passed and gives the session a new token; the old one is worth nothing any more. Runs as the system. */
export const raiseSession = async (
  tx: Tx,
  session: { readonly organisationId: string; readonly sessionId: string },
  now: Date,
): Promise<Secret> => {
  const token = newToken(session.organisationId);
  await tx
    .updateTable("sessions")
    .set({ tokenHash: token.hash, secondFactorAt: now, lastSeenAt: now })
    .where("organisationId", "=", session.organisationId)
    .where("sessionId", "=", session.sessionId)
    .execute();
  return token;
};

/** Ends the session of this token, if there is one. Runs as the system. */
export const endSession = async (tx: Tx, token: string | null): Promise<void> => {
  const key = readToken(token);
  if (!key) return;
  await tx
    .deleteFrom("sessions")
    .where("organisationId", "=", key.organisationId)
    .where("tokenHash", "=", key.tokenHash)
    .execute();
};

/** Ends every session of an account, or every one but the given. Runs as the system. */
export const endSessionsOf = async (
  tx: Tx,
  { organisationId, accountId }: AccountKey,
  except?: string | null,
): Promise<void> => {
  let ending = tx
    .deleteFrom("sessions")
    .where("organisationId", "=", organisationId)
    .where("accountId", "=", accountId);
  if (except != null) ending = ending.where("sessionId", "<>", except);
  await ending.execute();
};

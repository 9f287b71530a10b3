import { dateOf } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Directory, DirectoryPerson } from "./directory.ts";
import { isAlive, needsTouch, rolesInSession } from "./session.rules.ts";
import { readToken } from "./token.ts";
import { stranger } from "./visitor.ts";
import type { Visitor } from "./visitor.ts";

interface FoundSession {
  readonly organisationId: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactorAt: Date | null;
}

const findSession = (tx: Tx, token: string | null): Promise<FoundSession | undefined> | undefined => {
  const key = readToken(token);
  if (!key) return undefined;
  return tx
    .selectFrom("sessions")
    .select(["organisationId", "sessionId", "personId", "lastSeenAt", "expiresAt", "secondFactorAt"])
    .where("organisationId", "=", key.organisationId)
    .where("tokenHash", "=", key.tokenHash)
    .executeTakeFirst();
};

// Skips a row that another request of the same person holds: nobody waits to write down that somebody is there.
const touch = (tx: Tx, { organisationId, sessionId }: FoundSession, now: Date): Promise<unknown> =>
  sql`update sessions set last_seen_at = ${now}
      where (organisation_id, session_id) in (select organisation_id, session_id from sessions
        where organisation_id = ${organisationId} and session_id = ${sessionId} for update skip locked)`.execute(
    tx,
  );

const visitorOf = (person: DirectoryPerson, session: FoundSession): Visitor => ({
  actor: {
    kind: "person",
    organisationId: person.organisationId,
    personId: person.personId,
    name: person.name,
    ...rolesInSession(person.roles, session.secondFactorAt !== null),
  },
  sessionId: session.sessionId,
  organisation: person.organisation,
});

export type Identify = (tx: Tx, token: string | null, now: Date) => Promise<Visitor>;

/** Says who sends this token: asked anew at every request, so that who left, or lost a role, is out at the next click. */
export const identifier =
  (directory: Directory): Identify =>
  async (tx, token, now) => {
    const session = await findSession(tx, token);
    if (!session || !isAlive(session, now)) return stranger;
    const person = await directory.person(tx, session, dateOf(now));
    if (!person) return stranger;
    if (needsTouch(session, now)) await touch(tx, session, now);
    return visitorOf(person, session);
  };

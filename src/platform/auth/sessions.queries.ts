import type { Tx } from "#platform/database/index.ts";
import type { PersonKey } from "./directory.ts";

/** A session as its owner or the administrator sees it. */
export interface SessionSeen {
  readonly sessionId: string;
  readonly method: "password" | "single-sign-on" | "demonstration";
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly secondFactorAt: Date | null;
  readonly userAgent: string | null;
}

/** The sessions of a person that have not run out, the newest first. The database gives the own ones, and all to the administrator. */
export const sessionsOf = (
  tx: Tx,
  { organisationId, personId }: PersonKey,
  now: Date,
): Promise<SessionSeen[]> =>
  tx
    .selectFrom("sessions")
    .select(["sessionId", "method", "createdAt", "lastSeenAt", "secondFactorAt", "userAgent"])
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .where("expiresAt", ">", now)
    .orderBy("lastSeenAt", "desc")
    .limit(100)
    .execute();

/** An account without its secrets. */
export interface AccountSeen {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: "nl" | "en";
  readonly activatedAt: Date | null;
  readonly passwordChangedAt: Date | null;
  readonly secondFactorSince: Date | null;
  readonly lastSignInAt: Date | null;
}

const seen = [
  "accountId",
  "personId",
  "email",
  "locale",
  "activatedAt",
  "passwordChangedAt",
  "secondFactorSince",
  "lastSignInAt",
] as const;

/** A person's account without its secrets, if there is one. */
export const accountSeen = (tx: Tx, key: PersonKey): Promise<AccountSeen | undefined> =>
  tx
    .selectFrom("accounts")
    .select(seen)
    .where("organisationId", "=", key.organisationId)
    .where("personId", "=", key.personId)
    .executeTakeFirst();

const accountsOnPage = 50;

interface WantedAccounts {
  /** Part of the e-mail address; empty for all. */
  readonly text: string;
  readonly page: number;
}

const matching = (tx: Tx, organisationId: string, text: string) => {
  const all = tx.selectFrom("accounts").where("organisationId", "=", organisationId);
  if (text === "") return all;
  return all.where("email", "like", `%${text.toLowerCase().replaceAll(/[\\%_]/g, "\\$&")}%`);
};

/** Accounts of an organisation by e-mail address, one page. */
export const accountsSeen = (
  tx: Tx,
  organisationId: string,
  { text, page }: WantedAccounts,
): Promise<AccountSeen[]> =>
  matching(tx, organisationId, text)
    .select(seen)
    .orderBy("email")
    .limit(accountsOnPage)
    .offset((page - 1) * accountsOnPage)
    .execute();

/** How many accounts there are in all pages together. */
export const accountsCount = async (
  tx: Tx,
  organisationId: string,
  { text }: WantedAccounts,
): Promise<number> => {
  const { total } = await matching(tx, organisationId, text)
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
};

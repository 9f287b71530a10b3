import type { Tx } from "#platform/database/index.ts";
import { newToken, readToken } from "./token.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ensureAccount } from "./accounts.commands.ts";
import { accountWith } from "./accounts.queries.ts";
import type { PersonKey } from "./directory.ts";
import type { AccountKey } from "./sessions.commands.ts";

export type LinkPurpose = "activate" | "reset";

const validSeconds: Readonly<Record<LinkPurpose, number>> = { activate: 24 * 3600, reset: 3600 };

/** Until when a link that is made now can be used. */
export const linkEnd = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() + validSeconds[purpose] * 1000);

/** A new link for this account; links made earlier stop working. Returns the path. Runs as the system. */
export const makeLink = async (tx: Tx, key: AccountKey, purpose: LinkPurpose, now: Date): Promise<string> => {
  const token = newToken(key.organisationId);
  await burnLinks(tx, key);
  await tx
    .insertInto("oneTimeLinks")
    .values({
      organisationId: key.organisationId,
      accountId: key.accountId,
      tokenHash: token.hash,
      purpose,
      createdAt: now,
      expiresAt: linkEnd(purpose, now),
    })
    .execute();
  return `/wachtwoord/${token.text}`;
};

/** Whose link this is; undefined when it was used, replaced, has run out or never was. Runs as the system. */
export const readLink = async (
  tx: Tx,
  token: string,
  now: Date,
): Promise<(AccountKey & { readonly purpose: LinkPurpose }) | undefined> => {
  const place = readToken(token);
  if (!place) return undefined;
  return tx
    .selectFrom("oneTimeLinks")
    .select(["organisationId", "accountId", "purpose"])
    .where("organisationId", "=", place.organisationId)
    .where("tokenHash", "=", place.tokenHash)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
};

/** Takes the link out of use; false when somebody else just did. Runs as the system. */
export const useLink = async (tx: Tx, token: string): Promise<boolean> => {
  const place = readToken(token);
  if (!place) return false;
  const { numDeletedRows } = await tx
    .deleteFrom("oneTimeLinks")
    .where("organisationId", "=", place.organisationId)
    .where("tokenHash", "=", place.tokenHash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** Makes every link of this account worthless. Runs as the system. */
export const burnLinks = async (tx: Tx, { organisationId, accountId }: AccountKey): Promise<void> => {
  await tx
    .deleteFrom("oneTimeLinks")
    .where("organisationId", "=", organisationId)
    .where("accountId", "=", accountId)
    .execute();
};

/** A link for somebody of the directory: the first one activates, later ones reset. Makes the account too. Runs as the system. */
export const accountLink = async (
  tx: Tx,
  person: PersonKey & { readonly email: string },
  now: Date,
): Promise<{ readonly path: string; readonly purpose: LinkPurpose; readonly locale: Locale }> => {
  const key = await ensureAccount(tx, person, now);
  const account = await accountWith(tx, key);
  const purpose = account?.passwordHash == null ? "activate" : "reset";
  return { path: await makeLink(tx, key, purpose, now), purpose, locale: account?.locale ?? "nl" };
};

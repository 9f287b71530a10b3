import type { Tx } from "#platform/database/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { PersonKey } from "./directory.ts";
import type { AccountKey } from "./sessions.commands.ts";

/** An account with what is needed to check who signs in; never leaves the server. */
export interface AccountWithSecrets extends AccountKey {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly passwordHash: string | null;
  /** Both sealed (`TotpSeal`). */
  readonly totpSecret: string | null;
  readonly totpOffered: string | null;
  readonly totpLastStep: number | null;
  readonly oidcSubject: string | null;
}

const withSecrets = (tx: Tx) =>
  tx
    .selectFrom("accounts as a")
    .innerJoin("accountSecrets as s", (join) =>
      join.onRef("s.organisationId", "=", "a.organisationId").onRef("s.accountId", "=", "a.accountId"),
    )
    .select(["a.organisationId", "a.accountId", "a.personId", "a.email", "a.locale"])
    .select(["s.passwordHash", "s.totpSecret", "s.totpOffered", "s.totpLastStep", "s.oidcSubject"]);

/** Accounts that sign in with this e-mail address: one, or one in each of several organisations. Runs as the system. */
export const accountsCalled = (tx: Tx, email: string): Promise<AccountWithSecrets[]> =>
  withSecrets(tx).where("a.email", "=", email).orderBy("a.organisationId").limit(10).execute();

/** The account of a person. Runs as the system. */
export const accountOf = (tx: Tx, key: PersonKey): Promise<AccountWithSecrets | undefined> =>
  withSecrets(tx)
    .where("a.organisationId", "=", key.organisationId)
    .where("a.personId", "=", key.personId)
    .executeTakeFirst();

/** The account with this key. Runs as the system. */
export const accountWith = (tx: Tx, key: AccountKey): Promise<AccountWithSecrets | undefined> =>
  withSecrets(tx)
    .where("a.organisationId", "=", key.organisationId)
    .where("a.accountId", "=", key.accountId)
    .executeTakeFirst();

/** The account that the identity provider knows by this subject. Runs as the system. */
export const accountOfSubject = (
  tx: Tx,
  { organisationId, subject }: { organisationId: string; subject: string },
): Promise<AccountWithSecrets | undefined> =>
  withSecrets(tx)
    .where("s.organisationId", "=", organisationId)
    .where("s.oidcSubject", "=", subject)
    .executeTakeFirst();

/** How many recovery codes are still good. Runs as the system. */
export const recoveryCodesLeft = async (tx: Tx, key: AccountKey): Promise<number> => {
  const { left } = await tx
    .selectFrom("recoveryCodes")
    .select((row) => row.fn.countAll<number>().as("left"))
    .where("organisationId", "=", key.organisationId)
    .where("accountId", "=", key.accountId)
    .where("usedAt", "is", null)
    .executeTakeFirstOrThrow();
  return left;
};

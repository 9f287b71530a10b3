import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { DirectoryPerson } from "./directory.ts";
import type { AccountKey } from "./sessions.commands.ts";

// Everything here runs as `borgpen_system`: no role of the application can write an account or read its secrets.

const ofAccount = ({ organisationId, accountId }: AccountKey) => ({ organisationId, accountId });

const freeToUse = async (tx: Tx, organisationId: string, email: string): Promise<void> => {
  const taken = await tx
    .selectFrom("accounts")
    .select("accountId")
    .where("organisationId", "=", organisationId)
    .where("email", "=", email)
    .executeTakeFirst();
  if (taken)
    throw new AppError("conflict", {
      nl: "Iemand anders in deze organisatie logt al in met dit e-mailadres. Geef ieder een eigen adres.",
      en: "Somebody else in this organisation signs in with this e-mail address. Give each person an own address.",
    });
};

/**
 * The account of somebody in the directory, made when there is none; follows the e-mail address of the directory.
 * Throws "conflict" when a colleague signs in with the same address.
 */
export const ensureAccount = async (
  tx: Tx,
  person: Pick<DirectoryPerson, "organisationId" | "personId"> & { email: string },
  now: Date,
): Promise<AccountKey> => {
  const { organisationId, personId } = person;
  const email = person.email.toLowerCase();
  const known = await tx
    .selectFrom("accounts")
    .select(["accountId", "email"])
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .executeTakeFirst();
  if (known) {
    const key = { organisationId, accountId: known.accountId };
    if (known.email === email) return key;
    await freeToUse(tx, organisationId, email);
    await changeAccount(tx, key, { email });
    return key;
  }
  await freeToUse(tx, organisationId, email);
  const key = { organisationId, accountId: crypto.randomUUID() };
  await tx
    .insertInto("accounts")
    .values({ ...key, personId, email, createdAt: now })
    .execute();
  await tx.insertInto("accountSecrets").values(key).execute();
  return key;
};

interface AccountChange {
  readonly email?: string;
  readonly locale?: Locale;
  readonly activatedAt?: Date;
  readonly passwordChangedAt?: Date;
  readonly secondFactorSince?: Date | null;
}

const changeAccount = (tx: Tx, key: AccountKey, change: AccountChange): Promise<unknown> =>
  tx
    .updateTable("accounts")
    .set(change)
    .where("organisationId", "=", key.organisationId)
    .where("accountId", "=", key.accountId)
    .execute();

interface SecretChange {
  readonly passwordHash?: string;
  readonly totpSecret?: string | null;
  readonly totpOffered?: string | null;
  readonly totpLastStep?: number | null;
  readonly oidcSubject?: string;
}

const changeSecrets = (tx: Tx, key: AccountKey, change: SecretChange): Promise<unknown> =>
  tx
    .updateTable("accountSecrets")
    .set(change)
    .where("organisationId", "=", key.organisationId)
    .where("accountId", "=", key.accountId)
    .execute();

/** Keeps the hash of a new password; the first one activates the account. */
export const setPassword = async (
  tx: Tx,
  key: AccountKey,
  passwordHash: string,
  now: Date,
): Promise<void> => {
  await changeSecrets(tx, key, { passwordHash });
  await changeAccount(tx, key, { passwordChangedAt: now });
  await activate(tx, key, now);
};

/** Notes that the person has come in for the first time. */
export const activate = (tx: Tx, key: AccountKey, now: Date): Promise<unknown> =>
  tx
    .updateTable("accounts")
    .set({ activatedAt: now })
    .where("organisationId", "=", key.organisationId)
    .where("accountId", "=", key.accountId)
    .where("activatedAt", "is", null)
    .execute();

/** Keeps the secret, sealed, that is shown until the person proves that it works. */
export const offerTotp = (tx: Tx, key: AccountKey, sealed: string): Promise<unknown> =>
  changeSecrets(tx, key, { totpOffered: sealed });

/** The offered secret works: from now on it is the second factor, with new recovery codes. */
export const startSecondFactor = async (
  tx: Tx,
  key: AccountKey,
  { sealed, step, codeHashes }: { sealed: string; step: number; codeHashes: readonly string[] },
  now: Date,
): Promise<void> => {
  await changeSecrets(tx, key, { totpSecret: sealed, totpOffered: null, totpLastStep: step });
  await changeAccount(tx, key, { secondFactorSince: now });
  await replaceRecoveryCodes(tx, key, codeHashes);
};

/** Forgets the second factor: the person sets up a new one before the roles count again. */
export const forgetSecondFactor = async (tx: Tx, key: AccountKey): Promise<void> => {
  await changeSecrets(tx, key, { totpSecret: null, totpOffered: null, totpLastStep: null });
  await changeAccount(tx, key, { secondFactorSince: null });
  await replaceRecoveryCodes(tx, key, []);
};

/** New recovery codes; the old ones are worth nothing any more. */
export const replaceRecoveryCodes = async (
  tx: Tx,
  key: AccountKey,
  codeHashes: readonly string[],
): Promise<void> => {
  await tx
    .deleteFrom("recoveryCodes")
    .where("organisationId", "=", key.organisationId)
    .where("accountId", "=", key.accountId)
    .execute();
  if (codeHashes.length > 0)
    await tx
      .insertInto("recoveryCodes")
      .values(codeHashes.map((codeHash) => ({ ...ofAccount(key), codeHash })))
      .execute();
};

/** Uses up a time step; false when it or a later one was used already, also by a request at the same moment. */
export const useTotpStep = async (tx: Tx, key: AccountKey, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable("accountSecrets")
    .set({ totpLastStep: step })
    .where("organisationId", "=", key.organisationId)
    .where("accountId", "=", key.accountId)
    .where((when) => when.or([when("totpLastStep", "is", null), when("totpLastStep", "<", step)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Uses up a recovery code; false when it is none of this account's, or was used already. */
export const useRecoveryCode = async (
  tx: Tx,
  key: AccountKey,
  codeHash: string,
  now: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable("recoveryCodes")
    .set({ usedAt: now })
    .where("organisationId", "=", key.organisationId)
    .where("accountId", "=", key.accountId)
    .where("codeHash", "=", codeHash)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Ties the account to a subject of the identity provider, once and for all. */
export const bindSubject = (tx: Tx, key: AccountKey, oidcSubject: string): Promise<unknown> =>
  changeSecrets(tx, key, { oidcSubject });

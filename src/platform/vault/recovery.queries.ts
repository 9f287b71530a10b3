import type { Tx } from "#platform/database/index.ts";
import type { ShareSet } from "./crypto/shares.ts";

/** The recovery key in use; undefined where none was made yet. */
export const currentSet = (tx: Tx, organisationId: string): Promise<ShareSet | undefined> =>
  tx
    .selectFrom("vaultRecoverySets")
    .select(["setId", "needed", "publicKey"])
    .where("organisationId", "=", organisationId)
    .where("endedAt", "is", null)
    .executeTakeFirst();

/** One set, in use or ended. */
export const setOf = (tx: Tx, organisationId: string, setId: string): Promise<ShareSet | undefined> =>
  tx
    .selectFrom("vaultRecoverySets")
    .select(["setId", "needed", "publicKey"])
    .where("organisationId", "=", organisationId)
    .where("setId", "=", setId)
    .executeTakeFirst();

/** Every use of a recovery key, latest first: for a page that everybody with a key of the vault sees. */
export const recoveries = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("vaultRecoveries")
    .selectAll()
    .where("organisationId", "=", organisationId)
    .orderBy("startedAt", "desc")
    .execute();

/** Who has which share of a set, and when it was last tried. */
export const custodiansOf = (tx: Tx, organisationId: string, setId: string) =>
  tx
    .selectFrom("vaultCustodians")
    .select(["number", "personId", "triedAt"])
    .where("organisationId", "=", organisationId)
    .where("setId", "=", setId)
    .orderBy("number")
    .execute();

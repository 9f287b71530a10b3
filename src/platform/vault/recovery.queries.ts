import type { Tx } from "#platform/database/index.ts";
import { genuine } from "./crypto/keys.ts";
import type { ShareSet } from "./crypto/shares.ts";

const sets = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("vaultRecoverySets")
    .select(["setId", "needed", "publicKey"])
    .where("organisationId", "=", organisationId);

const checked = (set: ShareSet | undefined): ShareSet | undefined => set && genuine(set, set.setId);

/** The recovery key in use; undefined where none was made yet. @throws VaultFault when it was exchanged */
export const currentSet = async (tx: Tx, organisationId: string): Promise<ShareSet | undefined> =>
  checked(await sets(tx, organisationId).where("endedAt", "is", null).executeTakeFirst());

/** One set, in use or ended. @throws VaultFault when it was exchanged */
export const setOf = async (tx: Tx, organisationId: string, setId: string): Promise<ShareSet | undefined> =>
  checked(await sets(tx, organisationId).where("setId", "=", setId).executeTakeFirst());

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

/** Every recovery key there was: first the one in use, whose `endedAt` is null, then the one that ended last. */
export const recoverySets = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("vaultRecoverySets")
    .select(["setId", "needed", "total", "madeAt", "madeBy", "endedAt"])
    .where("organisationId", "=", organisationId)
    .orderBy("endedAt", (order) => order.desc().nullsFirst())
    .execute();

/** Which share of the recovery key in use a person keeps, and when it was last tried; undefined for whoever keeps none. */
export const ownShareOf = (
  tx: Tx,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
) =>
  tx
    .selectFrom("vaultCustodians as c")
    .innerJoin("vaultRecoverySets as s", (join) =>
      join.onRef("s.organisationId", "=", "c.organisationId").onRef("s.setId", "=", "c.setId"),
    )
    .select(["c.setId", "c.number", "c.triedAt", "s.madeAt", "s.needed", "s.total"])
    .where("c.organisationId", "=", organisationId)
    .where("c.personId", "=", personId)
    .where("s.endedAt", "is", null)
    .executeTakeFirst();

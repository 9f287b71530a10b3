import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { genuine } from "./crypto/keys.ts";

/** Whose keys. */
export interface PersonOf {
  readonly organisationId: string;
  readonly personId: string;
}

/** The public half of the key of a person. */
export interface PersonKey {
  readonly keyId: string;
  readonly personId: string;
  readonly publicKey: Uint8Array;
}

/** The keys in use of these persons; who has none is not among them. @throws VaultFault when one was exchanged */
export const keysOf = async (
  tx: Tx,
  organisationId: string,
  personIds: readonly string[],
): Promise<readonly PersonKey[]> => {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom("vaultPersonKeys")
    .select(["keyId", "personId", "publicKey"])
    .where("organisationId", "=", organisationId)
    .where("personId", "in", personIds)
    .where("endedAt", "is", null)
    .execute();
  return rows.map((row) => genuine(row, row.keyId));
};

/** Which of these persons have a key: only to them something can be sealed. */
export const haveKeys = async (
  tx: Tx,
  organisationId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set((await keysOf(tx, organisationId, personIds)).map(({ personId }) => personId));

/** The own key in use, when it was made and when its passphrase was last chosen; undefined without a key. */
export const ownKeyOf = async (tx: Tx, { organisationId, personId }: PersonOf) => {
  const row = await tx
    .selectFrom("vaultPersonKeys as k")
    .innerJoin("vaultPersonSecrets as s", (join) =>
      join.onRef("s.organisationId", "=", "k.organisationId").onRef("s.keyId", "=", "k.keyId"),
    )
    .select(["k.keyId", "k.publicKey", "k.madeAt", "s.changedAt"])
    .where("k.organisationId", "=", organisationId)
    .where("k.personId", "=", personId)
    .where("k.endedAt", "is", null)
    .executeTakeFirst();
  return row && genuine(row, row.keyId);
};

/** Everybody who ever made a key here, and whether they have one in use. */
export const keyMakers = async (
  tx: Tx,
  organisationId: string,
): Promise<readonly { readonly personId: string; readonly inUse: boolean }[]> => {
  const rows = await tx
    .selectFrom("vaultPersonKeys")
    .select(["personId"])
    .select(({ fn }) => fn<boolean>("bool_or", [sql<boolean>`ended_at is null`]).as("inUse"))
    .where("organisationId", "=", organisationId)
    .groupBy("personId")
    .execute();
  return rows;
};

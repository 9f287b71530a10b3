import type { Tx } from "#platform/database/index.ts";
import { genuine } from "./crypto/keys.ts";

/** Whose keys. */
export interface PersonOf {
  readonly organisationId: string;
  readonly personId: string;
}

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

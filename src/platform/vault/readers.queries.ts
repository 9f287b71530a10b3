import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { PersonOf } from "./person-keys.queries.ts";

/** On which files a person is a reader: to take the person off all of them when a role ends. As the system, or of oneself. */
export const filesReadBy = async (tx: Tx, organisationId: string, personId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom("vaultHolders")
    .select("fileId")
    .distinct()
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .execute();
  return rows.map(({ fileId }) => fileId);
};

/**
 * On which of the files of a person somebody among these others is a reader with the key that is in use: only those the person can be taken
 * off without closing them for good. As the system.
 */
export const filesAlsoReadBy = async (
  tx: Tx,
  { organisationId, personId }: PersonOf,
  others: readonly string[],
): Promise<string[]> => {
  const colleagues = others.filter((other) => other !== personId);
  if (colleagues.length === 0) return [];
  const rows = await tx
    .selectFrom("vaultHolders as h")
    .select("h.fileId")
    .distinct()
    .where("h.organisationId", "=", organisationId)
    .where("h.personId", "=", personId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("vaultHolders as o")
          .innerJoin("vaultPersonKeys as k", (join) =>
            join.onRef("k.organisationId", "=", "o.organisationId").onRef("k.keyId", "=", "o.holderId"),
          )
          .select("o.holderId")
          .whereRef("o.organisationId", "=", "h.organisationId")
          .whereRef("o.fileId", "=", "h.fileId")
          .where("o.personId", "in", colleagues)
          .where("k.endedAt", "is", null),
      ),
    )
    .execute();
  return rows.map(({ fileId }) => fileId);
};

/** How many files a person read with an earlier key and cannot open with the one in use. As the system, or of oneself. */
export const countClosedFiles = async (tx: Tx, { organisationId, personId }: PersonOf): Promise<number> => {
  const { files } = await tx
    .selectFrom("vaultHolders as h")
    .select(sql<number>`count(distinct h.file_id)`.as("files"))
    .where("h.organisationId", "=", organisationId)
    .where("h.personId", "=", personId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("vaultHolders as o")
            .innerJoin("vaultPersonKeys as k", (join) =>
              join.onRef("k.organisationId", "=", "o.organisationId").onRef("k.keyId", "=", "o.holderId"),
            )
            .select("o.holderId")
            .whereRef("o.organisationId", "=", "h.organisationId")
            .whereRef("o.fileId", "=", "h.fileId")
            .whereRef("o.personId", "=", "h.personId")
            .where("k.endedAt", "is", null),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return files;
};

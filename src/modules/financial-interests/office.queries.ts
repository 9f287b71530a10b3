import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import type { PersonKey } from "#platform/vault/index.ts";
import { asOrganisation } from "./as-organisation.ts";
import { countDesignated } from "./declarations.queries.ts";
import type { FinancialCounts } from "./financial-declaration.ts";

/**
 * The counts for who may not see the names: asked as the system, and nothing but the counts comes out. Not held back below ten: that somebody
 * declares is a duty the coordinator watches over in every register, and says nothing of what somebody has.
 */
export const countsForCoordinator = (
  reading: Pick<ReadContext, "tx" | "actor" | "today">,
): Promise<FinancialCounts> => asOrganisation(reading, ({ tx, today }) => countDesignated(tx, today));

/** Which of these files this person has a key to. */
export const filesOpenTo = async (
  tx: Tx,
  personId: string,
  fileIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (fileIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("vaultSeals")
    .select("fileId")
    .distinct()
    .where("personId", "=", personId)
    .where("fileId", "in", fileIds)
    .execute();
  return new Set(rows.map(({ fileId }) => fileId));
};

/** Files of declarations that this person can open and a colleague with this key cannot, the newest first; never the colleague's own. */
const shut = (
  tx: Tx,
  personId: string,
  { keyId, personId: colleagueId }: Pick<PersonKey, "keyId" | "personId">,
) =>
  tx
    .selectFrom("financialDeclarations as f")
    .where("f.personId", "<>", colleagueId)
    .where(
      sql<boolean>`exists (select from vault_seals s where s.organisation_id = f.organisation_id and s.file_id = f.file_id
        and s.person_id = ${personId} offset 0)`,
    )
    .where(
      sql<boolean>`not exists (select from vault_holders h where h.organisation_id = f.organisation_id and h.file_id = f.file_id
        and h.holder_id = ${keyId})`,
    );

/** How many declarations this person can open and a colleague cannot. */
export const countShut = async (tx: Tx, personId: string, colleague: PersonKey): Promise<number> =>
  (
    await shut(tx, personId, colleague)
      .select((eb) => eb.fn.countAll<number>().as("files"))
      .executeTakeFirstOrThrow()
  ).files;

/** Some of those files. */
export const someShut = async (
  tx: Tx,
  personId: string,
  colleague: PersonKey,
  most: number,
): Promise<readonly string[]> => {
  const rows = await shut(tx, personId, colleague)
    .select("f.fileId")
    .orderBy("f.submittedOn", "desc")
    .orderBy("f.declarationId")
    .limit(most)
    .execute();
  return rows.map(({ fileId }) => fileId);
};

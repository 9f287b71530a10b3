import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import { holdersOf, readFile } from "#platform/vault/index.ts";
import type { Holder } from "#platform/vault/index.ts";
import { openOne } from "../file/sealed-rows.ts";
import { identitySchema } from "../report.ts";
import type { Identity, Report } from "../report.ts";

const sealedIdentity = (tx: Tx, { organisationId, reportId }: Report) =>
  tx
    .selectFrom("reportIdentities")
    .select(["fileId", "identity"])
    .where("organisationId", "=", organisationId)
    .where("reportId", "=", reportId)
    .executeTakeFirst();

/** Whether whoever asks has a key to the identity. */
export const hasIdentityKey = async (tx: Tx, report: Report): Promise<boolean> =>
  (await sealedIdentity(tx, report)) !== undefined;

/** Who reported, opened with the key of whoever asks; "not found" for whoever has none. @throws VaultFault */
export const identityOf = async (tx: Tx, holder: Holder, report: Report): Promise<Identity> => {
  const { fileId, identity } = found(await sealedIdentity(tx, report));
  const file = await readFile(tx, holder, fileId);
  const texts = openOne(file, "report_identities", { rowId: report.reportId, sealed: { identity } });
  return identitySchema.parse(JSON.parse(texts["identity"] ?? "null"));
};

/** Who has a key to the identity, for whoever has one. */
export const identityKeepers = async (tx: Tx, report: Report): Promise<readonly string[]> => {
  const { organisationId, identityFileId: fileId } = report;
  if (fileId === null) return [];
  const holders = await holdersOf(tx, { organisationId, fileId });
  return holders.flatMap(({ personId }) => personId ?? []);
};

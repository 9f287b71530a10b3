import type { Tx } from "#platform/database/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { openAll } from "../file/sealed-rows.ts";
import { consentDetails } from "./consent.ts";
import type { AskedConsent } from "./consent.ts";

/** Everything the reporter was asked to agree to, the oldest first. @throws VaultFault when one was changed outside the vault */
export const consentsOf = async (
  tx: Tx,
  file: OpenFile,
  reportId: string,
): Promise<readonly AskedConsent[]> => {
  const rows = await tx
    .selectFrom("reportConsents")
    .select([
      "consentId",
      "purpose",
      "forPersonId",
      "details",
      "askedAt",
      "askedBy",
      "answer",
      "answeredAt",
      "withdrawnAt",
    ])
    .where("organisationId", "=", file.organisationId)
    .where("reportId", "=", reportId)
    .orderBy("askedAt")
    .orderBy("consentId")
    .execute();
  const texts = openAll(
    file,
    "report_consents",
    rows.map(({ consentId, details }) => ({ rowId: consentId, sealed: { details } })),
  );
  return rows.map(({ details: _sealed, ...row }) => ({
    ...row,
    ...consentDetails.parse(JSON.parse(texts.get(row.consentId)?.["details"] ?? "null")),
  }));
};

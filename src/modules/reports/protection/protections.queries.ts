import type { Tx } from "#platform/database/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { openAll } from "../file/sealed-rows.ts";
import type { Report } from "../report.ts";
import { protectionDetails } from "./protection.ts";
import type { Check, Protection } from "./protection.ts";

/** The risk of detriment as it was weighed, the oldest first. @throws VaultFault when one was changed outside the vault */
export const protectionsOf = async (
  tx: Tx,
  file: OpenFile,
  reportId: string,
): Promise<readonly Protection[]> => {
  const rows = await tx
    .selectFrom("reportProtections")
    .select(["protectionId", "risk", "moment", "details", "weighedAt", "weighedBy"])
    .where("organisationId", "=", file.organisationId)
    .where("reportId", "=", reportId)
    .orderBy("weighedAt")
    .orderBy("protectionId")
    .execute();
  const texts = openAll(
    file,
    "report_protections",
    rows.map(({ protectionId, details }) => ({ rowId: protectionId, sealed: { details } })),
  );
  return rows.map(({ details: _sealed, ...row }) => ({
    ...row,
    ...protectionDetails.parse(JSON.parse(texts.get(row.protectionId)?.["details"] ?? "null")),
  }));
};

/** How the reporter is doing, as asked and as told, in order. @throws VaultFault when one was changed outside the vault */
export const checksOf = async (tx: Tx, file: OpenFile, reportId: string): Promise<readonly Check[]> => {
  const rows = await tx
    .selectFrom("reportChecks")
    .select(["checkId", "months", "dueOn", "askedAt", "answer", "answeredAt", "seenAt", "words"])
    .where("organisationId", "=", file.organisationId)
    .where("reportId", "=", reportId)
    .orderBy((eb) => eb.fn.coalesce("dueOn", eb.cast<string>("answeredAt", "date")))
    .orderBy("checkId")
    .execute();
  const told = rows.filter(({ words }) => words !== null);
  const texts = openAll(
    file,
    "report_checks",
    told.map(({ checkId, words }) => ({ rowId: checkId, sealed: { words } })),
  );
  return rows.map((row) => ({ ...row, words: texts.get(row.checkId)?.["words"] ?? null }));
};

/** A report of detriment that hangs on a report, as its readers see it. */
export type DetrimentReport = Pick<Report, "reportId" | "reference" | "receivedAt" | "state">;

/** The reports of detriment that hang on this report, as far as whoever asks may read them. */
export const detrimentsOf = (tx: Tx, { organisationId, reportId }: Report): Promise<DetrimentReport[]> =>
  tx
    .selectFrom("reports")
    .select(["reportId", "reference", "receivedAt", "state"])
    .where("organisationId", "=", organisationId)
    .where("aboutReportId", "=", reportId)
    .orderBy("receivedAt")
    .execute();

/** What kind of detriment a report is about, and how far it came; undefined for other reports. */
export const detrimentOf = (tx: Tx, { organisationId, reportId }: Report) =>
  tx
    .selectFrom("reportDetriments")
    .select(["form", "stage", "happenedOn"])
    .where("organisationId", "=", organisationId)
    .where("reportId", "=", reportId)
    .executeTakeFirst();

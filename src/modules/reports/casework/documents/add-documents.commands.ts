import { insist } from "#platform/http/index.ts";
import type { PendingStore } from "#platform/vault/index.ts";
import type { FileContext } from "../../file/file-section.ts";
import { sealOne } from "../../file/sealed-rows.ts";
import type { KeptFile } from "../../receiving/kept-files.ts";
import { attachmentDetails } from "../../report.ts";
import { mayTake } from "../casework.rules.ts";

const add = async (opened: FileContext, kept: KeptFile): Promise<FileContext> => {
  const { context, report, holder } = opened;
  const { organisationId, reportId, fileId } = report;
  const { attachmentId, scan } = kept;
  const { file, columns } = await sealOne(context.tx, opened.file, {
    table: "report_attachments",
    rowId: attachmentId,
    texts: { details: JSON.stringify(attachmentDetails.parse(kept)) },
  });
  await context.tx
    .insertInto("reportAttachments")
    .values({
      organisationId,
      reportId,
      fileId,
      attachmentId,
      details: columns["details"] ?? Buffer.alloc(0),
      addedAt: context.now,
      addedBy: holder.personId,
      scan,
      scannedAt: scan === "clean" ? context.now : null,
    })
    .execute();
  return { ...opened, file };
};

/** Adds documents that lie encrypted and waiting to a file. @throws AppError "refused" when one of them did not come for this file */
export const addDocuments = async (
  opened: FileContext,
  all: readonly KeptFile[],
  pending: Pick<PendingStore, "settle">,
): Promise<void> => {
  const { context, report } = opened;
  insist(mayTake("document", report, context.actor));
  const { organisationId, fileId } = report;
  let current = opened;
  for (const kept of all) {
    // oxlint-disable-next-line no-await-in-loop -- each writing goes on with the file as the one before left it
    current = await add(current, kept);
    // oxlint-disable-next-line no-await-in-loop -- before the transaction ends: a row never refers to what is not there
    await pending.settle({ organisationId, fileId, attachmentId: kept.attachmentId });
  }
};

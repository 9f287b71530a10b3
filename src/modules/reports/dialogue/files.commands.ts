import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { OpenFile, PendingStore } from "#platform/vault/index.ts";
import { sealOne } from "../file/sealed-rows.ts";
import { attachmentDetails } from "../report.ts";
import type { Report } from "../report.ts";
import type { KeptFile } from "../receiving/kept-files.ts";
import { waitsForOffice } from "./messages.commands.ts";

interface Given {
  readonly file: OpenFile;
  readonly report: Report;
}

const addOne = async ({ tx, now }: Writing, { file, report }: Given, kept: KeptFile): Promise<OpenFile> => {
  const { organisationId, reportId, fileId } = report;
  const { attachmentId, scan } = kept;
  const details = JSON.stringify(attachmentDetails.parse(kept));
  const sealed = await sealOne(tx, file, {
    table: "report_attachments",
    rowId: attachmentId,
    texts: { details },
  });
  await tx
    .insertInto("reportAttachments")
    .values({
      organisationId,
      reportId,
      fileId,
      attachmentId,
      details: found(sealed.columns["details"]),
      addedAt: now,
      scan,
      scannedAt: scan === "clean" ? now : null,
    })
    .execute();
  return sealed.file;
};

/** The reporter adds files, which lie there encrypted already; as the system. A row never refers to an attachment that is not there. */
export const addFiles = async (
  writing: Writing,
  { file, report }: Given,
  { kept, pending }: { readonly kept: readonly KeptFile[]; readonly pending: PendingStore },
): Promise<void> => {
  const { organisationId, fileId } = report;
  let open = file;
  // oxlint-disable-next-line no-await-in-loop -- each row is noted in the file as the one before left it
  for (const one of kept) open = await addOne(writing, { file: open, report }, one);
  await waitsForOffice(writing, report);
  await Promise.all(kept.map(({ attachmentId }) => pending.settle({ organisationId, fileId, attachmentId })));
};

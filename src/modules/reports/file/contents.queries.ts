import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { answersSchema, attachmentDetails, concernedPersons } from "../report.ts";
import type { Answers, AttachmentDetails, ConcernedPerson } from "../report.ts";
import { openAll, openOne } from "./sealed-rows.ts";

const parsed = (text: string | undefined): unknown => JSON.parse(text ?? "null");

/** Whom a report is about: a reader sees this before stating to have no interest. */
export const concernedOf = async (
  tx: Tx,
  file: OpenFile,
  reportId: string,
): Promise<readonly ConcernedPerson[]> => {
  const row = await tx
    .selectFrom("reports")
    .select("concerned")
    .where("reportId", "=", reportId)
    .executeTakeFirst();
  const texts = openOne(file, "reports", { rowId: reportId, sealed: found(row) });
  return concernedPersons.parse(parsed(texts["concerned"]));
};

/** What the reporter answered; "not found" before somebody stated to have no interest. */
export const answersOf = async (tx: Tx, file: OpenFile, reportId: string): Promise<Answers> => {
  const row = await tx
    .selectFrom("reportContents")
    .select("content")
    .where("reportId", "=", reportId)
    .executeTakeFirst();
  const texts = openOne(file, "report_contents", { rowId: reportId, sealed: found(row) });
  return answersSchema.parse(parsed(texts["content"]));
};

/** An attachment with what is known of it. */
export interface Attachment extends AttachmentDetails {
  readonly attachmentId: string;
  readonly messageId: string | null;
  readonly addedAt: Date;
  readonly addedBy: string | null;
  readonly scan: "not-checked" | "clean" | "infected";
}

/** All attachments of a report, in the order in which they came. */
export const attachmentsOf = async (
  tx: Tx,
  file: OpenFile,
  reportId: string,
): Promise<readonly Attachment[]> => {
  const rows = await tx
    .selectFrom("reportAttachments")
    .select(["attachmentId", "messageId", "details", "addedAt", "addedBy", "scan"])
    .where("reportId", "=", reportId)
    .orderBy("addedAt")
    .orderBy("attachmentId")
    .execute();
  const opened = openAll(
    file,
    "report_attachments",
    rows.map(({ attachmentId, details }) => ({ rowId: attachmentId, sealed: { details } })),
  );
  return rows.map(({ details: _sealed, ...row }) => ({
    ...row,
    ...attachmentDetails.parse(parsed(opened.get(row.attachmentId)?.["details"])),
  }));
};

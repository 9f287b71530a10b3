import { randomUUID } from "node:crypto";
import { changed, found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { sealOne } from "../file/sealed-rows.ts";
import type { Report } from "../report.ts";
import type { MessageDirection, MessageKind } from "./message.ts";

type Place = Pick<Report, "organisationId" | "reportId" | "fileId">;

interface NewMessage {
  readonly kind: MessageKind;
  readonly body: string;
}

type Told = Pick<Report, "waitingSince" | "newsSince">;

const wait = ({ tx }: Writing, { organisationId, reportId }: Place, set: Partial<Told>): Promise<void> =>
  changed(
    tx
      .updateTable("reports")
      .set(set)
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId),
  );

/** Something of the reporter waits to be read by whoever handles the report. */
export const waitsForOffice = (writing: Writing, report: Place & Told): Promise<void> =>
  wait(writing, report, { waitingSince: report.waitingSince ?? writing.now });

/** Something waits for the reporter, who sees it at the next visit. */
export const waitsForReporter = (writing: Writing, report: Place & Told): Promise<void> =>
  wait(writing, report, { newsSince: report.newsSince ?? writing.now });

const keep = async (
  { tx, actor, now }: Writing,
  { file, report }: { readonly file: OpenFile; readonly report: Place },
  { kind, body, direction }: NewMessage & { readonly direction: MessageDirection },
): Promise<OpenFile> => {
  const messageId = randomUUID();
  const { organisationId, reportId, fileId } = report;
  const sealed = await sealOne(tx, file, { table: "report_messages", rowId: messageId, texts: { body } });
  await tx
    .insertInto("reportMessages")
    .values({
      organisationId,
      reportId,
      fileId,
      messageId,
      direction,
      kind,
      body: found(sealed.columns["body"]),
      sentAt: now,
      sentBy: actor.personId,
    })
    .execute();
  return sealed.file;
};

/** A message of the reporter, as the system; the file must be opened to write. */
export const writeToOffice = async (
  writing: Writing,
  at: { readonly file: OpenFile; readonly report: Report },
  message: NewMessage,
): Promise<OpenFile> => {
  const file = await keep(writing, at, { ...message, direction: "from-reporter" });
  await waitsForOffice(writing, at.report);
  return file;
};

/** A message to the reporter, by a reader of the report; the file must be opened to write. */
export const writeToReporter = async (
  writing: Writing,
  at: { readonly file: OpenFile; readonly report: Report },
  message: NewMessage,
): Promise<OpenFile> => {
  const file = await keep(writing, at, { ...message, direction: "to-reporter" });
  await waitsForReporter(writing, at.report);
  return file;
};

const markRead = ({ tx, now }: Writing, { organisationId, reportId }: Place, direction: MessageDirection) =>
  tx
    .updateTable("reportMessages")
    .set({ readAt: now })
    .where("organisationId", "=", organisationId)
    .where("reportId", "=", reportId)
    .where("direction", "=", direction)
    .where("readAt", "is", null)
    .execute();

/** The reporter opened the dossier: what was written to the reporter is read, and no news waits any more. */
export const readByReporter = async (writing: Writing, report: Place & Told): Promise<void> => {
  if (report.newsSince === null) return;
  await markRead(writing, report, "to-reporter");
  await wait(writing, report, { newsSince: null });
};

/** A reader opened the file: what the reporter wrote is read, and nothing waits any more. */
export const readByOffice = async (writing: Writing, report: Place & Told): Promise<void> => {
  if (report.waitingSince === null) return;
  await markRead(writing, report, "from-reporter");
  await wait(writing, report, { waitingSince: null });
};

import { randomUUID } from "node:crypto";
import { insist } from "#platform/http/index.ts";
import type { FileContext } from "../../file/file-section.ts";
import { sealOne } from "../../file/sealed-rows.ts";
import { mayTake } from "../casework.rules.ts";

/** Adds a note in the writer's own name. What was noted stays: a mistake is put right by another note. */
export const addNote = async (opened: FileContext, body: string): Promise<void> => {
  const { context, report, holder } = opened;
  insist(mayTake("note", report, context.actor));
  const noteId = randomUUID();
  const row = { table: "report_notes", rowId: noteId, texts: { body } };
  const { columns } = await sealOne(context.tx, opened.file, row);
  const { organisationId, reportId, fileId } = report;
  await context.tx
    .insertInto("reportNotes")
    .values({
      organisationId,
      reportId,
      fileId,
      noteId,
      body: columns["body"] ?? Buffer.alloc(0),
      madeAt: context.now,
      authorId: holder.personId,
    })
    .execute();
};

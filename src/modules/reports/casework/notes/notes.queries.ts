import type { FileContext } from "../../file/file-section.ts";
import { openAll } from "../../file/sealed-rows.ts";
import type { Note } from "./note.ts";

/** All notes of a file, the latest first. @throws VaultFault when one was changed outside the vault */
export const notesOf = async ({
  context,
  report,
  file,
}: Pick<FileContext, "context" | "report" | "file">): Promise<readonly Note[]> => {
  const rows = await context.tx
    .selectFrom("reportNotes")
    .select(["noteId", "body", "madeAt", "authorId"])
    .where("reportId", "=", report.reportId)
    .orderBy("madeAt", "desc")
    .orderBy("noteId")
    .execute();
  const opened = openAll(
    file,
    "report_notes",
    rows.map(({ noteId, body }) => ({ rowId: noteId, sealed: { body } })),
  );
  return rows.map((row) => ({ ...row, body: opened.get(row.noteId)?.["body"] ?? "" }));
};

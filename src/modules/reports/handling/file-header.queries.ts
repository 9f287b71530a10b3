import type { FileContext } from "../file/file-section.ts";
import { stateOf } from "../terms/term.rules.ts";
import type { FileHeader } from "./file-header.ts";
import { soonSettings } from "./inbox/inbox.queries.ts";
import { shownReaders } from "./readers/readers.queries.ts";

/** What is known of a file besides its content. */
export const fileHeader = async ({ context, report, holder }: FileContext): Promise<FileHeader> => {
  const { tx, today } = context;
  const soon = await soonSettings(context);
  const rows =
    report.state === "set-aside"
      ? []
      : await tx
          .selectFrom("reportTerms")
          .select(["kind", "dueOn", "metOn"])
          .where("organisationId", "=", report.organisationId)
          .where("reportId", "=", report.reportId)
          .where("metOn", "is", null)
          .where("droppedOn", "is", null)
          .orderBy("dueOn")
          .orderBy("termId")
          .execute();
  return {
    terms: rows.map((row) => ({ ...row, state: stateOf(row, today, soon) })),
    readers: await shownReaders(context, report),
    ownId: holder.personId,
  };
};

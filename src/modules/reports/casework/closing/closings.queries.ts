import type { FileContext } from "../../file/file-section.ts";
import { openAll } from "../../file/sealed-rows.ts";
import { readJson } from "../sealed-json.ts";
import { closingDetails } from "./closing.ts";
import type { Closing } from "./closing.ts";

/** Every time a file was closed, the latest first. @throws VaultFault when one was changed outside the vault */
export const closingsOf = async ({
  context,
  report,
  file,
}: Pick<FileContext, "context" | "report" | "file">): Promise<readonly Closing[]> => {
  const rows = await context.tx
    .selectFrom("reportClosings")
    .select(["closingId", "closedAt", "closedBy", "details"])
    .where("reportId", "=", report.reportId)
    .orderBy("closedAt", "desc")
    .execute();
  const opened = openAll(
    file,
    "report_closings",
    rows.map(({ closingId, details }) => ({ rowId: closingId, sealed: { details } })),
  );
  return rows.map(({ closingId, closedAt, closedBy }) => ({
    ...readJson(closingDetails, opened.get(closingId)?.["details"]),
    closedAt,
    closedBy,
  }));
};

import { changed, found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { noteEvent } from "../file/events.commands.ts";
import type { Report } from "../report.ts";
import { waitsForOffice } from "./messages.commands.ts";
import { awaitsApproval } from "./record.rules.ts";

/** The reporter agrees with what an officer wrote down; as the system. */
export const approveRecord = async (
  context: Writing,
  { file, report }: { readonly file: OpenFile; readonly report: Report },
): Promise<void> => {
  found(awaitsApproval(report) || null);
  const { organisationId, reportId } = report;
  await changed(
    context.tx
      .updateTable("reports")
      .set({ approvedAt: context.now })
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId),
  );
  await noteEvent({ context, report, file }, { kind: "approved" });
  await waitsForOffice(context, report);
};

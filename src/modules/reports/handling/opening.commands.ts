import { changed } from "#platform/http/index.ts";
import { stateNoInterest } from "../conflicts/statements.commands.ts";
import { noteEvent } from "../file/events.commands.ts";
import type { WrittenFile } from "../file/events.commands.ts";
import type { Report } from "../report.ts";

/** A reader states to have no interest in a report, and opens it with that. */
export const openWithoutInterest = async (
  opened: WrittenFile & { readonly report: Report },
): Promise<void> => {
  const { context, report } = opened;
  await stateNoInterest(context, report);
  await noteEvent(opened, { kind: "opened" });
  if (report.openedAt !== null) return;
  await changed(
    context.tx.updateTable("reports").set({ openedAt: context.now }).where("reportId", "=", report.reportId),
  );
};

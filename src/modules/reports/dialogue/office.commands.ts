import { changed, insist } from "#platform/http/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import type { FileContext } from "../file/file-section.ts";
import { noteEvent } from "../file/events.commands.ts";
import { confirmInTerms, meetTerm } from "../terms/terms.commands.ts";
import { informs, mayConfirm, mayWrite } from "./dialogue.rules.ts";
import type { OfficeKind } from "./dialogue.rules.ts";
import { writeToReporter } from "./messages.commands.ts";

/** Confirms to the reporter that the report was received: from now on it is weighed, and the three months of information count. */
export const confirmReceipt = async (opened: FileContext, body: string): Promise<void> => {
  const { context, report } = opened;
  insist(mayConfirm(report));
  const file = await writeToReporter(context, opened, { kind: "confirmation", body });
  await changed(
    context.tx
      .updateTable("reports")
      .set({
        confirmedAt: context.now,
        state: report.state === "received" ? "weighing" : report.state,
      })
      .where("organisationId", "=", report.organisationId)
      .where("reportId", "=", report.reportId)
      .where("confirmedAt", "is", null),
  );
  await confirmInTerms(context.tx, report, {
    receivedOn: dateOf(report.receivedAt),
    confirmedOn: context.today,
  });
  await noteEvent({ ...opened, file }, { kind: "confirmed" });
};

/** Writes to the reporter; what says how the report was assessed and what follows meets the term of the law. */
export const writeAsOffice = async (
  opened: FileContext,
  { kind, body }: { readonly kind: OfficeKind; readonly body: string },
): Promise<void> => {
  const { context, report } = opened;
  insist(mayWrite(kind, report));
  const file = await writeToReporter(context, opened, { kind, body });
  if (!informs(kind)) return;
  if (report.informedAt === null)
    await changed(
      context.tx
        .updateTable("reports")
        .set({ informedAt: context.now })
        .where("organisationId", "=", report.organisationId)
        .where("reportId", "=", report.reportId),
    );
  await meetTerm(context.tx, report, "inform", context.today);
  await noteEvent({ ...opened, file }, { kind: "informed" });
};

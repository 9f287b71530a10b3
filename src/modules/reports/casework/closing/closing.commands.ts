import { randomUUID } from "node:crypto";
import { allowed } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { noteEvent } from "../../file/events.commands.ts";
import type { FileContext } from "../../file/file-section.ts";
import { sealOne } from "../../file/sealed-rows.ts";
import { dropTerms, resumeInformation, startTerm } from "../../terms/terms.commands.ts";
import { allegationsOf } from "../allegations/allegations.queries.ts";
import { mayTake } from "../casework.rules.ts";
import type { ClosingDetails, ClosingInput } from "./closing.ts";
import { mayCloseNow, mayCloseSo, pointsBeforeClosing } from "./closing.rules.ts";

const keep = async (opened: FileContext, details: ClosingDetails): Promise<FileContext> => {
  const { context, report, holder } = opened;
  const { organisationId, reportId, fileId } = report;
  const closingId = randomUUID();
  const { file, columns } = await sealOne(context.tx, opened.file, {
    table: "report_closings",
    rowId: closingId,
    texts: { details: JSON.stringify(details) },
  });
  await context.tx
    .insertInto("reportClosings")
    .values({
      organisationId,
      reportId,
      fileId,
      closingId,
      closedAt: context.now,
      closedBy: holder.personId,
      details: columns["details"] ?? Buffer.alloc(0),
    })
    .execute();
  return { ...opened, file };
};

/**
 * Closes a file once every allegation is settled and the reporter was told, or cannot be. Terms that still run fall away: nothing is left
 * that they ask for.
 */
export const closeFile = async (
  opened: FileContext,
  input: ClosingInput,
): Promise<FieldDecision<keyof ClosingInput>> => {
  const { context, report } = opened;
  insist(mayTake("close", report, context.actor));
  insist(mayCloseNow(pointsBeforeClosing(report, await allegationsOf(opened))));
  const decision = mayCloseSo(input, report);
  if (!decision.ok) return decision;
  const notTold = report.informedAt === null ? (input.notTold ?? null) : null;
  const kept = await keep(opened, { lessons: input.lessons, aftercare: input.aftercare, notTold });
  await changed(
    context.tx
      .updateTable("reports")
      .set({ state: "closed", closedAt: context.now })
      .where("reportId", "=", report.reportId)
      .where("state", "=", report.state),
  );
  const terms = ["inform", "weigh", "investigate", "decide", "reply"] as const;
  await dropTerms(context.tx, report, terms, context.today);
  await noteEvent(kept, { kind: "closed" });
  return allowed;
};

/**
 * Opens a closed file again. Whoever reopens says why. A reporter who was not told yet is owed the information of the law again, and an
 * investigation begins anew, with its term.
 */
export const reopenFile = async (opened: FileContext, reason: string): Promise<void> => {
  const { context, report } = opened;
  insist(mayTake("reopen", report, context.actor));
  await changed(
    context.tx
      .updateTable("reports")
      .set({ state: "handling", closedAt: null })
      .where("reportId", "=", report.reportId)
      .where("state", "=", "closed"),
  );
  if (report.informedAt === null) await resumeInformation(context.tx, report);
  if (report.decision === "investigation")
    await startTerm(context.tx, report, { kind: "investigate", startsOn: context.today });
  await noteEvent(opened, { kind: "reopened", reason });
};

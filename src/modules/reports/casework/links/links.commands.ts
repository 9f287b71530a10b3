import { allowed, refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { hasStatedNoInterest } from "../../conflicts/statements.commands.ts";
import { noteEvent } from "../../file/events.commands.ts";
import { fileToWrite } from "../../file/file-section.ts";
import type { FileContext } from "../../file/file-section.ts";
import { mayTake } from "../casework.rules.ts";
import { linksOf, reportCalled } from "./links.queries.ts";

const unknown = refusalAt(
  "reference",
  "U leest geen melding met dit nummer. Kijk het nummer na, zoals M26-AB3D-7XYZ.",
  "You read no report with this number. Check the number, such as M26-AB3D-7XYZ.",
);
const itself = refusalAt("reference", "Dit is dezelfde melding.", "This is the same report.");
const already = refusalAt("reference", "Deze melding is al gekoppeld.", "This report is linked already.");
const notOpened = refusalAt(
  "reference",
  "Open eerst dat andere dossier. Daar zegt u of u er een belang bij hebt.",
  "First open that other file. There you say whether you have an interest in it.",
);

const tie = async ({ context, report, holder }: FileContext, otherReportId: string): Promise<void> => {
  const { organisationId, reportId, fileId } = report;
  await context.tx
    .insertInto("reportLinks")
    .values({
      organisationId,
      reportId,
      fileId,
      otherReportId,
      linkedAt: context.now,
      linkedBy: holder.personId,
    })
    .execute();
};

/** Ties two reports about the same matter to each other, in both files. Only for whoever reads both. */
export const linkReports = async (
  opened: FileContext,
  reference: string,
): Promise<FieldDecision<"reference">> => {
  const { context, report } = opened;
  insist(mayTake("link", report, context.actor));
  const otherId = await reportCalled(context.tx, reference);
  if (otherId === undefined) return unknown;
  if (otherId === report.reportId) return itself;
  if ((await linksOf(opened)).some(({ otherReportId }) => otherReportId === otherId)) return already;
  if (!(await hasStatedNoInterest(context, otherId))) return notOpened;
  const other = await fileToWrite(context, otherId);
  await tie(opened, otherId);
  await tie(other, report.reportId);
  await noteEvent(opened, { kind: "linked", reason: other.report.reference });
  await noteEvent(other, { kind: "linked", reason: report.reference });
  return allowed;
};

const untie = ({ context, report }: FileContext, otherReportId: string): Promise<void> =>
  changed(
    context.tx
      .deleteFrom("reportLinks")
      .where("reportId", "=", report.reportId)
      .where("otherReportId", "=", otherReportId),
  );

/** Takes a tie between two reports away again, in both files. Only for whoever reads both. */
export const unlinkReports = async (opened: FileContext, otherId: string): Promise<void> => {
  insist(mayTake("link", opened.report, opened.context.actor));
  const other = await fileToWrite(opened.context, otherId);
  await untie(opened, otherId);
  await untie(other, opened.report.reportId);
  await noteEvent(opened, { kind: "unlinked", reason: other.report.reference });
  await noteEvent(other, { kind: "unlinked", reason: opened.report.reference });
};

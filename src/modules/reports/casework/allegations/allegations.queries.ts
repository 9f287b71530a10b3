import { byName } from "#platform/locale/index.ts";
import type { FileContext } from "../../file/file-section.ts";
import { openAll } from "../../file/sealed-rows.ts";
import { readJson } from "../sealed-json.ts";
import { allegationDetails } from "./allegation.ts";
import type { Allegation } from "./allegation.ts";

/** All allegations of a report, by the name of the person concerned. @throws VaultFault when one was changed outside the vault */
export const allegationsOf = async ({
  context,
  report,
  file,
}: Pick<FileContext, "context" | "report" | "file">): Promise<readonly Allegation[]> => {
  const rows = await context.tx
    .selectFrom("reportAllegations")
    .selectAll()
    .where("reportId", "=", report.reportId)
    .execute();
  const opened = openAll(
    file,
    "report_allegations",
    rows.map(({ allegationId, details }) => ({ rowId: allegationId, sealed: { details } })),
  );
  return rows
    .map(({ allegationId, violation, list, outcome, measures, ...days }): Allegation => ({
      ...readJson(allegationDetails, opened.get(allegationId)?.["details"]),
      allegationId,
      violation,
      list,
      outcome,
      measures,
      decidedOn: days.decidedOn,
      informedOn: days.informedOn,
      informingPutOffTo: days.informingPutOffTo,
      rehabilitatedOn: days.rehabilitatedOn,
    }))
    .toSorted(
      (one, other) =>
        byName(one.name, other.name) ||
        one.violation.localeCompare(other.violation) ||
        one.allegationId.localeCompare(other.allegationId),
    );
};

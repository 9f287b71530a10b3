import { randomUUID } from "node:crypto";
import type { PlainDate } from "#platform/clock/index.ts";
import type { DB, Tx } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import type { Report } from "../report.ts";

export type TermKind = DB["reportTerms"]["kind"];

/** Of which report. */
export type TermsOf = Pick<Report, "organisationId" | "reportId" | "fileId">;

/** The earliest open term stands with the report, so that a list can be in that order. */
const noteNextDue = (tx: Tx, { organisationId, reportId }: TermsOf): Promise<unknown> =>
  changed(
    tx
      .updateTable("reports")
      .set((eb) => ({
        nextDueOn: eb
          .selectFrom("reportTerms as t")
          .select(({ fn }) => fn.min("t.dueOn").as("due"))
          .where("t.organisationId", "=", organisationId)
          .where("t.reportId", "=", reportId)
          .where("t.metOn", "is", null)
          .where("t.droppedOn", "is", null),
      }))
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId),
  );

/** Starts a term of a report. */
export const startTerm = async (
  tx: Tx,
  { organisationId, reportId, fileId }: TermsOf,
  term: { readonly kind: TermKind; readonly startsOn: PlainDate; readonly dueOn: PlainDate },
): Promise<void> => {
  await tx
    .insertInto("reportTerms")
    .values({ organisationId, reportId, fileId, termId: randomUUID(), ...term })
    .execute();
  await noteNextDue(tx, { organisationId, reportId, fileId });
};

import type { Tx } from "#platform/database/index.ts";
import type { FileContext } from "../../file/file-section.ts";
import type { ReportKind, ReportState } from "../../report.ts";

/** A report about the same matter; null where whoever asks may not read that one. */
export interface LinkedReport {
  readonly otherReportId: string;
  readonly other: {
    readonly reference: string;
    readonly kind: ReportKind;
    readonly state: ReportState;
  } | null;
}

/** The reports that a file is tied to. */
export const linksOf = async ({
  context,
  report,
}: Pick<FileContext, "context" | "report">): Promise<readonly LinkedReport[]> => {
  const rows = await context.tx
    .selectFrom("reportLinks as l")
    .leftJoin("reports as r", (join) =>
      join.onRef("r.organisationId", "=", "l.organisationId").onRef("r.reportId", "=", "l.otherReportId"),
    )
    .select(["l.otherReportId", "r.reference", "r.kind", "r.state"])
    .where("l.reportId", "=", report.reportId)
    .orderBy("l.linkedAt")
    .execute();
  return rows.map(({ otherReportId, reference, kind, state }) => ({
    otherReportId,
    other: reference === null || kind === null || state === null ? null : { reference, kind, state },
  }));
};

/** The id of the report that is called so; undefined when whoever asks reads no such report. */
export const reportCalled = async (tx: Tx, reference: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom("reports")
    .select("reportId")
    .where("reference", "=", reference.trim().toUpperCase())
    .executeTakeFirst();
  return row?.reportId;
};

import type { Tx } from "#platform/database/index.ts";
import type { Report } from "../report.ts";

/** What stands in plain text of the reports that whoever asks may read. */
export const reports = (tx: Tx) =>
  tx
    .selectFrom("reports")
    .select([
      "organisationId",
      "reportId",
      "fileId",
      "reference",
      "kind",
      "channel",
      "openness",
      "language",
      "questionnaire",
      "sealedIn",
      "receivedAt",
      "enteredBy",
      "approvedAt",
      "state",
      "regime",
      "decision",
      "decidedAt",
      "handlerId",
      "confirmedAt",
      "informedAt",
      "closedAt",
      "openedAt",
      "waitingSince",
      "newsSince",
      "nextDueOn",
      "aboutReportId",
      "identityFileId",
      "setAsideId",
    ]);

/** One report; undefined for whoever has no key to it. */
export const findReport = (tx: Tx, reportId: string): Promise<Report | undefined> =>
  reports(tx).where("reportId", "=", reportId).executeTakeFirst();

/** The report of a vault file, as the system: the way from a code to its report. */
export const reportOfFile = (tx: Tx, fileId: string): Promise<Report | undefined> =>
  reports(tx).where("fileId", "=", fileId).executeTakeFirst();

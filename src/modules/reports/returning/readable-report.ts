import type { Locale } from "#platform/locale/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { questionnaireOf } from "../codes/questionnaires.queries.ts";
import { readableAnswers } from "../codes/questionnaire.rules.ts";
import { answersOf, concernedOf } from "../file/contents.queries.ts";
import type { ConcernedPerson, Report } from "../report.ts";

/** A report as somebody reads it. */
export interface ReadableReport {
  readonly answers: readonly { readonly label: string; readonly text: string }[];
  readonly concerned: readonly ConcernedPerson[];
}

/** What was reported, in the words of the questionnaire it was made with. @throws VaultFault when it was changed outside the vault */
export const readableReport = async (
  tx: Tx,
  file: OpenFile,
  report: Report,
  locale: Locale,
): Promise<ReadableReport> => ({
  answers: readableAnswers(
    await questionnaireOf(tx, report),
    await answersOf(tx, file, report.reportId),
    locale,
  ),
  concerned: await concernedOf(tx, file, report.reportId),
});

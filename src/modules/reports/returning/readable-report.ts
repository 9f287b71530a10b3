import type { Locale } from "#platform/locale/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { readableAnswers } from "../codes/questionnaire.rules.ts";
import type { ReadableAnswer } from "../codes/questionnaire.rules.ts";
import { answersOf, concernedOf } from "../file/contents.queries.ts";
import { questionnaireOf } from "../codes/questionnaires.queries.ts";
import type { Answers, ConcernedPerson, Report } from "../report.ts";

/** A report as somebody reads it. */
export interface ReadableReport {
  readonly answers: readonly ReadableAnswer[];
  readonly concerned: readonly ConcernedPerson[];
}

/** What the questionnaire does not know (any more) is shown as it came, so that nothing is lost. */
const withUnknown = (known: readonly ReadableAnswer[], answers: Answers): readonly ReadableAnswer[] => {
  const ids = new Set(known.map(({ id }) => id));
  const other = Object.entries(answers).filter(([id]) => !ids.has(id));
  return [...known, ...other.map(([id, answer]) => ({ id, label: id, text: [answer].flat().join("; ") }))];
};

/** What was reported, in the words of the questionnaire it was made with. @throws VaultFault when it was changed outside the vault */
export const readableReport = async (
  tx: Tx,
  file: OpenFile,
  report: Report,
  locale: Locale,
): Promise<ReadableReport> => {
  const asked = (await questionnaireOf(tx, report)) ?? { questions: [] };
  const answers = await answersOf(tx, file, report.reportId);
  return {
    answers: withUnknown(readableAnswers(asked, answers, locale), answers),
    concerned: await concernedOf(tx, file, report.reportId),
  };
};

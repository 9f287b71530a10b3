import { violationsOfYear, titleOf } from "../codes/codes.rules.ts";
import { reportContent } from "../codes/read-content.ts";
import { reportWords } from "../report-words.ts";
import { decisions, outcomes, reportKinds } from "../report.ts";
import type { Locale } from "#platform/locale/index.ts";
import { texts } from "./texts.ts";
import { undecided } from "./year.rules.ts";

/** The words for every code that the numbers of a year are counted by. */
export interface YearWords {
  readonly kind: (code: string) => string;
  readonly decision: (code: string) => string;
  readonly violation: (code: string) => string;
  readonly outcome: (code: string) => string;
  readonly measure: (code: string) => string;
}

/** The word of a code; a code that nobody knows is shown as it is. */
const wordsFor =
  <T extends string>(codes: readonly T[], words: Readonly<Record<T, string>>) =>
  (code: string): string => {
    const known = codes.find((one) => one === code);
    return known === undefined ? code : words[known];
  };

/** The words of a year in a language, from the list of kinds that held in it. */
export const yearWords = async (year: number, locale: Locale): Promise<YearWords> => {
  const content = await reportContent();
  const t = texts[locale];
  const said = reportWords[locale];
  const violations = violationsOfYear(content.violations, year)?.items ?? [];
  return {
    kind: wordsFor(reportKinds, said.kinds),
    decision: (code) => (code === undecided ? t.undecided : wordsFor(decisions, said.decisions)(code)),
    violation: (code) => titleOf(violations, code, locale),
    outcome: wordsFor(outcomes, said.outcomes),
    measure: (code) => titleOf(content.measures.items, code, locale),
  };
};

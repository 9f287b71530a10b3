import type { Locale, Localised } from "#platform/locale/index.ts";
import type { ViolationList } from "./code-list.ts";
import type { ReportKind } from "../report.ts";
import type { Questionnaire } from "./questionnaire.ts";

interface Titled {
  readonly code: string;
  readonly title: Localised;
}

/** The words of a code in this language; the code itself when the list does not (or no longer) have it, so that old rows stay readable. */
export const titleOf = (items: readonly Titled[], code: string, locale: Locale): string =>
  items.find((item) => item.code === code)?.title[locale] ?? code;

/** The list of violations that holds in a year: the latest one not after it, else the first there is. */
export const violationsOfYear = (
  lists: readonly ViolationList[],
  year: number,
): ViolationList | undefined => {
  const ordered = lists.toSorted((one, other) => one.version - other.version);
  return ordered.findLast(({ version }) => version <= year) ?? ordered[0];
};

/** The questionnaire of this kind as the program asks it now. Throws when there is none, which the reader of the content rules out. */
export const latestQuestionnaire = (
  { questionnaires }: { readonly questionnaires: Readonly<Record<ReportKind, readonly Questionnaire[]>> },
  kind: ReportKind,
): Questionnaire => {
  const latest = questionnaires[kind].at(-1);
  if (!latest) throw new Error(`There is no questionnaire for ${kind}`);
  return latest;
};

import type { Locale, Localised } from "#platform/locale/index.ts";
import type { ViolationList } from "./code-list.ts";

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

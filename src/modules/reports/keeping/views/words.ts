import type { Locale } from "#platform/locale/index.ts";
import { reportWords } from "../../report-words.ts";
import type { KeptRecord, KeptReport } from "../keeping.ts";
import { texts } from "../texts.ts";

/** How a file is named in a list: its reference and its kind. */
export const nameOf = (locale: Locale, { reference, kind }: KeptReport): string =>
  `${reference} (${reportWords[locale].kinds[kind]})`;

/** How long a kind of record is kept, in words; null: for good. */
export const termOf = (locale: Locale, record: KeptRecord, months: number | null): string => {
  const t = texts[locale];
  if (months === null) return t.keptForGood;
  return record === "set-aside" ? t.keptForAside(months) : t.keptFor(months);
};

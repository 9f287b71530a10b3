import { formatDate, formatMonth } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { FrameworkSource } from "./framework.ts";

const whenPublished = (published: string, locale: Locale): string => {
  if (published.length === 4) return published;
  return published.length === 7 ? formatMonth(published, locale) : formatDate(published, locale);
};

/** A source as it is named everywhere: publisher, title and, as far as it is known, when: `Gemeente Arnhem, Beleidsnota (juni 2024)`. */
export const sourceWords = (
  { publisher, title, published }: Pick<FrameworkSource, "publisher" | "title" | "published">,
  locale: Locale,
): string =>
  `${publisher}, ${title}${published === undefined ? "" : ` (${whenPublished(published, locale)})`}`;

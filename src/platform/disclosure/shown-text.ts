import { catalogue, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Shown } from "./disclosure.ts";

const notShown = catalogue({ nl: "niet getoond", en: "not shown" });

/**
 * A number that may be shown in the reader's language, or the words for one that may not. Never "fewer than 10": a number
 * is also left out because another would follow from it, and then it can be large.
 */
export const shownText = (value: Shown, locale: Locale): string =>
  value === null ? notShown[locale] : formatNumber(value, locale, 0);

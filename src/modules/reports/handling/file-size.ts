import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";

/** How big a file is, as people say it. */
export const fileSize = (bytes: number, locale: Locale): string => {
  if (bytes < 1000) return `${formatNumber(bytes, locale, 0)} B`;
  return bytes < 1_000_000
    ? `${formatNumber(bytes / 1000, locale, 0)} kB`
    : `${formatNumber(bytes / 1_000_000, locale, 1)} MB`;
};

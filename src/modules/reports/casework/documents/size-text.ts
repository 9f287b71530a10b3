import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";

const units = ["B", "kB", "MB", "GB"] as const;

/** How large a file is, in words: 1,2 MB. */
export const sizeText = (bytes: number, locale: Locale): string => {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${formatNumber(bytes / 1000 ** step, locale)} ${units[step] ?? "B"}`;
};

import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { shareInterval } from "../analysis/statistics.rules.ts";
import type { Share } from "../analysis/statistics.rules.ts";
import { texts } from "./texts.ts";

/** From where to where a share may be, with 95% certainty, in words. */
export const saidInterval = ({ count, n }: Share, locale: Locale): string => {
  const { low, high } = shareInterval(count, n);
  const whole = (part: number) => `${formatNumber(100 * part, locale, 0)}%`;
  return `${whole(low)} ${texts[locale].until} ${whole(high)}`;
};

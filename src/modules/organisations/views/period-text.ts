import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Period } from "../appointments/appointment.ts";
import { texts } from "../texts.ts";

/** "1 mei 2024 – 31 mei 2025", "vanaf 1 mei 2024", or that it was withdrawn before it began. */
export const periodText = ({ startsOn, endsOn }: Period, locale: Locale): string => {
  const t = texts[locale];
  if (endsOn === null) return `${t.from.toLowerCase()} ${formatDate(startsOn, locale)}`;
  if (endsOn < startsOn) return t.withdrawn;
  return `${formatDate(startsOn, locale)} – ${formatDate(endsOn, locale)}`;
};

import type { Locale } from "#platform/locale/index.ts";

/** Four to six round numbers that span `low` to `high`. */
export const niceTicks = (low: number, high: number): number[] => {
  const span = high - low;
  if (!(span > 0)) return [low, low + 1];
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
};

const tags: Readonly<Record<Locale, string>> = { nl: "nl-NL", en: "en-GB" };

/** Dates as short as they stay different: only the year, else month and year, else the full date. */
export const shortDates = (dates: readonly string[], locale: Locale): string[] => {
  const forms: Intl.DateTimeFormatOptions[] = [
    { year: "numeric" },
    { month: "short", year: "numeric" },
    { day: "numeric", month: "short", year: "numeric" },
  ];
  const written = forms.map((form) => {
    const format = new Intl.DateTimeFormat(tags[locale], { ...form, timeZone: "UTC" });
    return dates.map((date) => format.format(new Date(`${date}T00:00:00Z`)));
  });
  const distinct = new Set(dates).size;
  return written.find((labels) => new Set(labels).size === distinct) ?? written[2] ?? [];
};

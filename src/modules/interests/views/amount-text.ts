import type { Locale } from "#platform/locale/index.ts";

const tags = { nl: "nl-NL", en: "en-GB" } as const;
const formats = {
  nl: new Intl.NumberFormat(tags.nl, { style: "currency", currency: "EUR" }),
  en: new Intl.NumberFormat(tags.en, { style: "currency", currency: "EUR" }),
} as const;

/** An amount in cents as a person reads it: `€ 12,50`. */
export const amountText = (cents: number, locale: Locale): string => formats[locale].format(cents / 100);

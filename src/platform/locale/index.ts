/** Languages of the interface: Dutch is what a person sees first, English stands beside it. */
export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];

/** One value in every language of the interface. */
export type Localised<T = string> = Readonly<Record<Locale, T>>;

/** A typed catalogue of texts: a missing, misspelt or superfluous text in English is a compile error. */
export const catalogue = <T>(texts: { nl: T; en: NoInfer<T> }): Localised<T> => texts;

/** Says something of a catalogue in every language, for a flash or a refusal: `const both = bothOf(texts)`, then `both((t) => t.saved)`. */
export const bothOf =
  <T>(texts: Localised<T>) =>
  <R>(pick: (t: T, locale: Locale) => R): Localised<R> => ({
    nl: pick(texts.nl, "nl"),
    en: pick(texts.en, "en"),
  });

/** Makes a formatter once for each language: making one costs a thousand times more than using it. */
const once = <T>(make: (locale: Locale) => T): ((locale: Locale) => T) => {
  const made = new Map<Locale, T>();
  return (locale) => {
    const there = made.get(locale) ?? make(locale);
    made.set(locale, there);
    return there;
  };
};

const tags: Localised = { nl: "nl-NL", en: "en-GB" };

const pluralRules = once((locale) => new Intl.PluralRules(locale));
const dates = once((locale) => new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "UTC" }));
const months = once(
  (locale) => new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone: "UTC" }),
);
const moments = once(
  (locale) =>
    new Intl.DateTimeFormat(tags[locale], {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: "Europe/Amsterdam",
    }),
);
const times = once(
  (locale) => new Intl.DateTimeFormat(tags[locale], { timeStyle: "short", timeZone: "Europe/Amsterdam" }),
);
const decimals = once((locale) => {
  const byDigits = new Map<number, Intl.NumberFormat>();
  return (digits: number): Intl.NumberFormat => {
    const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    const there =
      byDigits.get(digits) ?? new Intl.NumberFormat(tags[locale], { ...exactly, signDisplay: "negative" });
    byDigits.set(digits, there);
    return there;
  };
});
const numbers = once((locale) => {
  const byDigits = new Map<number, Intl.NumberFormat>();
  return (digits: number): Intl.NumberFormat => {
    const there =
      byDigits.get(digits) ?? new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits });
    byDigits.set(digits, there);
    return there;
  };
});

/** Picks the plural form of the language: `plural("nl", 1, { one: "1 fout", other: "2 fouten" })`. */
export const plural = (locale: Locale, count: number, forms: { one: string; other: string }): string =>
  pluralRules(locale).select(count) === "one" ? forms.one : forms.other;

/** A calendar date `YYYY-MM-DD` in words: `1 november 2026`. */
export const formatDate = (date: string, locale: Locale): string =>
  dates(locale).format(new Date(`${date}T00:00:00Z`));

/** A month `YYYY-MM` in words: `november 2026`. */
export const formatMonth = (month: string, locale: Locale): string =>
  months(locale).format(new Date(`${month}-01T00:00:00Z`));

/** A moment in words, in Dutch civil time: `1 november 2026 om 14:05`. */
export const formatMoment = (moment: Date, locale: Locale): string => moments(locale).format(moment);

/** The time of day of a moment, in Dutch civil time: `14:05`. */
export const formatTime = (moment: Date, locale: Locale): string => times(locale).format(moment);

/** A number with the separators of the language, at most `digits` decimals. */
export const formatNumber = (value: number, locale: Locale, digits = 1): string =>
  numbers(locale)(digits).format(value);

/** A number with exactly `digits` decimals, so that numbers below each other can be compared. Nothing is less than nothing: no "-0,00". */
export const formatDecimals = (value: number, locale: Locale, digits: number): string =>
  decimals(locale)(digits).format(value);

/** Sorts names as a reader of Dutch expects, whatever the collation of the database. */
export const byName = new Intl.Collator("nl", { sensitivity: "base", numeric: true }).compare;

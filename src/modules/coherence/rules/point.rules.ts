import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Point, RuleSource, SourceDocument } from "../coherence.ts";

/** Words in both languages. */
export const words = (nl: string, en: string): Localised => ({ nl, en });

/** A name that a person gave: the same in both languages. */
export const named = (name: string): Localised => ({ nl: name, en: name });

/** A sentence with a day in it. */
export const onDay = (nl: string, en: string, day: PlainDate): Localised => ({
  nl: `${nl} ${formatDate(day, "nl")}.`,
  en: `${en} ${formatDate(day, "en")}.`,
});

/** Sections are numbered alike in both languages; other places are named in both. */
export const source = (document: SourceDocument, section: string, en: string = section): RuleSource => ({
  document,
  section: { nl: section, en },
});

/** A point about the whole instead of one thing in it. */
export const ofWhole = (key: string, about: Localised, rest: Omit<Point, "key" | "about">): Point[] => [
  { key: `whole:${key}`, about, ...rest },
];

/** True when something last done on a day has to be done again: so many months have passed since. */
export const monthsPassed = (since: PlainDate, months: number, today: PlainDate): boolean =>
  addMonths(since, months) < today;

/** True when more than so many days have passed since a day. */
export const daysPassed = (since: PlainDate, days: number, today: PlainDate): boolean =>
  addDays(since, days) < today;

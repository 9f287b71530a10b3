import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Level } from "#platform/charts/index.ts";
import type { Round } from "./round.ts";
import { notPublished, rankOf } from "./scale.rules.ts";
import type { RatedItem, Scale } from "./scale.ts";
import { texts } from "./texts.ts";

const findingMarks = ["–", "±", "+"];

/** One sign for each step, so that colour is never alone: first letters where they differ, else numbers. */
const marksOf = (scale: Scale, locale: Locale): readonly string[] => {
  if (scale.measure === "findings") return findingMarks;
  const letters = scale.levels.map(({ title }) => title[locale].slice(0, 1).toUpperCase());
  return new Set(letters).size === letters.length ? letters : letters.map((_, index) => String(index + 1));
};

/** The steps of a scale as figures draw them. */
export const chartLevels = (scale: Scale, locale: Locale): readonly Level[] => {
  const marks = marksOf(scale, locale);
  return scale.levels.map(({ title }, index) => ({ label: title[locale], mark: marks[index] ?? "" }));
};

/** An outcome in words. What has no rank says why: not published, or not rated yet. */
export const outcomeText = (scale: Scale, outcome: string | undefined | null, locale: Locale): string => {
  const rank = rankOf(scale, outcome ?? undefined);
  const level = rank === null ? undefined : scale.levels[rank];
  if (level) return level.title[locale];
  return outcome === notPublished ? texts[locale].notPublished : texts[locale].notRated;
};

/** The date of a round as far as it is known: a day, or only a year. */
export const dateText = (round: Pick<Round, "referenceDate" | "yearOnly">, locale: Locale): string =>
  round.yearOnly ? round.referenceDate.slice(0, 4) : formatDate(round.referenceDate, locale);

/** What every figure says of its round: which, at what date, of what kind. */
export const aboutRound = (
  round: Pick<Round, "title" | "referenceDate" | "yearOnly" | "kind">,
  locale: Locale,
): string => {
  const t = texts[locale];
  const date = dateText(round, locale);
  return t.about(round.title, round.yearOnly ? t.inYear(date) : t.onDate(date), t.kinds[round.kind]);
};

/** An item as lists and figures name it: `2. Integriteitsbeleid`. */
export const itemLabel = ({ code, title }: Pick<RatedItem, "code" | "title">, locale: Locale): string =>
  `${code}. ${title[locale]}`;

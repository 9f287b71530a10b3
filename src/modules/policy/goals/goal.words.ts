import { trendFigure } from "#platform/charts/index.ts";
import type { Figure } from "#platform/charts/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Goal, MeasuredGoal, ValueOn } from "./goal.ts";
import { texts } from "./texts.ts";

const unitText = ({ unit }: Pick<Goal, "unit">): string =>
  unit === null ? "" : unit === "%" ? "%" : ` ${unit}`;

/** A value with its unit: `73%`, `3 teams`. */
export const valueText = (goal: Pick<Goal, "unit">, value: number, locale: Locale): string =>
  `${formatNumber(value, locale, 2)}${unitText(goal)}`;

/** The value aimed at with unit and last day: `80% uiterlijk op 1 oktober 2027`. */
export const targetText = (goal: Pick<Goal, "unit">, { value, date }: ValueOn, locale: Locale): string =>
  texts[locale].byDate(valueText(goal, value, locale), formatDate(date, locale));

/** A value with unit and day: `73% op 6 oktober 2026`. */
export const valueOnText = (goal: Pick<Goal, "unit">, { value, date }: ValueOn, locale: Locale): string =>
  texts[locale].onDate(valueText(goal, value, locale), formatDate(date, locale));

/** The measurements of a goal with baseline and target line; undefined while nothing was measured. */
export const goalFigure = (goal: MeasuredGoal, locale: Locale, title?: string): Figure | undefined => {
  if (goal.measurements.length === 0) return undefined;
  const t = texts[locale];
  // A longer unit does not fit at every number of the drawing: it stands once, in the words below the title.
  const isShort = goal.unit === null || goal.unit === "%";
  const measured = t.trendDescription(goal.indicator ?? goal.title);
  return trendFigure({
    id: `doel-${goal.goalId}`,
    locale,
    title: title ?? t.trendTitle,
    description: isShort ? measured : `${measured} ${t.trendUnit(goal.unit ?? "")}`,
    unit: isShort ? unitText(goal) : "",
    points: goal.measurements.map(({ date, value }) => ({ date, value })),
    ...(goal.baseline && { baseline: goal.baseline.value }),
    ...(goal.target && { target: goal.target.value }),
    words: { date: t.date, value: t.value, baseline: t.baseline, target: t.target },
  });
};

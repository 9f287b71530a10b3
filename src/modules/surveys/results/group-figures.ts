import { groupsFigure, scatterFigure } from "#platform/charts/index.ts";
import type { Estimate, Figure } from "#platform/charts/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { CorrelationResult, ScaleResult } from "../analysis/cube.ts";
import { chanceOfMeans, meanInterval, moreThanChance } from "../analysis/statistics.rules.ts";
import type { Scale } from "../questionnaires/questionnaire.ts";
import type { GroupScales } from "./kept-cube.ts";
import { texts } from "./texts.ts";

const estimateOf = (scale: ScaleResult): Estimate => ({ value: scale.mean, ...meanInterval(scale) });

/** What is left of everybody without one group. */
const without = (all: ScaleResult, { n, mean, sd }: ScaleResult): ScaleResult => {
  const left = all.n - n;
  if (left < 2) return { n: left, mean: all.mean, sd: 0 };
  const rest = (all.mean * all.n - mean * n) / left;
  const squares =
    (all.n - 1) * all.sd ** 2 -
    (n - 1) * sd ** 2 -
    n * (mean - all.mean) ** 2 -
    left * (rest - all.mean) ** 2;
  return { n: left, mean: rest, sd: Math.sqrt(Math.max(0, squares) / (left - 1)) };
};

/** On which side of the rest of the organisation each group stands, where that is more than chance. */
export const sidesOf = (
  all: ScaleResult,
  groups: readonly (ScaleResult | null)[],
): readonly ("higher" | "lower" | null)[] => {
  const shown = groups.flatMap((group) => (group === null || all.n - group.n < 2 ? [] : [group]));
  const signs = moreThanChance(shown.map((group) => chanceOfMeans(group, without(all, group))));
  return groups.map((group) => {
    const place = group === null ? -1 : shown.indexOf(group);
    if (group === null || signs[place] !== true) return null;
    return group.mean > all.mean ? "higher" : "lower";
  });
};

export interface NamedGroup extends GroupScales {
  readonly label: string;
}

/** The mean of a scale in each group, with its margin, beside that of everybody; nothing where everybody is not shown. */
export const scaleFigure = (
  scale: Scale,
  {
    all,
    groups,
    locale,
  }: { readonly all: GroupScales; readonly groups: readonly NamedGroup[]; readonly locale: Locale },
): Figure | undefined => {
  const whole = all.scales[scale.id];
  if (whole == null || groups.length === 0) return undefined;
  const t = texts[locale];
  const means = groups.map(({ scales }) => scales[scale.id] ?? null);
  const sides = sidesOf(whole, means);
  const { group, value, margin, n, differs, higher, lower, notShown, until } = t;
  return groupsFigure({
    id: `groups-${scale.id}`,
    title: t.scaleFigure(scale.title[locale]),
    description: t.scaleFigureText,
    locale,
    from: 1,
    to: 5,
    unit: "",
    whole: { label: t.everybody, estimate: estimateOf(whole) },
    groups: groups.map(({ label }, place) => {
      const mean = means[place] ?? null;
      return {
        label,
        n: mean?.n ?? null,
        estimate: mean === null ? null : estimateOf(mean),
        differs: sides[place] ?? null,
      };
    }),
    words: { group, value, margin, n, differs, higher, lower, notShown, until },
  });
};

/** Two scales against each other, a dot for each unit that may be shown. */
export const tieFigure = (
  tie: CorrelationResult,
  {
    scales,
    units,
    locale,
  }: {
    readonly scales: ReadonlyMap<string, Scale>;
    readonly units: readonly NamedGroup[];
    readonly locale: Locale;
  },
): Figure | undefined => {
  const [x, y] = [scales.get(tie.a), scales.get(tie.b)];
  const some = units.filter(({ by }) => by === byUnit);
  if (x === undefined || y === undefined || some.length < 3) return undefined;
  const t = texts[locale];
  const said = (value: number) => formatNumber(value, locale, 2);
  return scatterFigure({
    id: `tie-${tie.a}-${tie.b}`,
    title: t.scatterFigure(x.title[locale], y.title[locale]),
    description: t.scatterText,
    locale,
    x: { label: x.title[locale], from: 1, to: 5 },
    y: { label: y.title[locale], from: 1, to: 5 },
    points: some.map(({ label, n, scales: means }) => {
      const [a, b] = [means[tie.a], means[tie.b]];
      return { label, n, at: a == null || b == null ? null : { x: a.mean, y: b.mean } };
    }),
    words: {
      correlation: t.scatterNumbers(said(tie.r), said(tie.low), said(tie.high), formatNumber(tie.n, locale)),
      point: t.unit,
      n: t.n,
      notShown: t.notShown,
      hidden: t.scatterHidden,
    },
  });
};

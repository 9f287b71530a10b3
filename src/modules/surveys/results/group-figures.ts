import { groupsFigure, scatterFigure } from "#platform/charts/index.ts";
import type { Estimate, Figure } from "#platform/charts/index.ts";
import { formatDecimals, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { CorrelationResult, ScaleResult } from "../analysis/cube.ts";
import { chanceOfMeans, meanInterval, moreThanChance } from "../analysis/statistics.rules.ts";
import type { Questionnaire, Scale } from "../questionnaires/questionnaire.ts";
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
  /** The name beside groups of all kinds. */
  readonly label: string;
  /** The name beside groups of the same kind. */
  readonly answer: string;
}

/** Groups of one kind beside everybody. */
interface ScalePart {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly {
    readonly label: string;
    readonly mean: ScaleResult;
    readonly side: "higher" | "lower" | null;
  }[];
  /** The names of those of which nothing is shown. */
  readonly hidden: readonly string[];
}

const partFigure = (
  { id, title, groups, hidden }: ScalePart,
  { whole, locale }: { readonly whole: ScaleResult; readonly locale: Locale },
): Figure => {
  const t = texts[locale];
  const { group, value, margin, n, differs, higher, lower, notShown, until } = t;
  const figure = groupsFigure({
    id,
    title,
    description: t.scaleFigureText,
    locale,
    from: 1,
    to: 5,
    unit: "",
    whole: { label: t.everybody, estimate: estimateOf(whole) },
    groups: groups.map(({ label, mean, side }) => ({
      label,
      n: mean.n,
      estimate: estimateOf(mean),
      differs: side,
    })),
    words: { group, value, margin, n, differs, higher, lower, notShown, until },
  });
  return hidden.length === 0 ? figure : { ...figure, note: t.groupsNotShown(hidden) };
};

/** What is said of groups of one kind: a figure, or that none of them is shown. */
export type KindOfGroups =
  | { readonly figure: Figure }
  | { readonly figure: undefined; readonly title: string; readonly hidden: readonly string[] };

/**
 * The mean of a scale in each group, with its margin, beside that of everybody: units together, and by each question about oneself. Nothing
 * where everybody is not shown.
 */
export const scaleFigures = (
  scale: Scale,
  {
    questionnaire,
    all,
    groups,
    locale,
  }: {
    readonly questionnaire: Questionnaire;
    readonly all: GroupScales;
    readonly groups: readonly NamedGroup[];
    readonly locale: Locale;
  },
): readonly KindOfGroups[] => {
  const whole = all.scales[scale.id];
  if (whole == null) return [];
  const t = texts[locale];
  const means = groups.map(({ scales }) => scales[scale.id] ?? null);
  const sides = sidesOf(whole, means);
  const placed = groups.map((group, place) => ({
    group,
    mean: means[place] ?? null,
    side: sides[place] ?? null,
  }));
  const kinds = [
    { by: byUnit, title: t.byUnit(scale.title[locale]) },
    ...questionnaire.background.map(({ id, text }) => ({
      by: id,
      title: t.byAnswer(scale.title[locale], text[locale]),
    })),
  ];
  return kinds.flatMap(({ by, title }): readonly KindOfGroups[] => {
    const some = placed.filter(({ group }) => group.by === by);
    const shown = some.flatMap(({ group: { answer: label }, mean, side }) =>
      mean === null ? [] : [{ label, mean, side }],
    );
    if (some.length === 0) return [];
    const hidden = some.flatMap(({ group, mean }) => (mean === null ? [group.answer] : []));
    if (shown.length === 0) return [{ figure: undefined, title, hidden }];
    return [
      {
        figure: partFigure(
          { id: `groups-${scale.id}-${by}`, title, groups: shown, hidden },
          { whole, locale },
        ),
      },
    ];
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
  const said = (value: number) => formatDecimals(value, locale, 2);
  const points = some.map(({ label, n, scales: means }) => {
    const [a, b] = [means[tie.a], means[tie.b]];
    return { label, n, at: a == null || b == null ? null : { x: a.mean, y: b.mean } };
  });
  return scatterFigure({
    id: `tie-${tie.a}-${tie.b}`,
    title: t.scatterFigure(x.title[locale], y.title[locale]),
    description: t.scatterText,
    locale,
    x: { label: x.title[locale], from: 1, to: 5 },
    y: { label: y.title[locale], from: 1, to: 5 },
    // Those that are shown first, so that their numbers begin with 1.
    points: points.toSorted((one, other) => Number(one.at === null) - Number(other.at === null)),
    words: {
      correlation: t.scatterNumbers(said(tie.r), said(tie.low), said(tie.high), formatNumber(tie.n, locale)),
      point: t.unit,
      n: t.n,
      notShown: t.notShown,
      hidden: t.scatterHidden,
    },
  });
};

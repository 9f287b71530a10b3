import { groupsFigure, scatterFigure } from "#platform/charts/index.ts";
import type { Estimate, Figure } from "#platform/charts/index.ts";
import { formatDecimals, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { CorrelationResult, ItemResult, ScaleResult } from "../analysis/cube.ts";
import { chanceOfMeans, meanInterval, moreThanChance, shareInterval } from "../analysis/statistics.rules.ts";
import type { Share } from "../analysis/statistics.rules.ts";
import type { Item, Questionnaire, Scale } from "../questionnaires/questionnaire.ts";
import type { GroupScales } from "./kept-cube.ts";
import { inFavour, sidesOfShares } from "./standing.rules.ts";
import type { Direction } from "./standing.rules.ts";
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

/** What groups are compared in: the mean of a scale, or how many answer a statement in favour. */
export interface Measured {
  readonly id: string;
  readonly title: string;
  /** How the numbers were made, as the figure says it. */
  readonly description: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly whole: Estimate;
  /** In the order of the groups; null where nothing is shown. */
  readonly groups: readonly (null | {
    readonly n: number;
    readonly estimate: Estimate;
    readonly side: "higher" | "lower" | null;
  })[];
}

/** The mean of a scale, of everybody and of each group; undefined where everybody is not shown. */
export const scaleMeasured = (
  { id, title }: Scale,
  {
    all,
    groups,
    locale,
  }: { readonly all: GroupScales; readonly groups: readonly GroupScales[]; readonly locale: Locale },
): Measured | undefined => {
  const whole = all.scales[id];
  if (whole == null) return undefined;
  const t = texts[locale];
  const means = groups.map(({ scales }) => scales[id] ?? null);
  const sides = sidesOf(whole, means);
  return {
    id,
    title: title[locale],
    description: t.scaleFigureText,
    value: t.value,
    from: 1,
    to: 5,
    unit: "",
    whole: estimateOf(whole),
    groups: means.map(
      (mean, place) => mean && { n: mean.n, estimate: estimateOf(mean), side: sides[place] ?? null },
    ),
  };
};

const percentOf = ({ count, n }: Share): Estimate => {
  const { low, high } = shareInterval(count, n);
  return { value: (100 * count) / n, low: 100 * low, high: 100 * high };
};

/** How many answer a statement in favour, of everybody and of each group beside the rest; undefined where everybody is not shown. */
export const itemMeasured = (
  item: Item,
  {
    direction,
    all,
    groups,
    locale,
  }: {
    readonly direction: Direction;
    readonly all: ItemResult | null;
    readonly groups: readonly (ItemResult | null)[];
    readonly locale: Locale;
  },
): Measured | undefined => {
  const whole = inFavour(item, all, direction);
  if (whole === undefined) return undefined;
  const t = texts[locale];
  const shares = groups.map((result) => inFavour(item, result, direction) ?? null);
  const sides = sidesOfShares(whole, shares);
  return {
    id: item.id,
    title: t.statement(item.text[locale]),
    description: t.itemFigureText[direction],
    value: t.favourable,
    from: 0,
    to: 100,
    unit: "%",
    whole: percentOf(whole),
    groups: shares.map(
      (share, place) => share && { n: share.n, estimate: percentOf(share), side: sides[place] ?? null },
    ),
  };
};

interface Kind {
  readonly by: string;
  readonly title: string;
}

const kindFigure = (
  { by, title }: Kind,
  measured: Measured,
  { groups, locale }: { readonly groups: readonly NamedGroup[]; readonly locale: Locale },
): KindOfGroups | undefined => {
  const t = texts[locale];
  const some = groups.flatMap((group, place) =>
    group.by === by ? [{ label: group.answer, shown: measured.groups[place] ?? null }] : [],
  );
  if (some.length === 0) return undefined;
  const hidden = some.flatMap(({ label, shown }) => (shown === null ? [label] : []));
  const rows = some.flatMap(({ label, shown }) =>
    shown === null ? [] : [{ label, n: shown.n, estimate: shown.estimate, differs: shown.side }],
  );
  if (rows.length === 0) return { figure: undefined, title, hidden };
  const { description, value, from, to, unit, whole } = measured;
  const { group, margin, n, differs, higher, lower, notShown, until } = t;
  const figure = groupsFigure({
    id: `groups-${measured.id}-${by}`,
    title,
    description,
    locale,
    from,
    to,
    unit,
    whole: { label: t.everybody, estimate: whole },
    groups: rows,
    words: { group, value, margin, n, differs, higher, lower, notShown, until },
  });
  return { figure: hidden.length === 0 ? figure : { ...figure, note: t.groupsNotShown(hidden) } };
};

/** What is said of groups of one kind: a figure, or that none of them is shown. */
export type KindOfGroups =
  | { readonly figure: Figure }
  | { readonly figure: undefined; readonly title: string; readonly hidden: readonly string[] };

/** Each group with its margin beside everybody: units together, and by each question about oneself. */
export const comparedFigures = (
  measured: Measured,
  {
    questionnaire,
    groups,
    locale,
  }: {
    readonly questionnaire: Questionnaire;
    readonly groups: readonly NamedGroup[];
    readonly locale: Locale;
  },
): readonly KindOfGroups[] => {
  const t = texts[locale];
  const kinds: readonly Kind[] = [
    { by: byUnit, title: t.byUnit(measured.title) },
    ...questionnaire.background.map(({ id, text }) => ({
      by: id,
      title: t.byAnswer(measured.title, text[locale]),
    })),
  ];
  return kinds.flatMap((kind) => kindFigure(kind, measured, { groups, locale }) ?? []);
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

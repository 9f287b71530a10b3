import { formatDate, formatNumber } from "#platform/locale/index.ts";
import { figure } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { legend } from "./legend.ts";
import type { LegendItem } from "./legend.ts";
import { blue, hairline, paper, quietInk, rust, slate } from "./palette.ts";
import { hint, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth } from "./text-width.ts";
import { niceTicks, shortDates } from "./trend.scale.ts";

export interface TrendInput extends FigureText {
  /** Dates as YYYY-MM-DD, in any order. */
  readonly points: readonly { readonly date: string; readonly value: number }[];
  readonly baseline?: number;
  readonly target?: number;
  /** Put behind every number: "%" or " dagen". */
  readonly unit: string;
  readonly words: {
    readonly date: string;
    readonly value: string;
    readonly baseline: string;
    readonly target: string;
  };
}

const width = 600;
const top = 22;
const plot = { left: 52, right: 584, height: 230 };

interface Scale {
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const scaleOf = ({ points, baseline, target }: TrendInput): Scale => {
  const values = [...points.map((point) => point.value), baseline, target].filter(
    (value) => value !== undefined,
  );
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const days = points.map((point) => day(point.date));
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  const room = plot.right - plot.left - 40;
  return {
    x: (date) => plot.left + 20 + (span === 0 ? room / 2 : ((day(date) - first) / span) * room),
    y: (value) => top + plot.height - ((value - low) / (high - low || 1)) * plot.height,
    ticks,
  };
};

const said = (value: number, { locale, unit }: TrendInput): string => `${formatNumber(value, locale)}${unit}`;

const axis = (input: TrendInput, { y, ticks }: Scale): Svg =>
  ticks
    .map(
      (tick) =>
        tag("line", {
          x1: plot.left,
          x2: plot.right,
          y1: y(tick),
          y2: y(tick),
          stroke: tick === 0 ? slate : hairline,
        }) +
        text(said(tick, input), {
          x: plot.left - 8,
          y: y(tick) + 4.3,
          size: 12,
          fill: quietInk,
          anchor: "end",
        }),
    )
    .join("");

const dateLabels = (points: TrendInput["points"], locale: TrendInput["locale"], { x }: Scale): Svg => {
  const labels = shortDates(
    points.map((point) => point.date),
    locale,
  );
  let free = -Infinity;
  return points
    .map((point, index) => {
      const label = labels[index] ?? "";
      const half = textWidth(label, { size: 12 }) / 2;
      const at = Math.min(x(point.date), width - half);
      if (at - half < free + 8) return "";
      free = at + half;
      return text(label, { x: at, y: top + plot.height + 20, size: 12, fill: quietInk, anchor: "middle" });
    })
    .join("");
};

const reference = (value: number | undefined, y: Scale["y"], look: { stroke: string; dash: string }): Svg =>
  value === undefined
    ? ""
    : tag("line", {
        x1: plot.left,
        x2: plot.right,
        y1: y(value),
        y2: y(value),
        stroke: look.stroke,
        "stroke-width": 2,
        "stroke-dasharray": look.dash,
      });

const targetLook = { stroke: rust, dash: "8 4" };
const baselineLook = { stroke: slate, dash: "2 4" };

/** Whether a dashed line would run through the number above the point; then the number goes below it. */
const isCrossed = (y: Scale["y"], value: number, { target, baseline }: TrendInput): boolean =>
  [target, baseline].some((line) => {
    const above = line === undefined ? 0 : y(value) - y(line);
    return above > 6 && above < 26;
  });

const series = (points: TrendInput["points"], input: TrendInput, { x, y }: Scale): Svg => {
  const path = points.map((point) => `${x(point.date).toFixed(1)},${y(point.value).toFixed(1)}`).join(" ");
  const dots = points.map((point) => {
    const label = said(point.value, input);
    const look = {
      x: x(point.date),
      y: y(point.value) + (isCrossed(y, point.value, input) ? 23 : -12),
      size: 12.5,
      bold: true,
      anchor: "middle",
    } as const;
    return tag(
      "g",
      {},
      hint(`${formatDate(point.date, input.locale)}: ${label}`),
      tag("circle", { cx: look.x, cy: y(point.value), r: 5, fill: blue, stroke: paper, "stroke-width": 1.5 }),
      tag(
        "g",
        { stroke: paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" },
        text(label, { ...look, fill: "#0e2c4d" }),
      ),
    );
  });
  return tag("polyline", { points: path, fill: "none", stroke: blue, "stroke-width": 2.5 }) + dots.join("");
};

const dashed = (look: { stroke: string; dash: string }) => (x: number, y: number) =>
  tag("line", {
    x1: x,
    x2: x + 20,
    y1: y + 8,
    y2: y + 8,
    stroke: look.stroke,
    "stroke-width": 2,
    "stroke-dasharray": look.dash,
  });

const measured = (x: number, y: number): Svg =>
  tag("line", { x1: x, x2: x + 20, y1: y + 8, y2: y + 8, stroke: blue, "stroke-width": 2.5 }) +
  tag("circle", { cx: x + 10, cy: y + 8, r: 4.5, fill: blue });

const items = (input: TrendInput): LegendItem[] => {
  const { words, target, baseline } = input;
  return [
    { label: words.value, sign: measured },
    ...(target === undefined
      ? []
      : [{ label: `${words.target}: ${said(target, input)}`, sign: dashed(targetLook) }]),
    ...(baseline === undefined
      ? []
      : [{ label: `${words.baseline}: ${said(baseline, input)}`, sign: dashed(baselineLook) }]),
  ];
};

/** Measurements over time on a scale that begins at zero, with the value at the start and the value aimed at. */
export const trendFigure = (input: TrendInput): Figure => {
  const points = input.points.toSorted((a, b) => a.date.localeCompare(b.date));
  const scale = scaleOf(input);
  const below = legend(items(input), width, top + plot.height + 38);
  const row = (label: string, value: number): string[] => [label, said(value, input)];
  return figure(input, {
    width,
    height: top + plot.height + 40 + below.height,
    body:
      axis(input, scale) +
      reference(input.baseline, scale.y, baselineLook) +
      reference(input.target, scale.y, targetLook) +
      series(points, input, scale) +
      dateLabels(points, input.locale, scale) +
      below.svg,
    table: {
      head: [input.words.date, input.words.value],
      rows: [
        ...(input.baseline === undefined ? [] : [row(input.words.baseline, input.baseline)]),
        ...points.map((point) => row(formatDate(point.date, input.locale), point.value)),
        ...(input.target === undefined ? [] : [row(input.words.target, input.target)]),
      ],
    },
  });
};

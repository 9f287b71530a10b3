import { formatNumber } from "#platform/locale/index.ts";
import { figure, narrow } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { edge, hairline, paper, quietInk, slate } from "./palette.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { shorten, wrap } from "./text-width.ts";
import { niceTicks } from "./trend.scale.ts";

export interface ScatterInput extends FigureText {
  readonly x: { readonly label: string; readonly from: number; readonly to: number };
  readonly y: { readonly label: string; readonly from: number; readonly to: number };
  /** Each unit with its two means, or null where they are not shown. */
  readonly points: readonly {
    readonly label: string;
    readonly n: number | null;
    readonly at: { readonly x: number; readonly y: number } | null;
  }[];
  readonly words: {
    /** How strong it goes together, with the margin and the number of answers: "r = 0,6 (0,5 tot 0,7), n = 1.204". */
    readonly correlation: string;
    readonly point: string;
    readonly n: string;
    readonly notShown: string;
    /** "3 afdelingen zijn niet getoond." */
    readonly hidden: (count: string) => string;
  };
}

const width = narrow;
const plot = { left: 34, right: width - 12, height: 300 };
/** More than this and numbers in the dots would cover each other. */
const mostNumbered = 40;
const axisSetting = { size: 13, bold: true };

interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const scaleOf = ({ x, y }: ScatterInput, top: number): Scale => {
  const part = (value: number, { from, to }: ScatterInput["x"]): number => (value - from) / (to - from || 1);
  return {
    x: (value) => plot.left + part(value, x) * (plot.right - plot.left),
    y: (value) => top + plot.height - part(value, y) * plot.height,
  };
};

const ticksOf = ({ from, to }: ScatterInput["x"]): number[] =>
  niceTicks(from, to).filter((tick) => tick >= from && tick <= to);

const axes = (input: ScatterInput, scale: Scale, top: number): Svg => {
  const bottom = top + plot.height;
  const said = (value: number): string => formatNumber(value, input.locale);
  const upright = ticksOf(input.x).map(
    (tick) =>
      tag("line", { x1: scale.x(tick), x2: scale.x(tick), y1: top, y2: bottom, stroke: hairline }) +
      text(said(tick), {
        x: scale.x(tick),
        y: bottom + 17,
        size: 12,
        fill: quietInk,
        anchor: "middle",
      }),
  );
  const level = ticksOf(input.y).map(
    (tick) =>
      tag("line", { x1: plot.left, x2: plot.right, y1: scale.y(tick), y2: scale.y(tick), stroke: hairline }) +
      text(said(tick), {
        x: plot.left - 7,
        y: scale.y(tick) + 4.3,
        size: 12,
        fill: quietInk,
        anchor: "end",
      }),
  );
  const frame = tag("path", {
    d: `M${plot.left} ${top} V${bottom} H${plot.right}`,
    fill: "none",
    stroke: slate,
    "stroke-width": 1.5,
  });
  const name = shorten(input.x.label, plot.right - plot.left, axisSetting);
  const below = text(name, { x: plot.right, y: bottom + 38, ...axisSetting, anchor: "end" });
  return upright.join("") + level.join("") + frame + below;
};

/** A dot with the number that stands before its name in the table. */
const dots = ({ points, locale }: ScatterInput, scale: Scale): Svg => {
  const isNumbered = points.length <= mostNumbered;
  return points
    .map(({ label, at }, index) => {
      if (at === null) return "";
      const place = { cx: scale.x(at.x), cy: scale.y(at.y) };
      const said = String(index + 1);
      return tag(
        "g",
        {},
        hint(`${label}: ${formatNumber(at.x, locale)}; ${formatNumber(at.y, locale)}`),
        isNumbered
          ? tag("circle", {
              ...place,
              r: 8,
              fill: paper,
              "fill-opacity": 0.85,
              stroke: edge,
              "stroke-width": 1.5,
            })
          : tag("circle", { ...place, r: 4.5, fill: edge, "fill-opacity": 0.6, stroke: edge }),
        isNumbered
          ? text(said, { x: place.cx, y: place.cy + 3.6, size: 10, bold: true, anchor: "middle" })
          : "",
      );
    })
    .join("");
};

const told = ({ words, points, locale }: ScatterInput): string[] => {
  const hidden = points.filter(({ at }) => at === null).length;
  return [words.correlation, ...(hidden === 0 ? [] : [words.hidden(formatNumber(hidden, locale))])];
};

/** Two scales against each other, one dot for each unit, with how strongly they go together in words above it. */
export const scatterFigure = (input: ScatterInput): Figure => {
  const said = told(input).flatMap((each) => wrap(each, width, { size: 13 }));
  const upName = wrap(input.y.label, width, axisSetting);
  const top = said.length * 17 + upName.length * 17 + 22;
  const scale = scaleOf(input, top);
  const number = (value: number | undefined): string =>
    value === undefined ? input.words.notShown : formatNumber(value, input.locale);
  const isNumbered = input.points.length <= mostNumbered;
  return figure(input, {
    shrinks: true,
    width,
    height: top + plot.height + 46,
    body:
      lines(said, { x: 0, y: 14, size: 13 }) +
      lines(upName, { x: 0, y: said.length * 17 + 20, ...axisSetting }) +
      axes(input, scale, top) +
      dots(input, scale),
    table: {
      head: [input.words.point, input.x.label, input.y.label, input.words.n],
      rows: input.points.map(({ label, n, at }, index) => [
        isNumbered ? `${index + 1}. ${label}` : label,
        number(at?.x),
        number(at?.y),
        n === null ? input.words.notShown : formatNumber(n, input.locale),
      ]),
    },
  });
};

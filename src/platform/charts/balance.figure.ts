import { formatNumber } from "#platform/locale/index.ts";
import { figure } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { legend } from "./legend.ts";
import { edge, levelPaint, pale, quietInk, slate } from "./palette.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

/** So many of so many. */
export interface Share {
  readonly label: string;
  readonly count: number;
  readonly of: number;
}

export interface BalanceInput extends FigureText {
  /** A group of two is drawn back to back, as a balance; a group of three or more as bars below each other. */
  readonly groups: readonly { readonly label: string; readonly parts: readonly Share[] }[];
  readonly words: {
    readonly group: string;
    readonly part: string;
    /** What the dark part counts, and what the whole bar counts. */
    readonly count: string;
    readonly of: string;
    /** The word between the two numbers: "van". */
    readonly outOf: string;
  };
}

const width = 600;
const barHeight = 26;
const labelSetting = { size: 13.5 };
const headSetting = { size: 14, bold: true };
const full = levelPaint(4, 5).fill;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly side: 1 | -1;
  readonly unit: number;
}

const bar = (part: Share, { x, y, side, unit }: Bar, said: string): Svg => {
  const box = (length: number, fill: string): Svg =>
    tag("rect", {
      x: side === 1 ? x : x - length,
      y,
      width: length,
      height: barHeight,
      fill,
      stroke: edge,
      rx: 1,
    });
  const look = { y: y + barHeight / 2 + 4.5, bold: true, size: 13 };
  return tag(
    "g",
    {},
    hint(`${part.label}: ${said}`),
    part.of > 0
      ? box(part.of * unit, pale)
      : tag("line", { x1: x, x2: x, y1: y, y2: y + barHeight, stroke: edge }),
    part.count > 0 ? box(part.count * unit, full) : "",
    text(said, { ...look, x: x + side * (part.of * unit + 7), anchor: side === 1 ? "start" : "end" }),
  );
};

const saying =
  ({ locale, words }: BalanceInput) =>
  (part: Share): string =>
    `${formatNumber(part.count, locale)} ${words.outOf} ${formatNumber(part.of, locale)}`;

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((each) => textWidth(each, { size: 13, bold: true })));

interface Drawn {
  readonly svg: Svg;
  readonly height: number;
}

const backToBack = (parts: readonly Share[], y: number, said: (part: Share) => string): Drawn => {
  const middle = width / 2;
  const unit = (middle - 4 - widest(parts.map(said)) - 8) / Math.max(1, ...parts.map((part) => part.of));
  const labels = parts.map((part) => wrap(part.label, middle - 8, labelSetting));
  const most = Math.max(1, ...labels.map((label) => label.length));
  const barAt = y + 4 + most * 17;
  const svg = parts.map((part, index) => {
    const side = index === 0 ? -1 : 1;
    const anchor = side === 1 ? "start" : "end";
    const label = labels[index] ?? [];
    const first = y + 14 + (most - label.length) * 17;
    return (
      lines(label, { x: middle + side * 6, y: first, ...labelSetting, anchor }) +
      bar(part, { x: middle + side * 2, y: barAt, side, unit }, said(part))
    );
  });
  const y2 = barAt + barHeight + 6;
  const axis = tag("line", { x1: middle, x2: middle, y1: y + 2, y2, stroke: slate, "stroke-width": 1.5 });
  return { svg: svg.join("") + axis, height: y2 - y + 4 };
};

const belowEachOther = (parts: readonly Share[], top: number, said: (part: Share) => string): Drawn => {
  const unit = (width - widest(parts.map(said)) - 10) / Math.max(1, ...parts.map((part) => part.of));
  let y = top;
  let svg = "";
  for (const part of parts) {
    const label = wrap(part.label, width, labelSetting);
    svg += lines(label, { x: 0, y: y + 14, ...labelSetting });
    y += 4 + label.length * 17;
    svg += bar(part, { x: 0.5, y, side: 1, unit }, said(part));
    y += barHeight + 7;
  }
  return { svg, height: y - top };
};

const sign = (fill: string) => (x: number, at: number) =>
  tag("rect", { x, y: at, width: 18, height: 16, fill, stroke: edge, rx: 1 });

/** How much there is of each part and how much of that is in order: shows at a glance where a system leans over. */
export const balanceFigure = (input: BalanceInput): Figure => {
  const said = saying(input);
  let y = 0;
  let svg = "";
  for (const group of input.groups) {
    const label = wrap(group.label, width, headSetting);
    svg += lines(label, { x: 0, y: y + 15, ...headSetting, fill: quietInk }, 18);
    y += (label.length - 1) * 18;
    const drawn = (group.parts.length === 2 ? backToBack : belowEachOther)(group.parts, y + 24, said);
    svg += drawn.svg;
    y += 24 + drawn.height + 18;
  }
  const items = [
    { label: input.words.count, sign: sign(full) },
    { label: input.words.of, sign: sign(pale) },
  ];
  const below = legend(items, width, y);
  return figure(input, {
    width: width + 1,
    height: y + below.height + 2,
    body: tag("g", { transform: "translate(0.5 0)" }, svg, below.svg),
    table: {
      head: [input.words.group, input.words.part, input.words.count, input.words.of],
      rows: input.groups.flatMap((group) =>
        group.parts.map((part) => [
          group.label,
          part.label,
          formatNumber(part.count, input.locale),
          formatNumber(part.of, input.locale),
        ]),
      ),
    },
  });
};

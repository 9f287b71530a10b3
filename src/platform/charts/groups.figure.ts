import { formatNumber } from "#platform/locale/index.ts";
import { figure, narrow } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { legend } from "./legend.ts";
import { blue, edge, hairline, ink, pale, paper, quietInk, slate } from "./palette.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";
import { niceTicks } from "./trend.scale.ts";

/** A number with how sure it is. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface GroupsInput extends FigureText {
  /** The scale: 0 to 100, or 1 to 5. */
  readonly from: number;
  readonly to: number;
  /** Behind every number: "%" or nothing. */
  readonly unit: string;
  readonly whole: { readonly label: string; readonly estimate: Estimate };
  readonly groups: readonly {
    readonly label: string;
    /** How many answered; null when that is not shown. */
    readonly n: number | null;
    /** Null when it is not shown. */
    readonly estimate: Estimate | null;
    /** On which side of the whole it stands, where that is more than chance. */
    readonly differs: "higher" | "lower" | null;
  }[];
  readonly words: {
    readonly group: string;
    readonly value: string;
    /** "Marge": from where to where the number may be. */
    readonly margin: string;
    readonly n: string;
    readonly differs: string;
    readonly higher: string;
    readonly lower: string;
    readonly notShown: string;
    /** Between the two ends of an interval: "tot". */
    readonly until: string;
  };
}

type Group = GroupsInput["groups"][number];

const width = narrow;
const plotTop = 24;
const labelSetting = { size: 13 };
const saidSetting = { size: 12.5, bold: true };
/** A number under a line of the scale needs this much. */
const tickRoom = 30;
const shownSetting = { size: 12 };

interface Scale {
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
}

const scaleOf = ({ from, to, words }: GroupsInput): Scale => {
  const said = Math.max(
    ...[words.higher, words.lower].map((word) => textWidth(`▲ ${word} 000%`, saidSetting)),
  );
  const left = 122;
  const right = width - Math.min(100, said) - 8;
  const x = (value: number): number =>
    left + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * (right - left);
  const all = niceTicks(from, to).filter((tick) => tick >= from && tick <= to && Number.isInteger(tick));
  const isCrowded = (right - left) / Math.max(1, all.length - 1) < tickRoom;
  const ticks = isCrowded ? [from, (from + to) / 2, to] : all;
  return { left, right, ticks, x };
};

const number = (value: number, { locale, unit }: GroupsInput): string =>
  `${formatNumber(value, locale, unit === "%" ? 0 : 1)}${unit}`;

const interval = (at: Estimate, x: Scale["x"], stroke: string): Svg =>
  tag("path", {
    d: `M${x(at.low).toFixed(1)} 0 H${x(at.high).toFixed(1)} M${x(at.low).toFixed(1)} -4 v8 M${x(at.high).toFixed(1)} -4 v8`,
    stroke,
    "stroke-width": 1.75,
    fill: "none",
  });

/** A filled dot where the difference is more than chance, an open one where it may be chance. */
const dot = (x: number, isSure: boolean): Svg =>
  tag("circle", {
    cx: x,
    cy: 0,
    r: 5.5,
    fill: isSure ? edge : paper,
    stroke: edge,
    "stroke-width": 2,
  });

/** A triangle for the side, drawn, because a letter with that form is not in every font. */
const sideSign = (side: "higher" | "lower", x: number): Svg =>
  tag("path", {
    d: side === "higher" ? "M0 9 L5 0 L10 9 Z" : "M0 0 L10 0 L5 9 Z",
    transform: `translate(${x} -5)`,
    fill: edge,
  });

const marks = (group: Group, input: GroupsInput, { x, left, right }: Scale): Svg => {
  const { estimate, differs } = group;
  if (estimate === null)
    return (
      tag("line", { x1: left, x2: right, y1: 0, y2: 0, stroke: slate, "stroke-dasharray": "2 4" }) +
      text(input.words.notShown, { x: right + 8, y: 4.3, ...shownSetting, fill: quietInk })
    );
  const said = number(estimate.value, input);
  const signAt = right + 8 + textWidth(said, saidSetting) + 5;
  return (
    interval(estimate, x, edge) +
    dot(x(estimate.value), differs !== null) +
    text(said, { x: right + 8, y: 4.3, ...saidSetting }) +
    (differs === null
      ? ""
      : sideSign(differs, signAt) +
        text(input.words[differs], { x: signAt + 13, y: 4.3, ...shownSetting, fill: quietInk }))
  );
};

const marginOf = ({ low, high }: Estimate, input: GroupsInput): string =>
  `${number(low, input)} ${input.words.until} ${number(high, input)}`;

const rowsOf = (input: GroupsInput, scale: Scale, top: number): { svg: Svg; bottom: number } => {
  let y = top;
  let svg = "";
  for (const group of input.groups) {
    const label = wrap(group.label, scale.left - 14, labelSetting);
    const height = Math.max(24, label.length * 16 + 8);
    const { estimate } = group;
    svg += tag(
      "g",
      { transform: `translate(0 ${y + height / 2})` },
      hint(
        `${group.label}: ${estimate === null ? input.words.notShown : `${number(estimate.value, input)} (${marginOf(estimate, input)})`}`,
      ),
      lines(label, { x: 0, y: 4.5 - (label.length - 1) * 8, ...labelSetting }, 16),
      marks(group, input, scale),
    );
    y += height;
  }
  return { svg, bottom: y };
};

/** The scale with its numbers, and the whole as a band and a line through all rows. */
const ground = (input: GroupsInput, { x, ticks }: Scale, bottom: number): Svg => {
  const { low, high, value } = input.whole.estimate;
  return (
    tag("rect", { x: x(low), y: plotTop, width: x(high) - x(low), height: bottom - plotTop, fill: pale }) +
    ticks
      .map(
        (tick) =>
          tag("line", { x1: x(tick), x2: x(tick), y1: plotTop, y2: bottom, stroke: hairline }) +
          text(number(tick, input), {
            x: x(tick),
            y: 15,
            size: 12,
            fill: quietInk,
            anchor: "middle",
          }),
      )
      .join("") +
    tag("line", { x1: x(value), x2: x(value), y1: plotTop, y2: bottom, stroke: blue, "stroke-width": 2 })
  );
};

const wholeSign = (x: number, y: number): Svg =>
  tag("rect", { x: x + 3, y, width: 12, height: 16, fill: pale }) +
  tag("line", { x1: x + 9, x2: x + 9, y1: y, y2: y + 16, stroke: blue, "stroke-width": 2 });

const groupSign = (x: number, y: number): Svg =>
  tag(
    "g",
    { transform: `translate(${x} ${y + 8})` },
    tag("path", { d: "M0 0 H18 M0 -4 v8 M18 -4 v8", stroke: edge, "stroke-width": 1.75, fill: "none" }),
    dot(9, false),
  );

/** Each group as a dot with its margin, against the line of the whole; a word and a sign only where the difference is more than chance. */
export const groupsFigure = (input: GroupsInput): Figure => {
  const { words, whole } = input;
  const scale = scaleOf(input);
  const drawn = rowsOf(input, scale, plotTop + 4);
  const bottom = drawn.bottom + 4;
  const wholeLabel = `${whole.label}: ${number(whole.estimate.value, input)}`;
  const below = legend(
    [
      { label: wholeLabel, sign: wholeSign },
      { label: words.margin, sign: groupSign },
    ],
    width,
    bottom + 10,
  );
  const cells = (estimate: Estimate | null): string[] =>
    estimate === null ? [words.notShown, ""] : [number(estimate.value, input), marginOf(estimate, input)];
  return figure(input, {
    shrinks: true,
    width,
    height: bottom + 14 + below.height,
    body: ground(input, scale, bottom) + tag("g", { fill: ink }, drawn.svg) + below.svg,
    table: {
      head: [words.group, words.value, words.margin, words.n, words.differs],
      rows: [
        [whole.label, ...cells(whole.estimate), "", ""],
        ...input.groups.map(({ label, n, estimate, differs }) => [
          label,
          ...cells(estimate),
          n === null ? words.notShown : formatNumber(n, input.locale),
          differs === null ? "" : words[differs],
        ]),
      ],
    },
  });
};

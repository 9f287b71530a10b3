import { formatDecimals } from "#platform/locale/index.ts";
import { figure } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { legend } from "./legend.ts";
import { blue, edge, hairline, ink, pale, paper, quietInk, slate } from "./palette.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

export interface ProfileInput extends FigureText {
  /** The ends of the scale, 1 and 5, with what they mean. */
  readonly from: { readonly value: number; readonly label: string };
  readonly to: { readonly value: number; readonly label: string };
  readonly rows: readonly {
    readonly label: string;
    /** Null when it is not shown. */
    readonly value: number | null;
    readonly whole: number | null;
    readonly before: number | null;
    /** On which side of the whole it stands, where that is more than chance. */
    readonly differs: "higher" | "lower" | null;
  }[];
  readonly words: {
    readonly row: string;
    /** Whose dot it is: the name of the group. */
    readonly value: string;
    readonly whole: string;
    readonly before: string;
    readonly differs: string;
    readonly higher: string;
    readonly lower: string;
    readonly notShown: string;
  };
}

type Row = ProfileInput["rows"][number];

// To be read across a table: one unit becomes 0.75 points on paper, so that labels are 13.5 points.
const width = 600;
const labelSetting = { size: 18, bold: true };
const valueSetting = { size: 26, bold: true };
const wordSetting = { size: 15 };
const labelWidth = 186;
const [left, right] = [206, 446];
const saidAt = right + 22;
const lineStep = 22;
const smallestRow = 46;

const number = (value: number, { locale }: ProfileInput): string => formatDecimals(value, locale, 1);

const place = (value: number, { from, to }: ProfileInput): number =>
  left +
  ((Math.min(to.value, Math.max(from.value, value)) - from.value) / (to.value - from.value)) * (right - left);

const track = (input: ProfileInput): Svg => {
  const steps = Array.from(
    { length: input.to.value - input.from.value + 1 },
    (_, at) => input.from.value + at,
  );
  return (
    tag("line", {
      x1: left,
      x2: right,
      y1: 0,
      y2: 0,
      stroke: pale,
      "stroke-width": 10,
      "stroke-linecap": "round",
    }) + steps.map((step) => tag("circle", { cx: place(step, input), cy: 0, r: 2.5, fill: slate })).join("")
  );
};

const wholeMark = (x: number): Svg =>
  tag("line", { x1: x, x2: x, y1: -17, y2: 17, stroke: blue, "stroke-width": 4 });
const beforeMark = (x: number): Svg =>
  tag("circle", {
    cx: x,
    cy: 0,
    r: 8,
    fill: paper,
    stroke: slate,
    "stroke-width": 2,
    "stroke-dasharray": "3 2",
  });
const valueMark = (x: number): Svg =>
  tag("circle", { cx: x, cy: 0, r: 12, fill: edge, stroke: paper, "stroke-width": 2 });

const marks = (row: Row, input: ProfileInput): Svg => {
  const at = (value: number | null, mark: (x: number) => Svg): Svg =>
    value === null ? "" : mark(place(value, input));
  return track(input) + at(row.before, beforeMark) + at(row.whole, wholeMark) + at(row.value, valueMark);
};

/** A triangle, drawn, because a letter with that form is not in every font. */
const sideSign = (side: "higher" | "lower", x: number): Svg =>
  tag("path", {
    d: side === "higher" ? "M0 12 L7 0 L14 12 Z" : "M0 0 L14 0 L7 12 Z",
    transform: `translate(${x} -6)`,
    fill: edge,
  });

const saying = (row: Row, input: ProfileInput): Svg => {
  if (row.value === null)
    return text(input.words.notShown, { x: saidAt, y: 6, ...wordSetting, fill: quietInk });
  const said = number(row.value, input);
  const signAt = saidAt + textWidth(said, valueSetting) + 10;
  return (
    text(said, { x: saidAt, y: 9, ...valueSetting }) +
    (row.differs === null
      ? ""
      : sideSign(row.differs, signAt) +
        text(input.words[row.differs], { x: signAt + 18, y: 6, ...wordSetting, fill: quietInk }))
  );
};

const rowsOf = (input: ProfileInput): { readonly svg: Svg; readonly bottom: number } => {
  let y = 0;
  let svg = "";
  for (const row of input.rows) {
    const label = wrap(row.label, labelWidth, labelSetting);
    const height = Math.max(smallestRow, label.length * lineStep + 10);
    svg += tag(
      "g",
      { transform: `translate(0 ${y + height / 2})` },
      hint(row.label),
      lines(label, { x: 0, y: 6 - ((label.length - 1) * lineStep) / 2, ...labelSetting }, lineStep),
      marks(row, input),
      saying(row, input),
    );
    y += height;
  }
  return { svg, bottom: y };
};

const ends = ({ from, to }: ProfileInput, y: number): Svg =>
  text(`${from.value}: ${from.label}`, { x: left - 4, y, size: 13.5, fill: quietInk }) +
  text(`${to.value}: ${to.label}`, { x: right + 4, y, size: 13.5, fill: quietInk, anchor: "end" });

const sign =
  (mark: (x: number) => Svg) =>
  (x: number, y: number): Svg =>
    tag("g", { transform: `translate(${x + 9} ${y + 8}) scale(0.6)` }, mark(0));

type Sign = Parameters<typeof legend>[0][number];

interface Column {
  readonly head: string;
  readonly cell: (row: Row) => string;
}

/** What there is to tell apart: a round before, or the whole, only where there is one. */
const partsOf = (
  input: ProfileInput,
): { readonly signs: readonly Sign[]; readonly columns: readonly Column[] } => {
  const { rows, words } = input;
  const part = (label: string, mark: (x: number) => Svg, pick: (row: Row) => number | null) => ({
    sign: { label, sign: sign(mark) },
    column: {
      head: label,
      cell: (row: Row) => {
        const value = pick(row);
        return value === null ? words.notShown : number(value, input);
      },
    },
    isThere: rows.some((row) => pick(row) !== null),
  });
  const parts = [
    { ...part(words.value, valueMark, ({ value }) => value), isThere: true },
    part(words.whole, wholeMark, ({ whole }) => whole),
    part(words.before, beforeMark, ({ before }) => before),
  ].filter(({ isThere }) => isThere);
  return {
    signs: parts.map((one) => one.sign),
    columns: [
      { head: words.row, cell: ({ label }) => label },
      ...parts.map(({ column }) => column),
      { head: words.differs, cell: ({ differs }) => (differs === null ? "" : words[differs]) },
    ],
  };
};

/** How one group stands on each subject, large enough to be read by all around a table: a dot on a line, beside the whole and the time before. */
export const profileFigure = (input: ProfileInput): Figure => {
  const drawn = rowsOf(input);
  const { signs, columns } = partsOf(input);
  const below = legend(signs, width, drawn.bottom + 30);
  return figure(input, {
    shrinks: true,
    width,
    height: drawn.bottom + 34 + below.height,
    body:
      tag("g", { fill: ink }, drawn.svg) +
      tag("line", { x1: 0, x2: width, y1: drawn.bottom, y2: drawn.bottom, stroke: hairline }) +
      ends(input, drawn.bottom + 18) +
      below.svg,
    table: {
      head: columns.map(({ head }) => head),
      rows: input.rows.map((row) => columns.map(({ cell }) => cell(row))),
    },
  });
};

import { formatDecimals } from "#platform/locale/index.ts";
import { figure, narrow } from "./figure.ts";
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

// On paper it is drawn as wide as the page: labels of 16 points, to be read across a table.
const width = narrow;
const labelSetting = { size: 13, bold: true };
const valueSetting = { size: 17, bold: true };
const wordSetting = { size: 12 };
const labelWidth = 120;
const [left, right] = [130, 266];
const saidAt = right + 14;
const lineStep = 16;
const smallestRow = 30;

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
      "stroke-width": 7,
      "stroke-linecap": "round",
    }) + steps.map((step) => tag("circle", { cx: place(step, input), cy: 0, r: 1.75, fill: slate })).join("")
  );
};

const wholeMark = (x: number): Svg =>
  tag("line", { x1: x, x2: x, y1: -11, y2: 11, stroke: blue, "stroke-width": 3 });
const beforeMark = (x: number): Svg =>
  tag("circle", {
    cx: x,
    cy: 0,
    r: 5.5,
    fill: paper,
    stroke: slate,
    "stroke-width": 1.5,
    "stroke-dasharray": "3 2",
  });
const valueMark = (x: number): Svg =>
  tag("circle", { cx: x, cy: 0, r: 8, fill: edge, stroke: paper, "stroke-width": 2 });

const marks = (row: Row, input: ProfileInput): Svg => {
  const at = (value: number | null, mark: (x: number) => Svg): Svg =>
    value === null ? "" : mark(place(value, input));
  return track(input) + at(row.before, beforeMark) + at(row.whole, wholeMark) + at(row.value, valueMark);
};

/** A triangle, drawn, because a letter with that form is not in every font. */
const sideSign = (side: "higher" | "lower", x: number): Svg =>
  tag("path", {
    d: side === "higher" ? "M0 9 L5 0 L10 9 Z" : "M0 0 L10 0 L5 9 Z",
    transform: `translate(${x} -5)`,
    fill: edge,
  });

const saying = (row: Row, input: ProfileInput): Svg => {
  if (row.value === null)
    return text(input.words.notShown, { x: saidAt, y: 4.5, ...wordSetting, fill: quietInk });
  const said = number(row.value, input);
  const signAt = saidAt + textWidth(said, valueSetting) + 5;
  return (
    text(said, { x: saidAt, y: 6, ...valueSetting }) +
    (row.differs === null
      ? ""
      : sideSign(row.differs, signAt) +
        text(input.words[row.differs], { x: signAt + 13, y: 4.5, ...wordSetting, fill: quietInk }))
  );
};

const rowsOf = (input: ProfileInput): { readonly svg: Svg; readonly bottom: number } => {
  let y = 0;
  let svg = "";
  for (const row of input.rows) {
    const label = wrap(row.label, labelWidth, labelSetting);
    const height = Math.max(smallestRow, label.length * lineStep + 8);
    svg += tag(
      "g",
      { transform: `translate(0 ${y + height / 2})` },
      hint(row.label),
      lines(label, { x: 0, y: 4.5 - ((label.length - 1) * lineStep) / 2, ...labelSetting }, lineStep),
      marks(row, input),
      saying(row, input),
    );
    y += height;
  }
  return { svg, bottom: y };
};

const ends = ({ from, to }: ProfileInput, y: number): Svg =>
  text(`${from.value} = ${from.label}, ${to.value} = ${to.label}`, { x: 0, y, size: 12, fill: quietInk });

const sign =
  (mark: (x: number) => Svg) =>
  (x: number, y: number): Svg =>
    tag("g", { transform: `translate(${x + 9} ${y + 8}) scale(0.8)` }, mark(0));

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
  const below = legend(signs, width, drawn.bottom + 26);
  return figure(input, {
    shrinks: true,
    width,
    height: drawn.bottom + 30 + below.height,
    body:
      tag("g", { fill: ink }, drawn.svg) +
      tag("line", { x1: 0, x2: width, y1: drawn.bottom, y2: drawn.bottom, stroke: hairline }) +
      ends(input, drawn.bottom + 16) +
      below.svg,
    table: {
      head: columns.map(({ head }) => head),
      rows: input.rows.map((row) => columns.map(({ cell }) => cell(row))),
    },
  });
};

import { figure } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { legend } from "./legend.ts";
import type { Level, LegendItem } from "./legend.ts";
import { blue, hairline, paper, quietInk, rust, slate } from "./palette.ts";
import { lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

export interface ChangeInput extends FigureText {
  /** Lowest first. */
  readonly levels: readonly Level[];
  /** Level before and after; null when not known then. */
  readonly rows: readonly {
    readonly label: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  readonly words: {
    readonly row: string;
    /** The two moments: "2023" and "2025". */
    readonly from: string;
    readonly to: string;
    readonly change: string;
    readonly rose: string;
    readonly fell: string;
    readonly stayed: string;
    /** When one of the two is not known. */
    readonly unknown: string;
  };
}

type Row = ChangeInput["rows"][number];
type Direction = "rose" | "fell" | "stayed" | "unknown";

const width = 600;
const labelSize = 14;
const colour: Readonly<Record<Direction, string>> = { rose: blue, fell: rust, stayed: slate, unknown: slate };

const direction = ({ from, to }: Row): Direction => {
  if (from === null || to === null) return "unknown";
  if (to > from) return "rose";
  return to < from ? "fell" : "stayed";
};

interface Scale {
  readonly x: (level: number) => number;
  readonly step: number;
  readonly wordAt: number;
}

const scaleOf = ({ levels, words }: ChangeInput): Scale => {
  const word = Math.max(
    ...[words.rose, words.fell, words.stayed, words.unknown].map((each) =>
      textWidth(each, { size: 13, bold: true }),
    ),
  );
  const wordAt = width - word - 20;
  const step = (wordAt - 8) / Math.max(1, levels.length);
  return { x: (level) => (level + 0.5) * step, step, wordAt };
};

const before = (x: number): Svg =>
  tag("circle", { cx: x, cy: 0, r: 6, fill: paper, stroke: slate, "stroke-width": 2 });
const after = (x: number, fill: string): Svg => tag("circle", { cx: x, cy: 0, r: 7, fill });

/** The sign of a direction: a triangle up or down, or a bar for "the same"; its shape tells what its colour tells. */
const sign = (kind: Direction, x: number, y: number): Svg => {
  const paths: Readonly<Record<Direction, string>> = {
    rose: "M0 9 L5 0 L10 9 Z",
    fell: "M0 0 L10 0 L5 9 Z",
    stayed: "M0 3 H10 V6 H0 Z",
    unknown: "M5 0 L10 5 L5 10 L0 5 Z",
  };
  return tag("path", { d: paths[kind], transform: `translate(${x} ${y})`, fill: colour[kind] });
};

const arrow = (from: number, to: number, stroke: string): Svg => {
  const side = to > from ? 1 : -1;
  const tip = to - side * 9;
  return (
    tag("line", { x1: from + side * 7, x2: tip - side * 6, y1: 0, y2: 0, stroke, "stroke-width": 2.5 }) +
    tag("path", { d: `M${tip} 0 l${-side * 9} -5 v10 Z`, fill: stroke })
  );
};

const marks = ({ from, to }: Row, kind: Direction, { x }: Scale): Svg => {
  const stroke = colour[kind];
  const moved = from !== null && to !== null && from !== to;
  return (
    (moved ? arrow(x(from), x(to), stroke) : "") +
    (to === null ? "" : after(x(to), stroke)) +
    (from === null || from === to ? "" : before(x(from)))
  );
};

const rowsOf = (input: ChangeInput, scale: Scale, top: number): { svg: Svg; bottom: number } => {
  let y = top;
  let svg = "";
  for (const row of input.rows) {
    const kind = direction(row);
    const label = wrap(row.label, width, { size: labelSize });
    svg += tag("line", { x1: 0, x2: width, y1: y, y2: y, stroke: hairline });
    svg += lines(label, { x: 0, y: y + 19, size: labelSize }, 18);
    y += 19 + label.length * 18;
    svg += tag(
      "g",
      { transform: `translate(0 ${y})` },
      ...input.levels.map((_, level) => tag("circle", { cx: scale.x(level), cy: 0, r: 2, fill: "#8795a3" })),
      marks(row, kind, scale),
      sign(kind, scale.wordAt, -5),
      text(input.words[kind], {
        x: scale.wordAt + 16,
        y: 4.5,
        bold: kind !== "stayed",
        fill: kind === "fell" ? rust : quietInk,
      }),
    );
    y += 20;
  }
  return { svg, bottom: y };
};

const heading = ({ levels }: ChangeInput, scale: Scale): { svg: Svg; height: number } => {
  const setting = { size: 12, bold: true };
  const labels = levels.map((level) => wrap(level.label, scale.step - 8, setting));
  const most = Math.max(1, ...labels.map((label) => label.length));
  const svg = labels.map((label, index) =>
    lines(
      label,
      { x: scale.x(index), y: 13 + (most - label.length) * 15, ...setting, fill: quietInk, anchor: "middle" },
      15,
    ),
  );
  return { svg: svg.join(""), height: 8 + most * 15 };
};

const dot = (draw: (x: number) => Svg) => (x: number, y: number) =>
  tag("g", { transform: `translate(0 ${y + 8})` }, draw(x + 9));

/** For each row where it stood and where it stands, with an arrow and a word for the direction. */
export const changeFigure = (input: ChangeInput): Figure => {
  const scale = scaleOf(input);
  const head = heading(input, scale);
  const drawn = rowsOf(input, scale, head.height);
  const items: LegendItem[] = [
    { label: input.words.from, sign: dot(before) },
    { label: input.words.to, sign: dot((x) => after(x, blue)) },
  ];
  const below = legend(items, width, drawn.bottom + 8);
  const name = (level: number | null): string => (level === null ? "" : (input.levels[level]?.label ?? ""));
  return figure(input, {
    width,
    height: drawn.bottom + 12 + below.height,
    body: head.svg + drawn.svg + below.svg,
    table: {
      head: [input.words.row, input.words.from, input.words.to, input.words.change],
      rows: input.rows.map((row) => [row.label, name(row.from), name(row.to), input.words[direction(row)]]),
    },
  });
};

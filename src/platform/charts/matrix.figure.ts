import { figure, safeId } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { hatch, legend, levelItems, levelSquare, unknownItem, unknownSquare } from "./legend.ts";
import type { Level } from "./legend.ts";
import { hairline, quietInk } from "./palette.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { shorten, textWidth, wrap } from "./text-width.ts";

export interface MatrixInput extends FigureText {
  /** Lowest first, two to six. */
  readonly levels: readonly Level[];
  /** A short code to stand above the column, its full name for table and pointer, and what is written upwards above the code. */
  readonly columns: readonly {
    readonly code: string;
    readonly label: string;
    readonly title?: string | undefined;
  }[];
  /** One level (or null when not known) for each column. The caller pages: at most some 50 rows. */
  readonly rows: readonly { readonly label: string; readonly levels: readonly (number | null)[] }[];
  readonly words: { readonly row: string; readonly unknown: string };
}

const rowHeight = 28;
const codeHeight = 26;
const titleWidth = 152;
const titleLine = 13.5;
const titleSetting = { size: 12 };
const longestLabel = 200;
const setting = { size: 13 };

interface Grid {
  readonly id: string;
  readonly left: number;
  readonly cell: number;
  /** The titles of the columns, each in at most two lines. */
  readonly titles: readonly (readonly string[])[];
  /** What the titles and the codes take. */
  readonly head: number;
}

const titleLines = (title: string): readonly string[] => {
  const [first = "", ...rest] = wrap(title, titleWidth, titleSetting);
  return rest.length === 0 ? [first] : [first, shorten(rest.join(" "), titleWidth, titleSetting)];
};

const grid = (input: MatrixInput): Grid => {
  const labels = [input.words.row, ...input.rows.map((row) => row.label)];
  const left =
    Math.min(longestLabel, Math.max(...labels.map((label) => textWidth(label, { size: 13.5 })))) + 14;
  const codes = input.columns.map((column) => textWidth(column.code, { size: 12.5, bold: true }) + 8);
  const titles = input.columns.map(({ title }) => (title === undefined ? [] : titleLines(title)));
  const highest = Math.max(0, ...titles.flat().map((line) => textWidth(line, titleSetting)));
  // Where Noto Sans is missing another letter is drawn, and most are wider.
  const head = codeHeight + (highest === 0 ? 0 : Math.ceil(highest * 1.12) + 6);
  const narrowest = titles.some((title) => title.length > 1) ? 34 : 30;
  return { id: safeId(input.id), left, cell: Math.max(narrowest, ...codes), titles, head };
};

/** The title of a column, written upwards from its code and centred on the column. */
const upward = (title: readonly string[], x: number, y: number): Svg => {
  const from = 4.5 - ((title.length - 1) * titleLine) / 2;
  return tag(
    "g",
    { transform: `translate(${x} ${y}) rotate(-90)` },
    lines(title, { x: 0, y: from, ...titleSetting }, titleLine),
  );
};

const heading = ({ columns, words }: MatrixInput, { left, cell, titles, head }: Grid): Svg =>
  text(words.row, { x: 0, y: head - 11, size: 12.5, bold: true, fill: quietInk }) +
  columns
    .map(({ code, label }, index) =>
      tag(
        "g",
        {},
        hint(label),
        upward(titles[index] ?? [], left + (index + 0.5) * cell, head - codeHeight - 2),
        text(code, {
          x: left + (index + 0.5) * cell,
          y: head - 11,
          size: 12.5,
          bold: true,
          fill: quietInk,
          anchor: "middle",
        }),
      ),
    )
    .join("");

const squareId = ({ id }: Grid, level: number | "unknown"): string => `${id}-square-${level}`;

/** Every square there is, drawn once: each cell only points at its own. */
const squares = ({ levels }: MatrixInput, at: Grid): Svg => {
  const spot = { x: 1.5, y: 2.5, width: at.cell - 3, height: rowHeight - 5 };
  return (
    levels
      .map((step, level) =>
        tag("g", { id: squareId(at, level) }, levelSquare(spot, step, [level, levels.length])),
      )
      .join("") + tag("g", { id: squareId(at, "unknown") }, unknownSquare(spot, at.id))
  );
};

const cells = (row: MatrixInput["rows"][number], { levels, columns, words }: MatrixInput, at: Grid): Svg =>
  columns
    .map(({ label }, index) => {
      const level = row.levels[index] ?? "unknown";
      const name = level === "unknown" ? undefined : levels[level]?.label;
      return tag(
        "use",
        {
          href: `#${squareId(at, name === undefined ? "unknown" : level)}`,
          x: at.left + index * at.cell,
        },
        hint(`${row.label}, ${label}: ${name ?? words.unknown}`),
      );
    })
    .join("");

/** Rows against columns, each cell the mark and colour of its level. */
export const matrixFigure = (input: MatrixInput): Figure => {
  const at = grid(input);
  const width = Math.max(360, at.left + input.columns.length * at.cell + 2);
  const hasUnknown = input.rows.some((row) =>
    input.columns.some((_, index) => (row.levels[index] ?? null) === null),
  );
  const rows = input.rows.map((row, index) =>
    tag(
      "g",
      { transform: `translate(0.5 ${at.head + index * rowHeight})` },
      tag("line", { x1: 0, x2: at.left - 6, y1: 0, y2: 0, stroke: hairline }),
      text(shorten(row.label, at.left - 12, setting), { x: 0, y: rowHeight / 2 + 4.5, ...setting }),
      cells(row, input, at),
    ),
  );
  const bottom = at.head + input.rows.length * rowHeight + 14;
  const items = [
    ...levelItems(input.levels),
    ...(hasUnknown ? [unknownItem(input.words.unknown, at.id)] : []),
  ];
  const below = legend(items, width, bottom);
  return figure(input, {
    width,
    height: bottom + below.height + 2,
    body: heading(input, at) + rows.join("") + tag("g", { transform: "translate(0.5 0)" }, below.svg),
    defs: hatch(at.id) + squares(input, at),
    table: {
      head: [input.words.row, ...input.columns.map((column) => column.label)],
      rows: input.rows.map((row) => [
        row.label,
        ...input.columns.map(
          (_, index) => input.levels[row.levels[index] ?? -1]?.label ?? input.words.unknown,
        ),
      ]),
    },
  });
};

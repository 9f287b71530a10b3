import { formatNumber } from "#platform/locale/index.ts";
import { figure, narrow, safeId } from "./figure.ts";
import type { Figure, FigureTable, FigureText } from "./figure.ts";
import { hatch, legend, levelItems, unknownItem } from "./legend.ts";
import type { Level } from "./legend.ts";
import { hairline, quietInk } from "./palette.ts";
import { saidShare } from "./share.ts";
import type { Percentage, ShareWords } from "./share.ts";
import { hiddenBar, stackedBar } from "./stacked-bar.ts";
import { lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

/** The answers of one group in one round to one item. */
export interface AnswersRow {
  /** What sets it apart from the other rows of its item: "2025", or who published it. Absent where an item has one row. */
  readonly label?: string;
  /** How many answered; null when that is not known or not shown. */
  readonly n: number | null;
  /** A share for each answer, or null where the row is not shown. */
  readonly shares: readonly Percentage[] | null;
  /** Between what the share that matters lies, as it is said in the table; absent where that is not known. */
  readonly margin?: string;
}

export interface AnswersInput extends FigureText {
  /** What says nothing of the matter first ("don't know"), then from least to most: two to six. */
  readonly answers: readonly Level[];
  readonly items: readonly { readonly label: string; readonly rows: readonly AnswersRow[] }[];
  readonly words: ShareWords & {
    /** What an item is, as a column head: "Stelling". */
    readonly item: string;
    /** What the rows of an item differ in: "Ronde". */
    readonly row: string;
    /** How many answered, as a column head: "Antwoorden". */
    readonly n: string;
    /** What margins are headed by; absent where no row has one. */
    readonly margin?: string;
    /** What hatching says: "niet getoond of niet bekend". */
    readonly open: string;
  };
}

const width = narrow;
const barHeight = 22;
const laterBarHeight = 17;
const labelSetting = { size: 14 };
const smallSetting = { size: 12.5 };

interface Grid {
  readonly id: string;
  readonly bar: number;
}

const numberOf = (n: number | null, { locale }: AnswersInput): string =>
  n === null ? "–" : formatNumber(n, locale);

const grid = (input: AnswersInput): Grid => {
  const numbers = input.items.flatMap(({ rows }) => rows.map(({ n }) => numberOf(n, input)));
  const widest = Math.max(0, ...numbers.map((each) => textWidth(each, smallSetting)));
  return { id: safeId(input.id), bar: width - Math.min(100, Math.max(24, widest + 10)) };
};

/** One bar with its name over it and the number of answers behind it; `height` is what it takes. */
const rowOf = (
  row: AnswersRow,
  place: { y: number; first: boolean },
  input: AnswersInput,
  at: Grid,
): { svg: Svg; height: number } => {
  const label = row.label === undefined ? [] : wrap(row.label, at.bar, smallSetting);
  const spot = { width: at.bar, height: place.first ? barHeight : laterBarHeight };
  const top = place.y + label.length * 16;
  const setting = { id: at.id, locale: input.locale, parts: input.answers, words: input.words };
  const svg =
    lines(label, { x: 0, y: place.y + 11, ...smallSetting, fill: quietInk }, 16) +
    tag(
      "g",
      { transform: `translate(0 ${top})` },
      row.shares === null ? hiddenBar(input.words.notShown, at, spot) : stackedBar(row.shares, setting, spot),
      text(numberOf(row.n, input), {
        x: width,
        y: spot.height / 2 + 4.3,
        ...smallSetting,
        anchor: "end",
      }),
    );
  return { svg, height: label.length * 16 + spot.height + 6 };
};

const body = (input: AnswersInput, at: Grid, top: number): { svg: Svg; bottom: number } => {
  let y = top;
  let svg = "";
  for (const item of input.items) {
    const label = wrap(item.label, width, labelSetting);
    svg += tag("line", { x1: 0, x2: width, y1: y, y2: y, stroke: hairline });
    svg += lines(label, { x: 0, y: y + 18, ...labelSetting }, 18);
    y += 8 + label.length * 18;
    for (const [index, row] of item.rows.entries()) {
      const drawn = rowOf(row, { y: y + 2, first: index === 0 }, input, at);
      svg += drawn.svg;
      y += drawn.height;
    }
    y += 8;
  }
  return { svg, bottom: y };
};

const tableOf = (input: AnswersInput): FigureTable => {
  const { words, answers, items, locale } = input;
  const isNamed = items.some(({ rows }) => rows.some(({ label }) => label !== undefined));
  return {
    head: [
      words.item,
      ...(isNamed ? [words.row] : []),
      ...answers.map(({ label }) => label),
      ...(words.margin === undefined ? [] : [words.margin]),
      words.n,
    ],
    rows: items.flatMap((item) =>
      item.rows.map((row) => [
        item.label,
        ...(isNamed ? [row.label ?? ""] : []),
        ...answers.map((_, index) => saidShare(row.shares?.[index] ?? null, locale, words)),
        ...(words.margin === undefined ? [] : [row.margin ?? "–"]),
        numberOf(row.n, input),
      ]),
    ),
  };
};

const hasOpen = ({ items }: AnswersInput): boolean =>
  items.some(({ rows }) =>
    rows.some(({ shares }) => shares === null || shares.some((share) => typeof share !== "number")),
  );

/**
 * How each item was answered, as one bar of a hundred percent for each round or source (form: Court of Audit 2024, figures 6, 7 and 9).
 * What is not shown, and what a bound leaves open, is hatched.
 */
export const answersFigure = (input: AnswersInput): Figure => {
  const at = grid(input);
  const drawn = body(input, at, 20);
  const items = [
    ...levelItems(input.answers),
    ...(hasOpen(input) ? [unknownItem(input.words.open, at.id)] : []),
  ];
  const below = legend(items, width, drawn.bottom + 4);
  const head = text(input.words.n, {
    x: width,
    y: 12,
    size: 12.5,
    bold: true,
    fill: quietInk,
    anchor: "end",
  });
  return figure(input, {
    shrinks: true,
    width: width + 1,
    height: drawn.bottom + below.height + 8,
    body: tag("g", { transform: "translate(0.5 0)" }, head, drawn.svg, below.svg),
    defs: hatch(at.id),
    table: tableOf(input),
  });
};

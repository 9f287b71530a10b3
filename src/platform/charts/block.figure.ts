import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { BlockInput, BlockRow } from "./block.ts";
import { blockTable } from "./block.table.ts";
import { figure, safeId } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { hatch, legend, levelItems, levelSquare, unknownItem, unknownSquare } from "./legend.ts";
import type { LegendItem } from "./legend.ts";
import { edge, hairline, ink, levelPaint, quietInk } from "./palette.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

interface Counted {
  readonly label: string;
  readonly counts: readonly number[];
  readonly unknown: number;
  readonly names: readonly (readonly string[])[];
}

/** Widths of the three zones, where the line stands, and how wide one unit is drawn. */
interface Grid {
  readonly id: string;
  readonly locale: Locale;
  readonly step: number;
  /** What is not known is drawn half as big and in two lines where it would crowd out what is known. */
  readonly packed: boolean;
  readonly line: number;
  readonly unknownAt: number;
  readonly width: number;
}

const baseWidth = 600;
const zoneGap = 26;
const smallestSquare = 14;
/** Half of this can still be told apart. */
const smallestToPack = 18;
const largestSquare = 26;
const headSize = 12.5;
const labelSize = 14;
const rowGap = 16;

const counted = (row: BlockRow, { levels, words }: BlockInput): Counted => {
  if (!("units" in row)) return { ...row, names: [] };
  const at = (level: number | null): string[] =>
    row.units.filter((unit) => unit.level === level).map((unit) => unit.name);
  const groups = levels.map((_, index) => at(index));
  const unknown = at(null);
  return {
    label: row.label,
    counts: groups.map((group) => group.length),
    unknown: unknown.length,
    names: [
      ...groups.map((group, index) => group.map((name) => `${name}: ${levels[index]?.label ?? ""}`)),
      unknown.map((name) => `${name}: ${words.unknown}`),
    ],
  };
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const headWidth = (word: string): number => textWidth(word, { size: headSize, bold: true });

/** How wide one unit is drawn, given how many fit in a line. */
const stepFor = (units: number, free: number): number => Math.min(largestSquare, free / Math.max(1, units));

const packedColumns = (unknown: number): number => Math.ceil(unknown / 2);

const grid = (input: BlockInput, rows: readonly Counted[]): Grid => {
  const most = (of: (row: Counted) => number): number => Math.max(0, ...rows.map(of));
  const below = most((row) => sum(row.counts.slice(0, input.metFrom)));
  const met = most((row) => sum(row.counts.slice(input.metFrom)));
  const unknown = most((row) => row.unknown);
  const gap = unknown > 0 ? zoneGap : 0;
  const free = baseWidth - 12 - gap;
  const inOneLine = stepFor(below + met + unknown, free);
  const inTwoLines = stepFor(below + met + packedColumns(unknown) / 2, free);
  const packed = inOneLine < largestSquare && inTwoLines >= smallestToPack;
  const step = packed ? inTwoLines : inOneLine;
  const left = Math.max(below * step, headWidth(input.words.below) + 4);
  const right = Math.max(met * step, headWidth(input.words.met) + 4);
  const unknownAt = left + 12 + right + gap;
  const wide = packed ? (packedColumns(unknown) * step) / 2 : unknown * step;
  const last = unknown > 0 ? Math.max(wide, headWidth(input.words.unknown)) : 0;
  const width = Math.max(baseWidth, unknownAt + last);
  return { id: safeId(input.id), locale: input.locale, step, packed, line: left + 6, unknownAt, width };
};

/** Where the first unit of each level begins: the met levels start at the line, the others end at it. */
const starts = (row: Counted, { step, line }: Grid, metFrom: number): number[] => {
  let x = line - 6 - sum(row.counts.slice(0, metFrom)) * step;
  return row.counts.map((count, index) => {
    if (index === metFrom) x = line + 6;
    const start = x;
    x += count * step;
    return start;
  });
};

const sizeOf = (step: number): number => step - Math.max(2, step * 0.14);

/** The squares of what is not known: in one line as big as the others, or packed in two. */
const unknownSquares = (row: Counted, at: Grid, names: readonly string[]): Svg => {
  const step = at.packed ? at.step / 2 : at.step;
  // Hatching needs more air around it than an even colour.
  const size = at.packed ? step - 3.5 : sizeOf(step);
  return Array.from({ length: row.unknown }, (_, unit) => {
    const column = at.packed ? Math.floor(unit / 2) : unit;
    const x = at.unknownAt + column * step + (step - size) / 2;
    const y = at.packed && unit % 2 === 1 ? sizeOf(at.step) - size : 0;
    return tag("g", {}, hint(names[unit] ?? ""), unknownSquare({ x, y, width: size, height: size }, at.id));
  }).join("");
};

const squares = (row: Counted, at: Grid, { levels, metFrom }: BlockInput): Svg => {
  const size = sizeOf(at.step);
  const spot = (x: number) => ({ x: x + (at.step - size) / 2, y: 0, width: size, height: size });
  const each = (count: number, start: number, draw: (x: number, index: number) => Svg): Svg =>
    Array.from({ length: count }, (_, index) => draw(start + index * at.step, index)).join("");
  const drawn = starts(row, at, metFrom).map((start, index) =>
    each(row.counts[index] ?? 0, start, (x, unit) =>
      tag(
        "g",
        {},
        hint(row.names[index]?.[unit] ?? ""),
        levelSquare(spot(x), levels[index] ?? { mark: "" }, [index, levels.length]),
      ),
    ),
  );
  return drawn.join("") + unknownSquares(row, at, row.names[levels.length] ?? []);
};

const barHeight = 24;

const bars = (row: Counted, at: Grid, { levels, metFrom }: BlockInput): Svg => {
  const bar = (x: number, count: number, look: { fill: string; stroke: string; ink: string }): Svg => {
    if (count === 0) return "";
    const width = count * at.step;
    const label = formatNumber(count, at.locale);
    const fits = textWidth(label, { size: 12, bold: true }) + 6 <= width;
    return (
      tag("rect", {
        x,
        y: 0,
        width,
        height: barHeight,
        fill: look.fill,
        stroke: look.stroke,
        "stroke-width": 1,
      }) +
      (fits ? plate(label, { x: x + width / 2, hatched: look.fill.startsWith("url"), ink: look.ink }) : "")
    );
  };
  const drawn = starts(row, at, metFrom).map((start, index) =>
    bar(start, row.counts[index] ?? 0, { ...levelPaint(index, levels.length), stroke: edge }),
  );
  return (
    drawn.join("") + bar(at.unknownAt, row.unknown, { fill: `url(#${at.id}-hatch)`, stroke: quietInk, ink })
  );
};

/** A number in a bar; on hatching it gets a white plate, or it could not be read. */
const plate = (label: string, look: { x: number; hatched: boolean; ink: string }): Svg => {
  const width = textWidth(label, { size: 12, bold: true }) + 6;
  return (
    (look.hatched
      ? tag("rect", { x: look.x - width / 2, y: 4, width, height: barHeight - 8, rx: 2, fill: "#ffffff" })
      : "") + text(label, { x: look.x, y: 16.5, size: 12, bold: true, fill: look.ink, anchor: "middle" })
  );
};

const heading = (at: Grid, { words }: BlockInput, hasUnknown: boolean): Svg => {
  const look = { y: 13, size: headSize, bold: true, fill: quietInk };
  return (
    text(words.below, { ...look, x: at.line - 8, anchor: "end" }) +
    text(words.met, { ...look, x: at.line + 8 }) +
    (hasUnknown ? text(words.unknown, { ...look, x: at.unknownAt }) : "") +
    tag("line", { x1: at.line, x2: at.line, y1: 1, y2: 20, stroke: ink, "stroke-width": 2 })
  );
};

const body = (input: BlockInput, rows: readonly Counted[], at: Grid): { svg: Svg; bottom: number } => {
  const asSquares = at.step >= smallestSquare;
  const height = asSquares ? at.step : barHeight;
  let y = 28;
  let svg = heading(
    at,
    input,
    rows.some((row) => row.unknown > 0),
  );
  for (const row of rows) {
    svg += tag("line", { x1: 0, x2: at.width, y1: y, y2: y, stroke: hairline, "stroke-width": 1 });
    const label = wrap(row.label, at.width, { size: labelSize });
    svg += lines(label, { x: 0, y: y + 19, size: labelSize }, 18);
    y += 19 + label.length * 18 - 6;
    svg += tag(
      "g",
      { transform: `translate(0 ${y})` },
      asSquares ? squares(row, at, input) : bars(row, at, input),
      tag("line", { x1: at.line, x2: at.line, y1: -5, y2: height + 4, stroke: ink, "stroke-width": 2 }),
    );
    y += height + rowGap;
  }
  return { svg, bottom: y };
};

const signs = (input: BlockInput, at: Grid, hasUnknown: boolean): LegendItem[] => [
  ...levelItems(input.levels),
  ...(hasUnknown ? [unknownItem(input.words.unknown, at.id)] : []),
];

/**
 * One row for each question, one square for each unit, sorted by level around the line from where the question is met
 * (form: Court of Audit 2024, figures 1 to 5). Too many units for squares become bars with numbers.
 */
export const blockFigure = (input: BlockInput): Figure => {
  const rows = input.rows.map((row) => counted(row, input));
  const at = grid(input, rows);
  const hasUnknown = rows.some((row) => row.unknown > 0);
  const drawn = body(input, rows, at);
  const each = wrap(input.words.each, at.width, { size: headSize });
  const legendAt = drawn.bottom + 5 + each.length * 17;
  const below = legend(signs(input, at, hasUnknown), at.width, legendAt);
  const said = lines(each, { x: 0, y: drawn.bottom + 10, size: headSize, fill: quietInk });
  return figure(input, {
    width: at.width + 1,
    height: legendAt + below.height + 2,
    body: tag("g", { transform: "translate(0.5 0)" }, drawn.svg, said, below.svg),
    defs: hatch(at.id),
    table: blockTable(input),
  });
};

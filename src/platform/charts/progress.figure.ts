import { formatNumber } from "#platform/locale/index.ts";
import { figure, safeId } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { legend } from "./legend.ts";
import { edge, paper, rust, slate } from "./palette.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

/** How a part looks: finished (dark), under way (light), needs attention (rust with stripes), not begun (white). */
export type Tone = "finished" | "under-way" | "attention" | "waiting";

export interface ProgressInput extends FigureText {
  readonly parts: readonly { readonly label: string; readonly tone: Tone }[];
  /** One count for each part. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  readonly words: { readonly row: string; readonly total: string };
}

const width = 600;
const barHeight = 28;
const looks: Readonly<Record<Tone, { stroke: string; ink: string }>> = {
  finished: { stroke: edge, ink: paper },
  "under-way": { stroke: edge, ink: "#0e2c4d" },
  attention: { stroke: rust, ink: paper },
  waiting: { stroke: slate, ink: "#0e2c4d" },
};

const fillOf = (tone: Tone, id: string): string =>
  ({ finished: "#154273", "under-way": "#9cc3e4", attention: `url(#${id}-stripe)`, waiting: paper })[tone];

const stripe = (id: string): Svg =>
  tag(
    "pattern",
    {
      id: `${id}-stripe`,
      width: 7,
      height: 7,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    tag("rect", { width: 7, height: 7, fill: rust }),
    tag("rect", { width: 2, height: 7, fill: "#913812" }),
  );

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const bar = (counts: readonly number[], unit: number, input: ProgressInput): Svg => {
  let x = 0.5;
  return input.parts
    .map(({ label, tone }, index) => {
      const count = counts[index] ?? 0;
      if (count === 0) return "";
      const length = count * unit;
      const start = x;
      x += length;
      const said = formatNumber(count, input.locale);
      const fits = textWidth(said, { size: 13, bold: true }) + 6 <= length;
      return tag(
        "g",
        {},
        hint(`${label}: ${said}`),
        tag("rect", {
          x: start,
          y: 0,
          width: length,
          height: barHeight,
          fill: fillOf(tone, safeId(input.id)),
          stroke: looks[tone].stroke,
        }),
        fits
          ? text(said, {
              x: start + length / 2,
              y: barHeight / 2 + 4.7,
              bold: true,
              fill: looks[tone].ink,
              anchor: "middle",
            })
          : "",
      );
    })
    .join("");
};

const rowsOf = (input: ProgressInput): { svg: Svg; bottom: number } => {
  const most = Math.max(1, ...input.rows.map((row) => total(row.counts)));
  const saidWidth = textWidth(formatNumber(most, input.locale), { size: 13, bold: true }) + 10;
  const unit = (width - saidWidth) / most;
  let y = 0;
  let svg = "";
  for (const row of input.rows) {
    const label = row.label === "" ? [] : wrap(row.label, width, { size: 14 });
    svg += lines(label, { x: 0, y: y + 15, size: 14 }, 18);
    y += label.length * 18 + 4;
    const all = total(row.counts);
    svg += tag(
      "g",
      { transform: `translate(0 ${y + 1})` },
      bar(row.counts, unit, input),
      text(formatNumber(all, input.locale), { x: all * unit + 8, y: barHeight / 2 + 4.7, bold: true }),
    );
    y += barHeight + 16;
  }
  return { svg, bottom: y };
};

/** Stacked bars: how many of each kind, and the total at the end of the bar. */
export const progressFigure = (input: ProgressInput): Figure => {
  const id = safeId(input.id);
  const drawn = rowsOf(input);
  const items = input.parts.map(({ label, tone }) => ({
    label,
    sign: (x: number, y: number) =>
      tag("rect", {
        x: x + 0.5,
        y,
        width: 18,
        height: 16,
        fill: fillOf(tone, id),
        stroke: looks[tone].stroke,
      }),
  }));
  const below = legend(items, width, drawn.bottom);
  return figure(input, {
    width: width + 1,
    height: drawn.bottom + below.height + 2,
    body: drawn.svg + below.svg,
    defs: stripe(id),
    table: {
      head: [input.words.row, ...input.parts.map((part) => part.label), input.words.total],
      rows: input.rows.map((row) => [
        row.label,
        ...input.parts.map((_, index) => formatNumber(row.counts[index] ?? 0, input.locale)),
        formatNumber(total(row.counts), input.locale),
      ]),
    },
  });
};

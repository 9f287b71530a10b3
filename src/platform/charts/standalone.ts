import type { Figure } from "./figure.ts";
import { ink, paper, quietInk } from "./palette.ts";
import { lines, tag } from "./svg.ts";
import { wrap } from "./text-width.ts";

const margin = 16;
const narrowest = 420;
const title = { size: 17, bold: true };
const small = { size: 13 };

const measureOf = (svg: string): { width: number; height: number } => {
  const [, width = "0", height = "0"] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

/**
 * A figure as a file of its own: title, what it shows (round, date, kind) and source are drawn with it, because there is no page
 * around it that says so.
 */
export const standalone = ({ title: words, description, note, svg }: Figure): string => {
  const inner = measureOf(svg);
  const width = Math.max(narrowest, inner.width);
  // Where Noto Sans is missing another letter is drawn, and most are wider.
  const column = width * 0.88;
  const head = wrap(words, column, title);
  const about = wrap(description, column, small);
  const foot = note === undefined ? [] : wrap(note, column, small);
  const aboutAt = margin + head.length * 22 + 12;
  const drawingAt = aboutAt + about.length * 17 + 6;
  const footAt = drawingAt + inner.height + 20;
  const height = footAt + foot.length * 17;
  const full = width + 2 * margin;
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${full} ${height}`,
      width: full,
      height,
      "font-family": "Noto Sans, Noto Sans Variable, Arial, sans-serif",
      fill: ink,
    },
    tag("rect", { width: full, height, fill: paper }),
    lines(head, { x: margin, y: margin + 15, ...title }, 22),
    lines(about, { x: margin, y: aboutAt, ...small, fill: quietInk }),
    svg.replace("<svg ", `<svg x="${margin}" y="${drawingAt}" `),
    lines(foot, { x: margin, y: footAt, ...small, fill: quietInk }),
  );
};

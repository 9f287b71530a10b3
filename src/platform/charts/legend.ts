import { edge, levelPaint, paper, slate } from "./palette.ts";
import { lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

/** A step on a scale: its name, and one or two characters that stand in the square so that colour is not alone. */
export interface Level {
  readonly label: string;
  readonly mark: string;
}

/** A place for a square with its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The square of a level with its mark in it. */
export const levelSquare = (
  spot: Spot,
  { mark }: { mark: string },
  place: [index: number, count: number],
): Svg => {
  const { fill, ink } = levelPaint(...place);
  const size = Math.min(12, spot.height * 0.6, (spot.width * 1.05) / Math.max(1, mark.length));
  return (
    tag("rect", { ...spot, rx: 2, fill, stroke: edge, "stroke-width": 1 }) +
    text(mark, {
      x: spot.x + spot.width / 2,
      y: spot.y + spot.height / 2 + size * 0.36,
      size,
      bold: true,
      fill: ink,
      anchor: "middle",
    })
  );
};

/** The hatching that stands for "not known": never a level. */
export const hatch = (id: string): Svg =>
  tag(
    "pattern",
    {
      id: `${id}-hatch`,
      width: 5,
      height: 5,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    tag("rect", { width: 5, height: 5, fill: paper }),
    tag("rect", { width: 1.4, height: 5, fill: slate }),
  );

/** A hatched square: there is something here that is not known or not published. */
export const unknownSquare = (spot: Spot, id: string): Svg =>
  tag("rect", { ...spot, rx: 2, fill: `url(#${id}-hatch)`, stroke: slate, "stroke-width": 1 });

export interface LegendItem {
  readonly label: string;
  /** Draws the sign in a field of 18 by 16 whose upper left corner is given. */
  readonly sign: (x: number, y: number) => Svg;
}

/** The signs with their names, in as many lines as the width needs; `height` is what they take. */
export const legend = (
  items: readonly LegendItem[],
  width: number,
  top: number,
): { svg: Svg; height: number } => {
  const setting = { size: 12.5 };
  let x = 0;
  let y = top;
  let bottom = top;
  let svg = "";
  for (const { label, sign } of items) {
    const needed = 25 + textWidth(label, setting);
    if (x > 0 && x + needed > width) {
      x = 0;
      y = bottom + 6;
    }
    const written = wrap(label, width - 25, setting);
    svg += sign(x, y) + lines(written, { x: x + 25, y: y + 12.5, ...setting });
    bottom = y + 18 + (written.length - 1) * 17;
    x += needed + 18;
  }
  return { svg, height: bottom - top };
};

/** Legend entries of the levels of a scale. */
export const levelItems = (levels: readonly Level[]): LegendItem[] =>
  levels.map((level, index) => ({
    label: level.label,
    sign: (x, y) => levelSquare({ x, y, width: 18, height: 16 }, level, [index, levels.length]),
  }));

/** Legend entry of the hatched square. */
export const unknownItem = (label: string, id: string): LegendItem => ({
  label,
  sign: (x, y) => unknownSquare({ x, y, width: 18, height: 16 }, id),
});

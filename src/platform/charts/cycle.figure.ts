import { formatNumber } from "#platform/locale/index.ts";
import { figure } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { isSafeHref } from "./network.figure.ts";
import { edge, ink, paper, quietInk, rust, slate } from "./palette.ts";
import { tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { shorten, wrap } from "./text-width.ts";

/** One part of a whole that goes round: how many points it has, and a few words beside that. */
export interface CyclePart {
  readonly label: string;
  readonly count: number;
  readonly said: string;
  /** Where the points of this part stand. */
  readonly href?: string | undefined;
}

export interface CycleInput extends FigureText {
  /** Four parts, from the top clockwise. */
  readonly round: readonly CyclePart[];
  /** What carries the round. */
  readonly middle: CyclePart | undefined;
  readonly words: {
    readonly part: string;
    readonly count: string;
    readonly said: string;
    /** The count as a person says it: "3 punten". */
    readonly points: (count: number) => string;
  };
}

const card = 186;
const gap = 46;
const sides = 16;
const width = 3 * card + 2 * gap;
const labelSetting = { size: 13.5, bold: true };
const lineStep = 17;

interface Spot {
  readonly x: number;
  readonly y: number;
}

const heightFor = (parts: readonly CyclePart[]): number =>
  64 +
  lineStep * Math.max(1, ...parts.map(({ label }) => wrap(label, card - 2 * sides, labelSetting).length));

const cardOf = (part: CyclePart, { x, y }: Spot, { height, words, isMiddle }: Look): Svg => {
  const isWell = part.count === 0;
  const left = x - card / 2 + sides;
  const label = wrap(part.label, card - 2 * sides, labelSetting);
  const top = y - (64 + label.length * lineStep) / 2;
  const below = top + 25 + label.length * lineStep;
  const linked = part.href !== undefined && isSafeHref(part.href);
  const written = label.map((line, index) =>
    text(line, { x: left, y: top + 24 + index * lineStep, ...labelSetting }),
  );
  // Spaces between the lines, so that the name of a link is read as words.
  const content = [
    tag(
      "g",
      { fill: isWell ? paper : ink, "text-decoration": linked ? "underline" : undefined },
      written.join(" "),
    ),
    text(words.points(part.count), {
      x: left,
      y: below + 4,
      size: 16,
      bold: true,
      fill: isWell ? paper : rust,
    }),
    text(shorten(`${words.said}: ${part.said}`, card - 2 * sides, { size: 12 }), {
      x: left,
      y: below + 24,
      size: 12,
      fill: isWell ? paper : quietInk,
    }),
  ].join(" ");
  const box = tag("rect", {
    x: x - card / 2,
    y: y - height / 2,
    width: card,
    height,
    rx: isMiddle ? height / 3 : 6,
    fill: isWell ? edge : paper,
    stroke: isWell ? edge : rust,
    "stroke-width": 2,
  });
  return linked ? tag("a", { href: part.href }, box, content) : tag("g", {}, box, content);
};

interface Look {
  readonly height: number;
  readonly words: CycleInput["words"];
  readonly isMiddle: boolean;
}

/** An arrowhead on the ring, pointing clockwise, at this part of a turn from the right. */
const arrow = (turn: number, centre: Spot, { x: rx, y: ry }: Spot): Svg => {
  const angle = turn * 2 * Math.PI;
  const [x, y] = [centre.x + rx * Math.cos(angle), centre.y + ry * Math.sin(angle)];
  const along = (Math.atan2(ry * Math.cos(angle), -rx * Math.sin(angle)) * 180) / Math.PI;
  return tag("path", {
    d: "M-7 -6 L7 0 L-7 6 Z",
    fill: slate,
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${along.toFixed(1)})`,
  });
};

/** Four parts that lead to each other in a circle, around what carries them; a part without points is filled. */
export const cycleFigure = (input: CycleInput): Figure => {
  const parts = [...input.round, ...(input.middle ? [input.middle] : [])];
  const cardHeight = heightFor(parts);
  const height = 3 * cardHeight + 2 * gap;
  const centre = { x: width / 2, y: height / 2 + 1 };
  const radius = { x: card + gap, y: cardHeight + gap };
  const spots: readonly Spot[] = [
    { x: centre.x, y: centre.y - radius.y },
    { x: centre.x + radius.x, y: centre.y },
    { x: centre.x, y: centre.y + radius.y },
    { x: centre.x - radius.x, y: centre.y },
  ];
  const look = { height: cardHeight, words: input.words };
  const ring = tag("ellipse", {
    cx: centre.x,
    cy: centre.y,
    rx: radius.x,
    ry: radius.y,
    fill: "none",
    stroke: slate,
    "stroke-width": 2,
  });
  return figure(input, {
    width: width + 2,
    height: height + 2,
    hasLinks: parts.some(({ href }) => href !== undefined && isSafeHref(href)),
    body: tag(
      "g",
      { transform: "translate(1 0)" },
      ring,
      ...[0.125, 0.375, 0.625, 0.875].map((turn) => arrow(turn, centre, radius)),
      ...input.round.map((part, index) => cardOf(part, spots[index] ?? centre, { ...look, isMiddle: false })),
      input.middle ? cardOf(input.middle, centre, { ...look, isMiddle: true }) : "",
    ),
    table: {
      head: [input.words.part, input.words.count, input.words.said],
      rows: parts.map(({ label, count, said }) => [label, formatNumber(count, input.locale), said]),
    },
  });
};

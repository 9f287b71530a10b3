import { formatNumber } from "#platform/locale/index.ts";
import { figure, narrow, safeId } from "./figure.ts";
import type { Figure, FigureTable, FigureText } from "./figure.ts";
import { hatch } from "./legend.ts";
import { edge, ink, levelPaint, pale, quietInk, slate } from "./palette.ts";
import { certain, piecesOf, saidShare, shortShare } from "./share.ts";
import type { Percentage, ShareWords } from "./share.ts";
import { hiddenBar, plated } from "./stacked-bar.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

interface Part {
  readonly label: string;
  readonly share: Percentage;
  /** The same an earlier time: in the table only. */
  readonly before?: Percentage;
}

/** A group that is parted; the last part is what the next step, or the reasons, are about. */
export interface FunnelStep {
  readonly label: string;
  /** How many people it is about; null when not known or not shown. */
  readonly n: number | null;
  /** What the shares add up to: 100, or the share of the part that went on. */
  readonly of: number;
  readonly parts: readonly Part[];
}

export interface FunnelInput extends FigureText {
  readonly steps: readonly FunnelStep[];
  /** What those at the end chose; several answers a person, so they need not add up. Null where the last step is not shown: it ends there. */
  readonly reasons: {
    readonly label: string;
    readonly n: number | null;
    readonly bars: readonly Part[];
  } | null;
  readonly words: ShareWords & {
    readonly step: string;
    readonly answer: string;
    readonly share: string;
    /** "n = 123" after the name of a group. */
    readonly n: (count: string) => string;
    /** What the shares of an earlier time are headed by; absent where there are none. */
    readonly before?: string;
  };
}

const width = narrow;
const barHeight = 28;
const zoomHeight = 26;
const headSetting = { size: 14, bold: true };
const labelSetting = { size: 13 };
const saidSetting = { size: 13, bold: true };
const squareSize = 12;
const nameAt = squareSize + 6;

/** The part that goes on is dark; the others stand apart from it and from each other. */
const paintOf = (index: number, { parts }: FunnelStep): string =>
  levelPaint(index === parts.length - 1 ? 4 : 1 + (index % 3), 5).fill;

interface Drawn {
  readonly svg: Svg;
  readonly height: number;
}

const titled = (label: string, n: number | null, { words, locale }: FunnelInput): string =>
  n === null ? label : `${label} (${words.n(formatNumber(n, locale))})`;

const headed = (title: string, y: number): Drawn => {
  const head = wrap(title, width, headSetting);
  return {
    svg: lines(head, { x: 0, y: y + 14, ...headSetting }, 18),
    height: head.length * 18 + 4,
  };
};

/** One name with its share and the square that says which piece of the bar it is, at the left or at the right end. */
const partName = (
  said: readonly string[],
  fill: string,
  { y, side }: { readonly y: number; readonly side: "left" | "right" },
): Svg =>
  tag("rect", {
    x: side === "left" ? 0 : width - squareSize,
    y: y + 4,
    width: squareSize,
    height: squareSize,
    fill,
    stroke: edge,
  }) +
  lines(said, {
    x: side === "left" ? nameAt : width - nameAt,
    y: y + 14,
    ...labelSetting,
    anchor: side === "left" ? "start" : "end",
  });

/** The names of the parts with their shares: what goes on under its right end, the others under their left end. */
const partNames = (step: FunnelStep, y: number, { locale, words }: FunnelInput): Drawn => {
  const half = width / 2 - 10 - nameAt;
  const taken = { left: 0, right: 0 };
  const svg = step.parts.map(({ label, share }, index) => {
    const side = index === step.parts.length - 1 ? "right" : "left";
    const said = wrap(
      share === null ? label : `${saidShare(share, locale, words)} ${label}`,
      half,
      labelSetting,
    );
    const at = y + taken[side];
    taken[side] += said.length * 17 + (side === "left" ? 2 : 0);
    return partName(said, paintOf(index, step), { y: at, side });
  });
  return { svg: svg.join(""), height: 6 + Math.max(taken.left, taken.right) };
};

const isShown = ({ parts }: FunnelStep): boolean => parts.some(({ share }) => share !== null);

/** Two slanted lines from the part that goes on to the whole width of what comes next. */
const zoom = (from: number, y: number): Svg =>
  tag("path", {
    d: `M${from} ${y} L0 ${y + zoomHeight} H${width} V${y} Z`,
    fill: pale,
    "fill-opacity": 0.55,
    stroke: slate,
    "stroke-dasharray": "3 3",
  });

const stepBar = (step: FunnelStep, id: string, words: ShareWords): { svg: Svg; goesOnAt: number } => {
  if (!isShown(step))
    return {
      svg: hiddenBar(words.notShown, { id }, { width, height: barHeight }),
      goesOnAt: 0,
    };
  const pieces = piecesOf(
    step.parts.map(({ share }) => share),
    step.of,
  );
  const goesOn = pieces.find(({ index }) => index === step.parts.length - 1);
  return {
    svg: pieces
      .map(({ index, from, length }) =>
        tag("rect", {
          x: (from / 100) * width,
          y: 0,
          width: (length / 100) * width,
          height: barHeight,
          fill: index === null ? `url(#${id}-hatch)` : paintOf(index, step),
          stroke: index === null ? slate : edge,
        }),
      )
      .join(""),
    goesOnAt: ((goesOn?.from ?? 100) / 100) * width,
  };
};

/** One step; where it is not known nothing comes after it. */
const stepOf = (step: FunnelStep, y: number, input: FunnelInput, id: string): Drawn => {
  const head = headed(titled(step.label, step.n, input), y);
  const names = partNames(step, y + head.height, input);
  const at = y + head.height + names.height;
  const bar = stepBar(step, id, input.words);
  const isLast = input.reasons === null && step === input.steps.at(-1);
  return {
    svg:
      head.svg +
      names.svg +
      tag("g", { transform: `translate(0 ${at})` }, bar.svg) +
      (isLast ? "" : zoom(bar.goesOnAt, at + barHeight)),
    height: at + barHeight + (isLast ? 0 : zoomHeight + 8) - y,
  };
};

const reasonBar = ({ label, share }: Part, y: number, { locale, words }: FunnelInput, id: string): Drawn => {
  const full = width - Math.ceil(textWidth("min. 100%", saidSetting)) - 14;
  const named = wrap(label, width, labelSetting);
  const at = y + 3 + named.length * 17;
  const box = { x: 0, y: at, width: full, height: 18 };
  const certainly = (Math.min(100, certain(share)) / 100) * full;
  const svg = tag(
    "g",
    {},
    hint(`${label}: ${saidShare(share, locale, words)}`),
    lines(named, { x: 0, y: y + 14, ...labelSetting }),
    typeof share === "number" ? "" : tag("rect", { ...box, fill: `url(#${id}-hatch)`, stroke: slate }),
    tag("line", { x1: 0, x2: 0, y1: at - 1, y2: at + 19, stroke: ink }),
    certainly > 0 ? tag("rect", { ...box, width: certainly, fill: levelPaint(4, 5).fill, stroke: edge }) : "",
    share === null
      ? plated(words.notShown, full / 2, at + 9)
      : text(shortShare(share, locale), {
          x: (typeof share === "number" ? certainly : full) + 8,
          y: at + 13.6,
          ...saidSetting,
          fill: quietInk,
        }),
  );
  return { svg, height: named.length * 17 + 26 };
};

/** Reasons of which none is shown: one bar that says so. */
const hiddenReasons = (y: number, { words }: FunnelInput, id: string): Drawn => ({
  svg: tag(
    "g",
    { transform: `translate(0 ${y + 4})` },
    hiddenBar(words.notShown, { id }, { width, height: 22 }),
  ),
  height: 30,
});

const tableOf = (input: FunnelInput): FigureTable => {
  const { steps, reasons, words, locale } = input;
  const group = (label: string, n: number | null, parts: readonly Part[]): string[][] =>
    parts.map((part) => [
      titled(label, n, input),
      part.label,
      saidShare(part.share, locale, words),
      ...(words.before === undefined ? [] : [saidShare(part.before ?? null, locale, words)]),
    ]);
  return {
    head: [words.step, words.answer, words.share, ...(words.before === undefined ? [] : [words.before])],
    rows: [
      ...steps.flatMap(({ label, n, parts }) => group(label, n, parts)),
      ...(reasons === null ? [] : group(reasons.label, reasons.n, reasons.bars)),
    ],
  };
};

/**
 * How a group narrows: each bar is the dark part of the bar above it, drawn at full width; at the end why (form: Court of Audit 2024,
 * figure 10). It ends at a step that is not shown.
 */
export const funnelFigure = (input: FunnelInput): Figure => {
  const id = safeId(input.id);
  let y = 0;
  let svg = "";
  const add = ({ svg: more, height }: Drawn): void => {
    svg += more;
    y += height;
  };
  for (const step of input.steps) add(stepOf(step, y, input, id));
  if (input.reasons !== null) {
    add(headed(titled(input.reasons.label, input.reasons.n, input), y));
    if (input.reasons.bars.every(({ share }) => share === null)) add(hiddenReasons(y, input, id));
    else for (const reason of input.reasons.bars) add(reasonBar(reason, y, input, id));
  }
  return figure(input, {
    shrinks: true,
    width: width + 1,
    height: y + 4,
    body: tag("g", { transform: "translate(0.5 0)" }, svg),
    defs: hatch(id),
    table: tableOf(input),
  });
};

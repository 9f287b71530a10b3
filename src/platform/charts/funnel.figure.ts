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
}

/** A group that is parted in two; the last part is what the next step, or the reasons, are about. */
export interface FunnelStep {
  readonly label: string;
  /** How many people it is about; null when not known or not shown. */
  readonly n: number | null;
  /** What the shares add up to: 100, or the share of the part that went on. */
  readonly of: number;
  readonly parts: readonly [stays: Part, goesOn: Part];
}

export interface FunnelInput extends FigureText {
  readonly steps: readonly FunnelStep[];
  /** What those at the end chose; several answers a person, so they need not add up. */
  readonly reasons: { readonly label: string; readonly n: number | null; readonly bars: readonly Part[] };
  readonly words: ShareWords & {
    readonly step: string;
    readonly answer: string;
    readonly share: string;
    /** "n = 123" after the name of a group. */
    readonly n: (count: string) => string;
  };
}

const width = narrow;
const barHeight = 28;
const zoomHeight = 26;
const headSetting = { size: 14, bold: true };
const labelSetting = { size: 13 };
const saidSetting = { size: 13, bold: true };
const paints = [levelPaint(1, 5), levelPaint(4, 5)] as const;

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

/** The names of both parts with their shares: the first under its left end, the second under its right end. */
const partNames = ({ parts }: FunnelStep, y: number, { locale, words }: FunnelInput): Drawn => {
  const half = width / 2 - 10;
  const names = parts.map(({ label, share }) =>
    wrap(share === null ? label : `${saidShare(share, locale, words)} ${label}`, half, labelSetting),
  );
  const svg = names.map((name, index) =>
    lines(name, {
      x: index === 0 ? 0 : width,
      y: y + 14,
      ...labelSetting,
      anchor: index === 0 ? "start" : "end",
    }),
  );
  return { svg: svg.join(""), height: 6 + Math.max(...names.map((name) => name.length)) * 17 };
};

const isKnown = ({ parts }: FunnelStep): boolean => parts.every(({ share }) => typeof share === "number");

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
  if (!isKnown(step))
    return {
      svg: hiddenBar(words.notShown, { id }, { width, height: barHeight }),
      goesOnAt: 0,
    };
  const pieces = piecesOf(
    step.parts.map(({ share }) => share),
    step.of,
  );
  const goesOn = pieces.find(({ index }) => index === 1);
  return {
    svg: pieces
      .map(({ index, from, length }) =>
        tag("rect", {
          x: (from / 100) * width,
          y: 0,
          width: (length / 100) * width,
          height: barHeight,
          fill: paints[index === 0 ? 0 : 1].fill,
          stroke: edge,
        }),
      )
      .join(""),
    goesOnAt: ((goesOn?.from ?? 100) / 100) * width,
  };
};

const stepOf = (step: FunnelStep, y: number, input: FunnelInput, id: string): Drawn => {
  const head = headed(titled(step.label, step.n, input), y);
  const names = partNames(step, y + head.height, input);
  const at = y + head.height + names.height;
  const bar = stepBar(step, id, input.words);
  return {
    svg:
      head.svg +
      names.svg +
      tag("g", { transform: `translate(0 ${at})` }, bar.svg) +
      zoom(bar.goesOnAt, at + barHeight),
    height: at + barHeight + zoomHeight + 8 - y,
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
    certainly > 0 ? tag("rect", { ...box, width: certainly, fill: paints[1].fill, stroke: edge }) : "",
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

const tableOf = (input: FunnelInput): FigureTable => {
  const { steps, reasons, words } = input;
  const group = (label: string, n: number | null, parts: readonly Part[]): string[][] =>
    parts.map((part) => [titled(label, n, input), part.label, saidShare(part.share, input.locale, words)]);
  return {
    head: [words.step, words.answer, words.share],
    rows: [
      ...steps.flatMap(({ label, n, parts }) => group(label, n, parts)),
      ...group(reasons.label, reasons.n, reasons.bars),
    ],
  };
};

/**
 * How a group narrows: each bar is the dark part of the bar above it, drawn at full width; at the end why (form: Court of Audit 2024,
 * figure 10).
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
  add(headed(titled(input.reasons.label, input.reasons.n, input), y));
  for (const reason of input.reasons.bars) add(reasonBar(reason, y, input, id));
  return figure(input, {
    shrinks: true,
    width: width + 1,
    height: y + 4,
    body: tag("g", { transform: "translate(0.5 0)" }, svg),
    defs: hatch(id),
    table: tableOf(input),
  });
};

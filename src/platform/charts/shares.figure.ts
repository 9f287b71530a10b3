import { formatNumber } from "#platform/locale/index.ts";
import { figure, narrow, safeId } from "./figure.ts";
import type { Figure, FigureText } from "./figure.ts";
import { hatch, legend } from "./legend.ts";
import type { LegendItem } from "./legend.ts";
import { edge, levelPaint, pale, paper, slate } from "./palette.ts";
import { certain, saidShare, shortShare } from "./share.ts";
import type { Percentage, ShareWords } from "./share.ts";
import { plated } from "./stacked-bar.ts";
import { hint, lines, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth, wrap } from "./text-width.ts";

export interface SharesInput extends FigureText {
  /** Who is shown beside each other, with how many of them answered: one, or two. */
  readonly series: readonly { readonly label: string; readonly n: number | null }[];
  /** Each answer with a share for each series. Shares of several answers a person need not add up to a hundred. */
  readonly bars: readonly { readonly label: string; readonly shares: readonly Percentage[] }[];
  readonly words: ShareWords & {
    /** What a bar is, as a column head: "Antwoord". */
    readonly bar: string;
    /** "n = 123" after the name of a series. */
    readonly n: (count: string) => string;
  };
}

const width = narrow;
const barHeights = [24, 17] as const;
const labelSetting = { size: 14 };
const saidSetting = { size: 13, bold: true };
const fills = [levelPaint(4, 5).fill, pale] as const;

const room = Math.ceil(textWidth("min. 100%", saidSetting)) + 14;

/** A light track of a hundred percent, the share in it, and the number behind it. */
const bar = (
  share: Percentage,
  place: { y: number; series: number },
  input: SharesInput,
  id: string,
): Svg => {
  const full = width - room;
  const height = place.series === 0 ? barHeights[0] : barHeights[1];
  const track = { x: 0, y: place.y, width: full, height };
  const length = (Math.min(100, certain(share)) / 100) * full;
  const said = shortShare(share, input.locale);
  return tag(
    "g",
    {},
    hint(saidShare(share, input.locale, input.words)),
    tag("rect", {
      ...track,
      fill: typeof share === "number" ? paper : `url(#${id}-hatch)`,
      stroke: slate,
      "stroke-width": 0.75,
    }),
    length > 0
      ? tag("rect", { ...track, width: length, fill: place.series === 0 ? fills[0] : fills[1], stroke: edge })
      : "",
    share === null
      ? plated(input.words.notShown, full / 2, place.y + height / 2)
      : text(said, { x: full + 8, y: place.y + height / 2 + 4.6, ...saidSetting }),
  );
};

const named = ({ series, words, locale }: SharesInput): string[] =>
  series.map(({ label, n }) => (n === null ? label : `${label} (${words.n(formatNumber(n, locale))})`));

const body = (input: SharesInput, id: string): { svg: Svg; bottom: number } => {
  let y = 0;
  let svg = "";
  for (const each of input.bars) {
    const label = wrap(each.label, width, labelSetting);
    svg += lines(label, { x: 0, y: y + 15, ...labelSetting }, 18);
    y += 4 + label.length * 18;
    for (const series of input.series.keys()) {
      svg += bar(each.shares[series] ?? null, { y, series }, input, id);
      y += series === 0 ? barHeights[0] : barHeights[1];
    }
    y += 10;
  }
  return { svg, bottom: y };
};

const signs = (input: SharesInput): LegendItem[] =>
  named(input).map((label, index) => ({
    label,
    sign: (x, y) =>
      tag("rect", {
        x: x + 0.5,
        y: index === 0 ? y : y + 2,
        width: 18,
        height: index === 0 ? 16 : 12,
        fill: index === 0 ? fills[0] : fills[1],
        stroke: edge,
      }),
  }));

/** How often each answer was given, one bar for each answer (form: Court of Audit 2024, figure 8); a second, thinner bar to compare with. */
export const sharesFigure = (input: SharesInput): Figure => {
  const id = safeId(input.id);
  const drawn = body(input, id);
  const below = legend(signs(input), width, drawn.bottom + 4);
  return figure(input, {
    shrinks: true,
    width: width + 1,
    height: drawn.bottom + below.height + 8,
    body: tag("g", { transform: "translate(0.5 0)" }, drawn.svg, below.svg),
    defs: hatch(id),
    table: {
      head: [input.words.bar, ...named(input)],
      rows: input.bars.map((each) => [
        each.label,
        ...input.series.map((_, index) => saidShare(each.shares[index] ?? null, input.locale, input.words)),
      ]),
    },
  });
};

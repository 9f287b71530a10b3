import type { Locale } from "#platform/locale/index.ts";
import type { Level } from "./legend.ts";
import { edge, ink, levelPaint, paper, slate } from "./palette.ts";
import { piecesOf, saidShare, shortShare } from "./share.ts";
import type { Percentage, ShareWords } from "./share.ts";
import { hint, tag, text } from "./svg.ts";
import type { Svg } from "./svg.ts";
import { textWidth } from "./text-width.ts";

/** What a bar needs to know of the figure it stands in. */
export interface BarSetting {
  /** Of the figure, for its hatching. */
  readonly id: string;
  readonly locale: Locale;
  readonly parts: readonly Level[];
  readonly words: ShareWords;
}

export interface BarSpot {
  readonly width: number;
  readonly height: number;
  /** What all shares together are; 100 when left out. */
  readonly of?: number;
}

const labelSetting = { size: 12, bold: true };

/** The longest of these that fits. */
const fitting = (labels: readonly string[], width: number): string =>
  labels.find((label) => textWidth(label, labelSetting) + 6 <= width) ?? "";

/** Words on hatching, on a white plate, or they could not be read. */
export const plated = (label: string, x: number, middle: number): Svg => {
  const width = textWidth(label, labelSetting) + 10;
  return label === ""
    ? ""
    : tag("rect", { x: x - width / 2, y: middle - 8.5, width, height: 17, rx: 2, fill: paper }) +
        text(label, { x, y: middle + 4.3, ...labelSetting, fill: ink, anchor: "middle" });
};

/** A bar of which nothing is shown: hatched, with the word in it. */
export const hiddenBar = (said: string, { id }: { id: string }, { width, height }: BarSpot): Svg =>
  tag(
    "g",
    {},
    hint(said),
    tag("rect", {
      x: 0,
      y: 0,
      width,
      height,
      fill: `url(#${id}-hatch)`,
      stroke: slate,
      "stroke-dasharray": "4 3",
    }),
    plated(fitting([said], width), width / 2, height / 2),
  );

/** A bar of shares with the number in each piece where it fits, with the mark of its part before it where that fits too. */
export const stackedBar = (shares: readonly Percentage[], setting: BarSetting, spot: BarSpot): Svg => {
  const { id, locale, parts, words } = setting;
  const draw = (index: number | null, x: number, width: number): Svg => {
    const box = { x, y: 0, width, height: spot.height };
    if (index === null)
      return tag("rect", { ...box, fill: `url(#${id}-hatch)`, stroke: slate, "stroke-dasharray": "4 3" });
    const part = parts[index];
    const share = shares[index] ?? null;
    const paint = levelPaint(index, parts.length);
    const said = shortShare(share, locale);
    const marked = typeof share === "number" ? [`${part?.mark ?? ""} ${said}`.trim()] : [];
    const label = fitting([...marked, said], width);
    return tag(
      "g",
      {},
      hint(`${part?.label ?? ""}: ${saidShare(share, locale, words)}`),
      tag("rect", { ...box, fill: paint.fill, stroke: edge }),
      label === ""
        ? ""
        : text(label, {
            x: x + width / 2,
            y: spot.height / 2 + 4.3,
            ...labelSetting,
            fill: paint.ink,
            anchor: "middle",
          }),
    );
  };
  return piecesOf(shares, spot.of)
    .map(({ index, from, length }) => draw(index, (from / 100) * spot.width, (length / 100) * spot.width))
    .join("");
};

import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";

/** A share in percent: known, only known to be no lower or no higher than something, or not known or not shown. */
export type Percentage = number | { readonly atLeast: number } | { readonly atMost: number } | null;

/** How a share that is not simply known is said in the table. */
export interface ShareWords {
  readonly notShown: string;
  /** "minstens 70%" */
  readonly atLeast: (share: string) => string;
  readonly atMost: (share: string) => string;
}

const whole = (value: number, locale: Locale): string => `${formatNumber(value, locale, 0)}%`;

/** A share as it stands in the drawing: short in either language, with letters that every font has; nothing where it is not known. */
export const shortShare = (share: Percentage, locale: Locale): string => {
  if (share === null) return "";
  if (typeof share === "number") return whole(share, locale);
  return "atLeast" in share ? `min. ${whole(share.atLeast, locale)}` : `max. ${whole(share.atMost, locale)}`;
};

/** A share in words. */
export const saidShare = (share: Percentage, locale: Locale, words: ShareWords): string => {
  if (share === null) return words.notShown;
  if (typeof share === "number") return whole(share, locale);
  return "atLeast" in share
    ? words.atLeast(whole(share.atLeast, locale))
    : words.atMost(whole(share.atMost, locale));
};

/** So much is certain. */
export const certain = (share: Percentage): number => {
  if (typeof share === "number") return share;
  return share !== null && "atLeast" in share ? share.atLeast : 0;
};

/** A piece of a stacked bar; `index` is the place of its share, null for what is left open. */
export interface Piece {
  readonly index: number | null;
  readonly from: number;
  readonly length: number;
}

/**
 * The pieces of a bar of `of` percent from left to right. What is left open stands in one piece, after the last share that is not exactly known:
 * so a share that is published alone stands where it would stand in a full bar.
 */
export const piecesOf = (shares: readonly Percentage[], of = 100): Piece[] => {
  const known = shares.map(certain);
  const sum = known.reduce((total, share) => total + share, 0);
  const lastOpen = shares.findLastIndex((share) => typeof share !== "number");
  const scale = lastOpen === -1 || sum > of ? 100 / (sum || 1) : 100 / of;
  const open = lastOpen === -1 ? 0 : Math.max(0, 100 - sum * scale);
  let from = 0;
  const take = (index: number | null, length: number): Piece[] => {
    const piece = { index, from, length };
    from += length;
    return length > 0 ? [piece] : [];
  };
  return known.flatMap((share, index) => [
    ...take(index, share * scale),
    ...(index === lastOpen ? take(null, open) : []),
  ]);
};

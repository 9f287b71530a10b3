const usual = /[\u0020-\u007E\u00A0-\u017F–—‘’“”•…€\n\t]/u;
const unfit = /[^\t\n\u0020-\u{10FFFF}]|[\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/gu;
const replacement = "\uFFFD";
const segments = new Intl.Segmenter("nl", { granularity: "grapheme" });

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

const unusual = (text: string): string[] => Array.from(text).filter((letter) => !usual.test(letter));

const strings = (value: unknown, visit: (text: string) => void): void => {
  if (typeof value === "string") visit(value);
  else if (Array.isArray(value)) for (const each of value) strings(each, visit);
  else if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) strings(each, visit);
};

const clean = (text: string): string => text.replaceAll("\r\n", "\n").replace(unfit, "");

/**
 * The same value in which every letter that cannot be drawn is replaced by one sign, control characters are left out,
 * and the rest is untouched. `canDraw` is asked once, with all letters that are out of the ordinary.
 */
export const readable = (
  value: object,
  canDraw: (letters: readonly string[]) => (letter: string) => boolean,
): Json => {
  const found = new Set<string>();
  strings(value, (text) => {
    for (const letter of unusual(clean(text))) found.add(letter);
  });
  const draws = found.size === 0 ? () => true : canDraw([...found]);
  const mend = (text: string): string => {
    const kept = clean(text);
    if (unusual(kept).every(draws)) return kept;
    return Array.from(segments.segment(kept), ({ segment }) =>
      unusual(segment).every(draws) ? segment : replacement,
    ).join("");
  };
  const walk = (each: unknown): Json => {
    if (typeof each === "string") return mend(each);
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each === "object" && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
    return typeof each === "number" || typeof each === "boolean" ? each : null;
  };
  return walk(value);
};

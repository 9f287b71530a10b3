/** Numbers by chance that are the same every time: all that follows from a seed and a name. */
export interface Chance {
  /** From 0 up to 1, evenly. */
  readonly even: () => number;
  /** Around 0 with a standard deviation of 1. */
  readonly normal: () => number;
}

/** FNV-1a: a number from a text. */
const numberOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** Chance for one name (mulberry32, and Box and Muller for the normal distribution). */
export const chanceOf = (name: string): Chance => {
  let state = numberOf(name);
  const even = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
  return { even, normal };
};

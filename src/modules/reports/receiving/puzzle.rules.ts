/**
 * How many zero bits the answer to the puzzle of a form must give: hardly anything at first, and twice the work for every doubling of what one
 * source sent lately. Whoever shares an address with a flood (Tor, one office) waits some seconds, and is never refused.
 */
export const bitsFor = (sentLately: number): number => {
  const grown = sentLately <= freely ? 0 : Math.ceil(Math.log2(sentLately / freely));
  return Math.min(leastBits + grown, mostBits);
};

/** About 4,000 hashes: a few hundredths of a second. */
const leastBits = 12;
/** About a million hashes: some seconds on a telephone. */
const mostBits = 20;
/** Reports from one source in an hour that cost nothing extra. */
const freely = 20;

/** How many bits in front are zero. */
export const zeroBits = (bytes: Uint8Array): number => {
  const at = bytes.findIndex((byte) => byte !== 0);
  return at < 0 ? bytes.length * 8 : at * 8 + Math.clz32(bytes[at] ?? 0) - 24;
};

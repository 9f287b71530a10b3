import { chunkSize, textSizes } from "./format.ts";

const lengthSize = 4;

/** How many bytes a text of so many bytes takes once padded: what its size tells is only which class it is in. */
export const paddedTextSize = (size: number): number => {
  const needed = size + lengthSize;
  const largest = textSizes[textSizes.length - 1] ?? chunkSize;
  return textSizes.find((one) => one >= needed) ?? Math.ceil(needed / largest) * largest;
};

/** How many bytes of a file go into one chunk. */
export const chunkRoom = chunkSize - lengthSize;

/**
 * How many chunks an attachment of so many chunks takes once padded: only the highest bits of the number remain (Padmé: Nikitin and
 * others, "Reducing Metadata Leakage from Encrypted Files", 2019), at most 12% more.
 */
export const paddedChunks = (chunks: number): number => {
  if (chunks <= 1) return 1;
  const exponent = Math.floor(Math.log2(chunks));
  const kept = Math.floor(Math.log2(Math.max(1, exponent))) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(chunks / step) * step;
};

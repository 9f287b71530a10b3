import { createHash } from "node:crypto";
import { Glimpser } from "#platform/file-kinds/index.ts";
import type { Glimpse } from "#platform/file-kinds/index.ts";

/** What was seen of a file that passed by: enough to tell its kind, and its SHA-256 in hex. */
export interface Seen {
  readonly glimpse: Glimpse;
  readonly sha256: string;
}

/** Lets a file pass a piece at a time and looks along; ask `seen` once, when all of it has passed. */
export const witnessed = (
  source: AsyncIterable<Uint8Array>,
): { readonly bytes: AsyncIterable<Uint8Array>; readonly seen: () => Seen } => {
  const [hash, glimpser] = [createHash("sha256"), new Glimpser()];
  const passing = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece);
      glimpser.see(piece);
      yield piece;
    }
  };
  return { bytes: passing(), seen: () => ({ glimpse: glimpser.glimpse, sha256: hash.digest("hex") }) };
};

/** Reads on to the end and keeps nothing: for a file that only has to pass. */
export const toTheEnd = async (bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  const reading = bytes[Symbol.asyncIterator]();
  // oxlint-disable-next-line no-await-in-loop -- a file comes piece by piece
  while ((await reading.next()).done !== true);
};

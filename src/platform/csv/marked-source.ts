import { createHash } from "node:crypto";
import type { CsvSource } from "./read.ts";

/** Passes on what is read, and makes a mark of exactly that. */
export const markedSource = (
  source: CsvSource,
): { readonly source: CsvSource; readonly mark: () => string } => {
  const hash = createHash("sha256");
  const passing = async function* (): AsyncGenerator<Uint8Array | string> {
    for await (const piece of source) {
      hash.update(piece);
      yield piece;
    }
  };
  return { source: passing(), mark: () => hash.digest("base64url") };
};

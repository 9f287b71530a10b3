import type { Checked } from "./check-document.ts";

/** What becomes of a document that somebody wants to open. */
export type Opening =
  /** It stays apart. */
  | { readonly kind: "infected" }
  /** Its content is not what its name says: asked first whether to open it all the same. */
  | { readonly kind: "doubtful" }
  | { readonly kind: "given"; readonly asWhatItIs: boolean };

type Scan = "not-checked" | "clean" | "infected";

/** What the virus scanner is known to have said, after it looked once more or could not. */
export const scanAfter = (before: Scan, { verdict }: Pick<Checked, "verdict">): Scan =>
  verdict.kind === "not-checked" ? before : verdict.kind;

/** An infected document is given to nobody; one whose content does not fit its name only to whoever insists. */
export const openingOf = (scan: Scan, { isSame, fitsName }: Checked, insists: boolean): Opening => {
  if (scan === "infected") return { kind: "infected" };
  const asWhatItIs = isSame && fitsName;
  return asWhatItIs || insists ? { kind: "given", asWhatItIs } : { kind: "doubtful" };
};

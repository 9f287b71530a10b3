/**
 * Hidden data of pictures and PDF: what a file tells about whoever made it, beside what is seen. Runs in the browser and in the server.
 * A picture keeps every pixel, its colours, its resolution and how it must be turned.
 */
import { Uncleanable, hiddenKinds } from "./hidden.ts";
import type { Cleaned, HiddenKind } from "./hidden.ts";
import { cleanJpeg, isJpeg } from "./jpeg.ts";
import { cleanPng, isPng } from "./png.ts";
import { cleanWebp, isWebp } from "./webp.ts";

export { Uncleanable } from "./hidden.ts";
export type { Cleaned, HiddenKind, Hindrance } from "./hidden.ts";

/** Media types of files whose hidden data can be taken out, each with the largest size in bytes: such a file is in memory as a whole. */
export const largestCleaned: Readonly<Record<string, number>> = {
  "image/jpeg": 50_000_000,
  "image/png": 50_000_000,
  "image/webp": 50_000_000,
  "application/pdf": 25_000_000,
};

type Way = readonly [type: string, clean: (bytes: Uint8Array) => Cleaned | Promise<Cleaned>];

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";

const wayFor = (bytes: Uint8Array): Way => {
  if (isJpeg(bytes)) return ["image/jpeg", cleanJpeg];
  if (isPng(bytes)) return ["image/png", cleanPng];
  if (isWebp(bytes)) return ["image/webp", cleanWebp];
  if (isPdf(bytes))
    // Loaded where a PDF comes by, and nowhere else: it is large.
    return ["application/pdf", async (pdf) => (await import("./pdf.ts")).cleanPdf(pdf)];
  throw new Uncleanable("other-kind");
};

const ordered = (found: readonly HiddenKind[]): readonly HiddenKind[] =>
  hiddenKinds.filter((kind) => found.includes(kind));

/**
 * The file without its hidden data, and which kinds it had.
 * @throws Uncleanable when it is of another kind, too large, locked or damaged; then nothing of it was changed
 */
export const withoutHiddenData = async (bytes: Uint8Array): Promise<Cleaned> => {
  const [type, clean] = wayFor(bytes);
  if (bytes.length > (largestCleaned[type] ?? 0)) throw new Uncleanable("too-large");
  const { bytes: cleaned, found } = await clean(bytes);
  return { bytes: cleaned, found: ordered(found) };
};

/** Which kinds of hidden data a file has. @throws Uncleanable as above */
export const whatIsHidden = async (bytes: Uint8Array): Promise<readonly HiddenKind[]> =>
  (await withoutHiddenData(bytes)).found;

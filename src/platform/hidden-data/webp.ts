import { joined, latin, latinText, part, startsWith, viewOf } from "./bytes.ts";
import { plainProfile } from "./colour-profile.ts";
import { exifWith, kindsInXmp, readExif } from "./exif.ts";
import { Uncleanable } from "./hidden.ts";
import type { Cleaned, HiddenKind } from "./hidden.ts";

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const drawn = new Set(["VP8 ", "VP8L", "ALPH", "ANIM"]);
const inFrame = new Set(["VP8 ", "VP8L", "ALPH"]);
const frameHeader = 16;
/** Bits of the first byte of VP8X that say that a chunk follows. */
const [hasProfile, hasExif, hasXmp] = [0x20, 0x08, 0x04];

const chunksOf = (bytes: Uint8Array): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = viewOf(part(bytes, at + 4, 4)).getUint32(0, true);
    chunks.push({ type: latinText(part(bytes, at, 4)), data: part(bytes, at + 8, length) });
    // A chunk of an odd size is followed by one byte; the last one sometimes is not.
    at += 8 + length + (length % 2);
  }
  return chunks;
};

const chunk = ({ type, data }: Chunk): Uint8Array<ArrayBuffer> => {
  const size = new Uint8Array(4);
  viewOf(size).setUint32(0, data.length, true);
  return joined([latin(type), size, data, new Uint8Array(data.length % 2)]);
};

const exifData = (data: Uint8Array): Uint8Array => (startsWith(data, "Exif\0\0") ? data.subarray(6) : data);

const plainFrame = (data: Uint8Array): Uint8Array => {
  const chunks = chunksOf(data.subarray(frameHeader)).filter(({ type }) => inFrame.has(type));
  return joined([part(data, 0, frameHeader), ...chunks.map(chunk)]);
};

const rewritten = ({ type, data }: Chunk): Chunk[] => {
  if (drawn.has(type) || type === "VP8X") return [{ type, data }];
  if (type === "ANMF") return [{ type, data: plainFrame(data) }];
  if (type === "ICCP") {
    const profile = plainProfile(data);
    return profile ? [{ type, data: profile }] : [];
  }
  if (type !== "EXIF") return [];
  const { orientation } = readExif(exifData(data));
  return orientation === 1 ? [] : [{ type, data: exifWith(orientation) }];
};

/** The list of what follows, made true again. */
const withFlags = (kept: readonly Chunk[]): readonly Chunk[] => {
  const has = (type: string, flag: number): number => (kept.some((one) => one.type === type) ? flag : 0);
  return kept.map(({ type, data }) => {
    if (type !== "VP8X") return { type, data };
    const flags = (data[0] ?? 0) & ~(hasProfile | hasExif | hasXmp);
    const first = Uint8Array.of(flags | has("ICCP", hasProfile) | has("EXIF", hasExif));
    return { type, data: joined([first, data.subarray(1, 10)]) };
  });
};

const kindsOf = ({ type, data }: Chunk): readonly HiddenKind[] => {
  if (drawn.has(type) || type === "VP8X" || type === "ICCP") return [];
  if (type === "ANMF") return plainFrame(data).length < data.length ? ["other"] : [];
  if (type === "EXIF") return readExif(exifData(data)).kinds;
  return type === "XMP " ? kindsInXmp(latinText(data)) : ["other"];
};

export const isWebp = (bytes: Uint8Array): boolean =>
  startsWith(bytes, "RIFF") && latinText(bytes.subarray(8, 12)) === "WEBP";

/** A WebP with nothing but what is seen. */
export const cleanWebp = (bytes: Uint8Array): Cleaned => {
  const length = viewOf(bytes).getUint32(4, true);
  const chunks = chunksOf(part(bytes, 12, length - 4));
  if (!chunks.some(({ type }) => type === "VP8 " || type === "VP8L" || type === "ANMF"))
    throw new Uncleanable("damaged");
  const kept = withFlags(chunks.flatMap(rewritten)).map(chunk);
  const size = new Uint8Array(4);
  viewOf(size).setUint32(0, 4 + kept.reduce((sum, one) => sum + one.length, 0), true);
  const behind = bytes.length - 8 - length;
  return {
    bytes: joined([latin("RIFF"), size, latin("WEBP"), ...kept]),
    found: [...chunks.flatMap(kindsOf), ...(behind > 1 ? ["other" as const] : [])],
  };
};

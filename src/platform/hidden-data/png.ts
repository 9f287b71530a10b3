import {
  bigNumber,
  deflated,
  inflated,
  joined,
  latin,
  latinText,
  part,
  startsWith,
  viewOf,
} from "./bytes.ts";
import { plainProfile } from "./colour-profile.ts";
import { exifWith, kindsInXmp, readExif } from "./exif.ts";
import { Uncleanable } from "./hidden.ts";
import type { Cleaned, HiddenKind } from "./hidden.ts";

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const signature = "\u0089PNG\r\n\u001a\n";
const largestProfile = 4_000_000;

/** What a PNG is drawn from: the picture, its colours, its resolution, its movements. */
const drawn = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT".split(" "),
);

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check number of a chunk (CRC-32, as PNG has it). */
const checkNumber = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** All chunks up to the end of the picture, and how many bytes follow behind it. */
const chunksOf = (bytes: Uint8Array): { readonly chunks: readonly Chunk[]; readonly behind: number } => {
  const chunks: Chunk[] = [];
  for (let at = signature.length; ;) {
    const length = viewOf(part(bytes, at, 4)).getUint32(0);
    const named = part(bytes, at + 4, length + 4);
    const check = viewOf(part(bytes, at + 8 + length, 4)).getUint32(0);
    const type = latinText(named.subarray(0, 4));
    if (drawn.has(type) && check !== checkNumber(named)) throw new Uncleanable("damaged");
    chunks.push({ type, data: named.subarray(4) });
    at += 12 + length;
    if (type === "IEND") return { chunks, behind: bytes.length - at };
  }
};

const chunk = ({ type, data }: Chunk): Uint8Array<ArrayBuffer> => {
  const named = joined([latin(type), data]);
  return joined([bigNumber(data.length), named, bigNumber(checkNumber(named))]);
};

/** A colour profile without names, dates and notes; none when it cannot be read. */
const colours = async (data: Uint8Array): Promise<Chunk[]> => {
  const packed = data.indexOf(0) + 2;
  if (packed < 2) return [];
  const profile = plainProfile(await inflated(data.subarray(packed), largestProfile));
  if (!profile) return [];
  return [{ type: "iCCP", data: joined([latin("colour\0\0"), await deflated(profile)]) }];
};

const rewritten = async ({ type, data }: Chunk): Promise<Chunk[]> => {
  if (drawn.has(type)) return [{ type, data }];
  if (type === "iCCP") return colours(data);
  if (type !== "eXIf") return [];
  const { orientation } = readExif(data);
  return orientation === 1 ? [] : [{ type, data: exifWith(orientation) }];
};

const texts = new Set(["tEXt", "zTXt", "iTXt"]);

const kindOfKeyword: Readonly<Record<string, HiddenKind>> = {
  Author: "name",
  Copyright: "name",
  Software: "program",
  Source: "device",
  "Creation Time": "time",
};

const kindsOf = ({ type, data }: Chunk): readonly HiddenKind[] => {
  if (drawn.has(type) || type === "iCCP") return [];
  if (type === "eXIf") return readExif(data).kinds;
  if (type === "tIME") return ["time"];
  if (!texts.has(type)) return ["other"];
  const text = latinText(data.subarray(0, 100_000));
  const keyword = text.split("\0", 1)[0] ?? "";
  return keyword.startsWith("XML:com.adobe.xmp") ? kindsInXmp(text) : [kindOfKeyword[keyword] ?? "text"];
};

export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, signature);

/** A PNG with nothing but what is seen. */
export const cleanPng = async (bytes: Uint8Array): Promise<Cleaned> => {
  const { chunks, behind } = chunksOf(bytes);
  if (chunks[0]?.type !== "IHDR" || !chunks.some(({ type }) => type === "IDAT"))
    throw new Uncleanable("damaged");
  const kept = (await Promise.all(chunks.map(rewritten))).flat();
  return {
    bytes: joined([latin(signature), ...kept.map(chunk)]),
    found: [...chunks.flatMap(kindsOf), ...(behind > 0 ? ["other" as const] : [])],
  };
};

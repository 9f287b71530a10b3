import { Uncleanable } from "./hidden.ts";

/** Bytes one after another. */
export const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Characters of one byte each. */
export const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

export const latinText = (bytes: Uint8Array): string => {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The part of so many bytes. @throws Uncleanable when it would go on beyond the end */
export const part = (bytes: Uint8Array, from: number, length: number): Uint8Array => {
  if (from < 0 || length < 0 || from + length > bytes.length) throw new Uncleanable("damaged");
  return bytes.subarray(from, from + length);
};

export const startsWith = (bytes: Uint8Array, start: string): boolean =>
  bytes.length >= start.length && latinText(bytes.subarray(0, start.length)) === start;

/** A number of 4 bytes, the most significant first. */
export const bigNumber = (value: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value);
  return bytes;
};

/** What a stream gives, up to so many bytes: a small file may blow up to any size. @throws Uncleanable beyond that, or when damaged */
const gathered = async (
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new Uncleanable("too-large");
      parts.push(next.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    throw error instanceof Uncleanable ? error : new Uncleanable("damaged", { cause: error });
  }
  return joined(parts);
};

const through = (
  bytes: Uint8Array,
  change: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> => new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(change);

/** Unpacks what zlib packed, at most `most` bytes. */
export const inflated = (bytes: Uint8Array, most: number): Promise<Uint8Array<ArrayBuffer>> =>
  gathered(through(bytes, new DecompressionStream("deflate")), most);

/** Packs as zlib does. */
export const deflated = (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  gathered(through(bytes, new CompressionStream("deflate")), Number.MAX_SAFE_INTEGER);

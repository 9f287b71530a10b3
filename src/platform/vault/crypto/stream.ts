import { framed, joined, numberAt, numberBytes, VaultFault } from "./bytes.ts";
import { chunkSize, formats, purposes } from "./format.ts";
import { chunkRoom, paddedChunks } from "./padding.rules.ts";
import { sodium } from "./sodium.ts";

const extra = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const headerSize = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
const more = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
const last = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
const writtenChunk = chunkSize + extra;

/** Which attachment of which file: content that is put in the place of another does not open. */
export type AttachmentPlace = readonly [organisationId: string, fileId: string, attachmentId: string];

const boundTo = (place: AttachmentPlace): Uint8Array => framed([purposes.attachment, ...place]);

/**
 * Cuts what comes in into pieces of exactly `size` bytes; only the last may be shorter, and may be empty only when nothing comes. Each piece
 * holds until the next is asked for: they share one place in memory, or a large file would leave as much garbage behind as it is large.
 */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const room = new Uint8Array(size);
  let filled = 0;
  let any = false;
  for await (const part of source) {
    for (let at = 0; at < part.length;) {
      if (filled === size) {
        yield room;
        [filled, any] = [0, true];
      }
      const take = Math.min(size - filled, part.length - at);
      room.set(part.subarray(at, at + take), filled);
      filled += take;
      at += take;
    }
  }
  if (filled > 0 || !any) yield room.subarray(0, filled);
}

const chunkOf = (piece: Uint8Array): Uint8Array => {
  const chunk = new Uint8Array(chunkSize);
  chunk.set(numberBytes(piece.length));
  chunk.set(piece, 4);
  return chunk;
};

const nothing = new Uint8Array();

/** What the size of an encrypted attachment can be, and how large it gets at most. */
export const writtenSize = {
  of: (size: number): number =>
    1 + headerSize + paddedChunks(Math.max(1, Math.ceil(size / chunkRoom))) * writtenChunk,
  /** Whether so many bytes can be a whole one: a beginning and complete chunks. */
  isPossible: (written: number): boolean => {
    const chunks = (written - 1 - headerSize) / writtenChunk;
    return Number.isInteger(chunks) && chunks >= 1 && paddedChunks(chunks) === chunks;
  },
} as const;

/** Encrypts as it comes, one chunk in memory at a time. The size that is written tells only the class of the size that came. */
export async function* encryptStream(
  source: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  place: AttachmentPlace,
): AsyncGenerator<Uint8Array> {
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  const push = (piece: Uint8Array, tag: number): Uint8Array =>
    sodium.crypto_secretstream_xchacha20poly1305_push(state, chunkOf(piece), boundTo(place), tag);
  yield joined(Uint8Array.of(formats.stream), header);
  let held: Uint8Array | undefined;
  let count = 0;
  for await (const piece of pieces(source, chunkRoom)) {
    if (held) yield push(held, more);
    held = Uint8Array.from(piece);
    count += 1;
  }
  const filling = paddedChunks(count) - count;
  yield push(held ?? nothing, filling === 0 ? last : more);
  for (let left = filling; left > 0; left -= 1) yield push(nothing, left === 1 ? last : more);
}

const dataIn = (chunk: Uint8Array, ended: boolean): Uint8Array => {
  const length = numberAt(chunk);
  if (length > chunkRoom || (ended && length > 0)) throw new VaultFault("an attachment was changed");
  return chunk.subarray(4, 4 + length);
};

/** Splits off the first bytes of a stream. */
const beginning = async (
  source: AsyncIterator<Uint8Array>,
  size: number,
): Promise<[Uint8Array, Uint8Array]> => {
  let start: Uint8Array = nothing;
  while (start.length < size) {
    const next = await source.next();
    if (next.done === true) throw new VaultFault("an attachment was cut off");
    start = joined(start, next.value);
  }
  return [start.slice(0, size), start.slice(size)];
};

async function* following(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

async function* decrypted(
  input: AsyncIterator<Uint8Array>,
  key: Uint8Array,
  place: AttachmentPlace,
): AsyncGenerator<Uint8Array> {
  const [start, rest] = await beginning(input, 1 + headerSize);
  if (start[0] !== formats.stream) throw new VaultFault("an attachment is written in an unknown form");
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(start.subarray(1), key);
  let [tag, ended] = [more, false];
  for await (const piece of pieces(following(rest, input), writtenChunk)) {
    if (piece.length !== writtenChunk) throw new VaultFault("an attachment was cut off or lengthened");
    const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, boundTo(place));
    if (typeof pulled === "boolean") throw new VaultFault("an attachment was changed");
    tag = pulled.tag;
    const data = dataIn(pulled.message, ended);
    ended ||= data.length < chunkRoom;
    if (data.length > 0) yield data;
  }
  if (tag !== last) throw new VaultFault("an attachment was cut off");
}

/**
 * Decrypts as it comes. What was yielded is right as far as it goes; only when it ends without an error is it whole. What it comes from is
 * closed in every case, also when something was changed or whoever reads it stops.
 * @throws VaultFault when it was changed, cut off, lengthened, reordered, or belongs to another attachment
 */
export async function* decryptStream(
  source: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  place: AttachmentPlace,
): AsyncGenerator<Uint8Array> {
  const input = source[Symbol.asyncIterator]();
  try {
    yield* decrypted(input, key, place);
  } finally {
    await input.return?.();
  }
}

import { Glimpser, fileKind, refusalText } from "#platform/file-kinds/index.ts";
import { Uncleanable, largestCleaned, withoutHiddenData } from "#platform/hidden-data/index.ts";
import type { HiddenKind, Hindrance } from "#platform/hidden-data/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { encryptStream, newKey, sodium } from "#platform/vault/crypto/index.ts";
import type { FormAttachment } from "../form.ts";
import { sendPart } from "./send-part.ts";
import type { PartPlace } from "./send-part.ts";

const partSize = 2_000_000;

/** What is known of a file before it is sent. */
export interface Looked {
  readonly blob: Blob;
  readonly type: string;
  readonly cleaned: boolean;
  /** What was hidden in it; undefined when that cannot be seen. */
  readonly found: readonly HiddenKind[] | undefined;
  /** Why it could not be cleaned. */
  readonly hindrance: Hindrance | undefined;
}

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().getReader();
  // oxlint-disable-next-line no-await-in-loop -- a file is read piece by piece
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

const kindOf = async (file: File): Promise<{ readonly type: string } | { readonly refused: Localised }> => {
  const glimpser = new Glimpser();
  for await (const piece of bytesOf(file)) glimpser.see(piece);
  const kind = fileKind(file.name, glimpser.glimpse, "evidence");
  return "type" in kind ? kind : { refused: refusalText(kind.refused, file.name, "evidence") };
};

/** Looks at a file, and takes its hidden data out where that was asked and can be done. */
export const lookAt = async (
  file: File,
  clean: boolean,
): Promise<Looked | { readonly refused: Localised }> => {
  const kind = await kindOf(file);
  if ("refused" in kind) return kind;
  const { type } = kind;
  const asItIs: Looked = { blob: file, type, cleaned: false, found: undefined, hindrance: undefined };
  if (!(type in largestCleaned)) return asItIs;
  if (file.size > (largestCleaned[type] ?? 0)) return { ...asItIs, hindrance: "too-large" };
  try {
    const { bytes, found } = await withoutHiddenData(new Uint8Array(await file.arrayBuffer()));
    return clean ? { ...asItIs, blob: new Blob([bytes]), cleaned: true, found } : { ...asItIs, found };
  } catch (error) {
    return { ...asItIs, hindrance: error instanceof Uncleanable ? error.hindrance : "damaged" };
  }
};

export interface Progress {
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly onLine: (isThere: boolean) => void;
  /** Resolves at once, or when a pause ends. */
  readonly mayGoOn: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Hashes what passes. */
const hashing = (blob: Blob) => {
  const state = sodium.crypto_hash_sha256_init();
  const source = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of bytesOf(blob)) {
      sodium.crypto_hash_sha256_update(state, piece);
      yield piece;
    }
  };
  return { source: source(), sha256: () => sodium.to_hex(sodium.crypto_hash_sha256_final(state)) };
};

/** Puts pieces together into parts of about one size. */
async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let [room, filled] = [new Uint8Array(partSize + 200_000), 0];
  for await (const piece of pieces) {
    room.set(piece, filled);
    filled += piece.length;
    if (filled < partSize) continue;
    yield room.slice(0, filled);
    [room, filled] = [new Uint8Array(partSize + 200_000), 0];
  }
  if (filled > 0) yield room.slice(0, filled);
}

/** Encrypts a file here, and sends it in parts; returns what the report says of it. Its key never leaves the browser but sealed. */
export const sendFile = async (
  name: string,
  { blob, type, cleaned }: Looked,
  place: PartPlace,
  progress: Progress,
): Promise<FormAttachment> => {
  const [key, { source, sha256 }] = [newKey(), hashing(blob)];
  const { organisationId, fileId, attachmentId } = place;
  let sent = 0;
  for await (const part of inParts(encryptStream(source, key, [organisationId, fileId, attachmentId]))) {
    await progress.mayGoOn();
    await sendPart({ place, signal: progress.signal, onLine: progress.onLine }, sent, part);
    sent += part.length;
    // What is written is a little more than what was read.
    progress.onProgress(Math.min(1, sent / Math.max(1, blob.size)));
  }
  return { attachmentId, name, type, size: blob.size, sha256: sha256(), key: sodium.to_base64(key), cleaned };
};

import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "#platform/http/index.ts";
import { attachmentStore, flushed, pathOf } from "./attachments.ts";
import type { AttachmentOf, AttachmentStore } from "./attachments.ts";
import { writtenSize } from "./crypto/stream.ts";
import { insistOnRoom, noteWritten, sizesIn } from "./pending-room.ts";
import type { Room } from "./pending-room.ts";
import { pendingTexts as texts } from "./texts.ts";

/** Attachments of something that was not sent yet, encrypted; they go after some hours when it never is. */
export interface PendingStore extends AttachmentStore {
  /**
   * Adds a part of an attachment that was encrypted elsewhere; returns how many bytes lie there now. What came before a line broke stays.
   * @throws AppError "conflict" when the part does not begin where the last one ended; "too-large"; "unavailable" when the disk is full
   */
  add(attachment: AttachmentOf, from: number, source: AsyncIterable<Uint8Array>): Promise<number>;
  /**
   * Refuses when there is no room for one more attachment of this file, or for any: what people write must always find some.
   * @throws AppError "unavailable"; "too-large" when the file has as many as it may
   */
  insistOnRoom(file: Pick<AttachmentOf, "organisationId" | "fileId">): Promise<void>;
  /** Moves it to where attachments lie for good; nothing happens when it is there already. @throws AppError "refused" when it is not whole */
  settle(attachment: AttachmentOf): Promise<void>;
  /** Removes what is left of a form that was sent. */
  removeAll(file: Pick<AttachmentOf, "organisationId" | "fileId">): Promise<void>;
}

const megabyte = 1_000_000;

export interface PendingLimits extends Room {
  /** Bytes of one attachment, as it was before it was encrypted. */
  readonly fileSize: number;
  readonly files: number;
  /** Bytes of all attachments of one form, encrypted. */
  readonly total: number;
}

export const pendingLimits: PendingLimits = {
  fileSize: 200 * megabyte,
  files: 25,
  total: 2500 * megabyte,
  reserve: 1000 * megabyte,
  share: 0.5,
};

/** Ends with an error once more than so many bytes came. */
async function* atMost(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > most) throw new AppError("too-large", texts.tooLarge);
    yield part;
  }
}

/** Parts of one attachment come one after the other, also when a browser lost count. */
const writing = new Set<string>();

const inTurn = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  if (writing.has(path)) throw new AppError("conflict");
  writing.add(path);
  try {
    return await work();
  } finally {
    writing.delete(path);
  }
};

const isWhole = async (path: string): Promise<boolean> => {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  return size > 0 && writtenSize.isPossible(size);
};

/** `directory` is where the files of the installation lie. */
export const pendingStore = (directory: string, limits = pendingLimits): PendingStore => {
  const pending = join(directory, "pending");
  const store = attachmentStore(pending);
  const mostWritten = writtenSize.of(limits.fileSize);
  const folderOf = (file: Pick<AttachmentOf, "organisationId" | "fileId">): string =>
    dirname(pathOf(pending, { ...file, attachmentId: file.fileId }));
  const leftIn = async (folder: string): Promise<{ readonly files: number; readonly bytes: number }> => {
    const sizes = await sizesIn(folder);
    const bytes = limits.total - sizes.reduce((sum, size) => sum + size, 0);
    return { files: limits.files - sizes.length, bytes };
  };
  return {
    ...store,
    async keep(attachment, key, source) {
      const size = await store.keep(attachment, key, source);
      noteWritten(pending, size);
      return size;
    },
    async insistOnRoom(file) {
      await insistOnRoom(pending, limits);
      const left = await leftIn(folderOf(file));
      if (left.files <= 0 || left.bytes <= 0) throw new AppError("too-large", texts.tooMany);
    },
    add(attachment, from, source) {
      const path = pathOf(pending, attachment);
      return inTurn(path, async () => {
        const there = (await store.storedSize(attachment)) ?? 0;
        if (there !== from) throw new AppError("conflict");
        await insistOnRoom(pending, limits);
        const left = await leftIn(dirname(path));
        if (from === 0 && left.files <= 0) throw new AppError("too-large", texts.tooMany);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const most = Math.min(left.bytes, mostWritten - from);
        await pipeline(atMost(source, most), createWriteStream(path, { flags: "a", mode: 0o600 }));
        const size = (await store.storedSize(attachment)) ?? 0;
        noteWritten(pending, size - from);
        return size;
      });
    },
    async settle(attachment) {
      const [from, to] = [pathOf(pending, attachment), pathOf(directory, attachment)];
      if ((await stat(from).catch(() => undefined)) === undefined && (await isWhole(to))) return;
      if (!(await isWhole(from))) throw new AppError("refused", texts.notWhole);
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      await flushed(from);
      await rename(from, to);
    },
    removeAll: (file) => rm(folderOf(file), { recursive: true, force: true }),
  };
};

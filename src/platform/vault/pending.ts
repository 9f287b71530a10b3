import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "#platform/http/index.ts";
import { attachmentStore, flushed, pathOf } from "./attachments.ts";
import type { AttachmentOf, AttachmentStore } from "./attachments.ts";
import { writtenSize } from "./crypto/stream.ts";
import { pendingTexts as texts } from "./texts.ts";

/** Attachments of something that was not sent yet, encrypted; they go after a day when it never is. */
export interface PendingStore extends AttachmentStore {
  /**
   * Adds a part of an attachment that was encrypted elsewhere; returns how many bytes lie there now. What came before a line broke stays.
   * @throws AppError "conflict" when the part does not begin where the last one ended; "too-large"; "unavailable" when the disk is full
   */
  add(attachment: AttachmentOf, from: number, source: AsyncIterable<Uint8Array>): Promise<number>;
  /** Refuses when there is no room for files any more: what people write must always find some. @throws AppError "unavailable" */
  insistOnRoom(): Promise<void>;
  /** Moves it to where attachments lie for good; nothing happens when it is there already. @throws AppError "refused" when it is not whole */
  settle(attachment: AttachmentOf): Promise<void>;
  /** Removes what is left of a form that was sent. */
  removeAll(file: Pick<AttachmentOf, "organisationId" | "fileId">): Promise<void>;
}

const megabyte = 1_000_000;

export interface PendingLimits {
  /** Bytes of one attachment, as it was before it was encrypted. */
  readonly fileSize: number;
  readonly files: number;
  /** Bytes of all attachments of one form, encrypted. */
  readonly total: number;
  /** Bytes of the disk that attachments leave free. */
  readonly reserve: number;
}

export const pendingLimits: PendingLimits = {
  fileSize: 200 * megabyte,
  files: 25,
  total: 2500 * megabyte,
  reserve: 1000 * megabyte,
};

const sizesIn = async (folder: string): Promise<readonly number[]> => {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return sizes.map((facts) => facts?.size ?? 0);
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

const insistOnRoom = async (directory: string, reserve: number): Promise<void> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize < reserve) throw new AppError("unavailable", texts.noRoom);
};

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
  return {
    ...store,
    insistOnRoom: () => insistOnRoom(pending, limits.reserve),
    add(attachment, from, source) {
      const path = pathOf(pending, attachment);
      return inTurn(path, async () => {
        const there = (await store.storedSize(attachment)) ?? 0;
        if (there !== from) throw new AppError("conflict");
        await insistOnRoom(pending, limits.reserve);
        const sizes = await sizesIn(dirname(path));
        if (from === 0 && sizes.length >= limits.files) throw new AppError("too-large", texts.tooMany);
        const left = limits.total - sizes.reduce((sum, size) => sum + size, 0);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const most = Math.min(left, mostWritten - from);
        await pipeline(atMost(source, most), createWriteStream(path, { flags: "a", mode: 0o600 }));
        return (await store.storedSize(attachment)) ?? 0;
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
    removeAll: ({ organisationId, fileId }) =>
      rm(dirname(pathOf(pending, { organisationId, fileId, attachmentId: fileId })), {
        recursive: true,
        force: true,
      }),
  };
};

import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { decryptStream, encryptStream } from "./crypto/stream.ts";
import type { AttachmentPlace } from "./crypto/stream.ts";

/** Which attachment, of which file. */
export interface AttachmentOf {
  readonly organisationId: string;
  readonly fileId: string;
  readonly attachmentId: string;
}

/** Attachments on disk, encrypted before they touch it; beside the files of the installation, so that a back-up takes them along. */
export interface AttachmentStore {
  /** Encrypts as it comes and keeps it whole or not at all; returns how many bytes came. The key belongs in a sealed text of the file. */
  keep(attachment: AttachmentOf, key: Uint8Array, source: AsyncIterable<Uint8Array>): Promise<number>;
  /** Decrypts as it is read; ends with an error when it was changed, cut off or exchanged. */
  open(attachment: AttachmentOf, key: Uint8Array): Readable;
  /** How many encrypted bytes lie there; undefined when it is not there. */
  storedSize(attachment: AttachmentOf): Promise<number | undefined>;
  /** For destruction and for an upload that was refused; nothing happens when it is not there. */
  remove(attachment: AttachmentOf): Promise<void>;
}

/** Where an attachment lies below the directory of a store. */
export const pathOf = (directory: string, { organisationId, fileId, attachmentId }: AttachmentOf): string =>
  join(directory, "vault", ...[organisationId, fileId, attachmentId].map((id) => z.uuid().parse(id)));

const placeOf = ({ organisationId, fileId, attachmentId }: AttachmentOf): AttachmentPlace => [
  organisationId,
  fileId,
  attachmentId,
];

const readSize = 65_536;

/** What lies on the disk, piece by piece in one place in memory: each holds until the next is asked for. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const [file, room] = [await open(path, "r"), new Uint8Array(readSize)];
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a file is read piece by piece
      const { bytesRead } = await file.read(room, 0, readSize);
      if (bytesRead === 0) return;
      yield room.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Written down by the disk before the row that refers to it can be. */
export const flushed = async (path: string): Promise<void> => {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** `directory` is where the files of the installation lie. */
export const attachmentStore = (directory: string): AttachmentStore => ({
  async keep(attachment, key, source) {
    const path = pathOf(directory, attachment);
    const beside = `${path}.coming`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    let size = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const part of source) {
        size += part.length;
        yield part;
      }
    };
    try {
      const written = encryptStream(counted(), key, placeOf(attachment));
      await pipeline(written, createWriteStream(beside, { mode: 0o600, flags: "wx" }));
      await flushed(beside);
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    return size;
  },
  open: (attachment, key) =>
    Readable.from(decryptStream(bytesOf(pathOf(directory, attachment)), key, placeOf(attachment)), {
      objectMode: false,
    }),
  storedSize: async (attachment) => (await stat(pathOf(directory, attachment)).catch(() => undefined))?.size,
  remove: (attachment) => rm(pathOf(directory, attachment), { force: true }),
});

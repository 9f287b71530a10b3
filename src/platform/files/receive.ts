import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileKind, refusalText, tooLarge } from "#platform/file-kinds/index.ts";
import { readMultipart } from "./multipart.ts";
import type { FileLimits, Received, Sink } from "./multipart.ts";
import { witnessed } from "./witnessed.ts";

/** Writes one file of the form to disk; the disk has it when this resolves. */
const store = async (bytes: AsyncIterable<Uint8Array>, path: string) => {
  const { bytes: passing, seen } = witnessed(bytes);
  const file = await open(path, "wx", 0o600);
  await pipeline(passing, file.createWriteStream({ flush: true }));
  return seen();
};

/** Files on the disk as they are, in a folder for what comes in. */
const onDisk = (incoming: string, { fileSize }: FileLimits): Sink => {
  const paths: string[] = [];
  return {
    async take({ name, bytes, isTooLarge }) {
      const path = join(incoming, randomUUID());
      paths.push(path);
      const { glimpse, sha256 } = await store(bytes, path);
      if (isTooLarge()) return { refused: tooLarge(name, fileSize) };
      const found = fileKind(name, glimpse, "documents");
      if ("refused" in found) return { refused: refusalText(found.refused, name, "documents") };
      return { path, name, size: glimpse.size, sha256, type: found.type };
    },
    async discard() {
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    },
  };
};

/** Streams a multipart form: files to `incoming`, texts to memory; when the form is refused as a whole, nothing of it stays. */
export const receiveForm = async (
  request: Request,
  incoming: string,
  limits: FileLimits,
): Promise<Received> => {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  return readMultipart(request, onDisk(incoming, limits), limits);
};

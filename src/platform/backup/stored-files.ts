import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, posix, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ArchiveWriter } from "./archive-writer.ts";
import { BackupRefused } from "./backup-refused.ts";
import type { Manifest } from "./manifest.ts";
import type { OnProgress } from "./progress.ts";
import type { TarEntry } from "./tar.ts";

const folder = "files/";

/** Counts and hashes the files of an archive, in order. */
export class FileAccount {
  #count = 0;
  #bytes = 0;
  readonly #hash = createHash("sha256");

  add(path: string, size: number, sha256: string): void {
    this.#count += 1;
    this.#bytes += size;
    this.#hash.update(`${path} ${size} ${sha256}\n`);
  }

  get count(): number {
    return this.#count;
  }

  total(): Manifest["files"] {
    return { count: this.#count, bytes: this.#bytes, sha256: this.#hash.copy().digest("hex") };
  }
}

/** Streams every file below `directory` into the archive. A file that is destroyed meanwhile is left out. */
export async function addFiles(
  archive: ArchiveWriter,
  directory: string,
  onProgress: OnProgress,
): Promise<Manifest["files"]> {
  const account = new FileAccount();
  const paths = await filesBelow(directory);
  for (const path of paths) {
    const size = await sizeOf(join(directory, path));
    if (size === undefined) continue;
    const body: AsyncIterable<Buffer> = createReadStream(join(directory, path));
    account.add(path, size, await archive.addStream(folder + path, size, body));
    onProgress({ step: "copying files", what: path, done: account.count, total: paths.length });
  }
  return account.total();
}

/** What somebody is sending just now grows while it is read, and belongs to nothing yet. */
const stillComing = /^(incoming|pending)\/|\.coming$/;

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(nothingThere);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !stillComing.test(path))
    .toSorted();
}

const nothingThere = (error: NodeJS.ErrnoException): [] => {
  if (error.code === "ENOENT") return [];
  throw error;
};

const sizeOf = async (path: string): Promise<number | undefined> => {
  const found = await stat(path).catch(nothingThere);
  return Array.isArray(found) ? undefined : found.size;
};

/** The path of a stored file in an archive entry; undefined for other entries. @throws BackupRefused for a path that leads out */
export function storedPath(name: string): string | undefined {
  if (!name.startsWith(folder)) return undefined;
  const path = name.slice(folder.length);
  const leadsOut =
    path === "" || posix.isAbsolute(path) || path.includes("\\") || path.split("/").includes("..");
  if (leadsOut) throw new BackupRefused(`The archive holds a file with a forbidden name: ${name}`);
  return path;
}

/** @throws BackupRefused when there are files in the directory */
export async function refuseFilled(directory: string): Promise<void> {
  const entries = await readdir(directory).catch(nothingThere);
  if (entries.length > 0) throw new BackupRefused(`${directory} is not empty. Restore into an empty place.`);
}

/** Collects the files of an archive beside their directory; `discard` removes them. */
export class IncomingFiles {
  readonly #directory: string;
  readonly #waiting: string;
  #settled = false;

  constructor(directory: string) {
    this.#directory = directory;
    this.#waiting = `${directory}.restoring`;
  }

  /** Starts empty: what an interrupted restore left is removed. */
  async begin(): Promise<void> {
    await this.discard();
    await mkdir(this.#waiting, { recursive: true, mode: 0o700 });
  }

  async take(path: string, entry: TarEntry): Promise<void> {
    const target = join(this.#waiting, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(
      Readable.from(entry.body),
      createWriteStream(target, { mode: 0o600, flags: "wx", flush: true }),
    );
  }

  /** Puts the files in their place; until `keep` they can still be discarded. */
  async settle(): Promise<void> {
    await rmdir(this.#directory).catch(nothingThere);
    await rename(this.#waiting, this.#directory);
    this.#settled = true;
  }

  keep(): void {
    this.#settled = false;
  }

  async discard(): Promise<void> {
    await rm(this.#waiting, { recursive: true, force: true });
    if (this.#settled) await rm(this.#directory, { recursive: true, force: true });
  }
}

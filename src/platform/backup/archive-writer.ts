import { createHash, type Hash } from "node:crypto";
import type { WriteStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { BackupRefused } from "./backup-refused.ts";
import { tarEnd, tarHeader, tarPadding } from "./tar.ts";

/** Writes a gzipped tar beside its final name and gives it that name only when it is whole and on the disk. */
export class ArchiveWriter {
  readonly #file: string;
  readonly #now: Date;
  readonly #gzip = createGzip();
  readonly #written: Promise<void>;
  readonly #target: WriteStream;
  #failure: Error | undefined;

  private constructor(file: string, now: Date, target: WriteStream) {
    this.#file = file;
    this.#now = now;
    this.#target = target;
    this.#gzip.pipe(target);
    target.on("error", (error) => this.#gzip.destroy(error));
    // Also heard when nobody is writing at that moment: the next write says it.
    this.#gzip.on("error", (error) => (this.#failure = error));
    this.#written = finished(target);
    this.#written.catch(() => undefined); // awaited in `close`; until then a failure shows in the next write
  }

  /** @throws BackupRefused when there is a file of that name, or of a back-up that is being made */
  static async create(file: string, now: Date): Promise<ArchiveWriter> {
    for (const path of [file, `${file}.partial`])
      if (await exists(path))
        throw new BackupRefused(`${path} exists already. Choose another name or move it away.`);
    const handle = await open(`${file}.partial`, "wx", 0o600);
    return new ArchiveWriter(file, now, handle.createWriteStream());
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.addStream(name, content.length, [content]);
  }

  /** Adds a file of exactly `size` bytes and gives the SHA-256 of its content. */
  async addStream(
    name: string,
    size: number,
    body: Iterable<Buffer> | AsyncIterable<Buffer>,
  ): Promise<string> {
    const hash = createHash("sha256");
    let left = size;
    await this.#write(tarHeader(name, size, this.#now));
    for await (const part of body) {
      left -= part.length;
      hash.update(part);
      await this.#write(part);
    }
    if (left !== 0) throw new BackupRefused(`${name} changed while it was read.`);
    await this.#write(tarPadding(size));
    return hash.digest("hex");
  }

  async close(): Promise<void> {
    await this.#write(tarEnd);
    this.#gzip.end();
    await this.#written;
    const handle = await open(`${this.#file}.partial`, "r");
    await handle.sync();
    await handle.close();
    await rename(`${this.#file}.partial`, this.#file);
  }

  /** Removes what was written so far. */
  async discard(): Promise<void> {
    this.#gzip.destroy();
    this.#target.destroy();
    await this.#written.catch(() => undefined);
    await rm(`${this.#file}.partial`, { force: true });
  }

  async #write(bytes: Buffer): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (bytes.length === 0) return;
    if (!this.#gzip.write(bytes)) await once(this.#gzip, "drain");
  }
}

/** Cuts the rows of a table into entries of a few megabytes, so that no table has to fit into memory. */
export class TableParts {
  rows = 0;
  /** Characters in all rows so far. */
  size = 0;
  readonly #hash: Hash = createHash("sha256");
  readonly #archive: ArchiveWriter;
  readonly #table: string;
  #lines: string[] = [];
  #size = 0;
  #parts = 0;

  constructor(archive: ArchiveWriter, table: string) {
    this.#archive = archive;
    this.#table = table;
  }

  async add(rows: readonly (readonly (string | null)[])[]): Promise<void> {
    for (const row of rows) {
      const line = `${JSON.stringify(row)}\n`;
      this.#lines.push(line);
      this.#size += line.length;
      this.size += line.length;
      this.rows += 1;
      if (this.#size >= 4_000_000 || this.#lines.length >= 5000) await this.#flush();
    }
  }

  /** Writes what is left; gives the hash over all parts. */
  async end(): Promise<string> {
    await this.#flush();
    return this.#hash.digest("hex");
  }

  async #flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const content = Buffer.from(this.#lines.join(""));
    this.#lines = [];
    this.#size = 0;
    this.#parts += 1;
    this.#hash.update(content);
    await this.#archive.add(partName(this.#table, this.#parts), content);
  }
}

const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, "0")}.jsonl`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

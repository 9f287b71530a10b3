import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { BackupRefused } from "./backup-refused.ts";
import { Manifest, manifestEntry, RowLine } from "./manifest.ts";
import type { OnProgress } from "./progress.ts";
import { FileAccount, storedPath } from "./stored-files.ts";
import { readTar, type TarEntry } from "./tar.ts";

/** The entries of an archive file, in order. @throws BackupRefused when it is damaged, or no archive of Borgpen */
export const readArchive = (file: string): AsyncGenerator<TarEntry> => readTar(unzipped(file));

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  try {
    const bytes: AsyncIterable<Buffer> = source.pipe(gunzip);
    yield* bytes;
  } catch (error) {
    const damaged = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw damaged
      ? new BackupRefused("The archive is damaged, cut off, or no back-up of Borgpen.", { cause: error })
      : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** The table whose rows this entry holds; undefined for other entries. */
export function tableOf(name: string): string | undefined {
  return /^tables\/([^/]+)\/\d{6,}\.jsonl$/.exec(name)?.[1];
}

export async function contentOf(entry: TarEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of entry.body) parts.push(part);
  return Buffer.concat(parts);
}

export function rowsOf(content: Buffer): RowLine[] {
  const lines = content.toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => RowLine.parse(JSON.parse(line)));
}

/**
 * Reads the whole archive once and compares it with its manifest: every table, every file, every hash.
 * @throws BackupRefused for the first thing that is missing, too many or different
 */
export async function verifiedManifest(file: string, onProgress: OnProgress): Promise<Manifest> {
  const tables = new Map<string, { hash: Hash; rows: number }>();
  const files = new FileAccount();
  let manifest: Manifest | undefined;
  let done = 0;
  for await (const entry of readArchive(file)) {
    const table = tableOf(entry.name);
    const path = storedPath(entry.name);
    if (entry.name === manifestEntry) manifest = Manifest.parse(JSON.parse(String(await contentOf(entry))));
    else if (table !== undefined) await countRows(tables, table, entry);
    else if (path !== undefined) files.add(path, entry.size, await hashOf(entry));
    else throw new BackupRefused(`The archive holds something unknown: ${entry.name}`);
    done += 1;
    onProgress({ step: "checking the archive", what: entry.name, done });
  }
  if (manifest === undefined) throw new BackupRefused("The archive is cut off: its manifest is missing.");
  compare(manifest, tables, files);
  return manifest;
}

async function countRows(tables: Map<string, { hash: Hash; rows: number }>, table: string, entry: TarEntry) {
  const account = tables.get(table) ?? { hash: createHash("sha256"), rows: 0 };
  const content = await contentOf(entry);
  account.hash.update(content);
  account.rows += rowsOf(content).length;
  tables.set(table, account);
}

async function hashOf(entry: TarEntry): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of entry.body) hash.update(part);
  return hash.digest("hex");
}

function compare(
  manifest: Manifest,
  tables: Map<string, { hash: Hash; rows: number }>,
  files: FileAccount,
): void {
  const unlisted = new Set(tables.keys());
  for (const { name, rows, sha256 } of manifest.tables) {
    unlisted.delete(name);
    const found = tables.get(name) ?? { hash: createHash("sha256"), rows: 0 };
    if (found.rows !== rows || found.hash.digest("hex") !== sha256)
      throw new BackupRefused(`The archive is damaged: table ${name} is not what was written.`);
  }
  for (const name of unlisted)
    throw new BackupRefused(`The archive holds rows of ${name}, which its manifest does not name.`);
  if (JSON.stringify(files.total()) !== JSON.stringify(manifest.files))
    throw new BackupRefused("The archive is damaged: the stored files are not what was written.");
}

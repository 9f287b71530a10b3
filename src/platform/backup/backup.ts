import pg from "pg";
import type { Connection } from "#platform/database/index.ts";
import { ArchiveWriter, TableParts } from "./archive-writer.ts";
import { BackupRefused } from "./backup-refused.ts";
import {
  foreignKeysOf,
  inPublic,
  migrationsOf,
  quoted,
  sequencesOf,
  type Table,
  tablesOf,
} from "./catalog.ts";
import { loadOrder } from "./load-order.rules.ts";
import { Manifest, manifestEntry } from "./manifest.ts";
import type { OnProgress } from "./progress.ts";
import { inTransaction } from "./session.ts";
import { addFiles, FileAccount } from "./stored-files.ts";

export interface BackupOptions {
  readonly now: Date;
  /** The directory of the stored files, if there is one. */
  readonly files?: string;
  readonly onProgress?: OnProgress;
}

const noRead = "42501";
const rawText = { getTypeParser: () => (value: string) => value };

/**
 * Writes everything that an installation keeps into one new file (gzipped tar, readable for this user only) while the system
 * runs: all tables show the moment at which the back-up began; the stored files are copied after that. The job queue is not
 * in it. The role must be allowed to read every row: the superuser of the embedded database, or a role with BYPASSRLS.
 * @throws BackupRefused when it may not, or the file exists
 */
export async function backup(
  connection: Connection,
  file: string,
  options: BackupOptions,
): Promise<Manifest> {
  const { now, files, onProgress = () => undefined } = options;
  const archive = await ArchiveWriter.create(file, now);
  try {
    const content = await inTransaction(connection, "isolation level repeatable read, read only", (client) =>
      addTables(client, archive, onProgress),
    );
    const stored =
      files === undefined ? new FileAccount().total() : await addFiles(archive, files, onProgress);
    const manifest = Manifest.parse({
      format: "borgpen-backup",
      version: 1,
      createdAt: now.toISOString(),
      ...content,
      files: stored,
    });
    await archive.add(manifestEntry, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    await archive.close();
    return manifest;
  } catch (error) {
    await archive.discard();
    throw isForbidden(error)
      ? new BackupRefused(
          "This role may not read every row. Make back-ups as a role with BYPASSRLS and pg_read_all_data.",
          { cause: error },
        )
      : error;
  }
}

const isForbidden = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === noRead;

type Content = Pick<Manifest, "migrations" | "tables" | "sequences">;

async function addTables(
  client: pg.Client,
  archive: ArchiveWriter,
  onProgress: OnProgress,
): Promise<Content> {
  const found = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  const tables: Content["tables"] = [];
  // Written in the order in which they are loaded, so that a restore reads the archive from front to back.
  for (const name of loadOrder([...found.keys()], await foreignKeysOf(client))) {
    const table = found.get(name);
    if (table === undefined) continue;
    tables.push(await addTable(client, archive, table));
    onProgress({ step: "reading tables", what: name, done: tables.length, total: found.size });
  }
  const sequences: Content["sequences"] = [];
  for (const name of await sequencesOf(client)) {
    const { rows } = await client.query(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${inPublic(name)}`,
    );
    sequences.push({ name, ...rows[0] });
  }
  return { migrations: await migrationsOf(client), tables, sequences };
}

async function addTable(
  client: pg.Client,
  archive: ArchiveWriter,
  table: Table,
): Promise<Content["tables"][number]> {
  const columns = table.columns.map(({ name }) => name);
  const parts = new TableParts(archive, table.name);
  await client.query(
    `declare backup_rows no scroll cursor for select ${columns.map(quoted).join(", ")} from ${inPublic(table.name)}`,
  );
  for (
    let count = 200, rows = await fetch(client, count);
    rows.length > 0;
    rows = await fetch(client, count)
  ) {
    const before = parts.size;
    await parts.add(rows);
    count = nextCount(count, parts.size - before);
  }
  await client.query("close backup_rows");
  return { name: table.name, columns, rows: parts.rows, sha256: await parts.end() };
}

/** Rows as PostgreSQL writes them, so that nothing is lost in a JavaScript value. */
async function fetch(client: pg.Client, count: number): Promise<(string | null)[][]> {
  const { rows } = await client.query<(string | null)[]>({
    text: `fetch forward ${count} from backup_rows`,
    rowMode: "array",
    types: rawText,
  });
  return rows;
}

/** Aims at a megabyte or two a turn, from 10 rows to 5000: rows may be a few bytes or hold a document. */
function nextCount(count: number, bytes: number): number {
  const wanted = Math.round((count * 2_000_000) / Math.max(bytes, 1));
  return Math.min(5000, Math.max(10, Math.min(wanted, count * 4)));
}

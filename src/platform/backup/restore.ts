import type pg from "pg";
import type { Connection } from "#platform/database/index.ts";
import { contentOf, readArchive, rowsOf, tableOf, verifiedManifest } from "./archive-reader.ts";
import { BackupRefused } from "./backup-refused.ts";
import { inPublic, quoted, type Table } from "./catalog.ts";
import type { Manifest, RowLine } from "./manifest.ts";
import type { OnProgress } from "./progress.ts";
import { inTransaction } from "./session.ts";
import { IncomingFiles, refuseFilled, storedPath } from "./stored-files.ts";
import { closeAgain, examineTarget, prepareTarget, type Target } from "./target.ts";

export interface RestoreOptions {
  /** The directory of the stored files: empty, or not there yet. */
  readonly files?: string;
  readonly onProgress?: OnProgress;
}

/**
 * Puts a back-up back: all of it or nothing. The archive is read and checked whole before anything is written. Connect as
 * the owner of the tables (no superuser is needed), in a database that was migrated by the same version and is empty.
 * @throws BackupRefused when the archive is damaged or does not fit, or the target is not empty
 */
export async function restore(
  archive: string,
  connection: Connection,
  options: RestoreOptions,
): Promise<Manifest> {
  const { files, onProgress = () => undefined } = options;
  const manifest = await verifiedManifest(archive, onProgress);
  if (manifest.files.count > 0 && files === undefined)
    throw new BackupRefused("The back-up holds stored files: say where they must go.");
  if (files !== undefined) await refuseFilled(files);
  const incoming = files === undefined ? undefined : new IncomingFiles(files);
  try {
    await incoming?.begin();
    await inTransaction(connection, "read write", async (client) => {
      const target = await examineTarget(client, manifest);
      await prepareTarget(client, target);
      await load({ client, target, manifest, archive, incoming, onProgress });
      await compareCounts(client, manifest);
      await setSequences(client, manifest);
      await closeAgain(client, target);
      await incoming?.settle();
    });
    incoming?.keep();
  } finally {
    await incoming?.discard();
  }
  await updateStatistics(connection);
  return manifest;
}

interface Loading {
  readonly client: pg.Client;
  readonly target: Target;
  readonly manifest: Manifest;
  readonly archive: string;
  readonly incoming: IncomingFiles | undefined;
  readonly onProgress: OnProgress;
}

async function load({ client, target, manifest, archive, incoming, onProgress }: Loading): Promise<void> {
  const total = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const statements = new Map(
    manifest.tables.map((table) => [table.name, insertStatement(table, target.tables)]),
  );
  let done = 0;
  for await (const entry of readArchive(archive)) {
    const table = tableOf(entry.name);
    const path = storedPath(entry.name);
    if (path !== undefined) {
      await incoming?.take(path, entry);
      onProgress({ step: "unpacking files", what: path, done, total });
    }
    if (table === undefined) continue;
    const rows = rowsOf(await contentOf(entry));
    await client.query(statements.get(table) ?? "", columnsOf(rows));
    done += rows.length;
    onProgress({ step: "loading tables", what: table, done, total });
  }
}

/** Takes one array of texts for each column; PostgreSQL reads each text as the type of its column. */
function insertStatement(table: Manifest["tables"][number], here: ReadonlyMap<string, Table>): string {
  const types = new Map(here.get(table.name)?.columns.map(({ name, type }) => [name, type]));
  const values = table.columns.map((name, i) => `r.c${i}::${types.get(name) ?? "text"}`);
  const arrays = table.columns.map((_, i) => `$${i + 1}::text[]`);
  const names = table.columns.map((_, i) => `c${i}`);
  return `insert into ${inPublic(table.name)} (${table.columns.map(quoted).join(", ")}) overriding system value
select ${values.join(", ")} from unnest(${arrays.join(", ")}) as r(${names.join(", ")})`;
}

function columnsOf(rows: readonly RowLine[]): (string | null)[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

async function setSequences(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { name, lastValue, isCalled } of manifest.sequences)
    await client.query("select setval($1::regclass, $2::bigint, $3)", [inPublic(name), lastValue, isCalled]);
}

async function compareCounts(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    const found = await client.query(`select count(*)::text as n from ${inPublic(name)}`);
    if (found.rows[0]?.n !== String(rows))
      throw new BackupRefused(
        `Table ${name} holds ${found.rows[0]?.n} rows after loading, the back-up ${rows}.`,
      );
  }
}

/** Without statistics the first pages after a restore would be slow. */
async function updateStatistics(connection: Connection): Promise<void> {
  await inTransaction(connection, "read write", (client) => client.query("analyze"));
}

import { basename, join, resolve } from "node:path";
import { systemActor } from "#platform/actor/index.ts";
import { noOrganisation } from "#platform/audit/index.ts";
import type { Config } from "#platform/config/index.ts";
import { type Connection, withActor } from "#platform/database/index.ts";
import { connectionTo } from "#platform/embedded/index.ts";
import type { Command, CommandContext } from "#platform/module/index.ts";
import { backup } from "./backup.ts";
import { BackupRefused } from "./backup-refused.ts";
import type { Manifest } from "./manifest.ts";
import { tellProgress } from "./progress.ts";
import { restore } from "./restore.ts";

const filesIn = (config: Config): string => join(resolve(config.dataDirectory), "files");

/** PostgreSQL as the given role, or the embedded database of this process or of the one that has it open. */
async function reach(config: Config, role: string | undefined, setting: string): Promise<Connection> {
  if (config.databaseUrl === undefined) {
    const embedded = await connectionTo(config.dataDirectory);
    if (embedded === undefined) throw new BackupRefused("The embedded database does not answer.");
    return embedded;
  }
  if (role === undefined) throw new BackupRefused(`Set ${setting}: see docs/how-to/back-up-and-restore.md.`);
  return { connectionString: role };
}

async function remember(
  context: CommandContext,
  { event }: { readonly event: "backup.made" | "backup.restored" },
): Promise<void> {
  const { db, services, positionals } = context;
  const actor = systemActor(noOrganisation);
  const object = { kind: "archive", id: basename(positionals[0] ?? "").slice(0, 200) };
  await withActor(db, actor, (tx) =>
    services.audit.record(
      tx,
      actor,
      { event, object, result: "done", origin: "command-line" },
      services.clock.now(),
    ),
  );
}

const summary = ({ createdAt, tables, files }: Manifest) => ({
  createdAt,
  tables: tables.length,
  rows: tables.reduce((sum, table) => sum + table.rows, 0),
  files: files.count,
});

const show = (context: CommandContext, manifest: Manifest): void => {
  const { createdAt, tables, rows, files } = summary(manifest);
  if (context.values["json"] === true) context.print(JSON.stringify(summary(manifest)));
  else context.print(`${rows} rows of ${tables} tables and ${files} files, as they were at ${createdAt}`);
};

async function runBackup(context: CommandContext): Promise<void> {
  const { positionals, services, progress } = context;
  const { config, clock } = services;
  const manifest = await backup(
    await reach(config, config.backupUrl, "DATABASE_BACKUP_URL"),
    resolve(positionals[0] ?? ""),
    { now: clock.now(), files: filesIn(config), onProgress: tellProgress(progress) },
  );
  await remember(context, { event: "backup.made" });
  show(context, manifest);
}

async function runRestore(context: CommandContext): Promise<void> {
  const { positionals, services, progress } = context;
  const manifest = await restore(
    resolve(positionals[0] ?? ""),
    await reach(services.config, services.config.ownerUrl, "DATABASE_OWNER_URL"),
    { files: filesIn(services.config), onProgress: tellProgress(progress) },
  );
  await remember(context, { event: "backup.restored" });
  show(context, manifest);
}

/** `backup` and `restore`. */
export const backupCommands: readonly Command[] = [
  {
    kind: "database",
    name: "backup",
    summary: "Write everything into one file while the system runs.",
    help: `Use: borgpen backup FILE [--json]

Writes all tables as they are at this moment, and the stored files, into one new file that only you can read. Works beside a
running server. On PostgreSQL it connects as DATABASE_BACKUP_URL, a role that may read every row.
  --json  prints { "createdAt", "tables", "rows", "files" }
Keep audit-key.pem, second-step.key and survey.key from the data directory in another place: they are not in the file.`,
    options: { json: { type: "boolean" } },
    takes: { name: "FILE" },
    run: runBackup,
  },
  {
    kind: "database",
    makesDatabase: true,
    name: "restore",
    summary: "Put a back-up into an empty database: all of it or nothing.",
    help: `Use: borgpen restore FILE [--json]

Checks the whole file first, then loads it into a database without any content. On PostgreSQL it connects as
DATABASE_OWNER_URL. It needs the version of Borgpen that made the back-up; update afterwards.
  --json  prints { "createdAt", "tables", "rows", "files" }`,
    options: { json: { type: "boolean" } },
    takes: { name: "FILE" },
    run: runRestore,
  },
];

import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Migration, MigrationProvider } from "kysely/migration";
import { withSystem } from "./connection.ts";
import type { Db } from "./connection.ts";

/** The `migrations/*.sql` of all modules and platform folders below `root`, or the flat copy that the build makes. */
export const findMigrations = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && e.name.endsWith(".sql") && basename(e.parentPath) === "migrations")
    .map((e) => join(e.parentPath, e.name));
};

/** Plain SQL files kept in the modules; names sort by date and are unique over all modules. */
class SqlMigrations implements MigrationProvider {
  readonly #root: string;
  constructor(root: string) {
    this.#root = root;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const found: Record<string, Migration> = {};
    for (const file of await findMigrations(this.#root)) {
      const name = basename(file, ".sql");
      if (name in found) throw new Error(`Two migrations are called ${name}`);
      const text = await readFile(file, "utf8");
      found[name] = {
        up: async (db) => {
          await sql.raw(text).execute(db);
        },
      };
    }
    return found;
  }
}

const migrator = (db: Db, root: string): Migrator => new Migrator({ db, provider: new SqlMigrations(root) });

/**
 * Makes the two group roles (harmless when they exist), runs what has not run yet, all or nothing, and lets every table note its
 * changes; returns the names of what ran.
 */
export const migrate = async (db: Db, root: string, rolesFile: string): Promise<string[]> => {
  await sql.raw(await readFile(rolesFile, "utf8")).execute(db);
  const { error, results = [] } = await migrator(db, root).migrateToLatest();
  if (error !== undefined) throw error;
  await sql`select note_changes_everywhere()`.execute(db);
  return results.map((result) => result.migrationName);
};

/** Names of migrations that this database still lacks; all of them on an empty database. Runs as the server's own role. */
export const pendingMigrations = async (db: Db, root: string): Promise<string[]> => {
  const wanted = (await findMigrations(root)).map((file) => basename(file, ".sql"));
  const done = await withSystem(db, async (tx) => {
    const known = await sql<{
      found: boolean;
    }>`select to_regclass('public.kysely_migration') is not null as found`.execute(tx);
    if (known.rows[0]?.found !== true) return [];
    return (await sql<{ name: string }>`select name from kysely_migration`.execute(tx)).rows;
  }).catch((error: unknown) => {
    // 22023/42704: the group roles do not exist yet, so nothing ran.
    if (error instanceof Error && "code" in error && (error.code === "22023" || error.code === "42704"))
      return [];
    throw error;
  });
  const names = new Set(done.map((row) => row.name));
  return wanted.filter((name) => !names.has(name)).toSorted();
};

import type pg from "pg";
import { BackupRefused } from "./backup-refused.ts";
import {
  foreignKeysOf,
  inPublic,
  type Key,
  migrationsOf,
  quoted,
  sequencesOf,
  type Table,
  tablesOf,
} from "./catalog.ts";
import { pointingForward } from "./load-order.rules.ts";
import type { Manifest } from "./manifest.ts";

/** The database to restore into: found empty, of the right version, and open to this role. */
export interface Target {
  readonly tables: ReadonlyMap<string, Table>;
  /** Foreign keys that only hold when everything is there. */
  readonly atTheEnd: readonly Key[];
}

/** @throws BackupRefused when the target is not empty, has other tables or migrations, or this role does not own it */
export async function examineTarget(client: pg.Client, manifest: Manifest): Promise<Target> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  refuseOtherMigrations(manifest.migrations, await migrationsOf(client));
  refuseOtherTables(manifest, tables);
  refuseMissing(
    manifest.sequences.map(({ name }) => name),
    await sequencesOf(client),
  );
  for (const { name, owned } of tables.values()) {
    if (!owned)
      throw new BackupRefused(`This role does not own table ${name}. Restore as the owner of the tables.`);
    await client.query(`lock table ${inPublic(name)} in access exclusive mode`);
    await openToOwner(client, tables.get(name));
    const { rows } = await client.query(`select from ${inPublic(name)} limit 1`);
    if (rows.length > 0)
      throw new BackupRefused(`Table ${name} is not empty. Restore into an empty database.`);
  }
  const order = manifest.tables.map(({ name }) => name);
  return { tables, atTheEnd: pointingForward(order, await foreignKeysOf(client)) };
}

function refuseOtherMigrations(archive: readonly string[], target: readonly string[]): void {
  const missing = archive.filter((name) => !target.includes(name));
  const newer = target.filter((name) => !archive.includes(name));
  if (missing.length > 0)
    throw new BackupRefused(
      `The back-up was made by a newer version: the database lacks ${missing.join(", ")}. Update Borgpen first.`,
    );
  if (newer.length > 0)
    throw new BackupRefused(
      `The back-up was made before ${newer.join(", ")}. Restore it with the version that made it, then update.`,
    );
}

function refuseOtherTables(manifest: Manifest, tables: ReadonlyMap<string, Table>): void {
  refuseMissing(
    manifest.tables.map(({ name }) => name),
    [...tables.keys()],
  );
  for (const { name, columns } of manifest.tables) {
    const here = tables.get(name)?.columns.map((column) => column.name) ?? [];
    if (here.toSorted().join() !== columns.toSorted().join())
      throw new BackupRefused(`Table ${name} has other columns than in the back-up.`);
  }
}

function refuseMissing(archive: readonly string[], target: readonly string[]): void {
  const odd = [
    ...archive.filter((name) => !target.includes(name)),
    ...target.filter((name) => !archive.includes(name)),
  ];
  if (odd.length > 0) throw new BackupRefused(`The database and the back-up differ in ${odd.join(", ")}.`);
}

/**
 * Lets the owner write what policies would hide, for this transaction only: `closeAgain` undoes it, and so does a rollback.
 * FORCE ROW LEVEL SECURITY binds an owner who is no superuser; an owner may lift it, and nobody else sees that happen.
 */
async function openToOwner(client: pg.Client, table: Table | undefined): Promise<void> {
  if (table?.forced === true)
    await client.query(`alter table ${inPublic(table.name)} no force row level security`);
}

/** Keeps triggers still: what they did is in the rows. Foreign keys stay, and are checked. */
export async function prepareTarget(client: pg.Client, target: Target): Promise<void> {
  await eachTrigger(client, target, "disable");
  for (const key of target.atTheEnd) await alterKey(client, key, "deferrable initially deferred");
  await client.query("set constraints all deferred");
}

/** Checks the foreign keys that waited and puts everything back as the migrations left it. */
export async function closeAgain(client: pg.Client, target: Target): Promise<void> {
  await client.query("set constraints all immediate");
  for (const key of target.atTheEnd) await alterKey(client, key, timingOf(key));
  await eachTrigger(client, target, "enable");
  for (const { name, forced } of target.tables.values())
    if (forced) await client.query(`alter table ${inPublic(name)} force row level security`);
}

const timingOf = ({ deferrable, deferred }: Key): string =>
  deferrable ? `deferrable initially ${deferred ? "deferred" : "immediate"}` : "not deferrable";

async function alterKey(client: pg.Client, key: Key, timing: string): Promise<void> {
  await client.query(`alter table ${inPublic(key.from)} alter constraint ${quoted(key.name)} ${timing}`);
}

async function eachTrigger(client: pg.Client, target: Target, what: "enable" | "disable"): Promise<void> {
  for (const { name, triggers } of target.tables.values())
    for (const trigger of triggers)
      await client.query(`alter table ${inPublic(name)} ${what} trigger ${quoted(trigger)}`);
}

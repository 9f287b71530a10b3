import { randomUUID } from "node:crypto";
import { sql } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";

const ours = /^test_(\d+)_/;
const hours = 60 * 60 * 1000;
const longestRun = 6 * hours;

/** A name for a database that is thrown away; the moment in it says later whether a run still uses it. */
export const newDatabaseName = (): string =>
  `test_${Date.now()}_${randomUUID().replaceAll("-", "").slice(0, 16)}`;

/** Drops what runs that were killed left behind on this server. */
export const dropStale = async (server: Db): Promise<void> => {
  const { rows } = await sql<{ name: string }>`select datname as name from pg_database`.execute(server);
  const stale = rows.filter(({ name }) => {
    const made = ours.exec(name)?.[1];
    return made !== undefined && Number(made) < Date.now() - longestRun;
  });
  for (const { name } of stale)
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server);
};

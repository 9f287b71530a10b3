import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbedded } from "#platform/embedded/index.ts";
import type { Connection } from "#platform/database/index.ts";

/** A migrated database of its own; destroyed by `drop`. */
export interface Place {
  /** A role that may do everything. */
  readonly connection: Connection;
  drop(): Promise<void>;
}

export const onEmbedded = async (template: string): Promise<Place> => {
  const directory = await mkdtemp(join(tmpdir(), "bp-backup-"));
  await cp(template, directory, { recursive: true });
  const engine = await openEmbedded(directory, { durable: false });
  return {
    connection: engine.connection,
    drop: async () => {
      await engine.close();
      await rm(directory, { recursive: true });
    },
  };
};

export const onPostgres = async (url: string, template: string): Promise<Place> => {
  const name = `backup_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const server = { connectionString: url };
  await run(server, `create database ${name} template ${template}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    connection: { connectionString: address.href },
    drop: () => run(server, `drop database ${name} with (force)`).then(() => undefined),
  };
};

/** The same database, entered as another role. */
export const as = (connection: Connection, role: string): Connection => {
  const address = new URL(connection.connectionString ?? "");
  address.username = role;
  return { connectionString: address.href };
};

/** Runs SQL on a connection of its own; gives the rows of the last statement. */
export const run = async (connection: Connection, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(text);
    return [result].flat().at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
};

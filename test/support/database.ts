import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openDatabase, sql } from "#platform/database/index.ts";
import type { Connection, Db } from "#platform/database/index.ts";
import { openEmbedded } from "#platform/embedded/index.ts";

/** A migrated database of its own for one test file; what a test does as `owner` stands for the administrator of the database. */
export interface TestDatabase {
  /** Connected as the server is: on PostgreSQL with a login role that owns nothing. */
  readonly db: Db;
  /** Connected as the owner, for what no runtime role may do (loading much, tampering). */
  readonly owner: Db;
  readonly connection: Connection;
  /** How `owner` is connected: a back-up reads every row. */
  readonly ownerConnection: Connection;
  close(): Promise<void>;
}

const onPostgres = async (url: string, template: string): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const server = openDatabase({ connectionString: url, max: 1 });
  await sql.raw(`create database ${name} template ${template}`).execute(server);
  const at = (user?: string): Connection => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    if (user !== undefined) address.username = user;
    return { connectionString: address.href, max: 4 };
  };
  const owner = openDatabase(at());
  const db = openDatabase(at("borgpen_test_login"));
  return {
    db,
    owner,
    connection: at("borgpen_test_login"),
    ownerConnection: at(),
    close: async () => {
      await Promise.all([db.destroy(), owner.destroy()]);
      await sql.raw(`drop database ${name} with (force)`).execute(server);
      await server.destroy();
    },
  };
};

const embedded = async (template: string): Promise<TestDatabase> => {
  const dir = await mkdtemp(join(tmpdir(), "bp-test-"));
  await cp(template, dir, { recursive: true });
  const engine = await openEmbedded(dir, { durable: false });
  const db = openDatabase({ ...engine.connection, max: 4 });
  return {
    db,
    owner: db,
    connection: engine.connection,
    ownerConnection: engine.connection,
    close: async () => {
      await db.destroy();
      await engine.close();
      await rm(dir, { recursive: true });
    },
  };
};

/** A fresh migrated database: PostgreSQL when TEST_DATABASE_URL says where, else the embedded one. Close it in afterAll. */
export const testDatabase = (): Promise<TestDatabase> => {
  const { url, template } = inject("database");
  return url === undefined ? embedded(template) : onPostgres(url, template);
};

declare module "vitest" {
  export interface ProvidedContext {
    database: { url: string | undefined; template: string };
  }
}

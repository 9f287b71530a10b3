import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import { z } from "zod";
import { openDatabase, sql } from "#platform/database/index.ts";
import type { Connection, Db } from "#platform/database/index.ts";
import { newDatabaseName } from "./test-databases.ts";

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
  const name = newDatabaseName();
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

const engineConnection = z.strictObject({
  host: z.string(),
  port: z.number(),
  user: z.literal("postgres"),
  database: z.literal("postgres"),
});

/** An engine that the host of this run has opened; hanging up gives it back. */
const embedded = async (engines: string): Promise<TestDatabase> => {
  const host = connect(engines);
  const lines = createInterface({ input: host });
  const hungUp = once(lines, "close");
  const [line] = await Promise.race([once(lines, "line"), hungUp]);
  if (line === undefined) throw new Error("the embedded database did not open");
  const connection = engineConnection.parse(JSON.parse(String(line)));
  const db = openDatabase({ ...connection, max: 4 });
  return {
    db,
    owner: db,
    connection,
    ownerConnection: connection,
    close: async () => {
      await db.destroy();
      host.end();
      await hungUp;
    },
  };
};

/** A fresh migrated database: PostgreSQL when TEST_DATABASE_URL says where, else the embedded one. Close it in afterAll. */
export const testDatabase = (): Promise<TestDatabase> => {
  const { url, template, engines } = inject("database");
  if (url !== undefined) return onPostgres(url, template);
  if (engines === undefined) throw new Error("global-setup.ts hosts no engines");
  return embedded(engines);
};

declare module "vitest" {
  export interface ProvidedContext {
    database: {
      readonly url: string | undefined;
      readonly template: string;
      /** The socket at which embedded engines are lent. */
      readonly engines: string | undefined;
    };
  }
}

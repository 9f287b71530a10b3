import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  /** A folder for what the application keeps beside the database. */
  readonly files: string;
  close(): Promise<void>;
}

const onPostgres = async (url: string, template: string): Promise<TestDatabase> => {
  const name = newDatabaseName();
  const files = await mkdtemp(join(tmpdir(), "bp-files-"));
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
    files,
    close: async () => {
      await Promise.all([db.destroy(), owner.destroy()]);
      await sql.raw(`drop database ${name} with (force)`).execute(server);
      await server.destroy();
      await rm(files, { recursive: true });
    },
  };
};

const engineConnection = z.strictObject({
  host: z.string(),
  port: z.number(),
  user: z.literal("postgres"),
  database: z.literal("postgres"),
  files: z.string(),
  isFilled: z.boolean(),
});

/** An engine that the host of this run has opened, filled when it was filled under this name before; hanging up gives it back. */
const embedded = async (engines: string, asked: string) => {
  const host = connect(engines);
  host.write(`${asked}\n`);
  const lines = createInterface({ input: host });
  const hungUp = once(lines, "close");
  const [line] = await Promise.race([once(lines, "line"), hungUp]);
  if (line === undefined) throw new Error("the embedded database did not open");
  const { files, isFilled, ...connection } = engineConnection.parse(JSON.parse(String(line)));
  const db = openDatabase({ ...connection, max: 4 });
  const part = async (word = ""): Promise<void> => {
    await db.destroy();
    host.end(word);
    await hungUp;
  };
  const database: TestDatabase = {
    db,
    owner: db,
    connection,
    ownerConnection: connection,
    files,
    close: () => part(),
  };
  return { database, isFilled, keep: () => part("keep\n") };
};

const hostOfEngines = (): string => {
  const { engines } = inject("database");
  if (engines === undefined) throw new Error("global-setup.ts hosts no engines");
  return engines;
};

/** A fresh migrated database: PostgreSQL when TEST_DATABASE_URL says where, else the embedded one. Close it in afterAll. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { url, template } = inject("database");
  if (url !== undefined) return onPostgres(url, template);
  const { database } = await embedded(hostOfEngines(), "");
  return database;
};

/** What puts a world in an empty database, and in the folder beside it. */
type Fill = (database: TestDatabase) => Promise<void>;

/** A database of its own with a world in it; on the embedded engine the world is made once in a run, and copied after that. */
export const filledDatabase = async (name: string, fill: Fill): Promise<TestDatabase> => {
  if (inject("database").url !== undefined) {
    const database = await testDatabase();
    await fill(database);
    return database;
  }
  const { database, isFilled, keep } = await embedded(hostOfEngines(), name);
  if (isFilled) return database;
  await fill(database);
  await keep();
  return filledDatabase(name, fill);
};

declare module "vitest" {
  export interface ProvidedContext {
    database: {
      readonly url: string | undefined;
      /** What is migrated already: the name of a database on the server, or the folder with the data of an embedded one. */
      readonly template: string;
      /** The socket at which embedded engines are lent. */
      readonly engines: string | undefined;
    };
  }
}

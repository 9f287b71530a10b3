import { mkdir } from "node:fs/promises";
import { ConfigError, places, readConfig } from "#platform/config/index.ts";
import type { Config } from "#platform/config/index.ts";
import { migrate, openDatabase, pendingMigrations } from "#platform/database/index.ts";
import type { Connection, Db } from "#platform/database/index.ts";
import { connectionTo, openEmbedded } from "#platform/embedded/index.ts";
import { prepareJobs } from "#platform/jobs/index.ts";
import type { Services } from "#platform/services/index.ts";
import { servicesOf } from "./services.ts";

/** The database and the services of this process, ready for use; `close` gives everything back. */
export interface OpenGround {
  readonly db: Db;
  readonly services: Services;
  readonly engine: "postgresql" | "embedded";
  close(): Promise<void>;
}

/** A ground as it was opened, with the migrations that brought its database up to date. */
export interface FreshGround extends OpenGround {
  readonly migrated: readonly string[];
}

interface Reached {
  readonly connection: Connection;
  readonly owner: Connection | undefined;
  readonly engine: OpenGround["engine"];
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

/** PostgreSQL when it is set; else the embedded database, through the process that has it open when there is one. */
const reach = async (config: Config, mayShare: boolean): Promise<Reached> => {
  if (config.databaseUrl !== undefined) {
    const owner = config.ownerUrl === undefined ? undefined : { connectionString: config.ownerUrl };
    return {
      connection: { connectionString: config.databaseUrl },
      owner,
      engine: "postgresql",
      close: nothing,
    };
  }
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 });
  const running = mayShare ? await connectionTo(config.dataDirectory) : undefined;
  if (running) return { connection: running, owner: running, engine: "embedded", close: nothing };
  const engine = await openEmbedded(config.dataDirectory, { brief: mayShare });
  return {
    connection: engine.connection,
    owner: engine.connection,
    engine: "embedded",
    close: () => engine.close(),
  };
};

/** Runs what is missing as the owner of the tables; gives the names of what ran. */
export const migrateAs = async (owner: Connection): Promise<string[]> => {
  const db = openDatabase({ ...owner, max: 1 });
  try {
    const names = await migrate(db, places.migrations, places.roles);
    await prepareJobs(db);
    return names;
  } finally {
    await db.destroy();
  }
};

const bringUpToDate = async (db: Db, owner: Connection | undefined): Promise<readonly string[]> => {
  const pending = await pendingMigrations(db, places.migrations);
  if (pending.length === 0) return [];
  if (!owner)
    throw new ConfigError([
      `The database lacks ${pending.length} migrations: run "npm run -s borgpen -- migrate" with DATABASE_OWNER_URL set to the owner of the tables.`,
    ]);
  return migrateAs(owner);
};

export interface GroundOptions {
  /** The server wants the embedded database for itself; a command may share it. */
  readonly mayShare?: boolean;
  readonly demonstration?: boolean;
}

/** Reads the settings, opens the database and brings it up to date. Throws `ConfigError` with one sentence for each fault. */
export const openGround = async (
  environment: Readonly<Record<string, string | undefined>>,
  { mayShare = true, demonstration = false }: GroundOptions = {},
): Promise<FreshGround> => {
  const config = readConfig(environment, demonstration);
  const reached = await reach(config, mayShare);
  const db = openDatabase(reached.connection);
  const migrated = await bringUpToDate(db, reached.owner).catch(async (error: unknown) => {
    await db.destroy();
    await reached.close();
    throw error;
  });
  const services = servicesOf(config);
  return {
    db,
    services,
    engine: reached.engine,
    migrated,
    close: async () => {
      await db.destroy();
      await reached.close();
    },
  };
};

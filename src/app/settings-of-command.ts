import { ConfigError, readConfig } from "#platform/config/index.ts";
import { holdsDatabase } from "#platform/embedded/index.ts";
import type { DatabaseCommand } from "#platform/module/index.ts";

/** Where the demonstration keeps what was entered. */
export const demonstrationDirectory = "./data/demo";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings a command works with. Where nothing is set and only the demonstration is there, it is meant, and `tell` says so. A
 * command that reads or changes what is there makes no new database in passing: throws `ConfigError` with what to do.
 */
export const settingsOf = (
  { makesDatabase = false }: Pick<DatabaseCommand, "makesDatabase">,
  environment: Environment,
  tell: (text: string) => void,
): Environment => {
  const { databaseUrl, dataDirectory } = readConfig(environment);
  if (makesDatabase || databaseUrl !== undefined || holdsDatabase(dataDirectory)) return environment;
  if ((environment["BORGPEN_DATA"] ?? "") === "" && holdsDatabase(demonstrationDirectory)) {
    tell(`${dataDirectory} holds no database: working on the demonstration in ${demonstrationDirectory}.`);
    return { ...environment, BORGPEN_DATA: demonstrationDirectory };
  }
  throw new ConfigError([
    `${dataDirectory} holds no database. Start Borgpen first, or name another directory with BORGPEN_DATA or a PostgreSQL with DATABASE_URL.`,
  ]);
};

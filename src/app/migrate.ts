import { ConfigError, places, readConfig } from "#platform/config/index.ts";
import { migrate, openDatabase } from "#platform/database/index.ts";
import { prepareJobs } from "#platform/jobs/index.ts";
import type { LoneCommand } from "#platform/module/index.ts";
import { openGround } from "./ground.ts";

const help = `Use: borgpen migrate

Brings the database up to date. On PostgreSQL as the owner of the tables (DATABASE_OWNER_URL), never as the role that serves; on the
embedded database every start does this by itself. All or nothing: what fails leaves the database as it was.`;

const onPostgres = async (ownerUrl: string): Promise<string[]> => {
  const owner = openDatabase({ connectionString: ownerUrl, max: 1 });
  try {
    const names = await migrate(owner, places.migrations, places.roles);
    await prepareJobs(owner);
    return names;
  } finally {
    await owner.destroy();
  }
};

export const migrateCommand: LoneCommand = {
  kind: "alone",
  name: "migrate",
  summary: "Bring the database up to date, as the owner of the tables.",
  help,
  options: { json: { type: "boolean" } },
  run: async ({ values, print, progress }) => {
    const config = readConfig(process.env);
    if (config.databaseUrl !== undefined && config.ownerUrl === undefined)
      throw new ConfigError(["DATABASE_OWNER_URL is missing: migrations run as the owner of the tables."]);
    let names: string[] = [];
    if (config.ownerUrl === undefined) await (await openGround(process.env)).close();
    else names = await onPostgres(config.ownerUrl);
    for (const name of names) progress(`ran ${name}`);
    if (values["json"] === true) print(JSON.stringify({ ran: names }));
    else progress("The database is up to date.");
  },
};

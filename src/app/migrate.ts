import { ConfigError, readConfig } from "#platform/config/index.ts";
import type { LoneCommand } from "#platform/module/index.ts";
import { migrateAs, openGround } from "./ground.ts";

const help = `Use: borgpen migrate [--json]

Brings the database up to date. On PostgreSQL as the owner of the tables (DATABASE_OWNER_URL), never as the role that serves; on the
embedded database every start does this by itself. All or nothing: what fails leaves the database as it was.

  --json  print { "ran": [names of the migrations that ran] }`;

const onEmbedded = async (): Promise<readonly string[]> => {
  const ground = await openGround(process.env);
  await ground.close();
  return ground.migrated;
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
    const { ownerUrl } = config;
    const names =
      ownerUrl === undefined ? await onEmbedded() : await migrateAs({ connectionString: ownerUrl });
    for (const name of names) progress(`ran ${name}`);
    if (values["json"] === true) print(JSON.stringify({ ran: names }));
    else progress("The database is up to date.");
  },
};

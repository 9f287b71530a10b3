import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findMigrations, migrate, openDatabase, sql } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { openEmbedded } from "#platform/embedded/index.ts";
import { prepareJobs } from "#platform/jobs/index.ts";
import { dataIn, filesIn, hostEngines } from "./embedded-host.ts";
import { dropStale, newDatabaseName } from "./test-databases.ts";

const rolesFile = "db/roles.sql";

const fill = async (db: Db): Promise<void> => {
  await migrate(db, "src", rolesFile);
  await prepareJobs(db);
};

/** Names the template after the migrations it was made from, so that it is made anew only when they change. */
const fingerprint = async (): Promise<string> => {
  const files = [...(await findMigrations("src")), "src/platform/jobs/queue.ts"].toSorted();
  const hash = createHash("sha256").update(await readFile(rolesFile));
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
};

const embeddedTemplate = async (name: string): Promise<string> => {
  const dir = join("node_modules/.cache/borgpen/templates", name);
  if (existsSync(dir)) return dir;
  const making = `${dir}.${process.pid}`;
  for (const part of [dataIn(making), filesIn(making)]) await mkdir(part, { recursive: true });
  const engine = await openEmbedded(dataIn(making), { durable: false });
  const db = openDatabase({ ...engine.connection, max: 1 });
  await fill(db);
  await db.destroy();
  await engine.close();
  await rename(making, dir).catch(() => rm(making, { recursive: true }));
  return dir;
};

const makeLogin = `do $$ begin
  if not exists (select from pg_roles where rolname = 'borgpen_test_login') then
    create role borgpen_test_login login noinherit nosuperuser nobypassrls nocreaterole nocreatedb;
  end if;
  grant borgpen_app, borgpen_system to borgpen_test_login;
end $$`;

const postgresTemplate = async (url: string, name: string): Promise<string> => {
  const server = openDatabase({ connectionString: url, max: 1 });
  await dropStale(server);
  const { rows } = await sql`select from pg_database where datname = ${name}`.execute(server);
  if (rows.length === 0) {
    const making = newDatabaseName();
    await sql.raw(`create database ${making}`).execute(server);
    const address = new URL(url);
    address.pathname = `/${making}`;
    const db = openDatabase({ connectionString: address.href, max: 1 });
    await fill(db);
    await sql.raw(makeLogin).execute(db);
    await db.destroy();
    await sql.raw(`alter database ${making} rename to ${name}`).execute(server);
  }
  await server.destroy();
  return name;
};

/** Migrates one template database before all tests; each test file works on a copy of it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = process.env["TEST_DATABASE_URL"];
  const name = `borgpen_${await fingerprint()}`;
  if (url !== undefined) {
    project.provide("database", { url, template: await postgresTemplate(url, name), engines: undefined });
    return undefined;
  }
  const template = await embeddedTemplate(name);
  const { socket, close } = await hostEngines(template);
  project.provide("database", { url, template: dataIn(template), engines: socket });
  return close;
}

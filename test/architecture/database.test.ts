import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseSnapshot, findMigrations, sql } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Tables that belong to the installation and not to one organisation, each with its reason. */
const ofTheInstallation: Readonly<Record<string, string>> = {
  kyselyMigration: "made by the migrator: which migrations ran",
  kyselyMigrationLock: "made by the migrator: one at a time",
  auditEntries: "one log for the installation: also the system and strangers act",
  auditLeaves: "the tree over that one log",
  auditNodes: "the tree over that one log",
  auditHeads: "signed heads of that one log",
  auditUnsealed: "entries of that one log that wait for their place",
  auditChecks: "what the nightly verification of that one log found",
  signInThrottles: "slows guessing before anybody is known",
  pendingSignIns: "single sign-on under way, before anybody is known",
  setUpLinks: "there is no organisation yet when one is used",
};

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

interface TableFacts {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
}

const tables = async (): Promise<TableFacts[]> => {
  const { rows } = await sql<TableFacts>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by 1`.execute(database.owner);
  return rows;
};

test("every table has row level security enabled and forced, with at least one policy", async () => {
  const found = (await tables()).filter((table) => !table.name.startsWith("kysely_"));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((table) => !table.enabled || !table.forced || table.policies === 0)).toEqual([]);
});

test("every table of an organisation has organisation_id first in its primary key and unique constraints", async () => {
  const { rows } = await sql<{ table: string; constraint: string; first: string }>`
    select c.relname as "table", k.conname as "constraint", a.attname as first
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u')`.execute(database.owner);
  const wrong = rows.filter(
    (row) => row.first !== "organisation_id" && !(camel(row.table) in ofTheInstallation),
  );
  // The short name is how one organisation is told from another, so it is unique over all of them.
  expect(wrong.map((row) => row.constraint)).toEqual(["organisations_short_name_key"]);
});

test("every table of an organisation notes its changes, but for what is written because somebody comes by", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (select count(*) from pg_trigger g where g.tgrelid = c.oid and g.tgname in ('note_insert', 'note_update', 'note_delete')) <> 3
    order by 1`.execute(database.owner);
  expect(rows.map(({ name }) => name)).toEqual([
    "audit_entries",
    "audit_leaves",
    "audit_unsealed",
    "organisation_changes",
    "sessions",
    "survey_answers",
    "survey_tokens",
  ]);
});

test("no view and no function runs with more rights than its caller", async () => {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    union all select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions::text like '%security_invoker=true%', false)`.execute(database.owner);
  expect(rows).toEqual([]);
});

test("no function that reads who acts or which day it is may be worked out beforehand: a plan that is kept serves everybody", async () => {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and provolatile = 'i'
      and (prosrc ~ 'current_setting|current_date|now\\(\\)' or prosrc ~ 'app_[a-z_]+\\(')`.execute(
    database.owner,
  );
  expect(rows).toEqual([]);
});

test("the runtime roles are no superusers, bypass nothing and own nothing", async () => {
  const { rows } = await sql<{ name: string; bad: boolean; owned: number }>`
    select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as bad,
           (select count(*) from pg_class c where c.relowner = r.oid) as owned
    from pg_roles r where rolname in ('borgpen_app', 'borgpen_system') order by 1`.execute(database.owner);
  expect(rows).toEqual([
    { name: "borgpen_app", bad: false, owned: 0 },
    { name: "borgpen_system", bad: false, owned: 0 },
  ]);
});

test("a new migration comes after all that databases may have run; db/migrations.txt keeps the order", async () => {
  const listed = (await readFile("db/migrations.txt", "utf8")).trim().split("\n");
  const names = (await findMigrations("src")).map((file) => basename(file, ".sql"));
  expect(names.toSorted(), "run npm run db:snapshot").toEqual(listed.toSorted());
  const early = listed.filter((name, index) => listed.slice(0, index).some((before) => before > name));
  expect(early, `rename it so that it comes after ${listed.toSorted().at(-1) ?? ""}`).toEqual([]);
});

test("db/schema.sql is what the migrations make; after a change run npm run db:snapshot", async () => {
  expect(await databaseSnapshot(database.owner)).toBe(await readFile("db/schema.sql", "utf8"));
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { systemActor } from "#platform/actor/index.ts";
import { sql } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import { openRow, readFile } from "#platform/vault/index.ts";
import { again, aVisit } from "#platform/vault/vault.builder.ts";
import { modules, subjects } from "../modules.ts";
import { generateNation } from "./generate.ts";
import type { Tools } from "./generate.ts";
import { generatedPassphrase } from "./passphrase.ts";
import { nationOf } from "./nation.rules.ts";

const wish = { organisations: 2, people: 150, reports: 120, declarations: 450, seed: 7 };
const said: string[] = [];
const tools: Tools = {
  subjects,
  progress: (text) => void said.push(text),
  analyse: async () => {},
};

let one: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [one, other] = [await testDatabase(), await testDatabase()];
  await generateNation(one.db, wish, tools);
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
});

/** Rows of a table, and one sum of all that is in them but for what is sealed, by which key, and the log of making keys. */
const sums = async ({ owner }: TestDatabase): Promise<Record<string, string>> => {
  const { rows } = await sql<{ name: string; content: string }>`
    select c.relname as name, query_to_xml(format('select count(*) as n, md5(string_agg(md5(one), '''' order by md5(one))) as sum
      from (select (to_jsonb(t) - %L::text[])::text as one from %I t) as all_rows', s.columns, c.relname), true, true, '')::text as content
    from pg_class c, lateral (select array_agg(a.attname::text) || array['holder_id', 'key_id'] as columns from pg_attribute a
      where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype) s
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname !~ '^(kysely|audit)'
      and c.relname not in ('annual_accounts', 'account_texts')`.execute(owner);
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
};

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    one.owner,
  );
  return rows[0]?.n ?? 0;
};

test.each([
  ["organisations", 3],
  ["people", 160],
  ["placements", 160],
  ["oversights", 2],
  ["building_blocks", 90],
  ["assessment_rounds", 4],
  ["round_outcomes", 60],
  ["ratings", 60],
  ["goals", 12],
  ["measures", 28],
  ["actions", 80],
  ["year_plans", 2],
  ["annual_accounts", 2],
  ["reports", 120],
  ["report_contents", 120],
  ["vault_seals", 120],
  ["declarations", 450],
])("%s: %i rows", async (table, rows) => {
  expect(await count(table)).toBe(rows);
});

test("the same wish gives the same rows", async () => {
  await generateNation(other.db, wish, tools);
  expect(await sums(other)).toEqual(await sums(one));
});

test("the report officer of a generated organisation opens what was sealed", async () => {
  const { rows } = await sql<{ organisationId: string; personId: string }>`
    select organisation_id, person_id from vault_person_keys limit 1`.execute(one.owner);
  const person = found(rows[0]);
  const officer = await aVisit(one, person);
  const actor = { ...systemActor(person.organisationId), kind: "person" as const, personId: person.personId };
  const reader = await again(one, { ...officer, actor }, generatedPassphrase);
  const told = await reader.with(async (tx, key) => {
    const { reportId, fileId, content } = await tx
      .selectFrom("reports as r")
      .innerJoin("reportContents as c", "c.reportId", "r.reportId")
      .select(["r.reportId", "r.fileId", "c.content"])
      .where("state", "=", "closed")
      .limit(1)
      .executeTakeFirstOrThrow();
    const { keyring, manifest } = await readFile(tx, key, fileId);
    const place = {
      organisationId: person.organisationId,
      fileId,
      table: "report_contents",
      rowId: reportId,
    };
    return openRow(keyring, manifest, place, { content })["content"];
  });
  expect(told).toContain("gedeclareerd");
});

test("a database that is not empty is refused", async () => {
  await expect(generateNation(one.db, wish, tools)).rejects.toThrow("not empty");
});

test("what was generated can be read as anything else", async () => {
  const app = testApp({ db: one.db, modules, services: testServices().services });
  const [, largest] = nationOf(wish);
  const page = await app.stranger.page(`/openbaar/jaarverslagen/2025/${largest?.shortName ?? ""}`);
  expect(page).toContain(largest?.name);
});

test("a nation has every kind of organisation, many small ones, and as many people as wished", () => {
  const nation = nationOf({
    organisations: 500,
    people: 1_000_000,
    reports: 200_000,
    declarations: 0,
    seed: 1,
  });
  expect(nation).toHaveLength(501);
  expect(new Set(nation.map(({ kind }) => kind)).size).toBe(5);
  expect(new Set(nation.map(({ shortName }) => shortName)).size).toBe(501);
  const people = nation.slice(1).reduce((sum, organisation) => sum + organisation.people, 0);
  expect(people).toBe(1_000_000);
});

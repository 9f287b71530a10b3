import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aSurveyed, filledIn } from "#test/support/survey.ts";
import type { Surveyed } from "#test/support/survey.ts";

// What whoever holds the whole database, and even the key of the answers, could use to tie an answer to a link or a person: words, numbers,
// moments, transactions, places. Each is looked for in every column of every table.

let database: TestDatabase;
let world: Surveyed;
beforeAll(async () => {
  database = await testDatabase();
  world = await aSurveyed(database, { people: 12 });
  await world.on("2026-11-02");
});
afterAll(() => database.close());

interface Kept {
  readonly table: string;
  /** Everything in the row, as text. */
  readonly text: string;
  readonly xmin: string;
  readonly ctid: string;
}

/** Every row of every table, of the queue of jobs too. */
const dump = async (): Promise<readonly Kept[]> => {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'jobs') order by 1`.execute(database.owner);
  const rows: Kept[] = [];
  for (const { name } of tables.rows) {
    const found =
      await sql<Kept>`select ${name} as "table", t::text as text, t.xmin::text as xmin, t.ctid::text as ctid
      from ${sql.raw(name)} t`.execute(database.owner);
    rows.push(...found.rows);
  }
  return rows;
};

const of = (rows: readonly Kept[], table: string): readonly Kept[] =>
  rows.filter((row) => row.table === `public.${table}`);

/** The number and the sealed bytes of an answer. */
const parts = ({ text }: Kept) => text.replaceAll(/[()"]/g, "").split(",").slice(2);

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
const tokenOf = (link: string): string => link.split("/").at(-1) ?? "";

const answering = async (index: number): Promise<string> => {
  const person = world.persons[index];
  if (person === undefined) throw new Error("nobody there");
  const link = world.linkOf(person);
  expect((await world.app.stranger.post(link, filledIn())).status).toBe(200);
  return tokenOf(link);
};

describe("after answering, before and after mixing", () => {
  let tokens: string[] = [];
  let before: readonly Kept[] = [];
  let between: readonly Kept[] = [];
  let after: readonly Kept[] = [];
  beforeAll(async () => {
    before = await dump();
    tokens = [await answering(0), await answering(1), await answering(2)];
    between = await dump();
    await world.mix();
    after = await dump();
  });

  test("no token is anywhere in clear, and the hash of a used one only where it says whom to remind", () => {
    for (const token of tokens)
      for (const rows of [before, between, after]) {
        expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
        const hashed = rows.filter(({ text }) => text.includes(hashOf(token)));
        const places = rows === before ? ["survey_invitations", "survey_tokens"] : ["survey_invitations"];
        expect(hashed.map(({ table }) => table.replace("public.", ""))).toEqual(places);
      }
  });

  test("answering changes nothing but this: a token less, an answer more", () => {
    const seen = new Set(before.map(({ table, text, xmin }) => `${table} ${xmin} ${text}`));
    const added = between.filter(({ table, text, xmin }) => !seen.has(`${table} ${xmin} ${text}`));
    expect(added.map(({ table }) => table)).toEqual(Array.from({ length: 3 }, () => "public.survey_answers"));
    expect(of(before, "survey_tokens").length - of(between, "survey_tokens").length).toBe(3);
  });

  test("no row but the answer itself is of the transaction in which it came", () => {
    const transactions = new Set(of(between, "survey_answers").map(({ xmin }) => xmin));
    expect(between.filter(({ xmin }) => transactions.has(xmin)).map(({ table }) => table)).toEqual(
      Array.from({ length: 3 }, () => "public.survey_answers"),
    );
  });

  test("an answer holds its organisation, its round and a number by chance: no person, unit or moment, and all have one size", () => {
    const known = [
      ...world.persons.map(({ personId }) => personId),
      ...world.units.map(({ unitId }) => unitId),
    ];
    for (const rows of [between, after]) {
      const answers = of(rows, "survey_answers").map(({ text }) => text);
      expect(answers).toHaveLength(3);
      for (const text of answers) {
        expect(text).toMatch(/^\([0-9a-f-]{36},[0-9a-f-]{36},[0-9a-f-]{36},"\\\\x01[0-9a-f]+"\)$/);
        expect(known.filter((id) => text.includes(id.replaceAll("-", "")) || text.includes(id))).toEqual([]);
      }
      expect(new Set(answers.map(({ length }) => length)).size).toBe(1);
    }
  });

  test("after mixing all answers are of one transaction, none keeps its number, its sealed bytes or its place", () => {
    const [old, fresh] = [of(between, "survey_answers"), of(after, "survey_answers")];
    expect(new Set(fresh.map(({ xmin }) => xmin)).size).toBe(1);
    const kept = new Set(old.flatMap(parts));
    expect(fresh.flatMap(parts).filter((part) => kept.has(part))).toEqual([]);
    expect(fresh.filter(({ ctid }) => old.some((one) => one.ctid === ctid))).toEqual([]);
  });
});

describe("reminding and forgetting", () => {
  test("a reminder forgets who answered; the others get a new link in place of the old one, and only they", async () => {
    const [old, sent] = [world.linkOf(world.persons[5] ?? nobody), world.told.links.length];
    await world.on("2026-11-09");
    const left = of(await dump(), "survey_invitations")
      .map(({ text }) => text)
      .join("\n");
    for (const [index, { personId }] of world.persons.entries())
      expect([index, left.includes(personId)]).toEqual([index, index >= 3]);
    const mails = world.told.links.slice(sent);
    expect(mails.map(({ purpose }) => purpose)).toEqual(Array.from({ length: 10 }, () => "survey-again"));
    expect(await world.app.stranger.page(old)).toContain("Deze link werkt niet meer");
    expect(await world.app.stranger.page(world.linkOf(world.persons[5] ?? nobody))).toContain("Beginnen");
  });

  test("what was said once is not said twice on one day, and a step is taken once", async () => {
    const sent = world.told.links.length;
    await world.on("2026-11-09");
    await world.on("2026-11-10");
    expect(world.told.links.length).toBe(sent);
  });

  test("with the last reminder nobody knows whom the round asked; the links still work", async () => {
    const fourth = await answering(3);
    await world.on("2026-11-16");
    const rows = await dump();
    expect(of(rows, "survey_invitations")).toEqual([]);
    expect(rows.filter(({ text }) => text.includes(hashOf(fourth)))).toEqual([]);
    const tables = new Set(rows.filter(({ table }) => /survey_/.test(table)).map(({ table }) => table));
    for (const { personId } of world.persons)
      expect(rows.filter(({ table, text }) => tables.has(table) && text.includes(personId))).toEqual([]);
    await answering(4);
  });

  test("tokens lie in the order of their hashes, which is by chance, so that no list of people lies beside them", async () => {
    const tokens = of(await dump(), "survey_tokens").toSorted((one, other) =>
      one.ctid.localeCompare(other.ctid, "en", { numeric: true }),
    );
    const hashes = tokens.map(({ text }) => text.split(",")[1] ?? "");
    expect(hashes).toEqual(hashes.toSorted((one, other) => (one < other ? -1 : 1)));
  });

  test("closed, no token is left; destroyed, no answer and no key", async () => {
    await world.on("2026-11-24");
    expect(world.told.jobs.sent.at(-1)).toEqual({ name: "surveys.mix", data: {} });
    await world.mix();
    const closed = await dump();
    expect(of(closed, "survey_tokens")).toEqual([]);
    expect(of(closed, "survey_answers")).toHaveLength(5);
    expect(new Set(of(closed, "survey_answers").map(({ xmin }) => xmin)).size).toBe(1);
    await world.on("2027-02-21");
    expect(of(await dump(), "survey_answers")).toHaveLength(5);
    await world.on("2027-02-22");
    const destroyed = await dump();
    expect([...of(destroyed, "survey_answers"), ...of(destroyed, "survey_keys")]).toEqual([]);
  });
});

const nobody = { organisationId: "", personId: "", name: "", email: "" };

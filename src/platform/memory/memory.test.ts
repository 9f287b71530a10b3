import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { runWork } from "#platform/jobs/index.ts";
import type { Services } from "#platform/services/index.ts";
import { testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { memoryJobs, remember } from "./index.ts";

let database: TestDatabase;
let person: BuiltPerson;
let elsewhere: BuiltPerson;
let services: Services;
let asked = 0;

const colleagues = remember(100, async ({ tx, actor }) => {
  asked += 1;
  const rows = await tx.selectFrom("people").select("name").where("name", "<>", actor.name).execute();
  return rows.map(({ name }) => name);
});

const ask = (actor: Actor, today = "2026-11-01", locale: "nl" | "en" = "nl") =>
  withActor(database.db, actor, (tx) => colleagues({ tx, actor, today, locale, services }));

beforeAll(async () => {
  database = await testDatabase();
  person = await aPerson(database.owner, await anOrganisation(database.owner));
  elsewhere = await aPerson(database.owner, await anOrganisation(database.owner));
  services = testServices().services;
});
afterAll(() => database.close());
beforeEach(() => {
  asked = 0;
});

test("works out once, and anew as soon as something in the organisation changed", async () => {
  const actor = actorOf(person, "coordinator");
  expect(await ask(actor)).toEqual([]);
  expect(await ask(actor)).toEqual([]);
  expect(asked).toBe(1);
  const row = { organisationId: person.organisationId, personId: randomUUID(), name: "Sanne de Wit" };
  const { owner } = database;
  await owner
    .insertInto("people")
    .values({ ...row, engagement: "civil-servant", startsOn: "2020-01-01" })
    .execute();
  expect(await ask(actor)).toEqual(["Sanne de Wit"]);
  await owner.updateTable("people").set({ name: "Sanne Bos" }).where("personId", "=", row.personId).execute();
  expect(await ask(actor)).toEqual(["Sanne Bos"]);
  await owner.deleteFrom("people").where("personId", "=", row.personId).execute();
  expect(await ask(actor)).toEqual([]);
  expect(asked).toBe(4);
});

test("a change of another organisation, or one that was undone, changes nothing", async () => {
  const actor = actorOf(person, "coordinator");
  await ask(actor);
  await aPerson(database.owner, elsewhere);
  const undone = withActor(database.db, actorOf(person, "administrator"), async (tx) => {
    await tx.insertInto("organisationChanges").values({ organisationId: person.organisationId }).execute();
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await ask(actor);
  expect(asked).toBeLessThanOrEqual(1);
});

test("another person, role, day or language is another question", async () => {
  const other = await aPerson(database.owner, person);
  await ask(actorOf(person, "manager"));
  for (const [actor, day, locale] of [
    [actorOf(other, "manager"), "2026-11-01", "nl"],
    [actorOf(person, "authority"), "2026-11-01", "nl"],
    [actorOf(person, "manager"), "2026-11-02", "nl"],
    [actorOf(person, "manager"), "2026-11-01", "en"],
  ] as const)
    await ask(actor, day, locale);
  expect(asked).toBe(5);
});

test("no more people are remembered than was said", async () => {
  let worked = 0;
  const once = remember(1, async () => (worked += 1));
  const other = await aPerson(database.owner, person);
  for (const who of [person, other, person]) {
    const actor = actorOf(who, "manager");
    await withActor(database.db, actor, (tx) =>
      once({ tx, actor, today: "2026-11-01", locale: "nl", services }),
    );
  }
  expect(worked).toBe(3);
});

test.each([
  ["an overseer", () => actorOf(person, "overseer")],
  ["the public", () => publicActor],
])("for %s, who sees what others show, a change of theirs counts", async (_name, actor) => {
  await ask(actor());
  await ask(actor());
  expect(asked).toBe(1);
  await database.owner
    .updateTable("organisations")
    .set({ name: "Elders" })
    .where("organisationId", "=", elsewhere.organisationId)
    .execute();
  await ask(actor());
  await aPerson(database.owner, elsewhere);
  await ask(actor());
  expect(asked).toBe(2);
});

test("a question about what others show is asked anew when they change something, also by a colleague", async () => {
  const shown = remember(
    10,
    async ({ tx }) =>
      (
        await tx
          .selectFrom("organisations")
          .select("name")
          .where("organisationId", "=", elsewhere.organisationId)
          .executeTakeFirst()
      )?.name,
    "shown-by-others",
  );
  const actor = actorOf(person, "employee");
  const askShown = () =>
    withActor(database.db, actor, (tx) => shown({ tx, actor, today: "2026-11-01", locale: "nl", services }));
  const before = await askShown();
  await database.owner
    .updateTable("organisations")
    .set({ name: `${before} en omstreken` })
    .where("organisationId", "=", elsewhere.organisationId)
    .execute();
  expect(await askShown()).toBe(`${before} en omstreken`);
});

test("what was asked besides is another question", async () => {
  const actor = actorOf(person, "manager");
  await withActor(database.db, actor, async (tx) => {
    const asking = { tx, actor, today: "2026-11-01", locale: "nl", services } as const;
    for (const question of ["a", "b", "a", "b"]) await colleagues(asking, question);
  });
  expect(asked).toBe(2);
});

test("the system remembers nothing", async () => {
  await ask(systemActor(person.organisationId));
  await ask(systemActor(person.organisationId));
  expect(asked).toBe(2);
});

test("a change that is committed later with an earlier number is noticed", async () => {
  const actor = actorOf(person, "coordinator");
  const note = (change: number) =>
    database.owner
      .insertInto("organisationChanges")
      .values({ organisationId: person.organisationId, change })
      .execute();
  await note(900_000_002);
  await ask(actor);
  await note(900_000_001);
  await ask(actor);
  expect(asked).toBe(2);
});

test("the job keeps one number of each organisation", async () => {
  await aPerson(database.owner, person);
  await aPerson(database.owner, person);
  for (const work of memoryJobs) await runWork(work, { db: database.db, services, data: {} });
  const left = await database.owner
    .selectFrom("organisationChanges")
    .select("organisationId")
    .where("organisationId", "=", person.organisationId)
    .execute();
  expect(left).toHaveLength(1);
});

// A number says that something changed and not what: whoever changes a row may note it, and only the own organisation reads it.
rowMatrix(() => database, {
  table: "organisationChanges",
  row: ({ organisationId }) => ({ organisationId, change: randomInt(1_000_000_000, 2_000_000_000) }),
  change: { change: 1 },
  may: {
    select: [...everyRole, "system"],
    insert: [...everyRole, "public", "system"],
    delete: ["system"],
  },
  mayElsewhere: { insert: [...everyRole, "public", "system"] },
});

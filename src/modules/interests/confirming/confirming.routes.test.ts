import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { addDays } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, someSettings } from "../declaration.builder.ts";
import { interests } from "../index.ts";

let database: TestDatabase;
let here: Awaited<ReturnType<typeof anOrganisation>>;

beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
  await someSettings(database.owner, here, { asksFrom: "2026-11-01" });
});
afterAll(() => database.close());

let answers = 0;
rowMatrix(() => database, {
  table: "registerAnswers",
  row: ({ organisationId, personId }) => ({
    organisationId,
    answerId: randomUUID(),
    personId,
    register: "side-activity",
    answeredOn: addDays("2000-01-01", (answers += 1)),
    nothing: true,
  }),
  change: { nothing: false },
  may: { select: ["coordinator", "authority", "system"] },
  mayOwn: { select: [...everyRole, "system"], insert: everyRole },
});

rowMatrix(() => database, {
  table: "registerReminders",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    personId: (await aPerson(owner, { organisationId })).personId,
    remindedOn: "2026-11-01",
  }),
  change: { remindedOn: "2026-11-15" },
  may: { select: ["system"], insert: ["system"], update: ["system"] },
});

// The clock of the test stands on 1 November 2026.
const app = () => testApp({ db: database.db, modules: [interests] });
type Who = ReturnType<typeof actorOf>;
const address = "/mijn-integriteit/nevenwerkzaamheden/antwoord";

/** The two hidden fields that the page would send along. */
const formOf = async (who: Who): Promise<Record<string, string>> => {
  const page = await app().as(who).page("/mijn-integriteit");
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  return { said: value("said"), seen: value("seen") };
};

const inForce = {
  state: "in-force",
  submittedOn: "2026-10-02",
  decidedOn: "2026-10-09",
  decision: "consent",
} as const;

const answersOf = ({ personId }: Who) =>
  database.owner
    .selectFrom("registerAnswers")
    .select(["answeredOn", "nothing", "register"])
    .where("personId", "=", personId)
    .execute();

test("who declared something confirms it in one press, with what is confirmed in sight and in the ledger", async () => {
  const person = await aPerson(database.owner, here);
  const who = actorOf(person);
  const { declarationId } = await aDeclaration(database.owner, person, inForce);
  const before = await app().as(who).page("/mijn-integriteit");
  expect(before).toContain("Klopt dit nog?");
  expect(before).toContain("Er is iets veranderd");
  const response = await app()
    .as(who)
    .post(address, await formOf(who));
  expect(response.status).toBe(303);
  expect(await answersOf(who)).toEqual([
    { register: "side-activity", nothing: false, answeredOn: "2026-11-01" },
  ]);
  const after = await app().as(who).page("/mijn-integriteit");
  expect(after).toContain("Op 1 november 2026 zei u dat dit klopt en alles is.");
  expect(after).toContain("vanaf 2 oktober 2027");
  const declaration = await app().as(who).page(`/verklaringen/${declarationId}`);
  expect(declaration).toContain("Bevestigd: het klopt nog");
  const again = await app()
    .as(who)
    .post(address, { said: "still-right", seen: `${declarationId}:2` });
  expect(again.status).toBe(422);
});

test("who has nothing says so; what is not asked, or not so, is refused and leaves nothing behind", async () => {
  const { owner } = database;
  const person = await aPerson(owner, here);
  const who = actorOf(person);
  expect(await app().as(who).page("/mijn-integriteit")).toContain("Ik heb niets te melden");
  const wrong = await app().as(who).post(address, { said: "still-right", seen: "" });
  expect(await wrong.text()).toContain("Er staat niets in het register om te bevestigen");
  expect((await app().as(who).post(address, { said: "ja" })).status).toBe(422);
  expect(await answersOf(who)).toEqual([]);
  expect(
    (
      await app()
        .as(who)
        .post(address, await formOf(who))
    ).status,
  ).toBe(303);
  expect(await answersOf(who)).toMatchObject([{ nothing: true }]);
  const volunteer = actorOf(await aPerson(owner, here, { engagement: "volunteer" }));
  expect(await app().as(volunteer).page("/mijn-integriteit")).not.toContain("Ik heb niets te melden");
  expect((await app().as(volunteer).post(address, { said: "nothing" })).status).toBe(422);
});

test("nothing is confirmed that was not seen: what changed meanwhile is shown first", async () => {
  const person = await aPerson(database.owner, here);
  const who = actorOf(person);
  await aDeclaration(database.owner, person, inForce);
  const form = await formOf(who);
  await aDeclaration(database.owner, person, inForce);
  const response = await app().as(who).post(address, form);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain("intussen iets veranderd");
  expect(await answersOf(who)).toEqual([]);
});

test("what has changed leads to a change of each declaration that is in force, and of nothing else", async () => {
  const person = await aPerson(database.owner, here);
  const { declarationId } = await aDeclaration(database.owner, person, inForce);
  const draft = await aDeclaration(database.owner, person);
  const page = await app().as(actorOf(person)).page("/mijn-integriteit/nevenwerkzaamheden/veranderd");
  expect(page).toContain(`/verklaringen/${declarationId}/vervangen`);
  expect(page).not.toContain(draft.declarationId);
});

test("a manager reads the answers of the team and of nobody else", async () => {
  const { owner } = database;
  const [unit, beside] = [await aUnit(owner, here), await aUnit(owner, here)];
  const manager = await aPerson(owner, here, { unitId: unit.unitId });
  await anAppointment(owner, manager, "manager", { unitId: unit.unitId });
  const who = actorOf(manager, "manager");
  const answered = [];
  for (const { unitId } of [unit, beside]) {
    const person = await aPerson(owner, here, { unitId });
    await app().as(actorOf(person)).post(address, { said: "nothing", seen: "" });
    answered.push(person.personId);
  }
  const read = await withActor(database.db, who, (tx) =>
    tx.selectFrom("registerAnswers").select("personId").execute(),
  );
  expect(read.map(({ personId }) => personId)).toEqual([answered[0]]);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, someSettings } from "../declaration.builder.ts";
import { interests } from "../index.ts";
import { remindPeople } from "./telling.commands.ts";
import { whoIsTold } from "./telling.rules.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const named = (personId: string) => ({ personId, name: "" });
const waiting = {
  state: "submitted",
  personId: "person",
  adviser: named("adviser"),
  decider: named("decider"),
  decidedBy: null,
  objectedOn: null,
  objectionOutcome: null,
} as const;
const decided = { ...waiting, state: "refused", decidedBy: "decider" } as const;
const objected = { ...decided, objectedOn: "2026-11-01" } as const;

test.each([
  ["who advises, once it is submitted", waiting, "adviser"],
  ["who decides, where nobody advises", { ...waiting, adviser: null }, "decider"],
  ["who decides, once there is advice", { ...waiting, state: "advised" }, "decider"],
  ["the person, of a decision", decided, "person"],
  ["who decided, of an objection", objected, "decider"],
  ["the person, of the answer to it", { ...objected, objectionOutcome: "rejected" }, "person"],
  ["nobody, of a draft", { ...waiting, state: "draft" }, null],
  ["nobody, of what was taken back", { ...waiting, state: "withdrawn" }, null],
  ["nobody, of what the rule settled", { ...waiting, state: "settled" }, null],
  ["nobody, of what the person ended", { ...decided, state: "ended" }, null],
] as const)("a mail goes to %s", (_name, declaration, told) => {
  expect(whoIsTold(declaration)).toBe(told);
});

const aTeam = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const { unitId } = await aUnit(owner, here);
  const person = await aPerson(owner, here, { unitId });
  const manager = await aPerson(owner, here, { unitId });
  await anAppointment(owner, manager, "manager", { unitId });
  return { organisationId: here.organisationId, person, manager };
};

test("each step tells who is next, without a word on what it is about; nobody is told of what they did themselves", async () => {
  const { person, manager } = await aTeam();
  const { services, notices } = testServices();
  const app = testApp({ db: database.db, modules: [interests], services });
  const declaration = await aDeclaration(database.owner, person, {
    register: "gift",
    content: JSON.stringify({
      register: "gift",
      kind: "meal",
      what: "Diner",
      giver: "Bouwbedrijf Steen",
      relation: "supplier",
      valueCents: 3000,
      happenedOn: "2026-10-01",
      place: "outside",
      response: "offered",
      inReturn: "no",
      occasion: null,
    }),
    label: "Diner",
    startsOn: null,
    giver: "Bouwbedrijf Steen",
    amountCents: 3000,
    happenedOn: "2026-10-01",
  });
  const path = `/verklaringen/${declaration.declarationId}`;
  await app.as(actorOf(person)).post(`${path}/indienen`, { version: "1" });
  expect(notices).toEqual([manager.email]);
  const refusal = { version: "2", decision: "refusal", conditions: "", reason: "Te duur" };
  await app.as(actorOf(manager, "manager")).post(`${path}/besluit`, refusal);
  await app.as(actorOf(person)).post(`${path}/bezwaar`, { version: "3", words: "Toch niet" });
  const answer = { version: "4", outcome: "rejected", words: "Helaas" };
  await app.as(actorOf(manager, "manager")).post(`${path}/bezwaar/uitkomst`, answer);
  expect(notices).toEqual([manager.email, person.email, manager.email, person.email]);
});

test("reminders go to who has to answer and to who lets a decision wait, once in two weeks, also when both hold", async () => {
  const { organisationId, person, manager } = await aTeam();
  const { owner } = database;
  await someSettings(owner, { organisationId }, { asksFrom: "2026-10-01" });
  const answered = async ({ personId }: BuiltPerson) => {
    const row = { organisationId, answerId: randomUUID(), personId, register: "side-activity" as const };
    await owner
      .insertInto("registerAnswers")
      .values({ ...row, answeredOn: "2026-10-02", nothing: true })
      .execute();
  };
  const done = await aPerson(owner, { organisationId });
  await answered(done);
  await answered(manager);
  await aPerson(owner, { organisationId }, { endsOn: "2026-10-31" });
  await aPerson(owner, { organisationId }, { engagement: "hired" });
  const waits = { state: "submitted" as const, submittedOn: "2026-09-01", deciderId: manager.personId };
  for (const decideBy of ["2026-10-10", "2026-10-20"])
    await aDeclaration(owner, person, { ...waits, decideBy });
  const { services, notices } = testServices();
  const remind = async (today: string): Promise<string[]> => {
    notices.length = 0;
    await withActor(database.db, systemActor(organisationId), (tx) => remindPeople(tx, today, services));
    return [...notices].toSorted();
  };
  const both = [person.email, manager.email].toSorted();
  expect(await remind("2026-11-01")).toEqual(both);
  expect(await remind("2026-11-02")).toEqual([]);
  await answered(person);
  expect(await remind("2026-11-14")).toEqual([]);
  expect(await remind("2026-11-15")).toEqual([manager.email]);
});

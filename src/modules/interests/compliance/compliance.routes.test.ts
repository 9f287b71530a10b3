import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { answerStanding } from "../confirming/answer.rules.ts";
import { answerStates } from "../confirming/answer.ts";
import { aDeclaration, someSettings } from "../declaration.builder.ts";
import { interests } from "../index.ts";
import { defaultSettings } from "../settings/settings.ts";
import { countsByUnit, peopleBehind } from "./compliance.queries.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

// The clock of the test stands on 1 November 2026.
const today = "2026-11-01";
const settings = { ...defaultSettings, asksFrom: "2026-01-12" };

/** Said on that day to have nothing to declare. */
const anAnswer = async ({ organisationId, personId }: BuiltPerson, answeredOn: string): Promise<void> => {
  const row = { organisationId, answerId: randomUUID(), personId, register: "side-activity" as const };
  await database.owner
    .insertInto("registerAnswers")
    .values({ ...row, answeredOn, nothing: true })
    .execute();
};

const makeWorld = async () => {
  const { owner } = database;
  const { organisationId } = await anOrganisation(owner);
  const here = { organisationId };
  await someSettings(owner, here, settings);
  const department = await aUnit(owner, here, { name: "Ruimte" });
  const team = await aUnit(owner, here, { name: "Beheer", parentId: department.unitId });
  const beside = await aUnit(owner, here, { name: "Sociaal" });
  const asked = async (name: string, unitId: string, answeredOn?: string, startsOn = "2020-01-01") => {
    const person = await aPerson(owner, here, { name, unitId, startsOn });
    if (answeredOn !== undefined) await anAnswer(person, answeredOn);
    return { person, startsOn, answeredOn };
  };
  const people = [
    await asked("Anna Bij", team.unitId, "2026-03-01"),
    await asked("Bert Bijna", team.unitId, "2025-11-20"),
    await asked("Carla Laat", team.unitId, "2025-10-31"),
    await asked("Dirk Onbekend", team.unitId),
    await asked("Eva Nieuw", department.unitId, undefined, "2026-10-15"),
    await asked("Fred Elders", beside.unitId, "2025-10-31"),
  ];
  await aPerson(owner, here, { name: "Gré Ingehuurd", unitId: team.unitId, engagement: "hired" });
  await aPerson(owner, here, { name: "Henk Weg", unitId: team.unitId, endsOn: "2026-10-31" });
  const manager = await aPerson(owner, here, { unitId: team.unitId, engagement: "hired" });
  await anAppointment(owner, manager, "manager", { unitId: team.unitId });
  const other = { engagement: "hired" } as const;
  return {
    ...here,
    people,
    team,
    department,
    manager: actorOf(manager, "manager"),
    coordinator: actorOf(await aPerson(owner, here, other), "coordinator"),
    authority: actorOf(await aPerson(owner, here, other), "authority"),
    administrator: actorOf(await aPerson(owner, here, other), "administrator"),
    colleague: await anActor(owner, await anOrganisation(owner), "coordinator"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld();
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [interests] });
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

test("the database counts as the rule says, for each person, and by unit", async () => {
  await withActor(database.db, world.coordinator, async (tx) => {
    const of = { register: "side-activity", today } as const;
    for (const state of answerStates) {
      const found = await peopleBehind(tx, of, { unitIds: null, state, offset: 0 });
      const ruled = world.people.filter(({ startsOn, answeredOn }) => {
        const who = { engagement: "civil-servant", startsOn } as const;
        const last = answeredOn === undefined ? undefined : { answeredOn };
        return answerStanding(who, last, settings, today)?.state === state;
      });
      expect(found.map(({ name }) => name)).toEqual(ruled.map(({ person }) => person.name));
    }
    const counts = await countsByUnit(tx, "side-activity", today);
    expect(counts.find(({ unitId }) => unitId === world.team.unitId)).toMatchObject({
      done: 1,
      due: 1,
      late: 1,
      "not-known": 1,
    });
  });
});

test("answers both questions at the top in plain words, then unit by unit, down to names", async () => {
  const { owner } = database;
  const [{ person } = { person: undefined }] = world.people;
  if (person === undefined) throw new Error("nobody");
  const decider = { deciderId: world.authority.personId };
  const given = { ...decider, submittedOn: "2026-05-01", decideBy: "2026-06-12" };
  const decided = { ...given, decidedBy: world.authority.personId };
  const conditions = { decision: "conditions" as const, conditions: "Niet in werktijd" };
  await aDeclaration(owner, person, {
    ...decided,
    ...conditions,
    state: "in-force-on-conditions",
    decidedOn: "2026-06-12",
  });
  await aDeclaration(owner, person, {
    ...decided,
    state: "refused",
    decision: "refusal",
    decidedOn: "2026-06-13",
    objectedOn: "2026-06-20",
  });
  await aDeclaration(owner, person, { ...given, state: "submitted" });
  await aDeclaration(owner, person, { ...given, state: "withdrawn" });
  const page = await app().as(world.coordinator).page("/registers/naleving");
  const words = plain(page);
  expect(words).toContain("Van de 6 mensen die moeten antwoorden, is het van 1 bij (16%)");
  expect(words).toContain("2 zijn nog op tijd, 2 zijn te laat, en van 1 is niets bekend");
  expect(words).toContain("Nevenwerkzaamheden: 3 keer ingediend");
  expect(words).toContain("Over 2 is beslist, waarvan 1 op tijd.");
  expect(words).toContain("0 keer toestemming, 1 keer met voorwaarden, 1 keer niet.");
  expect(words).toContain("1 wacht nog, waarvan 1 langer dan beloofd.");
  expect(words).toContain("1 keer bezwaar, waarvan 1 nog zonder antwoord.");
  expect(words).not.toContain("Carla Laat");
  const late = await app()
    .as(world.authority)
    .page(`/registers/naleving?eenheid=${world.department.unitId}&stand=late`);
  expect(late).toContain("Carla Laat");
  expect(late).not.toContain("Fred Elders");
  expect(plain(late)).toContain("liep tot en met 31 oktober 2026");
  const waits = await app().as(world.coordinator).page("/registers?register=side-activity&stand=late");
  expect(waits).toContain(person.name);
});

test("is for coordinator and authority; another organisation sees its own nothing", async () => {
  for (const who of [world.manager, world.administrator])
    expect((await app().as(who).get("/registers/naleving")).status).toBe(403);
  const elsewhere = plain(await app().as(world.colleague).page("/registers/naleving"));
  expect(elsewhere).toContain("Er wordt nog niets gevraagd");
});

test("a manager sees the team, who is late first, and nobody else", async () => {
  const page = await app().as(world.manager).page("/team/verklaringen");
  const [, words = ""] = /(Jaarlijkse bevestiging van uw team.*?) Van uw team/.exec(plain(page)) ?? [];
  expect(words).toContain("1 van 4 is bij. 3 mensen moeten nog antwoorden.");
  expect(words).toMatch(/Dirk Onbekend.*Carla Laat.*Bert Bijna/);
  for (const name of ["Anna Bij", "Eva Nieuw", "Fred Elders", "Gré Ingehuurd", "Henk Weg"])
    expect(words).not.toContain(name);
});

describe("what leaves the module in numbers", () => {
  const read = { locale: "nl", today } as const;

  test("the account says how many answered and what came of it, and nothing about a few people", async () => {
    const { owner } = database;
    const { organisationId } = await anOrganisation(owner);
    const here = { organisationId };
    const decider = await aPerson(owner, here);
    const given = { submittedOn: "2026-05-01", decideBy: "2026-06-12", deciderId: decider.personId };
    const decided = { ...given, decidedBy: decider.personId, decidedOn: "2026-06-01" };
    for (let n = 0; n < 24; n += 1) {
      const person = await aPerson(owner, here);
      await anAnswer(person, n === 0 ? "2025-11-20" : "2026-03-01");
      const outcome =
        n < 21
          ? { state: "in-force" as const, decision: "consent" as const }
          : { state: "refused" as const, decision: "refusal" as const };
      await aDeclaration(owner, person, { ...decided, ...outcome });
    }
    const actor = systemActor(organisationId);
    const ask = (year: number) =>
      withActor(database.db, actor, async (tx) => interests.figures?.({ tx, actor, ...read }, year));
    const [figures] = (await ask(2026)) ?? [];
    expect(figures?.numbers.map(({ key, value }) => [key, value])).toEqual([
      ["interests.answered", 23],
      ["interests.side-activities", 24],
    ]);
    expect(figures?.draft).toContain("23 medewerkers bevestigden dit jaar");
    expect(await ask(2024)).toEqual([]);
  });

  const evidenceOn = (actor: ReturnType<typeof actorOf>, reference: string) =>
    withActor(database.db, actor, async (tx) =>
      interests.evidence?.({ tx, actor, ...read }, { kind: "norm", reference }),
    );

  test("norms 5 and 6 lead to the overview, with numbers, for who answers for the whole", async () => {
    for (const reference of ["rekenkamer-2024/5", "rekenkamer-2024/6"]) {
      const found = (await evidenceOn(world.coordinator, reference)) ?? [];
      expect(found.length).toBeGreaterThan(0);
      for (const { href, text } of found) {
        expect(href).toBe("/registers/naleving");
        expect(text).toMatch(/: \d+\./);
      }
      expect(await evidenceOn(world.manager, reference)).toEqual([]);
    }
    expect(await evidenceOn(world.coordinator, "rekenkamer-2024/1")).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { fixedClock } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testMoment, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { onboarding } from "../index.ts";
import { anOath, anOathText } from "../oaths/oath.builder.ts";
import { aVersion } from "../statements/statement.builder.ts";
import { aStep } from "./checklist.builder.ts";
import { countByStep, countByUnit, listChecklists } from "./checklists.queries.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;
const today = testMoment.slice(0, 10);

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const unit = await aUnit(owner, here, { name: "Klantcontact" });
  const other = await aUnit(owner, here, { name: "Ruimte" });
  const began = { unitId: unit.unitId, functionTitle: "Adviseur" };
  const person = await aPerson(owner, here, { ...began, startsOn: "2026-10-12", name: "Nora Nieuw" });
  const colleague = await aPerson(owner, here, { ...began, unitId: other.unitId, startsOn: "2026-07-01" });
  const old = await aPerson(owner, here, began);
  const manager = await aPerson(owner, here, { unitId: unit.unitId });
  await anAppointment(owner, manager, "manager", { unitId: unit.unitId });
  const coordinator = await aPerson(owner, here);
  await anAppointment(owner, coordinator, "coordinator");
  await anOathText(owner, here, { startsOn: "2026-01-01", months: 3 });
  await aVersion(owner, here, { statement: "code-of-conduct", engagements: ["civil-servant"], days: 30 });
  await aStep(owner, here);
  await aStep(owner, here, { step: "vog", kind: "vog", days: 30, place: 20 });
  await aStep(owner, here, { step: "e-learning", byWhom: "person", days: 90, place: 30 });
  const ownTerm = { days: null, byWhom: "person" } as const;
  await aStep(owner, here, {
    step: "code",
    kind: "statement",
    statement: "code-of-conduct",
    ...ownTerm,
    place: 40,
  });
  await aStep(owner, here, { step: "oath", kind: "oath", ...ownTerm, place: 50 });
  return {
    here,
    unit,
    other,
    person,
    colleague,
    old,
    manager,
    newcomer: actorOf(person),
    leading: actorOf(manager, "manager"),
    coordinator: actorOf(coordinator, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    administrator: await anActor(owner, here, "administrator"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld();
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [onboarding] });
const own = "/mijn-integriteit/inwerken";
const register = "/registers/inwerken";
const listOf = ({ personId }: { personId: string }) => `/inwerken/${personId}`;

const mark = (change: Readonly<Record<string, string>> = {}) => ({
  state: "done",
  markedOn: "30-10-2026",
  ...change,
});

const asCoordinator = <T>(work: (tx: Parameters<typeof countByUnit>[0]) => Promise<T>): Promise<T> =>
  withActor(database.db, world.coordinator, work);

/** The newcomer in the application at another moment. */
const later = (moment: string) =>
  testApp({
    db: database.db,
    modules: [onboarding],
    services: testServices(fixedClock(moment)).services,
  }).as(world.newcomer);

describe("the list of somebody who began", () => {
  test("shows each step with its term; the own steps can be marked, those of the manager cannot", async () => {
    const newcomer = app().as(world.newcomer);
    const page = await newcomer.page(own);
    expect(page).toContain("0 van 5");
    expect(page).toContain("19 oktober 2026");
    expect(page).toContain("12 januari 2027");
    expect(page).toContain(`${listOf(world.person)}/e-learning`);
    expect(page).not.toContain(`${listOf(world.person)}/vog`);
    expect((await newcomer.post(`${listOf(world.person)}/e-learning`, mark())).status).toBe(303);
    expect((await newcomer.post(`${listOf(world.person)}/vog`, mark())).status).toBe(422);
    expect((await newcomer.post(`${listOf(world.person)}/oath`, mark())).status).toBe(422);
    expect(await newcomer.page(own)).toContain("1 van 5");
  });

  test("the manager marks the certificate with date and profile, and sees nobody else's list", async () => {
    const leading = app().as(world.leading);
    const address = `${listOf(world.person)}/vog`;
    expect(await (await leading.post(address, mark())).text()).toContain(
      "Vul de datum in die op de VOG staat",
    );
    const certificate = mark({ issuedOn: "20-10-2026", profile: "60", checkOn: "20-10-2029" });
    expect((await leading.post(address, certificate)).status).toBe(303);
    const page = await leading.page(listOf(world.person));
    expect(page).toContain("VOG van 20 oktober 2026, profiel 60");
    expect(page).toContain(world.manager.name);
    expect((await leading.get(listOf(world.colleague))).status).toBe(404);
    expect(await leading.page("/team/inwerken")).toContain("Nora Nieuw");
    expect(await leading.page("/team/inwerken")).not.toContain(world.colleague.name);
  });

  test("nobody else follows it, and who was here before the steps has none", async () => {
    const { person, colleague, administrator, old, authority } = world;
    for (const who of [actorOf(colleague), administrator])
      expect((await app().as(who).get(listOf(person))).status).toBe(404);
    expect((await app().as(administrator).get(register)).status).toBe(403);
    expect(await app().as(actorOf(old)).page(own)).toContain("Er is voor u geen inwerklijst");
    expect(await app().as(authority).page(listOf(person))).toContain("Nora Nieuw");
    expect(
      (
        await app()
          .as(authority)
          .post(`${listOf(person)}/vog`, mark())
      ).status,
    ).toBe(422);
    expect((await app().stranger.get(own)).status).toBe(401);
  });

  test("an oath and a signature are seen by the system itself", async () => {
    const { owner } = database;
    const { textId } = await anOathText(owner, world.here, {
      startsOn: "2026-02-01",
      functions: ["Niemand"],
    });
    await anOath(owner, world.colleague, { textId, officerId: world.manager.personId });
    const before = await app().as(actorOf(world.colleague)).page(own);
    expect(before).toContain("1 van 5");
    expect(before).toContain("Naar de verklaring");
    expect(before).not.toContain("Naar de eed of belofte");
    const signing = { version: "1", language: "nl", agreed: "on" };
    await app().as(actorOf(world.colleague)).post("/mijn-integriteit/verklaringen/code-of-conduct", signing);
    expect(await app().as(actorOf(world.colleague)).page(own)).toContain("2 van 5");
  });

  test("a certificate that is asked for again opens its step sixty days before", async () => {
    expect(await later("2029-08-20T09:00:00Z").page(own)).toContain("2 van 5");
    expect(await later("2029-08-22T09:00:00Z").page(own)).toContain("1 van 5");
  });
});

describe("what is late", () => {
  test("is counted by unit and by step in the database, and listed with who is late first", async () => {
    const byUnit = await asCoordinator((tx) => countByUnit(tx, today));
    expect(byUnit).toHaveLength(2);
    expect(byUnit).toContainEqual({ key: world.unit.unitId, late: 1, open: 0, done: 0 });
    const steps = await asCoordinator((tx) => countByStep(tx, { today, unitId: world.other.unitId }));
    expect(steps.map(({ key, late, done }) => [key, late, done])).toEqual([
      ["selection-interview", 1, 0],
      ["vog", 1, 0],
      ["e-learning", 1, 0],
      ["code", 0, 1],
      ["oath", 0, 1],
    ]);
    const query = { eenheid: undefined, stand: "late", pagina: 1 } as const;
    const { people, total } = await asCoordinator((tx) => listChecklists(tx, "all", { today, query }));
    expect(total).toBe(2);
    expect(people.map(({ late, nextOn }) => [late, nextOn])).toEqual([
      [3, "2026-07-08"],
      [1, "2026-10-19"],
    ]);
  });

  test("reaches the manager at once, the coordinator after a further term, and nobody in the mail by name", async () => {
    const workOf = (actor: typeof world.leading) =>
      withActor(database.db, actor, async (tx) =>
        ((await onboarding.work?.({ tx, actor, locale: "nl", today })) ?? []).map(({ title }) => title),
      );
    expect(await workOf(world.leading)).toContain("In uw team is één stap van het inwerken te laat");
    expect(await workOf(world.coordinator)).toContain("3 stappen van het inwerken zijn al langer te laat");
    expect(await workOf(world.newcomer)).not.toContain("Basis-e-learning");
    const coordinator = app().as(world.coordinator);
    expect((await coordinator.post(`${register}/termijn`, { coordinatorDays: "5" })).status).toBe(303);
    expect(await workOf(world.coordinator)).toContain("4 stappen van het inwerken zijn al langer te laat");
    const { services, notices } = testServices();
    const remind = () =>
      withActor(database.db, systemActor(world.here.organisationId), async (tx) => {
        const job = onboarding.jobs?.find(({ name }) => name === "onboarding.remind-leaders");
        const actor = systemActor(world.here.organisationId);
        await job?.forEachOrganisation({ tx, actor, locale: "nl", today }, services);
      });
    await remind();
    await remind();
    const { rows } = { rows: notices.toSorted() };
    expect(rows).toHaveLength(2);
    expect(rows).toContain(world.manager.email);
  });

  test("stands on the pages of coordinator and authority, and on the own page and the account", async () => {
    const page = await app().as(world.coordinator).page(register);
    expect(page).toContain("Klantcontact");
    expect(page).toContain("Selectiegesprek");
    expect(await app().as(world.authority).page(`${register}?stand=done`)).toContain("Niemand past");
    const lines = await withActor(database.db, world.newcomer, async (tx) =>
      onboarding.ownLines?.({ tx, actor: world.newcomer, locale: "nl", today }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ title: "Inwerken", state: "2 van 5 klaar", tone: "bad", due: "2026-10-19" }),
    );
    const figures = await withActor(database.db, systemActor(world.here.organisationId), async (tx) =>
      onboarding.figures?.({ tx, actor: systemActor(world.here.organisationId), locale: "nl", today }, 2026),
    );
    // Two people are too few to say anything of.
    expect(JSON.stringify(figures)).not.toContain("lists-");
    const subject = { kind: "building-block", reference: "arnhem-2024/1.3" } as const;
    const evidence = await asCoordinator(async (tx) =>
      onboarding.evidence?.({ tx, actor: world.coordinator, locale: "nl", today }, subject),
    );
    expect(evidence).toMatchObject([{ href: register }]);
  });
});

describe("the steps", () => {
  const steps = `${register}/stappen`;

  test("the coordinator takes up the example, changes a step from a day on, and adds one", async () => {
    const coordinator = app().as(world.coordinator);
    expect((await coordinator.post(`${steps}/hired/overnemen`)).status).toBe(303);
    expect((await coordinator.post(`${steps}/hired/overnemen`)).status).toBe(409);
    expect((await coordinator.post(`${steps}/office-holder/overnemen`)).status).toBe(409);
    const words = {
      titleNl: "Rondleiding",
      textNl: "Door het huis.",
      titleEn: "Tour",
      textEn: "Of the house.",
    };
    const input = { ...words, byWhom: "manager", days: "5", used: "yes", startsOn: "01-11-2026" };
    expect((await coordinator.post(`${steps}/hired/nieuw`, input)).status).toBe(303);
    expect(await coordinator.page(steps)).toContain("Rondleiding");
    const past = await coordinator.post(`${steps}/civil-servant/vog`, { ...input, startsOn: "01-10-2026" });
    expect(past.status).toBe(422);
    const stop = { ...input, ...words, titleNl: "VOG", used: "no" };
    expect((await coordinator.post(`${steps}/civil-servant/vog`, stop)).status).toBe(303);
    expect(await coordinator.page(steps)).toContain("niet meer op de lijst");
    // Who began before keeps the own list.
    expect(await app().as(world.newcomer).page(own)).toContain("2 van 5");
    expect((await app().as(world.authority).get(steps)).status).toBe(403);
  });
});

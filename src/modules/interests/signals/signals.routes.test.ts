import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, aGift, anActivity, someSettings } from "../declaration.builder.ts";
import { aDesignation } from "../designations/designation.builder.ts";
import { interests } from "../index.ts";
import { aTender } from "../tenders/tender.builder.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const { unitId } = await aUnit(owner, here, { name: "Team Vergunningen" });
  const person = await aPerson(owner, here, { unitId, functionTitle: "Hoofd Ruimte" });
  const manager = await aPerson(owner, here, { unitId });
  await anAppointment(owner, manager, "manager", { unitId });
  return {
    ...here,
    unitId,
    built: person,
    asker: manager,
    person: actorOf(person),
    manager: actorOf(manager, "manager"),
    colleague: await anActor(owner, here),
    authority: await anActor(owner, here, "authority"),
    coordinator: await anActor(owner, here, "coordinator"),
    administrator: await anActor(owner, here, "administrator"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld();
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [interests] });

const night = async () => {
  const { services } = testServices();
  const actor = systemActor(world.organisationId);
  const job = interests.jobs?.find(({ name }) => name === "interests.find-signals");
  await withActor(database.db, actor, async (tx) =>
    job?.forEachOrganisation({ tx, actor, locale: "nl", today: "2026-11-01" }, services),
  );
};

const inForce = { state: "in-force" as const, submittedOn: "2026-10-02", decidedOn: "2026-10-09" };

const declare = (change: Parameters<typeof anActivity>[0]) => {
  const content = anActivity(change);
  return aDeclaration(database.owner, world.built, {
    content: JSON.stringify(content),
    label: content.organisation,
    ...inForce,
  });
};

const give = (happenedOn: string) => {
  const content = aGift({ happenedOn });
  return aDeclaration(database.owner, world.built, {
    register: "gift",
    content: JSON.stringify(content),
    label: content.what,
    giver: content.giver,
    amountCents: content.valueCents,
    happenedOn,
    startsOn: null,
    state: "settled",
    submittedOn: happenedOn,
    decidedOn: happenedOn,
  });
};

const signals = () =>
  database.owner
    .selectFrom("signals")
    .select(["signalId", "rule", "state", "version", "outcome"])
    .where("organisationId", "=", world.organisationId)
    .orderBy("rule")
    .execute();

const rulesFound = async () => (await signals()).map(({ rule }) => rule);
const ofRule = async (rule: string) => {
  const found = (await signals()).find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`nothing by ${rule}`);
  return { ...found, path: `/aandachtspunten/${found.signalId}` };
};

test("rules find each thing once; a human asks and closes; only something new opens it again, and false alarms are counted", async () => {
  await declare({ organisation: "Vergunningenhulp", hoursPerWeek: 6 });
  for (const day of ["2026-01-10", "2026-05-10", "2026-10-01"]) await give(day);
  const tender = await aTender(database.owner, world.built, { list: 1 });
  await database.owner
    .insertInto("tenderers")
    .values({
      organisationId: world.organisationId,
      tenderId: tender.tenderId,
      list: 1,
      tendererId: tender.tenderId,
      name: "Vergunningenhulp B.V.",
      importedOn: "2026-10-20",
      importedBy: world.built.personId,
    })
    .execute();
  await night();
  await night();
  expect(await rulesFound()).toEqual(["S1", "S2", "S3", "S5"]);

  const team = await app().as(world.manager).page("/team/signalen");
  for (const words of ["Bouwbedrijf Steen gaf in twaalf maanden 3 keer", "gaan uit van 36 uur", "Regel S1"])
    expect(team).toContain(words);
  const { path, version } = await ofRule("S2");
  expect((await app().as(world.person).get(path)).status).toBe(404);
  const ask = { version: String(version) };
  expect((await app().as(world.manager).post(`${path}/vragen`, ask)).status).toBe(303);
  expect((await app().as(world.manager).post(`${path}/vragen`, ask)).status).toBe(422);
  const asked = await app().as(world.person).page(path);
  for (const words of ["Iemand vraagt u hiernaar", "Waar het om gaat", "Fles wijn"])
    expect(asked).toContain(words);
  expect((await app().as(world.person).get(`${path}/afsluiten`)).status).toBe(422);
  expect(await app().as(world.person).page("/mijn-integriteit")).toContain(path);
  expect((await app().as(world.person).post(`${path}/antwoord`, { words: "" })).status).toBe(422);
  const answer = { words: "Elk jaar een kerstkaart." };
  expect((await app().as(world.manager).post(`${path}/antwoord`, answer)).status).toBe(422);
  const mail = testServices();
  const answering = testApp({ db: database.db, modules: [interests], services: mail.services });
  expect((await answering.as(world.person).post(`${path}/antwoord`, answer)).status).toBe(303);
  expect(mail.notices).toEqual([world.asker.email]);
  expect(await app().as(world.manager).page(path)).toContain(answer.words);
  expect(await app().as(world.manager).page("/team/signalen")).toContain("beantwoord");

  const without = { version: String(version + 1), outcome: "", words: "" };
  expect((await app().as(world.manager).post(`${path}/afsluiten`, without)).status).toBe(422);
  const close = { ...without, outcome: "nothing", words: "Allemaal kleine dingen." };
  expect((await app().as(world.manager).post(`${path}/afsluiten`, close)).status).toBe(303);
  await night();
  expect(await ofRule("S2")).toMatchObject({ state: "closed", outcome: "nothing" });
  const register = await app().as(world.coordinator).page("/registers/signalen/regels");
  expect(register).toContain("1 gevonden, 1 keer niets aan de hand");
  await give("2026-10-30");
  await night();
  expect(await ofRule("S2")).toMatchObject({ state: "open", outcome: null });
  expect(await app().as(world.manager).page(path)).toContain("er is iets nieuws");
  const after = await app().as(world.coordinator).page("/registers/signalen/regels");
  expect(after).toContain("2 gevonden, 1 keer niets aan de hand");
});

test("submitting something finds what the own declarations tell, unseen by the person", async () => {
  world = await makeWorld();
  for (const hoursPerWeek of [8, 2]) {
    const { declarationId } = await aDeclaration(database.owner, world.built, {
      content: JSON.stringify(anActivity({ hoursPerWeek })),
    });
    const path = `/verklaringen/${declarationId}/indienen`;
    expect((await app().as(world.person).post(path, { version: "1" })).status).toBe(303);
  }
  expect(await rulesFound()).toEqual(["S5"]);
});

const stands = async () => (await signals()).map(({ rule, state, outcome }) => `${rule} ${state} ${outcome}`);

test("a designated function without an answer is found once the first days have passed, and goes by itself when there is one", async () => {
  world = await makeWorld();
  const { organisationId, built } = world;
  await aDesignation(database.owner, world, { functionTitle: "hoofd ruimte" });
  await night();
  expect(await stands()).toEqual([]);
  await someSettings(database.owner, world, { asksFrom: "2026-10-20" });
  await night();
  expect(await stands()).toEqual([]);
  await database.owner
    .updateTable("interestSettings")
    .set({ asksFrom: "2026-09-01" })
    .where("organisationId", "=", organisationId)
    .execute();
  await night();
  expect(await stands()).toEqual(["S4 open null"]);
  const answer = { organisationId, answerId: built.personId, personId: built.personId, nothing: true };
  await database.owner
    .insertInto("registerAnswers")
    .values({ ...answer, register: "side-activity", answeredOn: "2026-10-31" })
    .execute();
  await night();
  expect(await stands()).toEqual(["S4 closed gone"]);
  const { path } = await ofRule("S4");
  expect(await app().as(world.manager).page(path)).toContain("Al in orde gebracht (Borgpen)");
});

test("what has ended by a change that waits and still is public, is found until it is decided", async () => {
  world = await makeWorld();
  await aDesignation(database.owner, world, { functionTitle: "hoofd ruimte" });
  const { declarationId: previousId } = await declare({ organisation: "De Brug" });
  await night();
  expect(await stands()).toEqual([]);
  const waits = await aDeclaration(database.owner, world.built, {
    previousId,
    state: "submitted",
    submittedOn: "2026-10-25",
    decideBy: "2026-12-06",
    deciderId: world.asker.personId,
    endsOn: "2026-10-20",
  });
  await night();
  expect(await stands()).toEqual(["S6 open null"]);
  const { path } = await ofRule("S6");
  const page = await app().as(world.manager).page(path);
  expect(page).toContain("gaf door dat De Brug is geëindigd op 20 oktober 2026");
  expect(page).toContain(waits.declarationId);
  await database.owner
    .updateTable("declarations")
    .set({ state: "withdrawn" })
    .where("declarationId", "=", waits.declarationId)
    .execute();
  await night();
  expect(await stands()).toEqual(["S6 closed gone"]);
});

test("whoever has to look finds it among the work, and the coordinator what stays open", async () => {
  world = await makeWorld();
  await declare({ hoursPerWeek: 20 });
  await night();
  const workOf = async (actor: typeof world.person, today: string) =>
    withActor(database.db, actor, async (tx) =>
      (await interests.work?.({ tx, actor, locale: "nl", today }))
        ?.map(({ title }) => title)
        .filter((title) => title.includes("aandachtspunt") || title.includes("vraag")),
    );
  expect(await workOf(world.manager, "2026-11-01")).toEqual(["Bekijk 1 aandachtspunt van uw team"]);
  expect(await workOf(world.coordinator, "2026-11-01")).toEqual([]);
  expect(await workOf(world.coordinator, "2026-11-29")).toEqual([
    "1 aandachtspunt staat langer dan vier weken open",
  ]);
  expect(await workOf(world.administrator, "2026-11-29")).toEqual([]);
  const { path, version } = await ofRule("S5");
  await app()
    .as(world.manager)
    .post(`${path}/vragen`, { version: String(version) });
  expect(await workOf(world.person, "2026-11-01")).toEqual(["Beantwoord een vraag over wat u opgaf"]);
  expect(await workOf(world.manager, "2026-11-01")).toEqual([]);
  await app().as(world.person).post(`${path}/antwoord`, { words: "In overleg." });
  expect(await workOf(world.person, "2026-11-01")).toEqual([]);
  expect(await workOf(world.manager, "2026-11-01")).toEqual([
    "Lees 1 antwoord op een aandachtspunt en sluit het af",
  ]);
});

test("a rule that is switched off finds nothing; the field of a unit is set by words", async () => {
  world = await makeWorld();
  await declare({ organisation: "Bouwadvies Noord", hoursPerWeek: 20 });
  const own = app().as(world.coordinator);
  const rules = { rulesOn: ["S1"], weekHours: "40", contractHours: "36" };
  expect((await own.post("/registers/signalen/regels", rules)).status).toBe(303);
  const field = { unitId: world.unitId, words: "bouw, kap" };
  expect((await own.post("/registers/signalen/vakgebieden", field)).status).toBe(303);
  expect(await own.page("/registers/signalen/vakgebieden")).toContain("bouw, kap");
  const strange = { unitId: world.built.personId, words: "x" };
  expect((await own.post("/registers/signalen/vakgebieden", strange)).status).toBe(422);
  await night();
  expect(await rulesFound()).toEqual(["S1"]);
});

test("who may come where", async () => {
  for (const address of ["/registers/signalen", "/team/signalen", "/registers/signalen/regels"]) {
    expect((await app().stranger.get(address)).status).toBe(401);
    for (const who of [world.person, world.administrator])
      expect((await app().as(who).get(address)).status).toBe(403);
  }
  const { path } = await ofRule("S1");
  for (const who of [world.colleague, world.administrator, world.person])
    expect((await app().as(who).get(path)).status).toBe(404);
});

import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anAppointment,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import type { Actor } from "#platform/actor/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { stopWriting } from "#platform/documents/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aSurveyed, filledIn } from "#test/support/survey.ts";
import type { Surveyed } from "#test/support/survey.ts";
import { clearOldSheets } from "./sheets.commands.ts";
import { makeSheets } from "./sheets.job.ts";
import { sheetWork } from "./work.contribution.ts";
import { sheetOf, sheetsOf, teamSheets } from "./talk-sheet.ts";

let database: TestDatabase;
let world: Surveyed;
/** Leads Vergunningen. */
let manager: Actor;
let small: Awaited<ReturnType<typeof aUnit>>;
beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  // Fifteen people in each of two units, and four in a part of Vergunningen.
  world = await aSurveyed(database, { people: 30 });
  const leader = await aPerson(owner, world.here, { name: "Gerben Kooistrink" });
  await anAppointment(owner, leader, "manager", { unitId: world.units[0]?.unitId ?? null });
  manager = actorOf(leader, "manager");
  small = await aUnit(owner, world.here, { name: "Balie", parentId: world.units[0]?.unitId ?? null });
  for (let count = 0; count < 4; count += 1)
    // oxlint-disable-next-line no-await-in-loop -- a handful
    world.persons.push(await aPerson(owner, world.here, { unitId: small.unitId }));
  await world.on("2026-11-02");
  for (const [index, person] of world.persons.entries())
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as people do
    await world.app.stranger.post(
      world.linkOf(person),
      filledIn({
        "v-open": index % 4 === 0 ? "agree" : "disagree",
        "v-silent": index % 3 === 0 ? "disagree" : "neutral",
      }),
    );
  // oxlint-disable-next-line no-await-in-loop -- day after day
  for (const day of ["2026-11-09", "2026-11-16", "2026-11-24"]) await world.on(day);
});
afterAll(async () => {
  await stopWriting();
  await database.close();
});

const unit = (place: 0 | 1): string => world.units[place]?.unitId ?? "";
const sheet = (place: 0 | 1): string => sheetOf(world.roundId, unit(place));
const page = async (actor: Actor, path: string): Promise<string> =>
  (await world.app.as(actor).get(path)).text();

test("nobody reads a talk sheet without signing in, nor without a role for it; what was not asked is not there", async () => {
  expect((await world.app.stranger.get(sheet(0))).status).toBe(401);
  expect(
    (await world.app.as(await anActor(database.owner, world.here, "employee")).get(sheet(0))).status,
  ).toBe(403);
  expect((await world.app.as(world.coordinator).get(sheetOf(world.roundId, world.roundId))).status).toBe(404);
  expect((await world.app.as(manager).post(`${sheetsOf(world.roundId)}/alle`, {})).status).toBe(403);
});

test("a sheet says how the unit stands, what goes well, what to work on and how to begin", async () => {
  const text = await page(manager, sheet(0));
  for (const said of [
    "Vergunningen",
    "19 van de 19",
    "Dit gaat goed",
    "Hier ligt een opgave",
    "Wat herkent u",
  ])
    expect(text).toContain(said);
});

test("a unit of which nothing may be shown gets what is above it, and the sheet says so", async () => {
  const text = await page(world.coordinator, sheetOf(world.roundId, small.unitId));
  expect(text).toContain(
    "Deze cijfers gaan over Vergunningen als geheel. Over Balie alleen laten we niets zien",
  );
  expect(text).toContain("19 van de 19");
});

test("on paper it is a PDF of two pages", async () => {
  const answer = await world.app.as(manager).get(`${sheet(0)}/pdf`);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect((await PDFDocument.load(await answer.arrayBuffer())).getPageCount()).toBe(2);
});

test("a manager finds the sheets of the own units and no others", async () => {
  const text = await page(manager, teamSheets);
  expect(text).toContain(sheet(0));
  expect(text).not.toContain(sheet(1));
});

test("who leads nobody, or before any survey, is told what will stand there", async () => {
  const { owner } = database;
  const leader = await aPerson(owner, world.here);
  const { unitId } = await aUnit(owner, world.here, { name: "Nieuw" });
  await anAppointment(owner, leader, "manager", { unitId });
  const alone = actorOf(leader, "manager");
  expect(await page(alone, teamSheets)).toContain("Er is nog geen praatplaat");
});

const workOf = (actor: Actor, today: string) =>
  withActor(database.db, actor, (tx) => sheetWork({ tx, actor, locale: "nl", today }));

test("whoever leads a unit is asked to talk about its sheet, for three months", async () => {
  expect(await workOf(manager, "2026-11-24")).toMatchObject([{ href: teamSheets, due: "2027-02-22" }]);
  expect(await workOf(manager, "2027-02-23")).toEqual([]);
  expect(await workOf(world.coordinator, "2026-11-24")).toEqual([]);
});

const agreement = {
  title: "Elke maand een dilemma bespreken",
  owner: "Gerben Kooistrink",
  dueOn: "2026-12-31",
};

test("what a team agrees becomes an action with a name and a date, and stands with the sheet", async () => {
  const wrong = await world.app.as(manager).post(`${sheet(0)}/afspraken`, { ...agreement, dueOn: "morgen" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Elke maand een dilemma bespreken");
  expect((await world.app.as(manager).post(`${sheet(0)}/afspraken`, agreement)).status).toBe(303);
  expect(await page(manager, sheet(0))).toContain("Elke maand een dilemma bespreken");
  const [action] = await database.owner.selectFrom("actions").selectAll().execute();
  expect(action).toMatchObject({
    sourceKind: "talk-sheet",
    sourceReference: `${world.roundId}/${unit(0)}`,
    ownerId: manager.personId,
    dueOn: "2026-12-31",
  });
});

test("what was agreed is no work any more", async () => {
  expect(await workOf(manager, "2026-11-24")).toEqual([]);
});

test("a manager makes no agreements for another unit, nor for somebody of another team", async () => {
  const elsewhere = await world.app.as(manager).post(`${sheet(1)}/afspraken`, agreement);
  expect(elsewhere.status).toBe(422);
  expect(await elsewhere.text()).toContain("leidinggevende of de coördinator");
  const stranger = await aPerson(database.owner, world.here, { name: "Zilver Vreemdeling", unitId: unit(1) });
  const forOther = await world.app
    .as(manager)
    .post(`${sheet(0)}/afspraken`, { ...agreement, owner: stranger.email ?? "" });
  expect(forOther.status).toBe(422);
  expect(await forOther.text()).toContain("iemand van uw team");
  const ofTeam = world.persons[0];
  const forTeam = await world.app
    .as(manager)
    .post(`${sheet(0)}/afspraken`, { ...agreement, owner: ofTeam?.email ?? "" });
  expect(forTeam.status).toBe(303);
});

const runJob = async (): Promise<void> => {
  const { organisationId } = world.here;
  const { db } = database;
  await makeSheets.run({
    db,
    services: world.told.services,
    data: { organisationId, roundId: world.roundId },
  });
};

test("all sheets at once: asked for, made one by one, and downloaded together", async () => {
  const all = `${sheetsOf(world.roundId)}/alle`;
  const app = world.app.as(world.coordinator);
  expect((await app.get(`${all}/bestand`)).status).toBe(404);
  expect((await app.post(all, {})).status).toBe(303);
  expect(world.told.jobs.sent.at(-1)).toMatchObject({
    name: "surveys.talk-sheets",
    data: { roundId: world.roundId },
  });
  expect(await page(world.coordinator, sheetsOf(world.roundId))).toContain("0 van de 3 zijn gemaakt");
  expect((await app.get(`${all}/bestand`)).status).toBe(303);
  await runJob();
  // A job may run twice.
  await runJob();
  expect(await page(world.coordinator, sheetsOf(world.roundId))).toContain("Alle 3 zijn gemaakt");
  const archive = Buffer.from(await (await app.get(`${all}/bestand`)).arrayBuffer()).toString("latin1");
  expect(archive.slice(0, 2)).toBe("PK");
  for (const name of ["001 ", "003 ", "Balie.pdf", "Beheer.pdf", "Vergunningen.pdf"])
    expect(archive).toContain(name);
});

test("made sheets go after a week", async () => {
  const actor = systemActor(world.here.organisationId);
  const count = () => database.owner.selectFrom("surveySheets").select("unitId").execute();
  await withActor(database.db, actor, (tx) => clearOldSheets(tx, "2026-12-01"));
  expect(await count()).toHaveLength(3);
  await withActor(database.db, actor, (tx) => clearOldSheets(tx, "2026-12-02"));
  expect(await count()).toHaveLength(0);
});

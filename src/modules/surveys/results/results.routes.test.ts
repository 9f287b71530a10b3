import { afterAll, beforeAll, expect, test } from "vitest";
import { anActor } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aSurveyed, filledIn } from "#test/support/survey.ts";
import type { Surveyed } from "#test/support/survey.ts";
import { surveyFigures } from "../surveys.contributions.ts";
import { aResultRow } from "./results.builder.ts";
import { surveysBase } from "../rounds/round.ts";
import { resultsOf, sharedBase } from "./results.ts";

let database: TestDatabase;
let world: Surveyed;
let manager: Actor;
beforeAll(async () => {
  database = await testDatabase();
  // Fifteen people in each of two units; one of Beheer answers otherwise than the rest.
  world = await aSurveyed(database, { people: 30 });
  manager = await anActor(database.owner, world.here, "manager");
  await world.on("2026-11-02");
  for (const [index, person] of world.persons.entries())
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as people do
    await world.app.stranger.post(
      world.linkOf(person),
      filledIn({
        "v-open": index % 3 === 0 ? "disagree" : "agree",
        "v-silent": index % 2 === 0 ? "disagree" : "neutral",
        "v-suspicion": index < 4 ? "yes" : "no",
        ...(index < 4 ? {} : { "v-why-not": [] }),
      }),
    );
  // oxlint-disable-next-line no-await-in-loop -- day after day
  for (const day of ["2026-11-09", "2026-11-16", "2026-11-24"]) await world.on(day);
});
afterAll(() => database.close());

const base = () => resultsOf(world.roundId);

test("nobody reads results without signing in, nor without a role for it while they are not shared", async () => {
  expect((await world.app.stranger.get(base())).status).toBe(401);
  const employee = await anActor(database.owner, world.here, "employee");
  expect((await world.app.as(employee).get(base())).status).toBe(404);
  expect((await world.app.as(manager).get(`${base()}/geschreven`)).status).toBe(403);
});

test("the story says who answered, what came out and what is not shown", async () => {
  const answer = await world.app.as(world.coordinator).get(base());
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain("30 van de");
  expect(page).toContain("Het sterkst");
  expect(page).toMatch(/\d+% tot \d+%/);
  expect(page).toContain("Marge van 95% bij eens");
  expect(page).toContain("Dit is de eerste ronde");
  // Four of thirty had a suspicion: too few to say why they did not report.
  expect(page).toContain("Melden: stap voor stap");
  expect(page).toContain("Verder dan dit laten we niets zien");
});

test("a unit has its own story; one that is not there is not found", async () => {
  const [unit] = world.units;
  const answer = await world.app.as(manager).get(`${base()}?groep=unit.${unit?.unitId}`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Vergunningen");
  expect((await world.app.as(manager).get(`${base()}?groep=unit.nowhere`)).status).toBe(404);
});

test("groups stand beside the organisation, and scales beside each other", async () => {
  const groups = await world.app.as(world.coordinator).get(`${base()}/groepen`);
  expect(await groups.text()).toContain("Beheer");
  const statement = await world.app.as(world.coordinator).get(`${base()}/groepen?schaal=vraag.open`);
  const text = await statement.text();
  expect(text).toContain("“Stelling open”, per afdeling");
  expect(text).toContain("67%");
  const unit = await world.app.as(world.coordinator).get(`${base()}?groep=unit.${world.units[0]?.unitId}`);
  expect(await unit.text()).toContain("De hele organisatie");
  const ties = await world.app.as(world.coordinator).get(`${base()}/samenhang`);
  expect(ties.status).toBe(200);
  expect(await ties.text()).toContain("Cronbachs alfa");
});

test("another questionnaire than that of the ministries cannot be laid beside theirs, and the page says so", async () => {
  const answer = await world.app.as(manager).get(`${base()}/vergelijken`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("niet te vergelijken");
});

test("a round that is not closed has no results", async () => {
  const other = await aSurveyed(database, { people: 2 });
  await other.on("2026-11-02");
  expect((await other.app.as(other.coordinator).get(resultsOf(other.roundId))).status).toBe(404);
});

test("what people wrote is for the coordinator, and that it was read is recorded", async () => {
  const answer = await world.app.as(world.coordinator).get(`${base()}/geschreven`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Niemand schreef iets");
});

test.each(["csv", "json"])(
  "the cube as %s says what the pages say, and nothing of a group that is not shown",
  async (form) => {
    const answer = await world.app.as(manager).get(`${base()}/bestand/${form}`);
    expect(answer.status).toBe(200);
    const file = await answer.text();
    expect(file).toContain("Vergunningen");
    expect(file).toContain("fully-agree");
    expect(file).toContain("not-shown");
  },
);

test("the account tells how many took part", async () => {
  const context = { locale: "nl", today: "2026-12-31" } as const;
  const actor = systemActor(world.here.organisationId, ["coordinator"]);
  const figures = (year: number) =>
    withActor(database.db, actor, (tx) => surveyFigures({ ...context, tx, actor }, year));
  const [found] = await figures(2026);
  expect(found?.numbers.map(({ key, value }) => [key, value])).toContainEqual(["surveys.answered", 30]);
  expect(await figures(2025)).toEqual([]);
});

const notCompared = "Van de vorige ronde is hier niets te zien";

test("the coordinator shares results with everybody who works here: the same pages, without what people wrote and without files", async () => {
  const employee = await anActor(database.owner, world.here, "employee");
  const read = async (address: string) => (await world.app.as(employee).get(address)).status;
  const round = `${surveysBase}/${world.roundId}`;
  const list = async () => (await world.app.as(employee).get(sharedBase)).text();
  expect(await list()).toContain("Er zijn nu geen uitkomsten gedeeld");
  expect((await world.app.as(manager).post(`${round}/delen`, {})).status).toBe(403);
  expect((await world.app.as(world.coordinator).post(`${round}/delen`, {})).status).toBe(303);

  expect(await list()).toContain(resultsOf(world.roundId));
  const story = await (await world.app.as(employee).get(base())).text();
  expect(story).toContain("30 van de");
  expect(story).not.toContain("/geschreven");
  const ties = await (await world.app.as(employee).get(`${base()}/samenhang`)).text();
  expect(ties).not.toContain("/bestand/");
  expect(ties).not.toContain("praatplaten");
  for (const part of ["/groepen", "/vergelijken"]) expect(await read(`${base()}${part}`)).toBe(200);
  for (const part of ["/geschreven", "/bestand/csv"]) expect(await read(`${base()}${part}`)).toBe(403);
  const { app: elsewhere, coordinator: stranger } = await aSurveyed(database, { people: 0 });
  expect((await elsewhere.as(stranger).get(base())).status).toBe(404);

  const before = await aResultRow(database.owner, world.here, { opensOn: "2025-11-03" });
  await database.owner.insertInto("surveyResults").values(before).execute();
  const compared = async (actor: Actor) =>
    !(await (await world.app.as(actor).get(base())).text()).includes(notCompared);
  expect([await compared(employee), await compared(manager)]).toEqual([false, true]);
  const earlier = `${surveysBase}/${before.roundId}`;
  expect((await world.app.as(world.coordinator).post(`${earlier}/delen`, {})).status).toBe(303);
  expect(await compared(employee)).toBe(true);
  expect((await world.app.as(world.coordinator).post(`${earlier}/niet-delen`, {})).status).toBe(303);
  expect(await compared(employee)).toBe(false);

  expect((await world.app.as(world.coordinator).post(`${round}/niet-delen`, {})).status).toBe(303);
  expect(await read(base())).toBe(404);
  expect(await list()).not.toContain(resultsOf(world.roundId));
});

test("a round that is not closed cannot be shared", async () => {
  const other = await aSurveyed(database, { people: 2 });
  const answer = await other.app.as(other.coordinator).post(`${surveysBase}/${other.roundId}/delen`, {});
  expect(answer.status).toBe(422);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { interests } from "../index.ts";
import { entryCanBe, standingOf } from "./vulnerable-function.rules.ts";
import { temptations } from "./temptations.ts";
import { vulnerableWork } from "./vulnerable-functions.contributions.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [interests] });

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const unit = await aUnit(owner, here, { name: "Ruimte" });
  const below = await aUnit(owner, here, { name: "Beheer", parentId: unit.unitId });
  const beside = await aUnit(owner, here, { name: "Sociaal" });
  const head = await aPerson(owner, here, { unitId: unit.unitId });
  await anAppointment(owner, head, "manager", { unitId: unit.unitId });
  const other = await aPerson(owner, here, { unitId: beside.unitId });
  await anAppointment(owner, other, "manager", { unitId: beside.unitId });
  return {
    unit: `/kwetsbare-functies/eenheid/${unit.unitId}`,
    below: `/kwetsbare-functies/eenheid/${below.unitId}`,
    manager: actorOf(head, "manager"),
    other: actorOf(other, "manager"),
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    employee: actorOf(await aPerson(owner, here, { unitId: unit.unitId, functionTitle: "Inkoper" })),
  };
};
type Made = Awaited<ReturnType<typeof makeWorld>>;

const form = (change: Readonly<Record<string, string | string[]>> = {}) => ({
  kind: "function",
  title: "Inkoper",
  temptations: ["purchasing", "outside"],
  why: "Spreekt leveranciers.",
  measures: "Vier ogen.",
  ...change,
});

const workOf = ({ manager }: Pick<Made, "manager">, actor = manager) =>
  withActor(database.db, actor, async (tx) =>
    (await vulnerableWork({ tx, actor, today: "2026-11-01", locale: "nl" })).map(({ title }) => title),
  );

const entryIn = (html: string): string => /\/kwetsbare-functies\/[0-9a-f-]{36}/.exec(html)?.[0] ?? "";

test("a manager lists, changes and confirms for the own units and those below; then nothing is due", async () => {
  const world = await makeWorld();
  const manager = app().as(world.manager);
  const list = await manager.page("/team/kwetsbare-functies");
  expect(list).toContain(world.unit);
  expect(list).toContain(world.below);
  expect(list).not.toContain("Sociaal");
  expect(await workOf(world)).toHaveLength(2);
  expect((await manager.post(`${world.unit}/nieuw`, form())).status).toBe(303);
  const page = await manager.page(world.unit);
  for (const word of ["Inkoper", "Inkopen, inhuren of aanbesteden", "Vier ogen."])
    expect(page).toContain(word);
  const entry = entryIn(page);
  const changed = await manager.post(`${entry}/wijzigen`, {
    ...form({ title: "Senior inkoper" }),
    version: "1",
  });
  expect(changed.status).toBe(303);
  expect(await manager.page(entry)).toContain("Senior inkoper");
  const late = await manager.post(`${entry}/wijzigen`, { ...form(), version: "1" });
  expect(late.status).toBe(422);
  const unseen = await manager.post(`${world.unit}/bevestigen`, { entries: "0" });
  expect(unseen.status).toBe(422);
  expect((await manager.post(`${world.unit}/bevestigen`, { entries: "1" })).status).toBe(303);
  expect((await manager.post(`${world.below}/bevestigen`, { entries: "0" })).status).toBe(303);
  expect(await workOf(world)).toEqual([]);
  expect((await manager.post(`${entry}/weghalen`, { version: "2" })).status).toBe(303);
  expect(await manager.page(world.unit)).not.toContain("Senior inkoper");
});

test("another manager, colleagues and strangers find nothing there; the coordinator sees all units and confirms none", async () => {
  const world = await makeWorld();
  await app().as(world.manager).post(`${world.unit}/nieuw`, form());
  const entry = entryIn(await app().as(world.manager).page(world.unit));
  for (const path of [world.unit, entry, `${world.unit}/nieuw`, `${entry}/wijzigen`]) {
    expect((await app().as(world.other).get(path)).status).toBe(404);
    expect((await app().as(world.employee).get(path)).status).toBe(403);
    expect((await app().stranger.get(path)).status).toBe(401);
  }
  const own = await app().as(world.other).post(`${world.unit}/bevestigen`, { entries: "1" });
  expect(own.status).toBe(404);
  const coordinator = app().as(world.coordinator);
  const all = await coordinator.page("/registers/kwetsbare-functies");
  for (const name of ["Ruimte", "Beheer", "Sociaal"]) expect(all).toContain(name);
  expect(all).toContain("Nog nooit: 3");
  await app().as(world.manager).post(`${world.unit}/bevestigen`, { entries: "1" });
  expect(await coordinator.page("/registers/kwetsbare-functies?stand=done")).not.toContain("Sociaal");
  expect((await coordinator.post(`${world.unit}/bevestigen`, { entries: "1" })).status).toBe(403);
  expect((await app().as(world.authority).get(entry)).status).toBe(200);
  expect((await app().as(world.authority).get(`${entry}/wijzigen`)).status).toBe(403);
});

test("from an entry the coordinator designates, and both lead to each other; what is missing is asked at its field", async () => {
  const world = await makeWorld();
  const manager = app().as(world.manager);
  const none = await manager.post(`${world.unit}/nieuw`, form({ temptations: [] }));
  expect(none.status).toBe(422);
  expect(await none.text()).toContain("Kies wat kan verleiden");
  expect((await manager.post(`${world.unit}/nieuw`, form({ temptations: ["iets-anders"] }))).status).toBe(
    422,
  );
  expect((await manager.post(`${world.unit}/nieuw`, form({ title: "" }))).status).toBe(422);
  await manager.post(`${world.unit}/nieuw`, form());
  const entry = entryIn(await manager.page(world.unit));
  expect((await manager.get(`${entry}/aanwijzen`)).status).toBe(403);
  const coordinator = app().as(world.coordinator);
  expect(await coordinator.page(`${entry}/aanwijzen`)).toContain('value="Inkoper"');
  const designation = {
    functionTitle: "Inkoper",
    unit: world.unit.split("/").at(-1) ?? "",
    kinds: ["screening", "rotation"],
    startsOn: "01-10-2026",
    reason: "Spreekt leveranciers.",
  };
  expect((await coordinator.post(`${entry}/aanwijzen`, designation)).status).toBe(303);
  const page = await coordinator.page(entry);
  expect(page).toMatch(/\/registers\/aanwijzingen\/[0-9a-f-]{36}/);
  expect(await app().as(world.employee).page("/mijn-integriteit")).toContain("Roulatie");
  expect((await coordinator.post(`${entry}/aanwijzen`, designation)).status).toBe(422);
});

test("an inventory is confirmed for a year, to the day; what tempts has to be known", async () => {
  expect(standingOf(null, "2026-11-01")).toBe("never");
  expect(standingOf("2025-11-02", "2026-11-01")).toBe("done");
  expect(standingOf("2025-11-01", "2026-11-01")).toBe("late");
  expect(standingOf("2023-02-28", "2024-02-29")).toBe("late");
  const known = await temptations();
  expect(known.length).toBeGreaterThan(10);
  expect(entryCanBe({ temptations: known.map(({ key }) => key) }, known).ok).toBe(true);
  expect(entryCanBe({ temptations: [] }, known).ok).toBe(false);
});

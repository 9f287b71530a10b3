import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { interests } from "../index.ts";
import { aDesignation } from "./designation.builder.ts";

const base = "/registers/aanwijzingen";

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
  return {
    here,
    unit,
    head: actorOf(await aPerson(owner, here, { unitId: unit.unitId, functionTitle: "Hoofd Ruimte" })),
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    manager: await anActor(owner, here, "manager"),
  };
};

const form = (change: Readonly<Record<string, string | string[]>> = {}) => ({
  functionTitle: "hoofd ruimte",
  unit: "",
  kinds: ["publication", "rotation"],
  startsOn: "01-10-2026",
  reason: "Beslist over vergunningen.",
  ...change,
});

const addressesOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/registers\/aanwijzingen\/[0-9a-f-]{36}/g)].map(([address]) => address)),
];

test("who is not signed in or has no part in it, does not come in; the authority reads and does not designate", async () => {
  const world = await makeWorld();
  const { designationId } = await aDesignation(database.owner, world.here);
  for (const path of [
    base,
    `${base}/nieuw`,
    `${base}/${designationId}`,
    `${base}/${designationId}/beeindigen`,
  ]) {
    expect((await app().stranger.get(path)).status).toBe(401);
    expect((await app().as(world.manager).get(path)).status).toBe(403);
  }
  const authority = app().as(world.authority);
  expect((await authority.get(base)).status).toBe(200);
  expect((await authority.get(`${base}/${designationId}`)).status).toBe(200);
  expect((await authority.get(`${base}/nieuw`)).status).toBe(403);
  expect((await authority.post(`${base}/nieuw`, form())).status).toBe(403);
});

test("the coordinator designates for several kinds at once; the head sees what follows; ending it ends that", async () => {
  const world = await makeWorld();
  const coordinator = app().as(world.coordinator);
  expect((await coordinator.post(`${base}/nieuw`, form())).status).toBe(303);
  const list = await coordinator.page(base);
  expect(addressesOf(list)).toHaveLength(2);
  const own = await app().as(world.head).page("/mijn-integriteit");
  expect(own).toContain("Waarvoor uw functie is aangewezen");
  expect(own).toContain("openbare register");
  expect(own).toContain("Roulatie");
  expect(await app().as(world.manager).page("/mijn-integriteit")).not.toContain("openbare register");
  const rotation = addressesOf(await coordinator.page(`${base}?soort=rotation`));
  expect(rotation).toHaveLength(1);
  const one = rotation[0] ?? "";
  expect(await coordinator.page(one)).toContain(world.head.name);
  const ended = await coordinator.post(`${one}/beeindigen`, { endsOn: "31-10-2026" });
  expect(ended.status).toBe(303);
  const after = await app().as(world.head).page("/mijn-integriteit");
  expect(after).toContain("openbare register");
  expect(after).not.toContain("Roulatie");
  expect(addressesOf(await coordinator.page(`${base}?stand=ended`))).toEqual([one]);
  expect((await coordinator.get(`${one}/beeindigen`)).status).toBe(422);
});

test("what cannot be is refused at its field, with the reason", async () => {
  const world = await makeWorld();
  const coordinator = app().as(world.coordinator);
  const none = await coordinator.post(`${base}/nieuw`, form({ kinds: [] }));
  expect(none.status).toBe(422);
  const noDay = await coordinator.post(`${base}/nieuw`, form({ startsOn: "31-02-2026" }));
  expect(noDay.status).toBe(422);
  expect(await noDay.text()).toContain("Vul een datum in die bestaat");
  await coordinator.post(`${base}/nieuw`, form());
  const again = await coordinator.post(
    `${base}/nieuw`,
    form({ functionTitle: "Hoofd Ruimte", kinds: ["rotation", "screening"] }),
  );
  expect(again.status).toBe(422);
  expect(await again.text()).toContain("al aangewezen: Roulatie");
  const [one] = addressesOf(await coordinator.page(base));
  const before = await coordinator.post(`${one}/beeindigen`, { endsOn: "30-09-2026" });
  expect(before.status).toBe(422);
  expect(await before.text()).toContain("ligt voor de eerste");
  const other = await makeWorld();
  expect(
    (
      await app()
        .as(other.coordinator)
        .get(one ?? "")
    ).status,
  ).toBe(404);
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { importPeople } from "../import/import.commands.ts";
import { placementsOf } from "../people/people.queries.ts";
import type { Placement } from "../people/person.ts";
import { urns } from "./attributes.rules.ts";
import { placeByDepartment } from "./departments.commands.ts";
import { unitMeant } from "./department.rules.ts";
import { provisioningWorld } from "./provisioning.builder.ts";
import type { ProvisioningWorld } from "./provisioning.builder.ts";

const today = "2026-11-01";
let database: TestDatabase;
let world: ProvisioningWorld;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await provisioningWorld(database);
});

const told = (department: string, title: string | null = null): Promise<string> =>
  world.made({ title, [urns.enterprise]: { department } });
const placesOn = async (personId: string, day: string): Promise<readonly Placement[]> =>
  (await world.read((tx) => placementsOf(tx, personId))).filter(
    ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day),
  );
const page = (): Promise<string> => world.app.as(world.administrator).page("/beheer/koppeling");
const make = (name: string, change: Readonly<Record<string, string>> = {}) =>
  world.app
    .as(world.administrator)
    .post("/beheer/eenheden/nieuw", { name, parent: "", externalKey: "", startsOn: today, ...change });

test("a unit that is made later takes in whoever waits for it, with the function they have", async () => {
  const [waits, elsewhere] = [await told("Team Water", "Adviseur"), await told("Team Lucht", "Jurist")];
  expect(await page()).toContain("Team Water");
  expect((await make("TEAM water")).status).toBe(303);
  expect(await page()).not.toContain("Team Water");
  const [place, another] = await placesOn(waits, today);
  expect(another).toBeUndefined();
  expect(place).toMatchObject({ functionTitle: "Adviseur", startsOn: today, endsOn: null });
  expect(place?.unitId).not.toBeNull();
  expect(await placesOn(elsewhere, today)).toMatchObject([{ unitId: null, functionTitle: "Jurist" }]);
});

test("so does a unit that gets the name, or comes with an import", async () => {
  const [byName, byKey] = [await told("Nieuwe naam"), await told("K7")];
  const client = world.app.as(world.administrator);
  const change = { name: "Nieuwe naam", parent: "", from: today };
  expect((await client.post(`/beheer/eenheden/${world.unit.unitId}/wijzigen`, change)).status).toBe(303);
  expect(await placesOn(byName, today)).toMatchObject([{ unitId: world.unit.unitId }]);
  const line =
    "personeelsnummer;naam;dienstverband;begindatum;eenheid;naam eenheid\nP1;Noor;ambtenaar;2026-01-01;K7;Team K\n";
  const source = (async function* () {
    yield line;
  })();
  const done = await world.act((writing) => importPeople(writing, { source, day: today, complete: false }));
  expect(done.ok).toBe(true);
  expect((await placesOn(byKey, today))[0]?.unitId).toBeTruthy();
});

test("a unit that has yet to begin takes them in on its first day, and what was planned stays planned", async () => {
  const personId = await told("Later", "Jurist");
  const day = addDays(today, 30);
  await make("Later", { startsOn: day });
  expect(await placesOn(personId, today)).toMatchObject([{ unitId: null }]);
  const planned = addDays(day, 30);
  const { organisationId } = world.organisation;
  const row = { organisationId, placementId: crypto.randomUUID(), personId, unitId: world.unit.unitId };
  await database.owner
    .insertInto("placements")
    .values({ ...row, startsOn: planned })
    .execute();
  expect(await world.act((writing) => placeByDepartment({ ...writing, today: day }))).toBe(1);
  const [place] = await placesOn(personId, day);
  expect(place).toMatchObject({ functionTitle: "Jurist", startsOn: day, endsOn: addDays(planned, -1) });
  expect((await placesOn(personId, planned))[0]?.unitId).toBe(world.unit.unitId);
  expect(await world.act((writing) => placeByDepartment({ ...writing, today: day }))).toBe(0);
});

test.each([
  ["its key", "A1", "a"],
  ["its name, however its capitals are", "water", "a"],
  ["a key before a name", "B1", "b"],
  ["a name that two units have: nobody can say which", "lucht", null],
  ["nothing of this kind", "vuur", null],
])("a department means a unit by %s", (_what, department, unitId) => {
  const tree = [
    { unitId: "a", externalKey: "A1", name: "Water" },
    { unitId: "b", externalKey: "B1", name: "Lucht" },
    { unitId: "c", externalKey: null, name: "Lucht" },
    { unitId: "d", externalKey: null, name: "b1" },
  ];
  expect(unitMeant(tree, department)).toBe(unitId);
});

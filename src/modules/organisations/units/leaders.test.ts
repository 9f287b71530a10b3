import { afterAll, beforeAll, expect, test } from "vitest";
import { sql, withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { actorOf, anAppointment, anOrganisation, aPerson, aUnit } from "../organisation.builder.ts";
import type { BuiltPerson } from "../organisation.builder.ts";
import { leadersOf } from "./leaders.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const aWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const top = await aUnit(owner, here, { name: "Concern" });
  const team = await aUnit(owner, here, { name: "Inkoop", parentId: top.unitId });
  const member = await aPerson(owner, here, { unitId: team.unitId });
  const lead = await aPerson(owner, here, { unitId: team.unitId });
  const head = await aPerson(owner, here, { unitId: top.unitId });
  const whole = await aPerson(owner, here);
  await anAppointment(owner, lead, "manager", { unitId: team.unitId, startsOn: "2026-03-01" });
  await anAppointment(owner, head, "manager", { unitId: top.unitId });
  await anAppointment(owner, whole, "manager");
  return { member, lead, head, whole };
};

const of = (person: BuiltPerson, on: string) =>
  withActor(database.db, actorOf(person), async (tx) =>
    (await leadersOf(tx, [person.personId], on)).map(({ personId, level }) => [personId, level]),
  );

const team = (person: BuiltPerson, today: string, ...roles: readonly "manager"[]) =>
  withActor(database.db, actorOf(person, ...roles), async (tx) => {
    await sql`select set_config('app.today', ${today}, true)`.execute(tx);
    const { rows } = await sql<{ team: string[] }>`select app_team() as team`.execute(tx);
    return rows[0]?.team.toSorted();
  });
const ids = (...people: readonly BuiltPerson[]) => people.map(({ personId }) => personId).toSorted();

test("who leads somebody and how far above, the nearest first, the person too", async () => {
  const { member, lead, head, whole } = await aWorld();
  expect(await of(member, "2026-05-01")).toEqual([
    [lead.personId, 0],
    [head.personId, 1],
    [whole.personId, 1000],
  ]);
  expect(await of(lead, "2026-05-01")).toContainEqual([lead.personId, 0]);
  expect(await of(member, "2026-02-01")).toEqual([
    [head.personId, 1],
    [whole.personId, 1000],
  ]);
});

test("whom somebody leads: the own unit and those below on that day, with the role held, never the person", async () => {
  const { member, lead, head, whole } = await aWorld();
  expect(await team(lead, "2026-05-01", "manager")).toEqual(ids(member));
  expect(await team(lead, "2026-02-01", "manager")).toEqual([]);
  expect(await team(head, "2026-05-01", "manager")).toEqual(ids(member, lead));
  expect(await team(whole, "2026-05-01", "manager")).toEqual(ids(member, lead, head));
  expect(await team(head, "2026-05-01")).toEqual([]);
  expect(await team(member, "2026-05-01", "manager")).toEqual([]);
});

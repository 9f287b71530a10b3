import { afterAll, beforeAll, expect, test } from "vitest";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { actorOf, anAppointment, anOrganisation, aPerson, aUnit } from "../organisation.builder.ts";
import { managersAbove } from "./managers-above.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("who leads somebody: the managers of the unit, of those above it, and of the whole; not of other units, not those who left", async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const top = await aUnit(owner, here, { name: "Concern" });
  const unit = await aUnit(owner, here, { name: "Inkoop", parentId: top.unitId });
  const beside = await aUnit(owner, here, { name: "Ruimte", parentId: top.unitId });
  const person = (name: string, unitId: string | null = null) => aPerson(owner, here, { name, unitId });
  const [officer, direct, above, whole, other, former] = [
    await person("Officier", unit.unitId),
    await person("Direct"),
    await person("Hoger"),
    await person("Geheel"),
    await person("Anders"),
    await person("Vroeger"),
  ];
  await anAppointment(owner, officer, "manager", { unitId: beside.unitId });
  await anAppointment(owner, direct, "manager", { unitId: unit.unitId });
  await anAppointment(owner, above, "manager", { unitId: top.unitId });
  await anAppointment(owner, whole, "manager", { unitId: null });
  await anAppointment(owner, other, "manager", { unitId: beside.unitId });
  await anAppointment(owner, former, "manager", { unitId: unit.unitId, endsOn: "2025-12-31" });
  const found = await withActor(database.db, actorOf(officer, "employee"), (tx) =>
    managersAbove(tx, [officer.personId, other.personId], "2026-11-01"),
  );
  expect(found.map(({ belowId, name }) => [belowId === officer.personId, name])).toEqual([
    [true, "Direct"],
    [true, "Geheel"],
    [true, "Hoger"],
  ]);
});

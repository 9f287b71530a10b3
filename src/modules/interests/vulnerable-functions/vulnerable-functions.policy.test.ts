import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

// Of a unit that nobody who tries leads; whoever leads it is tried below.
rowMatrix(() => database, {
  table: "vulnerableFunctions",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    vulnerableFunctionId: randomUUID(),
    unitId: (await aUnit(owner, { organisationId })).unitId,
    kind: "process",
    title: "Kasbeheer",
    temptations: ["money"],
    why: "Contant geld",
    measures: "Vier ogen",
    listedOn: "2026-10-01",
    version: 1,
  }),
  change: { title: "Kas" },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

rowMatrix(() => database, {
  table: "vulnerabilityReviews",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    reviewId: randomUUID(),
    unitId: (await aUnit(owner, { organisationId })).unitId,
    reviewedOn: "2026-10-01",
    entries: 0,
  }),
  change: { entries: 1 },
  may: { select: ["coordinator", "authority", "system"], insert: ["system"] },
});

test("a manager leads the own unit and those below it, today and with the second factor; nothing beside or elsewhere", async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  const unit = await aUnit(owner, here, { name: "Ruimte" });
  const below = await aUnit(owner, here, { name: "Beheer", parentId: unit.unitId });
  const beside = await aUnit(owner, here, { name: "Sociaal" });
  const elsewhere = await aUnit(owner, await anOrganisation(owner));
  const manager = await aPerson(owner, here);
  await anAppointment(owner, manager, "manager", { unitId: unit.unitId });
  await anAppointment(owner, manager, "manager", { unitId: beside.unitId, endsOn: "2026-01-31" });
  const whole = await aPerson(owner, here);
  await anAppointment(owner, whole, "manager");
  const led = (actor: ReturnType<typeof actorOf>) =>
    withActor(db, actor, async (tx) => {
      const { rows } = await sql<{ units: string[] }>`select app_led_units() as units`.execute(tx);
      return rows[0]?.units.toSorted();
    });
  expect(await led(actorOf(manager, "manager"))).toEqual([unit.unitId, below.unitId].toSorted());
  expect(await led(actorOf(manager))).toEqual([]);
  const all = await led(actorOf(whole, "manager"));
  expect(all).toEqual([unit.unitId, below.unitId, beside.unitId].toSorted());
  expect(all).not.toContain(elsewhere.unitId);
});

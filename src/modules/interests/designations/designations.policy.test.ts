import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson, aUnit } from "#modules/organisations/organisation.builder.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDesignation } from "./designation.builder.ts";
import { designatedPersons, designationsOf } from "./designations.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

// Made by somebody else: then only the system writes it. In the own name the coordinator does, which `mayOwn` shows.
rowMatrix(() => database, {
  table: "designations",
  row: ({ organisationId, personId }) => ({
    organisationId,
    designationId: randomUUID(),
    kind: "publication",
    functionTitle: "Directeur",
    startsOn: "2026-01-01",
    reason: "Beslist over opdrachten.",
    madeBy: personId,
    madeAt: "2026-01-01T09:00:00Z",
  }),
  change: { endsOn: "2026-12-31" },
  may: { select: [...everyRole, "system"], insert: ["system"], update: ["coordinator", "system"] },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

const ids = (...people: readonly { readonly personId: string }[]) =>
  people.map(({ personId }) => personId).toSorted();

test("who has the designated function on that day falls under it: whatever the capitals, in the unit if there is one, and nobody elsewhere", async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  const elsewhere = await anOrganisation(owner);
  const unit = await aUnit(owner, here, { name: "Ruimte" });
  const beside = await aUnit(owner, here, { name: "Sociaal" });
  const inUnit = await aPerson(owner, here, { unitId: unit.unitId, functionTitle: "  hoofd RUIMTE " });
  const sameElsewhere = await aPerson(owner, here, { unitId: beside.unitId, functionTitle: "Hoofd Ruimte" });
  const left = await aPerson(owner, here, { functionTitle: "Hoofd Ruimte", endsOn: "2026-05-31" });
  const other = await aPerson(owner, here, { functionTitle: "Adviseur" });
  await aPerson(owner, elsewhere, { functionTitle: "Hoofd Ruimte" });
  const inOne = { functionTitle: "Hoofd Ruimte", unitId: unit.unitId };
  await aDesignation(owner, here, { ...inOne, kind: "screening" });
  await aDesignation(owner, here, { functionTitle: "Hoofd ruimte" });
  await aDesignation(owner, here, {
    kind: "rotation",
    functionTitle: "Hoofd ruimte",
    startsOn: "2026-03-01",
    endsOn: "2026-04-30",
  });
  await aDesignation(owner, elsewhere, { functionTitle: "Adviseur" });
  const under = (kind: Parameters<typeof designatedPersons>[1], today: string) =>
    withActor(db, actorOf(other), async (tx) => [...(await designatedPersons(tx, kind, today))].toSorted());
  expect(await under("screening", "2026-06-01")).toEqual(ids(inUnit));
  expect(await under("publication", "2026-06-01")).toEqual(ids(inUnit, sameElsewhere));
  expect(await under("publication", "2026-05-31")).toEqual(ids(inUnit, sameElsewhere, left));
  expect(await under("publication", "2025-12-31")).toEqual([]);
  expect(await under("rotation", "2026-04-30")).toEqual(ids(inUnit, sameElsewhere, left));
  expect(await under("rotation", "2026-05-01")).toEqual([]);
  expect(await under("financial-interests", "2026-06-01")).toEqual([]);
  await withActor(db, actorOf(other), async (tx) => {
    const kinds = (await designationsOf(tx, inUnit.personId, "2026-04-30")).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["publication", "rotation", "screening"]);
    expect(await designationsOf(tx, other.personId, "2026-04-30")).toEqual([]);
  });
});

test("for a policy or a query the database says it by itself, as of the day on which somebody acts", async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  const head = await aPerson(owner, here, { functionTitle: "Hoofd" });
  await aDesignation(owner, here, { functionTitle: "Hoofd", startsOn: "2026-02-01" });
  const asked = (today: string) =>
    withActor(db, actorOf(head), async (tx) => {
      await sql`select set_config('app.today', ${today}, true)`.execute(tx);
      const { rows } = await sql<{
        people: string[];
      }>`select app_designated('publication') as people`.execute(tx);
      return rows[0]?.people;
    });
  expect(await asked("2026-01-31")).toEqual([]);
  expect(await asked("2026-02-01")).toEqual([head.personId]);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, anActivity } from "./declaration.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const submittedOn = "2026-10-02";

// `personId` declared it and submitted it: of others only coordinator and authority read it, unless one leads the person.
rowMatrix(() => database, {
  table: "declarations",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    declarationId: randomUUID(),
    personId,
    register: "side-activity",
    state: "submitted",
    version: 1,
    content: JSON.stringify(anActivity()),
    label: "Sportvereniging De Meeuw",
    madeOn: "2026-10-01",
    submittedOn,
    decideBy: "2026-11-13",
    deciderId: (await aPerson(owner, { organisationId })).personId,
  }),
  change: { version: 2 },
  may: { select: ["coordinator", "authority", "system"], insert: ["system"], update: ["system"] },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: [...everyRole, "system"],
    update: [...everyRole, "system"],
  },
});

rowMatrix(() => database, {
  table: "declarationSteps",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    stepId: randomUUID(),
    declarationId: (await aDeclaration(owner, { organisationId, personId })).declarationId,
    kind: "made",
    at: "2026-10-01T09:00:00Z",
    byId: personId,
  }),
  change: { words: "Anders" },
  // A draft is nobody's business: not even the coordinator reads what was done with it.
  may: { select: ["system"], insert: ["system"] },
  mayOwn: { select: [...everyRole, "system"], insert: [...everyRole, "system"] },
});

rowMatrix(() => database, {
  table: "interestSettings",
  row: ({ organisationId }) => ({
    organisationId,
    giftMostCents: 5000,
    freeGifts: [],
    giftDecider: "manager",
    sideActivityDecider: "authority",
    decideWeeks: 6,
    changedAt: "2026-10-01T09:00:00Z",
  }),
  change: { decideWeeks: 5 },
  may: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

test("a manager reads and never changes what the team submitted, also below; not of other units, not a draft, not what is of before", async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const unit = await aUnit(owner, here, { name: "Ruimte" });
  const below = await aUnit(owner, here, { name: "Beheer", parentId: unit.unitId });
  const beside = await aUnit(owner, here, { name: "Sociaal" });
  const manager = await aPerson(owner, here, { unitId: unit.unitId });
  await anAppointment(owner, manager, "manager", { unitId: unit.unitId });
  const decider = await aPerson(owner, here);
  const declared = async (unitId: string, endsOn: string | null = null) => {
    const person = await aPerson(owner, here, { unitId, endsOn });
    const waits = {
      state: "submitted" as const,
      submittedOn,
      decideBy: "2026-11-13",
      deciderId: decider.personId,
    };
    await aDeclaration(owner, person);
    return (await aDeclaration(owner, person, waits)).declarationId;
  };
  const [inUnit, inTeam, elsewhere] = [
    await declared(unit.unitId),
    await declared(below.unitId),
    await declared(beside.unitId),
  ];
  const left = await declared(unit.unitId, "2025-12-31");
  const seen = (actor: ReturnType<typeof actorOf>) =>
    withActor(database.db, actor, async (tx) =>
      (await tx.selectFrom("declarations").select("declarationId").execute()).map((row) => row.declarationId),
    );
  const read = await seen(actorOf(manager, "manager"));
  expect(read.toSorted()).toEqual([inUnit, inTeam].toSorted());
  expect(read).not.toContain(elsewhere);
  expect(read).not.toContain(left);
  // The role counts only after the second factor; without it nothing is led.
  expect(await seen(actorOf(manager))).toEqual([]);
  expect(await seen(actorOf(manager, "administrator", "works-council", "overseer"))).toEqual([]);
  expect((await seen(actorOf(decider))).toSorted()).toEqual([inUnit, inTeam, elsewhere, left].toSorted());
  const { numUpdatedRows } = await withActor(database.db, actorOf(manager, "manager"), (tx) =>
    tx.updateTable("declarations").set({ version: 9 }).executeTakeFirstOrThrow(),
  );
  expect(numUpdatedRows).toBe(0n);
});

test("the database itself refuses a handler who handles the own declaration", async () => {
  const { owner } = database;
  const person = await aPerson(owner, await anOrganisation(owner));
  for (const column of ["adviserId", "deciderId", "decidedBy"] as const)
    await expect(aDeclaration(owner, person, { [column]: person.personId })).rejects.toMatchObject({
      code: "23514",
    });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOath, anOathText } from "../oaths/oath.builder.ts";
import { aSignature, aVersion } from "../statements/statement.builder.ts";
import { aMarkRow, aStep, aStepRow } from "./checklist.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let version = 0;
const next = (): number => (version += 1);

rowMatrix(() => database, {
  table: "checklistSteps",
  row: (here) => aStepRow(here, { version: next() }),
  change: { titleNl: "Anders" },
  may: { select: [...everyRole, "system"], insert: ["coordinator", "system"] },
});

rowMatrix(() => database, {
  table: "checklistSettings",
  row: ({ organisationId }) => ({
    organisationId,
    coordinatorDays: 14,
    changedAt: "2026-10-01T09:00:00Z",
  }),
  change: { coordinatorDays: 7 },
  may: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

// Made by somebody else: in another's name nobody marks anything. What each may mark in the own name is tried below.
rowMatrix(() => database, {
  table: "checklistMarks",
  row: async ({ owner, organisationId, personId }) => {
    const { personId: madeBy } = await aPerson(owner, { organisationId });
    return { ...aMarkRow({ organisationId, personId, madeBy }), step: `step-${next()}` };
  },
  change: { markedOn: "2026-10-21" },
  may: { select: ["coordinator", "authority", "system"] },
  mayOwn: { select: [...everyRole, "system"] },
});

const aTeam = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const unit = await aUnit(owner, here, { name: "Ruimte" });
  const below = await aUnit(owner, here, { name: "Beheer", parentId: unit.unitId });
  const beside = await aUnit(owner, here, { name: "Sociaal" });
  const manager = await aPerson(owner, here, { unitId: unit.unitId });
  await anAppointment(owner, manager, "manager", { unitId: unit.unitId });
  return {
    here,
    manager,
    leading: actorOf(manager, "manager"),
    inTeam: await aPerson(owner, here, { unitId: below.unitId }),
    elsewhere: await aPerson(owner, here, { unitId: beside.unitId }),
  };
};

const sees = (actor: Actor, table: "checklistMarks" | "oaths" | "statementSignatures") =>
  withActor(database.db, actor, async (tx) =>
    (await tx.selectFrom(table).select("personId").execute()).map(({ personId }) => personId),
  );

test("a manager sees what was marked, sworn and signed in the team, also below; nobody else's", async () => {
  const { owner } = database;
  const { here, manager, leading, inTeam, elsewhere } = await aTeam();
  const { textId } = await anOathText(owner, here);
  const signedVersion = await aVersion(owner, here);
  for (const person of [inTeam, elsewhere]) {
    await owner
      .insertInto("checklistMarks")
      .values(aMarkRow({ ...person, madeBy: manager.personId }))
      .execute();
    await anOath(owner, person, { officerId: manager.personId, textId });
    await aSignature(owner, person, signedVersion);
  }
  for (const table of ["checklistMarks", "oaths", "statementSignatures"] as const) {
    expect(await sees(leading, table)).toEqual([inTeam.personId]);
    expect(await sees(actorOf(manager, "administrator", "works-council", "overseer"), table)).toEqual([]);
    expect(await sees(actorOf(inTeam), table)).toEqual([inTeam.personId]);
  }
});

test("marking: oneself what is for the person, a manager the team, a coordinator all; in nobody else's name", async () => {
  const { owner } = database;
  const { here, manager, leading, inTeam, elsewhere } = await aTeam();
  await aStep(owner, here, { step: "own", byWhom: "person" });
  await aStep(owner, here, { step: "leader" });
  const marks = async (actor: Actor, personId: string, step: string, madeBy = actor.personId ?? "") =>
    withActor(database.db, actor, (tx) =>
      tx
        .insertInto("checklistMarks")
        .values(aMarkRow({ ...here, personId, madeBy }, { step }))
        .execute(),
    ).then(
      () => true,
      () => false,
    );
  const coordinator = actorOf(elsewhere, "coordinator");
  expect(await marks(actorOf(inTeam), inTeam.personId, "own")).toBe(true);
  expect(await marks(actorOf(inTeam), inTeam.personId, "leader")).toBe(false);
  expect(await marks(actorOf(inTeam), elsewhere.personId, "own")).toBe(false);
  expect(await marks(leading, inTeam.personId, "leader")).toBe(true);
  expect(await marks(leading, elsewhere.personId, "leader")).toBe(false);
  expect(await marks(leading, manager.personId, "leader")).toBe(false);
  expect(await marks(leading, inTeam.personId, "other", elsewhere.personId)).toBe(false);
  expect(await marks(coordinator, manager.personId, "leader")).toBe(true);
  expect(await marks(coordinator, elsewhere.personId, "leader")).toBe(false);
  expect(await marks(actorOf(elsewhere, "authority"), manager.personId, "own")).toBe(false);
});

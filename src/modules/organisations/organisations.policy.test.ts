import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, roles, systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { actorOf, anOrganisation, aPerson, aUnit } from "./organisation.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const startsOn = "2026-01-01";
const everybody = [...everyRole, "public", "system"] as const;
const colleagues = [...everyRole, "system"] as const;
const administrators = ["administrator", "system"] as const;
/** What colleagues need to know to turn to each other; only the administrator changes it, and nothing is ever deleted. */
const ofColleagues = { select: colleagues, insert: administrators, update: administrators };

rowMatrix(() => database, {
  table: "organisations",
  row: () => ({
    organisationId: randomUUID(),
    shortName: `o-${randomUUID().slice(0, 8)}`,
    name: "Nieuw",
    kind: "other",
    createdAt: "2026-01-01T00:00:00Z",
  }),
  change: { name: "Anders" },
  // Every row made here is another organisation than the actor's own: that one is changed in the tests of the page.
  may: { select: everybody, insert: ["system"] },
  mayElsewhere: { select: everybody, insert: ["system"] },
});

rowMatrix(() => database, {
  table: "units",
  row: ({ organisationId }) => ({ organisationId, unitId: randomUUID(), startsOn }),
  change: { endsOn: "2026-12-31" },
  may: ofColleagues,
});

rowMatrix(() => database, {
  table: "unitVersions",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    unitId: (await aUnit(owner, { organisationId })).unitId,
    startsOn,
    name: "Team",
  }),
  change: { name: "Afdeling" },
  may: ofColleagues,
});

rowMatrix(() => database, {
  table: "people",
  row: ({ organisationId }) => ({
    organisationId,
    personId: randomUUID(),
    name: "Sam",
    engagement: "hired",
    startsOn,
  }),
  change: { name: "Kim" },
  may: ofColleagues,
});

rowMatrix(() => database, {
  table: "placements",
  row: ({ organisationId, personId }) => ({ organisationId, placementId: randomUUID(), personId, startsOn }),
  change: { functionTitle: "Jurist" },
  may: ofColleagues,
  mayOwn: ofColleagues,
});

rowMatrix(() => database, {
  table: "appointments",
  row: ({ organisationId, personId }) => ({
    organisationId,
    appointmentId: randomUUID(),
    personId,
    role: "manager",
    startsOn,
  }),
  change: { endsOn: "2026-12-31" },
  may: ofColleagues,
  mayOwn: ofColleagues,
});

rowMatrix(() => database, {
  table: "oversights",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    overseenId: (await anOrganisation(owner)).organisationId,
    startsOn,
  }),
  change: { startsOn: "2026-02-01" },
  may: { select: ["overseer", "system"], insert: ["system"] },
});

/** Between coordinator and authority: nobody else reads along, not even the administrator or the system. */
const ofCoordinator = {
  select: ["coordinator", "authority"],
  insert: ["coordinator"],
  update: ["coordinator"],
} as const;

let day = 0;
rowMatrix(() => database, {
  table: "coordinatorPositions",
  row: ({ organisationId }) => {
    day += 1;
    const startsOnDay = `2026-${String(1 + (day % 12)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}`;
    return { organisationId, startsOn: startsOnDay, hoursPerWeek: 24, directAccess: true };
  },
  change: { hoursPerWeek: 32 },
  may: ofCoordinator,
});

rowMatrix(() => database, {
  table: "authorityContacts",
  row: ({ organisationId, personId }) => ({
    organisationId,
    contactId: randomUUID(),
    heldOn: startsOn,
    withId: personId,
    initiative: "own",
    subject: "Jaarplan",
    recordedAt: "2026-01-01T00:00:00Z",
  }),
  change: { subject: "Jaarverslag" },
  may: ofCoordinator,
  mayOwn: ofCoordinator,
});

rowMatrix(() => database, {
  table: "coordinatorAdvice",
  row: ({ organisationId, personId }) => ({
    organisationId,
    adviceId: randomUUID(),
    givenOn: startsOn,
    toId: personId,
    asked: false,
    subject: "Protocol",
    advice: "Oefen het.",
    recordedAt: "2026-01-01T00:00:00Z",
  }),
  change: { subject: "Regeling" },
  may: ofCoordinator,
  mayOwn: ofCoordinator,
});

test("only administrator and system change the own organisation", async () => {
  const own = await anOrganisation(database.owner);
  const person = await aPerson(database.owner, own);
  const actors = [
    ...roles.map((role) => actorOf(person, role)),
    publicActor,
    systemActor(own.organisationId),
  ];
  const changed: string[] = [];
  for (const actor of actors) {
    const { numUpdatedRows } = await withActor(database.db, actor, (tx) =>
      tx
        .updateTable("organisations")
        .set({ abbreviation: "X" })
        .where("organisationId", "=", own.organisationId)
        .executeTakeFirstOrThrow(),
    );
    if (numUpdatedRows > 0n) changed.push(actor.roles.at(-1) ?? actor.kind);
  }
  expect(changed).toEqual(["administrator", "system"]);
});

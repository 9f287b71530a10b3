import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aUnit } from "#modules/organisations/organisation.builder.ts";
import { anAction } from "./action.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

rowMatrix(() => database, {
  table: "actions",
  row: ({ organisationId, personId }) => ({
    organisationId,
    actionId: randomUUID(),
    title: "Protocol oefenen",
    reason: "Nooit geoefend.",
    ownerId: personId,
    dueOn: "2026-12-01",
    sourceKind: "norm",
    createdOn: "2026-01-01",
  }),
  change: { title: "Anders" },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: [...everyRole, "system"],
  },
});

// What a team agrees at its talk sheet: whoever leads everybody sees it and writes it down, for themselves or for somebody they lead.
rowMatrix(() => database, {
  table: "actions",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    actionId: randomUUID(),
    title: "Elke maand een dilemma bespreken",
    reason: "Afgesproken.",
    ownerId: personId,
    dueOn: "2026-12-01",
    sourceKind: "talk-sheet",
    sourceReference: `${randomUUID()}/${(await aUnit(owner, { organisationId })).unitId}`,
    createdOn: "2026-01-01",
  }),
  change: { title: "Anders" },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: [...everyRole, "system"],
  },
});

// `personId` owns the action and wrote the note: of the own rows everybody sees and writes notes, of others who sees the action.
rowMatrix(() => database, {
  table: "actionNotes",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    noteId: randomUUID(),
    actionId: (await anAction(owner, { organisationId, personId })).actionId,
    writtenBy: personId,
    writtenAt: "2026-03-01T10:00:00Z",
    text: "Begonnen.",
  }),
  change: { text: "Anders" },
  may: { select: ["coordinator", "authority", "system"], insert: ["system"] },
  mayOwn: { select: [...everyRole, "system"], insert: [...everyRole, "system"] },
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { aPerson } from "#modules/organisations/organisation.builder.ts";
import type { Db } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration } from "../declaration.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

interface Here {
  readonly owner: Db;
  readonly organisationId: string;
}

const everybody = [...everyRole, "public", "system"] as const;

// Written by triggers and the nightly job only: no person ever writes it, whatever the role.
rowMatrix(() => database, {
  table: "publishedSideActivities",
  row: async ({ owner, organisationId }: Here) => ({
    organisationId,
    entryId: randomUUID(),
    declarationId: (await aDeclaration(owner, await aPerson(owner, { organisationId }))).declarationId,
    personName: "Sam",
    functionTitle: "Directeur",
    activityOrganisation: "Koor",
    nature: "Dirigent",
    paid: false,
    startsOn: "2026-01-01",
    confirmedOn: "2026-10-01",
    publishedOn: "2026-10-01",
  }),
  change: { nature: "Zanger" },
  may: { select: everybody, insert: ["system"], update: ["system"], delete: ["system"] },
  mayElsewhere: { select: everybody },
});

rowMatrix(() => database, {
  table: "publicationSettings",
  row: ({ organisationId }) => ({
    organisationId,
    showsHours: true,
    showsAmount: false,
    changedAt: "2026-10-01T09:00:00Z",
  }),
  change: { showsAmount: true },
  may: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

// `personId` was kept out; somebody else wrote it down, so in the own name nobody does but the system.
rowMatrix(() => database, {
  table: "publicationWithholdings",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    withholdingId: randomUUID(),
    personId,
    reason: "Bedreigd",
    withheldOn: "2026-10-01",
    withheldBy: (await aPerson(owner, { organisationId })).personId,
    withheldAt: "2026-10-01T09:00:00Z",
    liftedOn: "2026-10-02",
  }),
  change: { liftedOn: "2026-10-03" },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["system"],
    update: ["coordinator", "system"],
  },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["system"],
    update: ["coordinator", "system"],
  },
});

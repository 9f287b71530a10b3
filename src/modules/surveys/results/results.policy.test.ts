import { afterAll, beforeAll } from "vitest";
import { aUnit } from "#modules/organisations/organisation.builder.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aCube, aCubeRow, aRemarkRow, aResultRow } from "./results.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const readers = ["coordinator", "authority", "works-council", "manager", "system"] as const;

// Nothing in a cube is about a person; once kept it never changes.
rowMatrix(() => database, {
  table: "surveyCubes",
  row: ({ owner, organisationId }) => aCubeRow(owner, { organisationId }),
  change: { minimum: 12 },
  may: { select: [...readers], insert: ["system"] },
});

rowMatrix(() => database, {
  table: "surveyResults",
  row: ({ owner, organisationId }) => aResultRow(owner, { organisationId }),
  change: { answered: 31 },
  may: { select: [...readers], insert: ["system"] },
});

// Everybody who works here reads what is shared; what people wrote stays with the coordinator.
rowMatrix(() => database, {
  table: "surveyCubes",
  row: ({ owner, organisationId }) => aCubeRow(owner, { organisationId }, { sharedOn: "2026-12-01" }),
  change: { minimum: 12 },
  may: { select: [...everyRole, "system"], insert: ["system"] },
});

rowMatrix(() => database, {
  table: "surveyResults",
  row: ({ owner, organisationId }) => aResultRow(owner, { organisationId }, { sharedOn: "2026-12-01" }),
  change: { answered: 31 },
  may: { select: [...everyRole, "system"], insert: ["system"] },
});

rowMatrix(() => database, {
  table: "surveyRemarks",
  row: ({ owner, organisationId }) => aRemarkRow(owner, { organisationId }, { sharedOn: "2026-12-01" }),
  change: { text: "Iets anders" },
  may: { select: ["coordinator"], insert: ["system"] },
});

// What people wrote is read by the coordinator alone: not by their manager, not by the system.
rowMatrix(() => database, {
  table: "surveyRemarks",
  row: ({ owner, organisationId }) => aRemarkRow(owner, { organisationId }),
  change: { text: "Iets anders" },
  may: { select: ["coordinator"], insert: ["system"] },
});

// Sheets of all units at once: the coordinator asks for them, the system makes them.
rowMatrix(() => database, {
  table: "surveySheets",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    roundId: await aCube(owner, { organisationId }),
    unitId: (await aUnit(owner, { organisationId })).unitId,
    locale: "nl",
    askedOn: "2026-11-24",
  }),
  change: { pdf: Buffer.from("%PDF") },
  may: {
    select: ["coordinator", "system"],
    insert: ["coordinator"],
    update: ["system"],
    delete: ["coordinator", "system"],
  },
});

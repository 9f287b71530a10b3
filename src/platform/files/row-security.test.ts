import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const kept = (organisationId: string, personId: string) => ({
  organisationId,
  fileId: randomUUID(),
  name: "Gedragscode.pdf",
  size: 1000,
  type: "application/pdf",
  sha256: "a".repeat(64),
  keptAt: "2026-01-01T09:00:00Z",
  keptBy: personId,
});

// For everybody in the organisation; who attached it, the coordinator and the system take it away.
rowMatrix(() => database, {
  table: "storedFiles",
  row: ({ organisationId, personId }) => kept(organisationId, personId),
  change: { name: "Anders.pdf" },
  may: { select: [...everyRole, "system"], delete: ["coordinator", "system"] },
  mayOwn: { select: [...everyRole, "system"], insert: everyRole, delete: [...everyRole, "system"] },
});

// For one role only: others do not see that it is there, so they cannot take it away either.
rowMatrix(() => database, {
  table: "storedFiles",
  row: ({ organisationId, personId }) => ({
    ...kept(organisationId, personId),
    visibility: "roles",
    visibleTo: ["authority"],
  }),
  change: { name: "Anders.pdf" },
  may: { select: ["authority", "system"], delete: ["system"] },
  mayOwn: { select: [...everyRole, "system"], insert: everyRole, delete: [...everyRole, "system"] },
});

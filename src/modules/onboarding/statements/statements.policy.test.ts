import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aVersion } from "./statement.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let version = 0;
const next = (): number => (version += 1);

rowMatrix(() => database, {
  table: "statementVersions",
  row: ({ organisationId }) => ({
    organisationId,
    statement: "integrity",
    version: next(),
    titleNl: "Verklaring",
    titleEn: "Statement",
    textNl: "Tekst",
    textEn: "Text",
    engagements: ["hired"],
    days: 14,
    signAgain: true,
    startsOn: "2026-01-01",
    madeAt: "2026-01-01T09:00:00Z",
  }),
  change: { titleNl: "Anders" },
  may: { select: [...everyRole, "system"], insert: ["coordinator", "system"] },
});

// Nobody signs for another, not even the system; what is signed never changes.
rowMatrix(() => database, {
  table: "statementSignatures",
  row: async ({ owner, organisationId, personId }) => {
    const { statement, version: ofVersion } = await aVersion(owner, { organisationId }, { version: next() });
    return {
      organisationId,
      signatureId: randomUUID(),
      personId,
      statement,
      version: ofVersion,
      language: "nl",
      signedOn: "2026-02-01",
      signedAt: "2026-02-01T09:00:00Z",
      sha256: "0".repeat(64),
    };
  },
  change: { language: "en" },
  may: { select: ["coordinator", "authority", "system"] },
  mayOwn: { select: [...everyRole, "system"], insert: everyRole },
});

rowMatrix(() => database, {
  table: "statementReminders",
  row: ({ organisationId, personId }) => ({ organisationId, personId, remindedOn: "2026-02-01" }),
  change: { remindedOn: "2026-03-01" },
  may: { select: ["system"], insert: ["system"], update: ["system"] },
});

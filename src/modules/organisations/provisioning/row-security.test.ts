import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { aPerson } from "../organisation.builder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { rowMatrix } from "#test/support/row-matrix.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const at = "2026-01-01T00:00:00Z";
const readers = ["administrator", "system"] as const;
const provider = ["system"] as const;

rowMatrix(() => database, {
  table: "provisioningTokens",
  row: ({ organisationId }) => ({
    organisationId,
    tokenId: randomUUID(),
    name: "Entra ID",
    tokenHash: randomUUID(),
    createdAt: at,
    endsOn: "2027-01-01",
  }),
  change: { revokedAt: at },
  may: { select: ["administrator"], insert: ["administrator"], update: ["administrator"] },
});

rowMatrix(() => database, {
  table: "provisionedPeople",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    personId: (await aPerson(owner, { organisationId })).personId,
    userName: randomUUID(),
    createdAt: at,
    changedAt: at,
  }),
  change: { title: "Jurist" },
  may: { select: readers, insert: provider, update: provider },
});

rowMatrix(() => database, {
  table: "provisionedGroups",
  row: ({ organisationId }) => ({
    organisationId,
    groupId: randomUUID(),
    displayName: randomUUID(),
    createdAt: at,
    changedAt: at,
  }),
  change: { externalId: "x" },
  may: { select: readers, insert: provider, update: provider, delete: provider },
});

rowMatrix(() => database, {
  table: "provisionedGroupMembers",
  row: async ({ owner, organisationId, personId }) => {
    const groupId = randomUUID();
    await owner
      .insertInto("provisionedGroups")
      .values({ organisationId, groupId, displayName: groupId, createdAt: at, changedAt: at })
      .execute();
    return { organisationId, groupId, personId };
  },
  change: { groupId: randomUUID() },
  may: { select: readers, insert: provider, delete: provider },
});

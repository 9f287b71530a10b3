import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { aUnit } from "#modules/organisations/organisation.builder.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aRound, aRoundRow } from "./round.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const system = ["system"] as const;

rowMatrix(() => database, {
  table: "surveyRounds",
  row: ({ organisationId }) => aRoundRow({ organisationId }),
  change: { minimum: 12 },
  may: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
    delete: ["coordinator"],
  },
});

rowMatrix(() => database, {
  table: "surveyStrata",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    roundId: await aRound(owner, { organisationId }),
    unitId: (await aUnit(owner, { organisationId })).unitId,
    invited: 12,
  }),
  change: { invited: 13 },
  may: { select: ["coordinator", "system"], insert: system },
});

// The coordinator says who is on a list, and cannot read it back: who still has to answer is nobody's to know.
rowMatrix(() => database, {
  table: "surveyInvitations",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    roundId: await aRound(owner, { organisationId }),
    personId,
    tokenHash: null,
  }),
  change: { tokenHash: "x" },
  may: { select: system, insert: ["coordinator", "system"], update: system, delete: system },
});

rowMatrix(() => database, {
  table: "surveyKeys",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    roundId: await aRound(owner, { organisationId }),
    sealedKey: "survey.1:x",
  }),
  change: { sealedKey: "y" },
  may: { select: system, insert: system, delete: system },
});

rowMatrix(() => database, {
  table: "surveyTokens",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    roundId: await aRound(owner, { organisationId }),
    tokenHash: randomUUID(),
    unitId: null,
  }),
  change: { unitId: randomUUID() },
  may: { select: system, insert: system, delete: system },
});

rowMatrix(() => database, {
  table: "surveyAnswers",
  row: ({ organisationId }) => ({
    organisationId,
    roundId: randomUUID(),
    answerId: randomUUID(),
    sealed: "\\x00",
  }),
  change: { sealed: "\\x01" },
  may: { select: system, insert: system, delete: system },
});

import { afterAll, beforeAll } from "vitest";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aQuestionnaireRow } from "./questionnaire.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let version = 0;
const next = (): number => (version += 1);

// Who answers a survey is the system: it reads what is asked.
rowMatrix(() => database, {
  table: "surveyQuestionnaires",
  row: ({ organisationId }) => aQuestionnaireRow({ organisationId }, { version: next() }),
  change: { changedAt: "2026-02-01T09:00:00Z" },
  may: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
    delete: ["coordinator", "system"],
  },
});

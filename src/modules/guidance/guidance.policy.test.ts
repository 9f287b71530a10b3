import { afterAll, beforeAll } from "vitest";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aPerson } from "#modules/organisations/organisation.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const everybody = [...everyRole, "public", "system"] as const;
const writers = ["coordinator", "system"] as const;
const changedOn = "2026-01-01";
let number = 0;

rowMatrix(() => database, {
  table: "guidanceSettings",
  row: ({ organisationId }) => ({ organisationId, isOpen: true, changedOn }),
  change: { isOpen: false },
  may: { select: everybody, insert: writers, update: writers },
  mayElsewhere: { select: everybody },
});

rowMatrix(() => database, {
  table: "guidanceContacts",
  row: ({ organisationId }) => ({
    organisationId,
    contact: `contact-${number++}`,
    telephone: "112",
    changedOn,
  }),
  change: { name: "Anders" },
  may: { select: everybody, insert: writers, update: writers, delete: writers },
  mayElsewhere: { select: everybody },
});

rowMatrix(() => database, {
  table: "guidanceTexts",
  row: ({ organisationId }) => ({
    organisationId,
    textKey: `text-${number++}`,
    nl: "Tekst",
    en: "Text",
    basedOn: 1,
    changedOn,
  }),
  change: { nl: "Anders" },
  may: { select: everybody, insert: writers, update: writers, delete: writers },
  mayElsewhere: { select: everybody },
});

rowMatrix(() => database, {
  table: "guidanceCounsellors",
  row: async ({ owner, organisationId }) => {
    const contact = `contact-${number++}`;
    await owner
      .insertInto("guidanceContacts")
      .values({ organisationId, contact, telephone: "112", changedOn })
      .execute();
    const { personId, name } = await aPerson(owner, { organisationId });
    return { organisationId, contact, personId, name };
  },
  change: { name: "Anders" },
  may: { select: everybody, insert: writers, delete: writers },
  mayElsewhere: { select: everybody },
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aCeremony, anOathText, anOathTextValue } from "./oath.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

rowMatrix(() => database, {
  table: "oathTexts",
  row: ({ organisationId }) => ({
    organisationId,
    ...anOathTextValue({ textId: randomUUID() }),
    madeAt: "2026-01-01T09:00:00Z",
  }),
  change: { name: "Anders" },
  may: { select: [...everyRole, "system"], insert: ["coordinator", "system"] },
});

// Nobody chooses for another; an earlier choice stays.
rowMatrix(() => database, {
  table: "oathChoices",
  row: ({ organisationId, personId }) => ({
    organisationId,
    choiceId: randomUUID(),
    personId,
    form: "oath",
    chosenAt: "2026-02-01T09:00:00Z",
  }),
  change: { form: "affirmation" },
  may: { select: ["coordinator", "authority", "system"] },
  mayOwn: { select: [...everyRole, "system"], insert: everyRole },
});

rowMatrix(() => database, {
  table: "oathCeremonies",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    ceremonyId: randomUUID(),
    heldOn: "2026-11-01",
    beginsAt: "14:00",
    place: "Raadzaal",
    officerId: (await aPerson(owner, { organisationId })).personId,
  }),
  change: { state: "cancelled" },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

const officerOf = async (owner: TestDatabase["owner"], organisationId: string) =>
  (await aPerson(owner, { organisationId })).personId;

rowMatrix(() => database, {
  table: "oathInvitations",
  row: async ({ owner, organisationId, personId }) => {
    const { textId, version } = await anOathText(owner, { organisationId });
    const officerId = await officerOf(owner, organisationId);
    const { ceremonyId } = await aCeremony(owner, { organisationId }, { officerId });
    return { organisationId, ceremonyId, personId, textId, version };
  },
  change: { version: 1 },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    delete: ["coordinator", "system"],
  },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    delete: ["coordinator", "system"],
  },
});

let day = 0;
rowMatrix(() => database, {
  table: "oaths",
  row: async ({ owner, organisationId, personId }) => {
    const { textId, version } = await anOathText(owner, { organisationId });
    day += 1;
    return {
      organisationId,
      oathId: randomUUID(),
      personId,
      textId,
      version,
      form: "oath",
      takenOn: new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10),
      place: "Raadzaal",
      officerId: await officerOf(owner, organisationId),
      recordedAt: "2026-02-01T15:00:00Z",
    };
  },
  change: { fileId: null },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
});

// Nobody takes over an own oath; what the older register does not say stays unsaid.
rowMatrix(() => database, {
  table: "oaths",
  row: ({ organisationId, personId }) => {
    day += 1;
    return {
      organisationId,
      oathId: randomUUID(),
      personId,
      takenOn: new Date(Date.UTC(2010, 0, day)).toISOString().slice(0, 10),
      importedOn: "2026-11-01",
      recordedAt: "2026-11-01T15:00:00Z",
    };
  },
  change: { fileId: null },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "system"],
  },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: ["system"],
    update: ["coordinator", "system"],
  },
});

test("of an oath that was recorded here everything is known", async () => {
  const { owner } = database;
  const { organisationId } = await anOrganisation(owner);
  const { personId } = await aPerson(owner, { organisationId });
  const { textId } = await anOathText(owner, { organisationId });
  const officerId = await officerOf(owner, organisationId);
  const oath = { organisationId, personId, takenOn: "2026-02-01", recordedAt: "2026-02-01T15:00:00Z" };
  const imported = { importedOn: "2026-11-01" };
  for (const change of [{}, { ...imported, textId }, { ...imported, officerId }])
    await expect(
      owner
        .insertInto("oaths")
        .values({ ...oath, oathId: randomUUID(), ...change })
        .execute(),
    ).rejects.toThrow("check constraint");
});

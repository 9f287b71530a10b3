import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aShutFile, designate, designatedFunction } from "./financial.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const dates = { submittedOn: "2026-10-01", assessBy: "2026-11-12" } as const;

// That somebody declared is known to the person and the compliance officers; nobody who has no key to the file changes anything.
rowMatrix(() => database, {
  table: "financialDeclarations",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    declarationId: randomUUID(),
    personId: (await aPerson(owner, { organisationId })).personId,
    fileId: await aShutFile(owner, organisationId),
    state: "submitted",
    version: 1,
    ...dates,
  }),
  change: { version: 2 },
  may: { select: ["compliance-officer", "system"], update: ["system"], delete: ["system"] },
});

// The ledger of a declaration whose file is sealed to nobody: not even a compliance officer sees a line.
rowMatrix(() => database, {
  table: "financialSteps",
  row: async ({ owner, organisationId, personId }) => {
    const declarationId = randomUUID();
    await owner
      .insertInto("financialDeclarations")
      .values({
        organisationId,
        declarationId,
        personId: (await aPerson(owner, { organisationId })).personId,
        fileId: await aShutFile(owner, organisationId),
        state: "submitted",
        version: 1,
        ...dates,
      })
      .execute();
    return {
      organisationId,
      stepId: randomUUID(),
      declarationId,
      kind: "confirmed",
      at: "2026-10-01T09:00:00Z",
      byId: personId,
    };
  },
  change: { kind: "ended" },
  may: { select: ["system"], insert: ["system"], delete: ["system"] },
});

rowMatrix(() => database, {
  table: "restrictedItems",
  row: ({ organisationId, personId }) => ({
    organisationId,
    itemId: randomUUID(),
    name: "Waterbouw Noord",
    reason: "Doet mee aan een aanbesteding.",
    startsOn: "2026-01-01",
    madeBy: personId,
    madeAt: "2026-01-01T09:00:00Z",
  }),
  change: { endsOn: "2026-12-31" },
  may: { select: ["compliance-officer", "system"], update: ["compliance-officer"] },
  mayOwn: {
    select: ["compliance-officer", "system"],
    insert: ["compliance-officer"],
    update: ["compliance-officer"],
  },
});

/** Somebody with the designated function, who declared. */
const aDeclarer = async (organisation: { readonly organisationId: string }) => {
  const { owner } = database;
  const person = await aPerson(owner, organisation, { functionTitle: designatedFunction });
  const row = {
    organisationId: organisation.organisationId,
    declarationId: randomUUID(),
    personId: person.personId,
    fileId: await aShutFile(owner, organisation.organisationId),
    state: "submitted" as const,
    version: 1,
    ...dates,
  };
  await owner.insertInto("financialDeclarations").values(row).execute();
  return { person, row };
};

test("a person sees the own declaration, whatever the roles, and nobody else does but the compliance officer", async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  const { person } = await aDeclarer(here);
  const seen = (actor: ReturnType<typeof actorOf>) =>
    withActor(
      db,
      actor,
      async (tx) => (await tx.selectFrom("financialDeclarations").select("declarationId").execute()).length,
    );
  expect(await seen(actorOf(person))).toBe(1);
  const others = everyRole.filter((role) => role !== "compliance-officer" && role !== "public");
  const { personId } = await aPerson(owner, here);
  expect(await seen({ ...actorOf(person), personId, roles: others.filter((one) => one !== "system") })).toBe(
    0,
  );
  expect(await seen(await anActor(owner, here, "compliance-officer"))).toBe(1);
});

test("the list of no dealing is read by who is designated, and by no colleague", async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  await designate(owner, here);
  const officer = await anActor(owner, here, "compliance-officer");
  await withActor(db, officer, (tx) =>
    tx
      .insertInto("restrictedItems")
      .values({
        organisationId: here.organisationId,
        itemId: randomUUID(),
        name: "Waterbouw Noord",
        reason: "Doet mee aan een aanbesteding.",
        startsOn: "2026-01-01",
        madeBy: officer.personId,
        madeAt: new Date("2026-01-01T09:00:00Z"),
      })
      .execute(),
  );
  const read = async (functionTitle: string) => {
    const person = await aPerson(owner, here, { functionTitle });
    return withActor(
      db,
      actorOf(person),
      async (tx) => (await tx.selectFrom("restrictedItems").select("name").execute()).length,
    );
  };
  expect(await read("inkoper ")).toBe(1);
  expect(await read("Inkoopadviseur")).toBe(0);
});

test("the database itself refuses who assesses the own declaration", async () => {
  const { person, row } = await aDeclarer(await anOrganisation(database.owner));
  await expect(
    database.owner
      .updateTable("financialDeclarations")
      .set({ state: "assessed", assessedOn: "2026-10-10", assessedBy: person.personId })
      .where("organisationId", "=", row.organisationId)
      .where("declarationId", "=", row.declarationId)
      .execute(),
  ).rejects.toMatchObject({ code: "23514" });
});

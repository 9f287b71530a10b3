import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { aBlock, aJudgement } from "./blocks/building-block.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const colleagues = [...everyRole, "system"] as const;
const keepers = ["coordinator", "system"] as const;
const read = { select: colleagues, insert: keepers };

const freshCode = (): string => `c-${randomUUID()}`;
const framework = "arnhem-2024";

interface Place {
  readonly owner: Db;
  readonly organisationId: string;
  readonly personId: string;
}

/** A new block owned by the person of the place. */
const ownedBlock = async ({ owner, organisationId, personId }: Place) => {
  const { code } = await aBlock(owner, { organisationId }, { code: freshCode(), ownerId: personId });
  return { organisationId, framework, code };
};

rowMatrix(() => database, {
  table: "adoptedFrameworks",
  row: ({ organisationId }) => ({
    organisationId,
    framework: freshCode(),
    version: 1,
    adoptedOn: "2026-01-01",
    adoptedBy: "het college",
  }),
  change: { endedOn: "2026-12-31" },
  may: { ...read, update: keepers },
});

rowMatrix(() => database, {
  table: "leftOutItems",
  row: ({ organisationId }) => ({
    organisationId,
    framework,
    code: freshCode(),
    reason: "Dit geldt hier niet.",
    decidedOn: "2026-01-01",
  }),
  change: { reason: "Om een andere reden." },
  may: { ...read, update: keepers, delete: keepers },
});

rowMatrix(() => database, {
  table: "ownItems",
  row: ({ organisationId }) => ({
    organisationId,
    framework: freshCode(),
    code: "VS.1",
    level: "norm",
    title: "Eigen norm",
    control: "structure",
    addedOn: "2026-01-01",
  }),
  change: { title: "Andere naam" },
  may: { ...read, update: keepers },
});

rowMatrix(() => database, {
  table: "ownLinks",
  row: ({ organisationId }) => ({
    organisationId,
    framework,
    code: freshCode(),
    toFramework: "rekenkamer-2024",
    toCode: "2",
  }),
  change: { toCode: "3" },
  may: { ...read, delete: keepers },
});

rowMatrix(() => database, {
  table: "buildingBlocks",
  row: ({ organisationId, personId }) => ({
    organisationId,
    framework,
    code: freshCode(),
    ownerId: personId,
  }),
  change: { description: "Ons verhaal." },
  may: { ...read, update: keepers },
  mayOwn: { ...read, update: colleagues },
});

rowMatrix(() => database, {
  table: "blockDocuments",
  row: async (place) => ({
    ...(await ownedBlock(place)),
    documentId: randomUUID(),
    title: "Regeling",
    addedOn: "2026-01-01",
  }),
  change: { version: "2.0" },
  may: { ...read, update: keepers },
  mayOwn: { select: colleagues, insert: colleagues, update: colleagues },
});

const judgement = async (place: Place) => ({
  ...(await ownedBlock(place)),
  judgementId: randomUUID(),
  aspect: "existence" as const,
  value: "yes" as const,
  judgedOn: "2026-01-01",
  recordedAt: "2026-01-01T10:00:00Z",
});

rowMatrix(() => database, {
  table: "blockJudgements",
  row: judgement,
  change: { value: "no" },
  may: read,
  mayOwn: read,
});

rowMatrix(() => database, {
  table: "judgementReasons",
  row: async (place) => {
    const row = await judgement(place);
    await place.owner.insertInto("blockJudgements").values(row).execute();
    return { organisationId: row.organisationId, judgementId: row.judgementId, evidence: "Steekproef" };
  },
  change: { evidence: "Iets anders" },
  may: { select: ["coordinator", "authority", "system"], insert: keepers },
  mayOwn: { select: colleagues, insert: keepers },
});

rowMatrix(() => database, {
  table: "blockRelations",
  row: async (place) => {
    const block = await ownedBlock(place);
    const other = await aBlock(place.owner, place, { framework: "zz", code: freshCode() });
    return { ...block, otherFramework: other.framework, otherCode: other.code };
  },
  change: { otherFramework: "zzz" },
  may: { ...read, delete: keepers },
});

test("an owner cannot give the block to somebody else, or take another's", async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const [me, other] = [await aPerson(owner, here), await aPerson(owner, here)];
  const mine = await aBlock(owner, here, { code: "1.1", ownerId: me.personId });
  await aBlock(owner, here, { code: "1.2", ownerId: other.personId });
  const give = (code: string, ownerId: string) =>
    withActor(database.db, actorOf(me), (tx) =>
      tx.updateTable("buildingBlocks").set({ ownerId }).where("code", "=", code).executeTakeFirstOrThrow(),
    );
  await expect(give(mine.code, other.personId)).rejects.toThrow("row-level security");
  expect((await give("1.2", me.personId)).numUpdatedRows).toBe(0n);
});

test("a judgement cannot be changed or taken away by anybody, the system included", async () => {
  const here = await anOrganisation(database.owner);
  await aBlock(database.owner, here);
  const { judgementId } = await aJudgement(database.owner, here);
  for (const table of ["blockJudgements", "judgementReasons"] as const)
    await expect(
      withActor(database.db, systemActor(here.organisationId), (tx) =>
        tx.deleteFrom(table).where("judgementId", "=", judgementId).execute(),
      ),
    ).rejects.toThrow("permission denied");
});

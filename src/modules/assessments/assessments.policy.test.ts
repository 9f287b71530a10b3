import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { outcomesForOverseer, yearsForOverseer } from "./outcomes.queries.ts";
import { aRound, onAllNorms } from "./round.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const title = () => `Ronde ${randomUUID().slice(0, 8)}`;

rowMatrix(() => database, {
  table: "assessmentRounds",
  row: ({ organisationId }) => ({
    organisationId,
    roundId: randomUUID(),
    framework: "rekenkamer-2024",
    frameworkVersion: 1,
    title: title(),
    referenceDate: "2026-01-01",
    kind: "self",
    measure: "levels",
    createdOn: "2026-01-01",
  }),
  change: { source: "Besluit van 3 maart" },
  may: {
    select: ["coordinator", "authority", "system"],
    insert: ["coordinator", "system"],
    update: ["coordinator", "authority", "system"],
  },
});

rowMatrix(() => database, {
  table: "roundAssessors",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    assessorId: randomUUID(),
    roundId: (await aRound(owner, { organisationId }, { title: title() })).roundId,
    personId,
    name: "Iemand",
  }),
  change: { name: "Iemand anders" },
  may: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "system"],
    delete: ["coordinator", "system"],
  },
});

rowMatrix(() => database, {
  table: "ratings",
  // The person the row belongs to is an assessor of its round and wrote it.
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    roundId: (
      await aRound(
        owner,
        { organisationId },
        { title: title(), assessors: [{ personId, name: "Beoordelaar" }] },
      )
    ).roundId,
    measure: "levels",
    code: "1",
    outcome: "good",
    reasoning: "Gezien.",
    ratedBy: personId,
    ratedAt: "2026-01-15T09:00:00Z",
  }),
  change: { outcome: "partial" },
  // Nobody writes in another's name; the system does for an import.
  may: { select: ["coordinator", "authority", "system"], insert: ["system"], update: ["system"] },
  mayOwn: {
    select: [...everyRole, "system"],
    insert: [...everyRole, "system"],
    update: [...everyRole, "system"],
  },
});

rowMatrix(() => database, {
  table: "roundOutcomes",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    roundId: (await aRound(owner, { organisationId }, { title: title(), state: "under-review" })).roundId,
    code: "1",
    framework: "rekenkamer-2024",
    frameworkVersion: 1,
    title: "2026",
    referenceYear: 2026,
    referenceDate: "2026-01-01",
    kind: "self",
    measure: "levels",
    outcome: "good",
  }),
  change: { outcome: "partial" },
  may: { select: [...everyRole, "system"], insert: ["coordinator", "authority", "system"] },
});

describe("a closed round and colleagues", () => {
  test("every role sees the round and its outcome; only coordinator and authority the reasoning", async () => {
    const here = await anOrganisation(database.owner);
    const { roundId } = await aRound(database.owner, here, { state: "closed", outcomes: onAllNorms("good") });
    const readers: string[] = [];
    for (const role of everyRole) {
      if (role === "public" || role === "system") continue;
      const actor = await anActor(database.owner, here, role);
      await withActor(database.db, actor, async (tx) => {
        expect(
          await tx.selectFrom("assessmentRounds").select("roundId").where("roundId", "=", roundId).execute(),
        ).toHaveLength(1);
        expect(
          await tx.selectFrom("roundOutcomes").select("code").where("roundId", "=", roundId).execute(),
        ).toHaveLength(15);
        const ratings = await tx
          .selectFrom("ratings")
          .select("code")
          .where("roundId", "=", roundId)
          .execute();
        if (ratings.length > 0) readers.push(role);
      });
    }
    expect(readers.toSorted()).toEqual(["authority", "coordinator"]);
  });
});

const makeOverseer = async () => {
  const { owner } = database;
  const ministry = await anOrganisation(owner);
  const seen = await anOrganisation(owner, { abbreviation: "AA" });
  const unseen = await anOrganisation(owner, { abbreviation: "BB" });
  await owner
    .insertInto("oversights")
    .values({
      organisationId: ministry.organisationId,
      overseenId: seen.organisationId,
      startsOn: "2020-01-01",
    })
    .execute();
  for (const organisation of [seen, unseen]) {
    const closed = { state: "closed" as const, outcomes: onAllNorms("good") };
    await aRound(owner, organisation, { title: "eerder", referenceDate: "2025-02-01", ...closed });
    await aRound(owner, organisation, {
      title: "later",
      referenceDate: "2025-12-01",
      ...closed,
      outcomes: { "1": "partial" },
    });
    await aRound(owner, organisation, {
      title: "loopt nog",
      referenceDate: "2025-12-31",
      outcomes: { "1": "absent" },
    });
  }
  return { ministry, overseer: await anActor(owner, ministry, "overseer") };
};

const overseen = (actor: Actor) =>
  withActor(database.db, actor, (tx) =>
    outcomesForOverseer(tx, { framework: "rekenkamer-2024", year: 2025, page: 1 }),
  );

describe("an overseer", () => {
  test("sees the latest closed round of the organisations it oversees, and nothing of others", async () => {
    const { overseer } = await makeOverseer();
    const { organisations, total } = await overseen(overseer);
    expect(total).toBe(1);
    expect(organisations).toMatchObject([
      { name: "AA", title: "later", outcomes: [{ code: "1", outcome: "partial" }] },
    ]);
    expect(
      await withActor(database.db, overseer, (tx) => yearsForOverseer(tx, "rekenkamer-2024", "2026-11-01")),
    ).toEqual([2025]);
  });

  test("sees outcomes and no more: no rating, no round, no assessor of another organisation", async () => {
    const { overseer, ministry } = await makeOverseer();
    await withActor(database.db, overseer, async (tx) => {
      for (const table of ["ratings", "assessment_rounds", "round_assessors"]) {
        const { rows } =
          await sql`select from ${sql.table(table)} where organisation_id <> ${ministry.organisationId}`.execute(
            tx,
          );
        expect(rows).toHaveLength(0);
      }
      const { rows } =
        await sql`select from round_outcomes where organisation_id <> ${ministry.organisationId}`.execute(tx);
      expect(rows).toHaveLength(16);
    });
  });

  test.each(everyRole.filter((role) => role !== "overseer"))(
    "the role %s of the same ministry sees nothing",
    async (role) => {
      if (role === "public" || role === "system") return;
      const { ministry } = await makeOverseer();
      const { total } = await overseen(await anActor(database.owner, ministry, role));
      expect(total).toBe(0);
    },
  );

  test("the system of another ministry sees nothing", async () => {
    await makeOverseer();
    const other = await anOrganisation(database.owner);
    expect((await overseen(systemActor(other.organisationId))).total).toBe(0);
  });
});

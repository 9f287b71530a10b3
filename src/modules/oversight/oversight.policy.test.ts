import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRound, onAllNorms } from "#modules/assessments/round.builder.ts";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { anOversight } from "./oversight.builder.ts";
import { offeredSelections } from "./selection.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const overseenFor = async (organisationId: string): Promise<string> => {
  const overseen = await anOrganisation(database.owner);
  await anOversight(database.owner, { organisationId }, { overseen: [overseen] });
  return overseen.organisationId;
};

rowMatrix(() => database, {
  table: "overseenRounds",
  // An open round has no row of its own yet, so that the matrix can write one.
  row: async ({ owner, organisationId }) => ({
    organisationId,
    roundId: (await aRound(owner, { organisationId }, { title: randomUUID() })).roundId,
    framework: "rekenkamer-2024",
    frameworkVersion: 1,
    title: "2026",
    referenceYear: 2026,
    referenceDate: "2026-01-01",
    kind: "self",
    measure: "levels",
    outcomes: '{"1": "good"}',
  }),
  change: { title: "Anders" },
  // Nobody oversees itself here, and only closing a round writes.
  may: {},
});

rowMatrix(() => database, {
  table: "oversightConversations",
  row: async ({ organisationId }) => ({
    organisationId,
    conversationId: randomUUID(),
    overseenId: await overseenFor(organisationId),
    heldOn: "2026-05-01",
    subject: "Meldregeling",
    agreements: "In het najaar spreken we elkaar weer.",
  }),
  change: { subject: "Anders" },
  may: { select: ["overseer"], insert: ["overseer"], update: ["overseer"] },
});

rowMatrix(() => database, {
  table: "goodExamples",
  row: ({ organisationId }) => ({
    organisationId,
    exampleId: randomUUID(),
    aboutId: organisationId,
    framework: "rekenkamer-2024",
    code: "1",
    title: "Zo doen wij het",
    text: "Elk jaar samen.",
    sharedOn: "2026-05-01",
  }),
  change: { title: "Anders" },
  may: {
    select: [...everyRole, "system"],
    insert: ["coordinator", "overseer", "system"],
    delete: ["coordinator", "overseer"],
  },
  mayElsewhere: { select: [...everyRole, "system"] },
});

const roundsSeenBy = (actor: Actor) =>
  withActor(database.db, actor, (tx) => tx.selectFrom("overseenRounds").select("organisationId").execute());

describe("closed rounds of other organisations", () => {
  test("an overseer sees those it oversees, closed ones only; the role elsewhere, other roles and the system see none", async () => {
    const { owner } = database;
    const [ministry, otherMinistry, mine, alsoMine, notMine] = [
      await anOrganisation(owner),
      await anOrganisation(owner),
      await anOrganisation(owner),
      await anOrganisation(owner),
      await anOrganisation(owner),
    ];
    await anOversight(owner, ministry, { overseen: [mine, alsoMine] });
    await anOversight(owner, otherMinistry, { overseen: [notMine] });
    for (const one of [mine, notMine, ministry])
      await aRound(owner, one, { state: "closed", outcomes: onAllNorms("good") });
    await aRound(owner, alsoMine, { state: "under-review", outcomes: onAllNorms("good") });

    expect(await roundsSeenBy(await anActor(owner, ministry, "overseer"))).toEqual([
      { organisationId: mine.organisationId },
    ]);
    expect(await roundsSeenBy(await anActor(owner, otherMinistry, "overseer"))).toEqual([
      { organisationId: notMine.organisationId },
    ]);
    for (const role of ["coordinator", "administrator", "authority"] as const)
      expect(await roundsSeenBy(await anActor(owner, ministry, role))).toEqual([]);
    expect(await roundsSeenBy(await anActor(owner, mine, "coordinator"))).toEqual([]);
    expect(await roundsSeenBy(systemActor(ministry.organisationId))).toEqual([]);
  });

  test("hold the outcomes and nothing else of what was written in the round", async () => {
    const { owner } = database;
    const here = await anOrganisation(owner);
    const { roundId } = await aRound(owner, here, {
      state: "closed",
      outcomes: onAllNorms("good", { "3": "partial" }),
    });
    const kept = await owner
      .selectFrom("overseenRounds")
      .selectAll()
      .where("roundId", "=", roundId)
      .executeTakeFirstOrThrow();
    expect(kept.outcomes).toEqual(onAllNorms("good", { "3": "partial" }));
    expect(JSON.stringify(kept)).not.toMatch(/Onderbouwing|Bewijs/);
  });

  test("nothing is offered before oversight begins", async () => {
    const { owner } = database;
    const ministry = await anOrganisation(owner);
    const overseen = await anOrganisation(owner);
    await anOversight(owner, ministry, { overseen: [overseen], startsOn: "2027-01-01" });
    await aRound(owner, overseen, { state: "closed", outcomes: onAllNorms("good") });
    const actor = await anActor(owner, ministry, "overseer");
    const offered = (today: string) => withActor(database.db, actor, (tx) => offeredSelections(tx, today));
    expect(await offered("2026-11-01")).toEqual([]);
    expect(await offered("2027-01-01")).toHaveLength(1);
  });
});

test("an example of somebody else needs a source, whoever writes it", async () => {
  const { owner } = database;
  const ministry = await anOrganisation(owner);
  const other = await anOrganisation(owner);
  const share = (actor: Actor, sourceTitle: string | null) =>
    withActor(database.db, actor, (tx) =>
      tx
        .insertInto("goodExamples")
        .values({
          organisationId: ministry.organisationId,
          exampleId: randomUUID(),
          aboutId: other.organisationId,
          framework: "rekenkamer-2024",
          code: "1",
          title: "Van een ander",
          text: "Zo staat het er.",
          sourceTitle,
          sharedOn: "2026-05-01",
        })
        .execute(),
    );
  const overseer = await anActor(owner, ministry, "overseer");
  await expect(share(overseer, null)).rejects.toThrow("good_examples_check");
  await expect(share(overseer, "Een openbaar rapport")).resolves.toBeDefined();
  await expect(share(await anActor(owner, ministry, "coordinator"), "Een openbaar rapport")).rejects.toThrow(
    "row-level security",
  );
});

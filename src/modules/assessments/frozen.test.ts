import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aRound, onAllNorms } from "./round.builder.ts";

let database: TestDatabase;
let organisation: { organisationId: string };
let coordinator: Actor & { readonly organisationId: string; readonly personId: string };
beforeAll(async () => {
  database = await testDatabase();
  const { organisationId } = await anOrganisation(database.owner);
  organisation = { organisationId };
  coordinator = await anActor(database.owner, organisation, "coordinator");
});
afterAll(() => database.close());

let number = 0;
const closedRound = async () => {
  number += 1;
  return aRound(database.owner, organisation, {
    title: `Ronde ${number}`,
    state: "closed",
    outcomes: onAllNorms("good", { "15": "partial" }),
    assessors: [coordinator],
  });
};

type Attempt = (
  db: Pick<Db, "insertInto" | "updateTable" | "deleteFrom">,
  roundId: string,
) => Promise<unknown>;

const rating = {
  measure: "levels",
  code: "16",
  outcome: "good",
  reasoning: "Later bedacht.",
  ratedAt: "2026-03-01T09:00:00Z",
};

const attempts: readonly (readonly [string, Attempt])[] = [
  [
    "a new rating",
    (db, roundId) =>
      db
        .insertInto("ratings")
        .values({ ...organisation, roundId, ratedBy: coordinator.personId, ...rating })
        .execute(),
  ],
  [
    "a changed rating",
    (db, roundId) =>
      db
        .updateTable("ratings")
        .set({ outcome: "good", ratedBy: coordinator.personId })
        .where("roundId", "=", roundId)
        .execute(),
  ],
  ["a rating taken away", (db, roundId) => db.deleteFrom("ratings").where("roundId", "=", roundId).execute()],
  [
    "an assessor taken away",
    (db, roundId) => db.deleteFrom("roundAssessors").where("roundId", "=", roundId).execute(),
  ],
  [
    "a new outcome",
    (db, roundId) =>
      db
        .insertInto("roundOutcomes")
        .values({
          ...organisation,
          roundId,
          code: "16",
          framework: "rekenkamer-2024",
          frameworkVersion: 1,
          title: "x",
          referenceYear: 2026,
          referenceDate: "2026-01-01",
          kind: "self",
          measure: "levels",
          outcome: "good",
        })
        .execute(),
  ],
  [
    "a changed outcome",
    (db, roundId) =>
      db.updateTable("roundOutcomes").set({ outcome: "good" }).where("roundId", "=", roundId).execute(),
  ],
  [
    "an outcome taken away",
    (db, roundId) => db.deleteFrom("roundOutcomes").where("roundId", "=", roundId).execute(),
  ],
  [
    "a round opened again",
    (db, roundId) =>
      db
        .updateTable("assessmentRounds")
        .set({ state: "open", closedOn: null, adoptedBy: null })
        .where("roundId", "=", roundId)
        .execute(),
  ],
  [
    "another date",
    (db, roundId) =>
      db
        .updateTable("assessmentRounds")
        .set({ referenceDate: "2027-01-01" })
        .where("roundId", "=", roundId)
        .execute(),
  ],
  [
    "a round taken away",
    (db, roundId) => db.deleteFrom("assessmentRounds").where("roundId", "=", roundId).execute(),
  ],
];

const contents = async (roundId: string) => ({
  round: await database.owner
    .selectFrom("assessmentRounds")
    .selectAll()
    .where("roundId", "=", roundId)
    .execute(),
  ratings: await database.owner
    .selectFrom("ratings")
    .selectAll()
    .where("roundId", "=", roundId)
    .orderBy("code")
    .execute(),
  outcomes: await database.owner
    .selectFrom("roundOutcomes")
    .selectAll()
    .where("roundId", "=", roundId)
    .orderBy("code")
    .execute(),
  assessors: await database.owner
    .selectFrom("roundAssessors")
    .selectAll()
    .where("roundId", "=", roundId)
    .execute(),
});

describe("a closed round is frozen", () => {
  test.each(attempts)(
    "%s: refused to coordinator, system and owner of the database",
    async (_name, attempt) => {
      const { roundId } = await closedRound();
      const before = await contents(roundId);
      const asActor = (actor: Actor) =>
        withActor(database.db, actor, (tx) => attempt(tx, roundId)).catch(() => "refused");
      await asActor(coordinator);
      await asActor(systemActor(organisation.organisationId));
      await expect(attempt(database.owner, roundId)).rejects.toThrow(/cannot change|frozen/);
      expect(await contents(roundId)).toEqual(before);
    },
  );
});

test("while under review nobody changes a rating, and nobody closes what is not reviewed", async () => {
  const review = await aRound(database.owner, organisation, {
    title: "In review",
    state: "under-review",
    outcomes: { "1": "good" },
  });
  await expect(
    database.owner
      .updateTable("ratings")
      .set({ outcome: "absent" })
      .where("roundId", "=", review.roundId)
      .execute(),
  ).rejects.toThrow("cannot change in this state");
  const open = await aRound(database.owner, organisation, { title: "Nog open" });
  await expect(
    database.owner
      .updateTable("assessmentRounds")
      .set({ state: "closed", closedOn: "2026-02-01", adoptedBy: "Ik" })
      .where("roundId", "=", open.roundId)
      .execute(),
  ).rejects.toThrow("reviewed before it is closed");
});

test("a rating never moves to another round, and a round keeps what it is measured in", async () => {
  const one = await aRound(database.owner, organisation, { title: "Een", outcomes: { "1": "good" } });
  const other = await aRound(database.owner, organisation, { title: "Twee" });
  await expect(
    database.owner
      .updateTable("ratings")
      .set({ roundId: other.roundId })
      .where("roundId", "=", one.roundId)
      .execute(),
  ).rejects.toThrow("stays in its round");
  await expect(
    database.owner
      .updateTable("assessmentRounds")
      .set({ measure: "findings" })
      .where("roundId", "=", other.roundId)
      .execute(),
  ).rejects.toThrow("keeps its framework, version and measure");
});

test("one measure a round: a finding does not fit among levels", async () => {
  const { roundId } = await aRound(database.owner, organisation, { title: "Niveaus" });
  await expect(
    database.owner
      .insertInto("ratings")
      .values({ ...organisation, roundId, ...rating, measure: "findings", outcome: "met" })
      .execute(),
  ).rejects.toThrow("ratings_organisation_id_round_id_measure_fkey");
});

const closeWithoutDay = async (yearOnly: boolean) => {
  number += 1;
  const { roundId } = await aRound(database.owner, organisation, {
    title: `Zonder dag ${number}`,
    yearOnly,
    state: "under-review",
    outcomes: onAllNorms("good"),
  });
  await database.owner
    .updateTable("assessmentRounds")
    .set({ state: "closed", closedOn: null, adoptedBy: "Algemene Rekenkamer" })
    .where("roundId", "=", roundId)
    .execute();
};

test("only a round that knows no more than a year closes without a day", async () => {
  await closeWithoutDay(true);
  await expect(closeWithoutDay(false)).rejects.toThrow("assessment_rounds_closed_on");
});

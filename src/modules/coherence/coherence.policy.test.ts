import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { rowMatrix } from "#test/support/row-matrix.ts";
import { aSetAside } from "./coherence.builder.ts";
import { termNames, termsKnown } from "./terms.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Between coordinator and authority; the system writes what is imported or shown as an example. */
const ofCoordinator = {
  select: ["coordinator", "authority", "system"],
  insert: ["coordinator", "system"],
  update: ["coordinator", "system"],
} as const;

let next = 0;
rowMatrix(() => database, {
  table: "coherenceTerms",
  row: ({ organisationId }) => {
    next += 1;
    return {
      organisationId,
      term: termNames[next % termNames.length],
      value: 18,
      changedOn: "2026-01-01",
    };
  },
  change: { value: 24 },
  may: ofCoordinator,
});

rowMatrix(() => database, {
  table: "coherenceSetAside",
  row: ({ organisationId }) => ({
    organisationId,
    setAsideId: randomUUID(),
    rule: 13,
    point: "goal:g1",
    reason: "Nieuwe collega.",
    setOn: "2026-01-01",
    until: "2026-12-31",
  }),
  change: { endedOn: "2026-02-01" },
  may: ofCoordinator,
});

test("what was set aside is not rewritten, and never for more than a year", async () => {
  const organisation = await anOrganisation(database.owner);
  const coordinator = actorOf(await aPerson(database.owner, organisation), "coordinator");
  const { setAsideId } = await aSetAside(database.owner, organisation);
  const rewriting = withActor(database.db, coordinator, (tx) =>
    tx
      .updateTable("coherenceSetAside")
      .set({ until: "2027-01-01" })
      .where("setAsideId", "=", setAsideId)
      .execute(),
  );
  await expect(rewriting).rejects.toMatchObject({ code: "42501" });
  await expect(aSetAside(database.owner, organisation, { until: "2028-01-01" })).rejects.toMatchObject({
    code: "23514",
  });
});

test("the database takes every term up to its most", async () => {
  const { organisationId } = await anOrganisation(database.owner);
  for (const term of termNames)
    await database.owner
      .insertInto("coherenceTerms")
      .values({ organisationId, term, value: termsKnown[term].most, changedOn: "2026-01-01" })
      .execute();
  const kept = await database.owner
    .selectFrom("coherenceTerms")
    .select("term")
    .where("organisationId", "=", organisationId)
    .execute();
  expect(kept).toHaveLength(termNames.length);
});

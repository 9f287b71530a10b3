import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, aRecusal } from "../declaration.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A recusal of somebody else, which waits for a third person. */
const aSubmitted = async (owner: Db, organisationId: string, takerId: string) => {
  const person = await aPerson(owner, { organisationId });
  const decider = await aPerson(owner, { organisationId });
  const content = aRecusal(takerId);
  const row = await aDeclaration(owner, person, {
    register: "recusal",
    content: JSON.stringify(content),
    label: content.matter,
    takerId,
    state: "submitted",
    submittedOn: "2026-10-02",
    decideBy: "2026-11-13",
    deciderId: decider.personId,
  });
  return { ...row, person, decider };
};

const takeover = (declarationId: string, organisationId: string, takerId: string) => ({
  organisationId,
  declarationId,
  takerId,
  matter: "Vergunning Dorpsstraat 12",
  startsOn: "2026-10-01",
  toldOn: "2026-10-09",
});

// `personId` takes the matter over; somebody else handed it over.
rowMatrix(() => database, {
  table: "matterTakeovers",
  row: async ({ owner, organisationId, personId }) => {
    const { declarationId } = await aSubmitted(owner, organisationId, personId);
    return takeover(declarationId, organisationId, personId);
  },
  change: { seenOn: "2026-10-10" },
  may: { select: ["coordinator", "authority", "system"], insert: ["system"], update: ["system"] },
  mayOwn: { select: [...everyRole, "system"], insert: ["system"], update: [...everyRole, "system"] },
});

test("who takes a matter over reads which matter it is, and nothing of the declaration or its ledger", async () => {
  const { owner, db } = database;
  const { organisationId } = await anOrganisation(owner);
  const taker = await aPerson(owner, { organisationId });
  const { declarationId, decider } = await aSubmitted(owner, organisationId, taker.personId);
  await withActor(db, actorOf(decider), (tx) =>
    tx
      .insertInto("matterTakeovers")
      .values(takeover(declarationId, organisationId, taker.personId))
      .execute(),
  );
  const read = await withActor(db, actorOf(taker), async (tx) => ({
    takeovers: await tx.selectFrom("matterTakeovers").select("matter").execute(),
    declarations: await tx.selectFrom("declarations").selectAll().execute(),
    steps: await tx.selectFrom("declarationSteps").selectAll().execute(),
  }));
  expect(read).toEqual({ takeovers: [{ matter: "Vergunning Dorpsstraat 12" }], declarations: [], steps: [] });
});

test("the database itself refuses a recusal without a colleague, and one who takes over from themselves", async () => {
  const { owner } = database;
  const person = await aPerson(owner, await anOrganisation(owner));
  for (const takerId of [null, person.personId])
    await expect(aDeclaration(owner, person, { register: "recusal", takerId })).rejects.toMatchObject({
      code: "23514",
    });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anActor, anOrganisation, aUnit } from "#modules/organisations/organisation.builder.ts";
import { aClosedRound } from "#modules/surveys/indicators/closed-round.builder.ts";
import type { Actor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const colleagues = [...everyRole, "system"] as const;
const coordinator = ["coordinator", "system"] as const;
const deciders = ["coordinator", "authority", "system"] as const;

interface Owned {
  readonly owner: Db;
  readonly organisationId: string;
}

const policyRow = (organisationId: string) => ({
  organisationId,
  policyId: randomUUID(),
  title: "Beleid",
  version: "1.0",
  vision: "Eerlijk.",
  startsOn: "2026-01-01",
  evaluationDueOn: "2028-01-01",
});
const replaced = {
  state: "replaced",
  adoptedOn: "2025-01-01",
  adoptedBy: "secretaris",
  replacedOn: "2026-01-01",
};

const aPolicy = async ({ owner, organisationId }: Owned) => {
  const row = policyRow(organisationId);
  await owner
    .insertInto("policies")
    .values({ ...row, ...replaced, state: "replaced" })
    .execute();
  return row.policyId;
};

const goalRow = (organisationId: string, ownerId: string | null = null) => ({
  organisationId,
  goalId: randomUUID(),
  title: "Doel",
  ownerId,
  createdOn: "2026-01-01",
});
const aGoal = async ({ owner, organisationId }: Owned, ownerId: string | null = null) => {
  const row = goalRow(organisationId, ownerId);
  await owner.insertInto("goals").values(row).execute();
  return row.goalId;
};

const measureRow = (organisationId: string) => ({
  organisationId,
  measureId: randomUUID(),
  title: "Maatregel",
  control: "culture" as const,
  stateSince: "2026-01-01",
  createdOn: "2026-01-01",
});
const aMeasure = async ({ owner, organisationId }: Owned) => {
  const row = measureRow(organisationId);
  await owner.insertInto("measures").values(row).execute();
  return row.measureId;
};

const agreementRow = async ({ owner, organisationId }: Owned, managerId: string) => ({
  organisationId,
  agreementId: randomUUID(),
  year: 2026,
  unitId: (await aUnit(owner, { organisationId })).unitId,
  managerId,
  agreedOn: "2026-02-01",
});
const anAgreement = async (place: Owned, managerId: string) => {
  const row = await agreementRow(place, managerId);
  await place.owner.insertInto("agreements").values(row).execute();
  return row.agreementId;
};

let lastYear = 2000;
const nextYear = (): number => {
  lastYear = lastYear >= 2190 ? 2001 : lastYear + 1;
  return lastYear;
};
const inState = {
  draft: { state: "draft" as const },
  adopted: { state: "adopted" as const, adoptedOn: "2026-01-10", adoptedBy: "secretaris" },
};
const aPlan = async ({ owner, organisationId }: Owned, state: keyof typeof inState) => {
  const year = nextYear();
  await owner
    .insertInto("yearPlans")
    .values({ organisationId, year, createdOn: "2026-01-01", ...inState[state] })
    .execute();
  return year;
};
const itemRow = (organisationId: string, year: number, ownerId: string) => ({
  organisationId,
  itemId: randomUUID(),
  year,
  title: "Punt",
  sourceKind: "audits" as const,
  ownerId,
  quarter: 1,
});
/** An item of a plan that is carried out; items come in while it is a draft. */
const anItem = async ({ owner, organisationId }: Owned, ownerId: string) => {
  const year = await aPlan({ owner, organisationId }, "draft");
  const row = itemRow(organisationId, year, ownerId);
  await owner.insertInto("planItems").values(row).execute();
  const plan = owner
    .updateTable("yearPlans")
    .where("organisationId", "=", organisationId)
    .where("year", "=", year);
  await plan.set({ state: "proposed" }).execute();
  await plan.set(inState.adopted).execute();
  return { year, itemId: row.itemId };
};

rowMatrix(() => database, {
  table: "policies",
  row: ({ organisationId }) => policyRow(organisationId),
  change: { title: "Anders" },
  may: { select: deciders, insert: coordinator, update: coordinator },
});

rowMatrix(() => database, {
  table: "policyDecisions",
  row: async (place) => ({
    organisationId: place.organisationId,
    decisionId: randomUUID(),
    policyId: await aPolicy(place),
    decidedOn: "2026-01-01",
    decidedBy: "college",
    what: "Bijlage",
  }),
  change: { what: "Anders" },
  may: { select: colleagues, insert: coordinator },
});

rowMatrix(() => database, {
  table: "policyEvaluations",
  row: async (place) => ({
    organisationId: place.organisationId,
    evaluationId: randomUUID(),
    policyId: await aPolicy(place),
    evaluatedOn: "2026-01-01",
    conclusion: "Werkt deels.",
  }),
  change: { conclusion: "Anders" },
  may: { select: colleagues, insert: coordinator },
});

rowMatrix(() => database, {
  table: "goals",
  row: ({ organisationId, personId }) => goalRow(organisationId, personId),
  change: { title: "Anders" },
  may: { select: colleagues, insert: coordinator, update: coordinator },
  mayOwn: { select: colleagues, insert: coordinator, update: coordinator },
});

// `personId` owns the goal and measured it: the owner measures in the own name.
rowMatrix(() => database, {
  table: "goalMeasurements",
  row: async (place) => ({
    organisationId: place.organisationId,
    measurementId: randomUUID(),
    goalId: await aGoal(place, place.personId),
    measuredOn: "2026-01-01",
    value: 5,
    recordedById: place.personId,
    recordedAt: "2026-01-01T10:00:00Z",
  }),
  change: { value: 6 },
  may: { select: colleagues, insert: coordinator },
  mayOwn: { select: colleagues, insert: colleagues },
});

// What a survey measured is taken over by coordinator and system; the owner of the goal cannot say that a survey did.
rowMatrix(() => database, {
  table: "goalMeasurements",
  row: async (place) => ({
    organisationId: place.organisationId,
    measurementId: randomUUID(),
    goalId: await aGoal(place, place.personId),
    measuredOn: "2026-04-14",
    value: 3.4,
    surveyIndicator: "trial/mean/culture",
    surveyRoundId: await aClosedRound(place.owner, place),
    recordedById: place.personId,
    recordedAt: "2026-04-14T10:00:00Z",
  }),
  change: { value: 4 },
  may: { select: colleagues, insert: coordinator },
  mayOwn: { select: colleagues, insert: coordinator },
});

rowMatrix(() => database, {
  table: "measures",
  row: ({ organisationId }) => measureRow(organisationId),
  change: { title: "Anders" },
  may: { select: colleagues, insert: coordinator, update: coordinator },
});

rowMatrix(() => database, {
  table: "measureGoals",
  row: async (place) => ({
    organisationId: place.organisationId,
    measureId: await aMeasure(place),
    goalId: await aGoal(place),
  }),
  change: { goalId: randomUUID() },
  may: { select: colleagues, insert: coordinator, delete: coordinator },
});

rowMatrix(() => database, {
  table: "measureReferences",
  row: async (place) => ({
    organisationId: place.organisationId,
    measureId: await aMeasure(place),
    kind: "norm",
    reference: "rekenkamer-2024/2",
  }),
  change: { reference: "rekenkamer-2024/3" },
  may: { select: colleagues, insert: coordinator, delete: coordinator },
});

rowMatrix(() => database, {
  table: "agreements",
  row: (place) => agreementRow(place, place.personId),
  change: { agreedOn: "2026-03-01" },
  may: { select: deciders, insert: coordinator, update: coordinator },
  mayOwn: { select: colleagues, insert: coordinator, update: coordinator },
});

rowMatrix(() => database, {
  table: "agreementPoints",
  row: async (place) => ({
    organisationId: place.organisationId,
    pointId: randomUUID(),
    agreementId: await anAgreement(place, place.personId),
    place: 1,
    text: "Elk team bespreekt een dilemma.",
  }),
  change: { text: "Anders" },
  may: { select: deciders, insert: coordinator, delete: coordinator },
  mayOwn: { select: colleagues, insert: coordinator, delete: coordinator },
});

// `personId` is the manager and wrote the report: nobody writes in somebody else's name.
rowMatrix(() => database, {
  table: "agreementReports",
  row: async (place) => ({
    organisationId: place.organisationId,
    reportId: randomUUID(),
    agreementId: await anAgreement(place, place.personId),
    reportedOn: "2026-05-01",
    standing: "on-track",
    text: "Gaat goed.",
    writtenById: place.personId,
    writtenAt: "2026-05-01T10:00:00Z",
  }),
  change: { text: "Anders" },
  may: { select: deciders, insert: ["system"] },
  mayOwn: { select: colleagues, insert: colleagues },
});

rowMatrix(() => database, {
  table: "yearPlans",
  row: ({ organisationId }) => ({ organisationId, year: nextYear(), createdOn: "2026-01-01" }),
  change: { introduction: "Anders" },
  may: { select: deciders, insert: coordinator, update: coordinator },
});

rowMatrix(() => database, {
  table: "planItems",
  row: async (place) => itemRow(place.organisationId, await aPlan(place, "draft"), place.personId),
  change: { title: "Anders" },
  may: { select: deciders, insert: coordinator, update: coordinator, delete: coordinator },
  mayOwn: { select: deciders, insert: coordinator, update: coordinator, delete: coordinator },
});

// `personId` owns the item and wrote the progress.
rowMatrix(() => database, {
  table: "planItemProgress",
  row: async (place) => ({
    organisationId: place.organisationId,
    itemId: (await anItem(place, place.personId)).itemId,
    number: 1,
    state: "busy",
    writtenById: place.personId,
    writtenAt: "2026-05-01T10:00:00Z",
  }),
  change: { note: "Anders" },
  may: { select: colleagues, insert: ["system"] },
  mayOwn: { select: colleagues, insert: colleagues },
});

rowMatrix(() => database, {
  table: "worksCouncilMoments",
  row: ({ organisationId }) => ({
    organisationId,
    momentId: randomUUID(),
    heldOn: "2026-01-01",
    involvement: "informed",
    subject: "Regeling",
  }),
  change: { outcome: "Akkoord." },
  may: { select: [...deciders, "works-council"], insert: coordinator, update: coordinator },
});

const world = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  return {
    organisationId: here.organisationId,
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    both: await anActor(owner, here, "coordinator", "authority"),
    council: await anActor(owner, here, "works-council"),
    employee: await anActor(owner, here),
  };
};
const tries = (actor: Actor, statement: ReturnType<typeof sql>) =>
  withActor(database.db, actor, async (tx) => Number((await statement.execute(tx)).numAffectedRows ?? 0));

describe("what the database itself refuses", () => {
  test("the coordinator does not adopt a plan or a policy, and the authority does not close or evaluate", async () => {
    const { organisationId, coordinator: who, authority } = await world();
    const { owner } = database;
    const year = await aPlan({ owner, organisationId }, "draft");
    const row = policyRow(organisationId);
    await owner.insertInto("policies").values(row).execute();
    const decided = sql`adopted_on = '2026-01-10', adopted_by = 'ik'`;
    const adoptPlan = sql`update year_plans set state = 'adopted', ${decided} where year = ${year}`;
    const adoptPolicy = sql`update policies set state = 'adopted', ${decided} where policy_id = ${row.policyId}`;
    await tries(who, sql`update year_plans set state = 'proposed' where year = ${year}`);
    await tries(who, sql`update policies set state = 'proposed' where policy_id = ${row.policyId}`);
    await expect(tries(who, adoptPlan)).rejects.toThrow("row-level security");
    await expect(tries(who, adoptPolicy)).rejects.toThrow("row-level security");
    expect(await tries(authority, adoptPlan)).toBe(1);
    expect(await tries(authority, adoptPolicy)).toBe(1);
    const close = sql`update year_plans set state = 'closed', closed_on = '2026-12-31' where year = ${year}`;
    expect(await tries(authority, close)).toBe(0);
    const evaluate = sql`update policies set state = 'evaluated' where policy_id = ${row.policyId}`;
    await expect(tries(authority, evaluate)).rejects.toThrow("row-level security");
    expect(await tries(who, evaluate)).toBe(1);
    expect(await tries(who, close)).toBe(1);
  });

  test("a draft is not adopted and not closed in one step, whoever tries", async () => {
    const { organisationId, both } = await world();
    const year = await aPlan({ owner: database.owner, organisationId }, "draft");
    const jump = sql`update year_plans set state = 'closed', adopted_on = '2026-01-10', adopted_by = 'ik',
      closed_on = '2026-01-10' where year = ${year}`;
    await expect(tries(both, jump)).rejects.toThrow("cannot go from draft to closed");
    const born = sql`insert into year_plans (organisation_id, year, state, created_on, adopted_on, adopted_by)
      values (${organisationId}, ${nextYear()}, 'adopted', '2026-01-01', '2026-01-10', 'ik')`;
    await expect(tries(both, born)).rejects.toThrow("row-level security");
  });

  test("who proposed a plan does not adopt it, and the authority adopts only what was proposed", async () => {
    const { organisationId, both, authority } = await world();
    const year = await aPlan({ owner: database.owner, organisationId }, "draft");
    const adopt = (who: { readonly personId: string }) => sql`update year_plans set state = 'adopted',
      adopted_on = '2026-01-10', adopted_by = 'secretaris', adopted_by_id = ${who.personId} where year = ${year}`;
    expect(await tries(authority, adopt(authority))).toBe(0);
    await tries(
      both,
      sql`update year_plans set state = 'proposed', proposed_by_id = ${both.personId} where year = ${year}`,
    );
    await expect(tries(both, adopt(both))).rejects.toThrow("check constraint");
    expect(await tries(authority, adopt(authority))).toBe(1);
  });

  test("the works council sees what is proposed, a colleague only what is adopted", async () => {
    const { organisationId, council, employee } = await world();
    const { owner } = database;
    const year = await aPlan({ owner, organisationId }, "draft");
    const seen = (who: Actor) =>
      withActor(database.db, who, (tx) =>
        tx.selectFrom("yearPlans").select("year").where("year", "=", year).execute(),
      );
    expect(await seen(council)).toHaveLength(0);
    const plan = owner.updateTable("yearPlans").where("organisationId", "=", organisationId);
    await plan.set({ state: "proposed" }).execute();
    expect([(await seen(council)).length, (await seen(employee)).length]).toEqual([1, 0]);
    await plan.set(inState.adopted).execute();
    expect(await seen(employee)).toHaveLength(1);
  });

  test("a plan with something undone and undecided does not close; a closed one is frozen for everybody", async () => {
    const { organisationId, employee } = await world();
    const { owner } = database;
    const { year, itemId } = await anItem({ owner, organisationId }, employee.personId);
    const close = () =>
      owner
        .updateTable("yearPlans")
        .set({ state: "closed", closedOn: "2027-01-10" })
        .where("organisationId", "=", organisationId)
        .where("year", "=", year)
        .execute();
    await expect(close()).rejects.toThrow("carried over or dropped");
    const item = owner.updateTable("planItems").where("itemId", "=", itemId);
    await item.set({ decision: "dropped", decisionBecause: "Vervallen." }).execute();
    await close();
    const progress = {
      organisationId,
      itemId,
      number: 1,
      state: "done" as const,
      writtenAt: "2027-02-01T10:00:00Z",
    };
    const frozen = [
      item.set({ decisionBecause: "Toch anders." }).execute(),
      owner.deleteFrom("planItems").where("itemId", "=", itemId).execute(),
      owner
        .insertInto("planItems")
        .values(itemRow(organisationId, year, employee.personId))
        .execute(),
      owner.insertInto("planItemProgress").values(progress).execute(),
      owner
        .updateTable("yearPlans")
        .set({ introduction: "Toch." })
        .where("organisationId", "=", organisationId)
        .execute(),
    ];
    const outcomes = await Promise.allSettled(frozen);
    expect(outcomes.map(({ status }) => status)).toEqual(frozen.map(() => "rejected"));
  });

  test("the items of an adopted plan keep what was adopted", async () => {
    const { organisationId, employee, coordinator: who } = await world();
    const { itemId } = await anItem({ owner: database.owner, organisationId }, employee.personId);
    await expect(
      tries(who, sql`update plan_items set title = 'Minder' where item_id = ${itemId}`),
    ).rejects.toThrow("do not change");
    await expect(tries(who, sql`delete from plan_items where item_id = ${itemId}`)).rejects.toThrow(
      "do not change",
    );
    expect(
      await tries(who, sql`update plan_items set owner_id = ${who.personId} where item_id = ${itemId}`),
    ).toBe(1);
  });

  test("an adopted policy is not rewritten, and there is one in force", async () => {
    const { organisationId, coordinator: who } = await world();
    const { owner } = database;
    const inForce = { state: "adopted" as const, adoptedOn: "2026-01-10", adoptedBy: "secretaris" };
    const row = { ...policyRow(organisationId), ...inForce };
    await owner.insertInto("policies").values(row).execute();
    await expect(
      tries(who, sql`update policies set vision = 'Anders' where policy_id = ${row.policyId}`),
    ).rejects.toThrow("not rewritten");
    await expect(
      owner
        .insertInto("policies")
        .values({ ...policyRow(organisationId), ...inForce })
        .execute(),
    ).rejects.toThrow("policies__in_force");
  });
});

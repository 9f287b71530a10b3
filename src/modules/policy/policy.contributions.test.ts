import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation, aUnit } from "#modules/organisations/organisation.builder.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { EvidenceSubject, Writing } from "#platform/module/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { found } from "#platform/http/index.ts";
import { makeAgreement } from "./agreements/agreements.commands.ts";
import { policyFacts } from "./facts.queries.ts";
import { addMeasurement, createGoal } from "./goals/goals.commands.ts";
import { policy } from "./index.ts";
import { createMeasure, setMeasureState } from "./measures/measures.commands.ts";
import {
  addPlanItem,
  adoptYearPlan,
  makeYearPlan,
  proposeYearPlan,
  setItemState,
} from "./plans/plans.commands.ts";
import { findPlan, yearPlan } from "./plans/plans.queries.ts";
import { adoptPolicy, createPolicy, proposePolicy } from "./policies/policies.commands.ts";
import { findPolicy } from "./policies/policies.queries.ts";
import {
  aGoalInput,
  aMeasureInput,
  anAgreementInput,
  anItemInput,
  aPolicyInput,
  asSystemOf,
} from "./policy.builder.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  return {
    organisationId: here.organisationId,
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    manager: await anActor(owner, here, "manager"),
    employee: await anActor(owner, here),
    unit: await aUnit(owner, here),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const today = "2026-11-01";
const asking = <T>(actor: Actor, ask: (context: Parameters<typeof policy.work & object>[0]) => Promise<T>) =>
  withActor(database.db, actor, (tx) => ask({ tx, actor, locale: "nl", today }));
const write = <T>(work: (writing: Writing) => Promise<T>, on?: string) =>
  asSystemOf(database.db, { organisationId: world.organisationId, ...(on && { on }) }, work);

/** A plan of 2026 that is carried out: one item done, one past its quarter, one to come, and a measure behind one of them. */
const aYear = () =>
  write(async (writing) => {
    const { employee } = world;
    const goalId = await createGoal(writing, aGoalInput());
    const goal = { goalId, ownerId: null, endedOn: null };
    await addMeasurement(writing, goal, { date: "2026-01-10", value: 75, note: null });
    const norms = ["rekenkamer-2024/5"];
    const measureId = await createMeasure(writing, aMeasureInput({ goalIds: [goalId], norms }));
    await makeYearPlan(writing, { year: 2026 });
    const plan = found(await findPlan(writing.tx, 2026));
    const ownerId = employee.personId;
    const add = (title: string, change: Parameters<typeof anItemInput>[0]) =>
      addPlanItem(writing, plan, anItemInput({ title, ownerId, ...change }));
    const done = await add("Al klaar", { quarter: 1 });
    await add("Blijft liggen", { quarter: 2, sourceKind: "measure", measureId, goalId });
    await add("Komt nog", { quarter: 4 });
    await proposeYearPlan(writing, found(await yearPlan(writing.tx, 2026)));
    await adoptYearPlan(writing, { ...plan, state: "proposed" }, "gemeentesecretaris");
    const item = { itemId: done, ownerId };
    await setItemState(
      writing,
      { plan: { state: "adopted" }, item },
      { state: "done", note: "Rapport is er." },
    );
    return { goalId, measureId };
  });

const workOf = async (actor: Actor) =>
  (await asking(actor, async (context) => policy.work?.(context)))?.map(({ title, due }) => [title, due]);

const tilesOf = async (actor: Actor) =>
  (await asking(actor, async (context) => policy.status?.(context)))?.map(({ value, text }) => [value, text]);

const titlesOf = async (subject: EvidenceSubject) =>
  (await asking(world.employee, async (context) => policy.evidence?.(context, subject)))?.map(
    ({ title }) => title,
  );

const figuresOf = async (year: number) =>
  (await asking(world.coordinator, async (context) => policy.figures?.(context, year))) ?? [];

describe("what a person has to do", () => {
  test("an owner sees the own items that are late or come near, not those of others or done", async () => {
    await aYear();
    expect(await workOf(world.employee)).toEqual([["Blijft liggen", "2026-06-30"]]);
    expect(await workOf(world.manager)).toEqual([]);
  });

  test("a manager reports on an agreement", async () => {
    const { manager, unit } = world;
    const of = { managerId: manager.personId, unitId: unit.unitId };
    await write((writing) => makeAgreement(writing, anAgreementInput(of)));
    expect(await workOf(manager)).toEqual([["Kort verslag over uw afspraken van 2026", "2026-06-03"]]);
  });

  test("the coordinator makes next year's plan and evaluates; the authority decides on what lies there", async () => {
    await aYear();
    await write(async (writing) => {
      const input = aPolicyInput({ evaluationDueOn: "2026-12-01" });
      const policyId = await createPolicy(writing, input);
      await proposePolicy(writing, found(await findPolicy(writing.tx, policyId)));
    });
    expect(await workOf(world.authority)).toEqual([["Vaststellen: Integriteitsbeleid Proefstad", null]]);
    await write(async (writing) => {
      const [one] = await writing.tx.selectFrom("policies").select("policyId").execute();
      await adoptPolicy(
        writing,
        found(await findPolicy(writing.tx, found(one).policyId)),
        "gemeentesecretaris",
      );
    });
    expect(await workOf(world.authority)).toEqual([]);
    expect(await workOf(world.coordinator)).toEqual([
      ["Jaarplan 2027 opstellen", "2026-12-31"],
      ["Evalueren: Integriteitsbeleid Proefstad", "2026-12-01"],
    ]);
  });
});

test("tiles say how far the plan is and how the goals stand, to coordinator and authority only", async () => {
  expect(await tilesOf(world.coordinator)).toEqual([
    ["geen plan", "Voor dit jaar is nog geen plan vastgesteld"],
    ["geen doelen", "Er zijn nog geen doelen"],
  ]);
  await aYear();
  expect(await tilesOf(world.authority)).toEqual([
    ["1 van 3 klaar", "1 punt is over zijn kwartaal heen"],
    ["1 van 1 op koers", "Geen doel loopt achter"],
  ]);
  expect(await tilesOf(world.manager)).toEqual([]);
});

describe("what policy has on a thing", () => {
  test("a norm leads to its measure and to what the plan does with it; a block that has nothing to nothing", async () => {
    const { goalId } = await aYear();
    const both = ["Dilemmagesprek in elk team", "2026: Blijft liggen"];
    expect(await titlesOf({ kind: "norm", reference: "rekenkamer-2024/5" })).toEqual(both);
    expect(await titlesOf({ kind: "goal", reference: goalId })).toEqual(both);
    expect(await titlesOf({ kind: "norm", reference: "rekenkamer-2024/50" })).toEqual([]);
    expect(await titlesOf({ kind: "building-block", reference: "rekenkamer-2024/5" })).toEqual([]);
  });
});

describe("figures for the annual account", () => {
  test("nothing is no zero: a year without anything has no section", async () => {
    expect(await figuresOf(2026)).toEqual([]);
  });

  test("goals with their figure, measures, and the plan with what was done and not", async () => {
    const { measureId } = await aYear();
    await write(
      (writing) =>
        setMeasureState(
          writing,
          { measureId, state: "planned" },
          { state: "done", outcome: "Loopt vanzelf." },
        ),
      "2027-02-01",
    );
    const figures = await figuresOf(2026);
    expect(figures.map(({ section }) => section)).toEqual(["goals", "measures", "activities"]);
    const numbers = Object.fromEntries(
      figures.flatMap((part) => part.numbers.map(({ key, value }) => [key, value])),
    );
    expect(numbers).toMatchObject({
      "goals.all": 1,
      "goals.on-track": 1,
      "measures.running": 1,
      "measures.done": 0,
      "plan.all": 3,
      "plan.done": 1,
    });
    expect(numbers).not.toHaveProperty("plan.dropped");
    expect(figures[0]?.figures[0]?.svg).toContain("<svg");
    expect(figures[2]?.draft).toContain("Al klaar: Rapport is er.");
    expect((await figuresOf(2025)).map(({ section }) => section)).toEqual([]);
  });
});

test("the facts for coherence and account hold everything of this year, and a draft only for who may see it", async () => {
  await aYear();
  await write((writing) => makeYearPlan(writing, { year: 2025 }));
  const { coordinator, employee } = world;
  const facts = await asking(coordinator, ({ tx }) => policyFacts(tx, today));
  expect(facts.goals[0]).toMatchObject({ state: "on-track", measures: [{ norms: ["rekenkamer-2024/5"] }] });
  expect(facts.plan?.items).toHaveLength(3);
  expect(facts.previousPlan?.plan.state).toBe("draft");
  expect(facts.policy).toBeNull();
  expect((await asking(employee, ({ tx }) => policyFacts(tx, today))).previousPlan).toBeNull();
});

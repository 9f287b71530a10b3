import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { assessments, belowNorm } from "./index.ts";
import { aRound, onAllNorms } from "./round.builder.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  return {
    here,
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    assessor: await anActor(owner, here),
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
const as = <T>(actor: Actor, read: (context: ReadContext) => Promise<T>): Promise<T> =>
  withActor(database.db, actor, (tx) => read({ tx, actor, today, locale: "nl" }));

const workOf = async (actor: Actor) =>
  ((await as(actor, async (context) => assessments.work?.(context))) ?? []).map(({ title }) => title);

const missing = (...codes: string[]) =>
  Object.fromEntries(Object.entries(onAllNorms("good")).filter(([code]) => !codes.includes(code)));

describe("what a person has to do", () => {
  test("the assessor rates what is missing; the authority has nothing yet", async () => {
    await aRound(database.owner, world.here, { outcomes: missing("3", "9"), assessors: [world.assessor] });
    expect(await workOf(world.assessor)).toEqual(["Beoordeel 2 normen in ronde 2026"]);
    expect(await workOf(world.coordinator)).toEqual([]);
    expect(await workOf(world.authority)).toEqual([]);
  });

  test("a complete round is for the coordinator, one under review for the authority, a closed one for nobody", async () => {
    const outcomes = onAllNorms("good");
    await aRound(database.owner, world.here, { title: "vol", outcomes, assessors: [world.assessor] });
    await aRound(database.owner, world.here, { title: "ligt voor", outcomes, state: "under-review" });
    await aRound(database.owner, world.here, { title: "klaar", outcomes, state: "closed" });
    expect(await workOf(world.coordinator)).toEqual(["Ronde vol is compleet: leg haar ter beoordeling voor"]);
    expect(await workOf(world.authority)).toEqual(["Ronde ligt voor wacht op uw oordeel"]);
    expect(await workOf(world.assessor)).toEqual([]);
  });
});

const tile = async (actor: Actor) => (await as(actor, async (context) => assessments.status?.(context)))?.[0];

describe("the tile", () => {
  test("asks for a first round, then counts, then tells the trend", async () => {
    expect(await tile(world.coordinator)).toMatchObject({
      value: "Nog geen",
      tone: "attention",
    });
    const closed = { state: "closed" as const };
    await aRound(database.owner, world.here, {
      title: "2024",
      referenceDate: "2024-12-31",
      outcomes: onAllNorms("partial"),
      ...closed,
    });
    expect(await tile(world.coordinator)).toMatchObject({
      value: "0 van 15",
      text: "Ronde 2024, peildatum 31 december 2024, zelfbeoordeling.",
    });
    const later = await aRound(database.owner, world.here, {
      title: "2025",
      referenceDate: "2025-12-31",
      outcomes: onAllNorms("good", { "1": "absent" }),
      ...closed,
    });
    expect(await tile(world.coordinator)).toMatchObject({
      value: "14 van 15",
      text: "14 gestegen en 1 gedaald sinds de vorige ronde",
      href: `/stelsel/beoordelingen/${later.roundId}`,
    });
  });

  test("is not for an employee", async () => {
    expect(await tile(world.assessor)).toBeUndefined();
  });
});

const account = (year: number) =>
  as(world.coordinator, async (context) => assessments.figures?.(context, year));

describe("the annual account", () => {
  test("gets the outcome of the year with its change, and nothing for a year without a round", async () => {
    const closed = { state: "closed" as const };
    await aRound(database.owner, world.here, {
      title: "2024",
      referenceDate: "2024-12-31",
      outcomes: onAllNorms("partial"),
      ...closed,
    });
    await aRound(database.owner, world.here, {
      title: "2025",
      referenceDate: "2025-12-31",
      outcomes: onAllNorms("good", { "2": "partial" }),
      ...closed,
    });
    const [state] = (await account(2025)) ?? [];
    expect(state?.section).toBe("state");
    expect(state?.numbers.map(({ key, value }) => [key, value])).toEqual([
      ["assessments.rekenkamer-2024.met", 14],
      ["assessments.rekenkamer-2024.rated", 15],
    ]);
    expect(state?.draft).toContain("14 van de 15 beoordeelde normen zijn op orde.");
    expect(state?.draft).toContain("Sinds ronde 2024 zijn er 14 normen gestegen en 0 gedaald.");
    expect(state?.draft).toContain("- Norm 2, Integriteitsbeleid: Deels");
    expect(state?.figures.map(({ title }) => title)).toEqual([
      "Stand per onderdeel",
      "Verandering per norm",
      "Evenwicht in het stelsel",
    ]);
    for (const figure of state?.figures ?? [])
      expect(figure.description).toContain("Ronde 2025, peildatum 31 december 2025, zelfbeoordeling.");
    expect(await account(2023)).toEqual([]);
  });
});

test("a norm's page hears what the closed rounds said of it, also as a colleague", async () => {
  const outcomes = onAllNorms("good", { "2": "partial" });
  const round = await aRound(database.owner, world.here, { outcomes, state: "closed" });
  const asked = { kind: "norm" as const, reference: "rekenkamer-2024/2" };
  expect(await as(world.assessor, async (context) => assessments.evidence?.(context, asked))).toEqual([
    {
      subject: "Beoordelingen",
      title: "Ronde 2026: Deels",
      text: "Ronde 2026, peildatum 1 januari 2026, zelfbeoordeling.",
      href: `/stelsel/beoordelingen/${round.roundId}/2`,
      date: "2026-01-01",
    },
  ]);
  const goal = { kind: "goal" as const, reference: round.roundId };
  expect(await as(world.assessor, async (context) => assessments.evidence?.(context, goal))).toEqual([]);
});

const below = () =>
  as(world.coordinator, async ({ tx }) =>
    (await belowNorm(tx, "rekenkamer-2024", today)).map(({ item, outcome }) => [item.code, outcome]),
  );

describe("below the norm", () => {
  test("names the items of the latest closed round, in the order of the framework", async () => {
    expect(await below()).toEqual([]);
    const outcomes = onAllNorms("good", { "10": "absent", "9": "partial" });
    await aRound(database.owner, world.here, { outcomes, state: "closed" });
    await aRound(database.owner, world.here, {
      title: "loopt",
      referenceDate: "2026-10-01",
      outcomes: onAllNorms("absent"),
    });
    expect(await below()).toEqual([
      ["9", "partial"],
      ["10", "absent"],
    ]);
  });

  test("does not take what was not published for short", async () => {
    const outcomes = onAllNorms("met", { "4": "not-published", "5": "partly-short" });
    await aRound(database.owner, world.here, {
      measure: "findings",
      kind: "audit",
      outcomes,
      state: "closed",
    });
    expect(await below()).toEqual([["5", "partly-short"]]);
  });
});

test("a round of which only the year is known tells no day", async () => {
  const outcomes = onAllNorms("met", { "2": "short" });
  const words = { title: "2022", referenceDate: "2022-12-31", yearOnly: true, measure: "findings" } as const;
  await aRound(database.owner, world.here, { ...words, kind: "audit", outcomes, state: "closed" });
  const asked = { kind: "norm" as const, reference: "rekenkamer-2024/2" };
  const found = await as(world.assessor, async (context) => assessments.evidence?.(context, asked));
  expect(found?.find(({ title }) => title.startsWith("Ronde 2022"))).toMatchObject({
    title: "Ronde 2022: Nog een stap te zetten",
    text: "Ronde 2022, peiljaar 2022, audit.",
    date: null,
  });
});

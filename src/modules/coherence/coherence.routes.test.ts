import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAction } from "#modules/actions/index.ts";
import { aRound, onAllNorms } from "#modules/assessments/round.builder.ts";
import { anAdoption } from "#modules/frameworks/adoption/adoption.builder.ts";
import { aBlock, aJudgement } from "#modules/frameworks/blocks/building-block.builder.ts";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { createGoal, createMeasure } from "#modules/policy/index.ts";
import { aGoalInput, aMeasureInput, asSystemOf } from "#modules/policy/policy.builder.ts";
import { aClosedRound, aMean } from "#modules/surveys/indicators/closed-round.builder.ts";
import { aQuestionnaire } from "#modules/surveys/questionnaires/questionnaire.builder.ts";
import { aRound as aSurveyRound } from "#modules/surveys/rounds/round.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aSetAside } from "./coherence.builder.ts";
import { coherence, judgeWhole } from "./index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  return {
    here,
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    employee: await anActor(owner, here),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [coherence] });
const page = "/stelsel/samenhang";
const today = "2026-11-01";

const write = <T>(work: Parameters<typeof asSystemOf<T>>[2]): Promise<T> =>
  asSystemOf(database.db, { organisationId: world.here.organisationId }, work);

const read = <T>(actor: Actor, work: (context: ReadContext) => Promise<T>): Promise<T> =>
  withActor(database.db, actor, (tx) => work({ tx, actor, today, locale: "nl" }));

/** What asks attention, as `13 goal:…`. */
const found = async (actor: Actor = world.coordinator): Promise<string[]> =>
  read(actor, async (context) =>
    (await judgeWhole(context)).flatMap(({ rule, open }) => open.map(({ key }) => `${rule.number} ${key}`)),
  );

test("asks to sign in, and is for coordinator and authority only", async () => {
  const { stranger, as } = app();
  for (const path of [page, `${page}/termijnen`, `${page}/31/whole:counsellor/opzij`]) {
    expect((await stranger.get(path)).status).toBe(401);
    expect((await as(world.employee).get(path)).status).toBe(403);
  }
  expect((await as(world.authority).get(page)).status).toBe(200);
  expect((await as(world.authority).get(`${page}/termijnen`)).status).toBe(403);
  const post = await as(world.authority).post(`${page}/31/whole:counsellor/opzij`, {
    reason: "Later",
    until: "31-12-2026",
  });
  expect(post.status).toBe(403);
});

describe("what the rules see", () => {
  test("of an organisation that only just began: the foundation is missing", async () => {
    expect(await found()).toEqual([
      "5 whole:vision",
      "6 whole:adoption",
      "8 whole:year-plan",
      "17 part:prevention",
      "17 part:detection",
      "17 part:response",
      "26 whole:round",
      "31 whole:counsellor",
      "32 whole:position",
      "34 whole:contact",
      "37 whole:survey",
    ]);
  });

  test("of goals and measures: each tie that is made takes a point away", async () => {
    const goalId = await write((writing) => createGoal(writing, aGoalInput()));
    expect(await found()).toEqual(expect.arrayContaining([`11 goal:${goalId}`, `13 goal:${goalId}`]));
    const measureId = await write((writing) =>
      createMeasure(writing, aMeasureInput({ goalIds: [goalId], norms: ["rekenkamer-2024/9"] })),
    );
    const after = await found();
    expect(after).not.toContain(`11 goal:${goalId}`);
    expect(after).toContain(`14 measure:${measureId}`);
    expect(after).not.toContain(`15 measure:${measureId}`);
  });

  test("of norms: what is below sufficient asks for an action, and an action takes the point away", async () => {
    const { here, coordinator } = world;
    await anAdoption(database.owner, here);
    await aRound(database.owner, here, {
      state: "closed",
      outcomes: onAllNorms("sufficient", { 9: "insufficient" }),
    });
    expect((await found()).filter((one) => one.startsWith("3 "))).toEqual(["3 norm:rekenkamer-2024/9"]);
    expect(await found()).not.toContain("26 whole:round");
    const input = {
      title: "Oefenen",
      reason: "Nooit geoefend",
      owner: coordinator.name,
      dueOn: "2026-12-31",
      sourceKind: "norm" as const,
      sourceLabel: null,
      sourceReference: "rekenkamer-2024/9",
      sourceHref: null,
    };
    await write((writing) => createAction(writing, input, coordinator.personId));
    expect((await found()).filter((one) => one.startsWith("3 "))).toEqual([]);
  });

  test("of building blocks: on paper, there, judged", async () => {
    const { here } = world;
    await anAdoption(database.owner, here, { framework: "arnhem-2024" });
    await aBlock(database.owner, here, { ownerId: world.employee.personId });
    await aJudgement(database.owner, here, { aspect: "existence", value: "yes" });
    const seen = await found();
    expect(seen.filter((one) => one.startsWith("18 "))).toHaveLength(44);
    expect(seen.filter((one) => one.startsWith("21 "))).toEqual(["21 block:arnhem-2024/1.6"]);
    await aJudgement(database.owner, here, { aspect: "operation", value: "no" });
    expect((await found()).filter((one) => one.startsWith("21 "))).toEqual([]);
  });

  test("of the coordinator's position: nothing is said to who may not read it", async () => {
    expect(await found(world.authority)).toContain("34 whole:contact");
    const system = systemActor(world.here.organisationId);
    const seen = await found(system);
    expect(seen).toContain("31 whole:counsellor");
    expect(seen.filter((one) => /^3[2-5] /.test(one))).toEqual([]);
  });

  test("of surveys: what everybody finds weak, and what goals wait for, until something is done", async () => {
    const { here, authority } = world;
    await anAdoption(database.owner, here);
    await aQuestionnaire(database.owner, here, { usedSince: "2026-01-01" });
    const scales = { "example-setting": aMean(2.4), communication: aMean(3.2), "reporting-climate": null };
    await aClosedRound(database.owner, here, { titleNl: "Voorjaar", scales });
    const seen = await found();
    expect(seen).not.toContain("37 whole:survey");
    expect(seen.filter((one) => /^3[69] /.test(one))).toEqual(["36 norm:rekenkamer-2024/7"]);
    expect(await found(authority)).toContain("36 norm:rekenkamer-2024/7");
    expect(await found(systemActor(here.organisationId))).not.toContain("36 norm:rekenkamer-2024/7");
    const text = await app().as(authority).page(page);
    expect(text).toContain("in “Voorjaar” uit op gemiddeld 2,4, op een schaal van 1 tot 5");
    await write((writing) => createMeasure(writing, aMeasureInput({ norms: ["rekenkamer-2024/7"] })));
    expect((await found()).filter((one) => one.startsWith("36 "))).toEqual([]);
    const tied = {
      surveyIndicator: "trial/mean/culture",
      targetValue: 4,
      baselineValue: 3,
      targetOn: "2028-01-01",
    };
    const goalId = await write((writing) => createGoal(writing, aGoalInput(tied)));
    expect(await found()).toContain(`38 goal:${goalId}`);
    await aSurveyRound(database.owner, here, {
      opensOn: "2027-10-01",
      firstReminderOn: "2027-10-08",
      secondReminderOn: "2027-10-15",
      closesOn: "2027-12-01",
    });
    expect(await found()).not.toContain(`38 goal:${goalId}`);
  });

  test("of another organisation: nothing", async () => {
    const elsewhere = await anOrganisation(database.owner);
    await asSystemOf(database.db, elsewhere, (writing) => createGoal(writing, aGoalInput()));
    expect((await found()).some((one) => one.includes("goal:"))).toBe(false);
  });
});

describe("the page", () => {
  test("says what is wrong, why, on which source and where to mend it; also what is in order", async () => {
    const text = await app().as(world.coordinator).page(page);
    expect(text).toContain("Geen vertrouwenspersoon");
    expect(text).toContain("Algemene Rekenkamer, Integriteit als basis (2024), paragraaf 3.7.1");
    expect(text).toMatch(/href="\/beheer\/rollen"[^>]*>Herstel dit/);
    expect(text).toContain("Er is een integriteitscoördinator");
    expect(text).toContain("De kring van samenhang");
  });

  test("shows the authority the same, without the ways to mend", async () => {
    const text = await app().as(world.authority).page(page);
    expect(text).toContain("Geen vertrouwenspersoon");
    expect(text).not.toContain("Herstel dit");
    expect(text).not.toContain("/opzij");
  });

  test("folds away what is more than can be read at once", async () => {
    await anAdoption(database.owner, world.here, { framework: "arnhem-2024" });
    expect(await app().as(world.coordinator).page(page)).toContain("Nog 40 punten");
  });
});

describe("setting aside", () => {
  const form = `${page}/31/${encodeURIComponent("whole:counsellor")}/opzij`;
  const input = { reason: "De werving loopt.", until: "31-12-2026" };

  test("takes the point out of the count, shows why to the authority, and can be taken back", async () => {
    const coordinator = app().as(world.coordinator);
    expect(await coordinator.page(form)).toContain("Geen vertrouwenspersoon");
    expect((await coordinator.post(form, input)).status).toBe(303);
    expect(await found()).not.toContain("31 whole:counsellor");
    const seen = await app().as(world.authority).page(page);
    expect(seen).toContain("De werving loopt.");
    expect(seen).toContain("Opzij tot en met 31 december 2026");
    const [, back = ""] = /action="([^"]+\/terug)"/.exec(await coordinator.page(page)) ?? [];
    expect((await coordinator.post(back)).status).toBe(303);
    expect(await found()).toContain("31 whole:counsellor");
    expect((await coordinator.post(back)).status).toBe(404);
  });

  test.each([
    ["no reason", { reason: " " }, "Vul dit in."],
    ["a day that is past", { until: "01-11-2026" }, "Kies een dag na vandaag."],
    ["more than a year", { until: "02-11-2027" }, "Kies een dag binnen een jaar."],
    ["a day that does not exist", { until: "31-02-2027" }, "Vul een datum in die bestaat"],
  ])("refuses %s, says why and keeps the input", async (_name, change, reason) => {
    const response = await app()
      .as(world.coordinator)
      .post(form, { ...input, ...change });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    const kept = { ...input, ...change };
    expect(text).toContain(kept.reason.trim());
    expect(text).toContain(kept.until);
  });

  test("comes back by itself after its last day", async () => {
    await aSetAside(database.owner, world.here, { until: "2026-11-01" });
    expect(await found()).not.toContain("31 whole:counsellor");
    await aSetAside(database.owner, world.here, { rule: 5, point: "whole:vision", until: "2026-10-31" });
    expect(await found()).toContain("5 whole:vision");
  });

  test.each(["31/whole:nothing", "30/whole:coordinator", "99/whole:vision", "x/whole:vision"])(
    "knows no point %s",
    async (point) => {
      expect((await app().as(world.coordinator).get(`${page}/${point}/opzij`)).status).toBe(404);
    },
  );
});

describe("the terms", () => {
  const standard = {
    measurementMonths: "12",
    operationMonths: "12",
    evaluationMonths: "48",
    roundMonths: "24",
    surveyMonths: "24",
    overdueDays: "30",
    planDays: "31",
    reportMonths: "6",
    contactMonths: "6",
    adviceDays: "42",
  };

  test("are shown with their standard and source, and count once set, also when set again", async () => {
    const coordinator = app().as(world.coordinator);
    const goalId = await write((writing) => createGoal(writing, aGoalInput()));
    expect(await coordinator.page(`${page}/termijnen`)).toContain("Defensie evalueert elke vier jaar");
    expect(await found()).not.toContain(`23 goal:${goalId}`);
    const set = (measurementMonths: string) =>
      coordinator.post(`${page}/termijnen`, { ...standard, measurementMonths });
    expect((await set("3")).status).toBe(303);
    expect(await found()).toContain(`23 goal:${goalId}`);
    expect((await set("12")).status).toBe(303);
    expect(await found()).not.toContain(`23 goal:${goalId}`);
  });

  test.each(["0", "61", "1,5", "veel", ""])("refuse %j", async (measurementMonths) => {
    const response = await app()
      .as(world.coordinator)
      .post(`${page}/termijnen`, { ...standard, measurementMonths });
    expect(response.status).toBe(422);
  });
});

describe("what others are told", () => {
  test("the tile says how many points there are, and that the foundation is missing", async () => {
    const [tile] = await read(
      world.coordinator,
      async (context) => (await coherence.status?.(context)) ?? [],
    );
    expect(tile).toMatchObject({ value: "11 punten", tone: "bad", href: page });
    expect(await read(world.employee, async (context) => coherence.status?.(context))).toEqual([]);
  });

  test("the account gets numbers by kind and a figure, without a name, and nothing of long ago", async () => {
    await write((writing) =>
      createGoal(writing, aGoalInput({ title: "Doel van Kim", ownerId: world.coordinator.personId })),
    );
    const [part] = await read(
      world.coordinator,
      async (context) => (await coherence.figures?.(context, 2026)) ?? [],
    );
    expect(part?.section).toBe("state");
    expect(part?.numbers.map(({ key, value }) => [key, value])).toEqual([
      ["coherence.risks", 0],
      ["coherence.policy", 4],
      ["coherence.measures", 3],
      ["coherence.evaluation", 2],
      ["coherence.roles", 3],
    ]);
    expect(JSON.stringify(part)).not.toContain("Kim");
    expect(await read(world.coordinator, async (context) => coherence.figures?.(context, 2024))).toEqual([]);
  });
});

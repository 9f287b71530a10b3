import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { aClosedRound, aMean } from "#modules/surveys/indicators/closed-round.builder.ts";
import { aQuestionnaire } from "#modules/surveys/questionnaires/questionnaire.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { policy } from "../index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  await aQuestionnaire(owner, here, { usedSince: "2025-01-01" });
  return {
    here,
    coordinator: await anActor(owner, here, "coordinator"),
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

const app = () => testApp({ db: database.db, modules: [policy] });
const list = "/jaarcyclus/doelen";
const input = (change: Readonly<Record<string, string>> = {}) => ({
  title: "Wij bespreken wat lastig is",
  owner: world.employee.name,
  survey: "trial/mean/culture",
  direction: "higher",
  targetValue: "4",
  targetOn: "1-1-2028",
  ...change,
});

const made = async (change: Readonly<Record<string, string>> = {}): Promise<string> => {
  const response = await app().as(world.coordinator).post(`${list}/nieuw`, input(change));
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
};

const rounds = async () => {
  const { owner } = database;
  const first = { titleNl: "Najaar 2025", closedOn: "2025-11-20" };
  await aClosedRound(owner, world.here, { ...first, scales: { culture: aMean(3.124) } });
  await aClosedRound(owner, world.here, { titleNl: "Verzwegen", scales: { culture: null } });
  await aClosedRound(owner, world.here, { questionnaire: "other", scales: { culture: aMean(1.5) } });
};

/** What the job of the night does; how often the log says by now that a goal was measured by a survey. */
const night = async (): Promise<number> => {
  const { services } = testServices();
  const actor = systemActor(world.here.organisationId);
  const [job] = policy.jobs ?? [];
  await withActor(database.db, actor, async (tx) =>
    job?.forEachOrganisation({ tx, actor, locale: "nl", today: "2026-11-01" }, services),
  );
  const entries = await database.owner
    .selectFrom("auditEntries")
    .select("event")
    .where("organisationId", "=", world.here.organisationId)
    .where("event", "=", "goal.measured-by-survey")
    .execute();
  return entries.length;
};

const values = async (): Promise<readonly number[]> => {
  const rows = await database.owner
    .selectFrom("goalMeasurements")
    .select("value")
    .where("organisationId", "=", world.here.organisationId)
    .orderBy("measuredOn")
    .execute();
  return rows.map(({ value }) => value);
};

describe("a goal that a survey measures", () => {
  test("has rounds that closed before at once, later ones by the night, each once, and none that is not shown", async () => {
    await rounds();
    const place = await made();
    expect(await values()).toEqual([3.12]);
    const closed = { titleNl: "Najaar 2026", closedOn: "2026-10-20", scales: { culture: aMean(3.9) } };
    await aClosedRound(database.owner, world.here, closed);
    expect(await night()).toBe(1);
    expect(await night()).toBe(1);
    expect(await values()).toEqual([3.12, 3.9]);
    const page = await app().as(world.coordinator).page(place);
    expect(page).toContain("Gemiddelde: Cultuur (1 tot 5)");
    expect(page).toMatch(/Uit de enquête: <a[^>]+href="\/enquetes\/[^"]+\/uitkomsten"[^>]*>Najaar 2026/);
    expect(page).toContain("op koers");
  });

  test("is read by every colleague, who is not led to results that are not for everybody", async () => {
    await rounds();
    const page = await app()
      .as(world.employee)
      .page(await made());
    expect(page).toContain("3,12");
    expect(page).toContain("Uit de enquête: Najaar 2025");
    expect(page).not.toContain("/uitkomsten");
  });

  test("is corrected by hand, and the night does not bring the old value back", async () => {
    await rounds();
    const place = await made();
    const { as } = app();
    const [, wrong = ""] = /vervangt=([0-9a-f-]{36})/.exec(await as(world.employee).page(place)) ?? [];
    const better = { date: "20-11-2025", value: "3,3", note: "Verkeerd geteld." };
    expect((await as(world.employee).post(`${place}/meting?vervangt=${wrong}`, better)).status).toBe(303);
    expect(await night()).toBe(0);
    const page = await as(world.employee).page(place);
    expect(page).toContain("gecorrigeerd");
    expect(page).toContain("Verkeerd geteld.");
  });

  test("keeps what it had when it is measured otherwise, but that does not count; tied again it does", async () => {
    await rounds();
    const place = await made();
    const { as } = app();
    const change = async (survey: string) =>
      (await as(world.coordinator).post(`${place}/wijzigen`, input({ survey, indicator: "Iets" }))).status;
    expect(await change("")).toBe(303);
    const page = await as(world.coordinator).page(place);
    expect(page).toContain("telt niet mee");
    expect(page).toContain("niet gemeten");
    expect(await change("trial/mean/culture")).toBe(303);
    expect(await as(world.coordinator).page(place)).not.toContain("telt niet mee");
    expect(await values()).toEqual([3.12]);
  });

  test("has the unit of what is measured", async () => {
    const place = await made({ survey: "trial/agree/open", targetValue: "80", unit: "teams" });
    expect(await app().as(world.coordinator).page(place)).toContain("80%");
  });

  test.each([
    ["something nobody asks", { survey: "trial/mean/gone" }, "Kies iets uit de lijst."],
    ["a target that a mean cannot have", { targetValue: "80" }, "een getal in van 1 tot 5"],
  ])("refuses %s and keeps the input", async (_name, change, reason) => {
    const response = await app().as(world.coordinator).post(`${list}/nieuw`, input(change));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("Wij bespreken wat lastig is");
  });
});

test("the form offers what is asked under the name of its questionnaire, and nothing where nothing was asked yet", async () => {
  const page = await app().as(world.coordinator).page(`${list}/nieuw`);
  expect(page).toContain('<optgroup label="Proef">');
  expect(page).toContain("Deel dat het oneens is met: “Stelling silent”");
  const elsewhere = await anOrganisation(database.owner);
  const other = await anActor(database.owner, elsewhere, "coordinator");
  expect(await app().as(other).page(`${list}/nieuw`)).not.toContain("Gemeten met de enquête");
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actions } from "#modules/actions/index.ts";
import { anActor, anOrganisation, aUnit } from "#modules/organisations/organisation.builder.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { policy } from "./index.ts";
import { createGoal } from "./goals/goals.commands.ts";
import { makeAgreement } from "./agreements/agreements.commands.ts";
import { aGoalInput, anAgreementInput, asSystemOf } from "./policy.builder.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  return {
    organisationId: here.organisationId,
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    council: await anActor(owner, here, "works-council"),
    manager: await anActor(owner, here, "manager"),
    otherManager: await anActor(owner, here, "manager"),
    employee: await anActor(owner, here),
    unit: await aUnit(owner, here, { name: "Ruimte" }),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [actions, policy] });
const placeOf = (response: Response): string => {
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
};
const textOf = async (response: Response, status: number): Promise<string> => {
  expect(response.status).toBe(status);
  return response.text();
};

const policyInput = (change: Readonly<Record<string, string>> = {}) => ({
  title: "Integriteitsbeleid Proefstad",
  version: "1.0",
  vision: "Wij werken **eerlijk**.",
  startsOn: "1-1-2027",
  endsOn: "",
  evaluationDueOn: "1-1-2029",
  ...change,
});

test.each(["beleid", "doelen", "maatregelen", "jaarplan", "afspraken"])(
  "the form for something new under %s opens for the coordinator and for nobody else",
  async (place) => {
    const { as, stranger } = app();
    const path = `/jaarcyclus/${place}/nieuw`;
    expect(await as(world.coordinator).page(path)).toContain(`action="${path}"`);
    expect((await as(world.authority).get(path)).status).toBe(403);
    expect((await stranger.get(path)).status).toBe(401);
  },
);

describe("the policy", () => {
  test("is written by the coordinator, adopted by the authority and then read by everybody", async () => {
    const { as, stranger } = app();
    const path = "/jaarcyclus/beleid/nieuw";
    expect((await stranger.post(path, policyInput())).status).toBe(401);
    expect((await as(world.authority).post(path, policyInput())).status).toBe(403);
    const place = placeOf(await as(world.coordinator).post(path, policyInput()));
    expect((await as(world.employee).get(place)).status).toBe(404);
    expect((await as(world.authority).post(`${place}/vaststellen`, { adoptedBy: "secretaris" })).status).toBe(
      422,
    );
    expect(await as(world.coordinator).page(`${place}/wijzigen`)).toContain("Wij werken **eerlijk**.");
    placeOf(await as(world.coordinator).post(`${place}/voorleggen`));
    expect(await as(world.authority).page(`${place}/vaststellen`)).toContain("Beleid vaststellen");
    expect(await as(world.council).page(place)).toContain("<strong>eerlijk</strong>");
    expect((await as(world.coordinator).post(`${place}/vaststellen`, { adoptedBy: "ik" })).status).toBe(403);
    placeOf(await as(world.authority).post(`${place}/vaststellen`, { adoptedBy: "gemeentesecretaris" }));
    const text = await as(world.employee).page("/jaarcyclus/beleid");
    expect(text).toContain("<strong>eerlijk</strong>");
    expect(text).toContain("gemeentesecretaris");
  });

  test("is replaced by the next one, evaluated, and known to the works council", async () => {
    const { as } = app();
    const adopt = async (version: string) => {
      const place = placeOf(
        await as(world.coordinator).post("/jaarcyclus/beleid/nieuw", policyInput({ version })),
      );
      placeOf(await as(world.coordinator).post(`${place}/voorleggen`));
      placeOf(await as(world.authority).post(`${place}/vaststellen`, { adoptedBy: "gemeentesecretaris" }));
      return place;
    };
    const first = await adopt("1.0");
    const second = await adopt("2.0");
    expect(await as(world.employee).page(first)).toContain("vervangen");
    const evaluation = {
      evaluatedOn: "2026-11-01",
      conclusion: "Het werkte deels.",
      nextDueOn: "2028-11-01",
    };
    placeOf(await as(world.coordinator).post(`${second}/evalueren`, evaluation));
    const told = { heldOn: "2026-10-01", involvement: "advised", outcome: "Positief advies." };
    placeOf(await as(world.coordinator).post(`${second}/ondernemingsraad`, told));
    const text = await as(world.council).page("/jaarcyclus/beleid");
    expect(text).toContain("Het werkte deels.");
    expect(text).toContain("1 november 2028");
    expect(text).toContain("Positief advies.");
    expect(await as(world.employee).page("/jaarcyclus/beleid")).not.toContain("Positief advies.");
  });

  test.each([
    ["no vision", { vision: "" }, "Vul dit in."],
    ["an end before the beginning", { endsOn: "1-1-2026" }, "Het einde ligt vóór het begin."],
    ["a date that does not exist", { startsOn: "31-2-2027" }, "Vul een datum in die bestaat"],
  ])("refuses %s and keeps the input", async (_name, change, reason) => {
    const text = await textOf(
      await app().as(world.coordinator).post("/jaarcyclus/beleid/nieuw", policyInput(change)),
      422,
    );
    expect(text).toContain(reason);
    expect(text).toContain("Integriteitsbeleid Proefstad");
  });
});

const goalInput = (change: Readonly<Record<string, string>> = {}) => ({
  title: "Medewerkers weten waar zij terechtkunnen",
  owner: world.employee.name,
  indicator: "Aandeel dat het weet",
  unit: "%",
  direction: "higher",
  baselineValue: "50",
  baselineOn: "1-1-2025",
  targetValue: "90",
  targetOn: "1-1-2027",
  ...change,
});

describe("goals", () => {
  test("a goal is measured by its owner, drawn, corrected and ended", async () => {
    const { as } = app();
    expect((await as(world.manager).post("/jaarcyclus/doelen/nieuw", goalInput())).status).toBe(403);
    const place = placeOf(await as(world.coordinator).post("/jaarcyclus/doelen/nieuw", goalInput()));
    expect(await as(world.manager).page("/jaarcyclus/doelen")).toContain("niet gemeten");
    const measured = { date: "1-10-2026", value: "70,5", note: "Buitendienst blijft achter." };
    expect((await as(world.manager).post(`${place}/meting`, measured)).status).toBe(422);
    placeOf(await as(world.employee).post(`${place}/meting`, measured));
    const text = await as(world.manager).page(place);
    expect(text).toContain("<svg");
    expect(text).toContain("70,5%");
    expect(text).toContain("loopt achter");
    const wrong = /vervangt=([0-9a-f-]{36})/.exec(await as(world.employee).page(place))?.[1] ?? "";
    placeOf(await as(world.employee).post(`${place}/meting?vervangt=${wrong}`, { ...measured, value: "88" }));
    const corrected = await as(world.manager).page(place);
    expect(corrected).toContain("gecorrigeerd");
    expect(corrected).toContain("op koers");
    const again = await as(world.employee).post(`${place}/meting?vervangt=${wrong}`, {
      ...measured,
      value: "1",
    });
    expect(await textOf(again, 422)).toContain("al gecorrigeerd");
    placeOf(await as(world.coordinator).post(`${place}/beeindigen`, { because: "Gehaald." }));
    expect(await as(world.manager).page("/jaarcyclus/doelen?stand=ended")).toContain("terechtkunnen");
  });

  test.each([
    ["half a target", { targetOn: "" }, "Vul ook de datum in."],
    ["a target that is no step forward", { targetValue: "40" }, "al zo goed als de streefwaarde"],
    ["something that is no number", { targetValue: "veel" }, "Vul een getal in"],
    ["an owner nobody knows", { owner: "Niemand Hier" }, "Wij kennen niemand"],
  ])("refuses %s", async (_name, change, reason) => {
    const response = await app().as(world.coordinator).post("/jaarcyclus/doelen/nieuw", goalInput(change));
    const text = await textOf(response, 422);
    expect(text).toContain(reason);
    expect(text).toContain("Aandeel dat het weet");
  });

  test("a measurement of the future is refused; another goal's measurement is not found", async () => {
    const coordinator = app().as(world.coordinator);
    const place = placeOf(await coordinator.post("/jaarcyclus/doelen/nieuw", goalInput()));
    const late = await coordinator.post(`${place}/meting`, { date: "2-11-2026", value: "1" });
    expect(await textOf(late, 422)).toContain("niet in de toekomst");
    const strange = `${place}/meting?vervangt=00000000-0000-4000-8000-000000000000`;
    expect((await coordinator.get(strange)).status).toBe(404);
  });

  test("an action on a goal shows on its page", async () => {
    const coordinator = app().as(world.coordinator);
    const place = placeOf(await coordinator.post("/jaarcyclus/doelen/nieuw", goalInput()));
    const page = await coordinator.page(place);
    expect(page).toContain("/acties/nieuw?bron=goal");
  });
});

const measureInput = (change: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  title: "Dilemmagesprek in elk team",
  control: "culture",
  norms: ["rekenkamer-2024/5", "rekenkamer-2024/7"],
  blocks: "arnhem-2024/2.7",
  ...change,
});

describe("measures", () => {
  test("a measure is tied, moved on and found from norm, block and goal", async () => {
    const { as } = app();
    const coordinator = as(world.coordinator);
    const goal = placeOf(await coordinator.post("/jaarcyclus/doelen/nieuw", goalInput()));
    const goalId = goal.slice(-36);
    const input = measureInput({ goalIds: goalId });
    expect((await as(world.manager).post("/jaarcyclus/maatregelen/nieuw", input)).status).toBe(403);
    const place = placeOf(await coordinator.post("/jaarcyclus/maatregelen/nieuw", input));
    expect(await as(world.employee).page(goal)).toContain("Dilemmagesprek in elk team");
    const text = await as(world.employee).page(place);
    expect(text).toContain("Nog niemand");
    expect(text).toContain("/stelsel/normen/rekenkamer-2024/5");
    expect(text).toContain("/stelsel/bouwstenen/arnhem-2024/2.7");
    expect((await coordinator.post(`${place}/stand`, { state: "stopped" })).status).toBe(422);
    placeOf(await coordinator.post(`${place}/stand`, { state: "running" }));
    expect(await coordinator.page("/jaarcyclus/maatregelen?stand=running")).toContain("Dilemmagesprek");
    expect(await coordinator.page("/jaarcyclus/maatregelen?stand=done")).not.toContain("Dilemmagesprek");
    placeOf(await coordinator.post(`${place}/wijzigen`, { ...input, norms: [], title: "Gesprek" }));
    expect(await coordinator.page(place)).not.toContain("rekenkamer-2024/5");
  });

  test.each([
    ["no kind", { control: "" }, "Vul dit in."],
    ["a reference that is none", { norms: "zomaar iets" }, "Dit klopt niet."],
    [
      "an end before the beginning",
      { startsOn: "2-1-2026", endsOn: "1-1-2026" },
      "Het einde ligt vóór het begin.",
    ],
  ])("refuses %s", async (_name, change, reason) => {
    const response = await app()
      .as(world.coordinator)
      .post("/jaarcyclus/maatregelen/nieuw", measureInput(change));
    expect(await textOf(response, 422)).toContain(reason);
  });
});

const agreementInput = (change: Readonly<Record<string, string>> = {}) => ({
  year: "2026",
  unit: world.unit.unitId,
  manager: world.manager.name,
  agreedOn: "3-2-2026",
  text1: "Elk team bespreekt een dilemma.",
  ...change,
});

describe("agreements", () => {
  test("a manager sees and reports on the own agreement; another manager finds nothing", async () => {
    const { as } = app();
    const place = placeOf(await as(world.coordinator).post("/jaarcyclus/afspraken/nieuw", agreementInput()));
    expect(await as(world.coordinator).page(`${place}/wijzigen`)).toContain(
      "Elk team bespreekt een dilemma.",
    );
    expect(await as(world.manager).page("/mijn-team/afspraken")).toContain("Ruimte");
    expect(await as(world.otherManager).page("/mijn-team/afspraken")).toContain("U hebt nog geen afspraken");
    expect((await as(world.otherManager).get(place)).status).toBe(404);
    expect((await as(world.manager).get("/jaarcyclus/afspraken")).status).toBe(403);
    const report = { standing: "at-risk", text: "Te weinig mensen." };
    expect((await as(world.otherManager).post(`${place}/verslag`, report)).status).toBe(404);
    expect((await as(world.authority).post(`${place}/verslag`, report)).status).toBe(422);
    placeOf(await as(world.manager).post(`${place}/verslag`, report));
    expect(await as(world.authority).page("/jaarcyclus/afspraken")).toContain("bedreigd");
    expect(await as(world.coordinator).page(place)).toContain("Te weinig mensen.");
    expect((await as(world.coordinator).post(`${place}/wijzigen`, agreementInput())).status).toBe(422);
  });

  test.each([
    ["nothing agreed", { text1: " " }, "Vul dit in."],
    ["a year that is none", { year: "twintig" }, "Vul een getal in"],
    ["no unit", { unit: "" }, "Vul dit in."],
    ["a manager nobody knows", { manager: "Niemand Hier" }, "Wij kennen niemand"],
  ])("refuses %s", async (_name, change, reason) => {
    const response = await app()
      .as(world.coordinator)
      .post("/jaarcyclus/afspraken/nieuw", agreementInput(change));
    expect(await textOf(response, 422)).toContain(reason);
  });

  test("refuses a second one for the same year, unit and manager, and keeps the input", async () => {
    const coordinator = app().as(world.coordinator);
    placeOf(await coordinator.post("/jaarcyclus/afspraken/nieuw", agreementInput()));
    const text = await textOf(await coordinator.post("/jaarcyclus/afspraken/nieuw", agreementInput()), 422);
    expect(text).toContain("zijn er al afspraken");
    expect(text).toContain("Elk team bespreekt een dilemma.");
  });

  test("a goal's page shows the agreements on it only to who may see them", async () => {
    const { organisationId, manager, unit } = world;
    const goalId = await asSystemOf(database.db, { organisationId }, async (writing) => {
      const id = await createGoal(writing, aGoalInput());
      const points = [{ goalId: id, text: "Iedereen in het team weet het." }];
      const of = { managerId: manager.personId, unitId: unit.unitId };
      await makeAgreement(writing, anAgreementInput(of, { points }));
      return id;
    });
    const { as } = app();
    const path = `/jaarcyclus/doelen/${goalId}`;
    expect(await as(world.coordinator).page(path)).toContain("Iedereen in het team weet het.");
    expect(await as(world.manager).page(path)).toContain("Iedereen in het team weet het.");
    expect(await as(world.employee).page(path)).not.toContain("Iedereen in het team weet het.");
  });
});

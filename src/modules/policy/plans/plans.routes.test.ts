import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anAction } from "#modules/actions/action.builder.ts";
import { actions } from "#modules/actions/index.ts";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { createGoal } from "../goals/goals.commands.ts";
import { policy } from "../index.ts";
import { createMeasure } from "../measures/measures.commands.ts";
import { aGoalInput, aMeasureInput, asSystemOf } from "../policy.builder.ts";

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
    employee: await anActor(owner, here),
    colleague: await anActor(owner, here),
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
const plan = "/jaarcyclus/jaarplan/2026";

const item = (change: Readonly<Record<string, string>> = {}) => ({
  title: "Collegiale toets",
  sourceKind: "own-instruments",
  owner: world.employee.name,
  quarter: "3",
  ...change,
});

/** The pages of the items of a plan, in the order in which they stand there. */
const itemsOf = (text: string): string[] => [
  ...new Set(text.match(/\/jaarcyclus\/jaarplan\/2026\/punten\/[0-9a-f-]{36}/g)),
];

const adopted = async (...items: ReturnType<typeof item>[]): Promise<string[]> => {
  const { as } = app();
  const coordinator = as(world.coordinator);
  placeOf(await coordinator.post("/jaarcyclus/jaarplan/nieuw", { year: "2026" }));
  for (const one of items) placeOf(await coordinator.post(`${plan}/punten/nieuw`, one));
  placeOf(await coordinator.post(`${plan}/voorleggen`));
  placeOf(await as(world.authority).post(`${plan}/vaststellen`, { adoptedBy: "gemeentesecretaris" }));
  return itemsOf(await coordinator.page(plan));
};

describe("a year plan from draft to adoption", () => {
  test("is drafted from actions, measures and goals, and drafting again adds nothing", async () => {
    const { organisationId, coordinator, employee } = world;
    await asSystemOf(database.db, { organisationId }, async (writing) => {
      const goalId = await createGoal(writing, aGoalInput({ title: "Doel met maatregel" }));
      await createGoal(writing, aGoalInput({ title: "Doel zonder iets" }));
      await createMeasure(writing, aMeasureInput({ title: "Lopende maatregel", goalIds: [goalId] }));
    });
    await anAction(database.owner, employee, { title: "Open actie" });
    const visitor = app().as(coordinator);
    placeOf(await visitor.post("/jaarcyclus/jaarplan/nieuw", { year: "2026" }));
    placeOf(await visitor.post(`${plan}/opstellen`));
    const text = await visitor.page(plan);
    for (const title of ["Open actie", "Lopende maatregel", "Doel zonder iets"])
      expect(text).toContain(title);
    expect(text).not.toContain("Doel met maatregel");
    expect(itemsOf(text)).toHaveLength(3);
    placeOf(await visitor.post(`${plan}/opstellen`));
    expect(itemsOf(await visitor.page(plan))).toHaveLength(3);
    expect(text).toContain("heeft nog geen eigenaar");
    expect((await visitor.post(`${plan}/voorleggen`)).status).toBe(422);
  });

  test("goes to the authority, comes back with a reason, and is adopted", async () => {
    const { as } = app();
    const coordinator = as(world.coordinator);
    placeOf(await coordinator.post("/jaarcyclus/jaarplan/nieuw", { year: "2026" }));
    placeOf(await coordinator.post(`${plan}/punten/nieuw`, item()));
    expect((await as(world.council).get(plan)).status).toBe(404);
    expect((await as(world.authority).post(`${plan}/voorleggen`)).status).toBe(403);
    placeOf(await coordinator.post(`${plan}/voorleggen`));
    expect(await as(world.council).page(plan)).toContain("Collegiale toets");
    expect((await as(world.colleague).get(plan)).status).toBe(404);
    expect((await coordinator.post(`${plan}/punten/nieuw`, item())).status).toBe(422);
    for (const step of ["terugsturen", "vaststellen"])
      expect(await as(world.authority).page(`${plan}/${step}`)).toContain(`action="${plan}/${step}"`);
    placeOf(await as(world.authority).post(`${plan}/terugsturen`, { because: "Te weinig over cultuur." }));
    expect(await coordinator.page(plan)).toContain("Te weinig over cultuur.");
    const moment = { heldOn: "2026-01-13", involvement: "informed", outcome: "Besproken." };
    placeOf(await coordinator.post(`${plan}/ondernemingsraad`, moment));
    placeOf(await coordinator.post(`${plan}/voorleggen`));
    placeOf(await as(world.authority).post(`${plan}/vaststellen`, { adoptedBy: "gemeentesecretaris" }));
    const text = await as(world.colleague).page("/jaarcyclus/jaarplan/2026");
    expect(text).toContain("0 van 1");
    expect(text).not.toContain("Besproken.");
    expect(await as(world.council).page(plan)).toContain("Besproken.");
  });

  test("is there once for each year, and the address without a year leads to this year's", async () => {
    const coordinator = app().as(world.coordinator);
    expect(placeOf(await coordinator.get("/jaarcyclus/jaarplan"))).toBe("/jaarcyclus/jaarplan/alle");
    placeOf(await coordinator.post("/jaarcyclus/jaarplan/nieuw", { year: "2026" }));
    expect(placeOf(await coordinator.get("/jaarcyclus/jaarplan"))).toBe(plan);
    const again = await coordinator.post("/jaarcyclus/jaarplan/nieuw", { year: "2026" });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("is er al");
    expect((await coordinator.get("/jaarcyclus/jaarplan/morgen")).status).toBe(404);
  });

  test("changes and loses items while it is a draft", async () => {
    const coordinator = app().as(world.coordinator);
    placeOf(await coordinator.post("/jaarcyclus/jaarplan/nieuw", { year: "2026" }));
    const bad = await coordinator.post(`${plan}/punten/nieuw`, item({ title: "", quarter: "5" }));
    expect(bad.status).toBe(422);
    placeOf(await coordinator.post(`${plan}/punten/nieuw`, item()));
    const [place = ""] = itemsOf(await coordinator.page(plan));
    for (const form of [`${plan}/inleiding`, `${plan}/punten/nieuw`, `${place}/wijzigen`])
      expect(await coordinator.page(form)).toContain(`action="${form}"`);
    placeOf(await coordinator.post(`${plan}/inleiding`, { introduction: "Dit jaar **cultuur**." }));
    expect(await coordinator.page(plan)).toContain("<strong>cultuur</strong>");
    placeOf(
      await coordinator.post(`${place}/wijzigen`, item({ title: "Externe toets", sourceKind: "audits" })),
    );
    expect(await coordinator.page(place)).toContain("Onderzoeken en audits van anderen");
    placeOf(await coordinator.post(`${place}/weghalen`));
    expect((await coordinator.get(place)).status).toBe(404);
  });
});

describe("a plan that is carried out", () => {
  test("is followed by the owner of an item, not by somebody else", async () => {
    const [place = ""] = await adopted(item());
    const { as } = app();
    const busy = { state: "busy", note: "Eerste gesprek gehad." };
    expect((await as(world.colleague).post(`${place}/voortgang`, busy)).status).toBe(422);
    placeOf(await as(world.employee).post(`${place}/voortgang`, busy));
    expect((await as(world.employee).post(`${place}/voortgang`, { state: "not-done" })).status).toBe(422);
    placeOf(await as(world.employee).post(`${place}/voortgang`, { state: "done", note: "Rapport is er." }));
    const text = await as(world.colleague).page(place);
    expect(text).toContain("Eerste gesprek gehad.");
    expect(text.indexOf("Rapport is er.")).toBeLessThan(text.indexOf("Eerste gesprek gehad."));
    expect(await as(world.colleague).page(plan)).toContain("1 van 1");
  });

  test("keeps its items as adopted, but an item can get another owner", async () => {
    const [place = ""] = await adopted(item());
    const { as } = app();
    const coordinator = as(world.coordinator);
    expect((await coordinator.post(`${place}/wijzigen`, item())).status).toBe(422);
    expect((await coordinator.post(`${place}/weghalen`)).status).toBe(422);
    placeOf(await coordinator.post(`${place}/eigenaar`, { owner: world.colleague.name }));
    placeOf(await as(world.colleague).post(`${place}/voortgang`, { state: "busy" }));
  });

  test("closes only with a decision and a reason for what is not done; then the next plan takes over what is carried over", async () => {
    await adopted(item(), item({ title: "Spel proberen" }), item({ title: "Al klaar" }));
    const coordinator = app().as(world.coordinator);
    const page = await coordinator.page(plan);
    const byTitle = (title: string): string =>
      new RegExp(String.raw`punten/([0-9a-f-]{36})"[^>]*>${title}`).exec(page)?.[1] ?? title;
    const [check, game, ready] = ["Collegiale toets", "Spel proberen", "Al klaar"].map(byTitle);
    placeOf(await coordinator.post(`${plan}/punten/${ready}/voortgang`, { state: "done", note: "Ja." }));
    const half = await coordinator.post(`${plan}/afsluiten`, {
      [`besluit-${check}`]: "carried-over",
      [`reden-${check}`]: "De andere gemeente kan pas in februari.",
      [`besluit-${game}`]: "dropped",
      [`reden-${game}`]: " ",
    });
    expect(half.status).toBe(422);
    const shown = await half.text();
    expect(shown).toContain("Schrijf op waarom, bij “Spel proberen”.");
    expect(shown).toContain("De andere gemeente kan pas in februari.");
    placeOf(
      await coordinator.post(`${plan}/afsluiten`, {
        [`besluit-${check}`]: "carried-over",
        [`reden-${check}`]: "De andere gemeente kan pas in februari.",
        [`besluit-${game}`]: "dropped",
        [`reden-${game}`]: "Het gesprek doet hetzelfde.",
      }),
    );
    const closed = await coordinator.page(plan);
    expect(closed).toContain("afgesloten");
    expect(closed).toContain("Het gesprek doet hetzelfde.");
    expect((await coordinator.post(`${plan}/punten/${game}/voortgang`, { state: "busy" })).status).toBe(422);
    placeOf(await coordinator.post("/jaarcyclus/jaarplan/nieuw", { year: "2027" }));
    placeOf(await coordinator.post("/jaarcyclus/jaarplan/2027/opstellen"));
    const next = await coordinator.page("/jaarcyclus/jaarplan/2027");
    expect(next).toContain("Collegiale toets");
    expect(next).not.toContain("Spel proberen");
    expect(next).not.toContain("Al klaar");
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { assessments } from "./index.ts";
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

const home = "/stelsel/beoordelingen";
const app = () => testApp({ db: database.db, modules: [assessments] });
const at = (round: { roundId: string }, rest = "") => `${home}/${round.roundId}${rest}`;

const input = (change: Readonly<Record<string, string>> = {}) => ({
  framework: "rekenkamer-2024",
  title: "2026",
  referenceDate: "01-11-2026",
  kind: "self",
  measure: "levels",
  assessors: world.assessor.name,
  ...change,
});

const rating = (change: Readonly<Record<string, string>> = {}) => ({
  outcome: "partial",
  reasoning: "De analyse dekt twee van de vijf domeinen.",
  evidence: "Risicoanalyse van maart 2026",
  evidenceLink: "",
  evidenceBlock: "",
  goOn: "next",
  ...change,
});

describe("starting a round", () => {
  test("asks to sign in, refuses other roles, starts it for the coordinator", async () => {
    const { stranger, as } = app();
    expect((await stranger.get(home)).status).toBe(401);
    expect((await stranger.post(`${home}/nieuw`, input())).status).toBe(401);
    expect((await as(world.authority).post(`${home}/nieuw`, input())).status).toBe(403);
    const response = await as(world.coordinator).post(`${home}/nieuw`, input());
    expect(response.status).toBe(303);
    const text = await as(world.assessor).page(response.headers.get("location") ?? "");
    expect(text).toContain("Ronde 2026, peildatum 1 november 2026, zelfbeoordeling.");
    expect(text).toContain("0 van 15");
    expect(text).not.toContain("Evenwicht in het stelsel");
    expect(text).toContain(world.assessor.name);
  });

  test.each([
    ["no name", { title: " " }, "Vul dit in."],
    ["a framework that does not exist", { framework: "iso-9001" }, "Kies een van de normenkaders."],
    ["a date that does not exist", { referenceDate: "31-02-2026" }, "Vul een datum in die bestaat"],
    ["an assessor nobody knows", { assessors: "Niemand Hier" }, "Niemand Hier: "],
    ["a measure that does not exist", { measure: "cijfers" }, "Kies een van de mogelijkheden."],
  ])("refuses %s and keeps the input", async (_name, change, reason) => {
    const response = await app()
      .as(world.coordinator)
      .post(`${home}/nieuw`, input({ source: "Eigen werk", ...change }));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("Eigen werk");
  });

  test("refuses a second round of the same name", async () => {
    await aRound(database.owner, world.here);
    const response = await app().as(world.coordinator).post(`${home}/nieuw`, input());
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Er is al een ronde met deze naam.");
  });
});

describe("rating a norm", () => {
  test("the assessor rates and goes on to the next norm; the coordinator reads why", async () => {
    const round = await aRound(database.owner, world.here, { assessors: [world.assessor] });
    const assessor = app().as(world.assessor);
    expect(await assessor.page(at(round, "/1"))).toContain(
      "Is er een kwalitatief goede risicoanalyse aanwezig?",
    );
    const response = await assessor.post(at(round, "/1"), rating());
    expect([response.status, response.headers.get("location")]).toEqual([303, at(round, "/2")]);
    const text = await app().as(world.coordinator).page(at(round, "/1"));
    expect(text).toContain("De analyse dekt twee van de vijf domeinen.");
    expect(text).toContain("/acties/nieuw?bron=norm&amp;verwijzing=rekenkamer-2024%2F1");
  });

  test.each([
    ["no level", { outcome: "" }, "Vul dit in."],
    ["a level of another scale", { outcome: "met" }, "Kies een van de mogelijkheden."],
    ["no reasoning", { reasoning: "" }, "Vul dit in."],
    ["a link without https", { evidenceLink: "http://voorbeeld.nl" }, "https://"],
    ["a block that does not exist", { evidenceBlock: "arnhem-2024/99" }, "Deze bouwsteen kennen wij niet."],
  ])("refuses %s and keeps the input", async (_name, change, reason) => {
    const round = await aRound(database.owner, world.here);
    const response = await app().as(world.coordinator).post(at(round, "/1"), rating(change));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("Risicoanalyse van maart 2026");
  });

  test("a colleague who does not assess finds nothing while the round runs, and the authority cannot rate", async () => {
    const round = await aRound(database.owner, world.here, { assessors: [world.assessor] });
    expect((await app().as(world.colleague).get(at(round))).status).toBe(404);
    expect((await app().as(world.colleague).post(at(round, "/1"), rating())).status).toBe(404);
    expect((await app().as(world.authority).post(at(round, "/1"), rating())).status).toBe(422);
    expect((await app().as(world.coordinator).get(at(round, "/16"))).status).toBe(404);
  });

  test("shows the rating of the round before beside the form", async () => {
    await aRound(database.owner, world.here, {
      title: "2024",
      referenceDate: "2024-12-31",
      state: "closed",
      outcomes: onAllNorms("good"),
    });
    const round = await aRound(database.owner, world.here);
    const text = await app().as(world.coordinator).page(at(round, "/3"));
    expect(text).toContain("Ronde 2024, peildatum 31 december 2024, zelfbeoordeling.");
    expect(text).toMatch(/De vorige ronde[\s\S]*Goed/);
  });
});

describe("from open to closed", () => {
  test("an incomplete round is not laid before the authority", async () => {
    const round = await aRound(database.owner, world.here, { outcomes: { "1": "good" } });
    const response = await app().as(world.coordinator).post(at(round, "/voorleggen"));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("2, 3, 4");
  });

  test("sent to review, back with a reason, again, and closed by the authority", async () => {
    const outcomes = onAllNorms("good", { "2": "partial" });
    const round = await aRound(database.owner, world.here, { outcomes });
    const coordinator = app().as(world.coordinator);
    const authority = app().as(world.authority);
    expect((await coordinator.post(at(round, "/voorleggen"))).status).toBe(303);
    expect((await coordinator.post(at(round, "/1"), rating())).status).toBe(422);
    expect((await authority.post(at(round, "/terugsturen"), { reason: "Norm 2 is te streng." })).status).toBe(
      303,
    );
    expect(await coordinator.page(at(round))).toContain("Norm 2 is te streng.");
    expect((await coordinator.post(at(round, "/voorleggen"))).status).toBe(303);
    expect(await authority.page(at(round, "/afsluiten"))).toContain("Afsluiten is voor altijd.");
    expect((await authority.post(at(round, "/afsluiten"), { adoptedBy: "" })).status).toBe(422);
    expect((await authority.post(at(round, "/afsluiten"), { adoptedBy: "Gemeentesecretaris" })).status).toBe(
      303,
    );
    const text = await app().as(world.colleague).page(at(round));
    expect(text).toContain("Gemeentesecretaris");
    expect(await app().as(world.colleague).page(home)).toContain("14 van 15 normen op orde");
  });

  test.each(["employee", "manager"] as const)("a %s does not close or send back", async (role) => {
    const round = await aRound(database.owner, world.here, {
      outcomes: onAllNorms("good"),
      state: "under-review",
    });
    const somebody = app().as(await anActor(database.owner, world.here, role));
    expect((await somebody.post(at(round, "/afsluiten"), { adoptedBy: "Ik" })).status).toBe(403);
    expect((await somebody.post(at(round, "/terugsturen"), { reason: "Nee" })).status).toBe(403);
  });

  test("a colleague sees the outcome of a closed round and not why", async () => {
    const round = await aRound(database.owner, world.here, { outcomes: onAllNorms("good"), state: "closed" });
    const text = await app().as(world.colleague).page(at(round, "/1"));
    expect(text).toContain("Goed");
    expect(text).not.toContain("Onderbouwing bij 1");
    expect(await app().as(world.authority).page(at(round, "/1"))).toContain("Onderbouwing bij 1");
  });
});

const closed = (title: string, outcomes: Record<string, string>, change = {}) =>
  aRound(database.owner, world.here, {
    title,
    referenceDate: `${title}-12-31`,
    state: "closed",
    outcomes,
    ...change,
  });

describe("comparing", () => {
  test("says what rose, fell and stayed, in both orders of the address", async () => {
    const before = await closed("2024", onAllNorms("partial"));
    const after = await closed("2025", onAllNorms("partial", { "1": "good", "2": "absent" }));
    const reader = app().as(world.colleague);
    const text = await reader.page(at(after, `/vergelijken/${before.roundId}`));
    expect(text).toContain("Van ronde 2024 naar ronde 2025");
    expect(text).toContain("Gestegen (1)");
    expect(text).toContain("Gedaald (1)");
    expect(text).toContain("Gelijk gebleven (13)");
    expect(await reader.page(at(before, `/vergelijken/${after.roundId}`))).toContain("Gestegen (1)");
    expect((await reader.get(at(after, "/vergelijken"))).headers.get("location")).toBe(
      at(after, `/vergelijken/${before.roundId}`),
    );
  });

  test("warns when the two rounds were not assessed in the same way", async () => {
    const before = await closed("2024", onAllNorms("partial"), { kind: "self" });
    const same = await closed("2025", onAllNorms("good"), { kind: "self" });
    const peer = await closed("2026", onAllNorms("good"), { kind: "peer" });
    const warning = "De eerste is een zelfbeoordeling, de tweede een beoordeling door collega’s van elders.";
    const page = (round: { roundId: string }) =>
      app()
        .as(world.colleague)
        .page(at(round, `/vergelijken/${before.roundId}`));
    expect(await page(peer)).toContain(warning);
    expect(await page(same)).not.toContain("niet op dezelfde manier beoordeeld");
  });

  test("does not lay levels beside findings", async () => {
    const before = await closed("2024", onAllNorms("short"), { measure: "findings", kind: "audit" });
    const after = await closed("2025", onAllNorms("good"));
    const text = await app()
      .as(world.colleague)
      .page(at(after, `/vergelijken/${before.roundId}`));
    expect(text).toContain("De ene ronde geeft niveaus, de andere bevindingen van een ander.");
    expect(text).not.toContain("Gestegen (");
  });

  test("another organisation's round is not there", async () => {
    const mine = await closed("2025", onAllNorms("good"));
    const elsewhere = await aRound(database.owner, await anOrganisation(database.owner), { state: "closed" });
    expect(
      (
        await app()
          .as(world.coordinator)
          .get(at(mine, `/vergelijken/${elsewhere.roundId}`))
      ).status,
    ).toBe(404);
    expect((await app().as(world.coordinator).get(at(elsewhere))).status).toBe(404);
  });
});

test("what was not published is never shown as a level or counted", async () => {
  const outcomes = onAllNorms("met", { "4": "not-published", "1": "short" });
  const round = await aRound(database.owner, world.here, {
    measure: "findings",
    kind: "audit",
    state: "closed",
    outcomes,
  });
  const text = await app().as(world.coordinator).page(at(round));
  expect(text).toContain("Niet gepubliceerd");
  for (const level of ["Niet aanwezig", "Onvoldoende", "Deels", "Voldoende", "Goed"])
    expect(text).not.toContain(`${level}<`);
  expect(await app().as(world.coordinator).page(home)).toContain("13 van 14 normen op orde");
});

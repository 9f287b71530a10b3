import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { places } from "#platform/config/index.ts";
import { withActor } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { surveys } from "../index.ts";
import { parseQuestionnaire, standardQuestionnaires } from "./content.ts";
import { aQuestionnaire } from "./questionnaire.builder.ts";
import { questionnaireSchema } from "./questionnaire.ts";
import { useQuestionnaire } from "./questionnaires.commands.ts";
import { readyQuestionnaires } from "./questionnaires.queries.ts";

let database: TestDatabase;
let here: Awaited<ReturnType<typeof anOrganisation>>;
let coordinator: Awaited<ReturnType<typeof anActor>>;
let colleague: Awaited<ReturnType<typeof anActor>>;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  here = await anOrganisation(database.owner);
  coordinator = await anActor(database.owner, here, "coordinator");
  colleague = await anActor(database.owner, here);
});

const base = "/enquetes/vragenlijsten";
const app = () => testApp({ db: database.db, modules: [surveys] });

const kept = async (key = "trial", version = 1) => {
  const row = await database.owner
    .selectFrom("surveyQuestionnaires")
    .select(["content", "usedSince"])
    .where("organisationId", "=", here.organisationId)
    .where("key", "=", key)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return questionnaireSchema.parse(row.content);
};

const trial = (path = "") => `${base}/trial/1${path}`;
const block = { titleNl: "Werk", titleEn: "Work", explanationNl: "", explanationEn: "" };
const statement = {
  textNl: "Wij praten open.",
  textEn: "We talk openly.",
  explanationNl: "",
  explanationEn: "",
  measuresNl: "",
  measuresEn: "",
  for: "everybody",
};

describe("making a questionnaire", () => {
  test("the standard one is taken over whole, and can be asked; a second one gets a key of its own", async () => {
    const make = app().as(coordinator);
    const first = await make.post(`${base}/nieuw`, { from: "standard:integrity", titleNl: "", titleEn: "" });
    expect(first.headers.get("location")).toBe(`${base}/integrity/1`);
    const [standard] = await standardQuestionnaires();
    expect(await kept("integrity")).toEqual(standard);
    const second = await make.post(`${base}/nieuw`, { from: "own:integrity", titleNl: "", titleEn: "" });
    expect(second.headers.get("location")).toBe(`${base}/integrity-2/1`);
    expect(await make.page(base)).toContain("klaar voor gebruik");
  });

  test.each([
    ["a beginning that is not there", { from: "own:nowhere", titleNl: "", titleEn: "" }, "is er niet"],
    [
      "an empty one without a title",
      { from: "empty", titleNl: "", titleEn: "" },
      "Geef de vragenlijst een titel",
    ],
    ["a title in one language", { from: "empty", titleNl: "Enquête", titleEn: "" }, "in beide talen"],
  ])("refuses %s", async (_name, input, reason) => {
    const response = await app().as(coordinator).post(`${base}/nieuw`, input);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
  });

  test("an empty one is built up block by block, and says what is still wrong until it can be asked", async () => {
    const make = app().as(coordinator);
    await make.post(`${base}/nieuw`, { from: "empty", titleNl: "Proef", titleEn: "Trial" });
    expect(await make.page(trial())).toContain("Er is nog geen blok");
    await make.post(trial("/blok-toevoegen"), block);
    expect(await make.page(trial())).toContain("In dit blok staat nog geen vraag");
    await make.post(trial("/blokken/work/vraag-toevoegen/agreement"), statement);
    await make.post(trial("/blokken/work/vraag-toevoegen/choice"), {
      ...statement,
      optionNl1: "Ja",
      optionEn1: "Yes",
      optionNl2: "Nee",
      optionEn2: "No",
    });
    expect(await make.page(trial())).toContain("klaar voor gebruik");
    const [work] = (await kept()).blocks;
    expect(work?.items.map(({ id, kind }) => [id, kind])).toEqual([
      ["work-1", "agreement"],
      ["work-2", "choice"],
    ]);
  });

  test("a stranger signs in first, and a colleague without the role may not", async () => {
    for (const path of [base, `${base}/nieuw`, trial(), trial("/voorbeeld")]) {
      expect((await app().stranger.get(path)).status).toBe(401);
      expect((await app().as(colleague).get(path)).status).toBe(403);
    }
    const response = await app().as(colleague).post(trial("/blok-toevoegen"), block);
    expect(response.status).toBe(403);
  });
});

const ids = async () => (await kept()).blocks.map(({ items }) => items.map(({ id }) => id));

describe("changing a questionnaire", () => {
  beforeEach(() => aQuestionnaire(database.owner, here));

  test.each([
    ["a block without an English title", "/blok-toevoegen", { ...block, titleEn: "" }, "Vul dit in"],
    [
      "an explanation in one language",
      "/blok-toevoegen",
      { ...block, explanationNl: "Uitleg" },
      "ook in het Engels",
    ],
    [
      "a choice with one answer",
      "/vragen/suspicion",
      { ...statement, optionNl1: "Ja", optionEn1: "Yes" },
      "twee antwoorden",
    ],
    [
      "an answer in one language",
      "/vragen/suspicion",
      { ...statement, optionNl1: "Ja", optionNl2: "Nee", optionEn2: "No" },
      "ook in het Engels",
    ],
    [
      "a scale of one statement",
      "/schaal-toevoegen",
      { titleNl: "A", titleEn: "A", least: "1" },
      "twee stellingen",
    ],
    [
      "a scale that asks too many answers",
      "/schalen/culture",
      { titleNl: "A", titleEn: "A", least: "3", items: ["open", "silent"] },
      "hoogstens 2",
    ],
    [
      "a condition without answers",
      "/vragen/why-not/voorwaarde",
      { item: "suspicion" },
      "minstens één antwoord",
    ],
  ])("refuses %s and keeps nothing", async (_name, path, input, reason) => {
    const before = await kept();
    const response = await app().as(coordinator).post(trial(path), input);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
    expect(await kept()).toEqual(before);
  });

  test("answers keep their ids when their words change, are moved and removed; a new one gets its own", async () => {
    const change = app().as(coordinator);
    await change.post(trial("/vragen/suspicion"), {
      ...statement,
      optionId1: "yes",
      optionNl1: "Jazeker",
      optionEn1: "Certainly",
      optionId2: "no",
      optionNl2: "Nee",
      optionEn2: "No",
      optionNl3: "Weet niet",
      optionEn3: "Do not know",
    });
    await change.post(trial("/volgorde"), {
      what: "item",
      id: "suspicion",
      answer: "do-not-know",
      step: "up",
    });
    const item = (await kept()).blocks[1]?.items[0];
    expect(item).toMatchObject({
      options: [{ id: "yes", text: { nl: "Jazeker" } }, { id: "do-not-know" }, { id: "no" }],
    });
  });

  test("parts are moved, also from block to block, and removed where nothing needs them", async () => {
    const change = app().as(coordinator);
    await change.post(trial("/plaats"), { what: "item", id: "suspicion", step: "up" });
    expect(await ids()).toEqual([["open", "silent", "suspicion"], ["why-not"]]);
    const refused = await change.post(trial("/plaats"), { what: "item", id: "suspicion", step: "remove" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("“Waarom niet gemeld?”");
    await change.post(trial("/plaats"), { what: "item", id: "why-not", step: "remove" });
    await change.post(trial("/plaats"), { what: "block", id: "funnel", step: "up" });
    expect(await ids()).toEqual([[], ["open", "silent", "suspicion"]]);
  });

  test("a condition is set and lifted", async () => {
    const change = app().as(coordinator);
    await change.post(trial("/vragen/suspicion/voorwaarde"), {
      item: "open",
      answers: ["agree", "fully-agree"],
    });
    expect((await kept()).blocks[1]?.items[0]?.when).toEqual({ item: "open", is: ["agree", "fully-agree"] });
    await change.post(trial("/vragen/suspicion/voorwaarde"), { item: "" });
    expect((await kept()).blocks[1]?.items[0]?.when).toBeUndefined();
  });
});

const use = () =>
  withActor(database.db, systemActor(here.organisationId), (tx) =>
    useQuestionnaire({ tx, today: "2026-11-02" }, { key: "trial", version: 1 }),
  );

describe("a version that a round asks", () => {
  test("never changes any more; a next version begins as it was, and is the one to ask from then on", async () => {
    await aQuestionnaire(database.owner, here);
    const change = app().as(coordinator);
    expect((await change.post(trial("/nieuwe-versie"), {})).status).toBe(422);
    await use();
    expect((await change.get(trial("/titel"))).status).toBe(422);
    expect((await change.post(trial("/blok-toevoegen"), block)).status).toBe(422);
    expect((await change.post(trial("/verwijderen"), {})).status).toBe(422);
    const response = await change.post(trial("/nieuwe-versie"), {});
    expect(response.headers.get("location")).toBe(`${base}/trial/2`);
    expect(await kept("trial", 2)).toEqual({ ...(await kept()), version: 2 });
    expect(await change.page(`${base}/trial/2`)).toContain(`href="${base}/trial/1"`);
    expect((await change.post(trial("/nieuwe-versie"), {})).status).toBe(422);
    const ready = await withActor(database.db, coordinator, readyQuestionnaires);
    expect(ready.map(({ key, version }) => [key, version])).toEqual([["trial", 2]]);
  });

  test("is refused as long as it has faults, and then offered to no round", async () => {
    await aQuestionnaire(database.owner, here, { blocks: [] });
    await expect(use()).rejects.toThrow(AppError);
    expect(await withActor(database.db, coordinator, readyQuestionnaires)).toEqual([]);
  });
});

describe("files of a questionnaire", () => {
  test("what is downloaded can be taken over again, as the next version, the same", async () => {
    const read = app().as(coordinator);
    await read.post(`${base}/nieuw`, { from: "standard:pulse", titleNl: "", titleEn: "" });
    const yaml = await (await read.get(`${base}/pulse/1/bestand`)).text();
    expect(parseQuestionnaire(yaml)).toEqual({ ok: true, value: await kept("pulse") });
    const response = await read.post(`${base}/uit-bestand`, { text: yaml });
    expect(response.headers.get("location")).toBe(`${base}/pulse/2`);
    expect(await kept("pulse", 2)).toEqual({ ...(await kept("pulse")), version: 2 });
  });

  test("a faulty file is refused with every fault at its line, and nothing is kept", async () => {
    const pulse = await readFile(join(places.content, "surveys", "pulse.yaml"), "utf8");
    const text = pulse
      .replace("minutes: 2", "minutes: 1")
      .replace("{ item: good-example }", "{ item: nowhere }");
    const response = await app().as(coordinator).post(`${base}/uit-bestand`, { text });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain("Er kloppen 2 dingen niet");
    expect(html).toContain("stelling &quot;nowhere&quot;");
    const rows = await database.owner
      .selectFrom("surveyQuestionnaires")
      .select("key")
      .where("organisationId", "=", here.organisationId)
      .execute();
    expect(rows).toEqual([]);
  });

  test("the codebook names every answer with its number, in both languages; the preview shows every item", async () => {
    await aQuestionnaire(database.owner, here);
    const read = app().as(coordinator);
    const dutch = await (await read.get(trial("/codeboek/nl"))).text();
    expect(dutch).toContain(
      "silent;Cultuur;Stelling;Stelling silent;iedereen;;culture (omgekeerd);5;fully-agree;Volledig eens;",
    );
    const english = await (await read.get(trial("/codeboek/en"))).text();
    expect(english).toContain(
      "why-not,Reporting,Several answers,Why not reported?,everybody,after suspicion: Yes,,1,none,None of these,",
    );
    expect(await read.page(trial("/codeboek"))).toContain("Weet ik niet");
    expect(await read.page(trial("/voorbeeld"))).toContain("Waarom niet gemeld?");
  });
});

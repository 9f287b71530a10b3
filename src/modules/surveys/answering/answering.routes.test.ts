import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aQuestionnaireValue } from "../questionnaires/questionnaire.builder.ts";
import { aSurveyed, filledIn } from "#test/support/survey.ts";
import type { Surveyed } from "#test/support/survey.ts";
import { openedAnswers, roundKey } from "./answers.commands.ts";
import { layoutOf, readSheet } from "./sheet-bytes.rules.ts";

let database: TestDatabase;
let world: Surveyed;
beforeAll(async () => {
  database = await testDatabase();
  world = await aSurveyed(database, { people: 12 });
  await world.on("2026-11-02");
});
afterAll(() => database.close());

const layout = layoutOf(aQuestionnaireValue());

const sheets = (of: Surveyed) =>
  withActor(database.db, systemActor(of.here.organisationId), async (tx) => {
    const place = { organisationId: of.here.organisationId, roundId: of.roundId };
    const key = await roundKey(tx, place, of.told.services.config.dataDirectory);
    if (key === undefined) throw new Error("no key");
    const found = [];
    for await (const part of openedAnswers(tx, of.roundId, key))
      found.push(...part.map((bytes) => readSheet(layout, bytes)));
    return found;
  });

/** A link that nobody used yet. */
let used = 0;
const freshLink = (): string => {
  const person = world.persons[used];
  used += 1;
  if (person === undefined) throw new Error("no people left");
  return world.linkOf(person);
};

const hiddenIn = (html: string): Record<string, string[]> => {
  const all: Record<string, string[]> = {};
  for (const [, name = "", value = ""] of html.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    (all[name] ??= []).push(value);
  return all;
};

describe("before answering", () => {
  test("the page says what it is about, in which groups the answer can appear, who sees what and how long it takes", async () => {
    const html = await world.app.stranger.page(freshLink());
    for (const text of [
      "Integriteit in 2026",
      "Alleen voor een test.",
      "Uw afdeling: Vergunningen.",
      "Geeft u leiding?",
      "ten minste 10 mensen",
      "ongeveer 2 minuten",
      "23 november 2026",
    ])
      expect(html).toContain(text);
  });

  test("in English too, and without a cookie", async () => {
    const response = await world.app.stranger.get(
      `${world.linkOf(world.persons[0] ?? neverSomebody)}?taal=en`,
    );
    const html = await response.text();
    expect(html).toContain("Who sees what");
    expect(html).toContain("?taal=en");
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test("a link that leads nowhere says why that can be", async () => {
    for (const token of ["nothing", "A".repeat(66), `${"A".repeat(22)}.${"B".repeat(43)}`])
      expect(await world.app.stranger.page(`/enquete/${token}`)).toContain("Deze link werkt niet meer");
  });
});

const neverSomebody = { organisationId: "", personId: "", name: "", email: "" };

describe("answering page by page", () => {
  test("what was filled in goes along, forth and back, and nothing is on the server before it is sent", async () => {
    const link = freshLink();
    const post = async (form: Record<string, string | readonly string[]>): Promise<string> =>
      (await world.app.stranger.post(link, form)).text();
    const before = (await sheets(world)).length;
    const about = await post({ naar: "begin" });
    expect(about).toContain("Over u");
    expect(about).toContain('value="yes" checked');
    const culture = await post({ ...hiddenIn(about), naar: "verder", eenheid: "no", "a-manager": "yes" });
    expect(culture).toContain("Stelling open");
    const funnel = await post({ ...hiddenIn(culture), naar: "verder", "v-open": "agree" });
    expect(funnel).toContain("Had u een vermoeden?");
    expect(funnel).not.toContain("Waarom niet gemeld?");
    const last = await post({ ...hiddenIn(funnel), naar: "verder", "v-suspicion": "no" });
    expect(last).toContain("U hebt 2 van de 3 vragen beantwoord.");
    const back = await post({ ...hiddenIn(last), naar: "terug" });
    expect(back).toMatch(/id="veld-v-suspicion-2"[^>]* value="no" checked/);
    const why = await post({ ...hiddenIn(back), naar: "verder", "v-suspicion": "yes" });
    expect(why).toContain("Waarom niet gemeld?");
    expect((await sheets(world)).length).toBe(before);
    const end = await post({ ...hiddenIn(why), naar: "verder", "v-why-not": ["unsafe"] });
    const english = await world.app.stranger.post(`${link}?taal=en`, { ...hiddenIn(end), naar: "blijf" });
    expect(await english.text()).toContain("You answered 3 of the 4 questions.");
    expect(await post({ ...hiddenIn(end), naar: "versturen" })).toContain("Dank u wel");
    expect(await sheets(world)).toContainEqual({
      unitId: null,
      background: { manager: 0 },
      answers: { open: 4, suspicion: 0, "why-not": [0] },
    });
  });

  test.each([
    ["an answer that is not there", { "v-open": "yes" }, "Stelling open"],
    ["two answers where one is asked", { "v-open": ["agree", "disagree"] }, "Stelling open"],
    ["an answer beside one that stands alone", { "v-why-not": ["unsafe", "none"] }, "Waarom niet gemeld?"],
    ["a background that is not there", { "a-manager": "perhaps" }, "Geeft u leiding?"],
  ])("%s is refused at its question, and the link still works", async (_what, wrong, question) => {
    const link = world.linkOf(world.persons.at(-1) ?? neverSomebody);
    const response = await world.app.stranger.post(link, filledIn(wrong));
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(question);
    expect(html).toContain("error-summary");
    expect(await world.app.stranger.page(link)).toContain("Beginnen");
  });

  test("what was not asked is not kept: an item for others, one that depends on another answer, one that does not exist", async () => {
    const link = freshLink();
    await world.app.stranger.post(
      link,
      filledIn({ "v-suspicion": "no", "v-why-not": ["unsafe"], "v-strange": "agree", "v-open": "" }),
    );
    const all = await sheets(world);
    expect(all).toContainEqual({
      unitId: world.units[0]?.unitId,
      background: { manager: 1 },
      answers: { silent: 0, suspicion: 1 },
    });
  });

  test("a visitor who is signed in is a stranger here too", async () => {
    const link = freshLink();
    const response = await world.app.as(world.coordinator).post(link, filledIn());
    expect(await response.text()).not.toContain(world.coordinator.name);
  });
});

describe("a link works once", () => {
  test("of ten who send at once with one link, one answer is kept; the others are told", async () => {
    const link = freshLink();
    const before = (await sheets(world)).length;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.app.stranger.post(link, filledIn())),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(9);
    expect((await sheets(world)).length).toBe(before + 1);
    const told = await world.app.stranger.post(link, filledIn());
    expect(await told.text()).toContain("Van wat u nu verstuurde, is niets bewaard.");
  });

  test("a link of a round that is closed leads nowhere, also when it was not used", async () => {
    const other = await aSurveyed(database, { people: 2 });
    await other.on("2026-11-02");
    const [first] = other.persons;
    const link = other.linkOf(first ?? neverSomebody);
    await other.on("2026-11-24");
    expect(await other.app.stranger.page(link)).toContain("Deze link werkt niet meer");
    expect((await other.app.stranger.post(link, filledIn())).status).toBe(422);
  });
});

test("nothing of answering is in the audit log", async () => {
  const entries = await database.owner
    .selectFrom("auditEntries")
    .select("event")
    .where("organisationId", "=", world.here.organisationId)
    .execute();
  expect(entries.map(({ event }) => event)).toEqual(["surveys.opened-on-its-day"]);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadExample } from "#modules/assessments/index.ts";
import { aRound, onAllNorms } from "#modules/assessments/round.builder.ts";
import { loadExamples } from "#modules/frameworks/index.ts";
import { actorOf, anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { roles, systemActor } from "#platform/actor/index.ts";
import { places } from "#platform/config/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { loadNamedExamples, oversight } from "./index.ts";
import { aConversation, aGoodExample, anOversight } from "./oversight.builder.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const now = new Date("2026-11-01T09:00:00Z");
const today = "2026-11-01";

/** The overseer with the twelve ministries as the Court of Audit found them, and one municipality out of its sight. */
const makeWorld = async () => {
  const { owner, db } = database;
  const [example] = await loadExamples(places.content);
  if (!example) throw new Error("the example is gone");
  const ministries = new Map<string, { organisationId: string; shortName: string }>();
  for (const { code, name } of example.organisations) {
    const ministry = await anOrganisation(owner, {
      shortName: code.toLowerCase(),
      name: name.nl,
      kind: "ministry",
      abbreviation: code,
    });
    ministries.set(code, ministry);
    const actor = systemActor(ministry.organisationId);
    await withActor(db, actor, (tx) => loadExample({ tx, actor, now, today }, example, code));
  }
  const office = await anOrganisation(owner, { name: "Coördinerend ministerie" });
  await anOversight(owner, office, { overseen: [...ministries.values()] });
  const elsewhere = await anOrganisation(owner, { shortName: "elders", name: "Gemeente Elders" });
  await aRound(owner, elsewhere, { state: "closed", outcomes: onAllNorms("good") });
  const system = systemActor(office.organisationId);
  await withActor(db, system, (tx) => loadNamedExamples({ tx, actor: system, today, now }, example));
  return { ministries, office, elsewhere, example, overseer: await anActor(owner, office, "overseer") };
};

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld();
});
afterAll(() => database.close());

const module = oversight({
  accountYears: async (_tx, shortName) => (shortName === "bz" ? [2025, 2024] : []),
});
const app = () => testApp({ db: database.db, modules: [module] });
const overseer = () => app().as(world.overseer);

const file = z.object({
  outcomes: z.array(z.object({ organisation: z.string(), norm: z.string(), outcome: z.string() })),
});

/** What the file of the matrix holds, for a choice of filters. */
const cells = async (query: string) => {
  const response = await overseer().get(`/overzicht/normen-downloaden/json?${query}`);
  return file.parse(await response.json()).outcomes;
};

const conversation = (change: Readonly<Record<string, string>> = {}) => ({
  organisation: "bz",
  heldOn: "20-10-2026",
  subject: "Risicoanalyse per directie",
  agreements: "In het voorjaar is er een eerste analyse.",
  followUpOn: "15-11-2026",
  ...change,
});

const sharing = (change: Readonly<Record<string, string>> = {}) => ({
  norm: "rekenkamer-2024/1",
  title: "Samen risico's bespreken",
  text: "Elk team doet dat **elk jaar**.",
  ...change,
});

const ministryPages = [
  "/overzicht",
  "/overzicht/normen",
  "/overzicht/normen-downloaden/csv",
  "/overzicht/normen-downloaden/json",
  "/overzicht/normen/rekenkamer-2024/1",
  "/overzicht/organisaties",
  "/overzicht/organisaties/bz",
  "/overzicht/gesprekken",
  "/overzicht/gesprekken/nieuw",
];

describe.each(ministryPages)("%s", (path) => {
  test("is for overseers only", async () => {
    const { stranger, as } = app();
    expect((await stranger.get(path)).status).toBe(401);
    const person = await aPerson(database.owner, world.office);
    for (const role of roles)
      expect({ role, status: (await as(actorOf(person, role)).get(path)).status }).toEqual({
        role,
        status: role === "overseer" ? 200 : 403,
      });
  });

  test("says nothing of organisations that are not overseen, and nothing that stands behind an outcome", async () => {
    const text = await overseer().page(path);
    expect(text).not.toContain("Gemeente Elders");
    expect(text).not.toContain("De bron noemt deze organisatie bij wie");
  });

  test("is there in English", async () => {
    expect((await overseer().get(`${path}?taal=en`)).status).toBe(200);
  });
});

describe("the overview", () => {
  test("counts organisations and norms, and names the norms that stand worst and best with their numbers", async () => {
    const text = await overseer().page("/overzicht");
    expect(text).toContain("12 van 12");
    expect(text).toMatch(/Risicoanalyse<\/a>: 3 van 12 organisaties op orde/);
    expect(text).toContain("nog een stap te zetten: 7, in mindere mate een stap te zetten: 2, voldoet: 3");
    expect(text).toContain("van de 15 normen");
  });

  test("says of its figure which framework, year, kind of round and source", async () => {
    const text = await overseer().page("/overzicht");
    expect(text).toContain("Peiljaar 2023. Soort ronde: audit (12 organisaties).");
    expect(text).toContain("Bron: Algemene Rekenkamer, Integriteit als basis (2024)");
  });

  test("tells whoever oversees nobody that there is nothing yet", async () => {
    const nobody = await anActor(database.owner, await anOrganisation(database.owner), "overseer");
    expect(await app().as(nobody).page("/overzicht")).toContain("Er is nog niets om te laten zien");
    expect(await app().as(nobody).page("/overzicht/normen")).toContain("Er is nog niets om te laten zien");
    expect(await app().as(nobody).page("/overzicht/organisaties")).toContain(
      "nog op geen enkele organisatie",
    );
  });
});

describe("the matrix", () => {
  test("gives every ministry on every norm exactly what was published", async () => {
    const outcomes = await cells("");
    expect(outcomes).toHaveLength(12 * 15);
    const of = (norm: string, outcome: string) =>
      outcomes.filter((one) => one.norm === norm && one.outcome === outcome).map((one) => one.organisation);
    expect(of("1", "short").toSorted()).toEqual(["AZ", "BZ", "BZK", "EZK", "LNV", "OCW", "SZW"]);
    expect(of("1", "partly-short").toSorted()).toEqual(["JenV", "VWS"]);
    expect(of("4", "not-published")).toHaveLength(12);
  });

  test("shows what is not published by its own word and counts it as nothing", async () => {
    const text = await overseer().page("/overzicht/normen");
    expect(text).toContain("Niet gepubliceerd");
    // Defence falls short on norm 12 alone; five of fifteen norms are not published.
    expect(text).toMatch(/Ministerie van Defensie \(DEF\)<\/a>[\s\S]*?9 van 10 bekende normen/);
  });

  test("narrows to who has still a step to take, to a part and to a kind of organisation", async () => {
    const still = new Set((await cells("toon=stap")).map((one) => one.organisation));
    expect(still.size).toBe(12);
    const prevention = await cells("toon=stap&onderdeel=prevention");
    expect(new Set(prevention.map((one) => one.organisation)).has("DEF")).toBe(false);
    expect(new Set(prevention.map((one) => one.norm)).size).toBeLessThan(15);
    expect(await cells("soort=municipality")).toEqual([]);
    expect(await overseer().page("/overzicht/normen?soort=municipality")).toContain(
      "Geen enkele organisatie past bij deze keuze",
    );
  });

  test.each([
    ["naam", "AZ"],
    ["minst", "AZ"],
    ["meest", "DEF"],
  ])("is sorted by %s", async (order, first) => {
    expect((await cells(`volgorde=${order}`))[0]?.organisation).toBe(first);
  });

  test("the file says where it comes from and cannot be taken for a formula", async () => {
    const response = await overseer().get("/overzicht/normen-downloaden/csv");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const [head, line, ...rest] = (await response.text()).trimEnd().split("\r\n");
    expect(head).toContain("outcome;outcome_text;source");
    expect(line).toContain("Algemene Rekenkamer, Integriteit als basis (2024)");
    expect(rest).toHaveLength(12 * 15 - 1);
  });

  test("pages at 50, and beyond 50 the overview counts instead of drawing each organisation", async () => {
    const { owner, db } = database;
    const umbrella = await anOrganisation(owner, { name: "Koepel" });
    const many = [];
    for (let n = 1; n <= 51; n++) {
      const one = await anOrganisation(owner, { name: `Gemeente ${String(n).padStart(2, "0")}` });
      await aRound(owner, one, { state: "closed", outcomes: onAllNorms(n === 51 ? "absent" : "good") });
      many.push(one);
    }
    await anOversight(owner, umbrella, { overseen: many });
    const visitor = testApp({ db, modules: [module] }).as(await anActor(owner, umbrella, "overseer"));
    const first = await visitor.page("/overzicht/normen?volgorde=minst");
    expect(first).toContain("1–50 van 51");
    expect(first).toContain("Gemeente 51");
    expect(await visitor.page("/overzicht/normen?volgorde=minst&pagina=2")).toContain("51–51 van 51");
    const overview = await visitor.page("/overzicht");
    expect(overview).toContain("dan staat hun aantal in een balk");
    expect(overview).toContain("50 van 51 organisaties op orde");
    expect(overview).toContain("de eigen afgesloten rondes van de organisaties");
  });
});

describe("one norm", () => {
  test("tells who stands where, where the report says so and whom it names as an example", async () => {
    const text = await overseer().page("/overzicht/normen/rekenkamer-2024/2");
    expect(text).toContain("par. 3.3.2, kader bij figuur 1, p. 18");
    expect(text).toContain("Als goed voorbeeld genoemd");
    expect(text).toContain("Ministerie van Defensie");
    expect(text).toContain("In mindere mate een stap te zetten");
  });

  test("a norm of which nothing is published says just that", async () => {
    const text = await overseer().page("/overzicht/normen/rekenkamer-2024/4");
    const badges = text.match(/bp-badge[^>]*>(?:<svg[\s\S]*?<\/svg>)([^<]*)</g) ?? [];
    expect(badges).toHaveLength(12);
    expect(
      badges.every((badge) => badge.includes("bp-tone-neutral") && badge.includes("Niet gepubliceerd")),
    ).toBe(true);
  });

  test("narrows to one outcome", async () => {
    const text = await overseer().page("/overzicht/normen/rekenkamer-2024/8?uitkomst=short");
    expect(text).toContain("1–4 van 4");
    const unknown = await overseer().page("/overzicht/normen/rekenkamer-2024/4?uitkomst=onbekend");
    expect(unknown).toContain("1–12 van 12");
  });

  test.each(["rekenkamer-2024/99", "bestaat-niet/1", "rekenkamer-2024-minister/1"])(
    "%s is not found",
    async (norm) => {
      expect((await overseer().get(`/overzicht/normen/${norm}`)).status).toBe(404);
    },
  );
});

describe("organisations", () => {
  test("are searched literally and narrowed to those without a recent round", async () => {
    expect(await overseer().page("/overzicht/organisaties?zoek=defensie")).toContain("1–1 van 1");
    expect(await overseer().page("/overzicht/organisaties?zoek=JenV")).toContain("1–1 van 1");
    expect(await overseer().page("/overzicht/organisaties?zoek=%25")).toContain(
      "Geen enkele organisatie past",
    );
    expect(await overseer().page("/overzicht/organisaties?toon=zonder")).toContain("1–12 van 12");
  });

  test("the page of one shows outcomes by part, its source, accounts and examples", async () => {
    const text = await overseer().page("/overzicht/organisaties/bz");
    expect(text).toContain("Preventie");
    expect(text).toContain("/openbaar/jaarverslagen/2025/bz");
    expect(text).toContain("Bron: Algemene Rekenkamer, Integriteit als basis (2024)");
    expect(text).toContain("Dit is de eerste ronde");
    expect(await overseer().page("/overzicht/organisaties/def")).toContain(
      "Integriteitsbeleid: Ministerie van Defensie",
    );
  });

  test("lays a round beside the one before it that measured alike, and counts own norms without naming them", async () => {
    const { owner, db } = database;
    const ministry = await anOrganisation(owner);
    const overseen = await anOrganisation(owner, { name: "Gemeente Tweemaal" });
    await anOversight(owner, ministry, { overseen: [overseen] });
    await aRound(owner, overseen, {
      state: "closed",
      title: "2025",
      referenceDate: "2025-10-01",
      outcomes: onAllNorms("partial"),
    });
    await aRound(owner, overseen, {
      state: "closed",
      title: "2026",
      referenceDate: "2026-10-01",
      outcomes: onAllNorms("partial", { "1": "good", "2": "absent", "VS.1": "good" }),
    });
    const visitor = testApp({ db, modules: [module] }).as(await anActor(owner, ministry, "overseer"));
    const text = await visitor.page(`/overzicht/organisaties/${overseen.shortName}`);
    expect(text).toContain("gestegen");
    expect(text).toContain("gedaald");
    expect(text).toContain("ook 1 eigen norm");
    expect(text).not.toContain("VS.1");
    expect(text).toContain("de eigen afgesloten ronde van de organisatie");
    expect(text).not.toContain("oktober");
  });

  test("one that is not overseen is not found", async () => {
    expect((await overseer().get("/overzicht/organisaties/elders")).status).toBe(404);
  });
});

describe("conversations", () => {
  test("are recorded, changed and come back as work until the next one", async () => {
    const response = await overseer().post("/overzicht/gesprekken/nieuw", conversation());
    expect(response.status).toBe(303);
    const path = response.headers.get("location") ?? "";
    expect(await overseer().page(path)).toContain("In het voorjaar is er een eerste analyse.");
    expect(
      (await overseer().post(`${path}/wijzigen`, conversation({ subject: "Risicoanalyse" }))).status,
    ).toBe(303);
    expect(await overseer().page("/overzicht/organisaties/bz")).toContain("Risicoanalyse");
    expect(await workOf()).toContain(
      "Kom terug op het gesprek met Ministerie van Buitenlandse Zaken: Risicoanalyse",
    );
    const { owner } = database;
    const bz = world.ministries.get("BZ")?.organisationId ?? "";
    await aConversation(owner, world.office, { overseenId: bz, heldOn: "2026-10-30" });
    expect((await workOf()).join()).not.toContain("Kom terug");
  });

  test.each([
    [
      "an organisation that is not overseen",
      { organisation: "elders" },
      "Kies een organisatie waarop u toezicht houdt.",
    ],
    ["a date in the future", { heldOn: "02-11-2026" }, "Deze datum ligt in de toekomst."],
    ["a follow-up before the conversation", { followUpOn: "01-10-2026" }, "Kies een datum na het gesprek."],
    ["no agreements", { agreements: " " }, "Vul dit in."],
  ])("refuse %s and keep the input", async (_name, change, reason) => {
    const response = await overseer().post("/overzicht/gesprekken/nieuw", conversation(change));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("Risicoanalyse per directie");
  });

  test("of another overseer are not found", async () => {
    const { owner } = database;
    const other = await anOrganisation(owner);
    await anOversight(owner, other, { overseen: [world.elsewhere] });
    const theirs = await aConversation(owner, other, { overseenId: world.elsewhere.organisationId });
    expect((await overseer().get(`/overzicht/gesprekken/${theirs.conversationId}`)).status).toBe(404);
  });
});

describe("good examples", () => {
  test("are read by everybody who is signed in, and by nobody else", async () => {
    const example = await aGoodExample(database.owner, world.elsewhere);
    const path = `/voorbeelden/${example.exampleId}`;
    const { stranger, as } = app();
    expect((await stranger.get(path)).status).toBe(401);
    const employee = await anActor(database.owner, await anOrganisation(database.owner));
    expect(await as(employee).page("/voorbeelden")).toContain(example.title.replace("'", "&#39;"));
    expect(await as(employee).page(path)).toContain("<strong>twee keer per jaar</strong>");
    expect((await as(employee).get("/voorbeelden/delen")).status).toBe(403);
    expect((await as(employee).post(`${path}/intrekken`)).status).toBe(403);
  });

  test("of the report name who, on which norm and where, and are loaded once", async () => {
    const actor = systemActor(world.office.organisationId);
    await withActor(database.db, actor, (tx) => loadNamedExamples({ tx, actor, today, now }, world.example));
    const text = await overseer().page("/voorbeelden?norm=rekenkamer-2024/2");
    expect(text.match(/Integriteitsbeleid: Ministerie van Defensie/g)).toHaveLength(1);
    const path = /\/voorbeelden\/[0-9a-f-]{36}/.exec(text)?.[0] ?? "";
    const defence = await overseer().page(path);
    expect(defence).toContain("Elke vier jaar wordt het beleid geëvalueerd.");
    expect(defence).toContain("par. 3.3.2, kader Goede voorbeelden, p. 17");
    expect(await overseer().page("/voorbeelden?norm=rekenkamer-2024/12")).toContain("Justitie en Veiligheid");
  });

  test("a coordinator shares the own and takes it back; another organisation cannot", async () => {
    const { owner } = database;
    const coordinator = await anActor(owner, world.elsewhere, "coordinator");
    const response = await app().as(coordinator).post("/voorbeelden/delen", sharing());
    expect(response.status).toBe(303);
    const path = response.headers.get("location") ?? "";
    expect(await overseer().page(path)).not.toContain("intrekken");
    expect((await overseer().post(`${path}/intrekken`)).status).toBe(403);
    expect((await app().as(coordinator).post(`${path}/intrekken`)).status).toBe(303);
    expect((await app().as(coordinator).get(path)).status).toBe(404);
  });

  test.each([
    ["a norm that does not exist", { norm: "rekenkamer-2024/99" }, "Kies een norm uit de lijst."],
    ["another organisation without a source", { about: "bz" }, "Noem de openbare bron"],
    ["a link that is not https", { sourceLink: "http://rapport.example" }, "https://"],
  ])("refuse %s", async (_name, change, reason) => {
    const response = await overseer().post("/voorbeelden/delen", sharing(change));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
  });

  test("a coordinator does not share for another organisation", async () => {
    const coordinator = await anActor(database.owner, world.elsewhere, "coordinator");
    const response = await app()
      .as(coordinator)
      .post("/voorbeelden/delen", sharing({ about: "bz", sourceTitle: "Een rapport" }));
    expect(response.status).toBe(422);
  });

  test("stand as evidence on the page of their norm", async () => {
    const found = await withActor(database.db, world.overseer, async (tx) =>
      module.evidence?.(
        { tx, actor: world.overseer, locale: "nl", today },
        { kind: "norm", reference: "rekenkamer-2024/2" },
      ),
    );
    expect(found?.map(({ text }) => text)).toContain("Ministerie van Defensie");
  });
});

const workOf = async (): Promise<string[]> => {
  const context = { actor: world.overseer, locale: "nl" as const, today };
  const items = await withActor(database.db, world.overseer, async (tx) => module.work?.({ tx, ...context }));
  return (items ?? []).map(({ title }) => title);
};

test("work and tile count who closed no round over the last two years; other roles get neither", async () => {
  expect(await workOf()).toContain("12 organisaties hebben geen afgesloten ronde over de laatste twee jaar");
  const coordinator = await anActor(database.owner, world.office, "coordinator");
  for (const [actor, tiles] of [
    [world.overseer, 1],
    [coordinator, 0],
  ] as const) {
    const found = await withActor(database.db, actor, async (tx) =>
      module.status?.({ tx, actor, locale: "nl", today }),
    );
    expect(found).toHaveLength(tiles);
  }
});

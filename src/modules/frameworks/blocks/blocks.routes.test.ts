import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { pdf } from "#platform/files/sample.builder.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anAdoption, anOwnItem } from "../adoption/adoption.builder.ts";
import { frameworks } from "../index.ts";
import { aBlock, aDocument, aJudgement } from "./building-block.builder.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  await anAdoption(owner, here, { framework: "arnhem-2024" });
  return {
    here,
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    owner: await anActor(owner, here),
    employee: await anActor(owner, here, "manager"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [frameworks] });
const list = "/stelsel/bouwstenen";
const code = `${list}/arnhem-2024/1.6`;
const reading = <T>(
  actor: Actor,
  work: (context: Parameters<NonNullable<typeof frameworks.work>>[0]) => Promise<T>,
) => withActor(database.db, actor, (tx) => work({ tx, actor, locale: "nl", today: "2026-11-01" }));

const work = async (actor: Actor) => reading(actor, async (context) => frameworks.work?.(context));
const status = async (actor: Actor) => reading(actor, async (context) => frameworks.status?.(context));

const count = (text: string, word: string): number => text.split(word).length - 1;

describe("the list", () => {
  test("has all 45 blocks by theme, and says what is missing", async () => {
    const text = await app().as(world.employee).page(list);
    expect(count(text, 'href="/stelsel/bouwstenen/arnhem-2024/')).toBe(45);
    expect(text).toContain("Omgaan met persoonlijke belangen");
    expect(text).toContain("Geen eigenaar");
    expect(text).not.toContain("Eigen bouwsteen toevoegen");
  });

  test("filters by theme, owner, stand and what is missing", async () => {
    const { owner } = database;
    await aBlock(owner, world.here, { ownerId: world.owner.personId, publishedPlace: "Intranet" });
    await aJudgement(owner, world.here, { aspect: "existence", value: "yes" });
    await aJudgement(owner, world.here, { aspect: "operation", value: "partly", judgedOn: "2025-03-01" });
    const shown = async (query: string): Promise<number> =>
      count(
        await app().as(world.employee).page(`${list}?${query}`),
        'href="/stelsel/bouwstenen/arnhem-2024/',
      );
    expect(await shown("thema=arnhem-2024/3")).toBe(6);
    expect(await shown(`eigenaar=${world.owner.personId}`)).toBe(1);
    expect(await shown("eigenaar=geen")).toBe(44);
    expect(await shown("stand=works-partly")).toBe(1);
    expect(await shown("mist=outdated")).toBe(1);
    expect(await shown("mist=owner")).toBe(44);
    expect(await shown("stand=works")).toBe(0);
    expect(await shown("stand=present")).toBe(1);
    expect(await shown("stand=operation-judged")).toBe(1);
  });

  test("an organisation without blocks is told what they are", async () => {
    const bare = await anOrganisation(database.owner);
    const actor = await anActor(database.owner, bare, "coordinator");
    const text = await app().as(actor).page(list);
    expect(text).toContain("Er zijn nog geen bouwstenen");
    expect(text).toContain("Eigen bouwsteen toevoegen");
    await anOwnItem(database.owner, bare, { level: "building-block", code: "VS.2" });
    expect(await app().as(actor).page(list)).toContain('href="/stelsel/bouwstenen/eigen/VS.2"');
  });

  test("more than fifty blocks are paged", async () => {
    for (let n = 1; n <= 6; n++)
      await anOwnItem(database.owner, world.here, {
        framework: "arnhem-2024",
        level: "building-block",
        code: `VS.${n}`,
        parentCode: "3",
      });
    const first = await app().as(world.employee).page(list);
    expect(count(first, 'href="/stelsel/bouwstenen/arnhem-2024/')).toBe(50);
    const second = await app().as(world.employee).page(`${list}?pagina=2`);
    expect(count(second, 'href="/stelsel/bouwstenen/arnhem-2024/')).toBe(1);
  });
});

describe("judging", () => {
  const judgement = {
    aspect: "existence",
    value: "no",
    judgedOn: "01-10-2026",
    evidence: "Steekproef van 15 dossiers.",
    reasoning: "Bij twee teams is de code niet bekend.",
  };

  test("only the coordinator judges; earlier judgements stay and the latest counts", async () => {
    for (const actor of [world.owner, world.authority, world.employee])
      expect((await app().as(actor).post(`${code}/beoordelen`, judgement)).status).toBe(403);
    const coordinator = app().as(world.coordinator);
    expect((await coordinator.post(`${code}/beoordelen`, judgement)).status).toBe(303);
    expect(await coordinator.page(code)).toContain("Is er niet");
    const later = { ...judgement, value: "yes", judgedOn: "20-10-2026", evidence: "Alle teams bezocht." };
    expect((await coordinator.post(`${code}/beoordelen`, later)).status).toBe(303);
    const text = await coordinator.page(code);
    expect(text).toContain("Is er, werking niet beoordeeld");
    expect(text).toContain("Steekproef van 15 dossiers.");
    expect(text).toContain("Alle teams bezocht.");
  });

  test.each([
    ["without evidence", { evidence: "" }, "Vul dit in."],
    ["in the future", { judgedOn: "01-12-2026" }, "Deze datum ligt in de toekomst."],
    [
      "that what is not there works",
      { aspect: "operation", value: "yes" },
      "Wat er niet is, kan niet werken.",
    ],
    [
      "with a link that is not https",
      { evidenceLink: "http://x.example" },
      "Vul een adres in dat met https:// begint.",
    ],
  ])("refuses a judgement %s", async (_name, change, reason) => {
    await aBlock(database.owner, world.here);
    await aJudgement(database.owner, world.here, { value: "no" });
    const response = await app()
      .as(world.coordinator)
      .post(`${code}/beoordelen`, { ...judgement, ...change });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("Bij twee teams is de code niet bekend.");
  });

  test("everybody sees the judgement; why is for coordinator, authority and owner", async () => {
    await aBlock(database.owner, world.here, { ownerId: world.owner.personId });
    await aJudgement(database.owner, world.here, { evidence: "Gesprek met twee teams." });
    const sees = async (actor: Actor): Promise<boolean> =>
      (await app().as(actor).page(code)).includes("Gesprek met twee teams.");
    expect(await sees(world.coordinator)).toBe(true);
    expect(await sees(world.authority)).toBe(true);
    expect(await sees(world.owner)).toBe(true);
    expect(await sees(world.employee)).toBe(false);
    const text = await app().as(world.employee).page(code);
    expect(text).toContain("Bestaan: ja");
    expect(text).toContain("De onderbouwing is te lezen voor");
  });
});

describe("keeping a block up to date", () => {
  const words = {
    description: "Ons verhaal.",
    publishedPlace: "Intranet",
    publishedLink: "https://intranet.example/code",
  };

  test("the coordinator names the owner; the owner keeps words and documents, others nothing", async () => {
    const { owner, employee, coordinator } = world;
    expect((await app().as(owner).get(`${code}/wijzigen`)).status).toBe(403);
    const unknown = await app()
      .as(coordinator)
      .post(`${code}/wijzigen`, { ...words, owner: "Niemand Hier" });
    expect(unknown.status).toBe(422);
    expect((await app().as(coordinator).post(`${code}/wijzigen`, { owner: owner.name })).status).toBe(303);
    expect(await app().as(owner).page(`${code}/wijzigen`)).not.toContain('name="owner"');
    const stolen = { ...words, owner: employee.name };
    expect((await app().as(owner).post(`${code}/wijzigen`, stolen)).status).toBe(303);
    const text = await app().as(employee).page(code);
    expect(text).toContain("Ons verhaal.");
    expect(text).toContain(owner.name);
    expect((await app().as(employee).post(`${code}/wijzigen`, words)).status).toBe(403);
  });

  test("documents are added, changed and taken away; another block's document is not found", async () => {
    await aBlock(database.owner, world.here, { ownerId: world.owner.personId });
    const client = app().as(world.owner);
    const document = { title: "Gedragscode 2024", version: "3.0", validUntil: "31-12-2026" };
    expect((await client.post(`${code}/documenten/nieuw`, document)).status).toBe(303);
    const text = await client.page(code);
    expect(text).toContain("Gedragscode 2024");
    expect(text).toContain("verloopt binnenkort");
    const [, path = ""] = /href="([^"]*\/documenten\/[0-9a-f-]{36})"/.exec(text) ?? [];
    const turned = { ...document, adoptedOn: "01-01-2027" };
    expect(await (await client.post(path, turned)).text()).toContain(
      "Deze datum ligt vóór de datum van vaststelling.",
    );
    expect((await client.post(path, { ...document, title: "Gedragscode 2025" })).status).toBe(303);
    expect((await client.get(path.replace("1.6", "1.7"))).status).toBe(403);
    const other = path.replace("1.6", "1.7");
    expect((await app().as(world.coordinator).get(other)).status).toBe(404);
    expect((await app().as(world.employee).post(`${path}/weghalen`)).status).toBe(403);
    expect((await client.post(`${path}/weghalen`)).status).toBe(303);
    expect(await client.page(code)).not.toContain("Gedragscode 2025");
  });

  test("a document can be a file, which colleagues may save", async () => {
    await aBlock(database.owner, world.here, { ownerId: world.owner.personId });
    const form = new FormData();
    form.set("title", "Gedragscode");
    form.set("file", new Blob([Buffer.from(pdf())]), "code.pdf");
    expect((await app().as(world.owner).upload(`${code}/documenten/nieuw`, form)).status).toBe(303);
    const [, path = ""] = /href="([^"]*\/downloaden)"/.exec(await app().as(world.employee).page(code)) ?? [];
    const saved = await app().as(world.employee).get(path);
    expect(saved.headers.get("content-disposition")).toContain("attachment");
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(Buffer.from(pdf()));
    const elsewhere = await makeWorld();
    expect((await app().as(elsewhere.coordinator).get(path)).status).toBe(404);
    form.set("file", new Blob(["<script>"]), "code.html");
    const refused = await app().as(world.owner).upload(`${code}/documenten/nieuw`, form);
    expect(refused.status).toBe(422);
  });

  test("relations show on both blocks, norms by own reading on both ends", async () => {
    await anAdoption(database.owner, world.here, { framework: "rekenkamer-2024" });
    const coordinator = app().as(world.coordinator);
    const related = ["arnhem-2024/1.5", "arnhem-2024/8.1", "arnhem-2024/99"];
    expect((await coordinator.post(`${code}/verwant`, { related })).status).toBe(303);
    expect(await coordinator.page(`${list}/arnhem-2024/8.1`)).toContain(
      'href="/stelsel/bouwstenen/arnhem-2024/1.6"',
    );
    expect((await coordinator.post(`${code}/verwant`, { related: "arnhem-2024/1.5" })).status).toBe(303);
    const after = await coordinator.page(`${list}/arnhem-2024/8.1`);
    expect(after).not.toContain('href="/stelsel/bouwstenen/arnhem-2024/1.6"');
    expect(
      (await coordinator.post(`${code}/normen`, { "norms-rekenkamer-2024": ["rekenkamer-2024/13"] })).status,
    ).toBe(303);
    const norm = await coordinator.page("/stelsel/normen/rekenkamer-2024/13");
    expect(norm).toContain('href="/stelsel/bouwstenen/arnhem-2024/1.6"');
    expect(norm).toContain("Verband volgens onze eigen organisatie");
    const form = await coordinator.page(`${code}/normen`);
    expect(form.match(/<input[^>]*checked[^>]*>/g)).toHaveLength(1);
    expect((await coordinator.post(`${code}/normen`)).status).toBe(303);
    const without = await coordinator.page("/stelsel/normen/rekenkamer-2024/13");
    expect(without).not.toContain("Verband volgens onze eigen organisatie");
  });
});

test("the network shows every block with theme and owner, as a drawing and as a list", async () => {
  await aBlock(database.owner, world.here, { ownerId: world.owner.personId });
  const text = await app().as(world.employee).page(`${list}/netwerk`);
  expect(text).toContain("<svg");
  expect(text).toContain(world.owner.name);
  expect(count(text, 'scope="row"')).toBeGreaterThanOrEqual(45);
});

describe("what other pages get", () => {
  test("an owner hears of documents and of operation; the coordinator how many are outdated", async () => {
    await aBlock(database.owner, world.here, { ownerId: world.owner.personId });
    await aDocument(database.owner, world.here, { title: "Code", validUntil: "2026-12-01" });
    await aDocument(database.owner, world.here, { title: "Bijlage", validUntil: "2028-12-01" });
    await aJudgement(database.owner, world.here);
    await aJudgement(database.owner, world.here, { aspect: "operation", judgedOn: "2025-02-01" });
    expect(await work(world.owner)).toMatchObject([
      { title: "Document verloopt: Code (Gedragscode)", due: "2026-12-01" },
      { title: "Werkt het nog? Ouder dan een jaar: Gedragscode", due: "2026-02-01" },
    ]);
    expect(await work(world.employee)).toEqual([]);
    expect(await work(world.coordinator)).toMatchObject([{ href: "/stelsel/bouwstenen?mist=outdated" }]);
  });

  test("the account has the judgements as they stood at the end of its year, and none before there were any", async () => {
    await aBlock(database.owner, world.here);
    await aJudgement(database.owner, world.here, { value: "yes", judgedOn: "2025-06-01" });
    await aJudgement(database.owner, world.here, { value: "no", judgedOn: "2026-02-01" });
    const exist = async (year: number) => {
      const [found] =
        (await reading(world.coordinator, async (context) => frameworks.figures?.(context, year))) ?? [];
      return found?.numbers.find(({ key }) => key === "blocks.exist")?.value;
    };
    expect(await exist(2025)).toBe(1);
    expect(await exist(2026)).toBe(0);
    expect(await exist(2024)).toBeUndefined();
  });

  test("the tile counts what is there", async () => {
    await aBlock(database.owner, world.here);
    await aJudgement(database.owner, world.here);
    expect(await status(world.coordinator)).toMatchObject([
      { value: "1 van 45", text: "Zoveel bouwstenen zijn er. Van 0 is de werking beoordeeld" },
    ]);
    expect(await status(world.employee)).toEqual([]);
  });
});

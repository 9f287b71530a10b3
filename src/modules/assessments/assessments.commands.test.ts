import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { findingsOf, loadExamples } from "#modules/frameworks/index.ts";
import type { Example } from "#modules/frameworks/index.ts";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { places } from "#platform/config/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { commands } from "./assessments.command-line.ts";
import { assessments, loadExample } from "./index.ts";
import { aRound, onAllNorms } from "./round.builder.ts";

let database: TestDatabase;
let example: Example;
let folder: string;

const abbreviations = ["AZ", "BZ", "BZK", "DEF", "EZK", "FIN", "IenW", "JenV", "LNV", "OCW", "SZW", "VWS"];
const now = new Date("2026-11-01T09:00:00Z");

const load = (organisationId: string, code: string) => {
  const actor = systemActor(organisationId);
  return withActor(database.db, actor, (tx) =>
    loadExample({ tx, actor, now, today: "2026-11-01" }, example, code),
  );
};

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "bp-assessments-"));
  const [only] = await loadExamples(places.content);
  if (!only) throw new Error("the example is gone");
  example = only;
  for (const code of abbreviations.toReversed()) {
    const { organisationId } = await anOrganisation(database.owner, {
      abbreviation: code,
      kind: "ministry",
      shortName: code.toLowerCase(),
    });
    await load(organisationId, code);
  }
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const run = async (
  name: string,
  positionals: readonly string[],
  values: Record<string, string | boolean>,
) => {
  const printed: string[] = [];
  const command = commands.find((one) => one.name === name);
  const fault = command?.wrongUse?.(values);
  if (!command || fault !== undefined) throw new Error(fault ?? "no such command");
  const { services } = testServices();
  const print = (text: string) => printed.push(text);
  await command.run({ positionals, values, print, progress: () => {}, db: database.db, services });
  return printed.join("\n");
};

const findings = z.array(z.strictObject({ organisation: z.string(), norm: z.string(), finding: z.string() }));
const byMinistry = { framework: "rekenkamer-2024", round: "2023", json: true };

describe("the findings on the twelve ministries", () => {
  test("are exported exactly as the content records them: 180, by organisation and norm", async () => {
    const printed = findings.parse(JSON.parse(await run("assessments export", [], byMinistry)));
    expect(printed).toHaveLength(180);
    expect([...new Set(printed.map(({ organisation }) => organisation))]).toEqual(abbreviations);
    expect(printed.slice(0, 15).map(({ norm }) => norm)).toEqual(
      Array.from({ length: 15 }, (_, index) => String(index + 1)),
    );
    const key = (one: z.output<typeof findings>[number]) => `${one.organisation} ${one.norm} ${one.finding}`;
    expect(printed.map(key).toSorted()).toEqual(findingsOf(example).map(key).toSorted());
  });

  test.each([
    ["AZ", "1", "short"],
    ["BZK", "2", "partly-short"],
    ["DEF", "2", "met"],
    ["VWS", "4", "not-published"],
    ["AZ", "10", "short"],
    ["DEF", "12", "short"],
  ])("%s on norm %s: %s", async (organisation, norm, finding) => {
    const printed = findings.parse(JSON.parse(await run("assessments export", [], byMinistry)));
    expect(printed).toContainEqual({ organisation, norm, finding });
  });

  test("loading twice changes nothing; an organisation the source does not know is refused", async () => {
    const [bzk] = await database.owner
      .selectFrom("organisations")
      .selectAll()
      .where("shortName", "=", "bzk")
      .execute();
    const id = bzk?.organisationId ?? "";
    expect(await load(id, "BZK")).toBe(await load(id, "BZK"));
    await expect(load(id, "XYZ")).rejects.toThrow("not-found");
  });

  test("name their page, and the day of the year they do not know is not shown", async () => {
    const [az] = await database.owner
      .selectFrom("organisations")
      .selectAll()
      .where("shortName", "=", "az")
      .execute();
    const coordinator = await anActor(
      database.owner,
      { organisationId: az?.organisationId ?? "" },
      "coordinator",
    );
    const client = testApp({ db: database.db, modules: [assessments] }).as(coordinator);
    const list = await client.page("/stelsel/beoordelingen");
    const href = /\/stelsel\/beoordelingen\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
    const text = await client.page(href);
    expect(text).toContain("Ronde 2023, peiljaar 2023, audit.");
    expect(text).toContain("Bron: Algemene Rekenkamer, Integriteit als basis (2024).");
    expect(text).not.toContain("31 december 2023");
    expect(text).toContain("Niet bekend: de bron noemt geen dag");
    expect(text).not.toContain("1 november 2026");
    expect(await client.page(`${href}/1`)).toContain("par. 3.3.2, kader bij figuur 1, p. 18");
  });
});

describe("figures by command", () => {
  test.each(["block", "matrix", "balance"])("%s of all ministries, as SVG and as numbers", async (figure) => {
    const out = join(folder, `${figure}.svg`);
    const printed = await run("figures", [], { ...byMinistry, figure, norms: "1,2,15", out });
    const svg = await readFile(out, "utf8");
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg).toContain("Ronde 2023, peiljaar 2023, audit, 12 organisaties.");
    const { table } = z
      .object({ table: z.object({ rows: z.array(z.array(z.string())) }) })
      .parse(JSON.parse(printed));
    expect(table.rows.length).toBe({ block: 3, matrix: 12, balance: 5 }[figure]);
  });

  test("the block figure names who falls short of norm 1, and never a level", async () => {
    const printed = await run("figures", [], { ...byMinistry, figure: "block", norms: "1", locale: "en" });
    expect(printed).toContain("7: AZ, BZ, BZK, EZK, LNV, OCW, SZW");
    expect(printed).toContain("2: JenV, VWS");
    expect(printed).not.toContain("Insufficient");
  });

  test("change of one organisation against the round before", async () => {
    const town = await anOrganisation(database.owner, { shortName: "wisselstad" });
    const closed = { state: "closed" as const };
    await aRound(database.owner, town, {
      title: "2024",
      referenceDate: "2024-12-31",
      outcomes: onAllNorms("partial"),
      ...closed,
    });
    await aRound(database.owner, town, {
      title: "2025",
      referenceDate: "2025-12-31",
      outcomes: onAllNorms("good"),
      ...closed,
    });
    const values = { organisation: "wisselstad", figure: "change", json: true };
    const printed = await run("figures", [], { ...values, round: "2025" });
    expect(printed).toContain("Ronde 2024, peildatum 31 december 2024, zelfbeoordeling. Ronde 2025");
    await expect(run("figures", [], { ...values, round: "2024" })).rejects.toThrow("no earlier round");
  });

  test.each([
    ["no organisation or framework", { round: "2023", figure: "block", json: true }],
    ["no round", { framework: "f", figure: "block", json: true }],
    ["no such figure", { framework: "f", round: "2023", figure: "pie", json: true }],
    ["nowhere to go", { framework: "f", round: "2023", figure: "block" }],
    ["change of everybody", { framework: "f", round: "2023", figure: "change", json: true }],
    [
      "a language we do not have",
      { framework: "f", round: "2023", figure: "block", json: true, locale: "fr" },
    ],
  ])("wrong use: %s", (_name, values) => {
    const command = commands.find(({ name }) => name === "figures");
    expect(command?.wrongUse?.(values)).toBeTypeOf("string");
  });

  test.each([
    ["a round nobody has", { round: "1999" }, "No round"],
    [
      "a framework there is not",
      { framework: "rekenkamer" },
      /^There is no framework "rekenkamer"\. There are: .*\brekenkamer-2024\b/,
    ],
    ["an organisation nobody knows", { organisation: "nergens" }, "There is no organisation"],
    ["a norm that is not in the round", { norms: "1,99" }, "99"],
  ])("refused: %s", async (_name, change, reason) => {
    await expect(run("figures", [], { ...byMinistry, figure: "block", ...change })).rejects.toThrow(reason);
  });
});

const csv = (second = "partial") =>
  [
    "kader,ronde,peildatum,soort,norm,niveau,onderbouwing",
    "rekenkamer-2024,2026,31-12-2026,zelf,1,good,Gezien",
    `rekenkamer-2024,2026,31-12-2026,zelf,2,${second},Gezien`,
    "",
  ].join("\n");
const file = async (content: string) => {
  const path = join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(path, content);
  return path;
};

describe("import and export of one organisation", () => {
  test("begins a round, changes nothing the second time, and comes out as it went in", async () => {
    await anOrganisation(database.owner, { shortName: "heenweer" });
    const organisation = "heenweer";
    const path = await file(csv());
    const once = JSON.parse(await run("assessments import", [path], { organisation, json: true }));
    expect(once).toMatchObject({ changed: 2, unchanged: 0 });
    expect(JSON.parse(await run("assessments import", [path], { organisation, json: true }))).toMatchObject({
      round: once.round,
      changed: 0,
      unchanged: 2,
    });
    expect(
      JSON.parse(await run("assessments import", [await file(csv("good"))], { organisation, json: true })),
    ).toMatchObject({ changed: 1, unchanged: 1 });
    const wanted = { framework: "rekenkamer-2024", round: "2026", organisation };
    const exported = await run("assessments export", [], wanted);
    expect(
      JSON.parse(await run("assessments import", [await file(exported)], { organisation, json: true })),
    ).toMatchObject({ changed: 0, unchanged: 2 });
    expect(JSON.parse(await run("assessments export", [], { ...wanted, json: true }))).toEqual([
      { organisation, norm: "1", level: "good" },
      { organisation, norm: "2", level: "good" },
    ]);
  });

  test("is all or nothing, and says what is wrong where", async () => {
    await anOrganisation(database.owner, { shortName: "foutstad" });
    const path = await file(csv("prima"));
    const values = { organisation: "foutstad" };
    await expect(run("assessments import", [path], values)).rejects.toThrow(
      "Line 3, column niveau: choose from",
    );
    await expect(
      run("assessments export", [], { ...values, framework: "rekenkamer-2024", round: "2026", json: true }),
    ).rejects.toThrow("No round");
    await expect(run("assessments import", [join(folder, "weg.csv")], values)).rejects.toThrow(
      "cannot be read",
    );
  });

  test("a closed round takes nothing new, and the same again is no fault", async () => {
    const town = await anOrganisation(database.owner, { shortName: "vaststad" });
    const outcomes = { "1": "good", "2": "good" };
    await aRound(database.owner, town, { referenceDate: "2026-12-31", state: "closed", outcomes });
    const organisation = "vaststad";
    const exported = await run("assessments export", [], {
      framework: "rekenkamer-2024",
      round: "2026",
      organisation,
    });
    await run("assessments import", [await file(exported)], { organisation });
    await expect(run("assessments import", [await file(csv())], { organisation })).rejects.toThrow(
      "closed and does not change",
    );
  });

  test("by page: an upload begins a round, a faulty one is told line by line", async () => {
    const town = await anOrganisation(database.owner);
    const coordinator = await anActor(database.owner, town, "coordinator");
    const client = testApp({ db: database.db, modules: [assessments] }).as(coordinator);
    const send = (content: string) => {
      const form = new FormData();
      form.append("file", new File([content], "ronde.csv", { type: "text/csv" }));
      return client.upload("/stelsel/beoordelingen/inlezen", form);
    };
    const refused = await send(csv("prima"));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Regel 3, kolom niveau: kies uit");
    const taken = await send(csv());
    expect(taken.status).toBe(303);
    const href = taken.headers.get("location") ?? "";
    expect(await client.page(href)).toContain("2 van 15");
    expect(await (await client.get(`${href}/uitvoer.csv`)).text()).toContain(
      "rekenkamer-2024;2026;2026-12-31;zelf;1;good;Gezien",
    );
    const employee = testApp({ db: database.db, modules: [assessments] }).as(
      await anActor(database.owner, town),
    );
    expect((await employee.get(`${href}/uitvoer.csv`)).status).toBe(404);
    expect((await employee.get("/stelsel/beoordelingen/inlezen")).status).toBe(403);
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { modules } from "../modules.ts";
import { commands } from "../commands.ts";
import { roles, systemActor } from "#platform/actor/index.ts";
import { fixedClock } from "#platform/clock/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { demonstrationCode, reportStates } from "#modules/reports/index.ts";
import { declarationStates } from "#modules/interests/index.ts";
import { countByUnit } from "#modules/onboarding/index.ts";
import { directory } from "#modules/organisations/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { aReporter } from "#test/support/reporter.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { demonstrationAccounts, demonstrationIsLoaded, loadDemonstration } from "./index.ts";

const { services } = testServices(fixedClock("2026-11-22T09:00:00Z"));
const said: string[] = [];
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const load = (progress: (text: string) => void): Promise<void> =>
  loadDemonstration({ db: database.db, services }, progress);

/** Rows of every table that has some, as the owner sees them. */
const stock = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string; rows: number }>`
    select c.relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', c.relname), true, true, '')))[1]::text::int as rows
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname !~ '^kysely'`.execute(
    database.owner,
  );
  return Object.fromEntries(rows.filter((row) => row.rows > 0).map((row) => [row.name, row.rows]));
};

/** The organisation with this short name, read as its own system. */
const idOf = async (shortName: string): Promise<string> => {
  const { organisationId } = await database.owner
    .selectFrom("organisations")
    .select("organisationId")
    .where("shortName", "=", shortName)
    .executeTakeFirstOrThrow();
  return organisationId;
};

/** What a command prints. */
const printed = async (name: string, values: Record<string, string | boolean>): Promise<string> => {
  const command = commands.find((one) => one.name === name);
  if (command?.kind !== "database") throw new Error(`no command ${name}`);
  const out: string[] = [];
  const print = (line: string) => void out.push(line);
  await command.run({ db: database.db, services, positionals: [], values, print, progress: () => {} });
  return out.join("\n");
};

test("a loading that is stopped halfway leaves nothing", async () => {
  const stopped = load((line) => {
    if (line.includes("ministries")) throw new Error("somebody pressed ctrl-C");
  });
  await expect(stopped).rejects.toThrow("somebody pressed ctrl-C");
  expect(await demonstrationIsLoaded(database.db)).toBe(false);
  expect(await stock()).toEqual({});
});

test("the world is loaded, with progress", { timeout: 120_000 }, async () => {
  await load((line) => said.push(line));
  expect(await demonstrationIsLoaded(database.db)).toBe(true);
  expect(said).toHaveLength(4);
  expect(await stock()).toMatchObject({
    organisations: 13,
    oversights: 12,
    people: 201,
    units: 20,
    assessment_rounds: 14,
    building_blocks: 47,
    goals: 7,
    measures: 14,
    actions: 21,
    year_plans: 2,
    agreements: 8,
    annual_accounts: 1,
    works_council_moments: 8,
    coordinator_positions: 5,
    authority_contacts: 8,
    coordinator_advice: 5,
    good_examples: 5,
    overseen_rounds: 14,
    reports: 16,
  });
});

test("there is a report in every state, and one of detriment", async () => {
  const rows = await database.owner.selectFrom("reports").select(["state", "kind", "decision"]).execute();
  const found = (pick: (row: (typeof rows)[number]) => string | null) => new Set(rows.map(pick));
  expect(found(({ state }) => state)).toEqual(new Set(reportStates));
  expect(found(({ kind }) => kind)).toContain("detriment");
  expect(found(({ decision }) => decision)).toEqual(
    new Set([null, "not-taken-up", "investigation", "preliminary-inquiry", "line", "forwarded"]),
  );
});

test("reports are with somebody or with nobody, read or waiting, and one was opened again", async () => {
  const rows = await database.owner
    .selectFrom("reports")
    .select(["handlerId", "waitingSince", "openedAt", "newsSince", "enteredBy", "approvedAt"])
    .execute();
  const number = (pick: (row: (typeof rows)[number]) => boolean) => rows.filter(pick).length;
  expect(number(({ handlerId }) => handlerId !== null)).toBe(8);
  expect(number(({ openedAt, waitingSince }) => openedAt !== null && waitingSince !== null)).toBe(2);
  expect(number(({ newsSince }) => newsSince !== null)).toBeGreaterThan(0);
  expect(number(({ enteredBy, approvedAt }) => enteredBy !== null && approvedAt === null)).toBe(1);
  const reopened = await database.owner
    .selectFrom("reportEvents")
    .select("eventId")
    .where("kind", "=", "reopened")
    .execute();
  expect(reopened).toHaveLength(1);
});

test("a stranger with only the code of seven words finds the way back", async () => {
  const reporter = aReporter(testApp({ db: database.db, modules, services }));
  const entered = await reporter.post("/melden/dossier", { meldcode: demonstrationCode });
  expect(entered.headers.get("location")).toBe("/melden/dossier/1");
  const page = await reporter.page("/melden/dossier/1");
  expect(page).toContain("in welke maand die vergunningen zijn gegeven");
});

test("loading again changes nothing", async () => {
  const before = await stock();
  await load((line) => said.push(line));
  expect(said).toHaveLength(4);
  expect(await stock()).toEqual(before);
});

test("the findings on the ministries are exported as they were published", async () => {
  const out = await printed("assessments export", {
    framework: "rekenkamer-2024",
    round: "2023",
    json: true,
  });
  const findings: unknown = JSON.parse(out);
  expect(findings).toHaveLength(12 * 15);
  expect(findings).toContainEqual({ organisation: "BZK", norm: "1", finding: "short" });
  expect(findings).toContainEqual({ organisation: "JenV", norm: "1", finding: "partly-short" });
  expect(findings).toContainEqual({ organisation: "DEF", norm: "1", finding: "met" });
  expect(findings).toContainEqual({ organisation: "AZ", norm: "13", finding: "not-published" });
});

test("the ministries are real and Voorbeeldstad is not", async () => {
  const rows = await database.owner.selectFrom("organisations").select(["shortName", "invented"]).execute();
  expect(rows.filter(({ invented }) => invented)).toEqual([{ shortName: "voorbeeldstad", invented: true }]);
});

test("history carries the dates of the world", async () => {
  const organisationId = await idOf("voorbeeldstad");
  const plans = await withActor(database.db, systemActor(organisationId), (tx) =>
    tx.selectFrom("yearPlans").select(["year", "state", "adoptedOn", "closedOn"]).orderBy("year").execute(),
  );
  expect(plans).toEqual([
    { year: 2025, state: "closed", adoptedOn: "2025-01-21", closedOn: "2026-01-13" },
    { year: 2026, state: "adopted", adoptedOn: "2026-01-20", closedOn: null },
  ]);
  const rounds = await withActor(database.db, systemActor(organisationId), (tx) =>
    tx.selectFrom("assessmentRounds").select(["title", "kind", "closedOn"]).orderBy("title").execute(),
  );
  expect(rounds).toEqual([
    { title: "2024", kind: "self", closedOn: "2024-11-19" },
    { title: "2025", kind: "peer", closedOn: "2025-11-25" },
  ]);
});

test("the account of 2025 is public, with its texts and the numbers of its day", async () => {
  const app = testApp({ db: database.db, modules, services });
  const page = await app.stranger.page("/openbaar/jaarverslagen/2025/voorbeeldstad");
  expect(page).toContain("Vier ogen bij grond");
  expect(page).toContain("<svg");
  const frozen = await database.owner
    .selectFrom("annualAccounts")
    .select(["state", "publishedOn", "frozen"])
    .executeTakeFirstOrThrow();
  expect(frozen).toMatchObject({ state: "published", publishedOn: "2026-04-28" });
  expect(JSON.stringify(frozen.frozen)).toContain('"numbers":[{');
});

test("there is one sign-in for every role, of somebody who is in service", async () => {
  const today = "2026-11-22";
  const held = new Set<string>();
  for (const { organisation, email } of demonstrationAccounts) {
    const organisationId = await idOf(organisation);
    const [person] = await database.db.transaction().execute(async (tx) => {
      await sql`set local role borgpen_system`.execute(tx);
      return directory.byEmail(tx, { organisationId, email }, today);
    });
    expect(person?.email).toBe(email);
    for (const role of person?.roles ?? []) held.add(role);
  }
  expect([...held].toSorted()).toEqual([...roles].toSorted());
  expect(demonstrationAccounts).toHaveLength(roles.length);
});

test("points to look at are open, asked, answered and closed as nothing the matter, by several rules", async () => {
  const rows = await database.owner
    .selectFrom("signals")
    .select(["rule", "state", "askedOn", "outcome"])
    .execute();
  const number = (pick: (row: (typeof rows)[number]) => boolean) => rows.filter(pick).length;
  expect(new Set(rows.map(({ rule }) => rule))).toEqual(new Set(["S1", "S2", "S3", "S5"]));
  expect(number(({ state, askedOn }) => state === "open" && askedOn === null)).toBeGreaterThan(0);
  expect(number(({ state, askedOn }) => state === "open" && askedOn !== null)).toBe(2);
  expect(number(({ outcome }) => outcome === "nothing")).toBe(1);
});

test("every unit declared something, there is a declaration in every state, and nobody handled an own one", async () => {
  const rows = await database.owner
    .selectFrom("declarations as d")
    .innerJoin("placements as l", (join) =>
      join.onRef("l.organisationId", "=", "d.organisationId").onRef("l.personId", "=", "d.personId"),
    )
    .select(["d.state", "d.register", "d.personId", "d.decidedBy", "d.deciderId", "l.unitId"])
    .execute();
  expect(new Set(rows.map(({ unitId }) => unitId)).size).toBe(20);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(declarationStates));
  expect(rows.filter(({ personId, decidedBy }) => personId === decidedBy)).toEqual([]);
});

test("in every unit somebody began lately: some are complete, some under way, and with some something is late", async () => {
  const organisationId = await idOf("voorbeeldstad");
  const counts = await withActor(database.db, systemActor(organisationId), (tx) =>
    countByUnit(tx, "2026-11-22"),
  );
  expect(counts).toHaveLength(20);
  const units = (pick: (one: (typeof counts)[number]) => number) =>
    counts.filter((one) => pick(one) > 0).length;
  expect(units(({ done }) => done)).toBeGreaterThan(10);
  expect(units(({ open }) => open)).toBeGreaterThan(4);
  expect(units(({ late }) => late)).toBeGreaterThan(10);
});

const numbersIn = (value: unknown): readonly number[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, one]) =>
        name === "n" && typeof one === "number" ? [one] : numbersIn(one),
      )
    : [];

test("two surveys are counted, with what goes together as elsewhere, and nothing is shown of fewer than ten", async () => {
  const cubes = await database.owner
    .selectFrom("surveyCubes as c")
    .innerJoin("surveyRounds as r", "r.roundId", "c.roundId")
    .select(["r.titleNl", "r.invited", "c.correlations", "c.alphas"])
    .orderBy("r.opensOn")
    .execute();
  expect(cubes).toHaveLength(2);
  for (const { correlations } of cubes) {
    const between = new Map(
      z
        .array(z.object({ a: z.string(), b: z.string(), r: z.number() }))
        .parse(correlations)
        .map(({ a, b, r }) => [[a, b].toSorted().join(), r]),
    );
    expect(Math.abs((between.get("culture,example-setting") ?? 0) - 0.6)).toBeLessThan(0.08);
    expect(Math.abs((between.get("communication,culture") ?? 0) - 0.7)).toBeLessThan(0.08);
  }
  const results = await database.owner.selectFrom("surveyResults").selectAll().execute();
  for (const number of numbersIn([cubes, results])) expect(number).toBeGreaterThanOrEqual(10);
  for (const { answered } of results) expect(answered ?? 10).toBeGreaterThanOrEqual(10);
  const asked = results.filter(({ place }) => place === 0).map(({ invited }) => invited);
  expect(new Set(asked)).toEqual(new Set(cubes.map(({ invited }) => invited)));
  const units = results.filter(({ groupBy, answered }) => groupBy === "unit" && answered !== null);
  expect(units.length).toBeGreaterThan(8);
});

test("a goal is measured by both surveys that are counted, each once", async () => {
  const measured = await database.owner
    .selectFrom("goalMeasurements as m")
    .innerJoin("surveyRounds as r", "r.roundId", "m.surveyRoundId")
    .select(["m.measuredOn", "m.value", "r.closedOn"])
    .orderBy("m.measuredOn")
    .execute();
  expect(measured.map(({ measuredOn }) => measuredOn)).toEqual(measured.map(({ closedOn }) => closedOn));
  const [first, second, ...others] = measured.map(({ value }) => value);
  expect(others).toEqual([]);
  expect(second).toBeGreaterThan(first ?? 5);
});

test("of surveys that are over nothing is left but what is counted and written; one is running", async () => {
  const rounds = await database.owner
    .selectFrom("surveyRounds")
    .select(["roundId", "state", "destroyedOn", "sharedOn"])
    .orderBy("opensOn")
    .execute();
  expect(rounds.map(({ sharedOn }) => sharedOn)).toEqual([null, "2026-05-11", null]);
  expect(rounds.map(({ state, destroyedOn }) => [state, destroyedOn])).toEqual([
    ["closed", "2025-02-17"],
    ["closed", "2026-07-13"],
    ["open", null],
  ]);
  const running = rounds[2]?.roundId;
  for (const table of ["surveyAnswers", "surveyKeys", "surveyTokens", "surveyInvitations"] as const) {
    const rows = await database.owner.selectFrom(table).select("roundId").distinct().execute();
    expect(rows).toEqual([{ roundId: running }]);
  }
  const remarks = await database.owner.selectFrom("surveyRemarks").select("text").execute();
  expect(remarks).toHaveLength(16);
});

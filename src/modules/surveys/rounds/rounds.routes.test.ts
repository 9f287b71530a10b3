import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anActor, aPerson, aUnit } from "#modules/organisations/organisation.builder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aSurveyed, filledIn } from "#test/support/survey.ts";
import type { Surveyed } from "#test/support/survey.ts";

let database: TestDatabase;
let world: Surveyed;
beforeAll(async () => {
  database = await testDatabase();
  world = await aSurveyed(database);
});
afterAll(() => database.close());

const round = (change: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  questionnaire: "trial/1",
  titleNl: "Integriteit",
  titleEn: "Integrity",
  population: "all",
  sampleSize: "",
  sampleSeed: "",
  people: "",
  opensOn: "02-11-2026",
  firstReminderOn: "09-11-2026",
  secondReminderOn: "16-11-2026",
  closesOn: "23-11-2026",
  minimum: "10",
  keepDays: "90",
  ...change,
});

const rounds = () =>
  database.owner
    .selectFrom("surveyRounds")
    .selectAll()
    .where("organisationId", "=", world.here.organisationId)
    .execute();

const office = () => world.app.as(world.coordinator);

const made = async (change: Readonly<Record<string, string | readonly string[]>>): Promise<string> => {
  const response = await office().post("/enquetes/nieuw", round(change));
  expect(response.status).toBe(303);
  return response.headers.get("location")?.split("/").at(-1) ?? "";
};

test("a stranger is asked to sign in, a colleague is sent away", async () => {
  const colleague = world.app.as(await anActor(database.owner, world.here));
  for (const path of ["/enquetes", "/enquetes/nieuw", `/enquetes/${world.roundId}`]) {
    expect((await world.app.stranger.get(path)).status).toBe(401);
    expect((await colleague.get(path)).status).toBe(403);
  }
  expect((await colleague.post(`/enquetes/${world.roundId}/openen`)).status).toBe(403);
});

describe("preparing a round", () => {
  test.each([
    ["a questionnaire that is not there", { questionnaire: "other/1" }, "questionnaire"],
    ["no name", { titleNl: "" }, "titleNl"],
    ["a minimum below ten", { minimum: "9" }, "minimum"],
    ["days in the wrong order", { closesOn: "10-11-2026" }, "closesOn"],
    ["a day that has passed", { opensOn: "31-10-2026" }, "opensOn"],
    ["units, but none", { population: "units" }, "unitIds"],
    ["a unit of another organisation", { population: "units", unitIds: [crypto.randomUUID()] }, "unitIds"],
    ["a sample without a size", { population: "sample", sampleSeed: "x" }, "sampleSize"],
    ["a sample without a start", { population: "sample", sampleSize: "3" }, "sampleSeed"],
    ["a list without lines", { population: "list", people: " \n " }, "people"],
  ])("%s is refused, and what was filled in is kept", async (_what, change, field) => {
    const before = (await rounds()).length;
    const response = await office().post("/enquetes/nieuw", round(change));
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(`id="veld-${field}-error"`);
    expect(html).toContain('value="Integrity"');
    expect((await rounds()).length).toBe(before);
  });

  test("every line of a list that names nobody is named, and then nothing is kept", async () => {
    const { owner } = database;
    const left = await aPerson(owner, world.here, { endsOn: "2026-10-01", externalKey: "P-99" });
    const [known] = world.persons;
    const people = [known?.email.toUpperCase() ?? "", "P-12", left.email, "onbekend@voorbeeld.example"].join(
      "\n",
    );
    const before = (await rounds()).length;
    const response = await office().post("/enquetes/nieuw", round({ population: "list", people }));
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(`P-12, ${left.email}, onbekend@voorbeeld.example.`);
    expect((await rounds()).length).toBe(before);
  });
});

/** Whom a round wrote to after opening on 2 November, by e-mail address. */
const invitedBy = async (roundId: string): Promise<readonly string[]> => {
  const { organisationId } = world.here;
  await database.owner
    .updateTable("surveyRounds")
    .set({ state: "closed", closedOn: "2026-11-01" })
    .where("organisationId", "=", organisationId)
    .where("roundId", "<>", roundId)
    .execute();
  const before = world.told.links.length;
  await world.on("2026-11-02");
  world.told.clock.set("2026-11-01T09:00:00Z");
  return world.told.links.slice(before).map(({ email }) => email);
};

const emails = (...indexes: readonly number[]): readonly string[] =>
  indexes.flatMap((index) => world.persons[index]?.email ?? []);

const sorted = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((one, other) => (one < other ? -1 : 1));

describe("whom a round asks", () => {
  test("a list: who is on it, by number or address, each once", async () => {
    const people = [...emails(0, 0, 1), emails(1)[0]?.toUpperCase() ?? ""].join("\n");
    expect(sorted(await invitedBy(await made({ population: "list", people })))).toEqual(sorted(emails(0, 1)));
  });

  test("units, with those that hang below them", async () => {
    const [unit] = world.units;
    const below = await aUnit(database.owner, world.here, { name: "Balie", parentId: unit?.unitId ?? null });
    const extra = await aPerson(database.owner, world.here, { unitId: below.unitId });
    const roundId = await made({ population: "units", unitIds: [unit?.unitId ?? ""] });
    expect(sorted(await invitedBy(roundId))).toEqual(sorted([...emails(0, 2), extra.email]));
  });

  test("a sample has its size, and the same start draws the same people", async () => {
    const sample = { population: "sample", sampleSize: "3", sampleSeed: "herfst" };
    const first = await invitedBy(await made(sample));
    expect(first).toHaveLength(3);
    expect(sorted(await invitedBy(await made(sample)))).toEqual(sorted(first));
  });

  test("everybody in service with an address; how many of each unit is fixed at the opening", async () => {
    const roundId = await made({});
    const all = await invitedBy(roundId);
    expect(all).toEqual(expect.arrayContaining([...emails(0, 1, 2, 3)]));
    const strata = await database.owner
      .selectFrom("surveyStrata")
      .select("invited")
      .where("roundId", "=", roundId)
      .execute();
    expect(strata.map(({ invited }) => invited).toSorted((one, other) => one - other)).toEqual([1, 2, 2]);
    const html = await office().page(`/enquetes/${roundId}`);
    expect(html).toContain("niet getoond");
  });
});

describe("moving a round", () => {
  test("it is opened now, in the background, and closed before its day; each is in the log", async () => {
    const roundId = await made({ opensOn: "05-11-2026" });
    const page = `/enquetes/${roundId}`;
    expect((await office().post(`${page}/openen`)).status).toBe(303);
    expect(world.told.jobs.sent.at(-1)).toEqual({ name: "surveys.steps", data: {} });
    expect(await office().page(page)).toContain("De ronde wordt geopend.");
    await world.on("2026-11-01");
    expect(await office().page(page)).toContain("Nu sluiten");
    expect((await office().post(`${page}/openen`)).status).toBe(422);
    expect((await office().post(`${page}/sluiten`)).status).toBe(303);
    expect(await office().page(page)).toContain("De ronde wordt gesloten.");
    await world.on("2026-11-01");
    expect(await office().page(page)).toContain("gesloten");
    const entries = await database.owner
      .selectFrom("auditEntries")
      .select(["event", "result"])
      .where("objectId", "=", roundId)
      .execute();
    expect(sorted(entries.map(({ event, result }) => `${event} ${result}`))).toEqual([
      "surveys.closed-on-its-day done",
      "surveys.opened-on-its-day done",
      "surveys.round-closed done",
      "surveys.round-made done",
      "surveys.round-opened done",
      "surveys.round-opened refused",
    ]);
  });

  test("one that nobody was asked for is removed with its list; one that was open stays", async () => {
    const roundId = await made({ population: "list", people: emails(0)[0] ?? "" });
    expect((await office().post(`/enquetes/${roundId}/weghalen`)).status).toBe(303);
    expect((await office().get(`/enquetes/${roundId}`)).status).toBe(404);
    const [open] = (await rounds()).filter(({ state }) => state === "closed");
    expect((await office().post(`/enquetes/${open?.roundId}/weghalen`)).status).toBe(422);
  });

  test("the smallest group is raised, never lowered", async () => {
    const page = `/enquetes/${await made({ opensOn: "20-11-2026", firstReminderOn: "21-11-2026", secondReminderOn: "22-11-2026" })}`;
    expect((await office().post(`${page}/minimum`, { minimum: "15" })).status).toBe(303);
    expect(await office().page(page)).toContain("15 mensen");
    const refused = await office().post(`${page}/minimum`, { minimum: "12" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Alleen hoger dan 15 kan");
  });
});

test("how far a round is shows only counts of groups that are large enough, of who did and who did not", async () => {
  const large = await aSurveyed(database, { people: 50 });
  await large.on("2026-11-02");
  for (const person of large.persons.filter((_, index) => index % 2 === 0 && index < 24))
    await large.app.stranger.post(large.linkOf(person), filledIn());
  const html = await large.app.as(large.coordinator).page(`/enquetes/${large.roundId}`);
  const text = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  expect(text).toContain("Samen 12 39");
  expect(text).toMatch(/Vergunningen (niet getoond ){2}/);
});

test("two jobs that come at once open and remind once", async () => {
  const other = await aSurveyed(database, { people: 3 });
  await Promise.all([other.on("2026-11-02"), other.on("2026-11-02")]);
  expect(other.told.links).toHaveLength(4);
  await Promise.all([other.on("2026-11-09"), other.on("2026-11-09")]);
  expect(other.told.links).toHaveLength(8);
});

const changeTo = (roundId: string, values: Parameters<typeof round>[0]) =>
  office().post(`/enquetes/${roundId}/wijzigen`, round(values));
const keptRound = async (roundId: string) => (await rounds()).find((one) => one.roundId === roundId);
const listed = async (roundId: string) =>
  (
    await database.owner
      .selectFrom("surveyInvitations")
      .select("personId")
      .where("roundId", "=", roundId)
      .execute()
  ).map(({ personId }) => personId);
const emailOf = (index: number): string => world.persons[index]?.email ?? "";

describe("changing a round that waits for its day", () => {
  test("the form holds what the round is, and what is filled in replaces it", async () => {
    const roundId = await made({ titleNl: "Eerst", population: "sample", sampleSize: "3", sampleSeed: "x" });
    const form = await (await office().get(`/enquetes/${roundId}/wijzigen`)).text();
    for (const value of ["Eerst", "trial/1", "09-11-2026", "90"]) expect(form).toContain(`value="${value}"`);
    const answer = await changeTo(roundId, {
      titleNl: "Daarna",
      closesOn: "30-11-2026",
      minimum: "12",
      keepDays: "30",
    });
    expect(answer.status).toBe(303);
    expect(await keptRound(roundId)).toMatchObject({
      titleNl: "Daarna",
      population: "all",
      sampleSize: null,
      closesOn: "2026-11-30",
      minimum: 12,
      keepDays: 30,
    });
  });

  test("the same rules hold as for a new one", async () => {
    const roundId = await made({});
    for (const wrong of [
      { closesOn: "10-11-2026" },
      { population: "units" },
      { population: "list" },
      { minimum: "9" },
    ])
      expect((await changeTo(roundId, wrong)).status).toBe(422);
    expect(await keptRound(roundId)).toMatchObject({
      closesOn: "2026-11-23",
      population: "all",
      minimum: 10,
    });
  });

  test("a list stays when no other is given, is replaced by another, and goes with its population", async () => {
    const roundId = await made({ population: "list", people: emailOf(0) });
    expect((await changeTo(roundId, { population: "list", titleNl: "Anders" })).status).toBe(303);
    expect(await listed(roundId)).toEqual([world.persons[0]?.personId]);
    expect((await changeTo(roundId, { population: "list", people: emailOf(1) })).status).toBe(303);
    expect(await listed(roundId)).toEqual([world.persons[1]?.personId]);
    expect((await changeTo(roundId, { population: "all" })).status).toBe(303);
    expect(await listed(roundId)).toEqual([]);
  });

  test("once it was opened it stays as it was announced, also for whoever writes in the database", async () => {
    const roundId = await made({});
    const opened = database.owner.updateTable("surveyRounds").where("roundId", "=", roundId);
    await opened.set({ state: "open", openedOn: "2026-11-02" }).execute();
    expect((await office().get(`/enquetes/${roundId}/wijzigen`)).status).toBe(422);
    expect((await changeTo(roundId, { titleNl: "Te laat" })).status).toBe(422);
    for (const late of [{ titleNl: "Te laat" }, { closesOn: "2026-12-30" }, { keepDays: 365 }])
      await expect(opened.set(late).execute()).rejects.toThrow("stays as it was announced");
    await opened.set({ minimum: 20 }).execute();
    await expect(opened.set({ minimum: 15 }).execute()).rejects.toThrow("stays as it was announced");
  });

  test("only the coordinator changes a round", async () => {
    const manager = world.app.as(await anActor(database.owner, world.here, "manager"));
    expect((await manager.get(`/enquetes/${world.roundId}/wijzigen`)).status).toBe(403);
  });
});

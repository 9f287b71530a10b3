import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { fixedClock } from "#platform/clock/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../../index.ts";
import { aReport } from "../../report.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: KeyHolder;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  here = await anOrganisation(database.owner);
  officer = await aKeyHolder(database, here, "report-officer");
});
afterAll(() => database.close());

const appOn = (day: string) =>
  testApp({
    db: database.db,
    modules: [reports],
    services: testServices(fixedClock(`${day}T10:00:00Z`)).services,
  });
const as = ({ actor, sessionId, token }: KeyHolder, day = "2026-11-01") =>
  appOn(day).as(actor, undefined, { sessionId, token });

const send = (at = "2026-10-30T09:00:00Z", ...readers: KeyHolder[]) =>
  aReport(database, here.organisationId, {
    readers: (readers.length === 0 ? [officer] : readers).map(({ personId }) => personId),
    at: new Date(at),
  });

const stateOf = async (reportId: string) => {
  const row = await database.owner
    .selectFrom("reports")
    .select(["state", "nextDueOn"])
    .where("reportId", "=", reportId)
    .executeTakeFirstOrThrow();
  return row.state;
};
const setState = (reportId: string, state: "weighing" | "handling") =>
  database.owner.updateTable("reports").set({ state }).where("reportId", "=", reportId).execute();

const eventsOf = async (reportId: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("reportEvents")
    .select("kind")
    .where("reportId", "=", reportId)
    .orderBy("happenedAt")
    .execute();
  return rows.map(({ kind }) => kind);
};

const reason = "Honderd keer dezelfde reclame";
const between = (from: string, until: string) => {
  const [fromDay = "", fromTime = ""] = from.split(" ");
  const [untilDay = "", untilTime = ""] = until.split(" ");
  return { fromDay, fromTime, untilDay, untilTime, reason };
};

describe("a flood", () => {
  test("is set aside only by report officers", async () => {
    const { reportId } = await send();
    const form = { reports: [reportId], reason };
    expect((await appOn("2026-11-01").stranger.post("/dossiers/opzij-leggen", form)).status).toBe(401);
    const authority = await aVisitor(database, here, "authority");
    expect((await as(authority).post("/dossiers/opzij-leggen", form)).status).toBe(403);
    expect((await as(authority).get("/dossiers/opzij")).status).toBe(403);
    expect(await stateOf(reportId)).toBe("received");
  });

  test("goes aside as far as it was ticked, with its reason, and comes back to the state it had", async () => {
    const [one, two, stays] = [await send(), await send(), await send()];
    await setState(two.reportId, "weighing");
    const done = await as(officer).post("/dossiers/opzij-leggen", {
      reports: [one.reportId, two.reportId],
      reason,
    });
    expect(done.status).toBe(303);
    expect(await Promise.all([one, two, stays].map(({ reportId }) => stateOf(reportId)))).toEqual([
      "set-aside",
      "set-aside",
      "received",
    ]);
    const list = await as(officer).page("/dossiers/opzij");
    expect(list).toContain(reason);
    const [, path = ""] = /action="(\/dossiers\/opzij\/[^"]+\/terug)"/.exec(list) ?? [];
    expect((await as(officer).post(path)).status).toBe(303);
    expect(await Promise.all([one, two].map(({ reportId }) => stateOf(reportId)))).toEqual([
      "received",
      "weighing",
    ]);
    expect(await eventsOf(two.reportId)).toEqual(["received", "set-aside", "brought-back"]);
    expect((await as(officer).post(path)).status).toBe(409);
    expect(await as(officer).page("/dossiers/opzij")).toContain("Teruggehaald");
  });

  test("is shown to officers who read something of it, and tells nobody else of a report they are kept out of", async () => {
    const [reads, keptOut] = [
      await aKeyHolder(database, here, "report-officer"),
      await aKeyHolder(database, here, "report-officer"),
    ];
    const { reportId } = await send("2026-10-30T09:00:00Z", officer, reads);
    await as(officer).post("/dossiers/opzij-leggen", { reports: [reportId], reason });
    expect(await as(reads).page("/dossiers/opzij")).toContain(reason);
    const list = await as(keptOut).page("/dossiers/opzij");
    expect([list.includes(reason), list.includes("/terug")]).toEqual([false, false]);
  });

  test.each<[string, (reportId: string) => object, string]>([
    ["nothing ticked", () => ({ reason }), "Vink minstens één melding aan."],
    ["no reason", (reportId) => ({ reports: [reportId], reason: "" }), "veld-reason"],
    ["hardly a reason", (reportId) => ({ reports: [reportId], reason: "spam" }), "in een paar woorden"],
  ])("with %s comes back with what was ticked", async (_what, form, says) => {
    const { reportId, reference } = await send();
    const refused = await as(officer).post("/dossiers/opzij-leggen?stand=received", { ...form(reportId) });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain(says);
    expect(text).toContain(reference);
    expect(await stateOf(reportId)).toBe("received");
  });

  test("does not take along what was decided on, nor what somebody else reads: all or nothing", async () => {
    const other = await aKeyHolder(database, here, "report-officer");
    const [fits, decided, foreign] = [await send(), await send(), await send(undefined, other)];
    await setState(decided.reportId, "handling");
    for (const { reportId } of [decided, foreign]) {
      const refused = await as(officer).post("/dossiers/opzij-leggen", {
        reports: [fits.reportId, reportId],
        reason,
      });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain("Er is niets opzij gelegd");
    }
    expect(await Promise.all([fits, decided, foreign].map(({ reportId }) => stateOf(reportId)))).toEqual([
      "received",
      "handling",
      "received",
    ]);
  });

  test("is everything unopened between two moments in Dutch time", async () => {
    const early = await send("2026-10-30T07:59:59Z");
    const [first, last] = [await send("2026-10-30T08:00:00Z"), await send("2026-10-30T08:30:59Z")];
    const late = await send("2026-10-30T08:31:00Z");
    const opened = await send("2026-10-30T08:10:00Z");
    await database.owner
      .updateTable("reports")
      .set({ openedAt: new Date("2026-10-30T08:20:00Z") })
      .where("reportId", "=", opened.reportId)
      .execute();
    const form = between("30-10-2026 9:00", "30-10-2026 09.30");
    expect((await as(officer).post("/dossiers/opzij", form)).status).toBe(303);
    const all = [early, first, last, late, opened];
    expect(await Promise.all(all.map(({ reportId }) => stateOf(reportId)))).toEqual([
      "received",
      "set-aside",
      "set-aside",
      "received",
      "received",
    ]);
    const none = await as(officer).post("/dossiers/opzij", form);
    expect(none.status).toBe(422);
    expect(await none.text()).toContain("In deze tijd is geen melding ontvangen");
    const wrong = await as(officer).post("/dossiers/opzij", { ...form, fromTime: "25:00" });
    expect(await wrong.text()).toContain("Vul een tijd in zoals 09:30.");
  });

  test("brings its terms back: those of the law as they were, those of the organisation as much later", async () => {
    const { reportId, fileId } = await send();
    const { organisationId } = here;
    await database.owner.deleteFrom("reportTerms").where("reportId", "=", reportId).execute();
    for (const [kind, dueOn] of [
      ["confirm", "2026-11-06"],
      ["weigh", "2026-11-13"],
    ] as const)
      await database.owner
        .insertInto("reportTerms")
        .values({
          organisationId,
          reportId,
          fileId,
          kind,
          dueOn,
          termId: crypto.randomUUID(),
          startsOn: "2026-10-30",
        })
        .execute();
    await as(officer, "2026-11-01").post("/dossiers/opzij-leggen", { reports: [reportId], reason });
    const list = await as(officer, "2026-11-11").page("/dossiers/opzij");
    const [, path = ""] = /action="(\/dossiers\/opzij\/[^"]+\/terug)"/.exec(list) ?? [];
    await as(officer, "2026-11-11").post(path);
    const terms = await database.owner
      .selectFrom("reportTerms")
      .select(["kind", "dueOn"])
      .where("reportId", "=", reportId)
      .orderBy("kind")
      .execute();
    expect(terms).toEqual([
      { kind: "confirm", dueOn: "2026-11-06" },
      { kind: "weigh", dueOn: "2026-11-23" },
    ]);
    expect(await as(officer, "2026-11-11").page("/dossiers")).toContain("5 dagen te laat");
  });
});

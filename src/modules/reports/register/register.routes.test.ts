import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { stateNoInterest } from "../conflicts/statements.commands.ts";
import { reports } from "../index.ts";
import { aReport } from "../report.builder.ts";
import { confirmInTerms, meetTerm } from "../terms/terms.commands.ts";
import { registerFigures } from "./register.contributions.ts";
import { settledYears, settleLastYear } from "./settled-years.ts";
import { countYear } from "./year.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const site = () => {
  const app = testApp({ db: database.db, modules: [reports], services: testServices().services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { as, stranger: app.stranger };
};

const anOffice = async () => {
  const here = await anOrganisation(database.owner);
  const officer = await aKeyHolder(database, here, "report-officer");
  const { organisationId } = here;
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
    withActor(database.db, systemActor(organisationId), work);
  const send = (at: string, given: NonNullable<Parameters<typeof aReport>[2]["given"]> = {}) =>
    aReport(database, organisationId, { readers: [officer.personId], at: new Date(at), given });
  return { here, organisationId, officer, asSystem, send };
};
type Office = Awaited<ReturnType<typeof anOffice>>;
type Sent = Awaited<ReturnType<Office["send"]>>;

const placeOf = ({ organisationId, reportId, fileId }: Sent) => ({ organisationId, reportId, fileId });

const weighed = (
  sent: Sent,
  office: Office,
  decision: "line" | "investigation" | "not-taken-up",
  at: string,
) =>
  database.owner
    .insertInto("reportWeighings")
    .values({
      ...placeOf(sent),
      weighingId: randomUUID(),
      weighedAt: new Date(at),
      weighedBy: office.officer.personId,
      isSpecific: "yes",
      isVerifiable: "yes",
      isSerious: "yes",
      isCompetent: "yes",
      isTimely: "yes",
      regime: "integrity",
      decision,
      reasons: Buffer.alloc(32),
    })
    .execute();

const alleged = (sent: Sent, outcome: "open" | "established", decidedOn: string | null) =>
  database.owner
    .insertInto("reportAllegations")
    .values({
      ...placeOf(sent),
      allegationId: randomUUID(),
      violation: "financial",
      list: "violations-2024",
      outcome,
      decidedOn,
      measures: outcome === "open" ? [] : ["warning", "process"],
      details: Buffer.alloc(32),
    })
    .execute();

describe("the register", () => {
  test("is for who can read files, and holds only what that person reads", async () => {
    const office = await anOffice();
    const { reference } = await office.send("2026-10-30T09:00:00Z");
    const { as, stranger } = site();
    expect((await stranger.get("/dossiers/register")).status).toBe(401);
    expect(
      (await as(await aVisitor(database, office.here, "employee")).get("/dossiers/register")).status,
    ).toBe(403);
    expect(await as(office.officer).page("/dossiers/register")).toContain(reference);
    const coordinator = await aVisitor(database, office.here, "coordinator");
    expect(await as(coordinator).page("/dossiers/register")).not.toContain(reference);
    const file = await (await as(coordinator).get("/dossiers/register/bestand")).text();
    expect(file.trim().split("\r\n")).toHaveLength(1);
  });

  test("is narrowed by year (in Dutch time), kind and state; a wrong filter narrows nothing", async () => {
    const office = await anOffice();
    const old = await office.send("2025-12-31T22:30:00Z", { kind: "conduct" });
    const recent = await office.send("2025-12-31T23:30:00Z");
    const { as } = site();
    const seen = async (query: string) => {
      const text = await as(office.officer).page(`/dossiers/register?${query}`);
      return [text.includes(old.reference), text.includes(recent.reference)];
    };
    expect(await seen("jaar=2025")).toEqual([true, false]);
    expect(await seen("jaar=2026")).toEqual([false, true]);
    expect(await seen("soort=conduct")).toEqual([true, false]);
    expect(await seen("stand=closed")).toEqual([false, false]);
    expect(await seen("jaar=x&soort=y&stand=z&pagina=-1")).toEqual([true, true]);
  });

  test("says whether the terms of the law were kept", async () => {
    const office = await anOffice();
    const sent = await office.send("2026-03-01T09:00:00Z");
    const { as } = site();
    expect(await as(office.officer).page("/dossiers/register")).toContain("gemist");
    await office.asSystem(async (tx) => {
      await confirmInTerms(tx, sent, { receivedOn: "2026-03-01", confirmedOn: "2026-03-02" });
      await meetTerm(tx, sent, "inform", "2026-05-01");
    });
    expect(await as(office.officer).page("/dossiers/register")).toContain("gehaald");
  });

  test("as a file holds codes and days, outcomes only of opened files, and no name", async () => {
    const office = await anOffice();
    const sent = await office.send("2026-03-01T09:00:00Z");
    await alleged(sent, "established", "2026-06-01");
    const { as } = site();
    const file = async () => (await as(office.officer).get("/dossiers/register/bestand")).text();
    const before = await file();
    expect(before).toContain(sent.reference);
    expect(before).not.toContain("Vastgesteld");
    await withActor(database.db, office.officer.actor, (tx) =>
      stateNoInterest(
        { tx, actor: office.officer.actor, now: new Date("2026-11-01"), today: "2026-11-01" },
        placeOf(sent),
      ),
    );
    const after = await file();
    expect(after).toContain("Vastgesteld");
    expect(after).toContain("Waarschuwing of normerend gesprek | Procesmaatregel");
    expect(after).not.toContain("Kees");
  });

  test("explains all nine kinds, what each is not, and says that nobody is guilty", async () => {
    const office = await anOffice();
    const text = await site().as(office.officer).page("/dossiers/register/soorten");
    expect(text.match(/Dit is het niet/g)).toHaveLength(9);
    expect(text).toContain(
      "Lekken en misbruik en/of achterhouden van en/of ongeoorloofd omgaan met informatie",
    );
    expect(text).toContain("heeft niemand iets verkeerds gedaan");
  });
});

describe("the numbers of a year", () => {
  test("are counted as they stood at its end, with what was destroyed since, without what was set aside", async () => {
    const office = await anOffice();
    const [one, other, flood] = [
      await office.send("2025-03-01T09:00:00Z"),
      await office.send("2025-11-01T09:00:00Z"),
      await office.send("2025-11-02T09:00:00Z"),
    ];
    await office.send("2026-01-01T09:00:00Z");
    await weighed(one, office, "line", "2025-03-05T09:00:00Z");
    await weighed(one, office, "investigation", "2025-04-01T09:00:00Z");
    await weighed(other, office, "not-taken-up", "2026-01-02T09:00:00Z");
    await alleged(one, "established", "2025-09-01");
    await alleged(other, "established", "2026-02-01");
    await office.asSystem(async (tx) => {
      await confirmInTerms(tx, one, { receivedOn: "2025-03-01", confirmedOn: "2025-03-02" });
      await meetTerm(tx, one, "inform", "2025-05-01");
    });
    const madeBy = office.officer.personId;
    await database.owner
      .insertInto("reportSetAsides")
      .values({
        organisationId: office.organisationId,
        setAsideId: flood.reportId,
        reason: "Vloed.",
        madeAt: new Date(),
        madeBy,
      })
      .execute();
    await database.owner
      .updateTable("reports")
      .set({ state: "set-aside", setAsideId: flood.reportId, stateBefore: "received" })
      .where("reportId", "=", flood.reportId)
      .execute();
    await database.owner
      .insertInto("reportDestructions")
      .values({
        organisationId: office.organisationId,
        destructionId: randomUUID(),
        reference: "M25-XXXX-XXXX",
        record: "file",
        kind: "conduct",
        channel: "web",
        receivedYear: 2025,
        decision: "line",
        termsKept: true,
        outcomes: JSON.stringify([{ violation: "conduct", outcome: "not-established", measures: [] }]),
        closedOn: "2025-06-01",
        rule: "keep-handled",
        destroyedAt: new Date("2026-07-01"),
      })
      .execute();
    const { reports: counted, allegations } = await office.asSystem((tx) => countYear(tx, 2025));
    expect(counted).toHaveLength(3);
    expect(counted).toEqual(
      expect.arrayContaining([
        { kind: "violation", decision: "investigation", keptTerms: true },
        { kind: "violation", decision: null, keptTerms: false },
        { kind: "conduct", decision: "line", keptTerms: true },
      ]),
    );
    expect(allegations).toHaveLength(3);
    expect(allegations).toEqual(
      expect.arrayContaining([
        { violation: "financial", outcome: "established", measures: ["warning", "process"] },
        { violation: "financial", outcome: "open", measures: [] },
        { violation: "conduct", outcome: "not-established", measures: [] },
      ]),
    );
  });

  test("are settled once, from February on, and not where there never was a report", async () => {
    const office = await anOffice();
    const settle = (today: string) =>
      office.asSystem((tx) => settleLastYear(tx, office.organisationId, today));
    const years = () => office.asSystem((tx) => settledYears(tx, office.organisationId));
    await settle("2026-03-01");
    expect(await years()).toEqual([]);
    for (let n = 0; n < 12; n++) await office.send("2025-06-01T09:00:00Z");
    await settle("2026-01-31");
    expect(await years()).toEqual([]);
    await settle("2026-02-01");
    await office.send("2025-06-02T09:00:00Z");
    await settle("2026-02-02");
    expect(await years()).toMatchObject([
      { year: 2025, madeOn: "2026-02-01", numbers: { reports: { total: 12 }, termsKept: 0 } },
    ]);
  });

  test("are told to every colleague, small ones left out", async () => {
    const office = await anOffice();
    const { as, stranger } = site();
    const employee = await aVisitor(database, office.here, "employee");
    expect((await stranger.get("/meldingen")).status).toBe(401);
    expect(await as(employee).page("/meldingen")).toContain("nog geen cijfers");
    for (let n = 0; n < 12; n++) await office.send("2025-06-01T09:00:00Z");
    for (let n = 0; n < 3; n++) await office.send("2025-06-01T09:00:00Z", { kind: "conduct" });
    await office.asSystem((tx) => settleLastYear(tx, office.organisationId, "2026-02-01"));
    const text = await as(employee).page("/meldingen");
    expect(text).toContain("Meldingen in 2025");
    expect(text).toContain(">15<");
    expect(text).toContain("niet getoond");
    expect(text).not.toMatch(/>(3|12)</);
  });

  test("go into the account as they were settled; of a year that runs, and to anybody else, nothing", async () => {
    const office = await anOffice();
    for (let n = 0; n < 12; n++) await office.send("2025-06-01T09:00:00Z");
    const asked = (year: number, today = "2026-11-01") =>
      office.asSystem((tx) =>
        registerFigures({ tx, actor: systemActor(office.organisationId), locale: "nl", today }, year),
      );
    const valueOf = async (key: string) =>
      (await asked(2025)).flatMap(({ numbers }) => numbers).find((one) => one.key === key)?.value;
    expect(await valueOf("reports.received")).toBe(12);
    await office.asSystem((tx) => settleLastYear(tx, office.organisationId, "2026-02-01"));
    await office.send("2025-06-02T09:00:00Z");
    expect(await valueOf("reports.received")).toBe(12);
    expect(await valueOf("reports.kind.violation")).toBe(12);
    expect(await valueOf("reports.decided.line")).toBe(0);
    expect((await asked(2025)).map(({ section }) => section)).toEqual(["violations", "sanctions"]);
    expect((await asked(2025))[0]?.draft).toContain("| Integriteitsschending | 12 | 12 |");
    expect(await asked(2026)).toEqual([]);
    expect(await asked(2024)).toEqual([]);
    const { actor } = office.officer;
    const own = await withActor(database.db, actor, (tx) =>
      registerFigures({ tx, actor, locale: "nl", today: "2026-11-01" }, 2025),
    );
    expect(own).toEqual([]);
  });
});

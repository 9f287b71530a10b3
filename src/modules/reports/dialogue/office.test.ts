import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aReport } from "../report.builder.ts";
import { aReportingSite } from "../returning/reporting.builder.ts";
import { confirmationText } from "./confirmation.ts";
import { informs, kindsToWrite, mayConfirm, mayWrite } from "./dialogue.rules.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

describe("what may be written", () => {
  const at = new Date("2026-11-01T09:00:00Z");
  test.each([
    ["received", null, true],
    ["received", at, false],
    ["handling", null, true],
    ["set-aside", null, false],
  ] as const)("receipt of a report that is %s, confirmed %s: %s", (state, confirmedAt, may) => {
    expect(mayConfirm({ state, confirmedAt }).ok).toBe(may);
  });

  test.each([
    ["weighing", null, ["message", "information", "outcome"]],
    ["closed", "somebody", ["message", "information", "outcome", "record"]],
    ["set-aside", "somebody", []],
  ] as const)("of one that is %s and entered by %s: %j", (state, enteredBy, kinds) => {
    expect(kindsToWrite({ state, enteredBy })).toEqual(kinds);
    expect(mayWrite("record", { state, enteredBy }).ok).toBe(kinds.some((kind) => kind === "record"));
  });

  test("only what tells how it was assessed meets the term of the law", () => {
    const kinds = ["message", "confirmation", "information", "record", "correction", "outcome"] as const;
    expect(kinds.filter(informs)).toEqual(["information", "outcome"]);
  });
});

test.each(["nl", "en"] as const)("the confirmation in %s tells date, term, rules and adviser", (language) => {
  const text = confirmationText(language, {
    organisation: "Proefstad",
    reference: "M26-BCDF-GHJK",
    receivedOn: "2026-10-30",
    informBy: "2027-02-01",
    explanation: "https://voorbeeld.nl/melden/proefstad/uitleg",
  });
  const words = {
    nl: ["30 oktober 2026", "1 februari 2027", "adviseur", "bevoegde autoriteit"],
    en: ["30 October 2026", "1 February 2027", "adviser", "competent authority"],
  };
  const always = ["M26-BCDF-GHJK", "Huis voor Klokkenluiders", "Wet bescherming klokkenluiders", "/uitleg"];
  for (const word of [...words[language], ...always]) expect(text).toContain(word);
});

describe("the office writes", () => {
  test("confirms receipt: weighing begins, the term is met, and the reporter reads it", async () => {
    const site = aReportingSite(database, here);
    const officer = await site.anOfficer();
    const sent = await site.aReportFor([officer]);
    const path = `/dossiers/${sent.reportId}`;
    const form = await site.as(officer).page(`${path}/bevestigen`);
    expect(form).toContain("Op 30 oktober 2026 hebben wij uw melding ontvangen.");
    expect(form).toContain("Uiterlijk 1 februari 2027");
    const done = await site.as(officer).post(`${path}/bevestigen`, { body: "Uw melding is binnen." });
    expect(done.status).toBe(303);
    expect((await site.as(officer).post(`${path}/bevestigen`, { body: "Nog eens." })).status).toBe(422);
    const report = await database.owner
      .selectFrom("reports")
      .select(["state", "confirmedAt", "newsSince"])
      .where("reportId", "=", sent.reportId)
      .executeTakeFirstOrThrow();
    expect(report).toMatchObject({
      state: "weighing",
      confirmedAt: expect.any(Date),
      newsSince: expect.any(Date),
    });
    const terms = await database.owner
      .selectFrom("reportTerms")
      .select(["kind", "metOn", "dueOn"])
      .where("reportId", "=", sent.reportId)
      .where("droppedOn", "is", null)
      .execute();
    expect(terms).toContainEqual({ kind: "confirm", metOn: "2026-11-01", dueOn: "2026-11-06" });
    expect(terms).toContainEqual({ kind: "inform", metOn: null, dueOn: "2027-02-01" });
    expect(await site.as(officer).page(path)).toContain("nog niet gelezen");
    const dossier = await (await site.visitor(sent)).page("/melden/dossier/1");
    expect(dossier).toContain("Uw melding is binnen.");
    expect(dossier).toContain("uiterlijk 1 februari 2027");
    expect(await site.as(officer).page(path)).toContain("gelezen op 1 november 2026");
    expect(site.log.entries).toEqual([]);
  });

  test("paragraphs come over as a browser sends them: its lines end with two characters", async () => {
    const site = aReportingSite(database, here);
    const officer = await site.anOfficer();
    const sent = await site.aReportFor([officer]);
    const body = "Dank u wel.\r\n\r\nWanneer was dit?\r\nEn waar?";
    await site.as(officer).post(`/dossiers/${sent.reportId}/bericht`, { kind: "message", body });
    const shown = await (await site.visitor(sent)).page("/melden/dossier/1");
    expect(shown).toMatch(/Dank u wel\.<\/p><p[^>]*>Wanneer was dit\?<br\/?>En waar\?<\/p>/);
  });

  test("a question is answered, the answer is read; telling what follows meets the term", async () => {
    const site = aReportingSite(database, here);
    const officer = await site.anOfficer();
    const sent = await site.aReportFor([officer]);
    const path = `/dossiers/${sent.reportId}`;
    await site.as(officer).post(`${path}/bericht`, { kind: "message", body: "Wanneer was dit?" });
    const reporter = await site.visitor(sent);
    expect(await reporter.page("/melden/dossier/1")).toContain("Wanneer was dit?");
    await reporter.post("/melden/dossier/1/bericht", { body: "In maart." });
    expect(await site.as(officer).page(path)).toContain("In maart.");
    expect(await reporter.page("/melden/dossier/1")).toContain("gelezen op");
    await site.as(officer).post(`${path}/bericht`, { kind: "information", body: "Wij zoeken het uit." });
    const { metOn } = await database.owner
      .selectFrom("reportTerms")
      .select("metOn")
      .where("reportId", "=", sent.reportId)
      .where("kind", "=", "inform")
      .executeTakeFirstOrThrow();
    expect(metOn).toBe("2026-11-01");
    expect(await reporter.page("/melden/dossier/1")).toContain("Wij zoeken het uit.");
    const refused = await site.as(officer).post(`${path}/bericht`, { kind: "record", body: "Verslag." });
    expect([refused.status, (await refused.text()).includes("Verslag.")]).toEqual([422, true]);
  });

  test("nobody else writes: not a reader without key, not before the statement", async () => {
    const site = aReportingSite(database, here);
    const [officer, other] = [await site.anOfficer(), await site.anOfficer()];
    const sent = await site.aReportFor([officer]);
    const body = { kind: "message", body: "x" };
    expect((await site.as(other).post(`/dossiers/${sent.reportId}/bericht`, body)).status).toBe(404);
    const unopened = await aReport(database, here.organisationId, { readers: [other.personId] });
    const early = await site.as(other).post(`/dossiers/${unopened.reportId}/bericht`, body);
    expect([early.status, (await early.text()).includes("Open eerst het dossier")]).toEqual([422, true]);
  });
});

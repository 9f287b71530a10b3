import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { factsToKeep } from "../../keeping/facts-to-keep.queries.ts";
import { countYear } from "../../register/year.queries.ts";
import {
  aCase,
  anInvestigation,
  anOffice,
  investigated,
  reportOf,
  termsOf,
  weighed,
} from "../case.builder.ts";
import type { Office } from "../case.builder.ts";

let database: TestDatabase;
let office: Office;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await anOffice(database, await anOrganisation(database.owner));
});

describe("closing", () => {
  const closing = { lessons: "Bonnen steekproefsgewijs nakijken.", aftercare: "Gesprek na een maand." };

  test("waits for what is left, and for the reporter to be told", async () => {
    const { path, at, reportId } = await anInvestigation(office);
    const refused = await office.site.post(`${path}/sluiten`, { ...closing, notTold: "Geen adres." });
    const text = await refused.text();
    expect(refused.status).toBe(422);
    expect(text).toContain("Er zijn nog stappen te zetten");
    expect(text).toContain(`${at}/uitkomst`);
    expect(text).toContain("Bonnen steekproefsgewijs nakijken.");
    expect((await reportOf(office, reportId)).state).toBe("handling");
  });

  test("closes with what was learnt, drops what still ran, and opens again with a reason", async () => {
    const { path, reportId } = await aCase(office);
    await office.site.post(`${path}/wegen`, weighed());
    for (const notTold of [undefined, ""]) {
      const untold = await office.site.post(`${path}/sluiten`, {
        ...closing,
        ...(notTold === "" && { notTold }),
      });
      const text = await untold.text();
      expect([untold.status, text]).toEqual([422, expect.stringContaining("nog geen bericht")]);
      expect(text).toContain("Gesprek na een maand.");
    }
    const done = await office.site.post(`${path}/sluiten`, { ...closing, notTold: "Geen adres." });
    expect(done.headers.get("location")).toBe(`${path}#sluiten`);
    expect(await reportOf(office, reportId)).toMatchObject({
      state: "closed",
      closedAt: new Date("2026-11-01T09:00:00Z"),
    });
    expect(await termsOf(office, reportId)).toContain("inform dropped");
    expect(await office.site.page(path)).toContain("Bonnen steekproefsgewijs nakijken.");
    expect((await office.site.get(`${path}/wegen`)).status).toBe(422);
    await office.site.post(`${path}/heropenen`, { reason: "Er is een nieuwe bon." });
    expect(await reportOf(office, reportId)).toMatchObject({ state: "handling", closedAt: null });
    expect(await office.site.page(path)).toContain("Er is een nieuwe bon.");
  });
});

/** Weighed, and receipt was confirmed in time. */
const aHandled = async (informDue: string) => {
  const sent = await aCase(office);
  const term = (kind: "confirm" | "inform", set: { metOn: string } | { dueOn: string }) =>
    database.owner
      .updateTable("reportTerms")
      .set(set)
      .where("reportId", "=", sent.reportId)
      .where("kind", "=", kind)
      .execute();
  await term("confirm", { metOn: "2026-10-31" });
  await term("inform", { dueOn: informDue });
  await office.site.post(`${sent.path}/wegen`, weighed());
  return sent;
};

describe("a file that closes without a word to its reporter", () => {
  const closing = { lessons: "Niets.", aftercare: "Niets.", notTold: "Geen adres." };
  test.each([
    ["2026-10-31", false],
    ["2026-11-01", true],
    ["2027-02-06", true],
  ] as const)(
    "on 1 November has kept the three months of the law when they end on %s: %s",
    async (informDue, kept) => {
      const { path, reportId } = await aHandled(informDue);
      await office.site.post(`${path}/sluiten`, closing);
      expect((await reportOf(office, reportId)).state).toBe("closed");
      const system = systemActor(office.here.organisationId);
      const { termsKept } = await withActor(database.db, system, (tx) => factsToKeep(tx, reportId));
      const { reports } = await withActor(database.db, system, (tx) => countYear(tx, 2026));
      expect([termsKept, reports.map(({ keptTerms }) => keptTerms)]).toEqual([kept, [kept]]);
    },
  );

  test("owes the reporter the same information again once it is opened again", async () => {
    const { path, reportId } = await aHandled("2027-02-06");
    expect((await reportOf(office, reportId)).nextDueOn).toBe("2027-02-06");
    await office.site.post(`${path}/sluiten`, closing);
    expect((await reportOf(office, reportId)).nextDueOn).toBeNull();
    await office.site.post(`${path}/heropenen`, { reason: "Er is een nieuwe bon." });
    expect(await termsOf(office, reportId)).toContain("inform runs");
    expect((await reportOf(office, reportId)).nextDueOn).toBe("2027-02-06");
  });
});

/** The terms of the investigation and of informing the reporter that run. */
const running = async (reportId: string) =>
  (await termsOf(office, reportId)).filter((term) => /^(inform|investigate|decide) runs$/.test(term));

describe("an investigation that was closed", () => {
  const closing = { lessons: "Niets.", aftercare: "Niets." };

  test("has its term again once the file is opened again, and ends as the first one did", async () => {
    const { path, reportId } = await aCase(office);
    await office.site.post(`${path}/wegen`, weighed(investigated));
    await office.site.post(`${path}/onderzoek-afronden`, { findings: "Drie bonnen zonder handtekening." });
    await office.site.post(`${path}/sluiten`, { ...closing, notTold: "Geen adres." });
    expect((await reportOf(office, reportId)).state).toBe("closed");
    await office.site.post(`${path}/heropenen`, { reason: "Er is een nieuwe bon." });
    expect(await running(reportId)).toEqual(["inform runs", "investigate runs"]);
    await office.site.post(`${path}/wegen`, weighed(investigated));
    expect(await running(reportId)).toEqual(["inform runs", "investigate runs"]);
    const ended = await office.site.post(`${path}/onderzoek-afronden`, { findings: "De bon klopt." });
    expect(ended.status).toBe(303);
    expect(await running(reportId)).toEqual(["decide runs", "inform runs"]);
  });

  test("has a term too when it is weighed as one anew after everything was decided", async () => {
    const { path, reportId } = await aCase(office);
    await office.site.post(`${path}/wegen`, weighed(investigated));
    await database.owner
      .updateTable("reportTerms")
      .set({ metOn: "2026-11-01" })
      .where("reportId", "=", reportId)
      .where("kind", "=", "investigate")
      .execute();
    await office.site.post(`${path}/wegen`, weighed(investigated));
    expect(await running(reportId)).toContain("investigate runs");
    await office.site.post(`${path}/wegen`, weighed());
    expect(await running(reportId)).not.toContain("investigate runs");
  });
});

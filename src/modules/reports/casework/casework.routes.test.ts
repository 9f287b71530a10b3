import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import {
  aCase,
  allegation,
  anInvestigation,
  anOffice,
  investigated,
  reportOf,
  termsOf,
  weighed,
} from "./case.builder.ts";
import type { Office } from "./case.builder.ts";

let database: TestDatabase;
let office: Office;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await anOffice(database, await anOrganisation(database.owner));
});

const inPath = (response: Response): string => response.headers.get("location") ?? String(response.status);

describe("who comes in", () => {
  const pages = [
    "wegen",
    "vermoedens/nieuw",
    `vermoedens/${randomUUID()}`,
    `vermoedens/${randomUUID()}/uitkomst`,
    "onderzoek-afronden",
    "termijnen/weigh/verlengen",
    "notitie",
    "taken/nieuw",
    "koppelingen/nieuw",
    "sluiten",
    "heropenen",
  ];

  test("no stranger, no employee, no officer without a key, nobody before the statement", async () => {
    const { path, reportId } = await aCase(office);
    const [employee, other] = [
      await aVisitor(database, office.here, "employee"),
      await anOpenVault(database, office.here, "report-officer"),
    ];
    for (const page of pages) {
      const to = `${path}/${page}`;
      const asked = [office.stranger, office.as(employee), office.as(other)].map((one) => one.get(to));
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect([page, ...statuses]).toEqual([page, 401, 403, 404]);
      expect((await office.as(other).post(to, weighed())).status).toBe(404);
    }
    await database.owner.deleteFrom("reportStatements").where("reportId", "=", reportId).execute();
    for (const page of pages) {
      const refused = await office.site.get(`${path}/${page}`);
      expect([refused.status, await refused.text()]).toEqual([
        422,
        expect.stringContaining("Open eerst het dossier zelf"),
      ]);
    }
  });

  test("the file of another shows nothing, whatever is in it", async () => {
    const { path } = await aCase(office);
    await office.site.post(`${path}/notitie`, { body: "Alleen voor lezers." });
    const other = await anOpenVault(database, office.here, "report-officer");
    expect((await office.as(other).get(path)).status).toBe(404);
    expect(await office.site.page(path)).toContain("Alleen voor lezers.");
  });

  test("closed again, the vault is asked for and what was typed stays", async () => {
    const { path, organisationId } = await aCase(office);
    const closed = await aKeyHolder(database, { organisationId }, "report-officer");
    const text = await (await office.as(closed).post(`${path}/notitie`, { body: "Lang verhaal" })).text();
    expect(text).toContain("Open uw kluis");
    expect(text).toContain('name="body" value="Lang verhaal"');
  });
});

describe("weighing", () => {
  test("waits for the confirmation, and the file says what comes next", async () => {
    const { path, reportId } = await aCase(office);
    await database.owner
      .updateTable("reports")
      .set({ state: "received" })
      .where("reportId", "=", reportId)
      .execute();
    expect(await office.site.page(path)).toContain("Bevestig aan de melder dat u de melding hebt");
    const response = await office.site.get(`${path}/wegen`);
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining("Bevestig eerst"),
    ]);
  });

  test("asks every point and keeps what was typed", async () => {
    const { path } = await aCase(office);
    expect(await office.site.page(path)).toContain("Weeg de melding en besluit wat ermee gebeurt");
    const response = await office.site.post(
      `${path}/wegen`,
      weighed({ seriousWhy: " ", timely: "misschien" }),
    );
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain("Omdat specific klopt.");
    expect(text).toContain("Ernstig: waarom: Vul dit in.");
  });

  test("decides, moves the file and its terms, and tells why on the timeline", async () => {
    const { path, reportId } = await aCase(office);
    const response = await office.site.post(`${path}/wegen`, weighed(investigated));
    expect(inPath(response)).toBe(`${path}#weging`);
    expect(await reportOf(office, reportId)).toMatchObject({
      state: "handling",
      regime: "integrity",
      decision: "investigation",
      decidedAt: new Date("2026-11-01T09:00:00Z"),
    });
    expect(await termsOf(office, reportId)).toEqual([
      "confirm runs",
      "inform runs",
      "investigate runs",
      "weigh met",
    ]);
    const text = await office.site.page(path);
    expect(text).toContain("Een gesprek volstaat hier.");
    expect(text).toContain("Ada de Wit, secretaris, op 31 oktober 2026");
    expect(text).toContain("Besluit: Onderzoek");
    expect(text).toContain("Leg vast over wie en wat het onderzoek gaat");
  });

  test("again: the latest counts, the earlier stays, terms of an investigation fall away", async () => {
    const { path, reportId } = await aCase(office);
    await office.site.post(`${path}/wegen`, weighed(investigated));
    const form = await office.site.page(`${path}/wegen`);
    expect(form).toContain("Omdat verifiable klopt.");
    office.clock.set("2026-11-01T09:10:00Z");
    await office.site.post(`${path}/wegen`, weighed({ decisionWhy: "Bij nader inzien." }));
    expect(await termsOf(office, reportId)).toContain("investigate dropped");
    const text = await office.site.page(path);
    expect(text).toContain("Bij nader inzien.");
    expect(text).toContain("De eerdere weging");
  });

  test("nothing is forwarded without the consent of the reporter", async () => {
    const { path, reportId } = await aCase(office);
    const response = await office.site.post(
      `${path}/wegen`,
      weighed({ decision: "forwarded", consent: randomUUID() }),
    );
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain("Doorsturen kan alleen als de melder daarmee instemt.");
    expect(text).toContain("Een gesprek volstaat hier.");
    expect((await reportOf(office, reportId)).state).toBe("weighing");
  });

  test("an investigator reads and does not weigh", async () => {
    const investigator = await anOpenVault(database, office.here, "investigator");
    const { path } = await aCase(office, [investigator]);
    const response = await office.as(investigator).get(`${path}/wegen`);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Deze stap is voor het meldpunt");
    expect(await office.as(investigator).page(path)).not.toContain(`href="${path}/wegen"`);
  });
});

describe("an allegation", () => {
  test("takes a kind of the list, with help to choose", async () => {
    const { path, at, row } = await anInvestigation(office);
    expect(row).toMatchObject({ violation: "financial", list: "violations-2024", outcome: "open" });
    expect(await office.site.page(`${path}/vermoedens/nieuw`)).toContain("Hulp bij het kiezen van de soort");
    const unknown = await office.site.post(`${path}/vermoedens/nieuw`, { ...allegation, violation: "x" });
    expect(unknown.status).toBe(422);
    const text = await office.site.page(at);
    expect(text).toContain("Zou bonnen hebben ingediend die niet kloppen.");
    expect(text).toContain("Deze persoon is onschuldig tot het tegendeel is vastgesteld.");
    const changed = await office.site.post(`${at}/wijzigen`, { ...allegation, what: "Anders gezegd." });
    expect(changed.status).toBe(303);
    expect(await office.site.page(at)).toContain("Anders gezegd.");
  });

  test("goes through the rights of the person concerned until its outcome", async () => {
    const { path, at, reportId } = await anInvestigation(office);
    expect(await office.site.page(path)).toContain(
      "Vertel de persoon over wie het gaat dat er een melding is",
    );
    const early = await office.site.post(`${at}/inlichten`, { informing: "told", how: "In een gesprek." });
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining("op welke dag")]);
    await office.site.post(`${at}/inlichten`, {
      informing: "told",
      informedOn: "1-11-2026",
      how: "Gesprek.",
    });
    expect(await office.site.page(path)).toContain("Hoor de persoon over wie het gaat");

    const decision = {
      outcome: "not-established",
      decidedOn: "1-11-2026",
      decidedBy: "Ada de Wit",
      grounds: "Bonnen kloppen.",
    };
    const unheard = await office.site.post(`${at}/uitkomst`, { ...decision, outcome: "established" });
    expect([unheard.status, await unheard.text()]).toEqual([
      422,
      expect.stringContaining("nog niet gehoord"),
    ]);
    await office.site.post(`${at}/horen`, {
      hearing: "heard",
      heardOn: "1-11-2026",
      account: "Alles doorgenomen.",
      reaction: "Ik heb alles ingediend zoals het was.",
    });
    expect(await office.site.page(at)).toContain("Ik heb alles ingediend zoals het was.");
    expect(await office.site.page(path)).toContain("Rond het onderzoek naar de feiten af");
    await office.site.post(`${path}/onderzoek-afronden`, { findings: "Alle bonnen bekeken." });
    expect(await termsOf(office, reportId)).toContain("decide runs");
    expect((await office.site.get(`${path}/onderzoek-afronden`)).status).toBe(422);

    expect((await office.site.get(`${at}/brief`)).status).toBe(422);
    expect((await office.site.get(`${at}/zuiveren`)).status).toBe(422);
    expect(inPath(await office.site.post(`${at}/uitkomst`, decision))).toBe(at);
    expect(await termsOf(office, reportId)).toEqual(
      expect.arrayContaining(["investigate met", "decide met"]),
    );
    await office.site.post(`${at}/brief`, { writtenOn: "1-11-2026" });
    expect(await office.site.page(path)).toContain("Zuiver de naam van de persoon over wie het ging");
    await office.site.post(`${at}/zuiveren`, {
      clearing: "cleared",
      clearedOn: "1-11-2026",
      how: "In het team verteld.",
    });
    const text = await office.site.page(at);
    expect(text).toContain("In het team verteld.");
    expect(text).toContain("Niet vastgesteld");
  });

  test("telling that was put off comes back as work on its day, without a word of what it is", async () => {
    const { at, reference } = await anInvestigation(office);
    await office.site.post(`${at}/inlichten`, {
      informing: "put-off",
      lookAgainOn: "15-11-2026",
      how: "Bewijs zou verdwijnen.",
    });
    expect(await office.workTitles()).toEqual([]);
    office.clock.set("2026-11-15T09:00:00Z");
    expect(await office.workTitles()).toEqual([`Uitgestelde stap opnieuw bekijken in dossier ${reference}`]);
  });
});

describe("notes, tasks and links", () => {
  test("a note stays with its writer, an empty one comes back", async () => {
    const { path } = await aCase(office);
    expect((await office.site.post(`${path}/notitie`, { body: "" })).status).toBe(422);
    expect(inPath(await office.site.post(`${path}/notitie`, { body: "Bellen met de bank." }))).toBe(
      `${path}#notities`,
    );
    expect(await office.site.page(path)).toContain("Bellen met de bank.");
  });

  test("a task goes to one of the readers, is work without content, and is done once", async () => {
    const { path, reference, reportId } = await aCase(office);
    const other = await anOpenVault(database, office.here, "report-officer");
    const task = { title: "Bonnen opvragen bij inkoop", owner: office.officer.personId, dueOn: "20-11-2026" };
    const stranger = await office.site.post(`${path}/taken/nieuw`, { ...task, owner: other.personId });
    expect([stranger.status, await stranger.text()]).toEqual([
      422,
      expect.stringContaining("Kies een van de lezers"),
    ]);
    await office.site.post(`${path}/taken/nieuw`, task);
    expect(await office.workTitles()).toEqual([`Taak in dossier ${reference}`]);
    expect(await office.site.page(path)).toContain("Bonnen opvragen bij inkoop");
    const { taskId } = await database.owner
      .selectFrom("reportTasks")
      .select("taskId")
      .where("reportId", "=", reportId)
      .executeTakeFirstOrThrow();
    expect((await office.as(other).post(`${path}/taken/${taskId}/klaar`)).status).toBe(404);
    expect((await office.site.post(`${path}/taken/${taskId}/klaar`)).status).toBe(303);
    expect((await office.site.post(`${path}/taken/${taskId}/klaar`)).status).toBe(409);
    expect(await office.workTitles()).toEqual([]);
  });

  test("two reports are tied in both files, only for whoever reads both", async () => {
    const [one, other] = [await aCase(office), await aCase(office)];
    const stranger = await anOpenVault(database, office.here, "report-officer");
    const hidden = await aCase({ ...office, officer: stranger });
    const link = (reference: string) => office.site.post(`${one.path}/koppelingen/nieuw`, { reference });
    expect((await link(hidden.reference)).status).toBe(422);
    expect((await link(one.reference)).status).toBe(422);
    expect(inPath(await link(other.reference.toLowerCase()))).toBe(`${one.path}#koppelingen`);
    expect((await link(other.reference)).status).toBe(422);
    expect(await office.site.page(other.path)).toContain(`href="${one.path}"`);
    await office.site.post(`${other.path}/koppelingen/${one.reportId}/los`);
    expect(await office.site.page(one.path)).not.toContain(`href="${other.path}"`);
  });
});

describe("more time", () => {
  test("as often as the organisation allows, with a reason", async () => {
    const { path } = await aCase(office);
    const to = `${path}/termijnen/weigh/verlengen`;
    expect((await office.site.post(to, { why: "" })).status).toBe(422);
    expect((await office.site.post(to, { why: "Wachten op stukken." })).status).toBe(303);
    expect(await office.site.page(path)).toContain("Wachten op stukken.");
    expect((await office.site.post(to, { why: "Nog langer." })).status).toBe(422);
    expect((await office.site.get(`${path}/termijnen/decide/verlengen`)).status).toBe(404);
    expect((await office.site.post(`${path}/termijnen/inform/verlengen`, { why: "x" })).status).toBe(422);
  });
});

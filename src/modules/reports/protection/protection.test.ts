import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aReportingSite } from "../returning/reporting.builder.ts";
import { checksJob } from "./checks.job.ts";
import { riskAnswers, riskQuestions } from "./protection.ts";
import type { Check, ProtectionDetails } from "./protection.ts";
import { checkState, checksFrom, momentsDue, openCheck, riskOf } from "./protection.rules.ts";
import { safetyWork } from "./protections.contributions.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const nothing: ProtectionDetails["answers"] = {
  known: "no",
  dependent: "no",
  earlier: "no",
  told: "no",
  stakes: "no",
  vulnerable: "no",
  others: "no",
  afraid: "no",
};

const at = new Date("2026-11-01T09:00:00Z");
const check = (change: Partial<Check>): Check => ({
  checkId: "c",
  months: 3,
  dueOn: "2026-11-01",
  askedAt: null,
  answer: null,
  answeredAt: null,
  seenAt: null,
  words: null,
  ...change,
});

describe("the risk of detriment", () => {
  test.each([
    ["nothing", {}, "low"],
    ["not knowing", { known: "unknown", afraid: "unknown" }, "low"],
    ["one sign", { known: "yes" }, "raised"],
    ["two signs", { known: "yes", afraid: "yes" }, "raised"],
    ["three signs", { known: "yes", afraid: "yes", stakes: "yes" }, "high"],
    ["earlier detriment or a threat", { earlier: "yes" }, "high"],
  ] as const)("%s", (_case, change, risk) => {
    expect(riskOf({ ...nothing, ...change })).toBe(risk);
  });

  test("one more sign never makes it smaller", () => {
    const order = ["low", "raised", "high"];
    const answers = fc.record(
      Object.fromEntries(riskQuestions.map((one) => [one, fc.constantFrom(...riskAnswers)])),
    );
    fc.assert(
      fc.property(answers, fc.constantFrom(...riskQuestions), (given, sign) => {
        const all = { ...nothing, ...given };
        const more = riskOf({ ...all, [sign]: "yes" });
        expect(order.indexOf(more)).toBeGreaterThanOrEqual(order.indexOf(riskOf(all)));
      }),
    );
  });

  test.each([
    ["on receipt", { state: "received", decidedAt: null, closedAt: null }, [], ["receipt"]],
    ["once", { state: "weighing", decidedAt: null, closedAt: null }, ["receipt"], []],
    ["at the decision", { state: "handling", decidedAt: at, closedAt: null }, ["receipt"], ["decision"]],
    ["at closing", { state: "closed", decidedAt: at, closedAt: at }, ["receipt", "decision"], ["closing"]],
    ["not of what was set aside", { state: "set-aside", decidedAt: null, closedAt: null }, [], []],
  ] as const)("is weighed %s", (_case, report, weighed, due) => {
    expect(momentsDue(report, weighed)).toEqual(due);
  });
});

describe("checks", () => {
  test("are planned three, six and twelve months after receipt, as far as that lies ahead", () => {
    expect(checksFrom("2026-11-30", "2026-11-30")).toEqual([
      { months: 3, dueOn: "2027-02-28" },
      { months: 6, dueOn: "2027-05-30" },
      { months: 12, dueOn: "2027-11-30" },
    ]);
    expect(checksFrom("2026-11-30", "2027-03-01").map(({ months }) => months)).toEqual([6, 12]);
    expect(checksFrom("2026-11-30", "2028-01-01")).toEqual([]);
  });

  test.each([
    ["planned", {}],
    ["asked", { askedAt: at }],
    ["answered", { askedAt: at, answer: "safe", answeredAt: at }],
    ["seen", { askedAt: at, answer: "safe", answeredAt: at, seenAt: at }],
    ["answered", { months: null, dueOn: null, answer: "unsafe", answeredAt: at }],
  ] as const)("are %s", (state, change) => {
    expect(checkState(check(change))).toBe(state);
  });

  test("the latest question is the one to answer", () => {
    const [first, second] = [check({ checkId: "1", askedAt: at }), check({ checkId: "2", askedAt: at })];
    expect(openCheck([first, second, check({ checkId: "3" })])).toBe(second);
    expect(openCheck([check({})])).toBeUndefined();
  });
});

/** Runs the job of the morning on a day. */
const morning = async (site: ReturnType<typeof aReportingSite>, moment: string): Promise<void> => {
  site.clock.set(moment);
  const actor = systemActor(here.organisationId);
  const today = dateOf(site.clock.now());
  await withActor(database.db, actor, (tx) =>
    checksJob.forEachOrganisation({ tx, actor, today, locale: "nl" }, site.services),
  );
};

const rowsOf = (reportId: string) =>
  database.owner
    .selectFrom("reportChecks")
    .select(["months", "dueOn", "askedAt", "answer", "seenAt"])
    .where("reportId", "=", reportId)
    .orderBy("months")
    .execute();

describe("how a reporter is doing", () => {
  test("is asked after three months, waits in the dossier, and the answer waits for the office", async () => {
    const site = aReportingSite(database, here);
    const officer = await site.anOfficer();
    const sent = await site.aReportFor([officer]);
    await morning(site, "2026-11-01T05:15:00Z");
    await morning(site, "2026-11-02T05:15:00Z");
    expect(await rowsOf(sent.reportId)).toMatchObject([
      { months: 3, dueOn: "2027-01-30", askedAt: null },
      { months: 6, dueOn: "2027-04-30", askedAt: null },
      { months: 12, dueOn: "2027-10-30", askedAt: null },
    ]);
    await morning(site, "2027-01-30T05:15:00Z");
    expect((await rowsOf(sent.reportId)).map(({ askedAt }) => askedAt !== null)).toEqual([
      true,
      false,
      false,
    ]);
    const reporter = await site.visitor(sent);
    expect(await reporter.page("/melden/dossier/1")).toContain("Voelt u zich veilig?");
    const answer = { answer: "unsafe", words: "Ik word niet meer uitgenodigd." };
    expect((await reporter.post("/melden/dossier/1/veilig", { answer: "" })).status).toBe(422);
    expect(
      (await reporter.post("/melden/dossier/1/veilig", { answer: "safe", words: sent.code })).status,
    ).toBe(422);
    expect((await reporter.post("/melden/dossier/1/veilig", answer)).status).toBe(303);
    expect(await reporter.page("/melden/dossier/1")).not.toContain("Voelt u zich veilig?</a>");
    site.clock.set("2026-11-01T09:20:00Z");
    const page = await site.as(officer).page(`/dossiers/${sent.reportId}`);
    expect(page).toContain("Ik word niet meer uitgenodigd.");
    expect(page).toContain("voelt zich niet veilig");
    const work = () =>
      withActor(database.db, officer.actor, (tx) =>
        safetyWork({ tx, actor: officer.actor, locale: "nl", today: "2027-01-30" }),
      );
    expect((await work()).map(({ title }) => title)).toEqual([
      `De melder van ${sent.reference} voelt zich niet veilig`,
    ]);
    const seen = /action="([^"]*gezien[^"]*)"/.exec(page)?.[1] ?? "";
    expect((await site.as(officer).post(seen)).status).toBe(303);
    expect((await site.as(officer).post(seen)).status).toBe(422);
    expect(await work()).toEqual([]);
  });

  test("is told of the own accord at any time", async () => {
    const site = aReportingSite(database, here);
    const sent = await site.aReportFor([await site.anOfficer()]);
    const reporter = await site.visitor(sent);
    expect((await reporter.post("/melden/dossier/1/veilig", { answer: "safe" })).status).toBe(303);
    expect(await rowsOf(sent.reportId)).toMatchObject([{ months: null, answer: "safe" }]);
  });
});

describe("weighing the risk", () => {
  test("keeps the answers, why and what was agreed, for readers of the report", async () => {
    const site = aReportingSite(database, here);
    const [officer, other] = [await site.anOfficer(), await site.anOfficer()];
    const sent = await site.aReportFor([officer]);
    const path = `/dossiers/${sent.reportId}/bescherming`;
    expect(await site.as(officer).page(`/dossiers/${sent.reportId}`)).toContain(
      "Weeg de kans op benadeling: bij ontvangst.",
    );
    const weighed = {
      ...nothing,
      earlier: "yes",
      moment: "receipt",
      risk: "raised",
      why: "Er is een opmerking gemaakt.",
      measures: "Elke week bellen.",
    };
    const { why: _why, ...without } = weighed;
    expect((await site.as(officer).post(path, without)).status).toBe(422);
    expect((await site.as(other).post(path, weighed)).status).toBe(404);
    expect((await site.as(officer).post(path, weighed)).status).toBe(303);
    const page = await site.as(officer).page(`/dossiers/${sent.reportId}`);
    expect(page).toContain("Elke week bellen.");
    expect(page).toContain("De antwoorden wijzen op: grote kans.");
    expect(page).not.toContain("Weeg de kans op benadeling: bij ontvangst.");
    expect(site.log.entries).toEqual([]);
  });
});

/** Who reads the detriment that follows from a report. */
const readersOf = async (aboutReportId: string): Promise<readonly (string | null)[]> => {
  const rows = await database.owner
    .selectFrom("reports as r")
    .innerJoin("vaultHolders as v", "v.fileId", "r.fileId")
    .select("v.personId")
    .where("r.aboutReportId", "=", aboutReportId)
    .where("v.kind", "=", "person")
    .execute();
  return rows.map(({ personId }) => personId);
};

describe("detriment", () => {
  const told = {
    "what-happened": "Ik mag niet meer mee naar overleg.",
    "detriment-form": "bullying",
    stage: "done",
  };

  test("becomes a report of its own, with the same code, for the office without whom it is laid to", async () => {
    const own = await anOrganisation(database.owner);
    const site = aReportingSite(database, own);
    const officer = await site.anOfficer();
    const sent = await site.aReportFor([officer]);
    const reporter = await site.visitor(sent);
    const path = "/melden/dossier/1/benadeling";
    const form = await reporter.page(path);
    expect(form).toContain("U hoeft niet te bewijzen");
    const { "detriment-form": _form, ...without } = told;
    expect((await reporter.post(path, without)).status).toBe(422);
    expect((await reporter.post(path, { ...told, "what-happened": sent.code })).status).toBe(422);
    expect((await reporter.post(path, told)).status).toBe(303);
    expect(await reporter.page("/melden/dossier/1")).toContain("/melden/dossier/2");
    expect(await reporter.page("/melden/dossier/2")).toContain("Ik mag niet meer mee naar overleg.");
    expect((await reporter.get("/melden/dossier/3")).status).toBe(404);
    const made = await database.owner
      .selectFrom("reports")
      .select(["reportId", "kind", "state"])
      .where("aboutReportId", "=", sent.reportId)
      .executeTakeFirstOrThrow();
    expect(made).toMatchObject({ kind: "detriment", state: "received" });
    await site.as(officer).post(`/dossiers/${made.reportId}/geen-belang`);
    const page = await site.as(officer).page(`/dossiers/${made.reportId}`);
    expect(page).toContain("Intimidatie, pesten of uitsluiting");
    expect(page).toContain("Wie het nadeel toebracht, moet bewijzen");
    expect(page).toContain("Wie dat is, ligt bij die melding");
    expect(await site.as(officer).page(`/dossiers/${sent.reportId}`)).toContain(`/dossiers/${made.reportId}`);
    const name = officer.actor.name;
    const against = { ...told, "persons-1-name": name };
    const refused = await reporter.post(path, against);
    expect([refused.status, (await refused.text()).includes("Niemand van het meldpunt kan")]).toEqual([
      422,
      true,
    ]);
    expect(site.log.entries).toEqual([]);
  });

  test("is not for whom the first report is about, though that person came to the office since and is not named again", async () => {
    const own = await anOrganisation(database.owner);
    const site = aReportingSite(database, own);
    const [officer, named] = [await site.anOfficer(), await site.anOfficer()];
    const concerned = [{ name: named.actor.name, position: "" }];
    const sent = await site.aReportFor([officer], { told: { concerned } });
    expect((await (await site.visitor(sent)).post("/melden/dossier/1/benadeling", told)).status).toBe(303);
    expect(await readersOf(sent.reportId)).toEqual([officer.personId]);
  });

  test("after a report about the office is for the fallback, as that report is", async () => {
    const own = await anOrganisation(database.owner);
    const site = aReportingSite(database, own);
    const [fallback] = [await anOpenVault(database, own, "authority"), await site.anOfficer()];
    await database.owner
      .insertInto("reportSettings")
      .values({ organisationId: own.organisationId, fallbackId: fallback.personId, changedAt: new Date() })
      .execute();
    const sent = await site.aReportFor([fallback]);
    expect((await (await site.visitor(sent)).post("/melden/dossier/1/benadeling", told)).status).toBe(303);
    expect(await readersOf(sent.reportId)).toEqual([fallback.personId]);
  });
});

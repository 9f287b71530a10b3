import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { aReportingSite } from "../returning/reporting.builder.ts";
import type { AskedConsent } from "./consent.ts";
import {
  consentState,
  forwardingAgreed,
  givenConsents,
  mayAnswer,
  mayAskForwarding,
  mayAskIdentity,
  mayWithdraw,
} from "./consent.rules.ts";
import { identityReaderAmong, identityView } from "./identity.rules.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const at = new Date("2026-11-01T09:00:00Z");
const asked = (change: Partial<AskedConsent> = {}): AskedConsent => ({
  consentId: "c",
  purpose: "disclose-identity",
  forPersonId: "anna",
  to: "Anna",
  why: "Voor een gesprek.",
  askedAt: at,
  askedBy: "anna",
  answer: null,
  answeredAt: null,
  withdrawnAt: null,
  ...change,
});
const agreed = asked({ answer: "agreed", answeredAt: at });
const refused = asked({ answer: "refused", answeredAt: at });
const withdrawn = { ...agreed, withdrawnAt: at };

describe("consent", () => {
  test.each([
    ["open", asked(), true, false],
    ["agreed", agreed, false, true],
    ["refused", refused, false, false],
    ["withdrawn", withdrawn, false, false],
  ] as const)("that is %s", (state, consent, answer, withdraw) => {
    expect([consentState(consent), mayAnswer(consent).ok, mayWithdraw(consent).ok]).toEqual([
      state,
      answer,
      withdraw,
    ]);
  });

  const confidential = { state: "weighing", openness: "confidential", identityFileId: "f" } as const;
  test.each([
    ["nothing was asked", confidential, [], true],
    ["it was asked", confidential, [asked()], false],
    ["it was agreed to", confidential, [agreed], false],
    ["it was refused: asking again is not forbidden, and the refusal stays", confidential, [refused], true],
    ["it was withdrawn", confidential, [withdrawn], true],
    ["somebody else asked", confidential, [asked({ forPersonId: "bram" })], true],
    ["nobody knows it", { ...confidential, openness: "anonymous", identityFileId: null }, [], false],
    ["everybody knows it", { ...confidential, openness: "open" }, [], false],
    ["the report is set aside", { ...confidential, state: "set-aside" }, [], false],
  ] as const)("may the identity be asked for when %s", (_case, report, consents, may) => {
    expect(mayAskIdentity(report, consents, "anna").ok).toBe(may);
  });

  test("forwarding: one question at a time, and only what was agreed to counts", () => {
    const forward = { purpose: "forward", forPersonId: null } as const;
    expect(mayAskForwarding({ state: "weighing" }, [asked(forward)]).ok).toBe(false);
    expect(mayAskForwarding({ state: "weighing" }, [{ ...refused, ...forward }]).ok).toBe(true);
    const all = [agreed, refused, withdrawn, asked()].map((one) => ({ ...one, ...forward }));
    expect(forwardingAgreed(all)).toEqual([all[0]]);
  });

  test("the vault hears only of what was agreed to, and of its withdrawal", () => {
    expect(givenConsents([asked(), agreed, refused, withdrawn])).toMatchObject([
      { toPersonId: "anna", purpose: "disclose-identity", withdrawnAt: null },
      { toPersonId: "anna", withdrawnAt: at },
    ]);
  });
});

describe("who sees the identity", () => {
  test.each([
    ["anonymous", { openness: "anonymous", identityFileId: null, aboutReportId: null }, false],
    ["open", { openness: "open", identityFileId: "f", aboutReportId: null }, true],
    ["closed", { openness: "open", identityFileId: "f", aboutReportId: null }, false],
    ["keeper", { openness: "confidential", identityFileId: "f", aboutReportId: null }, true],
    ["closed", { openness: "confidential", identityFileId: "f", aboutReportId: null }, false],
    ["elsewhere", { openness: "confidential", identityFileId: null, aboutReportId: "r" }, true],
  ] as const)("%s", (view, report, hasKey) => {
    expect(identityView(report, hasKey)).toBe(view);
  });

  test.each([
    [["a", "b"], "b", "b"],
    [["a", "b"], "c", "a"],
    [["a"], null, "a"],
    [[], "a", undefined],
  ] as const)("of %j, set to %s: %s", (readers, set, expected) => {
    expect(identityReaderAmong(readers, set)).toBe(expected);
  });
});

const inConfidence = async () => {
  const site = aReportingSite(database, here);
  const [keeper, other] = [await site.anOfficer(), await site.anOfficer()];
  const sent = await site.aReportFor([keeper, other], {
    identityReader: keeper.personId,
    told: { identity: { fileId: randomUUID(), name: "Sanne Vos", contact: "06 12345678" } },
  });
  return { site, keeper, other, sent, path: `/dossiers/${sent.reportId}` };
};

const events = (reportId: string) =>
  database.owner
    .selectFrom("reportEvents")
    .select("kind")
    .where("reportId", "=", reportId)
    .orderBy("happenedAt")
    .execute()
    .then((rows) =>
      rows
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith("identity"))
        .toSorted(),
    );

const consentOf = async (reportId: string): Promise<string> => {
  const row = await database.owner
    .selectFrom("reportConsents")
    .select("consentId")
    .where("reportId", "=", reportId)
    .executeTakeFirstOrThrow();
  return row.consentId;
};

const askedBy = async (who: KeyHolder, { site, sent, path }: Awaited<ReturnType<typeof inConfidence>>) => {
  const done = await site.as(who).post(`${path}/melder/vragen`, { why: "Om u te kunnen beschermen." });
  expect(done.status).toBe(303);
  const consentId = await consentOf(sent.reportId);
  return { consentId, answerPath: "/melden/dossier/1/toestemming/1" };
};

describe("an identity in confidence", () => {
  test("is opened by its keeper with a reason, each time written down; nobody else sees it", async () => {
    const { site, keeper, other, sent, path } = await inConfidence();
    expect(await site.as(keeper).page(path)).not.toContain("Sanne Vos");
    expect((await site.as(keeper).post(`${path}/melder/openen`, { reason: "" })).status).toBe(422);
    const shown = await site.as(keeper).post(`${path}/melder/openen`, { reason: "Gesprek gevraagd." });
    expect([shown.status, (await shown.text()).includes("Sanne Vos")]).toEqual([200, true]);
    expect((await site.as(other).post(`${path}/melder/openen`, { reason: "Nieuwsgierig." })).status).toBe(
      404,
    );
    expect((await site.as(other).get(`${path}/melder/openen`)).status).toBe(404);
    expect(await events(sent.reportId)).toEqual(["identity-opened"]);
    const dossier = await (await site.visitor(sent)).page("/melden/dossier/1");
    expect(dossier).toContain("zag wie u bent");
    const logged = await database.owner
      .selectFrom("auditEntries")
      .select(["event", "result"])
      .where("personId", "=", keeper.personId)
      .where("event", "=", "report.identity-opened")
      .execute();
    expect(logged).toContainEqual({ event: "report.identity-opened", result: "done" });
  });

  test("another reader asks; agreed, the keeper lets in; withdrawn, the key is gone at once", async () => {
    const all = await inConfidence();
    const { site, keeper, other, sent, path } = all;
    const { consentId, answerPath } = await askedBy(other, all);
    expect((await site.as(other).post(`${path}/melder/vragen`, { why: "Nog eens." })).status).toBe(422);
    const early = await site.as(keeper).post(`${path}/melder/toelaten/${consentId}`);
    expect(early.status).toBe(422);
    const reporter = await site.visitor(sent);
    expect(await reporter.page("/melden/dossier/1")).toContain(answerPath);
    expect(await reporter.page(answerPath)).toContain("Om u te kunnen beschermen.");
    expect((await reporter.post(answerPath, { answer: "agreed" })).status).toBe(303);
    expect((await reporter.get(answerPath)).status).toBe(404);
    expect((await reporter.post(answerPath, { answer: "refused" })).status).toBe(404);
    expect((await site.as(other).post(`${path}/melder/openen`, { reason: "Te vroeg." })).status).toBe(404);
    expect(await site.as(keeper).page(path)).toContain(`${path}/melder/toelaten/${consentId}`);
    expect((await site.as(keeper).post(`${path}/melder/toelaten/${consentId}`)).status).toBe(303);
    const shown = await site.as(other).post(`${path}/melder/openen`, { reason: "Bescherming." });
    expect(await shown.text()).toContain("Sanne Vos");
    expect((await reporter.post(`${answerPath}/intrekken`)).status).toBe(303);
    expect((await site.as(other).post(`${path}/melder/openen`, { reason: "Nog eens." })).status).toBe(404);
    expect((await site.as(keeper).post(`${path}/melder/toelaten/${consentId}`)).status).toBe(422);
    expect(await site.as(other).page(path)).toContain("ingetrokken");
    expect(site.log.entries).toEqual([]);
  });

  test("a refusal is respected and shown", async () => {
    const all = await inConfidence();
    const { site, keeper, other, sent, path } = all;
    const { consentId, answerPath } = await askedBy(other, all);
    const reporter = await site.visitor(sent);
    await reporter.post(answerPath, { answer: "refused" });
    expect(await site.as(other).page(path)).toContain("geweigerd");
    expect((await site.as(keeper).post(`${path}/melder/toelaten/${consentId}`)).status).toBe(422);
    expect(await events(sent.reportId)).toEqual(["identity-asked", "identity-refused"]);
  });

  test("forwarding is asked, agreed to, and withdrawn", async () => {
    const { site, keeper, sent, path } = await inConfidence();
    const question = { to: "Autoriteit Persoonsgegevens", why: "Zij gaan hierover." };
    expect((await site.as(keeper).post(`${path}/doorsturen-vragen`, question)).status).toBe(303);
    const reporter = await site.visitor(sent);
    const answerPath = "/melden/dossier/1/toestemming/1";
    expect(await reporter.page(answerPath)).toContain("Autoriteit Persoonsgegevens");
    await reporter.post(answerPath, { answer: "agreed" });
    expect(await site.as(keeper).page(path)).toContain("toegestemd");
    await reporter.post(`${answerPath}/intrekken`);
    expect(await site.as(keeper).page(path)).toContain("ingetrokken");
  });
});

describe("an identity told later", () => {
  test("goes from anonymous to one reader in confidence, once", async () => {
    const site = aReportingSite(database, here);
    const [first, second] = [await site.anOfficer(), await site.anOfficer()];
    const sent = await site.aReportFor([first, second]);
    const reporter = await site.visitor(sent);
    expect(await reporter.page("/melden/dossier/1")).toContain("/melden/dossier/1/naam");
    const told = { name: "Sanne Vos", contact: "06 12345678" };
    const leaking = { ...told, contact: sent.code };
    expect((await reporter.post("/melden/dossier/1/naam", leaking)).status).toBe(422);
    expect((await reporter.post("/melden/dossier/1/naam", told)).status).toBe(303);
    expect((await reporter.post("/melden/dossier/1/naam", told)).status).toBe(404);
    const opened = await Promise.all(
      [first, second].map(async (who) => {
        const path = `/dossiers/${sent.reportId}/melder/openen`;
        return (await site.as(who).post(path, { reason: "Nodig." })).status;
      }),
    );
    expect(opened.toSorted((one, two) => one - two)).toEqual([200, 404]);
    expect(await reporter.page("/melden/dossier/1")).toContain("U meldde in vertrouwen");
  });

  test("of a reporter who reported openly, every reader sees it after the statement", async () => {
    const site = aReportingSite(database, here);
    const officer = await site.anOfficer();
    const sent = await site.aReportFor([officer], {
      identityReader: officer.personId,
      told: { identity: { fileId: randomUUID(), name: "Sanne Vos", contact: "06 12345678" } },
      given: { openness: "open" },
    });
    expect(await site.as(officer).page(`/dossiers/${sent.reportId}`)).toContain("Sanne Vos");
  });
});

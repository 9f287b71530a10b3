import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { codeKeys, filesOfCode, readFile } from "#platform/vault/index.ts";
import { asTheSystem } from "#platform/vault/vault.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { answersOf } from "../../file/contents.queries.ts";
import { reports } from "../../index.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: KeyHolder;
let second: KeyHolder;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  here = await anOrganisation(database.owner);
  officer = await anOpenVault(database, here, "report-officer");
  second = await anOpenVault(database, here, "report-officer");
});
afterAll(() => database.close());

const setting = () => {
  const { services, notices } = testServices();
  const app = testApp({ db: database.db, modules: [reports], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { as, notices, stranger: app.stranger };
};

const address = "/dossiers/nieuw/violation";

/** The form as it comes, with the code that stands in it. */
const opened = async (who: KeyHolder) => {
  const html = await setting().as(who).page(address);
  const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";
  return { file: hidden("_file"), code: hidden("_code") };
};

const filled = {
  _channel: "telephone",
  _received: "28-10-2026",
  _language: "nl",
  _openness: "confidential",
  _name: "Anna de Wit",
  _contact: "06 12345678",
  "_no-interest": "on",
  "what-happened": "De bonnen kloppen niet.",
  "persons-1-name": "Kees Bakker",
  "persons-1-position": "inkoper",
};

const reportOf = (reference: string) =>
  database.owner
    .selectFrom("reports")
    .selectAll()
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();

const enter = async (who: KeyHolder, change: Readonly<Record<string, string | string[]>> = {}) => {
  const { file, code } = await opened(who);
  const answer = await setting()
    .as(who)
    .post(address, { _file: file, _code: code, ...filled, ...change });
  const text = await answer.text();
  const reference = /M26-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? "";
  return { status: answer.status, text, reference, code };
};

const readersOf = async (fileId: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("vaultHolders")
    .select("personId")
    .where("fileId", "=", fileId)
    .where("kind", "=", "person")
    .execute();
  return rows.flatMap(({ personId }) => personId ?? []).toSorted();
};

describe("a report that an officer enters", () => {
  test("is for report officers with an open vault", async () => {
    const { as, stranger } = setting();
    expect((await stranger.get(address)).status).toBe(401);
    expect((await as(await aVisitor(database, here, "authority")).get(address)).status).toBe(403);
    expect((await as(officer).get("/dossiers/nieuw/iets")).status).toBe(404);
    expect(await as(officer).page("/dossiers/nieuw")).toContain(address);
    const closed = await aVisitor(database, here, "report-officer");
    expect(await as(closed).page(address)).toContain("Maak eerst uw sleutel");
  });

  test("is kept with its channel and day, read by the office, and its code leads back to it", async () => {
    const { as, notices } = setting();
    const { status, text, reference, code } = await enter(officer);
    expect(status).toBe(200);
    for (const word of code.split("-")) expect(text).toContain(word);
    const report = await reportOf(reference);
    expect([report.channel, report.openness, report.enteredBy]).toEqual([
      "telephone",
      "confidential",
      officer.personId,
    ]);
    expect([report.nextDueOn, report.approvedAt, report.waitingSince]).toEqual(["2026-11-04", null, null]);
    expect(await readersOf(report.fileId)).toEqual([officer.personId, second.personId].toSorted());
    expect(await readersOf(report.identityFileId ?? "")).toEqual([officer.personId]);
    expect(await as(officer).page(`/dossiers/${report.reportId}`)).toContain("De bonnen kloppen niet.");
    expect(await as(second).page(`/dossiers/${report.reportId}`)).toContain("Hebt u een belang?");
    const answers = await asTheSystem(database, here, async (tx) => {
      const files = await filesOfCode(tx, here.organisationId, codeKeys(code));
      const file = files.find(({ fileId }) => fileId === report.fileId);
      if (!file) throw new Error("the code leads nowhere");
      return answersOf(tx, await readFile(tx, file.holder, file.fileId), report.reportId);
    });
    expect(answers).toEqual({ "what-happened": "De bonnen kloppen niet." });
    expect(notices).toEqual([]);
  });

  test("tells the other readers, and sent twice it is one report with the same code", async () => {
    const { file, code } = await opened(officer);
    const form = { _file: file, _code: code, ...filled };
    const { as, notices } = setting();
    const first = await (await as(officer).post(address, form)).text();
    const again = await (await as(officer).post(address, form)).text();
    expect(notices).toHaveLength(1);
    const reference = /M26-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(first)?.[0] ?? "-";
    expect(again).toContain(reference);
    for (const word of code.split("-")) expect(again).toContain(word);
  });

  test("of somebody who stays anonymous has no identity", async () => {
    const { reference } = await enter(officer, { _openness: "anonymous", _name: "", _contact: "" });
    expect((await reportOf(reference)).identityFileId).toBeNull();
  });

  test("is not entered by who is named in it, and not read by others who are", async () => {
    const own = await enter(officer, { "persons-1-name": officer.actor.name });
    expect(own.status).toBe(422);
    expect(own.text).toContain("U kunt deze melding niet invoeren");
    const other = await enter(officer, { "persons-1-name": second.actor.name });
    const report = await reportOf(other.reference);
    expect(await readersOf(report.fileId)).toEqual([officer.personId]);
    expect(await setting().as(second).get(`/dossiers/${report.reportId}`)).toHaveProperty("status", 404);
  });

  test("is not read by whom the reporter excludes", async () => {
    const { reference } = await enter(officer, { _excluded: [second.personId] });
    expect(await readersOf((await reportOf(reference)).fileId)).toEqual([officer.personId]);
  });

  test.each([
    ["no channel", { _channel: "" }, "veld-_channel"],
    ["the website as channel", { _channel: "web" }, "veld-_channel"],
    ["a day to come", { _received: "02-11-2026" }, "Deze dag moet nog komen"],
    ["no story", { "what-happened": "" }, "Vertel wat er is gebeurd"],
    ["no name, though not anonymous", { _name: "" }, "Vul de naam in, of kies anoniem."],
    ["a name, though anonymous", { _openness: "anonymous" }, "De melder blijft anoniem."],
    ["no statement", { "_no-interest": "" }, "Verklaar dat u geen belang hebt"],
  ])("with %s comes back with everything typed", async (_what, change, says) => {
    const { status, text } = await enter(officer, change);
    expect(status).toBe(422);
    expect(text).toContain(says);
    expect(text).toContain("Kees Bakker");
  });

  test("with a code of one's own choice is refused", async () => {
    const { status } = await enter(officer, { _code: "aap-noot-mies-wim-zus-jet-teun" });
    expect(status).toBe(400);
  });
});

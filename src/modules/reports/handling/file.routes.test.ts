import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql } from "#platform/database/index.ts";
import { codeKeys, filesOfCode, readFile } from "#platform/vault/index.ts";
import { sealManifest } from "#platform/vault/crypto/manifest.ts";
import { asTheSystem } from "#platform/vault/vault.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../index.ts";
import { aReport } from "../report.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const site = () => {
  const { services, log } = testServices();
  const app = testApp({ db: database.db, modules: [reports], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { as, log, stranger: app.stranger };
};

const anOfficer = () => anOpenVault(database, here, "report-officer");
const send = (...readers: KeyHolder[]) =>
  aReport(database, here.organisationId, { readers: readers.map(({ personId }) => personId) });

describe("a file", () => {
  test("is closed to strangers, to other roles, and to officers without a key to it", async () => {
    const [reader, other] = [await anOfficer(), await anOfficer()];
    const coordinator = await anOpenVault(database, here, "coordinator");
    const { reportId } = await send(reader);
    const { as, stranger } = site();
    const path = `/dossiers/${reportId}`;
    expect((await stranger.get(path)).status).toBe(401);
    expect((await as(await aVisitor(database, here, "employee")).get(path)).status).toBe(403);
    expect((await as(other).get(path)).status).toBe(404);
    expect((await as(coordinator).get(path)).status).toBe(404);
    expect((await as(other).post(`${path}/geen-belang`)).status).toBe(404);
  });

  test("shows whom it is about first, and its content after the statement to have no interest", async () => {
    const reader = await anOfficer();
    const { reportId, reference } = await send(reader);
    const { as } = site();
    const before = await as(reader).page(`/dossiers/${reportId}`);
    expect(before).toContain("Kees Bakker");
    expect(before).not.toContain("De bonnen kloppen niet.");
    const stated = await as(reader).post(`/dossiers/${reportId}/geen-belang`);
    expect(stated.headers.get("location")).toBe(`/dossiers/${reportId}`);
    const after = await as(reader).page(`/dossiers/${reportId}`);
    expect(after).toContain("De bonnen kloppen niet.");
    expect(after).toContain(reference);
    expect((await as(reader).post(`/dossiers/${reportId}/geen-belang`)).status).toBe(303);
  });
});

/** Sealed in a browser, and afterwards something else stands in one of its columns. */
const damage = async (table: "reports" | "reportContents", sealedIn: "browser" | "server" = "browser") => {
  const reader = await anOfficer();
  const { reportId } = await aReport(database, here.organisationId, {
    readers: [reader.personId],
    given: { sealedIn },
  });
  const broken = Buffer.alloc(297, 1);
  const column = table === "reports" ? "concerned" : "content";
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${broken} where report_id = ${reportId}`.execute(
    database.owner,
  );
  return { reader, reportId, path: `/dossiers/${reportId}` };
};

/** Sealed in a browser that put a row on the list of the file that there never was. */
const withStrangeRow = async (table: string) => {
  const reader = await anOfficer();
  const sent = await aReport(database, here.organisationId, {
    readers: [reader.personId],
    given: { sealedIn: "browser" },
  });
  const { organisationId } = here;
  const file = await asTheSystem(database, here, async (tx) => {
    const [own] = await filesOfCode(tx, organisationId, codeKeys(sent.code));
    if (!own) throw new Error("not found");
    return readFile(tx, own.holder, own.fileId);
  });
  const rows = {
    ...file.manifest.rows,
    [`${table}/${randomUUID()}`]: { version: 1, keyVersion: 1, digest: "" },
  };
  const manifest = Buffer.from(sealManifest(file.keyring, file, { ...file.manifest, rows }));
  await database.owner
    .updateTable("vaultFiles")
    .set({ manifest })
    .where("fileId", "=", sent.fileId)
    .execute();
  return { reader, path: `/dossiers/${sent.reportId}` };
};

describe("a report that arrived damaged", () => {
  test.each(["reports", "reportContents"] as const)(
    "in %s says so at the first opening, and can be set aside",
    async (table) => {
      const { reader, reportId, path } = await damage(table);
      const { as, log } = site();
      if (table === "reportContents") await as(reader).post(`${path}/geen-belang`);
      expect(await as(reader).page(path)).toContain("Deze melding is beschadigd aangekomen");
      expect((await as(reader).post(`${path}/beschadigd`, { reason: "" })).status).toBe(422);
      const aside = await as(reader).post(`${path}/beschadigd`, { reason: "Niet te openen" });
      expect(aside.headers.get("location")).toBe("/dossiers");
      const row = await database.owner
        .selectFrom("reports")
        .select(["state", "openedAt"])
        .where("reportId", "=", reportId)
        .executeTakeFirstOrThrow();
      expect(row).toEqual({ state: "set-aside", openedAt: null });
      expect(log.entries).toEqual([]);
    },
  );

  test.each([
    "report_notes",
    "report_messages",
    "report_attachments",
    "report_consents",
    "reports",
    "anything",
  ])(
    "says so too when its sender put a row of %s on its list that is not there; other files open, and are searched",
    async (table) => {
      const { reader, path } = await withStrangeRow(table);
      const { as, log } = site();
      await as(reader).post(`${path}/geen-belang`);
      expect(await as(reader).page(path)).toContain("Deze melding is beschadigd aangekomen");
      expect((await as(reader).post("/dossiers/zoeken", { words: "bonnen" })).status).toBe(200);
      expect(log.entries).toEqual([]);
    },
  );

  test("is a fault when it was sealed here, or had been opened before", async () => {
    const first = await damage("reportContents", "server");
    const { as, log } = site();
    expect((await as(first.reader).post(`${first.path}/geen-belang`)).status).toBe(500);
    const opened = await damage("reportContents");
    await database.owner
      .updateTable("reports")
      .set({ openedAt: new Date("2026-10-31T09:00:00Z") })
      .where("reportId", "=", opened.reportId)
      .execute();
    await as(opened.reader).post(`${opened.path}/geen-belang`);
    expect((await as(opened.reader).get(opened.path)).status).toBe(500);
    expect(log.entries).toHaveLength(2);
  });

  test("cannot be told of a report that opens", async () => {
    const reader = await anOfficer();
    const { reportId } = await send(reader);
    const answer = await site()
      .as(reader)
      .post(`/dossiers/${reportId}/beschadigd`, { reason: "Niet te openen" });
    expect(answer.headers.get("location")).toBe(`/dossiers/${reportId}`);
  });
});

test("a name that arrived damaged keeps nobody from the report, nor anybody with an interest in it", async () => {
  const [reader, other] = [await anOfficer(), await anOfficer()];
  const { reportId } = await aReport(database, here.organisationId, {
    readers: [reader.personId, other.personId],
    identityReader: reader.personId,
    told: { identity: { fileId: randomUUID(), name: "Sanne Vos", contact: "" } },
    given: { sealedIn: "browser", openness: "open" },
  });
  await sql`update vault_files set manifest = ${Buffer.alloc(297, 1)}
    where file_id = (select identity_file_id from reports where report_id = ${reportId})`.execute(
    database.owner,
  );
  const { as, log } = site();
  await as(reader).post(`/dossiers/${reportId}/geen-belang`);
  const text = await as(reader).page(`/dossiers/${reportId}`);
  expect(text).toContain("De bonnen kloppen niet.");
  expect(text).toContain("De naam van de melder is beschadigd");
  const left = await as(reader).post(`/dossiers/${reportId}/stap-terug`);
  expect(left.headers.get("location")).toBe("/dossiers");
  expect((await as(reader).get(`/dossiers/${reportId}`)).status).toBe(404);
  expect(log.entries.map(({ event }) => event)).toEqual([
    "who reported does not open",
    "who reported could not be passed on",
  ]);
});

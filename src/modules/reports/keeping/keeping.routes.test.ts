import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { filesDirectory } from "#platform/files/index.ts";
import { attachmentStore, newKey } from "#platform/vault/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../index.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { destroyReports } from "./destroy.commands.ts";
import { weighedAmong } from "./due.queries.ts";
import { aReport } from "../report.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: KeyHolder;
const { services } = testServices();
const { dataDirectory } = services.config;
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
  officer = await anOpenVault(database, here, "report-officer");
});
afterAll(() => database.close());

const as = ({ actor, sessionId, token }: KeyHolder) =>
  testApp({ db: database.db, modules: [reports], services }).as(actor, undefined, { sessionId, token });

const attachment = () => ({
  attachmentId: randomUUID(),
  name: "bon.pdf",
  type: "application/pdf",
  size: 4,
  sha256: "00",
  key: "",
  cleaned: false,
});

interface Closed {
  readonly readers?: readonly KeyHolder[];
  readonly identityReader?: KeyHolder;
  readonly change?: Record<string, unknown>;
}

/** A report with an attachment on the disk and an identity, closed long ago. */
const aClosedFile = async ({ readers = [officer], identityReader = officer, change = {} }: Closed = {}) => {
  const details = attachment();
  const identity = { name: "Femke Prins", contact: "femke@prins.example", fileId: randomUUID() };
  const report = await aReport(database, here.organisationId, {
    readers: readers.map(({ personId }) => personId),
    identityReader: identityReader.personId,
    told: { attachments: [details], identity },
  });
  const closed = {
    state: "closed" as const,
    decision: "not-taken-up" as const,
    closedAt: new Date("2024-06-01T09:00:00Z"),
  };
  await database.owner
    .updateTable("reports")
    .set({ ...closed, waitingSince: null, ...change })
    .where("reportId", "=", report.reportId)
    .execute();
  const { attachmentId } = details;
  const { organisationId } = here;
  const store = attachmentStore(filesDirectory(dataDirectory));
  await store.keep({ organisationId, fileId: report.fileId, attachmentId }, newKey(), chunks());
  const path = join(filesDirectory(dataDirectory), "vault", organisationId, report.fileId, attachmentId);
  return { ...report, path, identityFileId: identity.fileId };
};

async function* chunks(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(4);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** In how many tables something is left of a report, its file or its identity. */
const leftOf = async (ids: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string; found: string }>`
    select c.relname as name, query_to_xml(format('select count(*) from %I t where t::text ~ %L', c.relname, ${ids.join("|")}::text),
      true, true, '')::text as found
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(
    database.owner,
  );
  return rows.flatMap(({ name, found: xml }) => (xml.includes("<count>0</count>") ? [] : [name]));
};

const destroy = (who: KeyHolder, reportIds: readonly string[], form = { sure: "on" }) =>
  as(who).post(`/dossiers/bewaren/vernietigen?${reportIds.map((one) => `dossier=${one}`).join("&")}`, form);

const recordsOf = async (reference: string) =>
  database.owner
    .selectFrom("reportDestructions")
    .select(["record", "rule", "destroyedBy", "receivedYear", "closedOn"])
    .where("reference", "=", reference)
    .execute();

describe("destroying a file whose term is over", () => {
  test.each([
    ["was opened again", { state: "handling", closedAt: null }],
    ["has a new word of its reporter", { waitingSince: new Date("2026-10-31T23:59:00Z") }],
  ] as const)("leaves one that meanwhile %s", async (_what, change) => {
    const file = await aClosedFile();
    const writing = { actor: officer.actor, now: new Date("2026-11-01T09:00:00Z"), today: "2026-11-01" };
    const settings = await withActor(database.db, officer.actor, (tx) => settingsOf(tx, here.organisationId));
    const before = await withActor(database.db, officer.actor, (tx) =>
      weighedAmong({ ...writing, tx }, [file.reportId]),
    );
    await database.owner.updateTable("reports").set(change).where("reportId", "=", file.reportId).execute();
    const destroying = withActor(database.db, officer.actor, (tx) =>
      destroyReports({ ...writing, tx }, before, settings),
    );
    await expect(destroying).rejects.toMatchObject({ code: "conflict" });
    expect((await leftOf([file.reportId])).includes("reports")).toBe(true);
  });

  test("is asked about first, then takes rows, keys, identity and attachments along, and leaves a line", async () => {
    const other = await anOpenVault(database, here, "report-officer");
    const file = await aClosedFile({ identityReader: other });
    expect(await as(officer).page("/dossiers/bewaren")).toContain(file.reference);
    const asked = await as(officer).page(`/dossiers/bewaren/vernietigen?dossier=${file.reportId}`);
    expect(asked).toContain(file.reference);
    expect((await destroy(officer, [file.reportId], { sure: "" })).status).toBe(422);
    expect(await isThere(file.path)).toBe(true);

    expect((await destroy(officer, [file.reportId])).headers.get("location")).toBe("/dossiers/bewaren");
    expect(await isThere(file.path)).toBe(false);
    expect(await leftOf([file.reportId, file.fileId, file.identityFileId])).toEqual(["audit_entries"]);
    const [record] = await recordsOf(file.reference);
    expect(record).toEqual({
      record: "file",
      rule: "not-taken-up/12",
      destroyedBy: officer.personId,
      receivedYear: 2026,
      closedOn: "2024-06-01",
    });
    expect(await as(officer).page("/dossiers/bewaren/vernietigd")).toContain(file.reference);
    expect(await as(officer).page("/dossiers/bewaren")).not.toContain(file.reference);
  });

  test("never reaches what whoever asks does not read, nor what is not due", async () => {
    const other = await anOpenVault(database, here, "report-officer");
    const unread = await aClosedFile({ readers: [other], identityReader: other });
    const recent = await aClosedFile({ change: { closedAt: new Date("2026-10-01T09:00:00Z") } });
    expect((await destroy(officer, [unread.reportId, recent.reportId])).status).toBe(422);
    expect(await isThere(unread.path)).toBe(true);
    expect(await isThere(recent.path)).toBe(true);
    expect(await as(officer).page("/dossiers/bewaren")).not.toContain(unread.reference);
  });

  test("waits for a file about detriment, also one that whoever asks may not see", async () => {
    const other = await anOpenVault(database, here, "report-officer");
    const file = await aClosedFile();
    await aReport(database, here.organisationId, {
      readers: [other.personId],
      given: { kind: "detriment", aboutReportId: file.reportId },
    });
    expect(await as(officer).page("/dossiers/bewaren")).toContain("dossier over benadeling");
    expect((await destroy(officer, [file.reportId])).status).toBe(422);
    expect(await isThere(file.path)).toBe(true);
  });

  test("is for report officers and the authority alone", async () => {
    const investigator = await anOpenVault(database, here, "investigator");
    const file = await aClosedFile({ readers: [investigator] });
    expect((await destroy(investigator, [file.reportId])).status).toBe(403);
    expect((await as(investigator).get("/dossiers/bewaren")).status).toBe(403);
  });
});

const part = (reportId: string, form: Record<string, string>) =>
  as(officer).post(`/dossiers/${reportId}/deel-vernietigen`, form);
const opened = async () => {
  const file = await aClosedFile();
  await as(officer).post(`/dossiers/${file.reportId}/geen-belang`);
  return file;
};

describe("destroying a part", () => {
  test("attachments go and the rest of the file still opens", async () => {
    const file = await opened();
    expect(await as(officer).page(`/dossiers/${file.reportId}`)).toContain("bon.pdf");
    const done = await part(file.reportId, { part: "attachments", reason: "Niet meer nodig", sure: "on" });
    expect(done.headers.get("location")).toBe(`/dossiers/${file.reportId}`);
    expect(await isThere(file.path)).toBe(false);
    const page = await as(officer).page(`/dossiers/${file.reportId}`);
    expect(page).toContain("De bonnen kloppen niet.");
    expect(page).not.toContain("bon.pdf");
    expect((await recordsOf(file.reference)).map(({ record }) => record)).toEqual(["attachments"]);
  });

  test("the identity goes, also from its own file of the vault", async () => {
    const file = await opened();
    const done = await part(file.reportId, { part: "identity", reason: "Niet meer nodig", sure: "on" });
    expect(done.status).toBe(303);
    expect(await leftOf([file.identityFileId])).toEqual([]);
    expect(await as(officer).page(`/dossiers/${file.reportId}`)).toContain("De bonnen kloppen niet.");
    expect((await part(file.reportId, { part: "identity", reason: "Nog eens", sure: "on" })).status).toBe(
      422,
    );
  });
});

import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { codeKeys, filesOfCode, readFile } from "#platform/vault/index.ts";
import { aReader, asTheSystem } from "#platform/vault/vault.builder.ts";
import type { Reader } from "#platform/vault/vault.builder.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { stateNoInterest } from "../conflicts/statements.commands.ts";
import { answersOf, attachmentsOf, concernedOf } from "../file/contents.queries.ts";
import { findReport } from "../file/reports.queries.ts";
import { aReport, reportedAt } from "../report.builder.ts";

let database: TestDatabase;
let organisationId: string;
let officer: Reader;
let colleague: Reader;
beforeAll(async () => {
  database = await testDatabase();
  ({ organisationId } = await anOrganisation(database.owner));
  officer = await aReader(database, { organisationId });
  colleague = await aReader(database, { organisationId });
});
afterAll(() => database.close());

const details = {
  name: "bon.pdf",
  type: "application/pdf",
  size: 4,
  sha256: "ab",
  key: "aGk=",
  cleaned: true,
};

test("a reader opens what was sent, after stating to have no interest; before that only whom it is about", async () => {
  const attachmentId = randomUUID();
  const sent = await aReport(database, organisationId, {
    readers: [officer.personId],
    told: { attachments: [{ ...details, attachmentId }] },
  });
  await officer.with(async (tx, key) => {
    const report = await findReport(tx, sent.reportId);
    expect(report).toMatchObject({
      state: "received",
      kind: "violation",
      receivedAt: reportedAt,
      nextDueOn: "2026-11-06",
    });
    const file = await readFile(tx, key, sent.fileId);
    expect(await concernedOf(tx, file, sent.reportId)).toEqual([
      { name: "Kees Bakker", position: "inkoper" },
    ]);
    await expect(answersOf(tx, file, sent.reportId)).rejects.toMatchObject({ code: "not-found" });
    if (!report) throw new Error("not found");
    await stateNoInterest({ tx, actor: officer.actor, now: reportedAt, today: "2026-10-30" }, report);
    expect(await answersOf(tx, file, sent.reportId)).toEqual({ "what-happened": "De bonnen kloppen niet." });
    expect(await attachmentsOf(tx, file, sent.reportId)).toMatchObject([
      { ...details, attachmentId, scan: "not-checked" },
    ]);
  });
  await colleague.with(async (tx) => expect(await findReport(tx, sent.reportId)).toBeUndefined());
});

test("whoever has the code opens it too, and only it", async () => {
  const sent = await aReport(database, organisationId, { readers: [officer.personId] });
  await aReport(database, organisationId, { readers: [officer.personId] });
  await asTheSystem(database, { organisationId }, async (tx) => {
    const files = await filesOfCode(tx, organisationId, codeKeys(sent.code));
    expect(files.map(({ fileId }) => fileId)).toEqual([sent.fileId]);
    const [own] = files;
    if (!own) throw new Error("not found");
    expect(await answersOf(tx, await readFile(tx, own.holder, own.fileId), sent.reportId)).toEqual({
      "what-happened": "De bonnen kloppen niet.",
    });
  });
});

test("the same form sent twice makes one report", async () => {
  const given = { formToken: randomBytes(32) };
  const first = await aReport(database, organisationId, { readers: [officer.personId], given });
  const again = await aReport(database, organisationId, { readers: [officer.personId], given });
  expect([first.isNew, again.isNew, again.reference]).toEqual([true, false, first.reference]);
});

test("also when both come at the same moment, as from somebody who clicks twice", async () => {
  const given = { formToken: randomBytes(32) };
  const send = () => aReport(database, organisationId, { readers: [officer.personId], given });
  const both = await Promise.all(Array.from({ length: 12 }, send));
  expect(both.filter(({ isNew }) => isNew).length).toBe(1);
  expect(new Set(both.map(({ reference }) => reference)).size).toBe(1);
});

test("ids that exist already are a conflict, and the same form sent again is still the same report", async () => {
  const told = { reportId: randomUUID(), fileId: randomUUID() };
  const identity = { fileId: randomUUID(), name: "Sanne Vos", contact: "06 12345678" };
  const given = { formToken: randomBytes(32) };
  const readers = { readers: [officer.personId], identityReader: officer.personId };
  const first = await aReport(database, organisationId, { ...readers, told: { ...told, identity }, given });
  for (const taken of [
    { fileId: told.fileId },
    { reportId: told.reportId },
    { fileId: identity.fileId },
    { identity: { ...identity, fileId: told.fileId } },
    { identity },
  ])
    await expect(aReport(database, organisationId, { ...readers, told: taken })).rejects.toMatchObject({
      code: "conflict",
      status: 409,
    });
  const again = await aReport(database, organisationId, { ...readers, told: { ...told, identity }, given });
  expect(again).toMatchObject({ isNew: false, reportId: first.reportId, reference: first.reference });
  const kept = await database.owner
    .selectFrom("reports")
    .select("reportId")
    .where("fileId", "=", told.fileId)
    .execute();
  expect(kept).toEqual([{ reportId: told.reportId }]);
});

test("whoever reports in confidence is known to one officer alone", async () => {
  const sent = await aReport(database, organisationId, {
    readers: [officer.personId, colleague.personId],
    identityReader: officer.personId,
    told: { identity: { fileId: randomUUID(), name: "Sanne Vos", contact: "06 12345678" } },
  });
  const seen = (who: Reader) =>
    who.with((tx) =>
      tx.selectFrom("reportIdentities").select("fileId").where("reportId", "=", sent.reportId).execute(),
    );
  expect((await seen(officer)).length).toBe(1);
  expect(await seen(colleague)).toEqual([]);
});

test("an excluded person never becomes a reader, and does not see to be excluded", async () => {
  const sent = await aReport(database, organisationId, {
    readers: [officer.personId],
    given: { exclusions: [{ personId: colleague.personId, source: "reporter" }] },
  });
  const joining = officer.with((tx) =>
    tx
      .insertInto("vaultHolders")
      .values({
        organisationId,
        fileId: sent.fileId,
        holderId: randomUUID(),
        kind: "person",
        personId: colleague.personId,
        joinedAt: reportedAt,
      })
      .execute(),
  );
  await expect(joining).rejects.toMatchObject({ code: "42501" });
  const seen = (who: Reader) =>
    withActor(database.db, who.actor, (tx) => tx.selectFrom("reportExclusions").select("personId").execute());
  expect((await seen(officer)).map(({ personId }) => personId)).toContain(colleague.personId);
  expect(await seen(colleague)).toEqual([]);
});

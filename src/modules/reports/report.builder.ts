import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { codeKeys, newCode, recipientsFor } from "#platform/vault/index.ts";
import { wordListFrom } from "#platform/vault/crypto/index.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { receiveReport } from "./receiving/receive.commands.ts";
import type { Received } from "./receiving/receive.commands.ts";
import { sealNewReport } from "./receiving/seal-new-report.ts";
import type { NewReport } from "./receiving/seal-new-report.ts";

/** When reports of tests are made: shortly before the moment at which tests live. */
export const reportedAt = new Date("2026-10-30T09:00:00Z");

interface ReportChange {
  /** Persons with a key of the vault. */
  readonly readers: readonly string[];
  readonly identityReader?: string;
  readonly at?: Date;
  readonly told?: Partial<NewReport>;
  readonly given?: Partial<Received>;
  /** Of an earlier report, so that one code opens both; a new one unless told. */
  readonly code?: string;
}

const newReport = (organisationId: string, change: Partial<NewReport>): NewReport => ({
  organisationId,
  reportId: randomUUID(),
  fileId: randomUUID(),
  answers: { "what-happened": "De bonnen kloppen niet." },
  concerned: [{ name: "Kees Bakker", position: "inkoper" }],
  identity: null,
  attachments: [],
  ...change,
});

/** A report as somebody sends it, in the system's transaction; with the code that leads back to it. */
export const sendReport = async (
  tx: Tx,
  organisationId: string,
  { readers, identityReader, at = reportedAt, told = {}, given = {}, code: earlier }: ReportChange,
) => {
  const code = earlier ?? newCode(wordListFrom(await readFile("content/words/nl.txt", "utf8")));
  const keys = codeKeys(code);
  const report = newReport(organisationId, told);
  const recipients = {
    report: await recipientsFor(tx, organisationId, readers),
    identity: identityReader === undefined ? [] : await recipientsFor(tx, organisationId, [identityReader]),
  };
  const sealed = sealNewReport(report, recipients, keys);
  const writing = { tx, actor: systemActor(organisationId), now: at, today: dateOf(at) };
  const received = await receiveReport(writing, {
    sealed,
    recipients,
    code: { lookup: keys.lookup, publicKey: keys.pair.publicKey },
    exclusions: [],
    kind: "violation",
    openness: report.identity ? "confidential" : "anonymous",
    language: "nl",
    questionnaire: "violation/1",
    sealedIn: "server",
    formToken: randomBytes(32),
    aboutReportId: null,
    scans: [],
    ...given,
  });
  return { ...received, organisationId, fileId: report.fileId, code };
};

/** A report of somebody without an account, for tests. */
export const aReport = (database: TestDatabase, organisationId: string, change: ReportChange) =>
  withActor(database.db, systemActor(organisationId), (tx) => sendReport(tx, organisationId, change));

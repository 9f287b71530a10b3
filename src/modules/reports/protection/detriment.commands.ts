import { randomBytes, randomUUID } from "node:crypto";
import { insist } from "#platform/http/index.ts";
import { allowed, refusal } from "#platform/actor/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { codeKeysOf, holdersOf, recipientsFor } from "#platform/vault/index.ts";
import type { Holder } from "#platform/vault/index.ts";
import { digestsOfTyped } from "../conflicts/name-digests.ts";
import { receivingOffice } from "../conflicts/office.queries.ts";
import { readersOf } from "../conflicts/readers.rules.ts";
import type { Readers, ReceivingOffice } from "../conflicts/readers.rules.ts";
import { concernedOf } from "../file/contents.queries.ts";
import { noteEvent } from "../file/events.commands.ts";
import { receiveReport } from "../receiving/receive.commands.ts";
import { sealNewReport } from "../receiving/seal-new-report.ts";
import type { Answers, ConcernedPerson } from "../report.ts";
import type { Dossier } from "../returning/dossier.ts";
import { texts } from "./texts.ts";
import type { DetrimentStage } from "./protection.ts";

/** The first report of a reporter, open to write in. */
export type ReporterFile = Pick<Dossier, "report" | "file"> & { readonly visit: Holder };

/** Detriment as its reporter tells it. */
export interface ToldDetriment {
  readonly form: string;
  readonly stage: DetrimentStage;
  readonly happenedOn: string | null;
  readonly answers: Answers;
  readonly concerned: readonly ConcernedPerson[];
  /** With which questionnaire it was asked, such as detriment/1. */
  readonly questionnaire: string;
  readonly language: "nl" | "en";
}

const excludedFrom = async ({ tx }: Writing, { report }: ReporterFile): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("reportExclusions")
    .select("personId")
    .where("organisationId", "=", report.organisationId)
    .where("fileId", "=", report.fileId)
    .execute();
  return rows.map(({ personId }) => personId);
};

/** Whether the first report lies with the fallback and with nobody of the office, as one about the office itself or the top does. */
const liesWithFallback = async (
  { tx }: Writing,
  { report }: ReporterFile,
  { officers, fallback }: ReceivingOffice,
): Promise<boolean> => {
  const holders = await holdersOf(tx, report);
  const reads = (personId: string): boolean => holders.some((one) => one.personId === personId);
  return fallback !== null && reads(fallback.personId) && !officers.some(({ personId }) => reads(personId));
};

/**
 * The office as it stands today, without whom the detriment is laid to or the first report is about, also where that person came to the office
 * since, and without who may not read the first report either.
 */
const readersFor = async (
  writing: Writing,
  dossier: ReporterFile,
  concerned: readonly ConcernedPerson[],
): Promise<Readers> => {
  const { tx, today } = writing;
  const { report, file } = dossier;
  const { organisationId, reportId } = report;
  const salt = randomBytes(16).toString("base64");
  const { office } = await receivingOffice(tx, { organisationId, salt, today });
  const all = [...concerned, ...(await concernedOf(tx, file, reportId))];
  return readersOf(office, {
    concerned: all.flatMap(({ name }) => digestsOfTyped(salt, name)),
    excluded: await excludedFrom(writing, dossier),
    aboutOffice: await liesWithFallback(writing, dossier, office),
  });
};

/**
 * Detriment becomes a report of its own, which hangs on the first and opens with the same code; who reports lies with the first. As the system;
 * the file of the first must be opened to write.
 */
export const reportDetriment = async (
  writing: Writing,
  dossier: ReporterFile,
  told: ToldDetriment,
): Promise<void> => {
  const { tx } = writing;
  const { report, file, visit } = dossier;
  const { organisationId } = report;
  const { readers, exclusions } = await readersFor(writing, dossier, told.concerned);
  insist(readers.length > 0 ? allowed : refusal(texts.nl.nobodyReads, texts.en.nobodyReads));
  const recipients = { report: await recipientsFor(tx, organisationId, readers), identity: [] };
  const keys = await codeKeysOf(tx, visit);
  const [reportId, fileId] = [randomUUID(), randomUUID()];
  const { answers, concerned, form, stage, happenedOn } = told;
  const sealed = sealNewReport(
    { organisationId, reportId, fileId, answers, concerned, identity: null, attachments: [] },
    recipients,
    keys,
  );
  await receiveReport(writing, {
    sealed,
    recipients,
    exclusions,
    code: { lookup: keys.lookup, publicKey: keys.pair.publicKey },
    kind: "detriment",
    openness: report.openness,
    language: told.language,
    questionnaire: told.questionnaire,
    sealedIn: "server",
    formToken: null,
    aboutReportId: report.reportId,
    scans: [],
  });
  await tx
    .insertInto("reportDetriments")
    .values({ organisationId, reportId, fileId, form, stage, happenedOn })
    .execute();
  await noteEvent({ context: writing, report, file }, { kind: "detriment" });
};

import { randomBytes, randomUUID } from "node:crypto";
import { demonstrationCode, reportSteps } from "#modules/reports/index.ts";
import { places } from "#platform/config/index.ts";
import { found } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { codeKeys, filesOfCode, newCode, readWordList, recipientsFor } from "#platform/vault/index.ts";
import type { CodeKeys } from "#platform/vault/index.ts";
import type { WorldReport } from "./reports-world.ts";

/** A report that came in: with its code whoever reported comes back. */
export interface ReceivedReport {
  readonly reportId: string;
  readonly fileId: string;
  readonly code: CodeKeys;
}

const readersOf = async ({ tx, actor, today }: Writing, { concerned, openness }: WorldReport) => {
  const salt = randomBytes(16).toString("base64");
  const organisationId = organisationOf(actor);
  const { office } = await reportSteps.receivingOffice(tx, { organisationId, salt, today });
  const names = concerned.flatMap(({ name }) => reportSteps.digestsOfTyped(salt, name));
  const chosen = reportSteps.readersOf(office, { concerned: names, excluded: [], aboutOffice: false });
  const one = chosen.identityReader === null ? [] : [chosen.identityReader];
  return { ...chosen, identityReaders: openness === "open" ? chosen.readers : one };
};

/** Sends a report as somebody without an account does, as the system of the organisation. */
export const sendWorldReport = async (writing: Writing, report: WorldReport): Promise<ReceivedReport> => {
  const organisationId = organisationOf(writing.actor);
  const { kind, openness, language, answers, concerned, identity } = report;
  const code = codeKeys(
    report.visited ? demonstrationCode : newCode(await readWordList(places.content, language)),
  );
  const { readers, identityReaders, exclusions } = await readersOf(writing, report);
  const recipients = {
    report: await recipientsFor(writing.tx, organisationId, readers),
    identity: identity ? await recipientsFor(writing.tx, organisationId, identityReaders) : [],
  };
  const [reportId, fileId] = [randomUUID(), randomUUID()];
  const told = {
    organisationId,
    reportId,
    fileId,
    answers,
    concerned,
    attachments: [],
    identity: identity ? { ...identity, fileId: randomUUID() } : null,
  };
  await reportSteps.receiveReport(writing, {
    sealed: reportSteps.sealNewReport(told, recipients, code),
    code: { lookup: code.lookup, publicKey: code.pair.publicKey },
    questionnaire: `${kind}/1`,
    sealedIn: "server",
    formToken: randomBytes(32),
    scans: [],
    aboutReportId: null,
    recipients,
    exclusions,
    kind,
    openness,
    language,
  });
  return { reportId, fileId, code };
};

/** Enters a report as the officer does who heard it, with who reported in the file of its own. */
export const enterWorldReport = async (
  context: RequestContext,
  report: WorldReport,
): Promise<ReceivedReport> => {
  const { kind, openness, language, answers, concerned, identity, entry } = report;
  if (kind === "detriment") throw new Error(`detriment is told by the reporter: ${report.key}`);
  const { entryFields } = reportSteps;
  const [fileId, code] = [randomUUID(), newCode(await readWordList(places.content, language))];
  const input = reportSteps.entryForm.parse({
    [entryFields.channel]: found(entry).channel,
    [entryFields.receivedOn]: report.on,
    [entryFields.language]: language,
    [entryFields.openness]: openness,
    [entryFields.name]: identity?.name,
    [entryFields.contact]: identity?.contact,
    [entryFields.noInterest]: "on",
    [entryFields.file]: fileId,
    [entryFields.code]: code,
  });
  const asked = await reportSteps.currentQuestionnaire(context.tx, organisationOf(context.actor), kind);
  const filled = { answers, concerned };
  const { reportId } = await reportSteps.enterReport(context, { kind, asked, filled, input, code });
  return { reportId, fileId, code: codeKeys(code) };
};

/** Detriment that a reporter tells of from the dossier: a report of its own under the same code. */
export const sendWorldDetriment = async (
  writing: Writing,
  first: reportSteps.ReporterFile & { readonly code: CodeKeys },
  { answers, concerned, detriment, kind, language }: WorldReport,
): Promise<ReceivedReport> => {
  const { tx, actor } = writing;
  const told = { ...found(detriment), questionnaire: `${kind}/1`, answers, concerned, language };
  await reportSteps.reportDetriment(writing, first, told);
  const files = await filesOfCode(tx, organisationOf(actor), first.code);
  const own = await Promise.all(files.map(({ fileId }) => reportSteps.reportOfFile(tx, fileId)));
  const { reportId, fileId } = found(own.find((one) => one?.kind === "detriment"));
  return { reportId, fileId, code: first.code };
};

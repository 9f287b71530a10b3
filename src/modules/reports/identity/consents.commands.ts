import { randomUUID } from "node:crypto";
import { changed, found, insist } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Log } from "#platform/log/index.ts";
import {
  addReader,
  haveKeys,
  holdersOf,
  mayOpenIdentity,
  openToWrite,
  removeReader,
} from "#platform/vault/index.ts";
import type { Holder, OpenFile } from "#platform/vault/index.ts";
import { waitsForOffice, waitsForReporter } from "../dialogue/messages.commands.ts";
import { noteEvent } from "../file/events.commands.ts";
import type { FileContext } from "../file/file-section.ts";
import { doesNotOpen, sealOne } from "../file/sealed-rows.ts";
import type { Report } from "../report.ts";
import type { AskedConsent, ConsentAnswer, ConsentPurpose } from "./consent.ts";
import { givenConsents, mayAnswer, mayAskForwarding, mayAskIdentity, mayWithdraw } from "./consent.rules.ts";
import { consentsOf } from "./consents.queries.ts";
import { texts } from "./texts.ts";

interface Question {
  readonly purpose: ConsentPurpose;
  readonly forPersonId: string | null;
  /** Asked by whoever has not opened the file: then its timeline has no reason of its own. */
  readonly outside?: true;
  /** To whom or to what, in words the reporter reads. */
  readonly to: string;
  readonly why: string;
}

/** A file that somebody may write in, of which the reporter is asked something. */
interface Asking {
  readonly context: Writing;
  readonly report: Report;
  readonly file: OpenFile;
}

const ask = async (opened: Asking, question: Question): Promise<void> => {
  const { purpose, forPersonId, to, why, outside } = question;
  const { context, report, file } = opened;
  const { organisationId, reportId, fileId } = report;
  const consentId = randomUUID();
  const details = JSON.stringify({ to, why });
  const sealed = await sealOne(context.tx, file, {
    table: "report_consents",
    rowId: consentId,
    texts: { details },
  });
  await context.tx
    .insertInto("reportConsents")
    .values({
      organisationId,
      reportId,
      fileId,
      consentId,
      purpose,
      forPersonId,
      details: found(sealed.columns["details"]),
      askedAt: context.now,
      askedBy: found(context.actor.personId),
    })
    .execute();
  await waitsForReporter(context, report);
  const kind = purpose === "forward" ? "forwarding-asked" : "identity-asked";
  await noteEvent({ ...opened, file: sealed.file }, outside ? { kind } : { kind, reason: why });
};

/** A reader asks the reporter to let this reader know who the reporter is, and says why. */
export const askIdentity = async (opened: FileContext, why: string): Promise<void> => {
  const { context, report, file, holder } = opened;
  const consents = await consentsOf(context.tx, file, report.reportId);
  insist(mayAskIdentity(report, consents, holder.personId));
  const { name: to } = context.actor;
  await ask(opened, { purpose: "disclose-identity", forPersonId: holder.personId, to, why });
};

interface Succession {
  /** Whom the reporter is asked about. */
  readonly next: { readonly personId: string; readonly name: string };
  /** The readers that stay. */
  readonly staying: readonly string[];
}

/**
 * Whoever alone knew who the reporter is leaves the file: the reporter is asked whether the next may know it. To one who stays the reporter may have
 * agreed already; then nothing has to be asked, and that person is returned. As the system, in the name of whoever leaves.
 */
export const askForSuccessor = async (
  asking: Asking,
  { next: { personId, name }, staying }: Succession,
): Promise<string | undefined> => {
  const { context, report, file } = asking;
  const { now } = context;
  const consents = await consentsOf(context.tx, file, report.reportId);
  const given = givenConsents(consents);
  const purpose = "disclose-identity";
  const agreed = staying.find((one) => mayOpenIdentity(given, { personId: one, purpose, now }).may);
  if (agreed !== undefined) return agreed;
  // A question that lies there already asks the same; of a report that is set aside nothing is asked before it is brought back.
  if (!mayAskIdentity(report, consents, personId).ok) return undefined;
  const why = texts[report.language].successorWhy;
  await ask(asking, { purpose, forPersonId: personId, to: name, why, outside: true });
  return undefined;
};

/** A reader asks the reporter to agree to forwarding the report, and says to whom and why. */
export const askForwarding = async (
  opened: FileContext,
  question: Pick<Question, "to" | "why">,
): Promise<void> => {
  const { context, report, file } = opened;
  insist(mayAskForwarding(report, await consentsOf(context.tx, file, report.reportId)));
  await ask(opened, { ...question, purpose: "forward", forPersonId: null });
};

interface Answering extends OfReporter {
  /** Of the reporter, who has a key to the own name. */
  readonly visit: Holder;
  readonly log: Log;
}

interface OfReporter {
  readonly file: OpenFile;
  readonly report: Report;
  readonly consent: AskedConsent;
}

const change = (
  { tx }: Writing,
  { report: { organisationId, reportId }, consent }: OfReporter,
  set: Partial<Pick<AskedConsent, "answer" | "answeredAt" | "withdrawnAt">>,
): Promise<void> =>
  changed(
    tx
      .updateTable("reportConsents")
      .set(set)
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId)
      .where("consentId", "=", consent.consentId),
  );

/**
 * Nobody of the office knows any more who reported: then no colleague can let in whom the reporter agreed to, and the code of the reporter does,
 * as long as that person reads the report.
 */
const letIn = async (writing: Writing, { report, consent, visit }: Answering): Promise<void> => {
  const { tx, actor, now } = writing;
  const { organisationId, identityFileId: fileId } = report;
  const { forPersonId: personId } = consent;
  if (fileId === null || personId === null) return;
  const keepers = await holdersOf(tx, { organisationId, fileId });
  if (keepers.some(({ kind }) => kind === "person")) return;
  const readers = await holdersOf(tx, report);
  const hasKey = (await haveKeys(tx, organisationId, [personId])).has(personId);
  if (!hasKey || !readers.some((one) => one.personId === personId)) return;
  await addReader(tx, actor, { file: await openToWrite(tx, visit, fileId, now), personId }, now);
};

/** A name that arrived damaged opens for nobody; that keeps nobody from answering. */
const letInIfItOpens = async (writing: Writing, given: Answering): Promise<void> => {
  try {
    await letIn(writing, given);
  } catch (error) {
    if (!doesNotOpen(error)) throw error;
    given.log.fault("who reported does not open", error);
  }
};

const subjectOf = ({ purpose }: AskedConsent) => (purpose === "forward" ? "forwarding" : "identity");

/** The reporter agrees or refuses, as the system; refusing needs no reason. */
export const answerConsent = async (
  writing: Writing,
  given: Answering,
  answer: ConsentAnswer,
): Promise<void> => {
  insist(mayAnswer(given.consent));
  await change(writing, given, { answer, answeredAt: writing.now });
  if (answer === "agreed") await letInIfItOpens(writing, given);
  await noteEvent({ ...given, context: writing }, { kind: `${subjectOf(given.consent)}-${answer}` });
  await waitsForOffice(writing, given.report);
};

/** Whoever learned the identity by this consent loses the key to it at once. */
const closeIdentity = async ({ tx, actor, now }: Writing, { report, consent }: OfReporter): Promise<void> => {
  const { organisationId, identityFileId: fileId } = report;
  const { forPersonId: personId } = consent;
  if (fileId === null || personId === null) return;
  const holders = await holdersOf(tx, { organisationId, fileId });
  if (holders.some((one) => one.personId === personId))
    await removeReader(tx, actor, { organisationId, fileId, personId }, now);
};

/** The reporter takes back what was agreed to, for the future; as the system. */
export const withdrawConsent = async (writing: Writing, given: OfReporter): Promise<void> => {
  insist(mayWithdraw(given.consent));
  await change(writing, given, { withdrawnAt: writing.now });
  await closeIdentity(writing, given);
  await noteEvent({ ...given, context: writing }, { kind: `${subjectOf(given.consent)}-refused` });
  await waitsForOffice(writing, given.report);
};

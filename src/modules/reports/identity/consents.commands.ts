import { randomUUID } from "node:crypto";
import { changed, found, insist } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { holdersOf, removeReader } from "#platform/vault/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { waitsForOffice, waitsForReporter } from "../dialogue/messages.commands.ts";
import { noteEvent } from "../file/events.commands.ts";
import type { FileContext } from "../file/file-section.ts";
import { sealOne } from "../file/sealed-rows.ts";
import type { Report } from "../report.ts";
import type { AskedConsent, ConsentAnswer, ConsentPurpose } from "./consent.ts";
import { mayAnswer, mayAskForwarding, mayAskIdentity, mayWithdraw } from "./consent.rules.ts";
import { consentsOf } from "./consents.queries.ts";

interface Question {
  readonly purpose: ConsentPurpose;
  readonly forPersonId: string | null;
  /** To whom or to what, in words the reporter reads. */
  readonly to: string;
  readonly why: string;
}

const ask = async (opened: FileContext, { purpose, forPersonId, to, why }: Question): Promise<void> => {
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
  await noteEvent({ ...opened, file: sealed.file }, { kind, reason: why });
};

/** A reader asks the reporter to let this reader know who the reporter is, and says why. */
export const askIdentity = async (opened: FileContext, why: string): Promise<void> => {
  const { context, report, file, holder } = opened;
  const consents = await consentsOf(context.tx, file, report.reportId);
  insist(mayAskIdentity(report, consents, holder.personId));
  const { name: to } = context.actor;
  await ask(opened, { purpose: "disclose-identity", forPersonId: holder.personId, to, why });
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

const subjectOf = ({ purpose }: AskedConsent) => (purpose === "forward" ? "forwarding" : "identity");

/** The reporter agrees or refuses, as the system; refusing needs no reason. */
export const answerConsent = async (
  writing: Writing,
  given: OfReporter,
  answer: ConsentAnswer,
): Promise<void> => {
  insist(mayAnswer(given.consent));
  await change(writing, given, { answer, answeredAt: writing.now });
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

import { createHash } from "node:crypto";
import { AppError } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { CodeHalf, PendingStore } from "#platform/vault/index.ts";
import { readersFit } from "./arrived.rules.ts";
import type { FormFacts } from "./form.ts";
import { receiveReport } from "./receive.commands.ts";
import type { Received } from "./receive.commands.ts";
import { recipientsAmong } from "./seal-form.ts";
import type { SealedForm } from "./seal-form.ts";

/** A form that arrived, sealed by a browser or here. */
export interface Arrived extends Pick<Received, "language" | "sealedIn" | "scans"> {
  readonly facts: FormFacts;
  readonly form: SealedForm;
  readonly code: CodeHalf;
  readonly pending: PendingStore;
}

/** The same form sent twice is the same report. The id of its file is made with the form, and nobody else knows it. */
const tokenOf = (fileId: string): Uint8Array => createHash("sha256").update(`form ${fileId}`).digest();

/**
 * Keeps a report that arrived, with its attachments, as the system of the organisation; sent again it is the same report.
 * @throws AppError "conflict" when it was sealed to others than read it now; "refused" when an attachment is not whole
 */
export const keepArrived = async (
  writing: Writing,
  { facts, form, pending, ...given }: Arrived,
): Promise<{ readonly reference: string; readonly isNew: boolean }> => {
  if (!readersFit(facts, form)) throw new AppError("conflict");
  const { sealed, exclusions, openness } = form;
  const { reference, isNew } = await receiveReport(writing, {
    ...given,
    sealed,
    exclusions,
    openness,
    recipients: {
      report: recipientsAmong(facts, form.readers),
      identity: recipientsAmong(facts, form.identityReaders),
    },
    kind: facts.kind,
    questionnaire: facts.questionnaireName,
    formToken: tokenOf(sealed.file.fileId),
    aboutReportId: null,
  });
  if (!isNew) return { reference, isNew };
  const of = { organisationId: facts.organisationId, fileId: sealed.file.fileId };
  // Before the transaction ends: a report never refers to an attachment that is not there.
  await Promise.all(sealed.attachmentIds.map((attachmentId) => pending.settle({ ...of, attachmentId })));
  return { reference, isNew };
};

import { codeRecipient, sealNewFile } from "#platform/vault/crypto/index.ts";
import type { CodeKeys, Recipient, SealedFile } from "#platform/vault/crypto/index.ts";
import type { Answers, AttachmentDetails, ConcernedPerson, Identity } from "../report.ts";

/** What a reporter tells, before it is sealed. */
export interface NewReport {
  readonly organisationId: string;
  readonly reportId: string;
  /** Of the file, made beforehand: attachments are encrypted for it while the reporter still types. */
  readonly fileId: string;
  readonly answers: Answers;
  readonly concerned: readonly ConcernedPerson[];
  /** Null: anonymous. */
  readonly identity: (Identity & { readonly fileId: string }) | null;
  readonly attachments: readonly (AttachmentDetails & { readonly attachmentId: string })[];
}

/** For whom it is sealed, besides whoever has the code. */
export interface ReportRecipients {
  readonly report: readonly Recipient[];
  readonly identity: readonly Recipient[];
}

/** A report as it is sent and kept: nothing in it opens anything. */
export interface SealedReport {
  readonly reportId: string;
  /** Its rows: the persons concerned, the content, then each attachment in order. */
  readonly file: SealedFile;
  readonly attachmentIds: readonly string[];
  readonly identity: SealedFile | null;
}

/** Seals a whole new report: in the browser where JavaScript is on, on the server where it is off. The one way for both. */
export const sealNewReport = (
  report: NewReport,
  recipients: ReportRecipients,
  code: CodeKeys,
): SealedReport => {
  const { organisationId, reportId, identity } = report;
  const file = sealNewFile(
    { organisationId, fileId: report.fileId },
    [...recipients.report, codeRecipient(code)],
    [
      { table: "reports", rowId: reportId, texts: { concerned: JSON.stringify(report.concerned) } },
      { table: "report_contents", rowId: reportId, texts: { content: JSON.stringify(report.answers) } },
      ...report.attachments.map(({ attachmentId, ...details }) => ({
        table: "report_attachments",
        rowId: attachmentId,
        texts: { details: JSON.stringify(details) },
      })),
    ],
  );
  const sealedIdentity = (one: NonNullable<NewReport["identity"]>): SealedFile =>
    sealNewFile(
      { organisationId, fileId: one.fileId },
      [...recipients.identity, codeRecipient(code)],
      [
        {
          table: "report_identities",
          rowId: reportId,
          texts: { identity: JSON.stringify({ name: one.name, contact: one.contact }) },
        },
      ],
    );
  return {
    reportId,
    file,
    attachmentIds: report.attachments.map(({ attachmentId }) => attachmentId),
    identity: identity ? sealedIdentity(identity) : null,
  };
};

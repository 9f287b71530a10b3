import { randomUUID } from "node:crypto";
import { auditLog as audit } from "#platform/audit/index.ts";
import { dateOf, yearOf } from "#platform/clock/index.ts";
import { changed, found, insist } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { destroyFile, writeRows } from "#platform/vault/index.ts";
import type { AttachmentOf } from "#platform/vault/index.ts";
import { asChannel } from "../channel.ts";
import { noteEvent } from "../file/events.commands.ts";
import type { WrittenFile } from "../file/events.commands.ts";
import type { ReportSettings } from "../settings/settings.ts";
import type { DestructionRecord, KeptReport, Weighed } from "./keeping.ts";
import { keptFrom, mayDestroy, mayDestroyPart, mayTransfer, ruleOf } from "./keeping.rules.ts";
import { factsToKeep } from "./facts-to-keep.queries.ts";

interface Destruction {
  readonly record: DestructionRecord;
  readonly settings: ReportSettings;
  /** Which archive has it now, and its receipt. */
  readonly transferredTo?: string;
}

/** What the numbers of earlier years need, and nothing of the content. Read before anything goes. */
const writeRecord = async (
  writing: Writing,
  report: KeptReport,
  { record, settings, transferredTo }: Destruction,
): Promise<void> => {
  const { tx, actor, now } = writing;
  const { organisationId, reference, kind, channel, decision, receivedAt } = report;
  const facts = await asChannel(writing, organisationId, (system) => factsToKeep(system.tx, report.reportId));
  await tx
    .insertInto("reportDestructions")
    .values({
      organisationId,
      destructionId: randomUUID(),
      reference,
      record,
      kind,
      channel,
      decision,
      receivedYear: yearOf(dateOf(receivedAt)),
      termsKept: facts.termsKept,
      outcomes: JSON.stringify(facts.outcomes),
      closedOn: found(keptFrom(report)),
      rule: ruleOf(report, settings),
      transferredTo: transferredTo ?? null,
      destroyedAt: now,
      destroyedBy: actor.personId,
    })
    .execute();
};

const attachmentsIn = async (
  { tx }: Pick<Writing, "tx">,
  { organisationId, fileId, reportId }: Pick<KeptReport, "organisationId" | "fileId" | "reportId">,
): Promise<readonly AttachmentOf[]> => {
  const rows = await tx
    .selectFrom("reportAttachments")
    .select("attachmentId")
    .where("organisationId", "=", organisationId)
    .where("reportId", "=", reportId)
    .execute();
  return rows.map(({ attachmentId }) => ({ organisationId, fileId, attachmentId }));
};

/**
 * Rows, keys and identity of a file. As the system, because the identity lies in a file that whoever destroys may not read; that person
 * reads the report itself, or would not have found it.
 */
const removeAll = (writing: Writing, report: KeptReport): Promise<readonly AttachmentOf[]> =>
  asChannel(writing, report.organisationId, async (system) => {
    const { organisationId, reportId, fileId, identityFileId } = report;
    const attachments = await attachmentsIn(system, report);
    // As it was when it was weighed: meanwhile somebody may have opened it again, or its reporter may have written.
    await changed(
      system.tx
        .deleteFrom("reports")
        .where("organisationId", "=", organisationId)
        .where("reportId", "=", reportId)
        .where("state", "=", report.state)
        .where("waitingSince", "is not distinct from", report.waitingSince),
    );
    await destroyFile(system.tx, { organisationId, fileId });
    if (identityFileId !== null) await destroyFile(system.tx, { organisationId, fileId: identityFileId });
    return attachments;
  });

const destroyOne = async (
  writing: Writing,
  report: KeptReport,
  record: Destruction,
): Promise<readonly AttachmentOf[]> => {
  await writeRecord(writing, report, record);
  const attachments = await removeAll(writing, report);
  const object = { kind: "report", id: report.reportId };
  await audit.record(
    writing.tx,
    writing.actor,
    { event: "report.destroyed", object, result: "done", origin: null },
    writing.now,
  );
  return attachments;
};

/**
 * Destroys files whose term is over, all of them or none, and records that they were; whoever asks reads each of them. Returns the attachments
 * on disk, to be removed once this transaction has ended: until then it may be undone.
 */
export const destroyReports = async (
  writing: Writing,
  files: readonly Weighed[],
  settings: ReportSettings,
): Promise<readonly AttachmentOf[]> => {
  const gone: AttachmentOf[] = [];
  for (const { report, around } of files) {
    insist(mayDestroy(report, around, { settings, today: writing.today }));
    const record = report.state === "set-aside" ? "set-aside-file" : "file";
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    gone.push(...(await destroyOne(writing, report, { record, settings })));
  }
  return gone;
};

/** Removes here what an archive has taken over, and records which one. */
export const handOver = async (
  writing: Writing,
  { report, around }: Weighed,
  { settings, transferredTo }: { readonly settings: ReportSettings; readonly transferredTo: string },
): Promise<readonly AttachmentOf[]> => {
  insist(mayTransfer(report, around, { settings, today: writing.today }));
  return destroyOne(writing, report, { record: "transferred-file", settings, transferredTo });
};

interface PartOf {
  readonly report: KeptReport;
  readonly settings: ReportSettings;
  readonly reason: string;
}

/** Destroys the attachments of a closed file before the rest. Returns those on disk, to be removed afterwards. */
export const destroyAttachments = async (
  { context, file }: WrittenFile,
  { report, settings, reason }: PartOf,
): Promise<readonly AttachmentOf[]> => {
  insist(mayDestroyPart(report));
  const { tx } = context;
  const attachments = await attachmentsIn(context, report);
  const removal = attachments.map(({ attachmentId }) => ({
    table: "report_attachments",
    rowId: attachmentId,
    texts: null,
  }));
  const written = await writeRows(tx, file, removal);
  await tx
    .deleteFrom("reportAttachments")
    .where("organisationId", "=", report.organisationId)
    .where("reportId", "=", report.reportId)
    .executeTakeFirst();
  await noteEvent({ context, report, file: written.file }, { kind: "destroyed-part", reason });
  await writeRecord(context, report, { record: "attachments", settings });
  return attachments;
};

/** Destroys the identity of the reporter of a closed file before the rest: nobody can know it any more. */
export const destroyIdentity = async (
  { context, file }: WrittenFile,
  { report, settings, reason }: PartOf,
): Promise<void> => {
  insist(mayDestroyPart(report));
  const { organisationId, reportId } = report;
  const fileId = found(report.identityFileId ?? undefined);
  await asChannel(context, organisationId, async ({ tx }) => {
    await tx
      .deleteFrom("reportIdentities")
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId)
      .executeTakeFirst();
    await tx
      .updateTable("reports")
      .set({ identityFileId: null })
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId)
      .executeTakeFirst();
    await destroyFile(tx, { organisationId, fileId });
  });
  await noteEvent({ context, report, file }, { kind: "destroyed-part", reason });
  await writeRecord(context, report, { record: "identity", settings });
};

import type { DB } from "#platform/database/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { addReader, haveKeys, removeReader } from "#platform/vault/index.ts";
import { asChannel } from "../../channel.ts";
import { concernedOf } from "../../file/contents.queries.ts";
import { noteEvent } from "../../file/events.commands.ts";
import type { FileContext } from "../../file/file-section.ts";
import type { Report } from "../../report.ts";
import { isInTheWay } from "../../conflicts/own-conflict.queries.ts";
import { isExcluded, readersNow } from "./readers.queries.ts";
import { mayLetIn, mayTakeOff } from "./readers.rules.ts";
import { tellReaders } from "./tell-readers.commands.ts";

/** Who, and why. */
export interface AboutReader {
  readonly personId: string;
  readonly name: string;
  readonly reason: string;
}

/** Lets somebody read a file, also what was written before. */
export const letIn = async (opened: FileContext, { personId, name, reason }: AboutReader): Promise<void> => {
  const { context, report, file } = opened;
  const { tx, actor, now } = context;
  const concerned = await concernedOf(tx, file, report.reportId);
  const keys = await haveKeys(tx, report.organisationId, [personId]);
  insist(
    mayLetIn(await readersNow(context, report), {
      personId,
      hasKey: keys.has(personId),
      isExcluded: await isExcluded(context, report.fileId, personId),
      isInTheWay: await isInTheWay(context, personId, concerned),
    }),
  );
  await addReader(tx, actor, { file, personId }, now);
  await noteEvent(opened, { kind: "reader-joined", reason: `${name}: ${reason}` });
  await tellReaders(context, [personId]);
};

/** Nobody handles a report any more, when it was this person. */
export const leaveHandling = async (
  { tx }: Pick<Writing, "tx">,
  { organisationId, reportId, handlerId }: Report,
  personId: string,
): Promise<void> => {
  if (handlerId !== personId) return;
  await changed(
    tx
      .updateTable("reports")
      .set({ handlerId: null })
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId),
  );
};

/** Takes all keys of somebody to a report: to the file, and, as the system, to the identity of its reporter. */
export const removeKeys = async (
  writing: Writing,
  { organisationId, fileId, identityFileId }: Report,
  { personId, knowsReporter }: { readonly personId: string; readonly knowsReporter: boolean },
): Promise<void> => {
  if (identityFileId !== null && knowsReporter)
    await asChannel(writing, organisationId, ({ tx, actor, now }) =>
      removeReader(tx, actor, { organisationId, fileId: identityFileId, personId }, now),
    );
  await removeReader(writing.tx, writing.actor, { organisationId, fileId, personId }, writing.now);
};

/** Nobody lets this person in any more: not to the file, not to the identity of the reporter. */
export const excludeFor = async (
  { tx, now }: Writing,
  { organisationId, reportId, fileId, identityFileId }: Report,
  { personId, source }: { readonly personId: string; readonly source: DB["reportExclusions"]["source"] },
): Promise<void> => {
  const files = [fileId, ...(identityFileId === null ? [] : [identityFileId])];
  await tx
    .insertInto("reportExclusions")
    .values(files.map((file) => ({ organisationId, reportId, fileId: file, personId, source, madeAt: now })))
    .execute();
};

/** Takes somebody off a file. What that person read cannot be undone. */
export const takeOff = async (opened: FileContext, about: AboutReader): Promise<void> => {
  const { context, report } = opened;
  const { personId, name, reason } = about;
  const now = await readersNow(context, report);
  insist(mayTakeOff(now, personId));
  await noteEvent(opened, { kind: "reader-left", reason: `${name}: ${reason}` });
  await leaveHandling(context, report, personId);
  await removeKeys(context, report, { personId, knowsReporter: now.identityReaders.includes(personId) });
};

const alreadyExcluded = {
  nl: "Deze persoon is al uitgesloten.",
  en: "This person is excluded already.",
};

/** Excludes somebody for good, and takes that person off the file where needed. Not oneself: for that one steps back. */
export const exclude = async (opened: FileContext, about: AboutReader): Promise<void> => {
  const { context, report } = opened;
  const { personId, name, reason } = about;
  if (await isExcluded(context, report.fileId, personId)) throw new AppError("refused", alreadyExcluded);
  const now = await readersNow(context, report);
  const reads = now.readers.includes(personId);
  if (reads) insist(mayTakeOff(now, personId));
  await noteEvent(opened, { kind: "excluded", reason: `${name}: ${reason}` });
  await excludeFor(context, report, { personId, source: "officer" });
  if (!reads) return;
  await leaveHandling(context, report, personId);
  await removeKeys(context, report, { personId, knowsReporter: now.identityReaders.includes(personId) });
};

import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Report } from "../report.ts";

const emailsOf = async (
  { tx }: Writing,
  { organisationId, fileId, handlerId }: Report,
): Promise<string[]> => {
  const readers = tx
    .selectFrom("vaultHolders")
    .select("personId")
    .where("organisationId", "=", organisationId)
    .where("fileId", "=", fileId)
    .where("personId", "is not", null);
  const rows = await tx
    .selectFrom("people")
    .select(["personId", "email"])
    .where("organisationId", "=", organisationId)
    .where("personId", "in", readers)
    .execute();
  const handler = rows.filter(({ personId }) => personId === handlerId);
  // A handler who reads the file no more, because the role ended, is told nothing: then all are.
  return (handler.length > 0 ? handler : rows).flatMap(({ email }) => (email === null ? [] : [email]));
};

/** Tells by mail, at most once a day for each report, so that a mail says nothing of how much was written. */
const tellOffice = async (writing: Writing, report: Report, { notices }: Pick<Services, "notices">) => {
  const { tx, today } = writing;
  const told = await tx
    .updateTable("reports")
    .set({ noticedOn: today })
    .where("organisationId", "=", report.organisationId)
    .where("reportId", "=", report.reportId)
    .where((eb) => eb.or([eb("noticedOn", "is", null), eb("noticedOn", "<", today)]))
    .executeTakeFirst();
  if (told.numUpdatedRows === 0n) return;
  for (const email of await emailsOf(writing, report)) await notices.notify(tx, { email, locale: "nl" });
};

/** What a reporter does in the dossier, as the audit log names it. */
const acts = {
  wrote: { event: "report.reporter-wrote" },
  "judged-record": { event: "report.record-judged" },
  "answered-consent": { event: "report.consent-answered" },
  "withdrew-consent": { event: "report.consent-withdrawn" },
  "told-identity": { event: "report.identity-told" },
  "told-safety": { event: "report.safety-told" },
  "told-detriment": { event: "report.detriment-told" },
  "added-files": { event: "report.files-added" },
} as const;

/**
 * Writes in the audit log, as the system, that the reporter did something, and tells by mail without content whoever handles the report, or all
 * its readers while nobody does.
 */
export const noteAct = async (
  writing: Writing,
  report: Report,
  {
    act,
    services,
  }: { readonly act: keyof typeof acts; readonly services: Pick<Services, "notices" | "audit"> },
): Promise<void> => {
  const { tx, actor, now } = writing;
  const object = { kind: "report", id: report.reportId } as const;
  await services.audit.record(tx, actor, { ...acts[act], object, result: "done", origin: null }, now);
  await tellOffice(writing, report, services);
};

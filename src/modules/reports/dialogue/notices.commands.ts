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
    .select("email")
    .where("organisationId", "=", organisationId)
    .where("personId", "in", readers)
    .$if(handlerId !== null, (query) => query.where("personId", "=", handlerId))
    .execute();
  return rows.flatMap(({ email }) => (email === null ? [] : [email]));
};

/**
 * Tells by mail, without content, that something of a reporter waits: whoever handles the report, or all its readers while nobody does. As the
 * system; at most one mail a day for each report, so that a mail says nothing of how much was written.
 */
export const tellOffice = async (
  writing: Writing,
  report: Report,
  { notices }: Pick<Services, "notices">,
): Promise<void> => {
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

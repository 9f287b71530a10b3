import type { Tx } from "#platform/database/index.ts";
import type { Services } from "#platform/services/index.ts";
import { sql } from "#platform/database/index.ts";

/** Tells one person by mail that there is something to look at, and nothing else. Nothing goes to whoever has no address. */
export const tellPerson = async (
  tx: Tx,
  personId: string,
  { notices }: Pick<Services, "notices">,
): Promise<void> => {
  const person = await tx
    .selectFrom("people")
    .select("email")
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .where("personId", "=", personId)
    .executeTakeFirst();
  if (person?.email) await notices.notify(tx, { email: person.email, locale: "nl" });
};

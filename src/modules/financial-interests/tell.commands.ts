import type { RequestContext } from "#platform/http/index.ts";
import { readersOf } from "./officers.queries.ts";

/** Tells the compliance officers by mail, without content, that something waits for them. */
export const tellOfficers = async (context: RequestContext): Promise<void> => {
  const { services, tx } = context;
  for (const { email } of await readersOf(context))
    if (email !== null) await services.notices.notify(tx, { email, locale: "nl" });
};

/** Tells somebody by mail, without content, that there is something to read. */
export const tellPerson = async ({ services, tx }: RequestContext, personId: string): Promise<void> => {
  const person = await tx
    .selectFrom("people")
    .select("email")
    .where("personId", "=", personId)
    .executeTakeFirst();
  if (person?.email) await services.notices.notify(tx, { email: person.email, locale: "nl" });
};

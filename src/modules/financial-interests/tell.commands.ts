import type { RequestContext } from "#platform/http/index.ts";
import { readersOf } from "./officers.queries.ts";

/** Tells the compliance officers by mail, without content, that something waits for them. */
export const tellOfficers = async (context: RequestContext): Promise<void> => {
  const { services, tx } = context;
  for (const { email } of await readersOf(context))
    if (email !== null) await services.notices.notify(tx, { email, locale: "nl" });
};

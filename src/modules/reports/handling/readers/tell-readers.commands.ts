import type { RequestContext } from "#platform/http/index.ts";
import { addressesOf } from "./readers.queries.ts";

/** Tells these persons by mail, without content, that there is something for them. */
export const tellReaders = async (context: RequestContext, ids: readonly string[]): Promise<void> => {
  const { services, tx } = context;
  for (const email of await addressesOf(context, ids))
    await services.notices.notify(tx, { email, locale: "nl" });
};

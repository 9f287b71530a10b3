import { holds } from "#platform/actor/index.ts";
import { page } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { haveKeys } from "#platform/vault/index.ts";
import { InboxView } from "../views/inbox-page.tsx";
import type { InboxQuery } from "./inbox.ts";
import { inboxPage } from "./inbox.queries.ts";
import { texts } from "./texts.ts";

/** The list of reports as a page. */
export const showInbox = async (
  context: RequestContext<unknown, InboxQuery>,
  form: FormState,
): Promise<PageReply> => {
  const { tx, actor, locale, today, query } = context;
  const list = await inboxPage(context, query);
  const { personId } = actor;
  const keys = personId === null ? new Set() : await haveKeys(tx, organisationOf(actor), [personId]);
  const props = { locale, today, query, list, form };
  return page(
    texts[locale].title,
    <InboxView {...props} hasKey={keys.size > 0} isOfficer={holds(actor, "report-officer")} />,
  );
};

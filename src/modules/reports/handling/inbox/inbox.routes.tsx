import { emptyForm, get, ordinaryReading } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { readerRoles } from "../../file/file-section.ts";
import { inboxQuery } from "./inbox.ts";
import { showInbox } from "./show-inbox.tsx";

/** The list of reports; it needs no open vault, because it shows nothing that is sealed. */
export const inboxRoutes: readonly Route[] = [
  get({
    path: "/dossiers",
    permission: readerRoles,
    audit: ordinaryReading,
    query: inboxQuery,
    answer: (context) => showInbox(context, emptyForm()),
  }),
];

import { confidential } from "#modules/keys/index.ts";
import { emptyForm, formPage, page } from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { readerRoles } from "../../file/file-section.ts";
import { crumbs } from "../crumbs.ts";
import { SearchPage } from "../views/search-page.tsx";
import { filesAtOnce, searchForm } from "./search.ts";
import type { SearchResult } from "./search.ts";
import { searchFiles } from "./search.queries.ts";
import { texts } from "./texts.ts";

const shown = (
  context: RequestContext,
  form: FormState,
  found: { readonly result?: SearchResult; readonly next?: { words: string; from: number } } = {},
) =>
  page(
    texts[context.locale].title,
    <SearchPage locale={context.locale} form={form} {...found} />,
    crumbs(context),
  );

/** Searching in the text of files: sent as a form, so that the words stand in no address and no log. */
export const searchRoutes: readonly Route[] = formPage({
  path: "/dossiers/zoeken",
  permission: readerRoles,
  audit: "report.searched",
  form: searchForm,
  load: async () => null,
  view: (context, _nothing, form) => shown(context, form),
  submit: async (context, { words, from }) => {
    const result = await searchFiles(context, { words, from });
    return shown(context, emptyForm({ words }), { result, next: { words, from: from + filesAtOnce } });
  },
}).map(confidential);

import { tableSource } from "#platform/files/index.ts";
import { emptyForm, formPage, page, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { peopleCrumbs } from "../people/people.routes.tsx";
import { importPeople } from "./import.commands.ts";
import { importForm } from "./import.forms.ts";
import { texts } from "./texts.ts";
import { ImportDone } from "./views/import-done.tsx";
import { ImportPage } from "./views/import-page.tsx";

/** The page that imports people from a file or from pasted lines. */
export const importRoutes: readonly Route[] = formPage({
  path: "/beheer/personen/importeren",
  permission: ["administrator"],
  audit: "people.imported",
  form: importForm,
  files: true,
  load: async () => null,
  initial: (_loaded, { today }) => ({ day: today }),
  view: (context, _loaded, form) => {
    const { locale } = context;
    return page(texts[locale].title, <ImportPage {...{ locale, form }} />, peopleCrumbs(context));
  },
  submit: async (context, input) => {
    const { locale } = context;
    const sent = tableSource(input);
    if (!sent.ok) return refuse(sent.field, sent.reason);
    const { day, complete } = input;
    const result = await importPeople(context, { source: sent.source, day, complete });
    const crumbs = peopleCrumbs(context);
    if (result.ok)
      return page(texts[locale].doneTitle, <ImportDone {...{ locale, summary: result.summary }} />, crumbs);
    const form = emptyForm({ day, text: input.text, complete: complete ? "on" : null });
    const { faults } = result;
    return {
      ...page(texts[locale].title, <ImportPage {...{ locale, form, faults }} />, crumbs),
      status: 422,
    };
  },
});

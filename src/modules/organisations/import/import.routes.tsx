import { createReadStream } from "node:fs";
import { emptyForm, formPage, page, refuse } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { peopleCrumbs } from "../people/people.routes.tsx";
import { importPeople } from "./import.commands.ts";
import { importForm } from "./import.forms.ts";
import type { ImportInput } from "./import.forms.ts";
import { texts } from "./texts.ts";
import { ImportDone } from "./views/import-done.tsx";
import { ImportPage } from "./views/import-page.tsx";

const both = { nl: texts.nl.both, en: texts.en.both };
const nothing = { nl: texts.nl.nothing, en: texts.en.nothing };

const pasted = async function* (text: string): AsyncGenerator<string> {
  yield text;
};

const sourceOf = ({ file, text }: ImportInput) =>
  file === null ? pasted(text) : createReadStream(file.path);

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
    const hasText = input.text.trim() !== "";
    if (input.file !== null && hasText) return refuse("file", both);
    if (input.file === null && !hasText) return refuse("file", nothing);
    const { day, complete } = input;
    const result = await importPeople(context, { source: sourceOf(input), day, complete });
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

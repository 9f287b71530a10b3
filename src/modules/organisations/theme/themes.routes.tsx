import { z } from "zod";
import { formPage, found, get, page, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { themeCss } from "#ui/index.ts";
import type { Theme } from "#ui/index.ts";
import { administrationCrumb } from "../crumbs.ts";
import { currentOrganisation } from "../organisations.queries.ts";
import { ThemeForm } from "../views/theme-form.tsx";
import { texts } from "./texts.ts";
import { standardTheme, themeForm } from "./theme.ts";
import { keepTheme } from "./themes.commands.ts";
import { findLogo, findTheme } from "./themes.queries.ts";

const named = z.object({ shortName: z.string().regex(/^[a-z0-9-]{1,40}$/) });
const forEverybody = { notRecorded: "how a page looks is the same for everybody" };

const valuesOf = ({ colours, font }: Theme): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(colours).map(([shade, colour]) => [`colour${shade}`, colour])),
  font,
});

/** The house style: the page to set it, and the style sheet and logo that every page of the organisation uses. */
export const themeRoutes: readonly Route[] = [
  ...formPage({
    path: "/beheer/huisstijl",
    permission: ["administrator"],
    audit: "organisation.theme-changed",
    files: true,
    form: themeForm,
    load: async ({ tx }) => (await findTheme(tx, (await currentOrganisation(tx)).shortName)) ?? standardTheme,
    initial: valuesOf,
    view: (context, _theme, form) =>
      page(texts[context.locale].theme, <ThemeForm locale={context.locale} form={form} />, [
        administrationCrumb(context),
      ]),
    submit: async (context, input) => {
      const kept = await keepTheme(context, input);
      if (!kept.ok) return { kind: "refusal", errors: kept.errors };
      return redirect("/beheer/huisstijl", { nl: texts.nl.saved, en: texts.en.saved });
    },
  }),
  get({
    path: "/thema/:shortName/stijl.css",
    permission: "everybody",
    audit: forEverybody,
    params: named,
    answer: async ({ tx, params }) => ({
      kind: "download",
      fileName: "stijl.css",
      type: "text/css; charset=utf-8",
      inline: true,
      body: themeCss(found(await findTheme(tx, params.shortName))),
    }),
  }),
  get({
    path: "/thema/:shortName/logo.png",
    permission: "everybody",
    audit: forEverybody,
    params: named,
    answer: async ({ tx, params }) => ({
      kind: "download",
      fileName: "logo.png",
      type: "image/png",
      inline: true,
      body: found(await findLogo(tx, params.shortName)),
    }),
  }),
];

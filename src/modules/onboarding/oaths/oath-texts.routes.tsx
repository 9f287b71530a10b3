import { z } from "zod";
import { currentOrganisation } from "#modules/organisations/index.ts";
import { fields, formPage, found, get, ordinaryReading, page, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { standardFor } from "./content.ts";
import { oathBase, oathTextForm } from "./oath.ts";
import type { OathText } from "./oath.ts";
import { textsOn } from "./oath.rules.ts";
import { keepOathText } from "./oaths.commands.ts";
import { oathTexts } from "./oaths.queries.ts";
import { texts } from "./texts.ts";
import { OathTextFormPage, OathTextsPage } from "./views/oath-text-pages.tsx";

const both = bothOf(texts);
const coordinator = ["coordinator"] as const;
const base = `${oathBase}/teksten`;
const endOfTime = "9999-12-31";

const crumbs = ({ locale }: RequestContext) => [
  { href: oathBase, label: texts[locale].register },
  { href: base, label: texts[locale].textsTitle },
];

const saved = () =>
  redirect(
    base,
    both((t) => t.textSaved),
  );

const standard = async ({ tx }: RequestContext) => standardFor((await currentOrganisation(tx)).kind);

const valuesOf = (text: OathText, today: string) => ({
  name: text.name,
  source: text.source,
  oathText: text.oathText,
  oathClosing: text.oathClosing,
  affirmationText: text.affirmationText,
  affirmationClosing: text.affirmationClosing,
  functions: text.functions.join("\n"),
  months: String(text.months),
  eachFunction: text.eachFunction ? "yes" : "no",
  startsOn: today,
});

/** The texts of the oath as the organisation copied them, each change a new version. */
export const oathTextRoutes: readonly Route[] = [
  get({
    path: base,
    permission: coordinator,
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, locale } = context;
      const latest = textsOn(await oathTexts(tx), endOfTime);
      return page(
        texts[locale].textsTitle,
        <OathTextsPage {...{ locale, latest }} />,
        crumbs(context).slice(0, 1),
      );
    },
  }),
  ...formPage({
    path: `${base}/nieuw`,
    permission: coordinator,
    audit: "onboarding.oath-text-changed",
    form: oathTextForm,
    load: standard,
    initial: ({ closing, months, eachFunction, source }, { today }) => ({
      oathClosing: closing.oath,
      affirmationClosing: closing.affirmation,
      months: String(months),
      eachFunction: eachFunction ? "yes" : "no",
      source,
      startsOn: today,
    }),
    view: (context, { hint }, form) => {
      const { locale } = context;
      const shown = { locale, form, action: `${base}/nieuw`, hint: hint[locale], latest: null };
      return page(texts[locale].addText, <OathTextFormPage {...shown} />, crumbs(context));
    },
    submit: async (context, input) => {
      context.about("oath-text", await keepOathText(context, input));
      return saved();
    },
  }),
  ...formPage({
    path: `${base}/:textId`,
    permission: coordinator,
    audit: "onboarding.oath-text-changed",
    params: z.object({ textId: fields.id() }),
    form: oathTextForm,
    load: async (context) => {
      const { tx, params, about } = context;
      const versions = (await oathTexts(tx)).filter(({ textId }) => textId === params.textId);
      const latest = found(versions.at(-1));
      about("oath-text", latest.textId);
      return { versions, latest, hint: (await standard(context)).hint };
    },
    initial: ({ latest }, { today }) => valuesOf(latest, today),
    view: (context, { latest, hint }, form) => {
      const { locale } = context;
      const shown = { locale, form, action: `${base}/${latest.textId}`, hint: hint[locale], latest };
      return page(texts[locale].newVersionOf(latest.name), <OathTextFormPage {...shown} />, crumbs(context));
    },
    submit: async (context, input, { versions }) => {
      await keepOathText(context, input, versions);
      return saved();
    },
  }),
];

import { z } from "zod";
import {
  emptyForm,
  fields,
  formPage,
  get,
  later,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { holds } from "#platform/actor/index.ts";
import type { Module } from "#platform/module/index.ts";
import { newAccountForm, textForm, writtenSections } from "./account.ts";
import type { Account } from "./account.ts";
import { accountFile, forms, worksCouncilForms } from "./account-files.ts";
import {
  base,
  contentOf,
  crumbs,
  load,
  oneAccount,
  ownOrganisation,
  say,
  showAccount,
} from "./account.pages.tsx";
import { likelyYear, sameText, yearFault } from "./account.rules.ts";
import { beginAccount, writeText } from "./accounts.commands.ts";
import { listAccounts, textsOf } from "./accounts.queries.ts";
import { stepRoutes } from "./steps.routes.tsx";
import { texts } from "./texts.ts";
import { BeginForm, Preview, TextForm } from "./views/account-forms.tsx";
import { AccountList } from "./views/account-list.tsx";
import { WorksCouncilVersion } from "./views/works-council-version.tsx";

const oneSection = z.object({ accountId: fields.id(), section: z.enum(writtenSections) });
const oneForm = z.object({ accountId: fields.id(), form: z.enum(forms) });

const beginPage: readonly Route[] = formPage({
  path: `${base}/nieuw`,
  permission: ["coordinator"],
  audit: "annual-account.begun",
  form: newAccountForm,
  load: async (context) => (await listAccounts(context.tx, ownOrganisation(context))).map(({ year }) => year),
  initial: (existing, { today }) => ({ year: likelyYear(existing, today)?.toString() }),
  view: (context, _existing, form) =>
    page(texts[context.locale].begin, <BeginForm locale={context.locale} form={form} />, crumbs(context)),
  submit: async (context, { year }, existing) => {
    const fault = yearFault(existing, year);
    if (fault) return refuse("year", fault);
    const accountId = await beginAccount(context, year);
    context.about("annual-account", accountId);
    return redirect(`${base}/${accountId}`, say("begun"));
  },
});

const textPage = (subjects: readonly Module[]): readonly Route[] =>
  formPage({
    path: `${base}/:accountId/:section`,
    permission: ["coordinator"],
    audit: "annual-account.text-written",
    params: oneSection,
    form: textForm,
    load: async (context) => {
      const account = await load(context);
      const { section } = context.params;
      const { sections } = await contentOf(subjects, context, account);
      const delivered = sections.find((one) => one.section === section);
      const own = (await textsOf(context.tx, account.accountId)).get(section);
      return { account, delivered, text: own ?? delivered?.text.nl ?? "" };
    },
    initial: ({ text }) => ({ text }),
    view: (context, { account, delivered }, form) => {
      const { locale, params } = context;
      const title = texts[locale].editTitle(texts[locale].sections[params.section]);
      return page(
        title,
        <TextForm {...{ locale, account, delivered, form }} section={params.section} />,
        crumbs(context, account),
      );
    },
    submit: async (context, { text }, { account, delivered }) => {
      // A draft that came back as it was is no text of one's own: it goes on following what the subjects deliver.
      const isDraft = delivered?.isOwn === false && sameText(text ?? "", delivered.text.nl);
      await writeText(context, account, {
        section: context.params.section,
        text: isDraft ? "" : (text ?? ""),
      });
      return redirect(`${base}/${account.accountId}`, say("textSaved"));
    },
  });

const makers = ["coordinator", "authority", "works-council"] as const;

const listPage: Route = get({
  path: base,
  permission: makers,
  audit: ordinaryReading,
  answer: async (context) => {
    const accounts = await listAccounts(context.tx, ownOrganisation(context));
    const { locale, actor } = context;
    return page(
      texts[locale].accounts,
      <AccountList {...{ locale, accounts }} mayBegin={holds(actor, "coordinator")} />,
    );
  },
});

const overviewPage = (subjects: readonly Module[]): Route =>
  get({
    path: `${base}/:accountId`,
    permission: makers,
    audit: ordinaryReading,
    params: oneAccount,
    answer: (context) => showAccount(subjects, context, emptyForm()),
  });

const previewPage = (subjects: readonly Module[]): Route =>
  get({
    path: `${base}/:accountId/voorbeeld`,
    permission: makers,
    audit: ordinaryReading,
    params: oneAccount,
    answer: async (context) => {
      const account = await load(context);
      const content = await contentOf(subjects, context, account);
      return page(
        texts[context.locale].previewTitle,
        <Preview {...{ account, content }} locale={context.locale} />,
        crumbs(context, account),
      );
    },
  });

const previewFile = (subjects: readonly Module[]): Route =>
  get({
    path: `${base}/:accountId/voorbeeld/:form`,
    permission: makers,
    audit: ordinaryReading,
    params: oneForm,
    answer: async (context) => {
      const account = await load(context);
      const content = await contentOf(subjects, context, account);
      const { locale, today, params } = context;
      const { adoptedOn, publishedOn } = account;
      const wish = { locale, date: adoptedOn ?? today, isDraft: adoptedOn === null, publishedOn };
      return later(() => accountFile(content, params.form, wish));
    },
  });

const worksCouncilText = async ({ tx }: RequestContext, { accountId }: Account): Promise<string> =>
  (await textsOf(tx, accountId)).get("works-council") ?? "";

const worksCouncilPage = (subjects: readonly Module[]): Route =>
  get({
    path: `${base}/:accountId/ondernemingsraad`,
    permission: makers,
    audit: "annual-account.works-council-version-read",
    params: oneAccount,
    answer: async (context) => {
      const account = await load(context);
      const content = await contentOf(subjects, context, account);
      const worksCouncil = await worksCouncilText(context, account);
      return page(
        texts[context.locale].worksCouncil,
        <WorksCouncilVersion {...{ account, content, worksCouncil }} locale={context.locale} />,
        crumbs(context, account),
      );
    },
  });

const worksCouncilFile = (subjects: readonly Module[]): Route =>
  get({
    path: `${base}/:accountId/ondernemingsraad/:form`,
    permission: makers,
    audit: "annual-account.works-council-version-read",
    params: z.object({ accountId: fields.id(), form: z.enum(worksCouncilForms) }),
    answer: async (context) => {
      const account = await load(context);
      const content = await contentOf(subjects, context, account);
      const worksCouncil = await worksCouncilText(context, account);
      const { locale, today, params } = context;
      const isDraft = account.adoptedOn === null;
      const wish = { locale, date: account.adoptedOn ?? today, isDraft, worksCouncil, publishedOn: null };
      return later(() => accountFile(content, params.form, wish));
    },
  });

/** The pages on which an account is made: coordinator and authority. */
export const makingRoutes = (subjects: readonly Module[]): readonly Route[] => [
  listPage,
  ...beginPage,
  overviewPage(subjects),
  previewPage(subjects),
  previewFile(subjects),
  worksCouncilPage(subjects),
  worksCouncilFile(subjects),
  ...stepRoutes(subjects),
  ...textPage(subjects),
];

import { z } from "zod";
import {
  AppError,
  emptyForm,
  fields,
  formPage,
  found,
  get,
  later,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { holds } from "#platform/actor/index.ts";
import type { Module } from "#platform/module/index.ts";
import { correctForm, newAccountForm, returnForm, textForm, writtenSections } from "./account.ts";
import type { Account, AccountContent } from "./account.ts";
import { accountFile, forms } from "./account-files.ts";
import { likelyYear, mayStep, sameText, yearFault } from "./account.rules.ts";
import type { AccountStep } from "./account.rules.ts";
import {
  adoptAccount,
  beginAccount,
  beginCorrection,
  composeAccount,
  publishAccount,
  returnToDraft,
  sendForReview,
  writeText,
} from "./accounts.commands.ts";
import { findAccount, frozenContent, listAccounts, textsOf } from "./accounts.queries.ts";
import { texts } from "./texts.ts";
import { BeginForm, Preview, TextForm } from "./views/account-forms.tsx";
import { AccountList } from "./views/account-list.tsx";
import { AccountPage } from "./views/account-page.tsx";

const base = "/jaarcyclus/jaarverslag";
const oneAccount = z.object({ accountId: fields.id() });
const oneSection = z.object({ accountId: fields.id(), section: z.enum(writtenSections) });
const oneForm = z.object({ accountId: fields.id(), form: z.enum(forms) });
const nothing = z.object({});

const allSteps: readonly AccountStep[] = ["write", "send", "return", "adopt", "publish", "correct"];

const say = (
  key: "begun" | "textSaved" | "sent" | "adopted" | "givenBack" | "publishedNow" | "corrected",
) => ({
  nl: texts.nl[key],
  en: texts.en[key],
});

const ownOrganisation = ({ actor }: RequestContext): string => {
  if (actor.organisationId === null) throw new AppError("forbidden");
  return actor.organisationId;
};

const load = async (context: RequestContext<{ accountId: string }>): Promise<Account> => {
  context.about("annual-account", context.params.accountId);
  return found(await findAccount(context.tx, ownOrganisation(context), context.params.accountId));
};

const crumbs = ({ locale }: RequestContext, account?: Account) => [
  { href: base, label: texts[locale].accounts },
  ...(account ? [{ href: `${base}/${account.accountId}`, label: texts[locale].account(account.year) }] : []),
];

/** The frozen content where there is one, else what it would be now. */
const contentOf = async (
  subjects: readonly Module[],
  context: RequestContext,
  account: Account,
): Promise<AccountContent> =>
  (await frozenContent(context.tx, account.accountId)) ?? composeAccount(subjects, context, account);

/** Where an account stands, its sections and the next step, with what was typed in the form for it. */
const showAccount = async (
  subjects: readonly Module[],
  context: RequestContext<{ accountId: string }>,
  form: FormState,
) => {
  const account = await load(context);
  const { locale, actor, tx } = context;
  const content = await contentOf(subjects, context, account);
  const written = await textsOf(tx, account.accountId);
  const steps = allSteps.filter((one) => mayStep(one, account.state, actor).ok);
  return page(
    texts[locale].account(account.year),
    <AccountPage {...{ locale, account, content, written, steps, form }} />,
    crumbs(context),
  );
};

/** A step without a page of its own: find the account, take the step, go back to it. */
const step = <F extends z.ZodType>(
  subjects: readonly Module[],
  path: string,
  spec: {
    readonly roles: readonly ("coordinator" | "authority")[];
    readonly audit: string;
    readonly form: F;
    readonly flash: Parameters<typeof say>[0];
    /** Returns the account to go to when it is another one. */
    readonly take: (
      context: RequestContext<{ accountId: string }>,
      account: Account,
      input: z.output<F>,
    ) => Promise<string | void>;
  },
): Route =>
  post({
    path: `${base}/:accountId/${path}`,
    permission: spec.roles,
    audit: spec.audit,
    params: oneAccount,
    form: spec.form,
    show: (context, form) => showAccount(subjects, context, form),
    submit: async (context, input) => {
      const account = await load(context);
      const accountId = (await spec.take(context, account, input)) ?? account.accountId;
      return redirect(`${base}/${accountId}`, say(spec.flash));
    },
  });

const steps = (subjects: readonly Module[]): readonly Route[] => [
  step(subjects, "ter-vaststelling", {
    roles: ["coordinator"],
    audit: "account.sent",
    form: nothing,
    flash: "sent",
    take: sendForReview,
  }),
  step(subjects, "teruggeven", {
    roles: ["authority"],
    audit: "account.returned",
    form: returnForm,
    flash: "givenBack",
    take: (context, account, { note }) => returnToDraft(context, account, note),
  }),
  step(subjects, "vaststellen", {
    roles: ["authority"],
    audit: "account.adopted",
    form: nothing,
    flash: "adopted",
    take: async (context, account) =>
      adoptAccount(context, account, await composeAccount(subjects, context, account)),
  }),
  step(subjects, "openbaar-maken", {
    roles: ["coordinator"],
    audit: "account.published",
    form: nothing,
    flash: "publishedNow",
    take: publishAccount,
  }),
  step(subjects, "nieuwe-versie", {
    roles: ["coordinator"],
    audit: "account.correction-begun",
    form: correctForm,
    flash: "corrected",
    take: (context, account, { note }) => beginCorrection(context, account, note),
  }),
];

const beginPage: readonly Route[] = formPage({
  path: `${base}/nieuw`,
  permission: ["coordinator"],
  audit: "account.begun",
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
    audit: "account.text-written",
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

const worksCouncilVersion = (subjects: readonly Module[]): Route =>
  get({
    path: `${base}/:accountId/ondernemingsraad`,
    permission: makers,
    audit: "account.works-council-version-read",
    params: oneAccount,
    answer: async (context) => {
      const account = await load(context);
      const content = await contentOf(subjects, context, account);
      const worksCouncil = (await textsOf(context.tx, account.accountId)).get("works-council") ?? "";
      const { locale, today } = context;
      const isDraft = account.adoptedOn === null;
      const wish = { locale, date: account.adoptedOn ?? today, isDraft, worksCouncil, publishedOn: null };
      return later(() => accountFile(content, "pdf", wish));
    },
  });

/** The pages on which an account is made: coordinator and authority. */
export const makingRoutes = (subjects: readonly Module[]): readonly Route[] => [
  listPage,
  ...beginPage,
  overviewPage(subjects),
  previewPage(subjects),
  previewFile(subjects),
  worksCouncilVersion(subjects),
  ...steps(subjects),
  ...textPage(subjects),
];

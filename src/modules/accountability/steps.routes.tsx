import { z } from "zod";
import { formPage, insist, page, post, redirect } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import { noteForm } from "./account.ts";
import type { Account } from "./account.ts";
import { base, crumbs, load, oneAccount, say, showAccount } from "./account.pages.tsx";
import { mayStep } from "./account.rules.ts";
import type { NotedStep } from "./account.rules.ts";
import {
  adoptAccount,
  beginCorrection,
  composeAccount,
  publishAccount,
  returnToDraft,
  sendForReview,
} from "./accounts.commands.ts";
import { texts } from "./texts.ts";
import { NoteForm } from "./views/account-forms.tsx";

interface StepSpec {
  readonly roles: readonly ("coordinator" | "authority")[];
  readonly audit: string;
  readonly flash: Parameters<typeof say>[0];
}

/** A step that is one button: find the account, take the step, go back to it. */
const step = (
  subjects: readonly Module[],
  path: string,
  spec: StepSpec & {
    readonly take: (context: RequestContext<{ accountId: string }>, account: Account) => Promise<void>;
  },
): Route =>
  post({
    path: `${base}/:accountId/${path}`,
    permission: spec.roles,
    audit: spec.audit,
    params: oneAccount,
    form: z.object({}),
    show: (context, form) => showAccount(subjects, context, form),
    submit: async (context) => {
      const account = await load(context);
      await spec.take(context, account);
      return redirect(`${base}/${account.accountId}`, say(spec.flash));
    },
  });

/** A step that asks for a word on a page of its own; refuses at once whoever cannot take it now. */
const notedStep = (
  path: string,
  spec: StepSpec & {
    readonly step: NotedStep;
    /** Returns the account to go to. */
    readonly take: (
      context: RequestContext<{ accountId: string }>,
      account: Account,
      note: string,
    ) => Promise<string>;
  },
): readonly Route[] =>
  formPage({
    path: `${base}/:accountId/${path}`,
    permission: spec.roles,
    audit: spec.audit,
    params: oneAccount,
    form: noteForm,
    load: async (context) => {
      const account = await load(context);
      insist(mayStep(spec.step, account.state, context.actor));
      return account;
    },
    view: (context, account, form) =>
      page(
        texts[context.locale].noted[spec.step].title,
        <NoteForm {...{ account, form, path }} locale={context.locale} step={spec.step} />,
        crumbs(context, account),
      ),
    submit: async (context, { note }, account) =>
      redirect(`${base}/${await spec.take(context, account, note)}`, say(spec.flash)),
  });

const notedSteps: readonly Route[] = [
  ...notedStep("teruggeven", {
    step: "return",
    roles: ["authority"],
    audit: "annual-account.returned",
    flash: "givenBack",
    take: async (context, account, note) => {
      await returnToDraft(context, account, note);
      return account.accountId;
    },
  }),
  ...notedStep("nieuwe-versie", {
    step: "correct",
    roles: ["coordinator"],
    audit: "annual-account.correction-begun",
    flash: "corrected",
    take: beginCorrection,
  }),
];

/** From draft to public: each step of an account (`account.rules.ts` says who may take it when). */
export const stepRoutes = (subjects: readonly Module[]): readonly Route[] => [
  step(subjects, "ter-vaststelling", {
    roles: ["coordinator"],
    audit: "annual-account.sent",
    flash: "sent",
    take: sendForReview,
  }),
  step(subjects, "vaststellen", {
    roles: ["authority"],
    audit: "annual-account.adopted",
    flash: "adopted",
    take: async (context, account) =>
      adoptAccount(context, account, await composeAccount(subjects, context, account)),
  }),
  step(subjects, "openbaar-maken", {
    roles: ["coordinator"],
    audit: "annual-account.published",
    flash: "publishedNow",
    take: publishAccount,
  }),
  ...notedSteps,
];

import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import { AppError, fields, found, page } from "#platform/http/index.ts";
import type { FormState, RequestContext } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import type { Account, AccountContent } from "./account.ts";
import { mayStep } from "./account.rules.ts";
import type { AccountStep } from "./account.rules.ts";
import { composeAccount } from "./accounts.commands.ts";
import { findAccount, frozenContent, textsOf } from "./accounts.queries.ts";
import { texts } from "./texts.ts";
import { AccountPage } from "./views/account-page.tsx";

/** Where the pages on which accounts are made begin. */
export const base = "/jaarcyclus/jaarverslag";
export const oneAccount = z.object({ accountId: fields.id() });

/** What is said after a step was taken. */
export const say = (
  key: "begun" | "textSaved" | "sent" | "adopted" | "givenBack" | "publishedNow" | "corrected",
) => ({
  nl: texts.nl[key],
  en: texts.en[key],
});

/** The organisation of whoever asks. */
export const ownOrganisation = ({ actor }: RequestContext): string => {
  if (actor.organisationId === null) throw new AppError("forbidden");
  return actor.organisationId;
};

/** The account a page is about, or "not found". */
export const load = async (context: RequestContext<{ accountId: string }>): Promise<Account> => {
  context.about("annual-account", context.params.accountId);
  return found(await findAccount(context.tx, ownOrganisation(context), context.params.accountId));
};

/** The way back up from a page. */
export const crumbs = ({ locale }: RequestContext, account?: Account) => [
  { href: base, label: texts[locale].accounts },
  ...(account ? [{ href: `${base}/${account.accountId}`, label: texts[locale].account(account.year) }] : []),
];

/** The frozen content where there is one, else what it would be now. */
export const contentOf = async (
  subjects: readonly Module[],
  context: RequestContext,
  account: Account,
): Promise<AccountContent> =>
  (await frozenContent(context.tx, account.accountId)) ?? composeAccount(subjects, context, account);

const allSteps: readonly AccountStep[] = ["write", "send", "return", "adopt", "publish", "correct"];

/** Where an account stands, its sections and the next step; with why a step was refused. */
export const showAccount = async (
  subjects: readonly Module[],
  context: RequestContext<{ accountId: string }>,
  form: FormState,
) => {
  const account = await load(context);
  const { locale, actor, tx } = context;
  const content = await contentOf(subjects, context, account);
  const written = await textsOf(tx, account.accountId);
  const steps = allSteps.filter((one) => mayStep(one, account.state, actor).ok);
  const isMaker = holds(actor, "coordinator", "authority");
  return page(
    texts[locale].account(account.year),
    <AccountPage {...{ locale, account, content, written, steps, isMaker, form }} />,
    crumbs(context),
  );
};

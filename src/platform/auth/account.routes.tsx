import { z } from "zod";
import { asSystem } from "#platform/database/index.ts";
import {
  emptyForm,
  fields,
  found,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { locales } from "#platform/locale/index.ts";
import { accountOf, recoveryCodesLeft } from "./accounts.queries.ts";
import { selfOf } from "./own-session.ts";
import { accountSeen, sessionsOf } from "./sessions.queries.ts";
import { accountTexts } from "./texts/account.ts";
import { AccountView } from "./views/account.view.tsx";

const oneYear = 31_536_000;
const said = (key: "languageSaved" | "ended" | "othersEnded") => ({
  nl: accountTexts.nl[key],
  en: accountTexts.en[key],
});

const showAccount = async (context: RequestContext, form: FormState) => {
  const { tx, actor, locale, now, session } = context;
  const self = selfOf(actor);
  const account = found(await accountSeen(tx, self));
  const sessions = await sessionsOf(tx, self, now);
  const { hasPassword, codesLeft } = await asSystem(tx, actor, async (system) => {
    const secrets = found(await accountOf(system, self));
    return {
      hasPassword: secrets.passwordHash !== null,
      codesLeft: await recoveryCodesLeft(system, secrets),
    };
  });
  return page(
    accountTexts[locale].title,
    <AccountView
      locale={locale}
      actor={actor}
      account={account}
      sessions={sessions}
      here={session.sessionId}
      hasPassword={hasPassword}
      codesLeft={codesLeft}
      form={form}
    />,
  );
};

const changeLanguage = post({
  path: "/account/taal",
  permission: "signed-in",
  audit: "account.language-changed",
  form: z.object({ locale: fields.choice(locales) }),
  show: showAccount,
  submit: async (context, { locale }) => {
    const { organisationId, personId } = selfOf(context.actor);
    context.setCookie("taal", locale, oneYear);
    await context.tx
      .updateTable("accounts")
      .set({ locale })
      .where("organisationId", "=", organisationId)
      .where("personId", "=", personId)
      .execute();
    return redirect("/account", said("languageSaved"));
  },
});

/** Ends one own session; the database lets nobody end another's. A session that is not there is "not found". */
const endOne = post({
  path: "/account/sessies/:id/beeindigen",
  permission: "signed-in",
  audit: "session.ended",
  params: z.object({ id: fields.id() }),
  form: z.object({}),
  submit: async (context) => {
    const { actor, params, tx } = context;
    const { organisationId, personId } = selfOf(actor);
    context.about("session", params.id);
    const { numDeletedRows } = await tx
      .deleteFrom("sessions")
      .where("organisationId", "=", organisationId)
      .where("personId", "=", personId)
      .where("sessionId", "=", params.id)
      .executeTakeFirst();
    found(numDeletedRows === 0n ? undefined : params.id);
    return redirect("/account", said("ended"));
  },
});

const endOthers = post({
  path: "/account/sessies/beeindigen",
  permission: "signed-in",
  audit: "session.others-ended",
  form: z.object({}),
  submit: async ({ tx, actor, session }) => {
    const { organisationId, personId } = selfOf(actor);
    await tx
      .deleteFrom("sessions")
      .where("organisationId", "=", organisationId)
      .where("personId", "=", personId)
      .where("sessionId", "<>", session.sessionId ?? organisationId)
      .execute();
    return redirect("/account", said("othersEnded"));
  },
});

/** My account: who I am, how I sign in, where I am signed in. */
export const accountRoutes: readonly Route[] = [
  get({
    path: "/account",
    permission: "signed-in",
    audit: ordinaryReading,
    answer: (context) => showAccount(context, emptyForm()),
  }),
  changeLanguage,
  endOne,
  endOthers,
];

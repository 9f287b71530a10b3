import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import { asSystem } from "#platform/database/index.ts";
import { AppError, formPage, later, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import {
  forgetSecondFactor,
  offerTotp,
  replaceRecoveryCodes,
  startSecondFactor,
} from "./accounts.commands.ts";
import type { AccountWithSecrets } from "./accounts.queries.ts";
import { filled, missing } from "./fields.ts";
import { guardSecurity, ownAccount, selfOf } from "./own-session.ts";
import { attemptOf, recordsItself } from "./parts.ts";
import type { AuthParts } from "./parts.ts";
import { ownPath } from "./return-path.rules.ts";
import { passSecondStep } from "./second-factor.ts";
import { raiseSession } from "./sessions.commands.ts";
import { longestSessionSeconds } from "./session.rules.ts";
import { backQuery, sessionCookie } from "./sign-in.routes.tsx";
import { secondStepTexts } from "./texts/second-step.ts";
import { refusals } from "./texts/sign-in.ts";
import { acceptedStep, newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpAddress } from "./totp.ts";
import {
  NewCodesView,
  NoSecondStepView,
  RecoveryCodesView,
  SecondStepView,
  SetUpSecondStepView,
} from "./views/second-step.view.tsx";

const codeForm = z.object({ code: filled(missing.code, 40) });

const sessionOf = ({ session }: RequestContext): string => {
  if (session.sessionId === null) throw new AppError("sign-in-needed");
  return session.sessionId;
};

/** Asks for the code after the password. */
const passing = (parts: AuthParts): Route[] =>
  formPage({
    path: "/inloggen/tweede-stap",
    permission: "signed-in",
    audit: recordsItself,
    query: backQuery,
    form: codeForm,
    load: ownAccount,
    view: ({ locale, query }, account, form) => {
      const View = account.totpSecret === null ? NoSecondStepView : SecondStepView;
      const back = ownPath(query.terug);
      return page(secondStepTexts[locale].title, <View locale={locale} form={form} back={back} />);
    },
    submit: async (context, { code }) => {
      const half = {
        ...selfOf(context.actor),
        sessionId: sessionOf(context),
        name: context.actor.name,
      };
      const attempt = attemptOf(context);
      return later(async () => {
        const outcome = await passSecondStep(parts, half, code, attempt);
        switch (outcome.kind) {
          case "passed": {
            context.setCookie(sessionCookie, outcome.token, longestSessionSeconds);
            const left = outcome.recoveryCodesLeft;
            const to = ownPath(context.query.terug);
            if (left === null) return redirect(to);
            const { nl, en } = secondStepTexts;
            return redirect(to, { nl: nl.codesLeft(left), en: en.codesLeft(left) });
          }
          case "wait":
            return refuse("form", refusals.waitForCode(outcome.seconds));
          case "wrong":
            return refuse("code", { nl: secondStepTexts.nl.wrong, en: secondStepTexts.en.wrong });
          case "none":
            return refuse("form", { nl: secondStepTexts.nl.none, en: secondStepTexts.en.none });
        }
      });
    },
  });

interface Offer {
  readonly account: AccountWithSecrets;
  readonly secret: string;
  readonly sealed: string;
}

const offer = async ({ totpSeal }: AuthParts, context: RequestContext): Promise<Offer> => {
  const account = await guardSecurity(context);
  const before = account.totpOffered;
  const known = before === null ? undefined : await totpSeal.open(account, before);
  if (before !== null && known !== undefined) return { account, secret: known, sealed: before };
  const secret = newTotpSecret();
  const sealed = await totpSeal.seal(account, secret);
  await asSystem(context.tx, context.actor, (tx) => offerTotp(tx, account, sealed));
  return { account, secret, sealed };
};

const accept = async (
  context: RequestContext,
  { account, sealed }: Offer,
  step: number,
): Promise<readonly string[]> => {
  const codes = newRecoveryCodes();
  const sessionId = sessionOf(context);
  const token = await asSystem(context.tx, context.actor, async (tx) => {
    const codeHashes = codes.map(recoveryCodeHash);
    await startSecondFactor(tx, account, { sealed, step, codeHashes }, context.now);
    return raiseSession(tx, { organisationId: account.organisationId, sessionId }, context.now);
  });
  context.setCookie(sessionCookie, token.text, longestSessionSeconds);
  return codes;
};

const settingUp = (parts: AuthParts): Route[] =>
  formPage({
    path: "/account/tweede-stap",
    permission: "signed-in",
    audit: "account.second-factor-set-up",
    query: backQuery,
    form: codeForm,
    load: (context) => offer(parts, context),
    view: ({ locale, query, actor }, { account, secret }, form) =>
      page(
        secondStepTexts[locale].setUpTitle,
        <SetUpSecondStepView
          locale={locale}
          form={form}
          back={ownPath(query.terug)}
          secret={secret}
          address={totpAddress(secret, account.email)}
          asked={actor.pendingRoles.length > 0}
          renewing={account.totpSecret !== null}
        />,
      ),
    submit: async (context, { code }, offered) => {
      const { locale, now, query } = context;
      context.about("account", offered.account.accountId);
      const step = acceptedStep({ secret: offered.secret, lastStep: null }, code, now);
      const t = secondStepTexts;
      if (step === undefined) return refuse("code", { nl: t.nl.wrongSetUp, en: t.en.wrongSetUp });
      const codes = await accept(context, offered, step);
      return page(
        t[locale].codesTitle,
        <RecoveryCodesView locale={locale} codes={codes} back={ownPath(query.terug)} renewed={false} />,
      );
    },
  });

const renewingCodes = formPage({
  path: "/account/herstelcodes",
  permission: "signed-in",
  audit: "account.recovery-codes-renewed",
  form: z.object({}),
  load: guardSecurity,
  view: ({ locale }, _account, form) =>
    page(secondStepTexts[locale].newCodesTitle, <NewCodesView locale={locale} form={form} />),
  submit: async (context, _input, account) => {
    const { locale, tx, actor } = context;
    if (account.totpSecret === null) throw new AppError("not-found");
    const codes = newRecoveryCodes();
    await asSystem(tx, actor, (system) => replaceRecoveryCodes(system, account, codes.map(recoveryCodeHash)));
    return page(
      secondStepTexts[locale].codesTitle,
      <RecoveryCodesView locale={locale} codes={codes} back="/account" renewed />,
    );
  },
});

const stopping = post({
  path: "/account/tweede-stap/stoppen",
  permission: "signed-in",
  audit: "account.second-factor-stopped",
  form: z.object({}),
  submit: async (context) => {
    const account = await guardSecurity(context);
    context.about("account", account.accountId);
    if (context.actor.roles.some((role) => role !== "employee") || !holds(context.actor, "employee"))
      return refuse("form", {
        nl: "Uw rollen vragen om een tweede stap. U kunt er wel een nieuwe instellen.",
        en: "Your roles ask for a second step. You can set up a new one instead.",
      });
    await asSystem(context.tx, context.actor, (tx) => forgetSecondFactor(tx, account));
    return redirect("/account", {
      nl: "U logt voortaan in zonder tweede stap.",
      en: "From now on you sign in without a second step.",
    });
  },
});

/** Passing, setting up, renewing and stopping the second step. */
export const secondFactorRoutes = (parts: AuthParts): Route[] => [
  ...passing(parts),
  ...settingUp(parts),
  ...renewingCodes,
  stopping,
];

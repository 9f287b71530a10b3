import { z } from "zod";
import { dateOf } from "#platform/clock/index.ts";
import { asSystem } from "#platform/database/index.ts";
import { AppError, formPage, found, later, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { accountWith } from "./accounts.queries.ts";
import type { AccountWithSecrets } from "./accounts.queries.ts";
import { changePassword, choosePasswordByLink } from "./choose-password.ts";
import type { DirectoryPerson } from "./directory.ts";
import { address, missing, typedPassword } from "./fields.ts";
import { readLink } from "./links.commands.ts";
import { guardSecurity, selfOf } from "./own-session.ts";
import { attemptOf, recordsItself } from "./parts.ts";
import type { AuthParts } from "./parts.ts";
import { resetLinkJob } from "./reset-link.ts";
import { passwordTexts } from "./texts/password.ts";
import { refusals } from "./texts/sign-in.ts";
import { chargeAttempt } from "./throttle.commands.ts";
import {
  ChangePasswordView,
  ChoosePasswordView,
  ForgottenView,
  LinkGoneView,
  LinkSentView,
} from "./views/password.view.tsx";

const emailForm = z.object({ email: address(missing.email) });

const forgetting = (parts: AuthParts): Route[] =>
  formPage({
    path: "/inloggen/wachtwoord-vergeten",
    permission: "everybody",
    audit: "account.reset-asked",
    needsAddress: true,
    form: emailForm,
    load: async () => null,
    view: ({ locale }, _loaded, form) =>
      page(
        passwordTexts[locale].forgottenTitle,
        <ForgottenView locale={locale} form={form} mail={parts.config.smtpUrl !== undefined} />,
      ),
    submit: async ({ tx, actor, now, locale, session, services }, { email }) => {
      const counted = { account: `reset:${email}`, address: session.address };
      const seconds = await asSystem(tx, actor, (system) => chargeAttempt(system, counted, now));
      if (seconds > 0) return refuse("form", refusals.waitForMail(seconds));
      await services.jobs.send(tx, resetLinkJob, { email });
      return page(passwordTexts[locale].sentTitle, <LinkSentView locale={locale} />);
    },
  });

type LinkOwner = { readonly account: AccountWithSecrets; readonly person: DirectoryPerson } | undefined;

const ownerOf = ({ directory }: AuthParts, { tx, actor, now, params }: RequestContext<{ token: string }>) =>
  asSystem(tx, actor, async (system): Promise<LinkOwner> => {
    const link = await readLink(system, params.token, now);
    const account = link && (await accountWith(system, link));
    const person = account && (await directory.person(system, account, dateOf(now)));
    return account && person ? { account, person } : undefined;
  });

const choosing = (parts: AuthParts): Route[] =>
  formPage({
    path: "/wachtwoord/:token",
    permission: "everybody",
    audit: recordsItself,
    needsAddress: true,
    params: z.object({ token: z.string().max(200) }),
    form: z.object({ password: typedPassword(missing.newPassword) }),
    load: (context) => ownerOf(parts, context),
    view: ({ locale, path }, owner, form) => {
      const t = passwordTexts[locale];
      if (!owner) return page(t.goneTitle, <LinkGoneView locale={locale} />);
      const { account, person } = owner;
      return page(
        t.chooseTitle,
        <ChoosePasswordView
          locale={locale}
          form={form}
          name={person.name}
          email={account.email}
          path={path}
        />,
      );
    },
    submit: async (context, { password }, owner) => {
      const { params, locale } = context;
      const attempt = attemptOf(context);
      const gone = page(passwordTexts[locale].goneTitle, <LinkGoneView locale={locale} />);
      if (!owner) return gone;
      return later(async () => {
        const outcome = await choosePasswordByLink(
          parts,
          { ...owner, token: params.token, password },
          attempt,
        );
        if (outcome === "gone") return gone;
        if (outcome !== "done") return outcome;
        const { nl, en } = passwordTexts;
        return redirect("/inloggen", { nl: nl.chosen, en: en.chosen });
      });
    },
  });

const changing = (parts: AuthParts): Route[] =>
  formPage({
    path: "/account/wachtwoord",
    permission: "signed-in",
    audit: recordsItself,
    form: z.object({
      current: typedPassword(missing.current),
      password: typedPassword(missing.newPassword),
    }),
    load: async (context) => {
      const { tx, actor, today } = context;
      const account = await guardSecurity(context);
      const own = passwordTexts;
      if (account.passwordHash === null)
        throw new AppError("refused", { nl: own.nl.noPassword, en: own.en.noPassword });
      const person = await asSystem(tx, actor, (system) =>
        parts.directory.person(system, selfOf(actor), today),
      );
      return { account, person: found(person) };
    },
    view: ({ locale }, _loaded, form) =>
      page(passwordTexts[locale].changeTitle, <ChangePasswordView locale={locale} form={form} />),
    submit: async (context, input, owner) => {
      const attempt = attemptOf(context);
      const { sessionId } = context.session;
      return later(async () => {
        const refused = await changePassword(parts, { ...owner, ...input, sessionId }, attempt);
        const { nl, en } = passwordTexts;
        return refused ?? redirect("/account", { nl: nl.changed, en: en.changed });
      });
    },
  });

/** Forgetting, choosing and changing a password. */
export const passwordRoutes = (parts: AuthParts): Route[] => [
  ...forgetting(parts),
  ...choosing(parts),
  ...changing(parts),
];

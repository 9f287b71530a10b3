import { z } from "zod";
import { asSystem } from "#platform/database/index.ts";
import { emptyForm, formPage, later, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { RedirectReply, RequestContext, Route } from "#platform/http/index.ts";
import { locales } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { Config } from "#platform/config/index.ts";
import { address, missing, typedPassword } from "./fields.ts";
import { attemptOf, recordsItself } from "./parts.ts";
import type { AuthParts } from "./parts.ts";
import { ownPath, withReturn } from "./return-path.rules.ts";
import { endSession } from "./sessions.commands.ts";
import { longestSessionSeconds } from "./session.rules.ts";
import { nextStep, signIn } from "./sign-in.ts";
import type { SignedIn } from "./sign-in.ts";
import { refusals, signInTexts } from "./texts/sign-in.ts";
import { ChooseOrganisationView, SignInView } from "./views/sign-in.view.tsx";

/** The cookie that carries the session. */
export const sessionCookie = "sessie";
const oneYear = 31_536_000;

/** The page to come back to, from the address: only ever a page of this site. */
export const backQuery = z.object({ terug: z.string().optional() });

/** Gives the browser its session and sends the person on: to the second step first, where the roles ask for it. */
export const welcome = (
  context: Pick<RequestContext, "setCookie" | "locale">,
  signedIn: SignedIn,
  back: string,
): RedirectReply => {
  context.setCookie(sessionCookie, signedIn.token, longestSessionSeconds);
  // Whoever reads another language than the first has chosen it on this browser: that stays.
  if (context.locale === locales[0]) context.setCookie("taal", signedIn.account.locale, oneYear);
  const steps = {
    pass: () => redirect(withReturn("/inloggen/tweede-stap", back)),
    "set-up": () => redirect(withReturn("/account/tweede-stap", back)),
    none: () => redirect(back),
  };
  return steps[nextStep(signedIn)]();
};

/** The sign-in form itself, for an app that shows it in the place of a page that needs it (status 401). */
export const signInPage = ({
  locale,
  back,
  config,
  reason,
}: {
  readonly locale: Locale;
  readonly reason?: Localised | undefined;
  /** The address that was asked for; anything that is no page of this site becomes the start page. */
  readonly back: string;
  readonly config: Config;
}) => ({
  title: signInTexts[locale].needed.title,
  body: (
    <SignInView
      locale={locale}
      form={emptyForm()}
      back={ownPath(back)}
      sso={config.oidc !== undefined}
      demonstration={config.demonstration}
      needed
      reason={reason?.[locale]}
    />
  ),
});

const credentialsForm = z.object({
  email: address(missing.email),
  password: typedPassword(missing.password),
});

/** `/inloggen` and `/uitloggen`. */
export const signInRoutes = (parts: AuthParts): Route[] => [
  ...formPage({
    path: "/inloggen",
    permission: "everybody",
    audit: recordsItself,
    needsAddress: true,
    query: backQuery.extend({ organisatie: z.string().max(40).optional() }),
    form: credentialsForm,
    load: async () => null,
    view: ({ locale, query }, _loaded, form) =>
      page(
        signInTexts[locale].title,
        <SignInView
          locale={locale}
          form={form}
          back={ownPath(query.terug)}
          organisation={query.organisatie}
          sso={parts.config.oidc !== undefined}
          demonstration={parts.config.demonstration}
        />,
      ),
    submit: async (context, input) => {
      const { query, locale } = context;
      const back = ownPath(query.terug);
      const attempt = attemptOf(context);
      return later(async () => {
        const outcome = await signIn(parts, { ...input, organisation: query.organisatie }, attempt);
        switch (outcome.kind) {
          case "in":
            return welcome(context, outcome, back);
          case "wait":
            return refuse("form", refusals.wait(outcome.seconds));
          case "wrong":
            return refuse("form", refusals.wrong);
          case "choose":
            return page(
              signInTexts[locale].chooseTitle,
              <ChooseOrganisationView locale={locale} back={back} organisations={outcome.organisations} />,
            );
        }
      });
    },
  }),
  post({
    path: "/uitloggen",
    permission: "everybody",
    audit: "session.sign-out",
    needsAddress: true,
    form: z.object({}),
    submit: async (context) => {
      await asSystem(context.tx, context.actor, (system) => endSession(system, context.session.token));
      context.setCookie(sessionCookie, null);
      return redirect("/inloggen", { nl: "U bent uitgelogd.", en: "You have signed out." });
    },
  }),
];

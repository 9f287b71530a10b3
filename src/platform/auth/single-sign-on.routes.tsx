import { z } from "zod";
import { asSystem } from "#platform/database/index.ts";
import { AppError, get, later, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import type { OidcConfig } from "#platform/config/index.ts";
import type { Log } from "#platform/log/index.ts";
import { addressToSignIn, identityFrom, newPending } from "./oidc.ts";
import type { Identity, PendingSecrets } from "./oidc.ts";
import { attemptOf, recordsItself } from "./parts.ts";
import type { AuthParts } from "./parts.ts";
import { ownPath } from "./return-path.rules.ts";
import { backQuery, sessionCookie, welcome } from "./sign-in.routes.tsx";
import { enterWithIdentity, keepPending, takePending } from "./single-sign-on.ts";
import { ssoRefusals } from "./texts/single-sign-on.ts";

const tenMinutes = 600;
const callbackPath = "/inloggen/sso/terug";

const beginning = ({ config }: AuthParts, settings: OidcConfig): Route =>
  get({
    path: "/inloggen/sso",
    permission: "everybody",
    audit: { notRecorded: "nothing happened yet: the answer of the identity provider is recorded" },
    query: backQuery,
    answer: async (context) => {
      const { tx, actor, now, services } = context;
      const secrets = newPending();
      const returnTo = ownPath(context.query.terug);
      const secret = await asSystem(tx, actor, (system) => keepPending(system, { secrets, returnTo }, now));
      // In the place of a session: who signs in anew has none while being away.
      context.setCookie(sessionCookie, secret, tenMinutes);
      return later(async () => {
        try {
          return redirect(await addressToSignIn(settings, `${config.siteUrl}${callbackPath}`, secrets));
        } catch (error) {
          services.log.fault("identity provider does not answer", error);
          throw new AppError("unavailable", ssoRefusals.unreachable);
        }
      });
    },
  });

const whoCameBack = async (
  settings: OidcConfig,
  callback: URL,
  secrets: PendingSecrets,
  log: Log,
): Promise<Identity> => {
  try {
    return await identityFrom(settings, callback, secrets);
  } catch (error) {
    if (!callback.searchParams.has("error")) log.fault("single sign-on refused", error);
    throw new AppError("forbidden", ssoRefusals.failed, { cause: error });
  }
};

const comingBack = (parts: AuthParts, settings: OidcConfig): Route =>
  get({
    path: callbackPath,
    permission: "everybody",
    audit: recordsItself,
    needsAddress: true,
    query: z.record(z.string(), z.string()),
    answer: async (context) => {
      const { tx, actor, now, services, session } = context;
      const callback = new URL(
        `${parts.config.siteUrl}${callbackPath}?${new URLSearchParams(context.query)}`,
      );
      const pending = await asSystem(tx, actor, (system) => takePending(system, session.token, now));
      const attempt = attemptOf(context);
      return later(async () => {
        if (!pending) throw new AppError("forbidden", ssoRefusals.expired);
        const identity = await whoCameBack(settings, callback, pending, services.log);
        const outcome = await enterWithIdentity(parts, identity, attempt);
        if (typeof outcome === "string") throw new AppError("forbidden", ssoRefusals[outcome]);
        return welcome(context, outcome, ownPath(pending.returnTo));
      });
    },
  });

/** Single sign-on, where it is set; nothing otherwise. */
export const singleSignOnRoutes = (parts: AuthParts): readonly Route[] => {
  const { oidc } = parts.config;
  return oidc === undefined ? [] : [beginning(parts, oidc), comingBack(parts, oidc)];
};

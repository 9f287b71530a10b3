import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { stranger } from "#platform/auth/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Dialect, Route } from "#platform/http/index.ts";
import { Failed, admit, answer } from "./answer.ts";
import type { RequestFacts } from "./answer.ts";
import { readBody } from "./body.ts";
import { respondToProgram, slowDown, tellProgram, tokenOf } from "./programs.ts";
import { respond, showFault } from "./respond.tsx";
import { isWithoutSession } from "./reporters.ts";
import { fixedFirst } from "./route-order.rules.ts";
import { securityHeaders } from "./security-headers.ts";
import { addressOf, giveCookie, keepLanguage, localeOf, markOfSource, visitOf } from "./web.ts";
import type { ServerParts, Web } from "./web.ts";

/** No address has a null character in it, and no database takes one. */
const clean = (values: Record<string, string>, code: "not-found" | "bad-request") => {
  if (Object.values(values).some((value) => value.includes("\0"))) throw new AppError(code);
  return values;
};

const noVisit = { token: null, keep: () => {} };

/** Who sent it, as far as the page may know: of a reporter nothing but the visit, and a mark that means nothing elsewhere. */
const whoSent = (web: Web, route: Route) =>
  route.withoutSession
    ? {
        token: null,
        address: null,
        userAgent: null,
        source: markOfSource(addressOf(web)),
        visit: visitOf(web),
      }
    : {
        token: getCookie(web.c, "sessie") ?? null,
        // Pages for everybody keep no address. Signing in has to slow guessing.
        address: route.permission === "everybody" && !route.needsAddress ? null : addressOf(web),
        userAgent: web.c.req.header("user-agent") ?? null,
        source: null,
        visit: noVisit,
      };

const factsOf = (web: Web, route: Route): RequestFacts => {
  const { c, parts, locale } = web;
  return {
    params: clean(c.req.param(), "not-found"),
    query: clean(c.req.query(), "bad-request"),
    locale,
    path: c.req.path,
    origin: parts.services.config.siteUrl,
    ...whoSent(web, route),
    setCookie: (name, value, maxAge = 0) => giveCookie(web, name, value ?? "", value === null ? 0 : maxAge),
  };
};

const handle = (parts: Web["parts"], route: Route) => async (c: Context) => {
  const web: Web = { c, parts, locale: localeOf(c), withoutSession: route.withoutSession };
  keepLanguage(web);
  try {
    const facts = factsOf(web, route);
    if (route.files) await admit(parts, route, facts.token);
    const body = await readBody(c, route, { services: parts.services, source: facts.source });
    try {
      const giveBack = await route.turn?.(facts.source, body.form);
      const { reply, visitor } = await answer(parts, route, facts, body.form).finally(giveBack);
      return await respond(web, reply, visitor);
    } finally {
      await body.discard();
    }
  } catch (error) {
    return error instanceof Failed
      ? showFault(web, error.cause, error.visitor)
      : showFault(web, error, stranger);
  }
};

const handleProgram = (parts: Web["parts"], route: Route, dialect: Dialect) => async (c: Context) => {
  const web: Web = { c, parts, locale: "en", withoutSession: false };
  const source = markOfSource(addressOf(web));
  try {
    slowDown(source);
    const facts = { ...factsOf(web, route), token: tokenOf(c) };
    const { form } = await readBody(c, route, { services: parts.services, source });
    const { reply } = await answer(parts, route, facts, form);
    return respondToProgram(web, dialect, reply);
  } catch (error) {
    return tellProgram(web, dialect, { error: error instanceof Failed ? error.cause : error, source });
  }
};

// Only the check on forms of other sites throws this.
const fromElsewhere = new AppError("forbidden", {
  nl: "Dit formulier kwam niet van deze site. Open de pagina opnieuw en probeer het nog eens.",
  en: "This form did not come from this site. Open the page again and try once more.",
});

/** Builds the web application from the list of modules; nothing listens yet. */
export const createServer = (given: ServerParts): Hono => {
  const routes = fixedFirst([...given.ownRoutes, ...given.modules.flatMap((module) => module.routes)]);
  const parts = { ...given, routes };
  const web = (c: Context): Web => ({
    c,
    parts,
    locale: localeOf(c),
    withoutSession: isWithoutSession(c.req.path),
  });
  const site = new URL(parts.services.config.siteUrl).origin;
  const app = new Hono();
  const headers = securityHeaders();
  app.use(async (c, next) => {
    for (const [name, value] of await headers) c.header(name, value);
    await next();
  });
  const dialects = [...new Set(routes.flatMap(({ dialect }) => dialect ?? []))];
  const dialectOf = (c: Context) => dialects.find(({ base }) => c.req.path.startsWith(`${base}/`));
  const sameSite = csrf({ origin: (origin, c) => origin === site || origin === new URL(c.req.url).origin });
  // A program shows its own token with every request; a form of another site has none to show.
  app.use((c, next) => (dialectOf(c) ? next() : sameSite(c, next)));
  app.use(
    "/assets/*",
    serveStatic({
      root: parts.assets,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ""),
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=3600"),
    }),
  );
  for (const route of routes) {
    const { dialect } = route;
    app.on(route.method, route.path, dialect ? handleProgram(parts, route, dialect) : handle(parts, route));
  }
  app.notFound((c) => {
    const [dialect, error] = [dialectOf(c), new AppError("not-found")];
    return dialect
      ? tellProgram(web(c), dialect, { error, source: null })
      : showFault(web(c), error, stranger);
  });
  app.onError((error, c) =>
    showFault(web(c), error instanceof HTTPException ? fromElsewhere : error, stranger),
  );
  return app;
};

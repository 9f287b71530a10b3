import { createHmac, randomBytes } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { sourceOf } from "#platform/fairness/index.ts";
import type { Route, Visit } from "#platform/http/index.ts";
import { locales } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Module } from "#platform/module/index.ts";
import type { Ground } from "./answer.ts";
import { reportersBase, sayAtVisit, toldAtVisit, visitCookie } from "./reporters.ts";

export interface ServerParts extends Ground {
  readonly modules: readonly Module[];
  /** Routes of the ground itself: signing in, health, security.txt. */
  readonly ownRoutes: readonly Route[];
  /** Folder with the built style sheet, script and fonts. */
  readonly assets: string;
}

/** One request as the web server sees it. */
export interface Web {
  readonly c: Context;
  readonly parts: ServerParts & {
    /** Every address there is, in the order in which they are looked for. */
    readonly routes: readonly Route[];
  };
  readonly locale: Locale;
  /** True for a page of reporters: nobody is anybody there. */
  readonly withoutSession: boolean;
}

/** The language of the answer: asked for in the address, chosen before, or Dutch. */
export const localeOf = (c: Context): Locale => {
  const wanted = c.req.query("taal") ?? getCookie(c, "taal");
  return locales.find((locale) => locale === wanted) ?? "nl";
};

/** Sets a cookie that scripts cannot read and other sites do not send; an age of 0 removes it. */
export const giveCookie = ({ c, parts }: Web, name: string, value: string, maxAge: number): void => {
  const secure = parts.services.config.siteUrl.startsWith("https:");
  setCookie(c, name, value, { httpOnly: true, sameSite: "Lax", path: "/", maxAge, secure });
};

/** Reads the message for this page and removes it, so that it shows once. */
export const takeFlash = (web: Web): string | undefined => {
  if (web.withoutSession) return toldAtVisit(web.c);
  const flash = getCookie(web.c, "bericht");
  if (flash !== undefined) giveCookie(web, "bericht", "", 0);
  return flash;
};

/** Keeps a message for the page that comes next. */
export const giveFlash = (web: Web, message: string): void => {
  if (web.withoutSession) sayAtVisit(web.c, message);
  else giveCookie(web, "bericht", message, 60);
};

/** The same page in the other language. */
export const languageHref = ({ c, locale }: Web): string => {
  const url = new URL(c.req.url);
  url.searchParams.set("taal", locale === "nl" ? "en" : "nl");
  return `${url.pathname}${url.search}`;
};

const oneYear = 31_536_000;

/** Keeps the language once somebody chose it: no cookie before that, and none on pages of reporters. */
export const keepLanguage = (web: Web): void => {
  if (web.withoutSession) return;
  const chosen = web.c.req.query("taal");
  if (chosen !== undefined && locales.some((locale) => locale === chosen))
    giveCookie(web, "taal", chosen, oneYear);
};

/** The visitor's address as the connection shows it; behind a proxy of ours the hop that the proxy added. */
export const addressOf = ({ c, parts }: Web): string | null => {
  if (parts.services.config.behindProxy)
    return c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? null;
  const served: unknown = c.env;
  if (typeof served !== "object" || served === null || !("incoming" in served)) return null;
  return getConnInfo(c).remote.address ?? null;
};

const keyOfThisProcess = randomBytes(32);

/** A mark of where a request comes from that nobody can turn back, and that no other process would give. */
export const markOfSource = (address: string | null): string | null =>
  address === null
    ? null
    : createHmac("sha256", keyOfThisProcess).update(sourceOf(address)).digest("base64url");

/** The visit of somebody without an account. */
export const visitOf = ({ c, parts }: Web): Visit => {
  let current = getCookie(c, visitCookie) ?? null;
  return {
    get token() {
      return current;
    },
    keep: (token) => {
      current = token;
      const secure = parts.services.config.siteUrl.startsWith("https:");
      const fixed = { httpOnly: true, sameSite: "Strict", path: reportersBase, secure } as const;
      setCookie(c, visitCookie, token ?? "", token === null ? { ...fixed, maxAge: 0 } : fixed);
    },
  };
};

import { LRUCache } from "lru-cache";
import { getCookie } from "hono/cookie";
import type { Context } from "hono";
import { locales } from "#platform/locale/index.ts";

// What a page of reporters keeps of its visitor: no cookie but the visit itself. So the language goes along in addresses, and what is said once
// waits in memory.

/** Only the pages of reporters get this cookie, and the browser forgets it when it is closed. */
export const visitCookie = "dossier";
/** Everything for reporters lies below it. */
export const reportersBase = "/melden";

/** The pages for whoever has a link of a survey: they know no session either, and keep nothing at all. */
export const answersBase = "/enquete";

const isBelow = (path: string, base: string): boolean => path === base || path.startsWith(`${base}/`);

export const isForReporters = (path: string): boolean => isBelow(path, reportersBase);

/** Whether everybody is a stranger here, also who is signed in. */
export const isWithoutSession = (path: string): boolean => isForReporters(path) || isBelow(path, answersBase);

const aMinute = 60_000;
const said = new LRUCache<string, string>({ max: 20_000, ttl: aMinute });

/** Keeps a message for the next page of this visit; without a visit there is nobody to say it to. */
export const sayAtVisit = (c: Context, message: string): void => {
  const visit = getCookie(c, visitCookie);
  if (visit !== undefined) said.set(visit, message);
};

/** The message that waits for this visit; it is told once. */
export const toldAtVisit = (c: Context): string | undefined => {
  const visit = getCookie(c, visitCookie) ?? "";
  const message = said.get(visit);
  said.delete(visit);
  return message;
};

const chosenIn = (c: Context): string | undefined => locales.find((locale) => locale === c.req.query("taal"));

const withLanguage = (address: string, chosen: string, and: string): string => {
  const [place = ""] = address.split(/[?#]/);
  if (!isWithoutSession(place) || address.includes("taal=")) return address;
  const [path = "", ...hash] = address.split("#");
  return [`${path}${path.includes("?") ? and : "?"}taal=${chosen}`, ...hash].join("#");
};

/** An address of a reporter's page in the language that stands in the address of this one. */
export const addressInLanguage = (c: Context, address: string): string => {
  const chosen = chosenIn(c);
  return chosen === undefined ? address : withLanguage(address, chosen, "&");
};

/** A page whose links and forms to pages of reporters keep the language that stands in its address. */
export const pageInLanguage = (c: Context, html: string): string => {
  const chosen = chosenIn(c);
  if (chosen === undefined) return html;
  return html
    .replaceAll(
      / (href|action)="([^"]*)"/g,
      (_all, name: string, address: string) => ` ${name}="${withLanguage(address, chosen, "&amp;")}"`,
    )
    .replaceAll(
      /<form\b[^>]*method="get"[^>]*>/g,
      (form) => `${form}<input type="hidden" name="taal" value="${chosen}"/>`,
    );
};

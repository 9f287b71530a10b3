import type { Child } from "hono/jsx";
import type { Readable } from "node:stream";
import { z } from "zod";
import { signInPage } from "#platform/auth/index.ts";
import type { Visitor } from "#platform/auth/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Crumb, DownloadReply, PageScript, RefusalReply, Reply } from "#platform/http/index.ts";
import { ErrorPage, RefusalPage, errorTitle } from "./error-page.tsx";
import { renderPage } from "./layout.tsx";
import { openCrumbs } from "./open-crumbs.ts";
import { policyForEncrypting } from "./security-headers.ts";
import { addressInLanguage, isForReporters, pageInLanguage } from "./reporters.ts";
import { giveFlash, languageHref, takeFlash } from "./web.ts";
import type { Web } from "./web.ts";

interface Shown {
  readonly title: string;
  readonly body: Child;
  readonly crumbs?: readonly Crumb[];
  readonly status: 200 | AppError["status"] | 500;
  readonly hasErrors?: boolean;
  readonly script?: PageScript | undefined;
  readonly visitor: Visitor;
}

const show = async (web: Web, shown: Shown) => {
  const { title, body, crumbs = [], status, hasErrors = false, script, visitor } = shown;
  const { c, parts, locale } = web;
  const frame = {
    title,
    body,
    crumbs: openCrumbs(crumbs, visitor.actor, parts.routes),
    hasErrors,
    script,
    locale,
    visitor,
    flash: takeFlash(web),
    modules: parts.modules,
    path: c.req.path,
    languageHref: languageHref(web),
    demonstration: parts.services.config.demonstration,
    quickExit: isForReporters(c.req.path),
  };
  // A browser on a shared desk keeps no page: not one with somebody's name, nor one with a code that is shown once.
  c.header("Cache-Control", "no-store");
  if (script) c.header("Content-Security-Policy", await policyForEncrypting());
  // The summary of errors stands above the fields whose names it says: the first drawing learns the names.
  if (hasErrors) await renderPage(frame);
  // A plain string goes out in one piece with its length; anything else would be streamed.
  const html = String(await renderPage(frame));
  return c.html(web.withoutSession ? pageInLanguage(c, html) : html, status);
};

/** The page somebody came from, when it is one of ours. */
const pageBefore = ({ c }: Web): string => {
  const referer = c.req.header("referer") ?? "";
  if (!URL.canParse(referer) || new URL(referer).host !== new URL(c.req.url).host) return "/";
  return new URL(referer).pathname;
};

/** Where to go on once what is missing was done: what was sent cannot be sent again, the page with its form can be opened. */
const pageToReturnTo = (web: Web): string => {
  const { req } = web.c;
  return req.method === "GET" ? `${req.path}${new URL(req.url).search}` : pageBefore(web);
};

/** The page for a fault: what happened and what to do. What is ours to mend goes to the log. */
export const showFault = (web: Web, error: unknown, visitor: Visitor) => {
  const known = error instanceof AppError ? error : undefined;
  if (!known) web.parts.services.log.fault("request failed", error);
  const code = known?.code ?? "fault";
  const back = pageToReturnTo(web);
  if (code === "sign-in-needed") {
    const { config } = web.parts.services;
    const form = signInPage({ locale: web.locale, back, config, reason: known?.reason });
    return show(web, { ...form, status: 401, visitor });
  }
  const body = <ErrorPage code={code} reason={known?.reason} locale={web.locale} back={back} />;
  return show(web, { title: errorTitle(code, web.locale), body, status: known?.status ?? 500, visitor });
};

const bytes = z.instanceof(Uint8Array);

/** Piece by piece. When it breaks off, so does the connection: nobody may take what came for the whole file. */
const flowing = ({ parts }: Web, body: Readable): ReadableStream<Uint8Array> => {
  const pieces = body[Symbol.asyncIterator]();
  // What goes wrong is thrown at the reading below. Before that begins nobody listens, and an error nobody hears would end the program.
  body.on("error", () => undefined);
  const pull = async (out: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    try {
      const next = await pieces.next();
      if (next.done === true) out.close();
      else out.enqueue(bytes.parse(next.value));
    } catch (error) {
      parts.services.log.fault("a download broke off", error);
      out.error(new Error("a download broke off"));
    }
  };
  const cancel = (): void => {
    body.destroy();
  };
  // Nothing is read ahead: a piece may lie in a place in memory that the next is read into.
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
};

const send = (web: Web, { fileName, type, inline, body }: DownloadReply) => {
  const { c } = web;
  c.header("Content-Type", type);
  const disposition = inline === true ? "inline" : "attachment";
  c.header("Content-Disposition", `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  if (typeof body === "string") return c.body(body);
  if (body instanceof Uint8Array) return c.body(Uint8Array.from(body));
  return c.body(flowing(web, body));
};

const showRefusal = (web: Web, refusal: RefusalReply, visitor: Visitor) => {
  const body = <RefusalPage refusal={refusal} locale={web.locale} back={pageBefore(web)} />;
  return show(web, { title: errorTitle("refused", web.locale), body, status: 422, hasErrors: true, visitor });
};

/** Turns what a route answered into HTTP. */
export const respond = async (web: Web, reply: Reply, visitor: Visitor): Promise<Response> => {
  const { c, locale } = web;
  switch (reply.kind) {
    case "page":
      return show(web, { ...reply, hasErrors: reply.status === 422, visitor });
    case "redirect":
      if (reply.flash) giveFlash(web, reply.flash[locale]);
      return c.redirect(web.withoutSession ? addressInLanguage(c, reply.to) : reply.to, 303);
    case "download":
      return send(web, reply);
    case "json":
      return c.json(reply.value, reply.status === 503 ? 503 : 200);
    case "later":
      return respond(web, await reply.make(), visitor);
    case "refusal":
      return showRefusal(web, reply, visitor);
  }
};

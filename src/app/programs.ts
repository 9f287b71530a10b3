import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { allowances } from "#platform/fairness/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { Dialect, Reply } from "#platform/http/index.ts";
import type { Web } from "./web.ts";

// What addresses for other programs have in common: how fast they may come, and in which words they are answered.

const aMinute = 60_000;
/** Far more than a directory has to tell in a minute. */
const requests = allowances(30_000, aMinute);
/** Tokens that are nobody's: a token cannot be guessed, so this only keeps a flood of them from the database. */
const failures = allowances(60, aMinute);

/** Refuses whoever asks too much, before anything is read. @throws AppError "too-many" */
export const slowDown = (source: string | null): void => {
  if (source === null) return;
  if (failures.isUsedUp(source) || requests.isUsedUp(source)) throw new AppError("too-many");
  requests.use(source, 1);
};

/** The token that a program sends in place of a session. */
export const tokenOf = (c: Context): string | null =>
  /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;

const inJson = (
  { c }: Web,
  { mediaType }: Dialect,
  value: unknown,
  status: ContentfulStatusCode,
): Response => {
  c.header("Content-Type", `${mediaType}; charset=utf-8`);
  c.header("Cache-Control", "no-store");
  return c.body(JSON.stringify(value), status);
};

/** Answers a program; it never gets a page. */
export const respondToProgram = (web: Web, dialect: Dialect, reply: Reply): Response => {
  if (reply.kind !== "json") throw new Error(`${web.c.req.path} answers a program with a ${reply.kind}`);
  const { value, status = 200, headers = {} } = reply;
  for (const [name, text] of Object.entries(headers)) web.c.header(name, text);
  return status === 204 || status === 304 ? web.c.body(null, status) : inJson(web, dialect, value, status);
};

/** Tells a program what went wrong. What is ours to mend goes to the log. */
export const tellProgram = (
  web: Web,
  dialect: Dialect,
  { error, source }: { readonly error: unknown; readonly source: string | null },
): Response => {
  const known = error instanceof AppError ? error : undefined;
  if (!known) web.parts.services.log.fault("request failed", error);
  const { status, value } = dialect.fault(known);
  if (status === 401) {
    web.c.header("WWW-Authenticate", "Bearer");
    if (source !== null) failures.use(source, 1);
  }
  if (status === 429) web.c.header("Retry-After", "60");
  return inJson(web, dialect, value, status);
};

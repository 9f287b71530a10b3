import { evidenceFrom } from "#app/evidence.ts";
import { ownLinesFrom } from "#app/own-lines.ts";
import { createServer } from "#app/server.ts";
import type { Actor } from "#platform/actor/index.ts";
import { auditLog } from "#platform/audit/index.ts";
import { stranger } from "#platform/auth/index.ts";
import type { Visitor, VisitorOrganisation } from "#platform/auth/index.ts";
import { fixedClock } from "#platform/clock/index.ts";
import { readConfig } from "#platform/config/index.ts";
import type { Db } from "#platform/database/index.ts";
import { fileStore, filesDirectory } from "#platform/files/index.ts";
import { fakeJobs } from "#platform/jobs/index.ts";
import { memoryLog } from "#platform/log/index.ts";
import type { AccountLink } from "#platform/mail/index.ts";
import type { Route } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";

/** Where tests live. */
export const site = "http://127.0.0.1:3000";

/** The moment at which tests live unless they say otherwise: 1 November 2026, ten in the morning. */
export const testMoment = "2026-11-01T09:00:00Z";

/** Where tests keep keys and files: never the data of this machine. */
export const testData = "node_modules/.cache/borgpen/test-data";

/** Services for tests: real audit, fakes of what we do not own. */
export const testServices = (clock = fixedClock(testMoment)) => {
  const notices: string[] = [];
  const links: AccountLink[] = [];
  const jobs = fakeJobs();
  const log = memoryLog();
  const services: Services = {
    accountMail: {
      sendLink: async (_tx, link) => {
        links.push(link);
      },
    },
    audit: auditLog,
    clock,
    config: readConfig({ BORGPEN_DATA: testData }),
    files: fileStore(filesDirectory(testData)),
    jobs,
    log,
    notices: {
      notify: async (_tx, to) => {
        notices.push(to.email);
      },
    },
    evidenceOf: async () => [],
    ownLinesOf: async () => [],
  };
  return { services, clock, notices, links, jobs, log };
};

/** Somebody who visits the application in a test. */
export interface Client {
  get(path: string): Promise<Response>;
  /** Sends a form as a browser of this site does. */
  post(path: string, form?: Readonly<Record<string, string | readonly string[]>>): Promise<Response>;
  /** Sends a form with files. */
  upload(path: string, form: FormData): Promise<Response>;
  /** The text of a page, after checking that it answered 200. */
  page(path: string): Promise<string>;
}

/** A form as a browser sends it. */
export const encoded = (form: Readonly<Record<string, string | readonly string[]>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );

export interface TestAppOptions {
  readonly db: Db;
  readonly modules: readonly Module[];
  readonly ownRoutes?: readonly Route[];
  readonly services?: Services;
  /** The built style sheet and scripts, for a test in a browser. */
  readonly assets?: string;
}

/** The application in-process, with identity given by the test; signing in itself is tested in platform/auth. */
export const testApp = ({
  db,
  modules,
  ownRoutes = [],
  services = testServices().services,
  assets = "src/ui/assets",
}: TestAppOptions) => {
  const visitors = new Map<string, Visitor>();
  const app = createServer({
    db,
    modules,
    ownRoutes,
    services: { ...services, evidenceOf: evidenceFrom(modules), ownLinesOf: ownLinesFrom(modules) },
    assets,
    identify: async (_tx, token) => visitors.get(token ?? "") ?? stranger,
  });
  const client = (token: string): Client => {
    const headers = { cookie: `sessie=${token}`, origin: site };
    const get = async (path: string): Promise<Response> => app.request(`${site}${path}`, { headers });
    return {
      get,
      post: async (path, form = {}) =>
        app.request(`${site}${path}`, { method: "POST", headers, body: encoded(form) }),
      upload: async (path, form) => app.request(`${site}${path}`, { method: "POST", headers, body: form }),
      page: async (path) => {
        const response = await get(path);
        const text = await response.text();
        if (response.status !== 200)
          throw new Error(`GET ${path} answered ${response.status}: ${text.slice(0, 2000)}`);
        return text;
      },
    };
  };
  return {
    app,
    /** Nobody is signed in. */
    stranger: client("nobody"),
    /** A visitor who is this actor; with `visit` in a session that is in the database, as the vault asks for. */
    as: (
      actor: Actor,
      organisation: VisitorOrganisation = {
        name: "Voorbeeldstad",
        shortName: "voorbeeldstad",
        invented: true,
      },
      visit?: { readonly sessionId: string; readonly token: string },
    ): Client => {
      const token = visit?.token ?? crypto.randomUUID();
      visitors.set(token, { actor, sessionId: visit?.sessionId ?? null, organisation });
      return client(token);
    },
  };
};

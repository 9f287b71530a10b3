import { serve } from "@hono/node-server";
import { loadDemonstration } from "#app/demonstration/index.ts";
import { evidenceFrom } from "#app/evidence.ts";
import { ownLinesFrom } from "#app/own-lines.ts";
import { healthRoute } from "#app/health.ts";
import { modules } from "#app/modules.ts";
import { publicPages } from "#app/public-pages.tsx";
import { createServer } from "#app/server.ts";
import { signInOf } from "#app/sign-in.ts";
import { directory } from "#modules/organisations/index.ts";
import { auditLog } from "#platform/audit/index.ts";
import { createSetUpLink } from "#platform/auth/index.ts";
import { systemClock } from "#platform/clock/index.ts";
import { places, readConfig } from "#platform/config/index.ts";
import { stopWriting } from "#platform/documents/index.ts";
import { fileStore } from "#platform/files/index.ts";
import type { Route } from "#platform/http/index.ts";
import { fakeJobs } from "#platform/jobs/index.ts";
import { memoryLog } from "#platform/log/index.ts";
import type { AccountLink } from "#platform/mail/index.ts";
import type { Services } from "#platform/services/index.ts";
import { filledDatabase, testDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";

/** The whole application, listening on a free port of this machine. */
export interface Site {
  readonly origin: string;
  /** Every address there is. */
  readonly routes: readonly Route[];
  /** Where the first organisation is made; undefined once there is one. */
  readonly setUpLink: string | undefined;
  /** Faults that the server logged; a journey ends with none. */
  readonly faults: readonly { event: string; error?: unknown }[];
  /** The links that people got by mail, newest last. */
  readonly links: readonly AccountLink[];
  /** Does what requests left to the background. */
  readonly doJobs: () => Promise<void>;
  close(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: () => new Response(), hostname: "127.0.0.1", port: 0 }, ({ port }) =>
    resolve(port),
  );
  const port = await promise;
  server.close();
  return port;
};

const servicesAt = (port: number, files: string, demonstration: boolean) => {
  const log = memoryLog();
  const jobs = fakeJobs();
  const links: AccountLink[] = [];
  const services: Services = {
    audit: auditLog,
    clock: systemClock,
    config: readConfig({ PORT: String(port), BORGPEN_DATA: files }, demonstration),
    files: fileStore(files),
    jobs,
    log,
    notices: { notify: async () => {} },
    accountMail: { sendLink: async (_tx, link) => void links.push(link) },
    evidenceOf: evidenceFrom(modules),
    ownLinesOf: ownLinesFrom(modules),
  };
  return { services, log, jobs, links };
};

const fillDemonstration = async ({ db, files }: TestDatabase): Promise<void> => {
  const anyPort = 80;
  await loadDemonstration({ db, services: servicesAt(anyPort, files, true).services }, () => {});
};

/** Serves a database of its own: with the demonstration world, or empty as on the first day. */
export const openSite = async (world: "demonstration" | "empty" = "demonstration"): Promise<Site> => {
  const port = await freePort();
  const database =
    world === "demonstration" ? await filledDatabase(world, fillDemonstration) : await testDatabase();
  const { services, log, jobs, links } = servicesAt(port, database.files, world === "demonstration");
  const ground = { db: database.db, services, engine: "embedded" as const, close: async () => {} };
  const setUpLink = await createSetUpLink({ db: database.db, directory }, systemClock.now());
  const signIn = signInOf(ground);
  const all = [...modules, signIn.asModule];
  const ownRoutes = [healthRoute("embedded"), ...publicPages];
  const app = createServer({
    db: database.db,
    services,
    identify: signIn.identify,
    modules: all,
    ownRoutes,
    assets: places.assets,
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, () => resolve());
  await promise;
  return {
    origin: `http://127.0.0.1:${port}`,
    routes: [...ownRoutes, ...all.flatMap((module) => module.routes)],
    setUpLink,
    faults: log.entries,
    links,
    doJobs: () =>
      jobs.runSent(
        database.db,
        services,
        modules.flatMap((module) => module.jobs ?? []),
      ),
    close: async () => {
      server.close();
      await stopWriting();
      await database.close();
    },
  };
};

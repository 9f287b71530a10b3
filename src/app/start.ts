import { serve } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import { directory } from "#modules/organisations/index.ts";
import { createSetUpLink } from "#platform/auth/index.ts";
import { places } from "#platform/config/index.ts";
import type { LoneCommand } from "#platform/module/index.ts";
import { startBackground } from "./background.ts";
import { openGround } from "./ground.ts";
import type { OpenGround } from "./ground.ts";
import { healthRoute } from "./health.ts";
import { modules } from "./modules.ts";
import { publicPages } from "./public-pages.tsx";
import { createServer } from "./server.ts";
import { signInOf } from "./sign-in.ts";

type SignIn = ReturnType<typeof signInOf>;

/** Listens and resolves once the first request can come in. */
const listen = async (
  ground: OpenGround,
  signIn: SignIn,
): Promise<{ server: ServerType; address: string }> => {
  const { config } = ground.services;
  const app = createServer({
    db: ground.db,
    services: ground.services,
    identify: signIn.identify,
    modules: [...modules, signIn.asModule],
    ownRoutes: [healthRoute(ground.engine), ...publicPages],
    assets: places.assets,
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  // A large attachment over a slow line takes hours; who sends nothing, or only drips, is sent away by `steadily`.
  const serverOptions = { requestTimeout: 6 * 3_600_000 };
  const { host: hostname, port: wanted } = config;
  const server = serve({ fetch: app.fetch, hostname, port: wanted, serverOptions }, ({ port }) =>
    resolve(port),
  );
  server.on("error", reject);
  return { server, address: `http://${config.host}:${await promise}` };
};

/** Resolves when somebody asks this process to stop. */
const untilStopped = async (): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  await promise;
};

/** Lets running requests finish, refuses new ones. */
const closeServer = async (server: ServerType): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  await promise;
};

/** Serves until somebody stops this process; requests finish and jobs are handed back. The caller closes the ground. */
export const serveUntilStopped = async (
  ground: OpenGround,
  progress: (text: string) => void,
  ready: (address: string) => Promise<void> | void,
): Promise<void> => {
  const signIn = signInOf(ground);
  const background = await startBackground(ground, signIn.jobs);
  try {
    const { server, address } = await listen(ground, signIn);
    await ready(address);
    await untilStopped();
    progress("Stopping …");
    await closeServer(server);
  } finally {
    await background.stop();
  }
};

export const startCommand: LoneCommand = {
  kind: "alone",
  name: "start",
  summary: "Serve for real use, on PostgreSQL (DATABASE_URL) or the embedded database (BORGPEN_DATA).",
  help: "Use: borgpen start\n\nServes until it is stopped (Ctrl+C). Settings come from the environment; README.md lists them.",
  options: {},
  run: async ({ progress }) => {
    const ground = await openGround(process.env, { mayShare: false });
    try {
      await serveUntilStopped(ground, progress, async (address) => {
        progress(`Borgpen answers on ${address}`);
        // Behind a proxy visitors use another address than this process; a port that was chosen freely stands in `address` only.
        const { port, siteUrl } = ground.services.config;
        const link = await createSetUpLink({ db: ground.db, directory }, ground.services.clock.now());
        if (link !== undefined)
          progress(
            `This database is empty. Make the first organisation here, once: ${port === 0 ? address : siteUrl}${link}`,
          );
      });
    } finally {
      await ground.close();
    }
  },
};

import { cpSync, existsSync, mkdtempSync, statfsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openEmbedded } from "#platform/embedded/index.ts";

const memory = "/dev/shm";
const roomForAFew = 2 ** 30;

const hasRoom = (directory: string): boolean => {
  if (!existsSync(directory)) return false;
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize > roomForAFew;
};

/** The name says which process has it, so that what a killed one left behind is known. */
const ours = /^bp-test-(\d+)-/;

const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

const sweep = async (directory: string): Promise<void> => {
  const left = (await readdir(directory)).filter((name) => {
    const id = ours.exec(name)?.[1];
    return id !== undefined && !isAlive(Number(id));
  });
  await Promise.all(left.map((name) => rm(join(directory, name), { recursive: true, force: true })));
};

/** Where the engine keeps its data in the folder of one database. */
export const dataIn = (directory: string): string => join(directory, "data");
/** Where the application keeps its files beside it. */
export const filesIn = (directory: string): string => join(directory, "files");

/** Opens a copy of what is in this folder. */
const open = async (original: string, ground: string) => {
  const directory = mkdtempSync(join(ground, `bp-test-${process.pid}-`));
  cpSync(original, directory, { recursive: true });
  const { connection, close } = await openEmbedded(dataIn(directory), { durable: false });
  return { directory, connection: { ...connection, files: filesIn(directory) }, close };
};
type Engine = Awaited<ReturnType<typeof open>>;

const throwAway = async ({ directory, close }: Engine): Promise<void> => {
  await close();
  await rm(directory, { recursive: true });
};

/** Empty databases; the next one is opened ahead. */
const emptyEngines = (template: string, ground: string) => {
  let next = open(template, ground);
  return {
    take: (): Promise<Engine> => {
      const engine = next;
      next = engine.then(() => open(template, ground));
      return engine;
    },
    close: async () => throwAway(await next),
  };
};

/** The other side of one connection: a line to say what it wants, a line when it parts. */
const customer = (client: Socket) => {
  client.on("error", () => undefined);
  const lines = createInterface({ input: client })[Symbol.asyncIterator]();
  const hear = async (): Promise<string | undefined> => {
    const { done, value } = await lines.next();
    return done === true ? undefined : value;
  };
  /** Hands over an engine, and gives the last word, or nothing from one who just hangs up. */
  const lend = (engine: Engine, isFilled: boolean): Promise<string | undefined> => {
    client.write(`${JSON.stringify({ ...engine.connection, isFilled })}\n`);
    return hear();
  };
  return { hear, lend };
};

/**
 * Opens the embedded databases of all test files in this one process: an engine that starts beside a running one finds its code compiled
 * and optimised, which takes most of the work of a short test. Each file still has a database of its own. Whoever asks for a filled one
 * by its name fills it when nobody did, and parts with "keep": from then on all who ask get a copy.
 */
export const hostEngines = async (template: string) => {
  const ground = hasRoom(memory) ? memory : tmpdir();
  await sweep(ground);
  const place = mkdtempSync(join(ground, `bp-test-${process.pid}-`));
  const lent = new Set<Promise<void>>();
  const filled = new Map<string, Promise<string>>();
  const empty = emptyEngines(template, ground);

  const fill = async (name: string, { lend }: ReturnType<typeof customer>): Promise<string> => {
    const engine = await empty.take();
    if ((await lend(engine, false)) !== "keep") throw new Error(`Nobody filled "${name}".`);
    await engine.close();
    return engine.directory;
  };
  const serve = async (client: Socket): Promise<void> => {
    const { hear, lend } = customer(client);
    const name = (await hear()) ?? "";
    const original = filled.get(name);
    if (name !== "" && original === undefined) {
      const filling = fill(name, { hear, lend });
      filled.set(name, filling);
      await filling;
    } else {
      const engine = await (original === undefined ? empty.take() : open(await original, ground));
      await lend(engine, original !== undefined);
      await throwAway(engine);
    }
    client.end();
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const done = serve(client)
      // What went wrong ends the run with its reason; whoever waits here is not kept waiting.
      .finally(() => client.destroy())
      .finally(() => lent.delete(done));
    lent.add(done);
  });
  const socket = join(place, "engines");
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    socket,
    close: async () => {
      server.close();
      await Promise.all(lent);
      await empty.close();
      for (const original of filled.values()) await rm(await original, { recursive: true });
      await rm(place, { recursive: true });
    },
  };
};

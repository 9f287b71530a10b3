import { cpSync, existsSync, mkdtempSync, statfsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
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

const open = async (template: string, ground: string) => {
  const directory = mkdtempSync(join(ground, `bp-test-${process.pid}-`));
  cpSync(template, directory, { recursive: true });
  const { connection, close } = await openEmbedded(directory, { durable: false });
  return {
    connection,
    close: async () => {
      await close();
      await rm(directory, { recursive: true });
    },
  };
};
type Engine = Awaited<ReturnType<typeof open>>;

/** Lends one engine: says how it is reached, and throws it away when the other side hangs up. */
const lend = async (client: Socket, engine: Engine): Promise<void> => {
  client.write(`${JSON.stringify(engine.connection)}\n`);
  await text(client).catch(() => undefined);
  await engine.close();
  client.end();
};

/**
 * Opens the embedded databases of all test files in this one process: an engine that starts beside a running one finds its code compiled
 * and optimised, which takes most of the work of a short test. Each file still has a database of its own; the next one is opened ahead.
 */
export const hostEngines = async (template: string) => {
  const ground = hasRoom(memory) ? memory : tmpdir();
  await sweep(ground);
  const place = mkdtempSync(join(ground, `bp-test-${process.pid}-`));
  const lent = new Set<Promise<void>>();
  let next = open(template, ground);
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const engine = next;
    next = engine.then(() => open(template, ground));
    const done = engine
      .then((one) => lend(client, one))
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
      await (await next).close();
      await rm(place, { recursive: true });
    },
  };
};

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { lockDirectory } from "./directory-lock.ts";
import { makePlace } from "./socket-place.ts";
import { type Order, Report, type WorkerTask } from "./worker-messages.ts";

/** Where the embedded database is reached: hand it to a `pg.Pool` as it is. */
export interface EmbeddedConnection {
  host: string;
  port: number;
  user: "postgres";
  database: "postgres";
}

/** A running embedded database. */
export interface Embedded {
  connection: EmbeddedConnection;
  /** How often data was forced to disk since the start. */
  countSyncs: () => Promise<number>;
  /** Rolls back what is open, closes the database and gives the directory free. End your pools first. */
  close: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** false: nothing is forced to disk, for tests that throw their database away. Default true. */
  durable?: boolean;
  /** How long a client may do nothing inside a transaction while others wait, in milliseconds. Default one minute. */
  idleInTransaction?: number;
  /** How often a quiet moment is used to tidy a table, in milliseconds. Default half a minute. */
  upkeepEvery?: number;
  /**
   * For a process that soon ends, such as a command: the engine is not compiled a second time, optimised. That takes half a
   * gigabyte for some seconds, and a command has ended before it pays. Default false.
   */
  brief?: boolean;
  /** Called when the database stops by itself. Default: the error is thrown and ends the process. */
  onStopped?: (error: Error) => void;
}

const clusterIn = (directory: string): string => join(directory, "pgdata");

/** Whether an embedded database was ever opened in this directory. */
export const holdsDatabase = (directory: string): boolean => existsSync(clusterIn(resolve(directory)));

/**
 * Opens the PostgreSQL in `dir` (made when it is not there) and serves it on a Unix socket until `close`.
 * One process at a time; others reach it through `connectionTo`. The first open takes some seconds.
 * @throws EmbeddedInUse when another process has the directory
 */
export async function openEmbedded(dir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const directory = resolve(dir);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(directory);
  try {
    const cluster = clusterIn(directory);
    await mkdir(cluster, { recursive: true, mode: 0o700 });
    const place = await makePlace(directory);
    const {
      durable = true,
      idleInTransaction = 60_000,
      upkeepEvery = 30_000,
      brief = false,
      onStopped = endProcess,
    } = options;
    // Functions of the engine are huge: one of them alone takes the optimising compiler 500 MB.
    if (brief) setFlagsFromString("--no-wasm-tier-up --no-wasm-dynamic-tiering");
    const thread = startThread({
      directory: cluster,
      socket: place.socket,
      durable,
      idleInTransaction,
      upkeepEvery,
    });
    await thread.ready;
    thread.whenStopped(onStopped);
    const stop = async (): Promise<void> => {
      await thread.stop();
      await place.clear();
      lock.release();
    };
    let stopping: Promise<void> | undefined;
    return {
      connection: place.connection,
      countSyncs: thread.countSyncs,
      close: () => (stopping ??= stop()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}

/** The source beside this file, or the built worker beside the built bundle or above its folder of shared parts. */
function workerFile(): URL {
  const places = import.meta.url.endsWith(".ts")
    ? ["./embedded-worker.ts"]
    : ["./embedded-worker.js", "../embedded-worker.js"];
  const files = places.map((place) => new URL(place, import.meta.url));
  const found = files.find((file) => existsSync(fileURLToPath(file)));
  if (found === undefined) throw new Error("embedded-worker.js is missing from the build");
  return found;
}

function startThread(task: WorkerTask) {
  const worker = new Worker(workerFile(), { workerData: task, execArgv: [] });
  const ready = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<Error>();
  const exited = Promise.withResolvers<void>();
  let counting: PromiseWithResolvers<number> | undefined;

  const fail = (message: string): void => {
    const error = new Error(message);
    ready.reject(error);
    counting?.reject(error);
    stopped.resolve(error);
    void worker.terminate();
  };
  worker.on("message", (message: unknown) => {
    const report = Report.parse(message);
    if (report.kind === "ready") ready.resolve();
    else if (report.kind === "syncs") counting?.resolve(report.count);
    else fail(report.message);
  });
  worker.on("error", (error) => fail(`The embedded database failed: ${messageOf(error)}`));
  worker.on("exit", () => {
    exited.resolve();
    fail("The embedded database stopped.");
  });
  const order = (what: Order): void => worker.postMessage(what);

  return {
    ready: ready.promise,
    whenStopped: (handler: (error: Error) => void) => void stopped.promise.then(handler),
    countSyncs: async (): Promise<number> => {
      counting ??= Promise.withResolvers<number>();
      order("count-syncs");
      const count = await counting.promise;
      counting = undefined;
      return count;
    },
    stop: async (): Promise<void> => {
      worker.removeAllListeners("exit");
      worker.on("exit", exited.resolve);
      order("stop");
      await exited.promise;
    },
  };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 500) : "unknown failure";

/** The second front door of hidden data, for the server: a file of a stranger is cleaned in a thread that can be ended. */
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { Uncleanable } from "../index.ts";
import type { Cleaned } from "../index.ts";
import type { Answer } from "./hidden-data-worker.ts";

/** No file that somebody made for use takes this long, in milliseconds. */
const longest = 30_000;

const programs = ["./hidden-data-worker.ts", "./hidden-data-worker.js", "../hidden-data-worker.js"];

/** The program of the thread: TypeScript in the source, beside the main program in the built form. */
const program = (): URL => {
  const url = programs.map((path) => new URL(path, import.meta.url)).find((each) => existsSync(each));
  if (url === undefined) throw new Error("The program that cleans files is missing from the installation");
  return url;
};

const answerOf = async (bytes: Uint8Array<ArrayBuffer>, patience: number): Promise<Answer> => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const gaveUp: Answer = { hindrance: "damaged" };
  const worker = new Worker(program(), { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const timer = setTimeout(() => resolve(gaveUp), patience);
  worker.on("message", (answer: Answer) => resolve(answer));
  // A file that made the library stop, or filled the memory of the thread, is damaged for all we know.
  worker.on("error", () => resolve(gaveUp));
  worker.on("exit", () => resolve(gaveUp));
  worker.postMessage(bytes, [bytes.buffer]);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

let turn: Promise<unknown> = Promise.resolve();

/** Waits until nothing else is being cleaned: each file is in memory as a whole, so there is only one at a time. */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = turn;
  const { promise, resolve } = Promise.withResolvers<void>();
  turn = promise;
  await before;
  try {
    return await work();
  } finally {
    resolve();
  }
};

/**
 * Cleans what `read` gives, once it is its turn; the bytes are not usable afterwards. `keep` is part of the turn: there is only one cleaned
 * file in memory too. @throws Uncleanable, also when it takes too long
 */
export const cleanApart = <T>(
  read: () => Promise<Uint8Array<ArrayBuffer>>,
  keep: (cleaned: Cleaned) => Promise<T>,
  patience = longest,
): Promise<T> =>
  inTurn(async () => {
    const answer = await answerOf(await read(), patience);
    if ("hindrance" in answer) throw new Uncleanable(answer.hindrance);
    return keep(answer);
  });

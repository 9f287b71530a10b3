import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { z } from "zod";

type Environment = Readonly<Record<string, string>>;

const program = "dist/server/main.js";

const packageFile = z.object({ scripts: z.object({ borgpen: z.string() }) });

/** What `npm run borgpen` gives node, so that a command is measured as people run it. */
export const commandWords = async (): Promise<readonly string[]> => {
  const { scripts } = packageFile.parse(JSON.parse(await readFile("package.json", "utf8")));
  return scripts.borgpen.split(" ").slice(1);
};

/** Runs a command of the built program until it ends; its words go to standard error. Throws when it does not end well. */
export const runToEnd = async (words: readonly string[], environment: Environment): Promise<void> => {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`borgpen ${words.join(" ")} ended with ${String(code)}`);
};

/** The built server as a child of this process. */
export interface Server {
  readonly address: string;
  readonly pid: number;
  /** Milliseconds from its start until the first page was answered. */
  readonly answeredAfter: number;
  stop(): Promise<void>;
}

// Listens without iterating: leaving a loop over a stream closes it, and the server would die of its next word.
const addressIn = async (child: ChildProcess): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = "";
  child.stderr?.on("data", (part) => {
    said += String(part);
    const address = /answers on (http:\/\/\S+)/.exec(said)?.[1];
    if (address !== undefined) resolve(address);
  });
  child.once("exit", () => reject(new Error(`the server did not start: ${said}`)));
  return promise;
};

/** Starts the built server on a port that is free; resolves when it has answered. */
export const startServer = async (environment: Environment): Promise<Server> => {
  const started = performance.now();
  const child = spawn(process.execPath, [program, "start"], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await addressIn(child);
  const answer = await fetch(`${address}/gezondheid`);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const answeredAfter = performance.now() - started;
  return {
    address,
    pid: child.pid ?? 0,
    answeredAfter,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
};

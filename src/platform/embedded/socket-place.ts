import { lstat, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { EmbeddedConnection } from "./embedded.ts";
import { EmbeddedInUse } from "./embedded-in-use.ts";

const port = 5432;
// The kernel takes 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 100;

const socketIn = (host: string): string => join(host, `.s.PGSQL.${port}`);
const ownPlace = (directory: string): string => join(directory, "run");
const noteOfPlace = (directory: string): string => join(directory, "run", "socket-directory");

const connectionAt = (host: string): EmbeddedConnection => ({
  host,
  port,
  user: "postgres",
  database: "postgres",
});

/**
 * Where a process that runs on this directory can be reached, also from another process; undefined when none runs.
 * Never starts the database.
 */
export async function connectionTo(directory: string): Promise<EmbeddedConnection | undefined> {
  const host = await placeOf(resolve(directory));
  if (host === undefined) return undefined;
  return (await answers(socketIn(host))) ? connectionAt(host) : undefined;
}

/**
 * Makes the place for the socket, readable by this user only, and clears what a killed process left there. Call it with
 * the lock of the directory in hand. A path that is too long for a socket is replaced by a short one, noted in the directory.
 * @throws EmbeddedInUse when somebody still answers there
 */
export async function makePlace(
  directory: string,
): Promise<{ connection: EmbeddedConnection; socket: string; clear(): Promise<void> }> {
  await mkdir(ownPlace(directory), { recursive: true, mode: 0o700 });
  const old = await placeOf(directory);
  if (old !== undefined) {
    if (await answers(socketIn(old))) throw new EmbeddedInUse(directory);
    await clearPlace(directory, old);
  }
  const host = await choosePlace(directory);
  const clear = (): Promise<void> => clearPlace(directory, host);
  return { connection: connectionAt(host), socket: socketIn(host), clear };
}

async function choosePlace(directory: string): Promise<string> {
  if (Buffer.byteLength(socketIn(ownPlace(directory))) <= longestSocketPath) return ownPlace(directory);
  const host = await mkdtemp(join(tmpdir(), "borgpen-"));
  await writeFile(noteOfPlace(directory), host, { mode: 0o600 });
  return host;
}

async function clearPlace(directory: string, host: string): Promise<void> {
  await rm(socketIn(host), { force: true });
  if (host === ownPlace(directory)) return;
  await rm(host, { recursive: true, force: true });
  await rm(noteOfPlace(directory), { force: true });
}

/** The noted place, or the directory's own. A place that is not this user's alone could be somebody else's trap. */
async function placeOf(directory: string): Promise<string | undefined> {
  const noted = await readFile(noteOfPlace(directory), "utf8").catch(() => undefined);
  const host = noted ?? ownPlace(directory);
  const found = await lstat(host).catch(() => undefined);
  const mine =
    found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
  return mine ? host : undefined;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolveAnswer) => {
    const socket = connect(path);
    socket.on("connect", () => {
      socket.destroy();
      resolveAnswer(true);
    });
    socket.on("error", () => resolveAnswer(false));
  });
}

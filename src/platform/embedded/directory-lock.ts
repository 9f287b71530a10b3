import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { EmbeddedInUse } from "./embedded-in-use.ts";

/**
 * Takes the directory for this process alone. PGlite itself locks nothing.
 * A SQLite file carries the lock, because the kernel drops it when the process dies, also after kill -9: no stale lock
 * files, no process numbers. Does not hold on a network file system.
 * @throws EmbeddedInUse when another process has it
 */
export function lockDirectory(directory: string): { release(): void } {
  const lock = new DatabaseSync(join(directory, "lock.sqlite"), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (cause) {
    lock.close();
    throw new EmbeddedInUse(directory, { cause });
  }
  return { release: () => lock.close() };
}

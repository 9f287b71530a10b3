import { mkdir, readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#platform/http/index.ts";
import { pendingTexts as texts } from "./texts.ts";

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** The bytes of each file in a folder. */
export const sizesIn = async (folder: string): Promise<readonly number[]> => {
  const names = await namesIn(folder);
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return sizes.map((facts) => facts?.size ?? 0);
};

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

const measure = async (pending: string): Promise<number> => {
  let size = 0;
  const vault = join(pending, "vault");
  for (const organisation of await namesIn(vault))
    // oxlint-disable-next-line no-await-in-loop -- one folder at a time: little memory
    for (const file of await namesIn(join(vault, organisation)))
      // oxlint-disable-next-line no-await-in-loop -- see above
      size += sum(await sizesIn(join(vault, organisation, file)));
  return size;
};

interface Measured {
  readonly at: number;
  size: number;
}

/** What waits, by its folder: every part asks, and walking through everything each time would be a flood of its own. */
const known = new Map<string, Measured>();
const holdsFor = 20_000;

const measured = async (pending: string): Promise<Measured> => {
  const before = known.get(pending);
  if (before && performance.now() - before.at < holdsFor) return before;
  const now = { at: performance.now(), size: await measure(pending) };
  known.set(pending, now);
  return now;
};

/** Notes what was written since everything that waits was last measured. */
export const noteWritten = (pending: string, bytes: number): void => {
  const there = known.get(pending);
  if (there) there.size += bytes;
};

/** How much of the disk attachments leave free, and which part of the rest those that wait may take. */
export interface Room {
  readonly reserve: number;
  readonly share: number;
}

/**
 * Refuses when the disk is nearly full, or when what waits takes its share of what would be free without it: attachments that nobody sent yet
 * never take the room of those that belong to a report. @throws AppError "unavailable"
 */
export const insistOnRoom = async (pending: string, { reserve, share }: Room): Promise<void> => {
  await mkdir(pending, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(pending);
  const free = bavail * bsize - reserve;
  if (free < 0) throw new AppError("unavailable", texts.noRoom);
  const { size } = await measured(pending);
  if (size > share * (free + size)) throw new AppError("unavailable", texts.noRoom);
};

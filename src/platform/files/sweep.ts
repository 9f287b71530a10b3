import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { withSystem } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import { incomingPath } from "./store.ts";

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });

// A request that is still going on may have placed a file whose row is not committed yet.
const graceHours = 24;

const isOld = async (path: string, now: Date): Promise<boolean> => {
  const facts = await stat(path).catch(() => undefined);
  return facts !== undefined && now.getTime() - facts.mtimeMs > graceHours * 3_600_000;
};

/** The files of a folder that have lain there for a day. */
const oldFiles = async (folder: string, now: Date): Promise<string[]> => {
  const names = await namesIn(folder);
  const old = await Promise.all(names.map((name) => isOld(join(folder, name), now)));
  return names.filter((_name, index) => old[index]);
};

const known = (db: Db, organisationId: string, hashes: readonly string[]): Promise<Set<string>> =>
  withSystem(db, async (tx) => {
    const rows = await tx
      .selectFrom("storedFiles")
      .select("sha256")
      .where("organisationId", "=", organisationId)
      .where("sha256", "in", hashes)
      .execute();
    return new Set(rows.map((row) => row.sha256));
  });

/** Takes the file aside first: when somebody kept the same content at this very moment, the new file goes back. */
const removeOld = async (path: string, directory: string, now: Date): Promise<boolean> => {
  const aside = join(incomingPath(directory), randomUUID());
  await rename(path, aside);
  if (await isOld(aside, now)) {
    await rm(aside);
    return true;
  }
  await rename(aside, path);
  return false;
};

interface Folder {
  readonly directory: string;
  readonly organisationId: string;
  readonly prefix: string;
}

const sweepFolder = async (
  db: Db,
  { directory, organisationId, prefix }: Folder,
  now: Date,
): Promise<number> => {
  const folder = join(directory, "kept", organisationId, prefix);
  const old = await oldFiles(folder, now);
  if (old.length === 0) return 0;
  const referred = await known(db, organisationId, old);
  const gone = old.filter((name) => !referred.has(name));
  const removed = await Promise.all(gone.map((name) => removeOld(join(folder, name), directory, now)));
  return removed.filter(Boolean).length;
};

/** Removes content that no row describes and uploads that nobody kept, both older than a day; returns how many. */
export const sweepFiles = async (db: Db, directory: string, now: Date): Promise<number> => {
  const incoming = incomingPath(directory);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const abandoned = await oldFiles(incoming, now);
  await Promise.all(abandoned.map((name) => rm(join(incoming, name), { force: true })));
  let removed = abandoned.length;
  const kept = join(directory, "kept");
  for (const organisationId of await namesIn(kept))
    // oxlint-disable-next-line no-await-in-loop -- one folder at a time: short transactions, little memory
    for (const prefix of await namesIn(join(kept, organisationId)))
      // oxlint-disable-next-line no-await-in-loop -- see above
      removed += await sweepFolder(db, { directory, organisationId, prefix }, now);
  return removed;
};

/** The nightly sweep of the file store. */
export const fileJobs = (directory: string): readonly GroundJob[] => [
  {
    name: "files.sweep",
    cron: "17 3 * * *",
    run: async ({ db, services }) => {
      const removed = await sweepFiles(db, directory, services.clock.now());
      if (removed > 0) services.log.info("files swept", { removed });
    },
  },
];

import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { withSystem } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";

/** How long what was never sent waits, and what belongs to no file any more. */
const hoursKept = { pending: 4, lost: 24 };

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** The last time anything was written in a folder. */
const lastWritten = async (folder: string): Promise<number> => {
  const paths = [folder, ...(await namesIn(folder)).map((name) => join(folder, name))];
  const facts = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return Math.max(...facts.map((one) => one?.mtimeMs ?? 0));
};

interface FileFolder {
  readonly organisationId: string;
  readonly fileId: string;
  readonly path: string;
}

/** The folders of files, one for each, in which nothing was written for so many hours. */
const oldFolders = async (vault: string, now: Date, hours: number): Promise<readonly FileFolder[]> => {
  const found: FileFolder[] = [];
  for (const organisationId of await namesIn(vault))
    // oxlint-disable-next-line no-await-in-loop -- one folder at a time: little memory
    for (const fileId of await namesIn(join(vault, organisationId))) {
      const path = join(vault, organisationId, fileId);
      // oxlint-disable-next-line no-await-in-loop -- see above
      const age = now.getTime() - (await lastWritten(path));
      if (age > hours * 3_600_000) found.push({ organisationId, fileId, path });
    }
  return found;
};

const known = (db: Db, folders: readonly FileFolder[]): Promise<ReadonlySet<string>> =>
  withSystem(db, async (tx) => {
    const rows = await tx
      .selectFrom("vaultFiles")
      .select("fileId")
      .where(
        "fileId",
        "in",
        folders.map(({ fileId }) => fileId),
      )
      .execute();
    return new Set(rows.map(({ fileId }) => fileId));
  });

const unknownAmong = async (db: Db, folders: readonly FileFolder[]): Promise<readonly FileFolder[]> => {
  const unknown: FileFolder[] = [];
  for (let at = 0; at < folders.length; at += 500) {
    const some = folders.slice(at, at + 500);
    // oxlint-disable-next-line no-await-in-loop -- short transactions
    const there = await known(db, some);
    unknown.push(...some.filter(({ fileId }) => !there.has(fileId)));
  }
  return unknown;
};

/**
 * Removes attachments of forms that were never sent, and those whose file is not there: a form that was refused at the very last moment, or a
 * file that was destroyed. The first after four hours, the others after a day; returns how many files they belonged to.
 */
export const sweepAttachments = async (db: Db, directory: string, now: Date): Promise<number> => {
  const abandoned = await oldFolders(join(directory, "pending", "vault"), now, hoursKept.pending);
  const lost = await unknownAmong(db, await oldFolders(join(directory, "vault"), now, hoursKept.lost));
  await Promise.all([...abandoned, ...lost].map(({ path }) => rm(path, { recursive: true, force: true })));
  return abandoned.length + lost.length;
};

/** The sweep of attachments, every hour. */
export const attachmentJobs = (directory: string): readonly GroundJob[] => [
  {
    name: "vault.sweep",
    cron: "41 * * * *",
    run: async ({ db, services }) => {
      const removed = await sweepAttachments(db, directory, services.clock.now());
      if (removed > 0) services.log.info("attachments swept", { removed });
    },
  },
];

import { auditJobs, openAuditKey, startSealer } from "#platform/audit/index.ts";
import { fileJobs, filesDirectory } from "#platform/files/index.ts";
import { attachmentJobs, vaultJobs } from "#platform/vault/index.ts";
import { startJobs } from "#platform/jobs/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import { mailJobs, mailerOf, memoryMailer } from "#platform/mail/index.ts";
import type { Mail } from "#platform/mail/index.ts";
import { memoryJobs } from "#platform/memory/index.ts";
import type { OpenGround } from "./ground.ts";
import { modules } from "./modules.ts";

/** What a serving process does besides answering. */
export interface Background {
  /** The mails of a demonstration, newest last: it sends none. Empty elsewhere. */
  readonly outbox: readonly Mail[];
  /** Hands jobs back and seals what waits. */
  stop(): Promise<void>;
}

/** Starts the sealing of the audit log, the queue and the jobs of all subjects. */
export const startBackground = async (
  { db, services }: OpenGround,
  signInJobs: readonly GroundJob[],
): Promise<Background> => {
  const { config, log } = services;
  const kept = memoryMailer();
  const mailer = config.demonstration && config.smtpUrl === undefined ? kept : mailerOf(config, log);
  const key = await openAuditKey(config.dataDirectory);
  const jobs = await startJobs(db, services, [
    ...auditJobs(key),
    ...mailJobs(mailer),
    ...signInJobs,
    ...memoryJobs,
    ...fileJobs(filesDirectory(config.dataDirectory)),
    ...vaultJobs,
    ...attachmentJobs(filesDirectory(config.dataDirectory)),
    ...modules.flatMap(({ jobs: ofNight = [], slowJobs = [] }) => [...ofNight, ...slowJobs]),
  ]);
  const sealer = startSealer(db, key, services);
  return {
    outbox: kept.outbox,
    stop: async () => {
      await jobs.stop();
      await sealer.stop();
    },
  };
};

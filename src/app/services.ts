import { auditLog } from "#platform/audit/index.ts";
import { systemClock } from "#platform/clock/index.ts";
import type { Config } from "#platform/config/index.ts";
import { fileStore, filesDirectory } from "#platform/files/index.ts";
import { queuedJobs } from "#platform/jobs/index.ts";
import { streamLog } from "#platform/log/index.ts";
import { queuedMail } from "#platform/mail/index.ts";
import type { Services } from "#platform/services/index.ts";
import { evidenceFrom } from "./evidence.ts";
import { ownLinesFrom } from "./own-lines.ts";
import { modules } from "./modules.ts";

/** The services of a real process. */
export const servicesOf = (config: Config): Services => {
  const mail = queuedMail(queuedJobs, config.siteUrl);
  return {
    audit: auditLog,
    clock: systemClock,
    config,
    files: fileStore(filesDirectory(config.dataDirectory)),
    jobs: queuedJobs,
    log: streamLog((text) => process.stderr.write(text)),
    notices: mail,
    accountMail: mail,
    evidenceOf: evidenceFrom(modules),
    ownLinesOf: ownLinesFrom(modules),
  };
};

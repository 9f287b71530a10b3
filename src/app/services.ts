import { auditLog } from "#platform/audit/index.ts";
import { systemClock } from "#platform/clock/index.ts";
import type { Config } from "#platform/config/index.ts";
import { fakeJobs } from "#platform/jobs/index.ts";
import { streamLog } from "#platform/log/index.ts";
import type { Services } from "#platform/services/index.ts";
import { evidenceFrom } from "./evidence.ts";
import { modules } from "./modules.ts";

/** The services of a real process. */
export const servicesOf = (config: Config): Services => ({
  audit: auditLog,
  clock: systemClock,
  config,
  files: { receive: async () => ({ form: {}, discard: async () => {} }) },
  jobs: fakeJobs(),
  log: streamLog((text) => process.stderr.write(text)),
  notices: { notify: async () => {} },
  evidenceOf: evidenceFrom(modules),
});

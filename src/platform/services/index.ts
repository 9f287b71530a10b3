import type { AuditLog } from "#platform/audit/index.ts";
import type { Clock } from "#platform/clock/index.ts";
import type { Config } from "#platform/config/index.ts";
import type { FileStore } from "#platform/files/index.ts";
import type { Jobs } from "#platform/jobs/index.ts";
import type { Log } from "#platform/log/index.ts";
import type { AccountMail, Notices } from "#platform/mail/index.ts";
import type { Evidence, EvidenceSubject, OwnLine, ReadContext } from "#platform/module/index.ts";

/** What a route, a command or a job may use besides the database; a test gives fakes of what we do not own. */
export interface Services {
  readonly accountMail: AccountMail;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly config: Config;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly notices: Notices;
  /** What all subjects have on the own page of who asks, in the order of the subjects. */
  readonly ownLinesOf: (context: ReadContext) => Promise<readonly OwnLine[]>;
  /** What all subjects have on this thing, latest first: from the thing to its evidence, and back. */
  readonly evidenceOf: (context: ReadContext, subject: EvidenceSubject) => Promise<readonly Evidence[]>;
}

import { withSystem } from "#platform/database/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import type { AuditKey } from "./head.ts";
import { seal } from "./seal.ts";
import { verify } from "./verify.ts";

/** Every night the whole log is verified; the administrator sees the answer, and a fault also goes to the log of the server. */
export const auditJobs = (key: AuditKey): readonly GroundJob[] => [
  {
    name: "audit.verify",
    cron: "41 2 * * *",
    run: async ({ db, services: { clock, log } }) => {
      const now = clock.now();
      await seal(db, key, now).catch((error: unknown) => log.fault("audit sealing failed", error));
      const verdict = await verify(db, { now, trustedKeys: [key.publicKey] });
      if (!verdict.sound) log.fault("the audit log is not sound", new Error(verdict.fault.explanation));
      const { size } = verdict;
      await withSystem(db, (tx) =>
        tx
          .insertInto("auditChecks")
          .values({ checkedAt: now, size, fault: verdict.sound ? null : verdict.fault.kind })
          .execute(),
      );
    },
  },
];

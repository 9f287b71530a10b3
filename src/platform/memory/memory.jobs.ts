import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Job } from "#platform/module/index.ts";

/** Keeps the last noted change of the organisation, and of what all may see; what was remembered is worked out anew once. Only the system may. */
export const forgetChanges = (tx: Tx): Promise<unknown> =>
  sql`delete from organisation_changes as c
      where change < (select max(change) from organisation_changes as l where l.organisation_id = c.organisation_id)`.execute(
    tx,
  );

/** Every hour, so that asking whether something changed stays quick on a busy day. */
export const memoryJobs: readonly Job[] = [
  {
    name: "memory.forget",
    cron: "20 * * * *",
    forEachOrganisation: async ({ tx }) => {
      await forgetChanges(tx);
    },
  },
];

import { sql } from "#platform/database/index.ts";
import type { Job } from "#platform/module/index.ts";

/** Takes the noted changes of the day away every night; what was remembered is then worked out anew once. */
const forget: Job = {
  name: "memory.forget",
  cron: "20 3 * * *",
  forEachOrganisation: async ({ tx }) => {
    await sql`delete from organisation_changes as c
      where change < (select max(change) from organisation_changes as l where l.organisation_id = c.organisation_id)`.execute(
      tx,
    );
  },
};

export const memoryJobs: readonly Job[] = [forget];

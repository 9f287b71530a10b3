import { withSystem } from "#platform/database/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";

/** Removes every quarter of an hour the wrapped keys of vaults and visits that have closed; they open nothing any more. */
export const vaultJobs: readonly GroundJob[] = [
  {
    name: "vault.tidy",
    cron: "*/15 * * * *",
    run: async ({ db, services }) => {
      const now = services.clock.now();
      await withSystem(db, async (tx) => {
        await tx.deleteFrom("vaultUnlocked").where("expiresAt", "<=", now).execute();
        await tx.deleteFrom("vaultVisits").where("expiresAt", "<=", now).execute();
      });
    },
  },
];

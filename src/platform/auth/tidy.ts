import { withSystem } from "#platform/database/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import type { AuthParts } from "./parts.ts";
import { forgetOldAttempts } from "./throttle.commands.ts";

/** Removes every night what no longer counts: sessions, links and attempts that have run out. */
export const tidying = ({ db }: AuthParts): GroundJob => ({
  name: "sign-in.tidy",
  cron: "40 3 * * *",
  run: ({ services }) => {
    const now = services.clock.now();
    return withSystem(db, async (tx) => {
      await tx.deleteFrom("sessions").where("expiresAt", "<=", now).execute();
      await tx.deleteFrom("oneTimeLinks").where("expiresAt", "<=", now).execute();
      await tx.deleteFrom("pendingSignIns").where("expiresAt", "<=", now).execute();
      await tx.deleteFrom("setUpLinks").where("expiresAt", "<=", now).execute();
      await forgetOldAttempts(tx, now);
    });
  },
});

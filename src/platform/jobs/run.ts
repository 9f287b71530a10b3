import { systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor, withSystem } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import type { Job } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { GroundJobContext, Work } from "./job.ts";

const organisationIds = (db: Db): Promise<string[]> =>
  withSystem(db, async (tx) => {
    const rows = await tx.selectFrom("organisations").select("organisationId").orderBy("shortName").execute();
    return rows.map((row) => row.organisationId);
  });

const forEachOrganisation = async (job: Job, db: Db, services: Services): Promise<void> => {
  for (const organisationId of await organisationIds(db)) {
    const actor = systemActor(organisationId);
    const today = dateOf(services.clock.now());
    try {
      // One after the other: the embedded engine runs one transaction at a time, and requests go first.
      // oxlint-disable-next-line no-await-in-loop -- see above
      await withActor(db, actor, (tx) =>
        job.forEachOrganisation({ tx, actor, locale: "nl", today }, services),
      );
    } catch (error) {
      services.log.fault(`job ${job.name} failed for one organisation`, error);
    }
  }
};

/**
 * Does the work once. For a subject's job: in each organisation, in a transaction of its own, as the system; one that fails is
 * logged and does not stop the others. A job of the ground throws when it should be tried again.
 */
export const runWork = async (work: Work, context: GroundJobContext): Promise<void> => {
  if ("run" in work) await work.run(context);
  else await forEachOrganisation(work, context.db, context.services);
};

import type { Job } from "#platform/module/index.ts";

/** Takes the noted changes of the day away every night; what was remembered is then worked out anew once. */
const forget: Job = {
  name: "memory.forget",
  cron: "20 3 * * *",
  forEachOrganisation: async ({ tx }) => {
    await tx
      .deleteFrom("organisationChanges")
      .where((row) =>
        row(
          "change",
          "<",
          row
            .selectFrom("organisationChanges as last")
            .select((own) => own.fn.max("last.change").as("change")),
        ),
      )
      .execute();
  },
};

export const memoryJobs: readonly Job[] = [forget];

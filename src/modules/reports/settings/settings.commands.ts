import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { ReportSettings } from "./settings.ts";

/** Keeps how an organisation wants reports handled. Terms that run already keep the last day they have. */
export const saveSettings = async ({ tx, actor, now }: Writing, settings: ReportSettings): Promise<void> => {
  const organisationId = organisationOf(actor);
  const values = { ...settings, kinds: [...settings.kinds], changedAt: now, changedBy: actor.personId };
  await tx
    .insertInto("reportSettings")
    .values({ organisationId, ...values })
    .onConflict((conflict) => conflict.column("organisationId").doUpdateSet(values))
    .execute();
};

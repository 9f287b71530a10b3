import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { InterestSettings } from "./settings.ts";

/** Keeps how declarations are handled from now on. What was submitted keeps its term and who handles it. */
export const saveSettings = async (
  { tx, actor, now }: Writing,
  settings: InterestSettings,
): Promise<void> => {
  const values = {
    ...settings,
    freeGifts: [...settings.freeGifts],
    answering: [...settings.answering],
    changedAt: now,
    changedBy: actor.personId,
  };
  await tx
    .insertInto("interestSettings")
    .values({ organisationId: organisationOf(actor), ...values })
    .onConflict((conflict) => conflict.column("organisationId").doUpdateSet(values))
    .execute();
};

import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** When each person was last told by mail that something of this subject waits. */
export const lastReminders = async (tx: Tx): Promise<ReadonlyMap<string, PlainDate>> => {
  const rows = await tx.selectFrom("statementReminders").select(["personId", "remindedOn"]).execute();
  return new Map(rows.map(({ personId, remindedOn }) => [personId, remindedOn]));
};

/** Notes that somebody was told today. */
export const keepReminder = async (
  tx: Tx,
  row: { readonly organisationId: string; readonly personId: string; readonly today: PlainDate },
): Promise<void> => {
  const { organisationId, personId, today: remindedOn } = row;
  await tx
    .insertInto("statementReminders")
    .values({ organisationId, personId, remindedOn })
    .onConflict((conflict) => conflict.columns(["organisationId", "personId"]).doUpdateSet({ remindedOn }))
    .execute();
};

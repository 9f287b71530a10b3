import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** When each of these people was last told by mail that something of this subject waits. */
export const lastReminders = async (
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> => {
  const rows = await tx
    .selectFrom("statementReminders")
    .select(["personId", "remindedOn"])
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .where("personId", "=", sql<string>`any (${[...personIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ personId, remindedOn }) => [personId, remindedOn]));
};

/** Notes that these people were told today. */
export const keepReminders = async (
  tx: Tx,
  personIds: readonly string[],
  today: PlainDate,
): Promise<void> => {
  if (personIds.length === 0) return;
  await sql`
    insert into statement_reminders (organisation_id, person_id, reminded_on)
    select app_organisation(), person_id, ${today}::date from unnest(${[...personIds]}::uuid[]) person_id
    on conflict (organisation_id, person_id) do update set reminded_on = excluded.reminded_on`.execute(tx);
};

import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { lastReminderBy } from "#platform/mail/index.ts";
import { openAnswers } from "../compliance/compliance.queries.ts";
import { answeredRegisters } from "../confirming/answer.ts";

const ownOrganisation = sql<string>`(select app_organisation())`;

/** Who has to advise or decide on something whose term has passed. */
const lateHandlers = async (tx: Tx, today: PlainDate): Promise<readonly string[]> => {
  const { rows } = await sql<{ readonly personId: string }>`
    select distinct case when state = 'submitted' then coalesce(adviser_id, decider_id) else decider_id end as person_id
    from declarations
    where organisation_id = ${ownOrganisation} and state in ('submitted', 'advised') and decide_by < ${today}`.execute(
    tx,
  );
  return rows.map(({ personId }) => personId);
};

/** Everybody with something open for the registers who was not told in the last two weeks, with an address. */
export const peopleToRemind = async (
  tx: Tx,
  today: PlainDate,
): Promise<readonly { readonly personId: string; readonly email: string }[]> => {
  const open = new Set(await lateHandlers(tx, today));
  for (const register of answeredRegisters)
    for (const personId of await openAnswers(tx, register, today)) open.add(personId);
  const { rows } = await sql<{ personId: string; email: string }>`
    select p.person_id, p.email from people p
    left join register_reminders r on r.organisation_id = p.organisation_id and r.person_id = p.person_id
    where p.organisation_id = ${ownOrganisation} and p.person_id = any (${[...open]}) and p.email is not null
      and (p.ends_on is null or p.ends_on >= ${today}) and (r.reminded_on is null or r.reminded_on <= ${lastReminderBy(today)})
    order by p.person_id`.execute(tx);
  return rows;
};

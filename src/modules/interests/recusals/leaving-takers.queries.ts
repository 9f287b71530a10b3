import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import type { LeavingTaker } from "./recusal.ts";
import { noticeDays } from "./recusal.rules.ts";

const ownOrganisation = sql<string>`(select app_organisation())`;

/**
 * Keeps of every matter that is taken over whether the colleague leaves soon or has left; of who stays after all, no more. Returns whose matters
 * these are for those of whom it was not known, or known with another day.
 */
export const noteLeavers = async (tx: Tx, today: PlainDate): Promise<readonly string[]> => {
  const { rows } = await sql<{ readonly personId: string }>`
    with noted as (
      update matter_takeovers t set taker_leaves_on = p.leaves_on
      from (select person_id, case when ends_on <= ${addDays(today, noticeDays)} then ends_on end as leaves_on
        from people where organisation_id = ${ownOrganisation}) p
      where t.organisation_id = ${ownOrganisation} and t.taker_id = p.person_id and t.ended_on is null
        and t.taker_leaves_on is distinct from p.leaves_on
      returning t.declaration_id, t.taker_leaves_on
    )
    select distinct d.person_id from noted join declarations d on d.organisation_id = ${ownOrganisation} and d.declaration_id = noted.declaration_id
    where noted.taker_leaves_on is not null`.execute(tx);
  return rows.map(({ personId }) => personId);
};

/**
 * The recusals this actor may see of which the colleague leaves or left, the own and the earliest first, no more than fit a page; or the one. Not those of
 * which the person chose somebody else already, nor of who left too.
 */
export const leavingTakers = async (
  tx: Tx,
  today: PlainDate,
  declarationId?: string,
): Promise<readonly LeavingTaker[]> => {
  const { rows } = await sql<LeavingTaker>`
    select d.declaration_id, d.person_id, p.name as person_name, d.label, c.name as taker_name, t.taker_leaves_on as leaves_on
    from matter_takeovers t
    join declarations d on d.organisation_id = t.organisation_id and d.declaration_id = t.declaration_id
    join people p on p.organisation_id = d.organisation_id and p.person_id = d.person_id and (p.ends_on is null or p.ends_on >= ${today})
    join people c on c.organisation_id = t.organisation_id and c.person_id = t.taker_id
    where t.organisation_id = ${ownOrganisation} and t.taker_leaves_on is not null and t.ended_on is null
      and (${declarationId ?? null}::uuid is null or t.declaration_id = ${declarationId ?? null}::uuid)
      and not exists (select from declarations n where n.organisation_id = d.organisation_id and n.person_id = d.person_id
        and n.register = d.register and n.previous_id = d.declaration_id and n.state in ('draft', 'submitted', 'advised'))
    order by d.person_id <> (select app_person()), t.taker_leaves_on, d.declaration_id limit ${pageSize}`.execute(
    tx,
  );
  return rows;
};

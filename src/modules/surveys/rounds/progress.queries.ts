import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** Of a unit: how many were asked and how many of them did not answer yet. */
export interface StratumProgress {
  readonly unitId: string | null;
  readonly invited: number;
  readonly waiting: number;
}

/** How far an open round is, by unit; ask as the system, and show it through `protect` only. */
export const roundProgress = async (tx: Tx, roundId: string): Promise<readonly StratumProgress[]> => {
  const { rows } = await sql<StratumProgress>`
    with waiting as (
      select unit_id, count(*) as waiting from survey_tokens
      where organisation_id = (select app_organisation()) and round_id = ${roundId} group by unit_id
    ), strata as (
      select unit_id, invited from survey_strata
      where organisation_id = (select app_organisation()) and round_id = ${roundId}
      union all
      select null, r.invited - coalesce((select sum(s.invited) from survey_strata s
        where s.organisation_id = r.organisation_id and s.round_id = r.round_id), 0)
      from survey_rounds r where r.organisation_id = (select app_organisation()) and r.round_id = ${roundId}
    )
    select s.unit_id as "unitId", s.invited::int as invited, coalesce(w.waiting, 0)::int as waiting
    from strata s left join waiting w on w.unit_id is not distinct from s.unit_id
    where s.invited > 0 order by s.unit_id`.execute(tx);
  return rows;
};

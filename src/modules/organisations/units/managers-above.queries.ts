import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";

/** Somebody who leads the unit of another person, or a unit above it. */
export interface ManagerAbove {
  /** Under whom: the person that was asked about. */
  readonly belowId: string;
  readonly personId: string;
  readonly name: string;
}

/** Everybody who leads these people on a day: the managers of their units, of all units above, and of the whole. */
export const managersAbove = async (
  tx: Tx,
  personIds: readonly string[],
  on: PlainDate,
): Promise<readonly ManagerAbove[]> => {
  if (personIds.length === 0) return [];
  const { rows } = await sql<ManagerAbove>`
    with recursive tree as (
      select distinct on (unit_id) unit_id, parent_id from unit_versions
      where organisation_id = ${ownOrganisation} and starts_on <= ${on} order by unit_id, starts_on desc
    ), above as (
      select l.person_id as below_id, l.unit_id from placements l
      where l.organisation_id = ${ownOrganisation} and l.person_id = any (${personIds})
        and l.starts_on <= ${on} and (l.ends_on is null or l.ends_on >= ${on})
      union
      select a.below_id, t.parent_id from above a join tree t on t.unit_id = a.unit_id where t.parent_id is not null
    )
    select distinct a.below_id, p.person_id, p.name from above a
    join appointments m on m.organisation_id = ${ownOrganisation} and m.role = 'manager'
      and (m.unit_id = a.unit_id or m.unit_id is null)
      and m.starts_on <= ${on} and (m.ends_on is null or m.ends_on >= ${on})
    join people p on p.organisation_id = m.organisation_id and p.person_id = m.person_id
    where p.person_id <> a.below_id order by p.name, p.person_id`.execute(tx);
  return rows;
};

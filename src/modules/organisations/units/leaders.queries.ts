import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";

/** Somebody who leads the unit of a person or one above it; also the person, where that is so. */
export interface Leader {
  /** Of whom: the person that was asked about. */
  readonly ofId: string;
  readonly personId: string;
  readonly name: string;
  /** How many units up: 0 the own unit; a manager of the whole stands above all units. */
  readonly level: number;
}

const ofTheWhole = 1000;
/** No tree of units is deeper; a circle in it ends here. */
const deepest = 50;

/** Everybody who leads these people on a day, the nearest first, with how far above them; one line for each unit somebody leads. */
export const leadersOf = async (
  tx: Tx,
  personIds: readonly string[],
  on: PlainDate,
): Promise<readonly Leader[]> => {
  if (personIds.length === 0) return [];
  const { rows } = await sql<Leader>`
    with recursive tree as (
      select distinct on (unit_id) unit_id, parent_id from unit_versions
      where organisation_id = ${ownOrganisation} and starts_on <= ${on} order by unit_id, starts_on desc
    ), above as (
      select l.person_id as of_id, l.unit_id, 0 as level from placements l
      where l.organisation_id = ${ownOrganisation} and l.person_id = any (${personIds})
        and l.starts_on <= ${on} and (l.ends_on is null or l.ends_on >= ${on})
      union
      select a.of_id, t.parent_id, a.level + 1 from above a join tree t on t.unit_id = a.unit_id
      where t.parent_id is not null and a.level < ${deepest}
    )
    select distinct a.of_id, p.person_id, p.name, case when m.unit_id is null then ${ofTheWhole}::int else a.level end as level
    from above a
    join appointments m on m.organisation_id = ${ownOrganisation} and m.role = 'manager'
      and (m.unit_id = a.unit_id or m.unit_id is null)
      and m.starts_on <= ${on} and (m.ends_on is null or m.ends_on >= ${on})
    join people p on p.organisation_id = m.organisation_id and p.person_id = m.person_id
    order by level, p.name, p.person_id`.execute(tx);
  return rows;
};

import { addDays } from "#platform/clock/index.ts";
import { jsonRows, sql } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { unitTree } from "../units/units.queries.ts";
import { unitMeant } from "./department.rules.ts";
import { peopleWithoutUnit } from "./users.queries.ts";

/** Who works in which department, and the unit that it turns out to be. */
interface Found {
  readonly personId: string;
  readonly unitId: string;
}

const asTable = (rows: readonly Found[]) =>
  sql`jsonb_to_recordset(${jsonRows(rows)}) as r ("personId" uuid, "unitId" uuid)`;

const place = async (
  { tx, actor, today }: Pick<Writing, "tx" | "actor" | "today">,
  rows: readonly Found[],
): Promise<void> => {
  // The function stays what it was; what was to begin later begins later still.
  await sql`insert into placements (organisation_id, placement_id, person_id, unit_id, function_title, starts_on, ends_on)
    select ${organisationOf(actor)}::uuid, gen_random_uuid(), r."personId", r."unitId", now.function_title, ${today}::date,
      least(p.ends_on, (select min(l.starts_on) - 1 from placements l where l.organisation_id = p.organisation_id
        and l.person_id = p.person_id and l.starts_on > ${today}::date and (l.ends_on is null or l.ends_on >= l.starts_on)))
    from ${asTable(rows)}
    join people p on p.organisation_id = ${ownOrganisation} and p.person_id = r."personId"
    left join lateral (select l.function_title from placements l where l.organisation_id = p.organisation_id and l.person_id = p.person_id
      and l.starts_on <= ${today}::date and (l.ends_on is null or l.ends_on >= ${today}::date)
      order by l.starts_on desc, l.placement_id limit 1) now on true`.execute(tx);
  await sql`update placements l set ends_on = ${addDays(today, -1)}::date from ${asTable(rows)}
    where l.organisation_id = ${ownOrganisation} and l.person_id = r."personId" and l.unit_id is null
      and l.starts_on <= ${today}::date and (l.ends_on is null or l.ends_on >= ${today}::date)`.execute(tx);
};

/**
 * Gives everybody in service without a unit the one that their department turns out to be, from today: for units that were made, or were given
 * the name or key, after the provider named the department. How many that were.
 */
export const placeByDepartment = async (
  writing: Pick<Writing, "tx" | "actor" | "today">,
): Promise<number> => {
  const { tx, today } = writing;
  const people = await peopleWithoutUnit(tx, today);
  if (people.length === 0) return 0;
  const tree = await unitTree(tx, today);
  const meant = new Map(people.map(({ department }) => [department, unitMeant(tree, department)]));
  const rows = people.flatMap(({ personId, department }) => {
    const unitId = meant.get(department) ?? null;
    return unitId === null ? [] : [{ personId, unitId }];
  });
  if (rows.length > 0) await place(writing, rows);
  return rows.length;
};

import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";

/** A subquery of everybody in service on a day, with where and as what each works then, for questions that count them. */
export const peopleNow = (today: PlainDate) => sql`
  select p.organisation_id, p.person_id, p.name, p.engagement, p.starts_on, l.unit_id, l.function_title, l.starts_on as placed_on
  from people p left join lateral (
    select unit_id, function_title, starts_on from placements
    where organisation_id = p.organisation_id and person_id = p.person_id
      and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})
    order by starts_on desc, placement_id limit 1) l on true
  where p.organisation_id = (select app_organisation()) and p.starts_on <= ${today} and (p.ends_on is null or p.ends_on >= ${today})`;

import { yearBefore } from "../gift.rules.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { GiftsOfGiver, Known, ListedTenderer, Unanswered } from "./signal.rules.ts";

/** Of everybody, or of one person. */
const ofPerson = (column: string, personId: string | null) =>
  personId === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${personId}::uuid`;

/** Side activities and recusals that hold or wait on a day, with the units in which the person works then. */
export const knownOn = async (tx: Tx, today: PlainDate, personId: string | null): Promise<Known[]> => {
  const { rows } = await sql<Known>`
    select d.declaration_id, d.person_id, d.register,
      d.content ->> 'organisation' as organisation, d.content ->> 'tradeNumber' as trade_number,
      coalesce(d.content ->> 'nature', '') as nature, coalesce((d.content ->> 'hoursPerWeek')::float, 0) as hours,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', l.unit_id, 'name',
          (select v.name from unit_versions v where v.organisation_id = l.organisation_id and v.unit_id = l.unit_id
            and v.starts_on <= ${today} order by v.starts_on desc limit 1)))
        from placements l where l.organisation_id = d.organisation_id and l.person_id = d.person_id and l.unit_id is not null
          and l.starts_on <= ${today} and (l.ends_on is null or l.ends_on >= ${today})), '[]') as units
    from declarations d
    where d.organisation_id = app_organisation() and d.register in ('side-activity', 'recusal')
      and d.state in ('submitted', 'advised', 'in-force', 'in-force-on-conditions')
      and (d.ends_on is null or d.ends_on >= ${today}) and ${ofPerson("d.person_id", personId)}
      -- A change that waits does not count beside what it changes.
      and not exists (select from declarations n where n.organisation_id = d.organisation_id and n.previous_id = d.declaration_id
        and n.state in ('submitted', 'advised'))`.execute(tx);
  return rows;
};

/** What each giver gave each person within a year, where it was three times or more. */
export const giversOn = async (
  tx: Tx,
  today: PlainDate,
  personId: string | null,
): Promise<GiftsOfGiver[]> => {
  const { rows } = await sql<GiftsOfGiver>`
    select person_id, min(giver) as giver, array_agg(declaration_id::text order by happened_on) as gift_ids,
      sum(amount_cents)::int as cents
    from declarations
    where organisation_id = app_organisation() and register = 'gift' and state not in ('draft', 'withdrawn')
      and happened_on > ${yearBefore(today)} and happened_on <= ${today} and content ->> 'response' <> 'declined'
      and ${ofPerson("person_id", personId)}
    group by person_id, lower(giver) having count(*) >= 3`.execute(tx);
  return rows;
};

/** Who is on the list that counts of a tender that is not closed. */
export const listedTenderers = (tx: Tx): Promise<ListedTenderer[]> =>
  tx
    .selectFrom("tenders as t")
    .innerJoin("tenderers as i", (join) =>
      join
        .onRef("i.organisationId", "=", "t.organisationId")
        .onRef("i.tenderId", "=", "t.tenderId")
        .onRef("i.list", "=", "t.list"),
    )
    .select(["t.tenderId", "i.name", "i.tradeNumber"])
    .where("t.state", "<>", "closed")
    .execute();

/** Who has a function that is designated for publication, and has neither declared nor answered. */
export const unansweredOn = async (tx: Tx, today: PlainDate): Promise<Unanswered[]> => {
  const { rows } = await sql<Unanswered>`
    select distinct l.person_id, g.designation_id, l.function_title from designations g
    join placements l on l.organisation_id = g.organisation_id
      and lower(btrim(l.function_title)) = lower(btrim(g.function_title)) and (g.unit_id is null or g.unit_id = l.unit_id)
      and l.starts_on <= ${today} and (l.ends_on is null or l.ends_on >= ${today})
    where g.organisation_id = app_organisation() and g.kind = 'publication'
      and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today})
      and not exists (select from declarations d where d.organisation_id = l.organisation_id and d.person_id = l.person_id
        and d.register = 'side-activity' and d.state not in ('draft', 'withdrawn'))
      and not exists (select from register_answers a where a.organisation_id = l.organisation_id and a.person_id = l.person_id
        and a.register = 'side-activity')`.execute(tx);
  return rows;
};

import { yearBefore } from "../gift.rules.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { answerDays } from "../confirming/answer.rules.ts";
import type { InterestSettings } from "../settings/settings.ts";
import type { EndedEntry, GiftsOfGiver, Known, ListedTenderer, Unanswered } from "./signal.rules.ts";

/** About whom, and on which day: a part of the people of an organisation at a time, so that none is too large. */
export interface About {
  readonly personIds: readonly string[];
  readonly today: PlainDate;
}

const ownOrganisation = sql<string>`(select app_organisation())`;
const these = ({ personIds }: About) => sql<readonly string[]>`${[...personIds]}::uuid[]`;

/** Side activities and recusals that hold or wait on a day, with the units in which the person works then. */
export const knownOn = async (tx: Tx, about: About): Promise<Known[]> => {
  const { today } = about;
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
    where d.organisation_id = ${ownOrganisation} and d.person_id = any (${these(about)})
      and d.register in ('side-activity', 'recusal')
      and d.state in ('submitted', 'advised', 'in-force', 'in-force-on-conditions')
      and (d.ends_on is null or d.ends_on >= ${today})
      -- A change that waits does not count beside what it changes.
      and not exists (select from declarations n where n.organisation_id = d.organisation_id and n.person_id = d.person_id
        and n.register = d.register and n.previous_id = d.declaration_id and n.state in ('submitted', 'advised'))`.execute(
    tx,
  );
  return rows;
};

/** What each giver gave each person within a year, where it was three times or more. */
export const giversOn = async (tx: Tx, about: About): Promise<GiftsOfGiver[]> => {
  const { today } = about;
  const { rows } = await sql<GiftsOfGiver>`
    select person_id, min(giver) as giver, array_agg(declaration_id::text order by happened_on) as gift_ids,
      sum(amount_cents)::int as cents
    from declarations
    where organisation_id = ${ownOrganisation} and person_id = any (${these(about)})
      and register = 'gift' and state not in ('draft', 'withdrawn')
      and happened_on > ${yearBefore(today)} and happened_on <= ${today} and content ->> 'response' <> 'declined'
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

/**
 * Who has a function that is designated for publication, and neither declared nor answered within the days in which everybody answers for
 * the first time. Nobody before the organisation asks for answers.
 */
export const unansweredOn = async (
  tx: Tx,
  about: About,
  settings: InterestSettings,
): Promise<Unanswered[]> => {
  const { today } = about;
  const { asksFrom, answering } = settings;
  if (asksFrom === null) return [];
  const { rows } = await sql<Unanswered>`
    select distinct l.person_id, g.designation_id, l.function_title from placements l
    join designations g on g.organisation_id = l.organisation_id and g.kind = 'publication'
      and lower(btrim(g.function_title)) = lower(btrim(l.function_title)) and (g.unit_id is null or g.unit_id = l.unit_id)
      and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today})
    join people p on p.organisation_id = l.organisation_id and p.person_id = l.person_id
      and p.engagement = any (${[...answering]}) and (p.ends_on is null or p.ends_on >= ${today})
    where l.organisation_id = ${ownOrganisation} and l.person_id = any (${these(about)})
      and l.starts_on <= ${today} and (l.ends_on is null or l.ends_on >= ${today})
      and greatest(l.starts_on, g.starts_on, ${asksFrom}::date) < ${answerDays(settings, today).firstSince}
      and not exists (select from declarations d where d.organisation_id = l.organisation_id and d.person_id = l.person_id
        and d.register = 'side-activity' and d.state not in ('draft', 'withdrawn'))
      and not exists (select from register_answers a where a.organisation_id = l.organisation_id and a.person_id = l.person_id
        and a.register = 'side-activity')`.execute(tx);
  return rows;
};

/**
 * Lines of the public register of which something says that they have ended before today: the declaration, a change of it that waits for a
 * decision, or the last day of work of the person.
 */
export const endedEntries = async (tx: Tx, about: About): Promise<EndedEntry[]> => {
  const { today } = about;
  const { rows } = await sql<EndedEntry>`
    select d.person_id, e.entry_id, ended.declaration_id, e.activity_organisation as organisation, ended.says, ended.ended_on
    from declarations d
    join published_side_activities e on e.organisation_id = d.organisation_id and e.declaration_id = d.declaration_id
    cross join lateral (
      select declaration_id, says, ended_on from (
        select d.declaration_id, 'declared' as says, d.ends_on as ended_on
        union all
        select n.declaration_id, 'change', n.ends_on from declarations n
        where n.organisation_id = d.organisation_id and n.person_id = d.person_id and n.register = d.register
          and n.previous_id = d.declaration_id and n.state in ('submitted', 'advised')
        union all
        select d.declaration_id, 'left', p.ends_on from people p
        where p.organisation_id = d.organisation_id and p.person_id = d.person_id
      ) said where ended_on < ${today} order by ended_on, says limit 1
    ) ended
    where d.organisation_id = ${ownOrganisation} and d.person_id = any (${these(about)}) and d.register = 'side-activity'`.execute(
    tx,
  );
  return rows;
};

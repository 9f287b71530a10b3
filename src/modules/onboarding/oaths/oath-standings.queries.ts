import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { peopleNow } from "../people-now.ts";
import type { OathQuery, OathText, SwearingPerson, UnitOaths } from "./oath.ts";
import { textsOn } from "./oath.rules.ts";
import { oathTexts, swearing } from "./oaths.queries.ts";

const folded = (title: string): string => title.trim().toLowerCase();

/** What the text for somebody's function says: of the first that names the function, else of the one for all others; null without one. */
const ofText = (texts: readonly OathText[], says: (text: OathText) => number | boolean) => {
  const general = texts.find(({ functions }) => functions.length === 0);
  const otherwise = general === undefined ? null : says(general);
  const named = texts.filter(({ functions }) => functions.length > 0);
  if (named.length === 0) return sql`${otherwise}`;
  const cases = named.map(
    (text) => sql`when function = any (${text.functions.map(folded)}::text[]) then ${says(text)}`,
  );
  return sql`case ${sql.join(cases, sql` `)} else ${otherwise} end`;
};

/**
 * A row for everybody of whom an oath is asked, with `state`: the database counts by the same rule as `oathStanding` (a test compares), so
 * that an organisation of any size is counted where its people are. Each oath is looked up by its index: for a join of all of them the
 * planner guesses too few, and loops over all.
 */
const standings = (versions: readonly OathText[], today: PlainDate) => {
  const kept = versions.map(({ startsOn }) => startsOn).toSorted()[0] ?? null;
  const texts = textsOn(versions, today);
  return sql`
  person as (
    select p.*, lower(trim(p.function_title)) as function, o.taken_on
    from (${peopleNow(today)}) p left join lateral (
      select taken_on from oaths where organisation_id = p.organisation_id and person_id = p.person_id
      order by taken_on desc limit 1) o on true
    where p.engagement = 'civil-servant'
  ), asked as (
    select person.*, (${ofText(texts, ({ months }) => months)})::int as months, (${ofText(texts, ({ eachFunction }) => eachFunction)})::boolean as each
    from person
  ), line as materialized (
    select person_id, name, unit_id, case
      when taken_on is null then (greatest(starts_on, ${kept}::date) + make_interval(months => months))::date
      when each and placed_on > taken_on and function is not null then (
        select (placed_on + make_interval(months => months))::date from oaths o
        where o.organisation_id = asked.organisation_id and o.person_id = asked.person_id and o.taken_on = asked.taken_on
        having not bool_or(o.function_title is null or lower(trim(o.function_title)) = asked.function)) end as due_on
    from asked where months is not null
  ), standing as (
    select line.*, case when due_on is null then 'sworn' when due_on < ${today} then 'late' else 'due' end as state from line
  )`;
};

/** The counts of each unit in which an oath is asked of anybody. */
export const oathCounts = async (tx: Tx, today: PlainDate): Promise<readonly UnitOaths[]> => {
  const versions = await oathTexts(tx);
  if (versions.length === 0) return [];
  const { rows } = await sql<UnitOaths>`with ${standings(versions, today)}
    select unit_id, count(*) filter (where state = 'sworn')::int as sworn, count(*) filter (where state = 'due')::int as due,
      count(*) filter (where state = 'late')::int as late
    from standing group by unit_id`.execute(tx);
  return rows;
};

/** Those of these people of whom an oath is asked, in this order. */
const inOrder = async (
  tx: Tx,
  today: PlainDate,
  rows: readonly { readonly personId: string }[],
): Promise<readonly SwearingPerson[]> => {
  const ids = rows.map(({ personId }) => personId);
  const people = new Map((await swearing(tx, today, ids)).map((one) => [one.person.personId, one]));
  return ids.flatMap((id) => people.get(id) ?? []);
};

/** One page of those whom the address asks for, who is too late first. */
export const oathPage = async (
  tx: Tx,
  today: PlainDate,
  { eenheid, stand, pagina }: OathQuery,
): Promise<readonly SwearingPerson[]> => {
  const versions = await oathTexts(tx);
  if (versions.length === 0) return [];
  const { rows } = await sql<{ personId: string }>`with ${standings(versions, today)}
    select person_id from standing
    where (${eenheid ?? null}::uuid is null or unit_id = ${eenheid ?? null}::uuid) and (${stand} = 'all' or state = ${stand})
    order by array_position(array['late', 'due', 'sworn'], state), name, person_id
    limit ${pageSize} offset ${(pagina - 1) * pageSize}`.execute(tx);
  return inOrder(tx, today, rows);
};

/** Who still has to swear and is not on the list of this ceremony, by name. */
export const stillToSwear = async (
  tx: Tx,
  today: PlainDate,
  { ceremonyId, most }: { readonly ceremonyId: string; readonly most: number },
): Promise<readonly SwearingPerson[]> => {
  const versions = await oathTexts(tx);
  if (versions.length === 0) return [];
  const { rows } = await sql<{ personId: string }>`with ${standings(versions, today)}
    select person_id from standing
    where state <> 'sworn' and not exists (select from oath_invitations i where i.organisation_id = (select app_organisation())
      and i.ceremony_id = ${ceremonyId} and i.person_id = standing.person_id)
    order by name, person_id limit ${most}`.execute(tx);
  return inOrder(tx, today, rows);
};

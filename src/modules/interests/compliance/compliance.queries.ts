import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { answerDays } from "../confirming/answer.rules.ts";
import type { AnswerState, AnsweredRegister } from "../confirming/answer.ts";
import { registers } from "../declaration.ts";
import type { InterestSettings } from "../settings/settings.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import type { AnswerCounts, AnsweringPerson, HandlingCounts, TeamAnswers, UnitCounts } from "./compliance.ts";

const ownOrganisation = sql<string>`(select app_organisation())`;

interface AskedOf {
  readonly register: AnsweredRegister;
  readonly today: PlainDate;
  readonly settings: InterestSettings;
  /** Only the people whom the current person leads. */
  readonly teamOnly?: boolean;
}

const isAsked = ({ today, settings: { asksFrom, answering } }: AskedOf): boolean =>
  asksFrom !== null && asksFrom <= today && answering.length > 0;

/** What the last answer of somebody in `asked` was; asked only for those on the page. */
const withAnswer = (register: AnsweredRegister) => sql`
  page.*, (select nothing from register_answers a where a.organisation_id = ${ownOrganisation} and a.register = ${register}
    and a.person_id = page.person_id and a.answered_on = page.answered_on) as nothing`;

/** Everybody in service who has to answer a register, with where they work, the last answer and how that stands: `asked` in a query. */
const askedPeople = ({ register, today, settings, teamOnly = false }: AskedOf) => {
  const { doneSince, dueSince, firstSince } = answerDays(settings, today);
  const mine = teamOnly ? sql`and person_id = any ((select people from team)::uuid[])` : sql``;
  return sql`
    with team as materialized (select app_team() as people),
    place as (
      select distinct on (person_id) person_id, unit_id from placements
      where organisation_id = ${ownOrganisation} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today}) ${mine}
      order by person_id, starts_on desc, placement_id
    ), last as (
      select person_id, max(answered_on) as answered_on from register_answers
      where organisation_id = ${ownOrganisation} and register = ${register} ${mine} group by person_id
    ), asked as (
      select person_id, p.name, place.unit_id, p.engagement, p.starts_on, last.answered_on,
        case when last.answered_on >= ${doneSince} then 'done' when last.answered_on >= ${dueSince} then 'due'
          when last.answered_on is not null then 'late'
          when greatest(p.starts_on, ${settings.asksFrom}::date) >= ${firstSince} then 'due' else 'not-known' end as state
      from people p left join place using (person_id) left join last using (person_id)
      where p.organisation_id = ${ownOrganisation} and p.starts_on <= ${today} and (p.ends_on is null or p.ends_on >= ${today})
        and p.engagement = any (${[...settings.answering]}) ${mine}
    )`;
};

const counted = sql`
  count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'due')::int as due,
  count(*) filter (where state = 'late')::int as late, count(*) filter (where state = 'not-known')::int as "not-known"`;

/** How everybody who has to answer stands, counted for each unit itself. */
export const countsByUnit = async (
  tx: Tx,
  register: AnsweredRegister,
  today: PlainDate,
): Promise<readonly UnitCounts[]> => {
  const of = { register, today, settings: await settingsOf(tx) };
  if (!isAsked(of)) return [];
  const { rows } = await sql<UnitCounts>`
    ${askedPeople(of)} select unit_id, ${counted} from asked group by unit_id`.execute(tx);
  return rows;
};

interface Behind {
  /** Null: everywhere. */
  readonly unitIds: readonly string[] | null;
  readonly state: AnswerState;
  readonly offset: number;
}

/** One page of the people behind a number, by name. */
export const peopleBehind = async (
  tx: Tx,
  { register, today }: Pick<AskedOf, "register" | "today">,
  { unitIds, state, offset }: Behind,
): Promise<readonly AnsweringPerson[]> => {
  const of = { register, today, settings: await settingsOf(tx) };
  if (!isAsked(of)) return [];
  const where = unitIds === null ? sql`` : sql`and unit_id = any (${unitIds})`;
  const { rows } = await sql<AnsweringPerson>`
    ${askedPeople(of)}, page as (
      select * from asked where state = ${state} ${where} order by name, person_id limit ${pageSize} offset ${offset}
    ) select ${withAnswer(register)} from page order by name, person_id`.execute(tx);
  return rows;
};

/** Everybody who has a register to answer now: in time, late, or never answered. */
export const openAnswers = async (
  tx: Tx,
  register: AnsweredRegister,
  today: PlainDate,
): Promise<readonly string[]> => {
  const of = { register, today, settings: await settingsOf(tx) };
  if (!isAsked(of)) return [];
  const { rows } = await sql<{ readonly personId: string }>`
    ${askedPeople(of)} select person_id from asked where state <> 'done'`.execute(tx);
  return rows.map(({ personId }) => personId);
};

/** How the people whom the current person leads stand to a register: in numbers, and at most a page of those who have something to do. */
export const teamStanding = async (
  tx: Tx,
  register: AnsweredRegister,
  today: PlainDate,
): Promise<TeamAnswers | undefined> => {
  const of = { register, today, settings: await settingsOf(tx), teamOnly: true };
  if (!isAsked(of)) return undefined;
  const { rows } = await sql<AnsweringPerson & { readonly counts: AnswerCounts }>`
    ${askedPeople(of)}, counts as (select ${counted} from asked)
    select asked.*, null as nothing, to_jsonb(counts) as counts from asked, counts
    order by array_position(array['not-known', 'late', 'due', 'done'], state), name, person_id limit ${pageSize}`.execute(
    tx,
  );
  const [first] = rows;
  return first && { counts: first.counts, open: rows.filter(({ state }) => state !== "done") };
};

/** What was done, as it stands today, with what was submitted between two days, for each register in which anything was. */
export const handlingCounts = async (
  tx: Tx,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
  today: PlainDate,
): Promise<readonly HandlingCounts[]> => {
  const { rows } = await sql<HandlingCounts>`
    select register, count(*)::int as submitted,
      count(*) filter (where decided_on is not null and decided_by is null)::int as by_rule,
      count(*) filter (where decided_by is not null and decided_on <= decide_by)::int as in_time,
      count(*) filter (where decided_by is not null and decided_on > decide_by)::int as decided_late,
      count(*) filter (where state in ('submitted', 'advised'))::int as waits,
      count(*) filter (where state in ('submitted', 'advised') and decide_by < ${today})::int as waits_late,
      count(*) filter (where decision = 'consent')::int as consent,
      count(*) filter (where decision = 'conditions')::int as conditions,
      count(*) filter (where decision = 'refusal')::int as refusal,
      count(*) filter (where decided_on is not null and decision is null)::int as declined,
      count(*) filter (where objected_on is not null)::int as objected,
      count(*) filter (where objected_on is not null and objection_outcome is null)::int as objection_open
    from declarations
    where organisation_id = ${ownOrganisation} and submitted_on >= ${from} and submitted_on <= ${until}
      and state <> 'withdrawn'
    group by register order by array_position(${[...registers]}::text[], register)`.execute(tx);
  return rows;
};

/** How many people answered a register in a year, by what they said last in it. */
export const answeredInYear = async (
  tx: Tx,
  register: AnsweredRegister,
  year: number,
): Promise<{ readonly declared: number; readonly nothing: number }> => {
  const { rows } = await sql<{ declared: number; nothing: number }>`
    select count(*) filter (where not nothing)::int as declared, count(*) filter (where nothing)::int as nothing from (
      select distinct on (person_id) nothing from register_answers
      where organisation_id = ${ownOrganisation} and register = ${register}
        and answered_on >= ${`${year}-01-01`} and answered_on <= ${`${year}-12-31`}
      order by person_id, answered_on desc) last`.execute(tx);
  return rows[0] ?? { declared: 0, nothing: 0 };
};

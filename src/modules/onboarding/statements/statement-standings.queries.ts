import { engagements } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { peopleNow } from "../people-now.ts";
import type { AskedPerson, RegisterQuery, StatementVersion, UnitCount } from "./statement.ts";
import { askedSince, newVersionAfter, renewalLeadDays, startedOn } from "./statement.rules.ts";
import { everybodyAsked, statementVersions } from "./statements.queries.ts";

/** Of each statement and kind of appointment since when it is asked, and how soon it is signed; and who signed an earlier version by when again. */
const askedOf = (all: readonly StatementVersion[], today: PlainDate) => {
  const groups = [...Map.groupBy(all, ({ statement }) => statement)].map(([statement, versions]) => ({
    statement,
    started: startedOn(versions, today),
  }));
  const asked = groups.flatMap(({ statement, started }) =>
    engagements.flatMap((engagement) => {
      const [since, current] = [askedSince(started, engagement), started.at(-1)];
      if (since === undefined || current === undefined) return [];
      return [{ statement, engagement, since, days: current.days, months: current.months }];
    }),
  );
  const again = groups.flatMap(({ statement, started }) =>
    started.map(({ version }) => ({
      statement,
      version,
      due: newVersionAfter(started, version)?.dueOn ?? null,
    })),
  );
  return { asked, again };
};

/**
 * A row for everybody and each statement that is asked, with `state`: the database counts by the same rule as `standingOf` (a test compares),
 * so that an organisation of any size is counted where its people are.
 */
const standings = (versions: readonly StatementVersion[], today: PlainDate) => {
  const { asked, again } = askedOf(versions, today);
  return sql`
  asked as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (statement text, engagement text, since date, days int, months int)
  ), again as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(again)}::jsonb) as a (statement text, version int, due date)
  ), line as materialized (
    select p.person_id, p.name, p.unit_id, asked.statement, case
      when g.signed_on is null then greatest(p.starts_on, asked.since) + asked.days
      else least((select due from again where again.statement = asked.statement and again.version = g.version),
        case when g.renewed_by - ${renewalLeadDays}::int <= ${today} then g.renewed_by end) end as due_on
    from (${peopleNow(today)}) p join asked on asked.engagement = p.engagement
    left join lateral (
      select signed_on, version, (signed_on + make_interval(months => asked.months))::date as renewed_by from statement_signatures
      where organisation_id = p.organisation_id and person_id = p.person_id and statement = asked.statement
      order by signed_on desc, version desc limit 1) g on true
  ), standing as (
    select line.*, case when due_on is null then 'signed' when due_on < ${today} then 'late' else 'due' end as state from line
  )`;
};

/** The counts of each statement in each unit in which it is asked of anybody. */
export const statementCounts = async (tx: Tx, today: PlainDate): Promise<readonly UnitCount[]> => {
  const versions = await statementVersions(tx);
  if (versions.length === 0) return [];
  const { rows } = await sql<UnitCount>`with ${standings(versions, today)}
    select statement, unit_id, count(*) filter (where state = 'signed')::int as signed,
      count(*) filter (where state = 'due')::int as due, count(*) filter (where state = 'late')::int as late
    from standing group by statement, unit_id`.execute(tx);
  return rows;
};

/** One page of those whom the address asks for of this statement, who is too late first. */
export const statementPage = async (
  tx: Tx,
  today: PlainDate,
  {
    statement,
    eenheid,
    stand,
    pagina,
  }: Pick<RegisterQuery, "eenheid" | "stand" | "pagina"> & { readonly statement: string },
): Promise<readonly AskedPerson[]> => {
  const versions = (await statementVersions(tx)).filter((one) => one.statement === statement);
  if (versions.length === 0) return [];
  const { rows } = await sql<{ personId: string }>`with ${standings(versions, today)}
    select person_id from standing
    where (${eenheid ?? null}::uuid is null or unit_id = ${eenheid ?? null}::uuid) and (${stand} = 'all' or state = ${stand})
    order by array_position(array['late', 'due', 'signed'], state), name, person_id
    limit ${pageSize} offset ${(pagina - 1) * pageSize}`.execute(tx);
  const ids = rows.map(({ personId }) => personId);
  const told = (await everybodyAsked(tx, today, ids)).filter((one) => one.statement === statement);
  const people = new Map(told.map((one) => [one.person.personId, one]));
  return ids.flatMap((id) => people.get(id) ?? []);
};

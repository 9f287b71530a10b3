import { engagements } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { oathTexts } from "../oaths/oaths.queries.ts";
import { statementVersions } from "../statements/statements.queries.ts";
import { defaultCoordinatorDays } from "./checklist.ts";
import type {
  Checklist,
  ChecklistCount,
  ChecklistQuery,
  ChecklistStep,
  Mark,
  Progress,
  TimedStep,
} from "./checklist.ts";
import { peopleNow } from "../people-now.ts";
import { checkLeadDays, timedSteps } from "./checklist.rules.ts";

const ownOrganisation = sql<string>`(select app_organisation())`;
const team = sql`any ((select app_team())::uuid[])`;

/** Every version of every step of the own organisation. */
export const checklistSteps = async (tx: Tx): Promise<readonly ChecklistStep[]> => {
  const rows = await tx
    .selectFrom("checklistSteps")
    .select(["engagement", "step", "version", "kind", "statement", "byWhom", "titleNl", "titleEn"])
    .select(["textNl", "textEn", "days", "place", "used", "startsOn"])
    .where("organisationId", "=", ownOrganisation)
    .orderBy("place")
    .orderBy("version")
    .execute();
  return rows.map(({ titleNl, titleEn, textNl, textEn, ...row }) => ({
    ...row,
    title: { nl: titleNl, en: titleEn },
    text: { nl: textNl, en: textEn },
  }));
};

/** Days after its term when a step also reaches the coordinator. */
export const coordinatorDays = async (tx: Tx): Promise<number> => {
  const row = await tx.selectFrom("checklistSettings").select("coordinatorDays").executeTakeFirst();
  return row?.coordinatorDays ?? defaultCoordinatorDays;
};

/** Whose lists are asked: one's own, those of the team, everybody's, or one person's that the actor may follow. */
export type Whose = "own" | "team" | "all" | { readonly personId: string };

// Only coordinator, authority and the system read of everybody whether something was done: of others everything would seem open.
const mayFollowAll = sql`(select app_has_role('coordinator', 'authority') or app_is_system())`;

const isAsked = (whose: Whose, column: string) => {
  const personId = sql.ref(column);
  if (whose === "own") return sql`${personId} = (select app_person())`;
  if (whose === "team") return sql`${personId} = ${team}`;
  if (whose === "all") return mayFollowAll;
  return sql`${personId} = ${whose.personId} and (${personId} = (select app_person()) or ${personId} = ${team} or ${mayFollowAll})`;
};

const asTable = (steps: readonly TimedStep[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s (engagement text, step text, version int, kind text, statement text,
    place int, "from" date, "until" date, since date, days int, months int, functions text[], "except" text[])`;

// Each mark, oath and signature is looked up by its index: for joins of all of them the planner guesses too few, and loops over all.
/** One row for each person and step: `state` is late, open or done, from what was marked, sworn and signed. */
const lines = (steps: readonly TimedStep[], whose: Whose, today: PlainDate) => sql`
  asked as materialized (select * from ${asTable(steps)}),
  person as (
    select p.person_id, p.name, p.engagement, p.starts_on, p.unit_id, lower(trim(p.function_title)) as function
    from (${peopleNow(today)}) p
    where p.starts_on >= (select min("from") from asked) and ${isAsked(whose, "p.personId")}
  ), line as (
    select person.*, a.step, a.version, a.place, k.mark_id,
      case a.kind
        when 'oath' then exists (select from oaths o where o.organisation_id = ${ownOrganisation} and o.person_id = person.person_id)
        when 'statement' then exists (select from statement_signatures g
          where g.organisation_id = ${ownOrganisation} and g.person_id = person.person_id and g.statement = a.statement)
        else coalesce(k.state in ('done', 'not-needed'), false) and (k.check_on is null or k.check_on - ${checkLeadDays}::int > ${today}) end as is_done,
      coalesce(k.check_on, (greatest(person.starts_on, a.since) + make_interval(months => a.months, days => a.days))::date) as due_on
    from person join asked a on a.engagement = person.engagement
      and person.starts_on >= a."from" and (a."until" is null or person.starts_on < a."until")
      and (a.functions is null or person.function = any (a.functions))
      and (person.function is null or person.function <> all (a."except"))
    left join lateral (
      select m.mark_id, m.state, m.check_on from checklist_marks m
      where a.kind in ('plain', 'vog') and m.organisation_id = ${ownOrganisation} and m.person_id = person.person_id and m.step = a.step
      order by m.made_at desc limit 1) k on true
  )`;

const timed = async (tx: Tx, today: PlainDate) => {
  const steps = await checklistSteps(tx);
  if (steps.length === 0) return { steps, timed: [] };
  const sources = { statements: await statementVersions(tx), oathTexts: await oathTexts(tx) };
  return { steps, timed: timedSteps(steps, sources, today) };
};

interface LineRow {
  readonly step: string;
  readonly version: number;
  readonly dueOn: PlainDate;
  readonly isDone: boolean;
  readonly personId: string;
  readonly name: string;
  readonly engagement: (typeof engagements)[number];
  readonly startsOn: PlainDate;
  readonly unitId: string | null;
  readonly leads: boolean;
  readonly state: Mark["state"] | null;
  readonly markedOn: PlainDate | null;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly issuedOn: PlainDate | null;
  readonly profile: string | null;
  readonly checkOn: PlainDate | null;
}

const markOf = ({ state, markedOn, byName, reason, issuedOn, profile, checkOn }: LineRow): Mark | null =>
  state === null || markedOn === null
    ? null
    : { state, markedOn, byName: byName ?? "", reason, issuedOn, profile, checkOn };

/** The list of one person; undefined for whom none is kept, or whom the actor does not follow. */
export const checklistOf = async (
  tx: Tx,
  personId: string,
  today: PlainDate,
): Promise<Checklist | undefined> => {
  const { steps, timed: asked } = await timed(tx, today);
  if (asked.length === 0) return undefined;
  const { rows } = await sql<LineRow>`with ${lines(asked, { personId }, today)}
    select line.*, line.person_id = ${team} as leads, m.state, m.marked_on, m.reason, m.issued_on, m.profile, m.check_on, b.name as by_name
    from line left join checklist_marks m on m.organisation_id = ${ownOrganisation} and m.mark_id = line.mark_id
    left join people b on b.organisation_id = m.organisation_id and b.person_id = m.made_by
    order by line.place`.execute(tx);
  const [first] = rows;
  if (first === undefined) return undefined;
  const { name, engagement, startsOn, unitId, leads } = first;
  const list = rows.flatMap((row) => {
    const step = steps.find(
      (one) => one.step === row.step && one.version === row.version && one.engagement === engagement,
    );
    const state = row.isDone ? ("done" as const) : row.dueOn < today ? ("late" as const) : ("open" as const);
    return step === undefined ? [] : [{ step, dueOn: row.dueOn, state, mark: markOf(row) }];
  });
  return { personId, name, engagement, startsOn, unitId, leads, lines: list };
};

const progress = (today: PlainDate) => sql`progress as (
  select person_id, name, engagement, unit_id, starts_on, count(*)::int as steps, (count(*) filter (where is_done))::int as done,
    (count(*) filter (where not is_done and due_on < ${today}))::int as late, min(due_on) filter (where not is_done) as next_on
  from line group by person_id, name, engagement, unit_id, starts_on)`;

const wanted = ({ eenheid, stand }: Pick<ChecklistQuery, "eenheid" | "stand">) => {
  const inUnit = eenheid === undefined ? sql`true` : sql`unit_id = ${eenheid}`;
  const states = {
    all: sql`true`,
    late: sql`late > 0`,
    open: sql`late = 0 and done < steps`,
    done: sql`done = steps`,
  };
  return sql`${inUnit} and ${states[stand]}`;
};

/** One page of the people for whom a list is kept, who is late first; with how many there are. */
export const listChecklists = async (
  tx: Tx,
  whose: Whose,
  { today, query }: { readonly today: PlainDate; readonly query: ChecklistQuery },
): Promise<{ readonly people: readonly Progress[]; readonly total: number }> => {
  const { timed: asked } = await timed(tx, today);
  if (asked.length === 0) return { people: [], total: 0 };
  const { rows } = await sql<Progress & { readonly total: number }>`
    with ${lines(asked, whose, today)}, ${progress(today)}
    select *, (count(*) over ())::int as total from progress where ${wanted(query)}
    order by late = 0, done = steps, next_on, name, person_id
    limit ${pageSize} offset ${(query.pagina - 1) * pageSize}`.execute(tx);
  return { people: rows, total: rows[0]?.total ?? 0 };
};

const countsOf = sql`(count(*) filter (where late))::int as late, (count(*) filter (where done))::int as done,
  (count(*) filter (where not late and not done))::int as open`;

/** How many people of each unit are complete, under way and late; in one question, however many people there are. */
export const countByUnit = async (tx: Tx, today: PlainDate): Promise<readonly ChecklistCount[]> => {
  const { timed: asked } = await timed(tx, today);
  if (asked.length === 0) return [];
  const { rows } = await sql<ChecklistCount>`with ${lines(asked, "all", today)}, ${progress(today)}
    select unit_id as key, ${countsOf} from (select unit_id, late > 0 as late, done = steps as done from progress) one
    group by unit_id`.execute(tx);
  return rows;
};

/** Of each step, of how many people it is done, open and late; in one unit, or in all. */
export const countByStep = async (
  tx: Tx,
  { today, unitId }: { readonly today: PlainDate; readonly unitId?: string | undefined },
): Promise<readonly ChecklistCount[]> => {
  const { timed: asked } = await timed(tx, today);
  if (asked.length === 0) return [];
  const inUnit = unitId === undefined ? sql`true` : sql`unit_id = ${unitId}`;
  const { rows } = await sql<ChecklistCount>`with ${lines(asked, "all", today)}
    select step as key, ${countsOf} from (
      select step, place, is_done as done, not is_done and due_on < ${today} as late from line where ${inUnit}) one
    group by step order by max(place), step`.execute(tx);
  return rows;
};

/** How many steps are late, since `overdueBy` days at least. */
export const countLate = async (
  tx: Tx,
  whose: Whose,
  { today, overdueBy }: { readonly today: PlainDate; readonly overdueBy: number },
): Promise<number> => {
  const { timed: asked } = await timed(tx, today);
  if (asked.length === 0) return 0;
  const { rows } = await sql<{ late: number }>`with ${lines(asked, whose, today)}
    select count(*)::int as late from line where not is_done and due_on + ${overdueBy}::int < ${today}`.execute(
    tx,
  );
  return rows[0]?.late ?? 0;
};

/** Of whom something is late, with how many days the latest: for the mails. */
export const whoIsLate = async (
  tx: Tx,
  today: PlainDate,
): Promise<readonly { readonly personId: string; readonly days: number }[]> => {
  const { timed: asked } = await timed(tx, today);
  if (asked.length === 0) return [];
  const { rows } = await sql<{ personId: string; days: number }>`with ${lines(asked, "all", today)}
    select person_id, max(${today}::date - due_on)::int as days from line where not is_done and due_on < ${today} group by person_id`.execute(
    tx,
  );
  return rows;
};

/** Of those who began in a year, how many are complete and how many not. */
export const begunInYear = async (
  tx: Tx,
  { today, year }: { readonly today: PlainDate; readonly year: number },
): Promise<{ readonly complete: number; readonly incomplete: number }> => {
  const { timed: asked } = await timed(tx, today);
  if (asked.length === 0) return { complete: 0, incomplete: 0 };
  const { rows } = await sql<{
    complete: number;
    incomplete: number;
  }>`with ${lines(asked, "all", today)}, ${progress(today)}
    select (count(*) filter (where done = steps))::int as complete, (count(*) filter (where done < steps))::int as incomplete
    from progress where starts_on >= ${`${year}-01-01`} and starts_on <= ${`${year}-12-31`}`.execute(tx);
  return rows[0] ?? { complete: 0, incomplete: 0 };
};

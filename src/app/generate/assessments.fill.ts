import { sql } from "#platform/database/index.ts";
import { draw, id } from "./draw.ts";
import type { Plot } from "./draw.ts";
import type { Codes } from "./frameworks.fill.ts";

/** The years in which an organisation held itself against the norms; every third time colleagues of elsewhere did. */
export const roundYears = [2024, 2025] as const;

const years = sql`unnest(${[...roundYears]}::int[]) as y (year)`;

const openRounds = async (plot: Plot, { normFramework }: Codes): Promise<void> => {
  const { tx, organisationId, number } = plot;
  await sql`insert into assessment_rounds (organisation_id, round_id, framework, framework_version, title, reference_date, kind, measure,
      state, source, created_on)
    select ${organisationId}, ${id(plot, "round", sql`y.year`)}, ${normFramework}, 1, y.year::text, make_date(y.year, 10, 1),
      case when (y.year + ${number}::int) % 3 = 0 then 'peer' else 'self' end, 'levels', 'open', 'Documenten en twaalf gesprekken.',
      make_date(y.year, 9, 1)
    from ${years}`.execute(tx);
  await sql`insert into round_assessors (organisation_id, assessor_id, round_id, person_id, name)
    select ${organisationId}, ${id(plot, "assessor", sql`y.year`)}, ${id(plot, "round", sql`y.year`)}, ${id(plot, "person", sql`1`)},
      'Integriteitscoördinator'
    from ${years}`.execute(tx);
};

/** A level for each norm: from a start of its own, on average half a step higher in the second year. */
const rateAll = async (plot: Plot, { norms, levels }: Codes): Promise<void> => {
  const { tx, organisationId } = plot;
  const start = draw(plot, "start", { n: sql`n.n`, below: 4 });
  const change = draw(plot, "change", { n: sql`n.n`, below: 3 });
  const level = sql`least(${levels.length}::int, greatest(1, 1 + ${start} + case when y.year = ${roundYears[1]}::int then ${change} - 1 + ${draw(plot, "luck", { n: sql`n.n`, below: 2 })} else 0 end))`;
  await sql`insert into ratings (organisation_id, round_id, code, measure, outcome, reasoning, evidence, rated_by, rated_at)
    select ${organisationId}, ${id(plot, "round", sql`y.year`)}, n.code, 'levels', (${levels}::text[])[${level}],
      'Beoordeeld aan de hand van documenten en gesprekken met twaalf collega''s.', 'Regeling; verslag van gesprekken',
      ${id(plot, "person", sql`1`)}, make_date(y.year, 10, 1)::timestamptz
    from ${years}, unnest(${norms}::text[]) with ordinality as n (code, n)`.execute(tx);
};

/** Two rounds against the norms, rated and closed as a person would: open, under review, closed. */
export const fillAssessments = async (plot: Plot, codes: Codes): Promise<void> => {
  const { tx } = plot;
  await openRounds(plot, codes);
  await rateAll(plot, codes);
  await sql`update assessment_rounds set state = 'under-review' where state = 'open'`.execute(tx);
  await sql`insert into round_outcomes (organisation_id, round_id, code, framework, framework_version, title, reference_year,
      reference_date, kind, measure, outcome)
    select r.organisation_id, r.round_id, t.code, r.framework, r.framework_version, r.title, extract(year from r.reference_date)::int,
      r.reference_date, r.kind, r.measure, t.outcome
    from assessment_rounds r join ratings t on t.organisation_id = r.organisation_id and t.round_id = r.round_id`.execute(
    tx,
  );
  await sql`update assessment_rounds set state = 'closed', closed_on = reference_date + 45, adopted_by = 'Bevoegd gezag'
    where state = 'under-review'`.execute(tx);
};

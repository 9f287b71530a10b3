import { sql } from "#platform/database/index.ts";
import { draw, g, id } from "./draw.ts";
import type { Plot } from "./draw.ts";
import type { Codes } from "./frameworks.fill.ts";
import { holders } from "./organisations.fill.ts";

/** How much of everything an organisation has. */
const goals = 6;
const measurements = 6;
const measures = 14;
export const actions = 40;
const planItems = 12;

const someone = (plot: Plot, what: string) => id(plot, "person", sql`1 + ${draw(plot, what, { below: 20 })}`);

const by = (plot: Plot, role: keyof typeof holders) => id(plot, "person", sql`${holders[role]}::int`);

/** A policy goes the way of every policy: draft, proposed by the coordinator, adopted by the authority. */
const fillPolicy = async (plot: Plot): Promise<void> => {
  const { tx, organisationId } = plot;
  await sql`insert into policies (organisation_id, policy_id, title, version, vision, starts_on, ends_on, evaluation_due_on)
    values (${organisationId}, ${id(plot, "policy", sql`1`)}, 'Integriteitsbeleid 2024–2027', '1.0',
      'Wij werken **eerlijk**, en wij leren van wat er misgaat.', '2024-02-01', '2027-12-31', '2026-02-01')`.execute(
    tx,
  );
  await sql`update policies set state = 'proposed', proposed_by_id = ${by(plot, "coordinator")}
    where organisation_id = ${organisationId}`.execute(tx);
  await sql`update policies set state = 'adopted', adopted_on = '2024-02-01', adopted_by = 'Bevoegd gezag',
    adopted_by_id = ${by(plot, "authority")} where organisation_id = ${organisationId}`.execute(tx);
};

const fillGoals = async (plot: Plot): Promise<void> => {
  const { tx, organisationId } = plot;
  await sql`insert into goals (organisation_id, goal_id, title, owner_id, indicator, unit, measured_by, direction, baseline_value,
      baseline_on, target_value, target_on, created_on)
    select ${organisationId}, ${id(plot, "goal")}, 'Doel ' || g || ': medewerkers weten waar zij terechtkunnen', ${someone(plot, "goal")},
      'Aandeel medewerkers dat het weet', '%', 'Korte vragenlijst', 'higher', 40 + ${draw(plot, "base", { below: 20 })}, '2024-02-01',
      80 + ${draw(plot, "target", { below: 15 })}, '2027-10-01', '2024-02-01'
    from generate_series(1, ${goals}::int) ${g}`.execute(tx);
  await sql`insert into goal_measurements (organisation_id, measurement_id, goal_id, measured_on, value, recorded_at)
    select ${organisationId}, ${id(plot, "measurement", sql`g * 10 + m`)}, ${id(plot, "goal")}, date '2024-04-01' + m * 150,
      45 + m * 5 + ${draw(plot, "measured", { n: sql`g * 10 + m`, below: 8 })}, timestamptz '2024-04-01' + m * interval '150 days'
    from generate_series(1, ${goals}::int) g, generate_series(1, ${measurements}::int) m`.execute(tx);
};

const fillMeasures = async (
  plot: Plot,
  { blockFramework, blocks, normFramework, norms }: Codes,
): Promise<void> => {
  const { tx, organisationId } = plot;
  const measure = id(plot, "measure");
  await sql`insert into measures (organisation_id, measure_id, title, owner_id, control, state, starts_on, ends_on, state_since, created_on)
    select ${organisationId}, ${measure}, 'Maatregel ' || g || ': elk halfjaar een dilemmagesprek',
      case when g = 7 then null else ${someone(plot, "measure")} end,
      (array['structure', 'culture', 'both'])[1 + g % 3], (array['planned', 'running', 'running', 'done'])[1 + g % 4], '2024-03-01',
      '2027-12-31', '2025-03-01', '2024-02-01'
    from generate_series(1, ${measures}::int) ${g}`.execute(tx);
  await sql`insert into measure_goals (organisation_id, measure_id, goal_id)
    select ${organisationId}, ${measure}, ${id(plot, "goal", sql`1 + g % ${goals}::int`)}
    from generate_series(1, ${measures}::int) ${g}`.execute(tx);
  await sql`insert into measure_references (organisation_id, measure_id, kind, reference)
    select ${organisationId}, ${measure}, k.kind, k.framework || '/' || k.codes[1 + g % cardinality(k.codes)]
    from generate_series(1, ${measures}::int) g, lateral (values
      ('building-block', ${blockFramework}::text, ${blocks}::text[]), ('norm', ${normFramework}::text, ${norms}::text[])
    ) as k (kind, framework, codes)`.execute(tx);
};

const sources = ["norm", "building-block", "audits", "own-instruments", "counsellors"];

const fillActions = async (
  plot: Plot,
  { blockFramework, blocks, normFramework, norms }: Codes,
): Promise<void> => {
  const { tx, organisationId } = plot;
  const state = sql`(array['open', 'done', 'open', 'done', 'dropped'])[1 + ${draw(plot, "state", { below: 5 })}]`;
  await sql`insert into actions (organisation_id, action_id, title, reason, owner_id, due_on, state, source_kind, source_reference,
      source_label, result, dropped_because, closed_on, created_on)
    select ${organisationId}, ${id(plot, "action")}, 'Actie ' || g || ': regels herzien en bespreken', 'De beoordeling vroeg hierom.',
      ${someone(plot, "doer")}, date '2025-06-01' + ${draw(plot, "due", { below: 700 })}, s.state, s.kind,
      case s.kind when 'norm' then ${normFramework}::text || '/' || (${norms}::text[])[1 + g % ${norms.length}::int]
        when 'building-block' then ${blockFramework}::text || '/' || (${blocks}::text[])[1 + g % ${blocks.length}::int] end,
      case when s.kind in ('norm', 'building-block') then null else 'Controle 2025' end,
      case s.state when 'done' then 'Klaar en besproken.' end, case s.state when 'dropped' then 'Niet meer nodig.' end,
      case when s.state <> 'open' then date '2025-02-01' + ${draw(plot, "closed", { below: 600 })} end, '2025-01-15'
    from generate_series(1, ${actions}::int) g, lateral (select ${state} as state, (${sources}::text[])[1 + g % 5] as kind) s`.execute(
    tx,
  );
  await sql`insert into action_notes (organisation_id, note_id, action_id, written_by, written_at, text)
    select ${organisationId}, ${id(plot, "note", sql`g * 10 + m`)}, ${id(plot, "action")}, ${id(plot, "person", sql`1`)},
      timestamptz '2025-03-01' + m * interval '60 days', 'Besproken met de betrokken teams.'
    from generate_series(1, ${actions}::int) g, generate_series(1, 2) m where (g + m) % 4 > 0`.execute(tx);
};

const fillPlan = async (plot: Plot): Promise<void> => {
  const { tx, organisationId } = plot;
  await sql`insert into year_plans (organisation_id, year, introduction, created_on)
    values (${organisationId}, 2026, 'Verder met wat bleef liggen.', '2025-12-01')`.execute(tx);
  await sql`insert into plan_items (organisation_id, item_id, year, title, source_kind, action_id, owner_id, quarter)
    select ${organisationId}, ${id(plot, "item")}, 2026, 'Punt ' || g, 'action', ${id(plot, "action")}, ${someone(plot, "item-owner")},
      1 + g % 4
    from generate_series(1, ${planItems}::int) ${g}`.execute(tx);
  await sql`update year_plans set state = 'proposed', proposed_by_id = ${by(plot, "coordinator")} where year = 2026`.execute(
    tx,
  );
  await sql`update year_plans set state = 'adopted', adopted_on = '2026-01-20', adopted_by = 'Bevoegd gezag',
    adopted_by_id = ${by(plot, "authority")} where year = 2026`.execute(tx);
  await sql`insert into plan_item_progress (organisation_id, item_id, number, state, note, written_by_id, written_at)
    select ${organisationId}, ${id(plot, "item")}, 1, case when g % 3 = 0 then 'done' else 'busy' end, 'Loopt.',
      ${by(plot, "coordinator")}, '2026-05-01'
    from generate_series(1, ${planItems}::int) g where g % 4 > 0`.execute(tx);
};

/** Policy, goals with measurements, measures, actions with notes, and the plan of this year. */
export const fillYearCycle = async (plot: Plot, codes: Codes): Promise<void> => {
  await fillPolicy(plot);
  await fillGoals(plot);
  await fillMeasures(plot, codes);
  await fillActions(plot, codes);
  await fillPlan(plot);
};

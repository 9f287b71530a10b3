-- Policy with its goals and measures, agreements with managers, and the plan of each year (sources 000, 001 3.3, 004 3.8).
create table policies (
  organisation_id uuid not null references organisations (organisation_id),
  policy_id uuid not null,
  title text not null check (title <> ''),
  version text not null check (version <> ''),
  -- What the organisation stands for, in Markdown.
  vision text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  evaluation_due_on date not null,
  state text not null default 'draft' check (state in ('draft', 'proposed', 'adopted', 'evaluated', 'replaced')),
  proposed_by_id uuid,
  adopted_on date,
  -- Who adopted it, in words: a function, a body or a name.
  adopted_by text,
  adopted_by_id uuid,
  replaced_on date,
  primary key (organisation_id, policy_id),
  foreign key (organisation_id, proposed_by_id) references people (organisation_id, person_id),
  foreign key (organisation_id, adopted_by_id) references people (organisation_id, person_id),
  check ((state in ('draft', 'proposed')) = (adopted_on is null)),
  check ((adopted_on is null) = (adopted_by is null)),
  check ((state = 'replaced') = (replaced_on is not null)),
  -- Who proposes does not adopt.
  check (adopted_by_id <> proposed_by_id)
);
-- At most one policy is in force.
create unique index policies__in_force on policies (organisation_id) where state in ('adopted', 'evaluated');

create table policy_decisions (
  organisation_id uuid not null,
  decision_id uuid not null,
  policy_id uuid not null,
  decided_on date not null,
  decided_by text not null check (decided_by <> ''),
  what text not null check (what <> ''),
  primary key (organisation_id, decision_id),
  foreign key (organisation_id, policy_id) references policies (organisation_id, policy_id)
);
create index policy_decisions__policy on policy_decisions (organisation_id, policy_id, decided_on);
comment on table policy_decisions is 'Decisions besides the adoption itself: by another body, or on an annex. Append-only.';

create table policy_evaluations (
  organisation_id uuid not null,
  evaluation_id uuid not null,
  policy_id uuid not null,
  evaluated_on date not null,
  conclusion text not null check (conclusion <> ''),
  recorded_by_id uuid,
  primary key (organisation_id, evaluation_id),
  foreign key (organisation_id, policy_id) references policies (organisation_id, policy_id),
  foreign key (organisation_id, recorded_by_id) references people (organisation_id, person_id)
);
create index policy_evaluations__policy on policy_evaluations (organisation_id, policy_id, evaluated_on);

create table goals (
  organisation_id uuid not null references organisations (organisation_id),
  goal_id uuid not null,
  title text not null check (title <> ''),
  why text,
  owner_id uuid,
  -- What is measured, in which unit, from which source; null while nobody said how one sees that the goal is reached.
  indicator text,
  unit text,
  measured_by text,
  direction text not null default 'higher' check (direction in ('higher', 'lower')),
  baseline_value numeric,
  baseline_on date,
  target_value numeric,
  target_on date,
  created_on date not null,
  ended_on date check (ended_on >= created_on),
  ended_because text,
  primary key (organisation_id, goal_id),
  foreign key (organisation_id, owner_id) references people (organisation_id, person_id),
  check ((baseline_value is null) = (baseline_on is null)),
  check ((target_value is null) = (target_on is null)),
  check ((ended_on is null) = (ended_because is null))
);
create index goals__owner on goals (organisation_id, owner_id);

create table goal_measurements (
  organisation_id uuid not null,
  measurement_id uuid not null,
  goal_id uuid not null,
  measured_on date not null,
  value numeric not null,
  note text,
  -- The measurement this one corrects; the wrong one stays readable.
  replaces_id uuid,
  recorded_by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, measurement_id),
  unique (organisation_id, goal_id, measurement_id),
  unique (organisation_id, replaces_id),
  foreign key (organisation_id, goal_id) references goals (organisation_id, goal_id),
  foreign key (organisation_id, goal_id, replaces_id) references goal_measurements (organisation_id, goal_id, measurement_id),
  foreign key (organisation_id, recorded_by_id) references people (organisation_id, person_id)
);
create index goal_measurements__goal on goal_measurements (organisation_id, goal_id, measured_on);
comment on table goal_measurements is 'Append-only: a correction is a new row that replaces the wrong one.';

create table measures (
  organisation_id uuid not null references organisations (organisation_id),
  measure_id uuid not null,
  title text not null check (title <> ''),
  description text,
  -- May be missing: that is what the coherence checks look for.
  owner_id uuid,
  control text not null check (control in ('structure', 'culture', 'both')),
  state text not null default 'planned' check (state in ('planned', 'running', 'done', 'stopped')),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  -- What came of it, or why it stopped.
  outcome text,
  state_since date not null,
  created_on date not null,
  primary key (organisation_id, measure_id),
  foreign key (organisation_id, owner_id) references people (organisation_id, person_id),
  check (state <> 'stopped' or outcome is not null)
);
create index measures__owner on measures (organisation_id, owner_id);

create table measure_goals (
  organisation_id uuid not null,
  measure_id uuid not null,
  goal_id uuid not null,
  primary key (organisation_id, measure_id, goal_id),
  foreign key (organisation_id, measure_id) references measures (organisation_id, measure_id),
  foreign key (organisation_id, goal_id) references goals (organisation_id, goal_id)
);
create index measure_goals__goal on measure_goals (organisation_id, goal_id);

create table measure_references (
  organisation_id uuid not null,
  measure_id uuid not null,
  kind text not null check (kind in ('norm', 'building-block')),
  -- Framework and code, such as rekenkamer-2024/2.
  reference text not null check (reference ~ '^[a-z0-9-]+/.+$'),
  primary key (organisation_id, measure_id, kind, reference),
  foreign key (organisation_id, measure_id) references measures (organisation_id, measure_id)
);
create index measure_references__reference on measure_references (organisation_id, kind, reference);

create table agreements (
  organisation_id uuid not null references organisations (organisation_id),
  agreement_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  unit_id uuid not null,
  manager_id uuid not null,
  agreed_on date not null,
  primary key (organisation_id, agreement_id),
  unique (organisation_id, year, unit_id, manager_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id),
  foreign key (organisation_id, manager_id) references people (organisation_id, person_id)
);
create index agreements__manager on agreements (organisation_id, manager_id, year);
comment on table agreements is 'What a manager answers for in a year (source 000, internal account), with its points and interim reports.';

create table agreement_points (
  organisation_id uuid not null,
  point_id uuid not null,
  agreement_id uuid not null,
  place integer not null,
  goal_id uuid,
  text text not null check (text <> ''),
  primary key (organisation_id, point_id),
  foreign key (organisation_id, agreement_id) references agreements (organisation_id, agreement_id),
  foreign key (organisation_id, goal_id) references goals (organisation_id, goal_id)
);
create index agreement_points__agreement on agreement_points (organisation_id, agreement_id, place);
create index agreement_points__goal on agreement_points (organisation_id, goal_id);

create table agreement_reports (
  organisation_id uuid not null,
  report_id uuid not null,
  agreement_id uuid not null,
  reported_on date not null,
  standing text not null check (standing in ('on-track', 'at-risk', 'off-track')),
  text text not null check (text <> ''),
  written_by_id uuid,
  written_at timestamptz not null,
  primary key (organisation_id, report_id),
  foreign key (organisation_id, agreement_id) references agreements (organisation_id, agreement_id),
  foreign key (organisation_id, written_by_id) references people (organisation_id, person_id)
);
create index agreement_reports__agreement on agreement_reports (organisation_id, agreement_id, reported_on);

create table year_plans (
  organisation_id uuid not null references organisations (organisation_id),
  year integer not null check (year between 2000 and 2200),
  introduction text,
  state text not null default 'draft' check (state in ('draft', 'proposed', 'adopted', 'closed')),
  created_on date not null,
  proposed_by_id uuid,
  -- Why the authority last sent it back.
  returned_because text,
  adopted_on date,
  adopted_by text,
  adopted_by_id uuid,
  closed_on date,
  primary key (organisation_id, year),
  foreign key (organisation_id, proposed_by_id) references people (organisation_id, person_id),
  foreign key (organisation_id, adopted_by_id) references people (organisation_id, person_id),
  check ((state in ('draft', 'proposed')) = (adopted_on is null)),
  check ((adopted_on is null) = (adopted_by is null)),
  check ((state = 'closed') = (closed_on is not null)),
  check (adopted_by_id <> proposed_by_id)
);

create table plan_items (
  organisation_id uuid not null,
  item_id uuid not null,
  year integer not null,
  title text not null check (title <> ''),
  -- What it comes from: a thing of this system, the plan of the year before, or one of the five sources of source 004, 3.8.
  source_kind text not null check (source_kind in ('goal', 'measure', 'action', 'previous-plan', 'previous-account',
    'developments', 'own-instruments', 'counsellors', 'audits')),
  source_label text,
  goal_id uuid,
  measure_id uuid,
  action_id uuid,
  previous_item_id uuid,
  owner_id uuid,
  quarter integer check (quarter between 1 and 4),
  decision text check (decision in ('carried-over', 'dropped')),
  decision_because text,
  primary key (organisation_id, item_id),
  foreign key (organisation_id, year) references year_plans (organisation_id, year),
  foreign key (organisation_id, goal_id) references goals (organisation_id, goal_id),
  foreign key (organisation_id, measure_id) references measures (organisation_id, measure_id),
  foreign key (organisation_id, action_id) references actions (organisation_id, action_id),
  foreign key (organisation_id, previous_item_id) references plan_items (organisation_id, item_id),
  foreign key (organisation_id, owner_id) references people (organisation_id, person_id),
  check ((decision is null) = (decision_because is null)),
  check (source_kind <> 'goal' or goal_id is not null),
  check (source_kind <> 'measure' or measure_id is not null),
  check (source_kind <> 'action' or action_id is not null),
  check (source_kind <> 'previous-plan' or previous_item_id is not null)
);
create index plan_items__year on plan_items (organisation_id, year, quarter);
create index plan_items__owner on plan_items (organisation_id, owner_id, year);
create index plan_items__goal on plan_items (organisation_id, goal_id);
create index plan_items__measure on plan_items (organisation_id, measure_id);

create table plan_item_progress (
  organisation_id uuid not null,
  item_id uuid not null,
  -- 1, 2, 3, …: the highest one says how the item stands.
  number integer not null check (number >= 1),
  state text not null check (state in ('not-started', 'busy', 'done', 'not-done')),
  note text,
  written_by_id uuid,
  written_at timestamptz not null,
  primary key (organisation_id, item_id, number),
  foreign key (organisation_id, item_id) references plan_items (organisation_id, item_id),
  foreign key (organisation_id, written_by_id) references people (organisation_id, person_id),
  check (state <> 'not-done' or note is not null)
);

create table works_council_moments (
  organisation_id uuid not null references organisations (organisation_id),
  moment_id uuid not null,
  held_on date not null,
  involvement text not null check (involvement in ('informed', 'advised', 'consented')),
  -- What it was about: a policy, a year plan, or something else that the subject names.
  policy_id uuid,
  plan_year integer,
  subject text not null check (subject <> ''),
  -- What the council said; null while it has not answered.
  outcome text,
  primary key (organisation_id, moment_id),
  foreign key (organisation_id, policy_id) references policies (organisation_id, policy_id),
  foreign key (organisation_id, plan_year) references year_plans (organisation_id, year),
  check (policy_id is null or plan_year is null)
);
create index works_council_moments__held on works_council_moments (organisation_id, held_on);

-- A policy goes draft, proposed, adopted, evaluated, replaced; once adopted its text stands.
create function policy_guard_policy() returns trigger language plpgsql as $$
begin
  if (new.organisation_id, new.policy_id) is distinct from (old.organisation_id, old.policy_id) then
    raise exception 'A policy keeps its key' using errcode = 'check_violation';
  end if;
  if old.state in ('adopted', 'evaluated', 'replaced') and
      (new.title, new.version, new.vision, new.starts_on, new.ends_on, new.adopted_on, new.adopted_by) is distinct from
      (old.title, old.version, old.vision, old.starts_on, old.ends_on, old.adopted_on, old.adopted_by) then
    raise exception 'An adopted policy is not rewritten; make a new version' using errcode = 'check_violation';
  end if;
  if not (old.state || '>' || new.state = any (array['draft>draft', 'draft>proposed', 'proposed>draft', 'proposed>adopted',
      'adopted>adopted', 'adopted>evaluated', 'adopted>replaced', 'evaluated>evaluated', 'evaluated>replaced'])) then
    raise exception 'A policy cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger steps before update on policies for each row execute function policy_guard_policy();

-- A plan goes draft, proposed, adopted, closed. It closes only when everything that was not done has a decision; then it is frozen.
create function policy_guard_plan() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(old.organisation_id::text || old.year, 0));
  if old.state = 'closed' then
    raise exception 'A closed year plan is frozen' using errcode = 'check_violation';
  end if;
  if (new.organisation_id, new.year) is distinct from (old.organisation_id, old.year) then
    raise exception 'A plan keeps its year' using errcode = 'check_violation';
  end if;
  if not (old.state || '>' || new.state = any (array['draft>draft', 'draft>proposed', 'proposed>draft', 'proposed>adopted',
      'adopted>closed'])) then
    raise exception 'A year plan cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if new.state = 'closed' and exists (select from plan_items i where i.organisation_id = old.organisation_id and i.year = old.year
      and i.decision is null and coalesce((select p.state from plan_item_progress p where p.organisation_id = i.organisation_id
        and p.item_id = i.item_id order by p.number desc limit 1), 'not-started') <> 'done') then
    raise exception 'What was not done is carried over or dropped with a reason first' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger steps before update on year_plans for each row execute function policy_guard_plan();

-- Items are made, changed and taken out in a draft; of an adopted plan only the owner and the decision at its end change.
create function policy_guard_item() returns trigger language plpgsql as $$
declare
  touched record;
  plan text;
begin
  if tg_op = 'DELETE' then touched := old; else touched := new; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended(touched.organisation_id::text || touched.year, 0));
  select state into plan from year_plans y where y.organisation_id = touched.organisation_id and y.year = touched.year;
  -- A plan that is not there or not to be seen: the policies and the foreign key decide.
  if plan is null then return touched; end if;
  if plan = 'draft' and (tg_op <> 'UPDATE' or old.year = new.year) then return touched; end if;
  if plan = 'adopted' and tg_op = 'UPDATE' and
      (new.organisation_id, new.item_id, new.year, new.title, new.source_kind, new.source_label, new.goal_id, new.measure_id,
       new.action_id, new.previous_item_id, new.quarter) is not distinct from
      (old.organisation_id, old.item_id, old.year, old.title, old.source_kind, old.source_label, old.goal_id, old.measure_id,
       old.action_id, old.previous_item_id, old.quarter) then return touched; end if;
  raise exception 'The items of a year plan that is % do not change', plan using errcode = 'check_violation';
end $$;
create trigger steps before insert or update or delete on plan_items for each row execute function policy_guard_item();

-- Progress is written while the plan is carried out, never after it closed.
create function policy_guard_progress() returns trigger language plpgsql as $$
declare
  plan record;
begin
  select y.organisation_id, y.year, y.state into plan from plan_items i
    join year_plans y on y.organisation_id = i.organisation_id and y.year = i.year
    where i.organisation_id = new.organisation_id and i.item_id = new.item_id;
  if plan is null then return new; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended(plan.organisation_id::text || plan.year, 0));
  if not exists (select from year_plans y where y.organisation_id = plan.organisation_id and y.year = plan.year
      and y.state = 'adopted') then
    raise exception 'Progress is written on an adopted plan' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger steps before insert on plan_item_progress for each row execute function policy_guard_progress();

do $$ declare t text; begin
  foreach t in array array['policies', 'policy_decisions', 'policy_evaluations', 'goals', 'goal_measurements', 'measures',
    'measure_goals', 'measure_references', 'agreements', 'agreement_points', 'agreement_reports', 'year_plans', 'plan_items',
    'plan_item_progress', 'works_council_moments'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- Goals and measures are there to be known: every colleague reads them.
  foreach t in array array['goals', 'goal_measurements', 'measures', 'measure_goals', 'measure_references'] loop
    execute format('create policy colleagues_read on %I for select to borgpen_app
      using (organisation_id = (select app_organisation()))', t);
  end loop;
  -- What is adopted is for every colleague; a draft is between coordinator and authority, and the works council sees what is proposed.
  foreach t in array array['policies', 'year_plans'] loop
    execute format('create policy colleagues_read on %I for select to borgpen_app using (
      organisation_id = (select app_organisation())
      and (state not in (''draft'', ''proposed'')
        or (select app_has_role(''coordinator'', ''authority'') or app_is_system())
        or (state = ''proposed'' and (select app_has_role(''works-council'')))))', t);
    -- The coordinator proposes, the authority adopts or sends back. The role stands in both halves: the halves of different
    -- policies combine.
    execute format('create policy authority_decides on %I for update to borgpen_app
      using (organisation_id = (select app_organisation()) and state = ''proposed'' and (select app_has_role(''authority'')))
      with check (organisation_id = (select app_organisation()) and state in (''adopted'', ''draft'')
        and (select app_has_role(''authority'')))', t);
    execute format('create policy coordinator_makes on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and state = ''draft'' and (select app_has_role(''coordinator'') or app_is_system()))', t);
    execute format('create policy system_writes on %I for update to borgpen_app
      using (organisation_id = (select app_organisation()) and (select app_is_system()))', t);
  end loop;
  -- The coordinator keeps the rest.
  foreach t in array array['policy_decisions', 'policy_evaluations', 'goals', 'goal_measurements', 'measures',
    'measure_goals', 'measure_references', 'agreements', 'agreement_points', 'plan_items', 'works_council_moments'] loop
    execute format('create policy coordinator_makes on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and (select app_has_role(''coordinator'') or app_is_system()))', t);
  end loop;
  foreach t in array array['goals', 'measures', 'agreements', 'plan_items', 'works_council_moments'] loop
    execute format('create policy coordinator_changes on %I for update to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role(''coordinator'') or app_is_system()))', t);
  end loop;
  foreach t in array array['measure_goals', 'measure_references', 'agreement_points', 'plan_items'] loop
    execute format('create policy coordinator_removes on %I for delete to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role(''coordinator'') or app_is_system()))', t);
  end loop;
end $$;

create policy coordinator_prepares on policies for update to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('coordinator')))
  with check (organisation_id = (select app_organisation()) and state in ('draft', 'proposed', 'evaluated')
    and (select app_has_role('coordinator')));
-- Adopting a policy replaces the one before.
create policy authority_replaces on policies for update to borgpen_app
  using (organisation_id = (select app_organisation()) and state in ('adopted', 'evaluated') and (select app_has_role('authority')))
  with check (organisation_id = (select app_organisation()) and state = 'replaced' and (select app_has_role('authority')));
create policy coordinator_prepares on year_plans for update to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('coordinator')))
  with check (organisation_id = (select app_organisation()) and state in ('draft', 'proposed', 'closed')
    and (select app_has_role('coordinator')));

create policy with_policy on policy_decisions for select to borgpen_app using (organisation_id = (select app_organisation())
  and exists (select from policies p where p.organisation_id = policy_decisions.organisation_id and p.policy_id = policy_decisions.policy_id));
create policy with_policy on policy_evaluations for select to borgpen_app using (organisation_id = (select app_organisation())
  and exists (select from policies p where p.organisation_id = policy_evaluations.organisation_id and p.policy_id = policy_evaluations.policy_id));

-- The owner of a goal measures it, in the own name.
create policy owner_measures on goal_measurements for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and recorded_by_id = (select app_person())
  and exists (select from goals g where g.organisation_id = goal_measurements.organisation_id and g.goal_id = goal_measurements.goal_id
    and g.owner_id = (select app_person())));

-- An agreement is between the manager, the coordinator and the authority.
create policy who_sees on agreements for select to borgpen_app using (organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator', 'authority') or app_is_system()) or manager_id = (select app_person())));
create policy with_agreement on agreement_points for select to borgpen_app using (organisation_id = (select app_organisation())
  and exists (select from agreements a where a.organisation_id = agreement_points.organisation_id and a.agreement_id = agreement_points.agreement_id));
create policy with_agreement on agreement_reports for select to borgpen_app using (organisation_id = (select app_organisation())
  and exists (select from agreements a where a.organisation_id = agreement_reports.organisation_id and a.agreement_id = agreement_reports.agreement_id));
-- The manager reports, in the own name; the coordinator may write down what was told.
create policy manager_reports on agreement_reports for insert to borgpen_app with check (organisation_id = (select app_organisation())
  and ((select app_is_system()) or (written_by_id = (select app_person()) and ((select app_has_role('coordinator'))
    or exists (select from agreements a where a.organisation_id = agreement_reports.organisation_id
      and a.agreement_id = agreement_reports.agreement_id and a.manager_id = (select app_person()))))));

create policy with_plan on plan_items for select to borgpen_app using (organisation_id = (select app_organisation())
  and exists (select from year_plans y where y.organisation_id = plan_items.organisation_id and y.year = plan_items.year));
create policy with_item on plan_item_progress for select to borgpen_app using (organisation_id = (select app_organisation())
  and exists (select from plan_items i where i.organisation_id = plan_item_progress.organisation_id and i.item_id = plan_item_progress.item_id));
-- The coordinator follows every item, its owner the own one; both in the own name.
create policy owner_follows on plan_item_progress for insert to borgpen_app with check (organisation_id = (select app_organisation())
  and ((select app_is_system()) or (written_by_id = (select app_person()) and ((select app_has_role('coordinator'))
    or exists (select from plan_items i where i.organisation_id = plan_item_progress.organisation_id
      and i.item_id = plan_item_progress.item_id and i.owner_id = (select app_person()))))));

create policy who_sees on works_council_moments for select to borgpen_app using (organisation_id = (select app_organisation())
  and (select app_has_role('coordinator', 'authority', 'works-council') or app_is_system()));

grant select, insert, update on policies, goals, measures, agreements, year_plans, works_council_moments to borgpen_app;
grant select, insert on policy_decisions, policy_evaluations, goal_measurements, agreement_reports, plan_item_progress to borgpen_app;
grant select, insert, delete on measure_goals, measure_references, agreement_points to borgpen_app;
grant select, insert, update, delete on plan_items to borgpen_app;

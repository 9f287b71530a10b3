-- Signals: what numbered rules show a manager or the coordinator to look at, each with its reason. Never a verdict.
create table signals (
  organisation_id uuid not null,
  signal_id uuid not null,
  version integer not null,
  rule text not null check (rule in ('S1', 'S2', 'S3', 'S4', 'S5', 'S6')),
  -- What it is about, always the same for the same: so that each thing is shown once.
  key text not null,
  person_id uuid not null,
  -- The reason, as the schema of its rule says, and the things that it rests on: only one that is new opens it again.
  reason jsonb not null,
  rests_on text[] not null,
  state text not null check (state in ('open', 'closed')),
  found_on date not null,
  -- Since when the person sees it too: somebody asked about it.
  asked_on date,
  -- 'gone': what it pointed at was mended before anybody asked.
  outcome text check (outcome in ('nothing', 'talked', 'action', 'gone')),
  closed_on date,
  primary key (organisation_id, signal_id),
  unique (organisation_id, rule, key),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  check ((state = 'closed') = (closed_on is not null) and (state = 'closed') = (outcome is not null))
);
create index signals__state on signals (organisation_id, state, found_on desc, signal_id);
create index signals__person on signals (organisation_id, person_id);

create table signal_steps (
  organisation_id uuid not null,
  step_id uuid not null,
  signal_id uuid not null,
  kind text not null check (kind in ('asked', 'answered', 'closed', 'reopened')),
  outcome text check (outcome in ('nothing', 'talked', 'action', 'gone')),
  words text,
  at timestamptz not null,
  -- Null: the system, which found something new or found it mended.
  by_id uuid,
  primary key (organisation_id, step_id),
  foreign key (organisation_id, signal_id) references signals (organisation_id, signal_id),
  foreign key (organisation_id, by_id) references people (organisation_id, person_id)
);
create index signal_steps__signal on signal_steps (organisation_id, signal_id, at);

create table signal_settings (
  organisation_id uuid not null references organisations (organisation_id),
  rules_off text[] not null,
  week_hours numeric(4, 1) not null check (week_hours between 1 and 100),
  contract_hours numeric(4, 1) not null check (contract_hours between 0 and 60),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id)
);

-- By which words the field of a unit is known, where its name says too little.
create table unit_fields (
  organisation_id uuid not null,
  unit_id uuid not null,
  words text[] not null,
  primary key (organisation_id, unit_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id)
);

do $$ declare t text; begin
  foreach t in array array['signals', 'signal_steps', 'signal_settings', 'unit_fields'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Who leads the person, and the coordinator; the person once somebody asked about it. Nobody handles a signal about themselves.
create policy leader_and_coordinator on signals for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system())
    or (person_id = (select app_person()) and asked_on is not null)
    or (person_id <> (select app_person()) and ((select app_has_role('coordinator')) or person_id = any ((select app_team())::uuid[])))));
-- Found at night, or at the moment at which the person submits something: then in the own name, and unseen.
create policy found on signals for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (person_id = (select app_person()) and state = 'open' and asked_on is null)));
create policy leader_and_coordinator_handle on signals for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system())
    or (person_id <> (select app_person()) and ((select app_has_role('coordinator')) or person_id = any ((select app_team())::uuid[])))));

create policy with_signal on signal_steps for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and exists (select from signals s where s.organisation_id = signal_steps.organisation_id and s.signal_id = signal_steps.signal_id));
-- The person answers, once asked; everything else somebody else does.
create policy in_own_name on signal_steps for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (by_id = (select app_person())
    and exists (select from signals s where s.organisation_id = signal_steps.organisation_id and s.signal_id = signal_steps.signal_id
      and (s.person_id = (select app_person())) = (signal_steps.kind = 'answered')))));

create policy colleagues_read on signal_settings for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_sets on signal_settings for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on signal_settings for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy colleagues_read on unit_fields for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_sets on unit_fields for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on unit_fields for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, update on signals, signal_settings, unit_fields to borgpen_app;
grant select, insert on signal_steps to borgpen_app;

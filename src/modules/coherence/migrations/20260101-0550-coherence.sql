-- Coherence: the terms an organisation set for itself, and the points it leaves for now. The rules themselves are code.
create table coherence_terms (
  organisation_id uuid not null references organisations (organisation_id),
  term text not null check (term in ('measurementMonths', 'operationMonths', 'evaluationMonths', 'roundMonths', 'overdueDays',
    'planDays', 'reportMonths', 'contactMonths', 'adviceDays')),
  value integer not null check (value between 1 and 365),
  changed_on date not null,
  primary key (organisation_id, term)
);
comment on table coherence_terms is 'Only where an organisation departs from the standard term.';

create table coherence_set_aside (
  organisation_id uuid not null references organisations (organisation_id),
  set_aside_id uuid not null,
  -- Number of the rule and key of what it found.
  rule integer not null check (rule > 0),
  point text not null check (char_length(point) between 1 and 200),
  reason text not null check (char_length(reason) between 1 and 1000),
  set_on date not null,
  -- The last day on which the point is left alone: a year at most.
  until date not null check (until > set_on and until <= set_on + 366),
  set_by uuid,
  -- Set when the coordinator takes it back before that day.
  ended_on date check (ended_on >= set_on),
  primary key (organisation_id, set_aside_id),
  foreign key (organisation_id, set_by) references people (organisation_id, person_id)
);
create index coherence_set_aside__until on coherence_set_aside (organisation_id, until);

do $$ declare t text; begin
  foreach t in array array['coherence_terms', 'coherence_set_aside'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- Between coordinator and authority, who answer for the whole.
    execute format($p$create policy coordinator_and_authority_read on %I for select to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()))$p$, t);
    execute format($p$create policy coordinator_writes on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()))$p$, t);
    execute format($p$create policy coordinator_changes on %I for update to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()))$p$, t);
  end loop;
end $$;

grant select, insert on coherence_terms, coherence_set_aside to borgpen_app;
grant update (value, changed_on) on coherence_terms to borgpen_app;
-- What was set aside, why and until when stands; it can only be ended.
grant update (ended_on) on coherence_set_aside to borgpen_app;

-- What belongs to beginning somewhere: the steps for each kind of appointment, in versions, and what was marked of whom. Nobody's list is kept:
-- it follows from the steps that held on the first day of work.
create table checklist_steps (
  organisation_id uuid not null references organisations (organisation_id),
  engagement text not null
    check (engagement in ('civil-servant', 'hired', 'trainee', 'volunteer', 'office-holder')),
  step text not null check (step ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version >= 1),
  kind text not null check (kind in ('plain', 'vog', 'statement', 'oath')),
  -- Which statement, as in statement_versions.
  statement text,
  -- Who may mark it besides the coordinator; the person only what the person does.
  by_whom text not null check (by_whom in ('manager', 'person')),
  title_nl text not null,
  title_en text not null,
  text_nl text not null,
  text_en text not null,
  -- Days from the first day of work; null where the statement or the oath has a term of its own.
  days int check (days between 0 and 365),
  place int not null,
  used boolean not null,
  -- For who begins on or after this day.
  starts_on date not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, engagement, step, version),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id),
  check ((kind = 'statement') = (statement is not null)),
  check ((kind in ('statement', 'oath')) = (days is null))
);

-- What was marked, by whom; of one step the latest holds, nothing is overwritten. Of a certificate of conduct never what it says.
create table checklist_marks (
  organisation_id uuid not null,
  mark_id uuid not null,
  person_id uuid not null,
  step text not null,
  state text not null check (state in ('asked', 'done', 'not-needed', 'open')),
  marked_on date not null,
  -- Why a step is not needed.
  reason text,
  -- Of a certificate of conduct: its date, its screening profile, and when it is asked for again.
  issued_on date,
  profile text,
  check_on date,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  primary key (organisation_id, mark_id),
  unique (organisation_id, person_id, step, made_at),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id),
  check (state <> 'not-needed' or reason is not null),
  check (state = 'done' or (issued_on is null and profile is null and check_on is null))
);

create table checklist_settings (
  organisation_id uuid not null references organisations (organisation_id),
  -- Days after its term when a step also reaches the coordinator.
  coordinator_days int not null check (coordinator_days between 0 and 180),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id)
);

do $$ declare t text; begin
  foreach t in array array['checklist_steps', 'checklist_marks', 'checklist_settings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['checklist_steps', 'checklist_settings'] loop
    execute format($p$create policy colleagues_read on %I for select to borgpen_app using (
      organisation_id = (select app_organisation()))$p$, t);
    execute format($p$create policy coordinator_makes on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()))$p$, t);
  end loop;
  -- Who leads somebody sees whether the oath was taken and what was signed, as of the steps.
  foreach t in array array['oaths', 'statement_signatures'] loop
    execute format($p$create policy leader_reads on %I for select to borgpen_app using (
      organisation_id = (select app_organisation()) and person_id = any ((select app_team())::uuid[]))$p$, t);
  end loop;
end $$;

create policy coordinator_changes on checklist_settings for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy who_sees on checklist_marks for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or person_id = any ((select app_team())::uuid[])
    or (select app_has_role('coordinator', 'authority') or app_is_system())));
-- In one's own name: of the own list only what is for the person to do, of others only as who leads them or as coordinator.
create policy who_marks on checklist_marks for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and made_by = (select app_person())
  and case when person_id = (select app_person())
    then exists (select from checklist_steps s where s.organisation_id = checklist_marks.organisation_id
      and s.step = checklist_marks.step and s.by_whom = 'person' and s.kind = 'plain')
    else person_id = any ((select app_team())::uuid[]) or (select app_has_role('coordinator')) end);

grant select, insert on checklist_steps, checklist_marks to borgpen_app;
grant select, insert, update (coordinator_days, changed_by, changed_at) on checklist_settings to borgpen_app;

-- Rounds in which an organisation is held against the norms of a framework, their ratings, and what is left of them once closed.
create table assessment_rounds (
  organisation_id uuid not null references organisations (organisation_id),
  round_id uuid not null,
  framework text not null,
  framework_version integer not null check (framework_version >= 1),
  -- What the organisation calls it, such as 2025; commands find a round by it.
  title text not null check (btrim(title) <> ''),
  reference_date date not null,
  -- True where the source names a year only; the date is then its last day and is never shown.
  year_only boolean not null default false,
  kind text not null check (kind in ('self', 'peer', 'audit')),
  -- A round rates on the levels of a scale, or records findings of somebody else; never both.
  measure text not null check (measure in ('levels', 'findings')),
  state text not null default 'open' check (state in ('open', 'under-review', 'closed')),
  -- The report or decision the round rests on, where there is one.
  source text,
  -- Why it was last sent back from review.
  returned_because text,
  closed_on date,
  -- Who adopted the outcome, in words: a function or a name.
  adopted_by text,
  created_on date not null,
  primary key (organisation_id, round_id),
  unique (organisation_id, framework, title),
  unique (organisation_id, round_id, measure),
  check ((state = 'closed') = (closed_on is not null)),
  check ((state = 'closed') = (adopted_by is not null))
);
create index assessment_rounds__latest on assessment_rounds (organisation_id, framework, state, reference_date);

create table round_assessors (
  organisation_id uuid not null,
  assessor_id uuid not null,
  round_id uuid not null,
  -- Null for somebody from outside, who is known by name only.
  person_id uuid,
  name text not null check (btrim(name) <> ''),
  primary key (organisation_id, assessor_id),
  unique (organisation_id, round_id, name),
  foreign key (organisation_id, round_id) references assessment_rounds (organisation_id, round_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);
create index round_assessors__person on round_assessors (organisation_id, person_id, round_id);

create table ratings (
  organisation_id uuid not null,
  round_id uuid not null,
  code text not null,
  measure text not null,
  -- A level of the framework's scale, or a finding.
  outcome text not null check (outcome <> ''),
  reasoning text not null,
  evidence text,
  evidence_link text check (evidence_link ~ '^https://'),
  -- A building block as evidence: framework and code, such as arnhem-2024/3.1.
  evidence_block text,
  -- Null where an import or the system wrote it.
  rated_by uuid,
  rated_at timestamptz not null,
  primary key (organisation_id, round_id, code),
  foreign key (organisation_id, round_id, measure) references assessment_rounds (organisation_id, round_id, measure),
  foreign key (organisation_id, rated_by) references people (organisation_id, person_id),
  check (measure <> 'findings' or outcome in ('met', 'partly-short', 'short', 'not-published'))
);

create table round_outcomes (
  organisation_id uuid not null,
  round_id uuid not null,
  code text not null,
  framework text not null,
  framework_version integer not null,
  title text not null,
  reference_year integer not null,
  -- Which of two rounds of one year is the later one; shown nowhere.
  reference_date date not null,
  kind text not null check (kind in ('self', 'peer', 'audit')),
  measure text not null check (measure in ('levels', 'findings')),
  outcome text not null,
  primary key (organisation_id, round_id, code),
  foreign key (organisation_id, round_id) references assessment_rounds (organisation_id, round_id)
);
create index round_outcomes__overview on round_outcomes (framework, reference_year, organisation_id, reference_date, round_id);
comment on table round_outcomes is 'Written when a round closes: the outcome per item, without reasoning, evidence or names. All that an overseer ever sees.';

-- Frozen for everybody, the owner of the tables included: ratings and assessors change only while their round is open, outcomes
-- are written only while it is under review and never change. The lock makes a rating and a step of the round wait for each other.
create function assessments_only_while() returns trigger language plpgsql as $$
declare
  touched record;
begin
  if tg_op = 'DELETE' then touched := old; else touched := new; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended(touched.round_id::text, 0));
  if tg_op = 'UPDATE' and (new.organisation_id, new.round_id) is distinct from (old.organisation_id, old.round_id) then
    raise exception 'A row of % stays in its round', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from assessment_rounds r where r.organisation_id = touched.organisation_id
      and r.round_id = touched.round_id and r.state = any (tg_argv)) then
    raise exception '% cannot change in this state of the round', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return touched;
end $$;

create function assessments_guard_round() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(old.round_id::text, 0));
  if old.state = 'closed' then
    raise exception 'A closed round is frozen' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if (new.framework, new.framework_version, new.measure) is distinct from (old.framework, old.framework_version, old.measure) then
    raise exception 'A round keeps its framework, version and measure' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'open' and new.state = 'closed' then
    raise exception 'A round is reviewed before it is closed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger frozen before update or delete on assessment_rounds for each row execute function assessments_guard_round();
create trigger only_in_an_open_round before insert or update or delete on ratings
  for each row execute function assessments_only_while('open');
create trigger only_in_an_open_round before insert or update or delete on round_assessors
  for each row execute function assessments_only_while('open');
create trigger only_at_closing before insert on round_outcomes for each row execute function assessments_only_while('under-review');
create trigger never_again before update or delete on round_outcomes for each row execute function assessments_only_while();

do $$ declare t text; begin
  foreach t in array array['assessment_rounds', 'round_assessors', 'ratings', 'round_outcomes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Who assesses in a round is no secret to colleagues; the rounds themselves are for those who work on them until they are closed.
create policy colleagues_read on round_assessors for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_names on round_assessors for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_removes on round_assessors for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

create policy who_sees on assessment_rounds for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (state = 'closed' or (select app_has_role('coordinator', 'authority') or app_is_system())
    or exists (select from round_assessors a where a.organisation_id = assessment_rounds.organisation_id
      and a.round_id = assessment_rounds.round_id and a.person_id = (select app_person()))));
create policy coordinator_opens on assessment_rounds for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_or_authority_steps on assessment_rounds for update to borgpen_app
  using (organisation_id = (select app_organisation()) and state <> 'closed'
    and (select app_has_role('coordinator', 'authority') or app_is_system()))
  with check (organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()));

-- Reasoning and evidence may speak of persons or incidents: for coordinator, authority and the assessors of this round.
create policy who_sees on ratings for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator', 'authority') or app_is_system())
    or exists (select from round_assessors a where a.organisation_id = ratings.organisation_id
      and a.round_id = ratings.round_id and a.person_id = (select app_person()))));
create policy assessors_rate on ratings for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and (rated_by = (select app_person()) or (select app_is_system()))
  and ((select app_has_role('coordinator') or app_is_system())
    or exists (select from round_assessors a where a.organisation_id = ratings.organisation_id
      and a.round_id = ratings.round_id and a.person_id = (select app_person()))));
create policy assessors_change on ratings for update to borgpen_app
  using (organisation_id = (select app_organisation())
    and ((select app_has_role('coordinator') or app_is_system())
      or exists (select from round_assessors a where a.organisation_id = ratings.organisation_id
        and a.round_id = ratings.round_id and a.person_id = (select app_person()))))
  with check (organisation_id = (select app_organisation()) and (rated_by = (select app_person()) or (select app_is_system())));

-- The outcome of a closed round is for all colleagues, and for an overseer of this organisation.
create policy colleagues_read on round_outcomes for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy overseer_reads on round_outcomes for select to borgpen_app using (
  (select app_has_role('overseer') or app_is_system())
  and organisation_id in (select o.overseen_id from oversights o where o.organisation_id = (select app_organisation())));
create policy written_at_closing on round_outcomes for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()));

grant select, insert, update on assessment_rounds, ratings to borgpen_app;
grant select, insert, delete on round_assessors to borgpen_app;
grant select, insert on round_outcomes to borgpen_app;

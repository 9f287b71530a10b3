-- What an overseer sees of other organisations, and what it keeps of its own (source 001, 3.8).

-- One row for each closed round, so that five hundred organisations cost five hundred rows and not one for each norm. The database
-- writes it when a round closes, from the outcomes that were kept; like them it holds no reasoning, no evidence and no names of people.
create table overseen_rounds (
  organisation_id uuid not null,
  round_id uuid not null,
  framework text not null,
  framework_version integer not null,
  title text not null,
  reference_year integer not null,
  -- Which of two rounds of one year is the later one; shown nowhere.
  reference_date date not null,
  kind text not null check (kind in ('self', 'peer', 'audit')),
  measure text not null check (measure in ('levels', 'findings')),
  -- The outcome of each norm by its code: {"1": "short", "2": "met"}.
  outcomes jsonb not null check (jsonb_typeof(outcomes) = 'object'),
  primary key (organisation_id, round_id),
  foreign key (organisation_id, round_id) references assessment_rounds (organisation_id, round_id)
);
create index overseen_rounds__selection on overseen_rounds (framework, reference_year, organisation_id);

create function oversight_keep_round() returns trigger language plpgsql as $$
begin
  insert into overseen_rounds (organisation_id, round_id, framework, framework_version, title, reference_year, reference_date, kind,
    measure, outcomes)
  select new.organisation_id, new.round_id, new.framework, new.framework_version, new.title,
    extract(year from new.reference_date)::integer, new.reference_date, new.kind, new.measure,
    coalesce(jsonb_object_agg(o.code, o.outcome) filter (where o.code is not null), '{}')
  from (select) as one left join round_outcomes o on o.organisation_id = new.organisation_id and o.round_id = new.round_id;
  return null;
end $$;
create trigger kept_for_overseers after update of state on assessment_rounds
  for each row when (old.state <> 'closed' and new.state = 'closed') execute function oversight_keep_round();

create table oversight_conversations (
  organisation_id uuid not null,
  conversation_id uuid not null,
  overseen_id uuid not null,
  held_on date not null,
  subject text not null check (btrim(subject) <> ''),
  agreements text not null check (btrim(agreements) <> ''),
  -- When to come back to it; a later conversation with the same organisation answers it.
  follow_up_on date check (follow_up_on >= held_on),
  recorded_by uuid,
  primary key (organisation_id, conversation_id),
  foreign key (organisation_id, overseen_id) references oversights (organisation_id, overseen_id),
  foreign key (organisation_id, recorded_by) references people (organisation_id, person_id)
);
create index oversight_conversations__latest on oversight_conversations (organisation_id, overseen_id, held_on desc);

create table good_examples (
  -- Who shared it; what a source says of another organisation is shared by whoever wrote it down here.
  organisation_id uuid not null references organisations (organisation_id),
  example_id uuid not null,
  about_id uuid not null references organisations (organisation_id),
  framework text not null,
  code text not null,
  title text not null check (btrim(title) <> ''),
  text text not null check (btrim(text) <> ''),
  source_title text check (btrim(source_title) <> ''),
  -- Section and page, as the source itself counts them.
  source_place text check (btrim(source_place) <> ''),
  source_link text check (source_link ~ '^https://'),
  shared_on date not null,
  primary key (organisation_id, example_id),
  -- Of somebody else only what a public source says.
  check (about_id = organisation_id or source_title is not null)
);
create index good_examples__norm on good_examples (framework, code, shared_on desc);
create index good_examples__about on good_examples (about_id);

alter table overseen_rounds enable row level security;
alter table overseen_rounds force row level security;
alter table oversight_conversations enable row level security;
alter table oversight_conversations force row level security;
alter table good_examples enable row level security;
alter table good_examples force row level security;

-- Closed rounds of the organisations it oversees, for the overseer alone; only the trigger above writes, whoever closes the round.
create policy overseer_reads on overseen_rounds for select to borgpen_app using (
  (select app_has_role('overseer'))
  and organisation_id in (select o.overseen_id from oversights o where o.organisation_id = (select app_organisation())));
create policy written_at_closing on overseen_rounds for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and pg_trigger_depth() > 0);

-- The overseer's own log: not for other roles of its organisation, and not for the organisation it is about.
create policy overseer_reads on oversight_conversations for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('overseer')));
create policy overseer_writes on oversight_conversations for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('overseer')));
create policy overseer_changes on oversight_conversations for update to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('overseer')))
  with check (organisation_id = (select app_organisation()) and (select app_has_role('overseer')));

-- Examples are there to be learnt from: for everybody who is signed in, wherever they work.
create policy signed_in_read on good_examples for select to borgpen_app using ((select app_kind()) in ('person', 'system'));
create policy coordinator_or_overseer_shares on good_examples for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'overseer') or app_is_system())
  and (about_id = organisation_id or (select app_has_role('overseer') or app_is_system())));
create policy coordinator_or_overseer_withdraws on good_examples for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'overseer')));

grant select, insert on overseen_rounds to borgpen_app;
grant select, insert, update on oversight_conversations to borgpen_app;
grant select, insert, delete on good_examples to borgpen_app;

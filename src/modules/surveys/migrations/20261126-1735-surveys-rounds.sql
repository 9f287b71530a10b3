-- A survey: who is asked, who still has to answer, and what was answered. The three are kept apart, so that no answer leads to a person.
create table survey_rounds (
  organisation_id uuid not null references organisations (organisation_id),
  round_id uuid not null,
  -- The version of a questionnaire that is asked; it never changes while a round uses it.
  questionnaire text not null check (questionnaire ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version >= 1),
  title_nl text not null,
  title_en text not null,
  -- No group smaller than this is ever shown.
  minimum int not null check (minimum >= 10),
  state text not null default 'prepared' check (state in ('prepared', 'open', 'closed')),
  population text not null check (population in ('all', 'units', 'sample', 'list')),
  -- For chosen units: these, with all below them.
  unit_ids uuid[] not null default '{}',
  sample_size int check (sample_size >= 1),
  -- Anybody who has it draws the same sample from the same people.
  sample_seed text,
  opens_on date not null,
  first_reminder_on date not null,
  second_reminder_on date not null,
  closes_on date not null,
  -- Days after closing after which the answers as they came are destroyed.
  keep_days int not null check (keep_days between 1 and 365),
  -- How many were asked, fixed at the opening.
  invited int,
  -- The invitation and its reminders, as far as they were sent.
  mails_sent int not null default 0 check (mails_sent between 0 and 3),
  opened_on date,
  -- The coordinator wants it closed before its day; a job does it.
  close_asked_on date,
  closed_on date,
  destroyed_on date,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id),
  check (opens_on < first_reminder_on and first_reminder_on < second_reminder_on and second_reminder_on < closes_on),
  check ((population = 'sample') = (sample_size is not null and sample_seed is not null))
);

-- The key of a round, sealed with survey.key, which lies outside the database. Once it is gone nobody opens an answer any more.
create table survey_keys (
  organisation_id uuid not null,
  round_id uuid not null,
  sealed_key text not null,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, round_id) references survey_rounds (organisation_id, round_id) on delete cascade
);

-- How many were asked of each unit, fixed at the opening.
create table survey_strata (
  organisation_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  invited int not null check (invited >= 1),
  primary key (organisation_id, round_id, unit_id),
  foreign key (organisation_id, round_id) references survey_rounds (organisation_id, round_id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id)
);

-- Whom to remind; before the opening, who is on the list. All rows of a round are gone after the last reminder.
create table survey_invitations (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  token_hash text,
  primary key (organisation_id, round_id, person_id),
  foreign key (organisation_id, round_id) references survey_rounds (organisation_id, round_id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);

-- Tokens that were not used yet. Using one deletes it in the transaction that keeps the answer.
create table survey_tokens (
  organisation_id uuid not null,
  token_hash text not null,
  round_id uuid not null,
  unit_id uuid,
  primary key (organisation_id, token_hash),
  foreign key (organisation_id, round_id) references survey_rounds (organisation_id, round_id) on delete cascade
);
create index survey_tokens__round on survey_tokens (organisation_id, round_id, unit_id);

-- What was answered, sealed with the key of its round and all of one size. No time, no unit, no order: the rows are written anew, in
-- another order and under other numbers, every night, at every reminder and at closing. It refers to no round: a reference would mark the row
-- of the round with the transaction of who answered last.
create table survey_answers (
  organisation_id uuid not null,
  round_id uuid not null,
  answer_id uuid not null,
  sealed bytea not null,
  primary key (organisation_id, round_id, answer_id)
);
-- What the disk still holds of used tokens and of answers before they were mixed goes soon.
alter table survey_tokens set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20);
alter table survey_answers set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20);

alter table survey_rounds enable row level security;
alter table survey_rounds force row level security;
alter table survey_keys enable row level security;
alter table survey_keys force row level security;
alter table survey_strata enable row level security;
alter table survey_strata force row level security;
alter table survey_invitations enable row level security;
alter table survey_invitations force row level security;
alter table survey_tokens enable row level security;
alter table survey_tokens force row level security;
alter table survey_answers enable row level security;
alter table survey_answers force row level security;

create policy colleagues_read on survey_rounds for select to borgpen_app using (
  organisation_id = (select app_organisation()));
create policy coordinator_makes on survey_rounds for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_moves on survey_rounds for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_drops on survey_rounds for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and state = 'prepared' and (select app_has_role('coordinator')));

create policy coordinator_reads on survey_strata for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy system_counts on survey_strata for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));

-- The coordinator says who is on a list. Nobody reads who still has to answer.
create policy coordinator_lists on survey_invitations for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (token_hash is null and (select app_has_role('coordinator')))));
create policy system_reads on survey_invitations for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_renews on survey_invitations for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_forgets on survey_invitations for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));

create policy system_alone on survey_keys for all to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_alone on survey_tokens for all to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_alone on survey_answers for all to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));

grant select, insert, delete, update (minimum, state, opens_on, invited, mails_sent, opened_on, close_asked_on, closed_on,
  destroyed_on)
  on survey_rounds to borgpen_app;
grant select, insert on survey_strata to borgpen_app;
grant select, insert, delete, update (token_hash) on survey_invitations to borgpen_app;
grant select, insert, delete on survey_keys, survey_tokens, survey_answers to borgpen_app;

-- As before, but what is written because somebody answers a survey is not noted either: a note that somebody used a token and kept an
-- answer would have a number that tells in which order, beside the transaction of that answer.
create or replace function note_changes_everywhere() returns void language plpgsql as $$
declare
  t record;
  o record;
begin
  for t in
    select c.relname as name, case when exists (
        select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*') and p.polroles <> array['borgpen_system'::regrole::oid]
          and pg_get_expr(p.polqual, p.polrelid) !~ '^\(?\(organisation_id = \( SELECT app_organisation\(\) AS app_organisation\)\)( AND |$)'
      ) then 'for-all' else '' end as width
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname not in ('organisation_changes', 'sessions', 'survey_tokens', 'survey_answers') and c.relname not like 'audit\_%'
  loop
    for o in select * from (values ('insert', 'new'), ('update', 'new'), ('delete', 'old')) as v (verb, image) loop
      execute format('create or replace trigger %I after %s on %I referencing %s table as changed for each statement execute function note_change(%L)',
        'note_' || o.verb, o.verb, t.name, o.image, t.width);
    end loop;
  end loop;
end $$;

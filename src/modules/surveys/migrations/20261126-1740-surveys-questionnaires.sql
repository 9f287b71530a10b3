-- What is asked in a survey, in versions: a version that a round has begun to use never changes, so that an answer always leads to the words that were asked.
create table survey_questionnaires (
  organisation_id uuid not null references organisations (organisation_id),
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  version int not null check (version >= 1),
  -- A questionnaire as the schema in the code says; it may have faults while somebody works on it, and no round can use it then.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- Since when a round uses it; from then on it stays as it is.
  used_since date,
  made_by uuid,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, key, version),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id)
);

alter table survey_questionnaires enable row level security;
alter table survey_questionnaires force row level security;

-- Whoever reads results reads what was asked; nothing in it is about a person.
create policy colleagues_read on survey_questionnaires for select to borgpen_app using (
  organisation_id = (select app_organisation()));
create policy coordinator_makes on survey_questionnaires for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on survey_questionnaires for update to borgpen_app using (
  organisation_id = (select app_organisation()) and used_since is null
  and (select app_has_role('coordinator') or app_is_system()))
  with check (organisation_id = (select app_organisation()));
create policy coordinator_removes on survey_questionnaires for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and used_since is null
  and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, delete, update (content, used_since, changed_at) on survey_questionnaires to borgpen_app;

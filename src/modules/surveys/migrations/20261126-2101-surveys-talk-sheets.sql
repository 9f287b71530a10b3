-- The talk sheets of all units of a closed round, asked for at once: a row for each unit, its PDF once a job has made it.
create table survey_sheets (
  organisation_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  locale text not null check (locale in ('nl', 'en')),
  asked_on date not null,
  pdf bytea,
  primary key (organisation_id, round_id, unit_id),
  foreign key (organisation_id, round_id) references survey_cubes (organisation_id, round_id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id)
);
alter table survey_sheets enable row level security;
alter table survey_sheets force row level security;

create policy coordinator_reads on survey_sheets for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_asks on survey_sheets for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator')) and pdf is null);
create policy system_makes on survey_sheets for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy coordinator_clears on survey_sheets for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, delete, update (pdf) on survey_sheets to borgpen_app;

-- What may be said of a round that is closed: worked out once, protected, and never anything else (docs/disclosure.md).
create table survey_cubes (
  organisation_id uuid not null,
  round_id uuid not null,
  minimum int not null check (minimum >= 10),
  -- How far the items of each scale measure one thing, and how scales go together.
  alphas jsonb not null,
  correlations jsonb not null,
  made_on date not null,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, round_id) references survey_rounds (organisation_id, round_id) on delete cascade
);

-- One row for everybody (no group_by), and one for each group.
create table survey_results (
  organisation_id uuid not null,
  round_id uuid not null,
  place int not null check (place >= 0),
  group_by text,
  group_value text,
  parent_value text,
  invited int check (invited >= 0),
  -- How many answered; absent where it is not shown.
  answered int check (answered >= 10),
  items jsonb not null,
  scales jsonb not null,
  primary key (organisation_id, round_id, place),
  unique (organisation_id, round_id, group_by, group_value),
  foreign key (organisation_id, round_id) references survey_cubes (organisation_id, round_id) on delete cascade,
  check ((group_by is null) = (place = 0) and (group_by is null) = (group_value is null))
);

-- What people wrote in their own words, by item only.
create table survey_remarks (
  organisation_id uuid not null,
  round_id uuid not null,
  remark_id uuid not null,
  item text not null,
  text text not null,
  primary key (organisation_id, round_id, remark_id),
  foreign key (organisation_id, round_id) references survey_cubes (organisation_id, round_id) on delete cascade
);

alter table survey_cubes enable row level security;
alter table survey_cubes force row level security;
alter table survey_results enable row level security;
alter table survey_results force row level security;
alter table survey_remarks enable row level security;
alter table survey_remarks force row level security;

-- Nothing in it is about a person: who leads, and the works council, read it all.
create policy leaders_read on survey_cubes for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (select app_has_role('coordinator', 'authority', 'works-council', 'manager') or app_is_system()));
create policy leaders_read on survey_results for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (select app_has_role('coordinator', 'authority', 'works-council', 'manager') or app_is_system()));
create policy coordinator_reads on survey_remarks for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator')));

create policy system_keeps on survey_cubes for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_keeps on survey_results for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_keeps on survey_remarks for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));

grant select, insert on survey_cubes, survey_results, survey_remarks to borgpen_app;

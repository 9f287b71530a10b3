-- From how many days before its end a term is called "soon".
alter table report_settings
  add column soon_confirm_days integer not null default 3 check (soon_confirm_days between 0 and 6),
  add column soon_days integer not null default 14 check (soon_days between 0 and 60);

-- The numbers of a year that is over, as everybody may see them (docs/disclosure.md). Settled once: a number that moves with every single
-- report would tell of that report.
create table report_year_figures (
  organisation_id uuid not null references organisations (organisation_id),
  year integer not null check (year between 2000 and 2200),
  made_on date not null,
  numbers jsonb not null,
  primary key (organisation_id, year)
);
alter table report_year_figures enable row level security;
alter table report_year_figures force row level security;
create policy colleagues_read on report_year_figures for select to borgpen_app using (
  organisation_id = (select app_organisation()));
create policy system_settles on report_year_figures for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));
grant select, insert on report_year_figures to borgpen_app;

-- Whose files wait for the recovery key, how many and why: counted every night, because whoever may use that key sees no file.
create table awaited_recoveries (
  organisation_id uuid not null,
  awaited_id uuid not null,
  -- Who could read them last.
  person_id uuid not null,
  -- That person has no confidential role any more and nobody else reads them, or made another key.
  reason text not null check (reason in ('left', 'new-key')),
  files integer not null check (files > 0),
  noted_at timestamptz not null,
  primary key (organisation_id, awaited_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);
create index awaited_recoveries__person on awaited_recoveries (organisation_id, person_id);
alter table awaited_recoveries enable row level security;
alter table awaited_recoveries force row level security;

create policy who_recovers_sees on awaited_recoveries for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system() or app_has_role('authority', 'administrator')) or person_id = (select app_person())));
-- Whoever makes another key says so at once; the rest is counted by the system.
create policy system_counts on awaited_recoveries for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (person_id = (select app_person()) and reason = 'new-key')));
create policy who_recovers_ends on awaited_recoveries for delete to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system() or app_has_role('authority', 'administrator')) or person_id = (select app_person())));

grant select, insert, delete on awaited_recoveries to borgpen_app;

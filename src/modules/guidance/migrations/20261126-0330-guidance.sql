-- The guide of /melden: what an organisation makes of the contacts and texts that came along. All of it is public.
create table guidance_settings (
  organisation_id uuid not null primary key references organisations (organisation_id),
  -- Everybody may read the guide of this organisation, and finds it in the list.
  is_open boolean not null,
  changed_on date not null,
  changed_by uuid,
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id)
);

create table guidance_contacts (
  organisation_id uuid not null references organisations (organisation_id),
  -- The key in content/guidance/contacts.yaml.
  contact text not null,
  name text,
  telephone text,
  email text,
  reachable text,
  address text,
  link text,
  changed_on date not null,
  changed_by uuid,
  primary key (organisation_id, contact),
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id),
  check (coalesce(telephone, email, address, link) is not null)
);

create table guidance_texts (
  organisation_id uuid not null references organisations (organisation_id),
  -- The key in content/guidance/ways.yaml or texts.yaml.
  text_key text not null,
  nl text not null,
  en text not null,
  -- The version of the standard text on which the own text was made.
  based_on int not null check (based_on >= 1),
  changed_on date not null,
  changed_by uuid,
  primary key (organisation_id, text_key),
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id)
);

-- Counsellors whose names the organisation chose to show. Copied, because the public reads no people and no appointments.
create table guidance_counsellors (
  organisation_id uuid not null,
  contact text not null,
  person_id uuid not null,
  name text not null,
  email text,
  ends_on date,
  primary key (organisation_id, contact, person_id),
  foreign key (organisation_id, contact) references guidance_contacts (organisation_id, contact),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);

alter table guidance_settings enable row level security;
alter table guidance_settings force row level security;
alter table guidance_contacts enable row level security;
alter table guidance_contacts force row level security;
alter table guidance_texts enable row level security;
alter table guidance_texts force row level security;
alter table guidance_counsellors enable row level security;
alter table guidance_counsellors force row level security;

-- Whoever needs help reads them without being anybody.
create policy everybody_reads on guidance_settings for select to borgpen_app using (true);
create policy everybody_reads on guidance_contacts for select to borgpen_app using (true);
create policy everybody_reads on guidance_texts for select to borgpen_app using (true);
create policy everybody_reads on guidance_counsellors for select to borgpen_app using (true);

create policy coordinator_makes on guidance_settings for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on guidance_settings for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

create policy coordinator_makes on guidance_contacts for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on guidance_contacts for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_clears on guidance_contacts for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

create policy coordinator_makes on guidance_texts for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on guidance_texts for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_clears on guidance_texts for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

create policy coordinator_makes on guidance_counsellors for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_clears on guidance_counsellors for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, update on guidance_settings to borgpen_app;
grant select, insert, update, delete on guidance_contacts, guidance_texts to borgpen_app;
grant select, insert, delete on guidance_counsellors to borgpen_app;

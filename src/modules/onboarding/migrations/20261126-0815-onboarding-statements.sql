-- What people sign in the application: every version of a text stays as it was, so that a signature always leads to the words that were shown.
create table statement_versions (
  organisation_id uuid not null references organisations (organisation_id),
  -- The key in content/statements/statements.yaml.
  statement text not null check (statement ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version >= 1),
  title_nl text not null,
  title_en text not null,
  text_nl text not null,
  text_en text not null,
  -- Who has to sign; empty: nobody any more.
  engagements text[] not null
    check (engagements <@ array['civil-servant', 'hired', 'trainee', 'volunteer', 'office-holder']),
  -- Days within which it is signed.
  days int not null check (days between 1 and 365),
  -- Months after which it is signed again; null for once.
  months int check (months between 1 and 60),
  -- Whoever signed an earlier version signs this one too.
  sign_again boolean not null,
  starts_on date not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, statement, version),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id)
);

create table statement_signatures (
  organisation_id uuid not null,
  signature_id uuid not null,
  person_id uuid not null,
  statement text not null,
  version int not null,
  -- In which language the text was shown.
  language text not null check (language in ('nl', 'en')),
  signed_on date not null,
  signed_at timestamptz(3) not null,
  -- Over organisation, person, statement, version, language, title, text and moment; the audit log names the same hash.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, signature_id),
  unique (organisation_id, person_id, statement, version, signed_on),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, statement, version) references statement_versions (organisation_id, statement, version)
);
create index statement_signatures__statement on statement_signatures (organisation_id, statement, person_id);

-- When somebody was last told by mail that there is something to sign; never what.
create table statement_reminders (
  organisation_id uuid not null,
  person_id uuid not null,
  reminded_on date not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);

alter table statement_versions enable row level security;
alter table statement_versions force row level security;
alter table statement_signatures enable row level security;
alter table statement_signatures force row level security;
alter table statement_reminders enable row level security;
alter table statement_reminders force row level security;

create policy colleagues_read on statement_versions for select to borgpen_app using (
  organisation_id = (select app_organisation()));
create policy coordinator_makes on statement_versions for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

create policy who_sees on statement_signatures for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or (select app_has_role('coordinator', 'authority') or app_is_system())));
-- Nobody signs for another.
create policy person_signs on statement_signatures for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));

create policy system_reads on statement_reminders for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_writes on statement_reminders for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_renews on statement_reminders for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));

grant select, insert on statement_versions, statement_signatures to borgpen_app;
grant select, insert, update (reminded_on) on statement_reminders to borgpen_app;

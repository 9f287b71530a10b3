-- Somebody without an account who came back with a code: the private key of the code, wrapped by a secret that exists only in that
-- person's cookie, for half an hour. What a subject destroys for good.

create table vault_visits (
  organisation_id uuid not null,
  visit_id uuid not null,
  -- SHA-256 of the token in the cookie: finds, opens nothing.
  token_hash bytea not null check (octet_length(token_hash) = 32),
  holder_id uuid not null,
  wrapped bytea not null,
  expires_at timestamptz not null,
  primary key (organisation_id, visit_id)
);
create index vault_visits__token on vault_visits (token_hash);
create index vault_visits__expiry on vault_visits (expires_at);
alter table vault_visits enable row level security;
alter table vault_visits force row level security;

create policy system_begins on vault_visits for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));
grant insert on vault_visits to borgpen_app;
-- Before it is known whose organisation it is.
create policy finding on vault_visits for all to borgpen_system using (true);
grant select, update (expires_at), delete on vault_visits to borgpen_system;
create policy finding on vault_codes for select to borgpen_system using (true);
grant select (organisation_id, lookup) on vault_codes to borgpen_system;

-- A subject destroys a file as its reader or as the system; holders, seals and codes go with it.
create policy reader_destroys on vault_files for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
grant delete on vault_files to borgpen_app;
alter table vault_holders drop constraint vault_holders_organisation_id_file_id_fkey;
alter table vault_holders add constraint vault_holders_organisation_id_file_id_fkey
  foreign key (organisation_id, file_id) references vault_files (organisation_id, file_id) on delete cascade;

-- A file that was sealed whole in a browser.
create policy system_keeps on vault_files for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()) and made_by is null and sequence = 1 and key_version = 1);

-- The vault: who holds which key. Nothing in these tables opens anything by itself; docs/vault.md says which key opens what.

create table vault_person_keys (
  organisation_id uuid not null,
  key_id uuid not null,
  person_id uuid not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  made_at timestamptz not null,
  -- Set when the person makes another key, because the passphrase is lost.
  ended_at timestamptz,
  primary key (organisation_id, key_id)
);
create unique index vault_person_keys__in_use on vault_person_keys (organisation_id, person_id) where ended_at is null;

-- Apart from the public key, so that a colleague who seals something cannot read it.
create table vault_person_secrets (
  organisation_id uuid not null,
  key_id uuid not null,
  person_id uuid not null,
  wrapped bytea not null,
  salt bytea not null,
  passphrase_check bytea not null,
  memory_kib integer not null check (memory_kib >= 8),
  passes integer not null check (passes >= 1),
  changed_at timestamptz not null,
  failures integer not null default 0,
  not_before timestamptz not null default 'epoch',
  last_failure_at timestamptz not null default 'epoch',
  primary key (organisation_id, key_id),
  foreign key (organisation_id, key_id) references vault_person_keys (organisation_id, key_id)
);

-- A private key while its owner works, wrapped by a secret that exists only in that person's cookie. Goes with the session.
create table vault_unlocked (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  key_id uuid not null,
  wrapped bytea not null,
  expires_at timestamptz not null,
  primary key (organisation_id, session_id),
  foreign key (organisation_id, session_id) references sessions (organisation_id, session_id) on delete cascade,
  foreign key (organisation_id, key_id) references vault_person_keys (organisation_id, key_id)
);
create index vault_unlocked__expiry on vault_unlocked (expires_at);

create table vault_files (
  organisation_id uuid not null,
  file_id uuid not null,
  -- Null: made without an account, or by the system.
  made_by uuid,
  made_at timestamptz not null,
  key_version integer not null check (key_version >= 1),
  -- The earlier keys, sealed with the current one.
  earlier_keys bytea check ((earlier_keys is null) = (key_version = 1)),
  -- How many times it was written; 0 while it is being made.
  sequence integer not null default 0 check (sequence >= 0),
  manifest bytea check ((manifest is null) = (sequence = 0)),
  -- Somebody left: whoever writes next gives it a new key first.
  rotation_due boolean not null default false,
  primary key (organisation_id, file_id)
);

-- Who has a key to a file: a person (by that person's key), whoever has a code, or the recovery key.
create table vault_holders (
  organisation_id uuid not null,
  file_id uuid not null,
  -- The key of the person, the set of the recovery key, or an id for the code.
  holder_id uuid not null,
  kind text not null check (kind in ('person', 'code', 'recovery')),
  person_id uuid check ((person_id is not null) = (kind = 'person')),
  joined_at timestamptz not null,
  joined_by uuid,
  primary key (organisation_id, file_id, holder_id),
  foreign key (organisation_id, file_id) references vault_files (organisation_id, file_id)
);
-- A list of one's own files begins here, newest first: its cost does not grow with the number of files of others, nor of one's own.
create index vault_holders__person on vault_holders (organisation_id, person_id, joined_at, file_id);
create index vault_holders__holder on vault_holders (organisation_id, holder_id);

create table vault_codes (
  organisation_id uuid not null,
  -- BLAKE2b of the code for this purpose alone: finds, opens nothing, cannot be turned back.
  lookup bytea not null check (octet_length(lookup) = 32),
  file_id uuid not null,
  holder_id uuid not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  primary key (organisation_id, lookup, file_id),
  foreign key (organisation_id, file_id, holder_id) references vault_holders (organisation_id, file_id, holder_id) on delete cascade
);
create index vault_codes__lookup on vault_codes (lookup);
create index vault_codes__file on vault_codes (organisation_id, file_id, holder_id);

create table vault_seals (
  organisation_id uuid not null,
  file_id uuid not null,
  key_version integer not null check (key_version >= 1),
  holder_id uuid not null,
  kind text not null check (kind in ('person', 'code', 'recovery')),
  person_id uuid check ((person_id is not null) = (kind = 'person')),
  sealed bytea not null,
  sealed_at timestamptz not null,
  primary key (organisation_id, file_id, key_version, holder_id),
  foreign key (organisation_id, file_id, holder_id) references vault_holders (organisation_id, file_id, holder_id) on delete cascade
);
create index vault_seals__person on vault_seals (organisation_id, person_id, file_id);
create index vault_seals__holder on vault_seals (organisation_id, holder_id);
comment on table vault_seals is 'The key of a file, sealed to one holder. Readable by that holder only; never changed; goes when the holder goes.';

create table vault_recovery_sets (
  organisation_id uuid not null,
  set_id uuid not null,
  needed integer not null check (needed between 2 and 9),
  total integer not null check (total between 3 and 9 and total > needed),
  public_key bytea not null check (octet_length(public_key) = 32),
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  primary key (organisation_id, set_id)
);
create unique index vault_recovery_sets__in_use on vault_recovery_sets (organisation_id) where ended_at is null;

-- Who has which share. The share itself is on that person's paper and nowhere else.
create table vault_custodians (
  organisation_id uuid not null,
  set_id uuid not null,
  number integer not null check (number between 1 and 9),
  person_id uuid not null,
  tried_at timestamptz,
  primary key (organisation_id, set_id, number),
  unique (organisation_id, set_id, person_id),
  foreign key (organisation_id, set_id) references vault_recovery_sets (organisation_id, set_id)
);

-- Every use of a recovery key; everybody with a key of the vault sees it.
create table vault_recoveries (
  organisation_id uuid not null,
  recovery_id uuid not null,
  set_id uuid not null,
  purpose text not null check (purpose in ('access', 'new-set')),
  started_by uuid not null,
  -- Whose access was lost, and who gets it: the same person with a new key, or a successor.
  lost_by uuid check ((lost_by is not null) = (purpose = 'access')),
  given_to uuid check ((given_to is not null) = (purpose = 'access')),
  reason text not null check (length(reason) between 10 and 500),
  started_at timestamptz not null,
  ended_at timestamptz,
  files integer not null default 0,
  primary key (organisation_id, recovery_id),
  foreign key (organisation_id, set_id) references vault_recovery_sets (organisation_id, set_id)
);

-- Functions, so that a policy of vault_seals can ask about vault_seals. They see what their caller may see.
create function vault_reads(file uuid) returns boolean stable parallel safe language sql as $$
  select exists (select from vault_seals s
    where s.organisation_id = app_organisation() and s.file_id = file and s.person_id = app_person()) $$;
create function vault_is_making(file uuid) returns boolean stable parallel safe language sql as $$
  select exists (select from vault_files f
    where f.organisation_id = app_organisation() and f.file_id = file and f.sequence = 0 and f.made_by = app_person()) $$;
create function vault_is_recovering() returns boolean stable parallel safe language sql as $$
  select exists (select from vault_recoveries r
    where r.organisation_id = app_organisation() and r.started_by = app_person() and r.ended_at is null) $$;

do $$ declare t text; begin
  foreach t in array array['vault_person_keys', 'vault_person_secrets', 'vault_unlocked', 'vault_files', 'vault_holders', 'vault_codes',
    'vault_seals', 'vault_recovery_sets', 'vault_custodians', 'vault_recoveries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy colleagues_seal_to on vault_person_keys for select to borgpen_app
  using (organisation_id = (select app_organisation()));
create policy own_makes on vault_person_keys for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));
create policy own_ends on vault_person_keys for update to borgpen_app using (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));
grant select, insert, update (ended_at) on vault_person_keys to borgpen_app;

create policy own_only on vault_person_secrets for all to borgpen_app using (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));
grant select, insert, update (wrapped, salt, passphrase_check, memory_kib, passes, changed_at, failures, not_before, last_failure_at)
  on vault_person_secrets to borgpen_app;

create policy own_only on vault_unlocked for all to borgpen_app using (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));
grant select, insert, update (expires_at), delete on vault_unlocked to borgpen_app;
create policy tidying on vault_unlocked for all to borgpen_system using (true);
grant select (organisation_id, expires_at), delete on vault_unlocked to borgpen_system;

-- Who made it and is no reader sees that it is there, and ciphertext.
create policy reader_reads on vault_files for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or made_by = (select app_person()) or exists (select from vault_seals s
    where s.organisation_id = vault_files.organisation_id and s.file_id = vault_files.file_id and s.person_id = (select app_person()))));
create policy maker_makes on vault_files for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and sequence = 0 and made_by is not distinct from (select app_person())
  and (made_by is not null or (select app_is_system())));
create policy reader_writes on vault_files for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (sequence = 0 and made_by = (select app_person())) or vault_reads(file_id)))
  with check (organisation_id = (select app_organisation())
  and ((select app_is_system()) or made_by = (select app_person()) or vault_reads(file_id)));
grant select, insert, update (key_version, earlier_keys, sequence, manifest, rotation_due) on vault_files to borgpen_app;

create policy readers_see_readers on vault_holders for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or person_id = (select app_person()) or (select vault_is_recovering()) or exists (select from vault_seals s
    where s.organisation_id = vault_holders.organisation_id and s.file_id = vault_holders.file_id and s.person_id = (select app_person()))));
create policy reader_lets_in on vault_holders for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (select vault_is_recovering()) or vault_reads(file_id) or vault_is_making(file_id)));
create policy reader_lets_out on vault_holders for delete to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (select vault_is_recovering()) or person_id = (select app_person()) or vault_reads(file_id)));
grant select, insert, delete on vault_holders to borgpen_app;

create policy system_finds on vault_codes for select to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
create policy maker_adds on vault_codes for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_is_making(file_id) or vault_reads(file_id)));
grant select, insert on vault_codes to borgpen_app;

create policy holder_only on vault_seals for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or (kind = 'code' and (select app_is_system()))
    or (kind = 'recovery' and (select vault_is_recovering()))));
create policy who_has_the_key_seals on vault_seals for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (select vault_is_recovering()) or vault_reads(file_id) or vault_is_making(file_id)));
grant select, insert on vault_seals to borgpen_app;

create policy colleagues_seal_to on vault_recovery_sets for select to borgpen_app
  using (organisation_id = (select app_organisation()));
create policy authority_makes on vault_recovery_sets for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and made_by = (select app_person())
  and (select app_has_role('authority', 'administrator')));
create policy authority_ends on vault_recovery_sets for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('authority', 'administrator')));
grant select, insert, update (ended_at) on vault_recovery_sets to borgpen_app;

create policy concerned_see on vault_custodians for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('authority', 'administrator')) or person_id = (select app_person())));
create policy authority_names on vault_custodians for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('authority', 'administrator')));
create policy custodian_tries on vault_custodians for update to borgpen_app using (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));
grant select, insert, update (tried_at) on vault_custodians to borgpen_app;

create policy everybody_with_a_key_sees on vault_recoveries for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (started_by = (select app_person()) or (select app_is_system()) or (select app_has_role('authority', 'administrator'))
    or exists (select from vault_person_keys k where k.organisation_id = vault_recoveries.organisation_id
      and k.person_id = (select app_person()))));
create policy authority_recovers on vault_recoveries for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and started_by = (select app_person()) and ended_at is null
  and (select app_has_role('authority', 'administrator')));
create policy starter_ends on vault_recoveries for update to borgpen_app using (
  organisation_id = (select app_organisation()) and started_by = (select app_person()) and ended_at is null)
  with check (organisation_id = (select app_organisation()) and started_by = (select app_person()) and ended_at is not null);
grant select, insert, update (ended_at, files) on vault_recoveries to borgpen_app;

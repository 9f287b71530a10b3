-- The audit log of the whole installation: entries, and the RFC 6962 tree over them with its signed heads.
-- Nobody has update or delete on entries, leaves, nodes or heads; see docs/decisions/0009-audit-tree.md.

-- Entries outlive the organisation they are about, so nothing refers to other tables. The nil uuid stands for "no organisation":
-- what the public or the installation itself does.
create table audit_entries (
  organisation_id uuid not null,
  entry_id uuid not null,
  -- To the millisecond, because the hash covers the moment as JavaScript knows it.
  at timestamptz(3) not null,
  actor_kind text not null check (actor_kind in ('person', 'public', 'system')),
  person_id uuid,
  event text not null check (length(event) between 1 and 100),
  object_kind text check (length(object_kind) between 1 and 60),
  object_id text check (length(object_id) between 1 and 200),
  result text not null check (result in ('done', 'refused')),
  origin text check (length(origin) <= 100),
  primary key (organisation_id, entry_id),
  check ((object_kind is null) = (object_id is null))
);
comment on table audit_entries is 'Who did what to which thing, when, from where, with what result; never content.';
create index audit_entries__at on audit_entries (organisation_id, at desc, entry_id);

-- Committed entries that have no place in the tree yet; emptied every few seconds.
create table audit_unsealed (
  organisation_id uuid not null,
  entry_id uuid not null,
  primary key (organisation_id, entry_id)
);

create function audit_entry_waits() returns trigger language plpgsql as $$ begin
  insert into audit_unsealed (organisation_id, entry_id) values (new.organisation_id, new.entry_id);
  return null;
end $$;
create trigger entry_waits after insert on audit_entries for each row execute function audit_entry_waits();

-- The order of the entries: positions 0, 1, 2, … without a gap, over all organisations.
create table audit_leaves (
  position bigint primary key check (position >= 0),
  organisation_id uuid not null,
  entry_id uuid not null,
  unique (organisation_id, entry_id)
);

-- Hashes of complete subtrees: level 0 are the leaves, node i of level k covers the positions i * 2^k up to (i + 1) * 2^k.
create table audit_nodes (
  level smallint not null check (level between 0 and 62),
  place bigint not null check (place >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, place)
);

create table audit_heads (
  size bigint primary key check (size >= 0),
  root bytea not null check (length(root) = 32),
  at timestamptz(3) not null,
  public_key bytea not null,
  signature bytea not null check (length(signature) = 64)
);
comment on table audit_heads is 'Ed25519 over size, root and moment: what can be kept outside the reach of the administrator.';

do $$ declare t text; begin
  foreach t in array array['audit_entries', 'audit_unsealed', 'audit_leaves', 'audit_nodes', 'audit_heads'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- An actor can only write entries about itself, and reads none unless administrator of that organisation.
create policy actor_writes on audit_entries for insert to borgpen_app with check (
  organisation_id = coalesce((select app_organisation()), '00000000-0000-0000-0000-000000000000')
  and actor_kind = (select app_kind()) and person_id is not distinct from (select app_person()));
create policy administrator_reads on audit_entries for select to borgpen_app
  using (organisation_id = (select app_organisation()) and ((select app_has_role('administrator')) or (select app_is_system())));
create policy actor_queues on audit_unsealed for insert to borgpen_app
  with check (organisation_id = coalesce((select app_organisation()), '00000000-0000-0000-0000-000000000000'));
create policy administrator_reads on audit_heads for select to borgpen_app
  using ((select app_has_role('administrator')) or (select app_is_system()));

create policy sign_in_writes on audit_entries for insert to borgpen_system with check (true);
create policy sealer_reads on audit_entries for select to borgpen_system using (true);
create policy sealer_works on audit_unsealed for all to borgpen_system using (true) with check (true);
create policy sealer_reads on audit_leaves for select to borgpen_system using (true);
create policy sealer_adds on audit_leaves for insert to borgpen_system with check (true);
create policy sealer_reads on audit_nodes for select to borgpen_system using (true);
create policy sealer_adds on audit_nodes for insert to borgpen_system with check (true);
create policy sealer_reads on audit_heads for select to borgpen_system using (true);
create policy sealer_adds on audit_heads for insert to borgpen_system with check (true);

grant select, insert on audit_entries to borgpen_app, borgpen_system;
grant insert on audit_unsealed to borgpen_app;
grant select, insert, delete on audit_unsealed to borgpen_system;
grant select, insert on audit_leaves, audit_nodes, audit_heads to borgpen_system;
grant select on audit_heads to borgpen_app;

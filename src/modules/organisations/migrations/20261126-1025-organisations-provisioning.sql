-- People and groups as an identity provider tells them (SCIM 2.0), and the tokens with which it comes.
create table provisioning_tokens (
  organisation_id uuid not null references organisations (organisation_id),
  token_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  token_hash text not null,
  created_at timestamptz not null,
  created_by uuid,
  -- Last day on which it counts.
  ends_on date not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, token_id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, created_by) references people (organisation_id, person_id)
);

-- What the provider calls a person; name, address and place of work stand where they stand for everybody.
create table provisioned_people (
  organisation_id uuid not null,
  person_id uuid not null,
  user_name text not null,
  external_id text,
  given_name text,
  family_name text,
  email_type text,
  user_type text,
  title text,
  -- As it was told; the place in a unit follows from it where a unit is called so.
  department text,
  -- False: on the last day of work access has ended already.
  active boolean not null default true,
  -- True: the provider removed the person; here nothing is destroyed.
  removed boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);
create unique index provisioned_people__user_name on provisioned_people (organisation_id, lower(user_name));
create index provisioned_people__external_id on provisioned_people (organisation_id, external_id);

create table provisioned_groups (
  organisation_id uuid not null references organisations (organisation_id),
  group_id uuid not null,
  display_name text not null check (length(display_name) between 1 and 200),
  external_id text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, group_id)
);
create unique index provisioned_groups__display_name on provisioned_groups (organisation_id, lower(display_name));

create table provisioned_group_members (
  organisation_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, group_id, person_id),
  foreign key (organisation_id, group_id) references provisioned_groups (organisation_id, group_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);
create index provisioned_group_members__person on provisioned_group_members (organisation_id, person_id);

do $$ declare t text; begin
  foreach t in array array['provisioning_tokens', 'provisioned_people', 'provisioned_groups', 'provisioned_group_members'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- The provider writes as the system of its organisation; the administrator sees what it told.
  foreach t in array array['provisioned_people', 'provisioned_groups', 'provisioned_group_members'] loop
    execute format($p$create policy administrator_reads on %I for select to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()))$p$, t);
    execute format($p$create policy provider_makes on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and (select app_is_system()))$p$, t);
    execute format('grant select, insert on %I to borgpen_app', t);
  end loop;
  foreach t in array array['provisioned_people', 'provisioned_groups'] loop
    execute format($p$create policy provider_changes on %I for update to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_is_system()))$p$, t);
    execute format('grant update on %I to borgpen_app', t);
  end loop;
  -- A group that is gone at the provider leaves nothing behind: who held which role stands with the appointments.
  foreach t in array array['provisioned_groups', 'provisioned_group_members'] loop
    execute format($p$create policy provider_removes on %I for delete to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_is_system()))$p$, t);
    execute format('grant delete on %I to borgpen_app', t);
  end loop;
end $$;

create policy administrator_reads on provisioning_tokens for select to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator')));
create policy administrator_makes on provisioning_tokens for insert to borgpen_app
  with check (organisation_id = (select app_organisation()) and (select app_has_role('administrator')));
create policy administrator_revokes on provisioning_tokens for update to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator')));
-- Every column but the hash of the token.
grant select (organisation_id, token_id, name, created_at, created_by, ends_on, last_used_at, revoked_at), insert,
  update (revoked_at) on provisioning_tokens to borgpen_app;

-- Before an actor is known: whose token this is; and whether somebody who signs in was shut out.
create policy sign_in_reads on provisioning_tokens for select to borgpen_system using (true);
create policy sign_in_notes_use on provisioning_tokens for update to borgpen_system using (true) with check (true);
grant select, update (last_used_at) on provisioning_tokens to borgpen_system;
create policy sign_in_reads on provisioned_people for select to borgpen_system using (true);
grant select (organisation_id, person_id, active) on provisioned_people to borgpen_system;

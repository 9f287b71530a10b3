-- Signing in: accounts, their secrets, sessions, one-time links, groups of single sign-on, and what slows guessing.
-- The subject "organisations" comes later in the list of migrations and belongs to a module, so nothing refers to its tables.

create table accounts (
  organisation_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  -- What the person types to sign in; small letters.
  email text not null check (email = lower(email)),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  created_at timestamptz not null,
  -- Null until the person has chosen a password or came in by single sign-on.
  activated_at timestamptz,
  password_changed_at timestamptz,
  second_factor_since timestamptz,
  last_sign_in_at timestamptz,
  primary key (organisation_id, account_id),
  unique (organisation_id, person_id),
  unique (organisation_id, email)
);
-- Somebody who signs in types no organisation.
create index accounts__email on accounts (email);
comment on table accounts is 'Who can sign in. Roles are never here: they are appointments, so that no form can fill them.';

-- Apart from the account, so that no role of the application can read it, whatever it selects.
create table account_secrets (
  organisation_id uuid not null,
  account_id uuid not null,
  -- argon2id in PHC form; null for who signs in by single sign-on only.
  password_hash text,
  totp_secret text,
  -- The secret that is shown while the person sets up the second factor and has not yet proved it.
  totp_offered text,
  -- RFC 6238, 5.2: a code is accepted once, so the last accepted time step is kept.
  totp_last_step bigint,
  oidc_subject text,
  primary key (organisation_id, account_id),
  unique (organisation_id, oidc_subject),
  foreign key (organisation_id, account_id) references accounts (organisation_id, account_id)
);

create table recovery_codes (
  organisation_id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (organisation_id, account_id, code_hash),
  foreign key (organisation_id, account_id) references accounts (organisation_id, account_id)
);

create table sessions (
  organisation_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  -- SHA-256 of the token; the token itself exists only in the cookie.
  token_hash text not null,
  method text not null check (method in ('password', 'single-sign-on', 'demonstration')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  user_agent text,
  primary key (organisation_id, session_id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, account_id) references accounts (organisation_id, account_id)
);
create index sessions__account on sessions (organisation_id, account_id);

-- Links by mail with which a person chooses a password: single use, for a short time.
create table one_time_links (
  organisation_id uuid not null,
  token_hash text not null,
  account_id uuid not null,
  purpose text not null check (purpose in ('activate', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (organisation_id, token_hash),
  foreign key (organisation_id, account_id) references accounts (organisation_id, account_id)
);
create index one_time_links__account on one_time_links (organisation_id, account_id);

-- Which role a group of the identity provider gives. The only way from a group to a role.
create table group_roles (
  organisation_id uuid not null,
  group_name text not null check (length(group_name) between 1 and 200),
  role text not null check (role in ('manager', 'coordinator', 'report-officer', 'investigator', 'counsellor', 'authority',
    'works-council', 'office-holder', 'registrar', 'overseer', 'administrator')),
  primary key (organisation_id, group_name, role)
);

-- Failed attempts by account name and by source; no organisation, because it is not known who tries.
create table sign_in_throttles (
  -- SHA-256 of what is counted: `account:name@example.nl` or `address:192.0.2.1`.
  throttle_key text primary key,
  failures integer not null,
  not_before timestamptz not null,
  last_failure_at timestamptz not null
);
create index sign_in_throttles__age on sign_in_throttles (last_failure_at);

-- A sign-in that is under way at the identity provider.
create table pending_sign_ins (
  token_hash text primary key,
  verifier text not null,
  state text not null,
  nonce text not null,
  return_to text not null,
  expires_at timestamptz not null
);

-- The link that makes the first organisation on an empty database.
create table set_up_links (
  token_hash text primary key,
  expires_at timestamptz not null
);

do $$ declare t text; begin
  foreach t in array array['accounts', 'account_secrets', 'recovery_codes', 'sessions', 'one_time_links', 'group_roles',
    'sign_in_throttles', 'pending_sign_ins', 'set_up_links'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- Signing in happens before an actor is known.
    execute format('create policy sign_in on %I for all to borgpen_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to borgpen_system', t);
  end loop;
end $$;

-- A person sees the own account and sessions, and ends sessions. The administrator sees which accounts exist and ends sessions.
create policy own_or_administrator_reads on accounts for select to borgpen_app
  using (organisation_id = (select app_organisation())
    and (person_id = (select app_person()) or (select app_has_role('administrator') or app_is_system())));
create policy own_language on accounts for update to borgpen_app
  using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
create policy own_or_administrator_reads on sessions for select to borgpen_app
  using (organisation_id = (select app_organisation())
    and (person_id = (select app_person()) or (select app_has_role('administrator') or app_is_system())));
create policy own_or_administrator_ends on sessions for delete to borgpen_app
  using (organisation_id = (select app_organisation())
    and (person_id = (select app_person()) or (select app_has_role('administrator') or app_is_system())));
create policy administrator_maps on group_roles for all to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));

grant select, update (locale) on accounts to borgpen_app;
-- Every column but the hash of the token.
grant select (organisation_id, session_id, account_id, person_id, method, created_at, last_seen_at, expires_at,
  second_factor_at, user_agent), delete on sessions to borgpen_app;
grant select, insert, delete on group_roles to borgpen_app;

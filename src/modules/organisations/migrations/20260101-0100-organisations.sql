-- Organisations, units in a tree, people, and dated appointments of people to roles.
create table organisations (
  organisation_id uuid primary key,
  short_name text not null unique check (short_name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null,
  kind text not null check (kind in ('ministry', 'municipality', 'province', 'water-authority', 'agency', 'other')),
  -- The abbreviation used in figures, such as BZK; null where nobody uses one.
  abbreviation text,
  invented boolean not null default false,
  created_at timestamptz not null
);
comment on table organisations is 'One row for each organisation. The short name is used in addresses and commands.';

create table units (
  organisation_id uuid not null references organisations (organisation_id),
  unit_id uuid not null,
  -- The key the organisation itself uses in its files; null for units made by hand.
  external_key text,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on - 1),
  primary key (organisation_id, unit_id),
  unique (organisation_id, external_key)
);
comment on column units.ends_on is 'Last day. Here and below: one day before the start means withdrawn before it began.';

-- What a unit was called and where it hung, from a day until the next version; nothing is overwritten.
create table unit_versions (
  organisation_id uuid not null,
  unit_id uuid not null,
  starts_on date not null,
  name text not null,
  parent_id uuid check (parent_id <> unit_id),
  primary key (organisation_id, unit_id, starts_on),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id),
  foreign key (organisation_id, parent_id) references units (organisation_id, unit_id)
);

create table people (
  organisation_id uuid not null references organisations (organisation_id),
  person_id uuid not null,
  external_key text,
  name text not null,
  email text,
  -- How the person works here (Dutch: ambtenaar, ingehuurd, stagiair, vrijwilliger, politieke ambtsdrager).
  engagement text not null check (engagement in ('civil-servant', 'hired', 'trainee', 'volunteer', 'office-holder')),
  starts_on date not null,
  -- Last day of work; access ends after this day.
  ends_on date check (ends_on >= starts_on - 1),
  primary key (organisation_id, person_id),
  unique (organisation_id, external_key)
);
create index people__email on people (organisation_id, lower(email));
create index people__name on people (organisation_id, lower(name), person_id);

-- Where and as what a person works, over time; the history can be asked for any date.
create table placements (
  organisation_id uuid not null,
  placement_id uuid not null,
  person_id uuid not null,
  -- Null: the person hangs under no unit.
  unit_id uuid,
  function_title text,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on - 1),
  primary key (organisation_id, placement_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id)
);
create index placements__person on placements (organisation_id, person_id);
create index placements__unit on placements (organisation_id, unit_id);

create table appointments (
  organisation_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('manager', 'coordinator', 'report-officer', 'investigator', 'counsellor', 'authority',
    'works-council', 'office-holder', 'registrar', 'overseer', 'administrator')),
  -- Null: for the whole organisation.
  unit_id uuid,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on - 1),
  -- By hand, by import, or by a group of single sign-on (then renewed at each sign-in).
  origin text not null default 'hand' check (origin in ('hand', 'import', 'group', 'set-up')),
  primary key (organisation_id, appointment_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id)
);
create index appointments__person on appointments (organisation_id, person_id);
create index appointments__role on appointments (organisation_id, role);

-- Which organisations an overseer sees (coordinating minister, umbrella organisation), in aggregates only.
create table oversights (
  organisation_id uuid not null references organisations (organisation_id),
  overseen_id uuid not null references organisations (organisation_id),
  starts_on date not null,
  primary key (organisation_id, overseen_id)
);

do $$ declare t text; begin
  foreach t in array array['organisations', 'units', 'unit_versions', 'people', 'placements', 'appointments', 'oversights'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Names of organisations are public; nothing else of them is.
create policy everybody_reads on organisations for select to borgpen_app using (true);
create policy administrator_changes on organisations for update to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
create policy system_makes on organisations for insert to borgpen_app with check ((select app_is_system()));

-- Colleagues see each other's name, unit and role: they must know whom to turn to. Only the administrator changes them.
create policy colleagues_read on units for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy administrator_writes on units for all to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
create policy colleagues_read on unit_versions for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy administrator_writes on unit_versions for all to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
create policy colleagues_read on people for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy administrator_writes on people for all to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
create policy colleagues_read on placements for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy administrator_writes on placements for all to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
create policy colleagues_read on appointments for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy administrator_writes on appointments for all to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
create policy overseer_reads on oversights for select to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('overseer') or app_is_system()));
create policy system_writes on oversights for insert to borgpen_app
  with check (organisation_id = (select app_organisation()) and (select app_is_system()));

-- Before an actor is known: whose session this is, and which roles the person holds today.
create policy sign_in_reads on organisations for select to borgpen_system using (true);
create policy sign_in_reads on people for select to borgpen_system using (true);
create policy sign_in_reads on appointments for select to borgpen_system using (true);

grant select on organisations, people, appointments to borgpen_system;
grant select, insert, update on organisations to borgpen_app;
grant select, insert, update on units, unit_versions, people, placements, appointments to borgpen_app;
grant select, insert on oversights to borgpen_app;

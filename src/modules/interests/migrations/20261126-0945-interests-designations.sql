-- For what a function is designated, and from when: publication, reporting of financial interests, screening, rotation.
create table designations (
  organisation_id uuid not null references organisations (organisation_id),
  designation_id uuid not null,
  kind text not null check (kind in ('publication', 'financial-interests', 'screening', 'rotation')),
  function_title text not null check (btrim(function_title) <> ''),
  -- Null: wherever in the organisation somebody has this function.
  unit_id uuid,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  reason text not null,
  -- The entry of the inventory from which it followed.
  vulnerable_function_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, designation_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id)
);
create index designations__function on designations (organisation_id, lower(btrim(function_title)), kind);
create index designations__list on designations (organisation_id, starts_on desc, designation_id);
create index placements__function on placements (organisation_id, lower(btrim(function_title)));

alter table designations enable row level security;
alter table designations force row level security;

-- Everybody may know for what a function is designated; the coordinator designates.
create policy colleagues_read on designations for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_designates on designations for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or ((select app_has_role('coordinator')) and made_by = (select app_person()))));
create policy coordinator_ends on designations for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, update (ends_on) on designations to borgpen_app;

-- Who falls under a designation of this kind on a day: who has the designated function then, in the designated unit where there is one.
create function app_designated_on(designated_kind text, day date) returns uuid[] stable parallel safe language sql as $$
  select coalesce(array_agg(distinct l.person_id), '{}')
  from designations d
  join placements l on l.organisation_id = d.organisation_id
    and lower(btrim(l.function_title)) = lower(btrim(d.function_title))
    and (d.unit_id is null or d.unit_id = l.unit_id)
    and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day)
  where d.organisation_id = app_organisation() and d.kind = designated_kind
    and d.starts_on <= day and (d.ends_on is null or d.ends_on >= day)
$$;

-- The same for today. Ask it as `person_id = any ((select app_designated('publication'))::uuid[])`, so that it is worked out once.
create function app_designated(designated_kind text) returns uuid[] stable parallel safe language sql
  as $$ select app_designated_on(designated_kind, app_today()) $$;

-- The inventory of functions, processes and acts that are open to temptation, unit by unit.
create table vulnerable_functions (
  organisation_id uuid not null references organisations (organisation_id),
  vulnerable_function_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('function', 'process', 'act')),
  title text not null check (btrim(title) <> ''),
  -- Keys of content/interests/temptations.yaml.
  temptations text[] not null check (cardinality(temptations) > 0),
  why text not null,
  measures text not null,
  listed_on date not null,
  listed_by uuid,
  -- Goes up by one with every change: who writes on an older one is told.
  version integer not null,
  -- The last day on which it stood in the inventory.
  ended_on date check (ended_on >= listed_on),
  primary key (organisation_id, vulnerable_function_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id),
  foreign key (organisation_id, listed_by) references people (organisation_id, person_id)
);
create index vulnerable_functions__unit on vulnerable_functions (organisation_id, unit_id, ended_on);

-- That the manager went through the inventory of a unit and found it right: once a year, never changed.
create table vulnerability_reviews (
  organisation_id uuid not null,
  review_id uuid not null,
  unit_id uuid not null,
  reviewed_on date not null,
  reviewed_by uuid,
  -- How many entries it had; 0: there is nothing vulnerable in this unit.
  entries integer not null check (entries >= 0),
  primary key (organisation_id, review_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id),
  foreign key (organisation_id, reviewed_by) references people (organisation_id, person_id)
);
create index vulnerability_reviews__unit on vulnerability_reviews (organisation_id, unit_id, reviewed_on desc);

alter table designations add foreign key (organisation_id, vulnerable_function_id)
  references vulnerable_functions (organisation_id, vulnerable_function_id);

do $$ declare t text; begin
  foreach t in array array['vulnerable_functions', 'vulnerability_reviews'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Where an organisation is weak is no reading for everybody: who leads the unit, coordinator and authority.
create policy who_reads on vulnerable_functions for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator', 'authority') or app_is_system()) or unit_id = any ((select app_led_units())::uuid[])));
create policy leader_lists on vulnerable_functions for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator') or app_is_system()) or unit_id = any ((select app_led_units())::uuid[])));
create policy leader_changes on vulnerable_functions for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator') or app_is_system()) or unit_id = any ((select app_led_units())::uuid[])));

create policy who_reads on vulnerability_reviews for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator', 'authority') or app_is_system()) or unit_id = any ((select app_led_units())::uuid[])));
-- Only who leads the unit says that its inventory is right, in the own name.
create policy leader_reviews on vulnerability_reviews for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (reviewed_by = (select app_person()) and unit_id = any ((select app_led_units())::uuid[]))));

grant select, insert, update (kind, title, temptations, why, measures, version, ended_on) on vulnerable_functions to borgpen_app;
grant select, insert on vulnerability_reviews to borgpen_app;

-- The public register of side activities: what everybody may read, apart from what was declared.

-- What a declaration is in the public register: a change of one that is there keeps its address.
alter table declarations add column entry_id uuid not null default gen_random_uuid();

create function declarations_keep_entry() returns trigger language plpgsql as $$
begin
  new.entry_id := coalesce((
    select d.entry_id from declarations d
    where d.organisation_id = new.organisation_id and d.declaration_id = new.previous_id
      and not exists (select from declarations o where o.organisation_id = d.organisation_id and o.person_id = d.person_id
        and o.previous_id = d.declaration_id and o.state not in ('withdrawn', 'refused'))), new.entry_id);
  return new;
end $$;
create trigger keeps_entry before insert on declarations
  for each row when (new.previous_id is not null) execute function declarations_keep_entry();

-- What of a side activity is public beside name, function, organisation, nature, and whether it is paid: the profile of the employer.
create table publication_settings (
  organisation_id uuid not null references organisations (organisation_id),
  shows_hours boolean not null,
  shows_amount boolean not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id)
);

-- Who is kept out of the public register, for their safety. A line is only ever closed, and stays.
create table publication_withholdings (
  organisation_id uuid not null,
  withholding_id uuid not null,
  person_id uuid not null,
  -- Read by coordinator, authority and the person; it stands nowhere else.
  reason text not null,
  withheld_on date not null,
  withheld_by uuid,
  withheld_at timestamptz not null,
  lifted_on date,
  lifted_by uuid,
  primary key (organisation_id, withholding_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, withheld_by) references people (organisation_id, person_id),
  foreign key (organisation_id, lifted_by) references people (organisation_id, person_id),
  check (withheld_by is distinct from person_id and lifted_by is distinct from person_id)
);
create unique index publication_withholdings__now on publication_withholdings (organisation_id, person_id) where lifted_on is null;
create index publication_withholdings__list on publication_withholdings (organisation_id, withheld_on desc, withholding_id);

-- The register itself. The database keeps it in step with what is in force, so that no page and no import can forget to.
create table published_side_activities (
  organisation_id uuid not null,
  entry_id uuid not null,
  declaration_id uuid not null,
  person_name text not null,
  function_title text not null,
  activity_organisation text not null,
  nature text not null,
  paid boolean not null,
  hours_per_week double precision,
  payment text check (payment in ('unpaid', 'expenses', 'small', 'middle', 'large')),
  starts_on date not null,
  -- The last day on which the person or a decision said that this is right.
  confirmed_on date not null,
  published_on date not null,
  -- Found by the beginning of any word of the names, within one organisation.
  words tsvector not null generated always as (
    to_tsvector('simple', person_name || ' ' || activity_organisation) || array_to_tsvector(array[organisation_id::text])) stored,
  primary key (organisation_id, entry_id),
  unique (organisation_id, declaration_id),
  foreign key (organisation_id, declaration_id) references declarations (organisation_id, declaration_id)
);
create index published_side_activities__words on published_side_activities using gin (words);
create index published_side_activities__name on published_side_activities (organisation_id, lower(person_name), entry_id);
create index published_side_activities__function on published_side_activities (organisation_id, lower(function_title), entry_id);
create index published_side_activities__activity on published_side_activities (organisation_id, lower(activity_organisation), entry_id);
create index published_side_activities__date on published_side_activities (organisation_id, confirmed_on, entry_id);

do $$ declare t text; begin
  foreach t in array array['publication_settings', 'publication_withholdings', 'published_side_activities'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- The profile is for everybody to know, so that people see what would become public.
create policy colleagues_read on publication_settings for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_sets on publication_settings for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on publication_settings for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

-- Whoever decides on a declaration may not know who is withheld or why, and must not publish it: the triggers below may ask.
create policy who_reads on publication_withholdings for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or (select app_has_role('coordinator', 'authority') or app_is_system())
    or pg_trigger_depth() > 0));
create policy coordinator_withholds on publication_withholdings for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or ((select app_has_role('coordinator')) and withheld_by = (select app_person()))));
create policy coordinator_lifts on publication_withholdings for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

-- Everybody reads what is public, of every organisation; only the triggers below and the nightly job write.
create policy everybody_reads on published_side_activities for select to borgpen_app using (true);
create policy kept_in_step on published_side_activities for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (pg_trigger_depth() > 0 or (select app_is_system())));
create policy kept_right on published_side_activities for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (pg_trigger_depth() > 0 or (select app_is_system())));
create policy taken_out on published_side_activities for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (pg_trigger_depth() > 0 or (select app_is_system())));

grant select, insert, update on publication_settings to borgpen_app;
grant select, insert, update (lifted_on, lifted_by) on publication_withholdings to borgpen_app;
grant select, insert, update, delete on published_side_activities to borgpen_app;

-- What of these declarations is public today, as it has to stand there.
create function publishable(organisation uuid, wanted uuid[]) returns table (
  entry_id uuid, declaration_id uuid, person_name text, function_title text, activity_organisation text, nature text, paid boolean,
  hours_per_week double precision, payment text, starts_on date, confirmed_on date) stable language sql as $$
  select d.entry_id, d.declaration_id, p.name, f.function_title, d.content ->> 'organisation', d.content ->> 'nature',
    d.content ->> 'payment' not in ('unpaid', 'expenses'),
    case when s.shows_hours then (d.content ->> 'hoursPerWeek')::double precision end,
    case when s.shows_amount then d.content ->> 'payment' end,
    d.starts_on, greatest(d.confirmed_on, d.decided_on)
  from unnest(wanted) as one (declaration_id)
  join declarations d on d.organisation_id = organisation and d.declaration_id = one.declaration_id
  join people p on p.organisation_id = d.organisation_id and p.person_id = d.person_id
  cross join lateral (
    select btrim(l.function_title) as function_title
    from placements l
    join designations g on g.organisation_id = l.organisation_id and lower(btrim(g.function_title)) = lower(btrim(l.function_title))
      and g.kind = 'publication' and (g.unit_id is null or g.unit_id = l.unit_id)
      and g.starts_on <= app_today() and (g.ends_on is null or g.ends_on >= app_today())
    where l.organisation_id = d.organisation_id and l.person_id = d.person_id
      and l.starts_on <= app_today() and (l.ends_on is null or l.ends_on >= app_today())
    order by l.starts_on, l.placement_id limit 1
  ) f
  left join publication_settings s on s.organisation_id = d.organisation_id
  where d.register = 'side-activity' and d.state in ('in-force', 'in-force-on-conditions')
    and d.starts_on <= app_today() and (d.ends_on is null or d.ends_on >= app_today())
    and not exists (select from publication_withholdings w where w.organisation_id = d.organisation_id and w.person_id = d.person_id
      and w.lifted_on is null)
$$;

-- Makes the public register say of these declarations what is public today, and nothing of the others.
create function keep_published(organisation uuid, wanted uuid[]) returns void language plpgsql as $$
begin
  if not exists (select from designations g where g.organisation_id = organisation and g.kind = 'publication')
    and not exists (select from published_side_activities p where p.organisation_id = organisation) then
    return;
  end if;
  -- Worked out once: as a condition of the delete it would be asked anew for each line.
  with right_now as materialized (select w.declaration_id from publishable(organisation, wanted) w)
  delete from published_side_activities p using unnest(wanted) as one (declaration_id)
  where p.organisation_id = organisation and p.declaration_id = one.declaration_id
    and not exists (select from right_now r where r.declaration_id = p.declaration_id);
  insert into published_side_activities as p (organisation_id, entry_id, declaration_id, person_name, function_title,
    activity_organisation, nature, paid, hours_per_week, payment, starts_on, confirmed_on, published_on)
  select organisation, w.entry_id, w.declaration_id, w.person_name, w.function_title, w.activity_organisation, w.nature, w.paid,
    w.hours_per_week, w.payment, w.starts_on, w.confirmed_on, app_today()
  from publishable(organisation, wanted) w
  on conflict (organisation_id, entry_id) do update set declaration_id = excluded.declaration_id, person_name = excluded.person_name,
    function_title = excluded.function_title, activity_organisation = excluded.activity_organisation, nature = excluded.nature,
    paid = excluded.paid, hours_per_week = excluded.hours_per_week, payment = excluded.payment, starts_on = excluded.starts_on,
    confirmed_on = excluded.confirmed_on
  where (p.declaration_id, p.person_name, p.function_title, p.activity_organisation, p.nature, p.paid, p.hours_per_week, p.payment,
      p.starts_on, p.confirmed_on)
    is distinct from (excluded.declaration_id, excluded.person_name, excluded.function_title, excluded.activity_organisation,
      excluded.nature, excluded.paid, excluded.hours_per_week, excluded.payment, excluded.starts_on, excluded.confirmed_on);
end $$;

-- The same for everything of an organisation: what is public, and what people declared whose function is designated.
create function keep_all_published(organisation uuid) returns void language plpgsql as $$
begin
  perform keep_published(organisation, array(
    select p.declaration_id from published_side_activities p where p.organisation_id = organisation
    union
    select d.declaration_id
    from designations g
    join placements l on l.organisation_id = g.organisation_id and lower(btrim(l.function_title)) = lower(btrim(g.function_title))
    join declarations d on d.organisation_id = l.organisation_id and d.person_id = l.person_id and d.register = 'side-activity'
    where g.organisation_id = organisation and g.kind = 'publication' and (g.ends_on is null or g.ends_on >= app_today())
      and d.state in ('in-force', 'in-force-on-conditions')));
end $$;

create function declarations_published() returns trigger language plpgsql as $$
declare one record;
begin
  for one in
    select organisation_id, array_agg(declaration_id) as wanted from touched
    where register = 'side-activity' and state in ('in-force', 'in-force-on-conditions', 'ended') group by organisation_id
  loop
    perform keep_published(one.organisation_id, one.wanted);
  end loop;
  return null;
end $$;
create trigger published_when_made after insert on declarations
  referencing new table as touched for each statement execute function declarations_published();
create trigger published_when_changed after update on declarations
  referencing new table as touched for each statement execute function declarations_published();

create function publication_withheld() returns trigger language plpgsql as $$
begin
  perform keep_published(new.organisation_id, array(
    select d.declaration_id from declarations d where d.organisation_id = new.organisation_id and d.person_id = new.person_id
      and d.register = 'side-activity' and d.state in ('in-force', 'in-force-on-conditions')));
  return null;
end $$;
create trigger published_or_not after insert or update on publication_withholdings
  for each row execute function publication_withheld();

create function publication_rules_changed() returns trigger language plpgsql as $$
begin
  perform keep_all_published(new.organisation_id);
  return null;
end $$;
create trigger published_by_profile after insert or update on publication_settings
  for each row execute function publication_rules_changed();

create function publication_designated() returns trigger language plpgsql as $$
begin
  perform keep_published(new.organisation_id, array(
    select d.declaration_id
    from placements l join declarations d on d.organisation_id = l.organisation_id and d.person_id = l.person_id
    where l.organisation_id = new.organisation_id and lower(btrim(l.function_title)) = lower(btrim(new.function_title))
      and d.register = 'side-activity' and d.state in ('in-force', 'in-force-on-conditions')));
  return null;
end $$;
create trigger published_by_designation after insert or update on designations
  for each row when (new.kind = 'publication') execute function publication_designated();

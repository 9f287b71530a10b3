-- The day on which somebody acts: what `withActor` was told, else the calendar of the database in the Netherlands.
create function app_today() returns date stable parallel safe language sql
  as $$ select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date) $$;

-- Whom the current person leads today: everybody placed in a unit that this person manages, or in one below it. Never the person.
-- Ask it as `person_id = any ((select app_team())::uuid[])`, so that it is worked out once for a statement.
create function app_team() returns uuid[] stable parallel safe language sql as $$
  with recursive led as (
    select unit_id from appointments
    where organisation_id = app_organisation() and person_id = app_person() and role = 'manager' and app_has_role('manager')
      and starts_on <= app_today() and (ends_on is null or ends_on >= app_today())
  ), tree as (
    select distinct on (unit_id) unit_id, parent_id from unit_versions
    where organisation_id = app_organisation() and starts_on <= app_today() order by unit_id, starts_on desc
  ), below as (
    select unit_id from led where unit_id is not null
    union
    select t.unit_id from tree t join below b on t.parent_id = b.unit_id
  )
  select coalesce(array_agg(distinct l.person_id), '{}') from placements l
  where l.organisation_id = app_organisation() and l.person_id <> app_person()
    and l.starts_on <= app_today() and (l.ends_on is null or l.ends_on >= app_today())
    and (exists (select from led where unit_id is null) or l.unit_id in (select unit_id from below))
$$;

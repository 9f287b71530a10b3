-- The units that the current person leads today: those it manages, and all below them; every unit for a manager of the whole.
-- Ask it as `unit_id = any ((select app_led_units())::uuid[])`, so that it is worked out once for a statement.
create function app_led_units() returns uuid[] stable parallel safe language sql as $$
  with recursive led as (
    select unit_id from appointments
    where organisation_id = (select app_organisation()) and person_id = (select app_person()) and role = 'manager' and (select app_has_role('manager'))
      and starts_on <= (select app_today()) and (ends_on is null or ends_on >= (select app_today()))
  ), tree as (
    select distinct on (unit_id) unit_id, parent_id from unit_versions
    where organisation_id = (select app_organisation()) and starts_on <= (select app_today()) order by unit_id, starts_on desc
  ), below as (
    select unit_id from led where unit_id is not null
    union
    select t.unit_id from tree t join below b on t.parent_id = b.unit_id
  )
  select coalesce(array_agg(t.unit_id), '{}') from tree t
  where exists (select from led where unit_id is null) or t.unit_id in (select unit_id from below)
$$;

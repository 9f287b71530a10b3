-- Works out each setting once, and looks up who works in a unit by the unit: on an organisation of 30,000 people the first form took tens of
-- milliseconds, on every page that shows a manager the team.
create or replace function app_team() returns uuid[] stable parallel safe language sql as $$
  with recursive led as (
    select unit_id from appointments
    where organisation_id = (select app_organisation()) and person_id = (select app_person()) and role = 'manager'
      and (select app_has_role('manager')) and starts_on <= (select app_today())
      and (ends_on is null or ends_on >= (select app_today()))
  ), tree as (
    select distinct on (unit_id) unit_id, parent_id from unit_versions
    where organisation_id = (select app_organisation()) and starts_on <= (select app_today()) order by unit_id, starts_on desc
  ), below as (
    select unit_id from led where unit_id is not null
    union
    select t.unit_id from tree t join below b on t.parent_id = b.unit_id
  ), placed as (
    select l.person_id from below b join placements l on l.organisation_id = (select app_organisation()) and l.unit_id = b.unit_id
    where l.starts_on <= (select app_today()) and (l.ends_on is null or l.ends_on >= (select app_today()))
    union all
    select l.person_id from placements l
    where (select exists (select from led where unit_id is null)) and l.organisation_id = (select app_organisation())
      and l.starts_on <= (select app_today()) and (l.ends_on is null or l.ends_on >= (select app_today()))
  )
  select coalesce(array_agg(distinct person_id), '{}') from placed where person_id <> (select app_person())
$$;

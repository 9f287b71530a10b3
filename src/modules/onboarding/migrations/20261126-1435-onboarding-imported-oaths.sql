-- An oath from a register that was kept before: what that register does not say stays unsaid here.
alter table oaths
  alter column text_id drop not null,
  alter column version drop not null,
  alter column form drop not null,
  alter column place drop not null,
  alter column officer_id drop not null,
  -- When it was taken over from another register; null for what was recorded here.
  add column imported_on date,
  -- Who took it, as the other register writes it.
  add column officer_name text,
  -- Of the words that were spoken: a text that stands here, or one that does not.
  add check ((text_id is null) = (version is null)),
  add check (case when imported_on is null
    then text_id is not null and form is not null and place is not null and officer_id is not null and officer_name is null
    else officer_id is null and ceremony_id is null end);

-- Two functions may be sworn in on one day; the same one may not.
alter table oaths drop constraint oaths_organisation_id_person_id_taken_on_key;
create unique index oaths__once on oaths (organisation_id, person_id, taken_on, lower(function_title)) nulls not distinct;

-- Nobody takes over an own oath: that would be to say of oneself that one has sworn.
drop policy coordinator_makes on oaths;
create policy coordinator_makes on oaths for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system())
    or (select app_has_role('coordinator')) and (imported_on is null or person_id is distinct from (select app_person()))));

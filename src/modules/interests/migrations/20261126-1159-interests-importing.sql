-- What is taken over from another register: when, and by what mark it is known when the file comes again.
alter table declarations add column imported_on date;
alter table declarations add column import_key text;
alter table declarations add check ((imported_on is null) = (import_key is null));
create unique index declarations__import_key on declarations (organisation_id, register, import_key) where import_key is not null;

alter table declaration_steps drop constraint declaration_steps_kind_check;
alter table declaration_steps add constraint declaration_steps_kind_check check (kind in ('imported', 'made', 'changed', 'submitted',
  'settled-by-rule', 'withdrawn', 'advised', 'decided', 'confirmed', 'ended', 'replaced', 'handed-over', 'objected', 'objection-answered'));

-- The coordinator takes over what was declared elsewhere: as it was then, with nobody here who advised or decided.
create policy coordinator_imports on declarations for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator'))
  and imported_on is not null and submitted_on is not null and state in ('in-force', 'in-force-on-conditions', 'refused', 'settled')
  and adviser_id is null and decider_id is null and decided_by is null);
-- But nobody an own declaration: that would be consent to oneself.
create policy nobody_imports_own on declarations as restrictive for insert to borgpen_app with check (
  imported_on is null or person_id is distinct from (select app_person()));

-- What a team agrees at its talk sheet becomes an action (source 001, 4.3). Its reference is the round and the unit: `ROUND/UNIT`.
alter table actions drop constraint actions_source_kind_check;
alter table actions add constraint actions_source_kind_check check (source_kind in ('norm', 'building-block', 'goal', 'previous-account',
  'developments', 'own-instruments', 'counsellors', 'audits', 'talk-sheet'));

-- Whoever leads a unit sees what was agreed there, and makes such an action for themselves or for somebody they lead.
create policy manager_sees_agreements on actions for select to borgpen_app using (
  organisation_id = (select app_organisation()) and source_kind = 'talk-sheet' and (select app_has_role('manager'))
  and split_part(source_reference, '/', 2) = any ((select app_led_units()::text[])::text[]));
create policy manager_agrees on actions for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and source_kind = 'talk-sheet' and (select app_has_role('manager'))
  and split_part(source_reference, '/', 2) = any ((select app_led_units()::text[])::text[])
  and (owner_id = (select app_person()) or owner_id = any ((select app_team())::uuid[])));

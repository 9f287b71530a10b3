-- What a closed round brought can be shared with everybody who works here: the same cube, and never what people wrote.
alter table survey_rounds add column shared_on date check (shared_on is null or state = 'closed');
grant update (shared_on) on survey_rounds to borgpen_app;

create policy shared_with_all on survey_cubes for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_person()) is not null
  and round_id in (select r.round_id from survey_rounds r
    where r.organisation_id = (select app_organisation()) and r.shared_on is not null));
create policy shared_with_all on survey_results for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_person()) is not null
  and round_id in (select r.round_id from survey_rounds r
    where r.organisation_id = (select app_organisation()) and r.shared_on is not null));

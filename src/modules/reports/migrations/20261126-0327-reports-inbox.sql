-- A list of reports: each order in which it is shown has an index to walk, and whether one may read a row is asked of that row's own seals.
-- "offset 0" keeps it so: without it the database may first gather all seals of the reader (docs/vault.md). As a function the same
-- question takes twenty times longer for each row.

alter policy reader_reads on reports using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or exists (select from vault_seals s
    where s.organisation_id = reports.organisation_id and s.file_id = reports.file_id and s.person_id = (select app_person()) offset 0)));
alter policy reader_reads on report_terms using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or exists (select from vault_seals s
    where s.organisation_id = report_terms.organisation_id and s.file_id = report_terms.file_id and s.person_id = (select app_person()) offset 0)));

drop index reports__due;
drop index reports__open;
-- Everything open, by its next term; the same of one handler (or nobody), and of one state.
create index reports__open on reports (organisation_id, next_due_on, report_id) where state in ('received', 'weighing', 'handling');
create index reports__handler on reports (organisation_id, handler_id, next_due_on, report_id)
  where state in ('received', 'weighing', 'handling');
create index reports__state on reports (organisation_id, state, received_at, report_id) where state <> 'closed';
create index reports__waiting on reports (organisation_id, waiting_since, report_id) where waiting_since is not null;
create index reports__set_aside on reports (organisation_id, set_aside_id) where set_aside_id is not null;
-- Few among many, and those that hang on another report.
create index reports__detriment on reports (organisation_id, about_report_id, report_id) where kind = 'detriment';

-- Who excludes somebody, keeps an identity or links reports, reads that very report: its file and the other ids in the row belong together.
alter policy reader_excludes on report_exclusions with check (
  organisation_id = (select app_organisation()) and exists (select from reports r
    where r.organisation_id = report_exclusions.organisation_id and r.report_id = report_exclusions.report_id
      and report_exclusions.file_id in (r.file_id, r.identity_file_id)));
alter policy system_keeps on report_identities with check (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)) and exists (select from reports r
    where r.organisation_id = report_identities.organisation_id and r.report_id = report_identities.report_id
      and r.identity_file_id = report_identities.file_id));
alter policy reader_adds on report_links with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (report_content_is_open(report_id, file_id) and exists (select from reports r
    where r.organisation_id = report_links.organisation_id and r.report_id = report_links.other_report_id
      and report_content_is_open(r.report_id, r.file_id)))));

-- The reason for which reports were set aside is read by whoever did it or undid it, and by officers who read one of these reports.
alter policy officers_read on report_set_asides using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or ((select app_has_role('report-officer'))
    and (made_by = (select app_person()) or undone_by = (select app_person()) or exists (select from reports r
      where r.organisation_id = report_set_asides.organisation_id and r.set_aside_id = report_set_asides.set_aside_id)))));

-- The token of a calendar says of which organisation it is: nobody looks for it before that is known.
drop policy finding on report_feeds;
revoke select (organisation_id, person_id, token_hash) on report_feeds from borgpen_system;

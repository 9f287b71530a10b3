-- The system is known before anything else is asked: a report that comes in does not wait for questions about readers.
do $$ declare t text; begin
  foreach t in array array['report_contents', 'report_messages', 'report_notes', 'report_attachments', 'report_tasks', 'report_events',
    'report_weighings', 'report_allegations', 'report_links', 'report_consents', 'report_protections', 'report_checks',
    'report_detriments'] loop
    execute format('alter policy reader_reads on %I using (organisation_id = (select app_organisation())
      and ((select app_is_system()) or report_content_is_open(report_id, file_id)))', t);
    execute format('alter policy reader_adds on %I with check (organisation_id = (select app_organisation())
      and ((select app_is_system()) or report_content_is_open(report_id, file_id)))', t);
    execute format('alter policy reader_changes on %I using (organisation_id = (select app_organisation())
      and ((select app_is_system()) or report_content_is_open(report_id, file_id)))', t);
  end loop;
end $$;

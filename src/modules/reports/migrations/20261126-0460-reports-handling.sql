-- Somebody is excluded from a file by one of its readers: that stands on the timeline, too.
alter table report_events drop constraint report_events_kind_check;
alter table report_events add constraint report_events_kind_check check (kind in (
  'received', 'entered', 'approved', 'opened', 'confirmed', 'weighed', 'decided', 'informed', 'extended',
  'forwarded', 'police', 'handler', 'reader-joined', 'reader-left', 'excluded', 'stepped-back', 'identity-asked', 'identity-agreed',
  'identity-refused', 'forwarding-asked', 'forwarding-agreed', 'forwarding-refused', 'identity-opened', 'linked', 'unlinked', 'allegation',
  'outcome', 'person-informed', 'person-put-off', 'person-heard', 'person-written', 'rehabilitated', 'investigated', 'quarantined',
  'protection', 'safety', 'detriment', 'closed', 'reopened', 'set-aside', 'brought-back', 'exported', 'destroyed-part', 'transferred'));

-- A report that arrived damaged is set aside by whoever reads it, also the fallback.
alter policy officer_sets_aside on report_set_asides with check (
  organisation_id = (select app_organisation()) and made_by = (select app_person())
  and (select app_has_role('report-officer', 'authority', 'coordinator', 'investigator')));

-- A search begins at the files somebody opened.
create index report_statements__person on report_statements (organisation_id, person_id, report_id) where no_interest;

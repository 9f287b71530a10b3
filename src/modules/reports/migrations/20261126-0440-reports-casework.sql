-- How a file was closed, each time. Sealed: what is to be learnt of it, the care after, why the reporter was not told (JSON).
create table report_closings (
  organisation_id uuid not null,
  report_id uuid not null,
  closing_id uuid not null,
  file_id uuid not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  details bytea not null,
  primary key (organisation_id, report_id, closing_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);
alter table report_closings enable row level security;
alter table report_closings force row level security;
create policy reader_reads on report_closings for select to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or report_content_is_open(report_id, file_id)));
create policy reader_adds on report_closings for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or report_content_is_open(report_id, file_id)));
grant select, insert on report_closings to borgpen_app;

-- The rights of the person concerned are steps that are seen to be taken.
alter table report_events drop constraint report_events_kind_check;
alter table report_events add constraint report_events_kind_check check (kind in (
  'received', 'entered', 'approved', 'opened', 'confirmed', 'weighed', 'decided', 'informed', 'extended',
  'forwarded', 'police', 'handler', 'reader-joined', 'reader-left', 'stepped-back', 'identity-asked', 'identity-agreed', 'identity-refused',
  'forwarding-asked', 'forwarding-agreed', 'forwarding-refused', 'identity-opened', 'linked', 'unlinked', 'allegation', 'outcome',
  'person-informed', 'person-put-off', 'person-heard', 'person-written', 'rehabilitated', 'investigated', 'quarantined',
  'protection', 'safety', 'detriment', 'closed', 'reopened', 'set-aside', 'brought-back', 'exported', 'destroyed-part', 'transferred'));

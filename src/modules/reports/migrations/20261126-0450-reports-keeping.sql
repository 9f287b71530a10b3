-- Closed files by what they came to, the oldest first: what is due begins here.
create index reports__kept on reports (organisation_id, decision, closed_at, report_id) where closed_at is not null;

-- What was set aside as a flood is counted nowhere, also not after it was destroyed.
alter table report_destructions drop constraint report_destructions_record_check;
alter table report_destructions add constraint report_destructions_record_check
  check (record in ('file', 'set-aside-file', 'attachments', 'identity', 'transferred-file'));
-- Which archive took a file over that is kept for good, and its receipt.
alter table report_destructions add column transferred_to text check (length(transferred_to) between 1 and 500);
alter table report_destructions add constraint report_destructions_transferred_check
  check ((transferred_to is not null) = (record = 'transferred-file'));

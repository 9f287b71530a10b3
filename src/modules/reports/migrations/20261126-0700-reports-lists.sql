-- The whole inbox by term, what is linked from the other side, and what may go: found without walking all reports.
create index reports__term on reports (organisation_id, next_due_on, report_id);
create index report_links__other on report_links (organisation_id, other_report_id);
drop index reports__kept;
create index reports__closed on reports (organisation_id, closed_at, report_id) where closed_at is not null;

-- The reports about detriment of a reporter, found by the report they follow; a question need not name the kind for it.
drop index reports__detriment;
create index reports__about on reports (organisation_id, about_report_id, report_id) where about_report_id is not null;

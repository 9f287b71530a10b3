-- Answers of reporters who do not feel safe, as long as nobody took them up.
create index report_checks__worried on report_checks (organisation_id, answered_at) where answer in ('unsure', 'unsafe') and seen_at is null;
-- The questions that wait for their day.
create index report_checks__unasked on report_checks (organisation_id, due_on) where asked_at is null and answered_at is null and due_on is not null;
drop index report_checks__due;

-- A round that records what somebody else published has no known day of closing: the source names a year and no more.
alter table assessment_rounds drop constraint assessment_rounds_check;
alter table assessment_rounds add constraint assessment_rounds_closed_on
  check (case when closed_on is null then state <> 'closed' or year_only else state = 'closed' end);

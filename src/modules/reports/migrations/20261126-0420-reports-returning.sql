-- The day on which whoever handles a report was last told by mail that something waits: at most one mail a day for each report.
alter table reports add column noticed_on date;
-- Somebody who reported anonymously may say later who they are.
grant update (noticed_on, openness) on reports to borgpen_app;

-- The last day of the colleague who takes a matter over, once that is near or past, so that somebody else is found; kept by a nightly job.
alter table matter_takeovers add column taker_leaves_on date;
create index matter_takeovers__leaving on matter_takeovers (organisation_id) where taker_leaves_on is not null and ended_on is null;
grant update (taker_leaves_on) on matter_takeovers to borgpen_app;

-- A goal may be measured by a survey: by the mean of a scale, or the share that answers a statement in favour, of a questionnaire whatever its version.
alter table goals add column survey_indicator text
  check (survey_indicator ~ '^[a-z0-9]+(-[a-z0-9]+)*/(mean|agree|disagree)/[a-z0-9]+(-[a-z0-9]+)*$');

-- What a closed round showed, taken over once: a cube never changes. A measurement of the survey counts while the goal follows that indicator.
alter table goal_measurements
  -- What the survey measured; a correction by hand has it of what it replaces.
  add column survey_indicator text,
  -- The round it comes from; absent for what a person measured.
  add column survey_round_id uuid,
  add foreign key (organisation_id, survey_round_id) references survey_rounds (organisation_id, round_id),
  add unique (organisation_id, goal_id, survey_indicator, survey_round_id),
  add check (survey_round_id is null or (survey_indicator is not null and replaces_id is null));

-- The owner of a goal measures it, in the own name and by hand; nobody but coordinator and system says that a survey did.
drop policy owner_measures on goal_measurements;
create policy owner_measures on goal_measurements for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and recorded_by_id = (select app_person()) and survey_round_id is null
  and exists (select from goals g where g.organisation_id = goal_measurements.organisation_id and g.goal_id = goal_measurements.goal_id
    and g.owner_id = (select app_person())));

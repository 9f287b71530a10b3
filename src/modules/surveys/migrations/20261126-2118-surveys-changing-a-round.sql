-- A round that waits for its day may be changed. Once it was opened, what was asked of whom, and on which word, stays; whoever writes.
grant update (questionnaire, version, title_nl, title_en, population, unit_ids, sample_size, sample_seed, first_reminder_on,
  second_reminder_on, closes_on, keep_days)
  on survey_rounds to borgpen_app;

create function surveys_guard_round() returns trigger language plpgsql as $$
begin
  if old.state <> 'prepared' and (
    (old.questionnaire, old.version, old.title_nl, old.title_en, old.population, old.unit_ids, old.sample_size, old.sample_seed,
      old.opens_on, old.first_reminder_on, old.second_reminder_on, old.closes_on, old.keep_days)
    is distinct from (new.questionnaire, new.version, new.title_nl, new.title_en, new.population, new.unit_ids, new.sample_size,
      new.sample_seed, new.opens_on, new.first_reminder_on, new.second_reminder_on, new.closes_on, new.keep_days)
    or new.minimum < old.minimum)
  then
    raise exception 'a survey round that was opened stays as it was announced' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger stays_as_announced before update on survey_rounds for each row execute function surveys_guard_round();

-- The words of a register begin with the organisation whose register it is: the index then holds those of one organisation beside each
-- other, and a name that is common in the whole country is not looked up in all of it. Twelve signs keep the index small; a search asks for
-- the organisation itself too. No word is longer than somebody can look for.
create function words_within(organisation uuid, names text) returns tsvector immutable language sql as $$
  select array_to_tsvector(array(
    select right(organisation::text, 12) || left(w.lexeme, 200) from unnest(to_tsvector('simple', names)) w))
$$;

alter table published_side_activities drop column words;
alter table published_side_activities add column words tsvector not null
  generated always as (words_within(organisation_id, person_name || ' ' || activity_organisation)) stored;
-- A line goes into the index at once: what waits to be put there (of all organisations) would be read through at every search.
create index published_side_activities__words on published_side_activities using gin (words) with (fastupdate = off);

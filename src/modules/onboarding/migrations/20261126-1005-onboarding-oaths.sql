-- The oath or affirmation: its texts in versions, who chose which form, ceremonies with who is on the list, and the register of what was sworn.
create table oath_texts (
  organisation_id uuid not null references organisations (organisation_id),
  text_id uuid not null,
  version int not null check (version >= 1),
  name text not null,
  -- For which functions; empty: for all that no other text names.
  functions text[] not null,
  oath_text text not null,
  oath_closing text not null,
  affirmation_text text not null,
  affirmation_closing text not null,
  -- Where the words come from, such as the Staatsblad.
  source text not null,
  -- Months within which it is taken.
  months int not null check (months between 1 and 24),
  -- A new function calls for a new oath.
  each_function boolean not null,
  starts_on date not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, text_id, version),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id)
);

-- The latest is what the person chose; nothing is overwritten.
create table oath_choices (
  organisation_id uuid not null,
  choice_id uuid not null,
  person_id uuid not null,
  form text not null check (form in ('oath', 'affirmation')),
  chosen_at timestamptz not null,
  primary key (organisation_id, choice_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);
create index oath_choices__person on oath_choices (organisation_id, person_id, chosen_at);

create table oath_ceremonies (
  organisation_id uuid not null references organisations (organisation_id),
  ceremony_id uuid not null,
  held_on date not null,
  begins_at text not null check (begins_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null,
  -- Who takes the oath on behalf of the employer.
  officer_id uuid not null,
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  primary key (organisation_id, ceremony_id),
  foreign key (organisation_id, officer_id) references people (organisation_id, person_id)
);

create table oath_invitations (
  organisation_id uuid not null,
  ceremony_id uuid not null,
  person_id uuid not null,
  text_id uuid not null,
  version int not null,
  primary key (organisation_id, ceremony_id, person_id),
  foreign key (organisation_id, ceremony_id) references oath_ceremonies (organisation_id, ceremony_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, text_id, version) references oath_texts (organisation_id, text_id, version)
);
create index oath_invitations__person on oath_invitations (organisation_id, person_id);

create table oaths (
  organisation_id uuid not null,
  oath_id uuid not null,
  person_id uuid not null,
  text_id uuid not null,
  version int not null,
  form text not null check (form in ('oath', 'affirmation')),
  -- In which function it was taken; null where none was known.
  function_title text,
  taken_on date not null,
  place text not null,
  -- Who signed on behalf of the employer, beside the person.
  officer_id uuid not null,
  ceremony_id uuid,
  -- The signed form, scanned; null until it is archived here.
  file_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, oath_id),
  unique (organisation_id, person_id, taken_on),
  check (officer_id <> person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, officer_id) references people (organisation_id, person_id),
  foreign key (organisation_id, text_id, version) references oath_texts (organisation_id, text_id, version),
  foreign key (organisation_id, ceremony_id) references oath_ceremonies (organisation_id, ceremony_id),
  foreign key (organisation_id, file_id) references stored_files (organisation_id, file_id)
);
create index oaths__person on oaths (organisation_id, person_id, taken_on);
create index oaths__file on oaths (organisation_id, file_id) where file_id is not null;

do $$ declare t text; begin
  foreach t in array array['oath_texts', 'oath_choices', 'oath_ceremonies', 'oath_invitations', 'oaths'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['oath_texts', 'oath_ceremonies', 'oath_invitations', 'oaths'] loop
    execute format($p$create policy coordinator_makes on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()))$p$, t);
  end loop;
  foreach t in array array['oath_choices', 'oath_invitations', 'oaths'] loop
    execute format($p$create policy who_sees on %I for select to borgpen_app using (
      organisation_id = (select app_organisation())
      and (person_id = (select app_person()) or (select app_has_role('coordinator', 'authority') or app_is_system())))$p$, t);
  end loop;
  foreach t in array array['oath_ceremonies', 'oaths'] loop
    execute format($p$create policy coordinator_changes on %I for update to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()))$p$, t);
  end loop;
end $$;

create policy colleagues_read on oath_texts for select to borgpen_app using (
  organisation_id = (select app_organisation()));
create policy person_chooses on oath_choices for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));
-- Whoever is on the list, or takes the oath there, sees when and where.
create policy who_sees on oath_ceremonies for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (officer_id = (select app_person()) or (select app_has_role('coordinator', 'authority') or app_is_system())
    or exists (select from oath_invitations i where i.organisation_id = oath_ceremonies.organisation_id
      and i.ceremony_id = oath_ceremonies.ceremony_id and i.person_id = (select app_person()))));
create policy coordinator_takes_off on oath_invitations for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
-- The archived form is kept for the coordinator; whoever swore reads it too.
create policy sworn_person_reads on stored_files for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and exists (select from oaths o where o.organisation_id = stored_files.organisation_id
    and o.file_id = stored_files.file_id and o.person_id = (select app_person())));

grant select, insert on oath_texts, oath_choices to borgpen_app;
grant select, insert, update (state) on oath_ceremonies to borgpen_app;
grant select, insert, delete on oath_invitations to borgpen_app;
grant select, insert, update (file_id) on oaths to borgpen_app;

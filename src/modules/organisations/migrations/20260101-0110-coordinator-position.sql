-- The position of the integrity coordinator: what source 001 (3.4, norm 3) and source 000 ask to be arranged, from a day until the next version.
create table coordinator_positions (
  organisation_id uuid not null references organisations (organisation_id),
  starts_on date not null,
  hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 60),
  -- Hours a week of others who help; null where that is not known.
  support_hours_per_week numeric(6, 1) check (support_hours_per_week >= 0),
  -- Euros a year.
  budget numeric(12, 2) check (budget >= 0),
  mandate_document text,
  mandate_link text,
  mandated_on date,
  -- May go to the highest official without leave of anybody (source 001, 3.4.1).
  direct_access boolean not null,
  direct_access_how text,
  backup_id uuid,
  primary key (organisation_id, starts_on),
  foreign key (organisation_id, backup_id) references people (organisation_id, person_id)
);

create table authority_contacts (
  organisation_id uuid not null references organisations (organisation_id),
  contact_id uuid not null,
  held_on date not null,
  with_id uuid,
  -- Whose idea the contact was: the coordinator's own, or asked by the authority.
  initiative text not null check (initiative in ('own', 'asked')),
  subject text not null,
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, contact_id),
  foreign key (organisation_id, with_id) references people (organisation_id, person_id),
  foreign key (organisation_id, recorded_by) references people (organisation_id, person_id)
);
create index authority_contacts__held on authority_contacts (organisation_id, held_on);

create table coordinator_advice (
  organisation_id uuid not null references organisations (organisation_id),
  advice_id uuid not null,
  given_on date not null,
  to_id uuid,
  asked boolean not null,
  subject text not null,
  advice text not null,
  answer text,
  answered_on date check (answered_on >= given_on),
  followed text check (followed in ('yes', 'partly', 'no')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, advice_id),
  foreign key (organisation_id, to_id) references people (organisation_id, person_id),
  foreign key (organisation_id, recorded_by) references people (organisation_id, person_id),
  check ((answer is null) = (answered_on is null))
);
create index coordinator_advice__given on coordinator_advice (organisation_id, given_on);

do $$ declare t text; begin
  foreach t in array array['coordinator_positions', 'authority_contacts', 'coordinator_advice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- Between coordinator and authority; nobody else reads along, not even the administrator.
    execute format($p$create policy coordinator_and_authority_read on %I for select to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority')))$p$, t);
    execute format($p$create policy coordinator_writes on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator')))$p$, t);
    execute format($p$create policy coordinator_changes on %I for update to borgpen_app using (
      organisation_id = (select app_organisation()) and (select app_has_role('coordinator')))$p$, t);
    execute format('grant select, insert, update on %I to borgpen_app', t);
  end loop;
end $$;

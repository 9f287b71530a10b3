-- Tenders and the teams that run them: everybody in a team declares, before it starts, whether there is an interest.
create table tenders (
  organisation_id uuid not null references organisations (organisation_id),
  tender_id uuid not null,
  version integer not null,
  state text not null check (state in ('preparing', 'started', 'closed')),
  reference text not null,
  name text not null,
  purchased text not null,
  starts_on date not null,
  unit_id uuid,
  lead_id uuid not null,
  made_by uuid not null,
  made_on date not null,
  -- The team as it is now, the lead included. On the row itself, so that who is in it follows from one row.
  member_ids uuid[] not null,
  -- The number of the list of tenderers that counts now; 0 while it is not known.
  list integer not null,
  started_on date,
  started_by uuid,
  closed_on date,
  closed_by uuid,
  primary key (organisation_id, tender_id),
  unique (organisation_id, reference),
  foreign key (organisation_id, unit_id) references units (organisation_id, unit_id),
  foreign key (organisation_id, lead_id) references people (organisation_id, person_id),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id),
  foreign key (organisation_id, started_by) references people (organisation_id, person_id),
  foreign key (organisation_id, closed_by) references people (organisation_id, person_id),
  check (lead_id = any (member_ids)),
  check (state <> 'preparing' or started_on is null),
  check (state <> 'started' or started_on is not null),
  check ((state = 'closed') = (closed_on is not null))
);
create index tenders__state on tenders (organisation_id, state, starts_on desc, tender_id);

-- Who tendered, a list at a time: a list is never changed, a new one takes its place.
create table tenderers (
  organisation_id uuid not null,
  tender_id uuid not null,
  list integer not null check (list > 0),
  tenderer_id uuid not null,
  name text not null,
  trade_number text check (trade_number ~ '^[0-9]{8}$'),
  imported_on date not null,
  imported_by uuid not null,
  primary key (organisation_id, tender_id, list, tenderer_id),
  foreign key (organisation_id, tender_id) references tenders (organisation_id, tender_id),
  foreign key (organisation_id, imported_by) references people (organisation_id, person_id)
);
create index tenderers__trade_number on tenderers (organisation_id, trade_number);

-- That somebody of the team declared, and whether there is an interest: for who runs the tender. Nothing is changed: who declares again
-- adds a line.
create table tender_declarations (
  organisation_id uuid not null,
  tender_declaration_id uuid not null,
  tender_id uuid not null,
  person_id uuid not null,
  -- The list of tenderers that was shown; 0 before it was known.
  list integer not null check (list >= 0),
  interest boolean not null,
  declared_on date not null,
  declared_at timestamptz not null,
  primary key (organisation_id, tender_declaration_id),
  unique (organisation_id, tender_declaration_id, tender_id, person_id),
  foreign key (organisation_id, tender_id) references tenders (organisation_id, tender_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);
create index tender_declarations__tender on tender_declarations (organisation_id, tender_id, person_id, declared_at desc);
create index tender_declarations__person on tender_declarations (organisation_id, person_id, tender_id, declared_at desc);

-- Which interest: only for the person, and for who decides on it.
create table tender_interests (
  organisation_id uuid not null,
  tender_declaration_id uuid not null,
  tender_id uuid not null,
  person_id uuid not null,
  decider_id uuid not null,
  kind text not null check (kind in ('family', 'friend', 'former-colleague', 'former-employer', 'neighbour', 'side-activity', 'financial', 'other')),
  party text not null,
  explanation text not null,
  primary key (organisation_id, tender_declaration_id),
  -- Of the same tender and person as its declaration.
  foreign key (organisation_id, tender_declaration_id, tender_id, person_id)
    references tender_declarations (organisation_id, tender_declaration_id, tender_id, person_id),
  foreign key (organisation_id, decider_id) references people (organisation_id, person_id),
  check (decider_id <> person_id)
);
create index tender_interests__decider on tender_interests (organisation_id, decider_id);
create index tender_interests__tender on tender_interests (organisation_id, tender_id);

create table tender_decisions (
  organisation_id uuid not null,
  tender_declaration_id uuid not null,
  decision text not null check (decision in ('stays', 'stays-on-conditions', 'leaves')),
  -- What is agreed, for who runs the tender to hold to.
  conditions text,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  primary key (organisation_id, tender_declaration_id),
  foreign key (organisation_id, tender_declaration_id) references tender_declarations (organisation_id, tender_declaration_id),
  foreign key (organisation_id, decided_by) references people (organisation_id, person_id),
  check ((decision = 'stays-on-conditions') = (conditions is not null))
);

do $$ declare t text; begin
  foreach t in array array['tenders', 'tenderers', 'tender_declarations', 'tender_interests', 'tender_decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- An interest looks at nothing but itself, so that the policies below can ask for it.
create policy person_and_decider on tender_interests for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or decider_id = (select app_person()) or (select app_is_system())
    or person_id = any ((select app_team())::uuid[])));
create policy in_own_name on tender_interests for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or person_id = (select app_person())));

-- The team, who runs the tender, who leads somebody of the team, and who decides on an interest in it.
create policy team_and_runners on tenders for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator')) or (select app_is_system())
    or lead_id = (select app_person()) or made_by = (select app_person())
    or (select app_person()) = any (member_ids)
    or member_ids && (select app_team())::uuid[]
    or exists (select from tender_interests i where i.organisation_id = tenders.organisation_id and i.tender_id = tenders.tender_id
      and i.person_id <> (select app_person()))));
create policy managers_and_coordinator_make on tenders for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (made_by = (select app_person()) and (select app_has_role('coordinator', 'manager')))));
-- Who decides that somebody leaves the team takes that person out of it.
create policy runners_and_deciders_change on tenders for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator')) or (select app_is_system())
    or lead_id = (select app_person()) or made_by = (select app_person())
    or exists (select from tender_interests i where i.organisation_id = tenders.organisation_id and i.tender_id = tenders.tender_id
      and i.person_id <> (select app_person()))))
  with check (organisation_id = (select app_organisation()));

create policy with_tender on tenderers for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and exists (select from tenders t where t.organisation_id = tenderers.organisation_id and t.tender_id = tenderers.tender_id));
create policy runners_import on tenderers for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (imported_by = (select app_person())
    and exists (select from tenders t where t.organisation_id = tenderers.organisation_id and t.tender_id = tenderers.tender_id
      and ((select app_has_role('coordinator')) or t.lead_id = (select app_person()) or t.made_by = (select app_person()))))));

create policy person_runners_and_decider on tender_declarations for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or (select app_has_role('coordinator')) or (select app_is_system())
    or person_id = any ((select app_team())::uuid[])
    or exists (select from tender_interests i where i.organisation_id = tender_declarations.organisation_id
      and i.tender_declaration_id = tender_declarations.tender_declaration_id)
    or exists (select from tenders t where t.organisation_id = tender_declarations.organisation_id
      and t.tender_id = tender_declarations.tender_id
      and (t.lead_id = (select app_person()) or t.made_by = (select app_person())))));
create policy in_own_name on tender_declarations for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (person_id = (select app_person())
    and exists (select from tenders t where t.organisation_id = tender_declarations.organisation_id
      and t.tender_id = tender_declarations.tender_id and (select app_person()) = any (t.member_ids)))));

create policy with_declaration on tender_decisions for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and exists (select from tender_declarations d where d.organisation_id = tender_decisions.organisation_id
    and d.tender_declaration_id = tender_decisions.tender_declaration_id));
create policy decider_decides on tender_decisions for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (decided_by = (select app_person())
    and exists (select from tender_interests i where i.organisation_id = tender_decisions.organisation_id
      and i.tender_declaration_id = tender_decisions.tender_declaration_id and i.person_id <> (select app_person())))));

grant select, insert, update on tenders to borgpen_app;
grant select, insert on tenderers, tender_declarations, tender_interests, tender_decisions to borgpen_app;

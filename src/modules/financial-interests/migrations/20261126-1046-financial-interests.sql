-- Financial interests of those designated for it. What somebody declares, what is asked about it and what came of it is sealed in the vault:
-- these tables only say who declared when, and how far it is.
create table financial_declarations (
  organisation_id uuid not null references organisations (organisation_id),
  declaration_id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  -- The outcome is not among these: whether there are conditions is read in the file.
  state text not null check (state in ('submitted', 'question', 'assessed', 'replaced', 'ended')),
  version integer not null,
  submitted_on date not null,
  assess_by date not null,
  assessed_on date,
  assessed_by uuid,
  confirmed_on date,
  -- Replaced by another, or the person is designated no more: from here the years of keeping count.
  ended_on date,
  primary key (organisation_id, declaration_id),
  unique (organisation_id, file_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, file_id) references vault_files (organisation_id, file_id),
  foreign key (organisation_id, assessed_by) references people (organisation_id, person_id),
  -- Nobody assesses the own declaration, whatever a page or a rule says.
  check (assessed_by is distinct from person_id),
  check ((state in ('replaced', 'ended')) = (ended_on is not null)),
  check (state <> 'assessed' or assessed_on is not null),
  check ((assessed_on is null) = (assessed_by is null))
);
create index financial_declarations__person on financial_declarations (organisation_id, person_id, submitted_on desc);
-- One at a time: whoever declares again replaces what was there.
create unique index financial_declarations__held on financial_declarations (organisation_id, person_id) where ended_on is null;
create index financial_declarations__waiting on financial_declarations (organisation_id, assess_by, declaration_id) where state = 'submitted';
create index financial_declarations__ended on financial_declarations (organisation_id, ended_on) where ended_on is not null;

create table financial_steps (
  organisation_id uuid not null,
  step_id uuid not null,
  declaration_id uuid not null,
  kind text not null check (kind in ('submitted', 'question', 'answered', 'assessed', 'confirmed', 'replaced', 'ended')),
  at timestamptz not null,
  -- Null: the system.
  by_id uuid,
  -- What was declared, asked, answered or decided, sealed with the key of the file.
  words bytea,
  primary key (organisation_id, step_id),
  foreign key (organisation_id, declaration_id) references financial_declarations (organisation_id, declaration_id),
  foreign key (organisation_id, by_id) references people (organisation_id, person_id),
  check ((kind in ('submitted', 'question', 'answered', 'assessed')) = (words is not null))
);
create index financial_steps__declaration on financial_steps (organisation_id, declaration_id, at);

-- In which organisations or instruments nobody of those designated may deal.
create table restricted_items (
  organisation_id uuid not null references organisations (organisation_id),
  item_id uuid not null,
  name text not null check (btrim(name) <> ''),
  reason text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, item_id),
  foreign key (organisation_id, made_by) references people (organisation_id, person_id)
);
create index restricted_items__list on restricted_items (organisation_id, starts_on desc, item_id);

do $$ declare t text; begin
  foreach t in array array['financial_declarations', 'financial_steps', 'restricted_items'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- That somebody declared is for the person and the compliance officer.
create policy person_and_officer_read on financial_declarations for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or (select app_has_role('compliance-officer')) or (select app_is_system())));
create policy person_declares on financial_declarations for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and person_id = (select app_person()) and state = 'submitted');
create policy person_and_officer_change on financial_declarations for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or (select app_is_system())
    or ((select app_has_role('compliance-officer')) and vault_reads(file_id))));
create policy system_destroys on financial_declarations for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
grant select, insert, update (state, version, assessed_on, assessed_by, confirmed_on, ended_on), delete on financial_declarations to borgpen_app;

-- A step is seen by the person, and by a compliance officer who has a key to the file. No update: the ledger only grows, and goes as a whole.
create policy person_and_reader_read on financial_steps for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and exists (select from financial_declarations d where d.organisation_id = financial_steps.organisation_id
    and d.declaration_id = financial_steps.declaration_id
    and (d.person_id = (select app_person()) or (select app_is_system())
      or ((select app_has_role('compliance-officer')) and vault_reads(d.file_id)))));
create policy in_own_name on financial_steps for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and (by_id = (select app_person()) or (select app_is_system()))
  and exists (select from financial_declarations d where d.organisation_id = financial_steps.organisation_id
    and d.declaration_id = financial_steps.declaration_id
    and (d.person_id = (select app_person()) or (select app_is_system())
      or ((select app_has_role('compliance-officer')) and vault_reads(d.file_id)))));
create policy system_destroys on financial_steps for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
grant select, insert, delete on financial_steps to borgpen_app;

-- The list tells where the organisation has knowledge before others: for those who must keep to it, and for who keeps it.
create policy designated_read on restricted_items for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('compliance-officer')) or (select app_is_system())
    or (select app_person()) = any ((select app_designated('financial-interests'))::uuid[])));
create policy officer_makes on restricted_items for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('compliance-officer')) and made_by = (select app_person()));
create policy officer_ends on restricted_items for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('compliance-officer')));
grant select, insert, update (ends_on) on restricted_items to borgpen_app;

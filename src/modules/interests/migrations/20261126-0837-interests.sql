-- What people declare: the present state of each declaration, and the ledger of everything that was done with it.
create table declarations (
  organisation_id uuid not null references organisations (organisation_id),
  declaration_id uuid not null,
  person_id uuid not null,
  register text not null check (register in ('side-activity', 'gift')),
  state text not null check (state in ('draft', 'submitted', 'advised', 'in-force', 'in-force-on-conditions', 'refused',
    'settled', 'ended', 'withdrawn')),
  -- Goes up by one with every change: who writes on an older one is told.
  version integer not null,
  -- What was declared, as the schema of its register says; the columns below repeat what lists and rules ask.
  content jsonb not null,
  label text not null,
  giver text,
  amount_cents integer check (amount_cents >= 0),
  happened_on date,
  starts_on date,
  ends_on date,
  made_on date not null,
  submitted_on date,
  decide_by date,
  -- Who advises (null: nobody has to) and who decides; set when it is submitted.
  adviser_id uuid,
  decider_id uuid,
  advice text check (advice in ('consent', 'conditions', 'refusal')),
  decision text check (decision in ('consent', 'conditions', 'refusal')),
  -- Null beside a decision: the rule of the employer settled it, no person did.
  decided_by uuid,
  decided_on date,
  conditions text,
  objected_on date,
  objection_outcome text check (objection_outcome in ('upheld', 'rejected', 'withdrawn')),
  previous_id uuid,
  primary key (organisation_id, declaration_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id),
  foreign key (organisation_id, adviser_id) references people (organisation_id, person_id),
  foreign key (organisation_id, decider_id) references people (organisation_id, person_id),
  foreign key (organisation_id, decided_by) references people (organisation_id, person_id),
  foreign key (organisation_id, previous_id) references declarations (organisation_id, declaration_id),
  -- Nobody handles an own declaration, whatever a page or a rule says.
  check (adviser_id is distinct from person_id and decider_id is distinct from person_id and decided_by is distinct from person_id),
  check (state not in ('submitted', 'advised') or (submitted_on is not null and decide_by is not null and decider_id is not null)),
  check ((state in ('in-force', 'in-force-on-conditions', 'refused', 'settled', 'ended')) = (decided_on is not null)),
  check (decision is distinct from 'conditions' or conditions is not null)
);
create index declarations__person on declarations (organisation_id, person_id, register);
create index declarations__register on declarations (organisation_id, register, state, submitted_on, declaration_id);
create index declarations__newest on declarations (organisation_id, register, submitted_on desc, declaration_id)
  where submitted_on is not null;
create index declarations__adviser on declarations (organisation_id, adviser_id) where state = 'submitted';
create index declarations__decider on declarations (organisation_id, decider_id) where state in ('submitted', 'advised');

create table declaration_steps (
  organisation_id uuid not null,
  step_id uuid not null,
  declaration_id uuid not null,
  kind text not null check (kind in ('made', 'changed', 'submitted', 'settled-by-rule', 'withdrawn', 'advised', 'decided', 'ended',
    'replaced', 'handed-over', 'objected', 'objection-answered')),
  at timestamptz not null,
  -- Null: the system.
  by_id uuid,
  -- What was declared at that moment, where this step says it; else what was chosen.
  content jsonb,
  words text,
  primary key (organisation_id, step_id),
  foreign key (organisation_id, declaration_id) references declarations (organisation_id, declaration_id),
  foreign key (organisation_id, by_id) references people (organisation_id, person_id)
);
create index declaration_steps__declaration on declaration_steps (organisation_id, declaration_id, at);

create table interest_settings (
  organisation_id uuid not null references organisations (organisation_id),
  gift_most_cents integer not null check (gift_most_cents >= 0),
  -- Kinds of gifts that everybody may keep without asking, below the maximum.
  free_gifts text[] not null,
  gift_decider text not null check (gift_decider in ('manager', 'authority')),
  side_activity_decider text not null check (side_activity_decider in ('manager', 'authority')),
  decide_weeks integer not null check (decide_weeks between 1 and 8),
  -- Who decides on what the authority itself declares.
  fallback_id uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id),
  foreign key (organisation_id, fallback_id) references people (organisation_id, person_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id)
);

do $$ declare t text; begin
  foreach t in array array['declarations', 'declaration_steps', 'interest_settings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- The person reads the own rows; others only what was once submitted: who handles it, who leads the person, coordinator and authority.
create policy who_reads on declarations for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person())
    or (select app_is_system())
    or (submitted_on is not null
      and ((select app_has_role('coordinator', 'authority'))
        or adviser_id = (select app_person())
        or decider_id = (select app_person())
        or person_id = any ((select app_team())::uuid[])))));
create policy person_declares on declarations for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or (select app_is_system())));
create policy person_and_handlers_change on declarations for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person()) or adviser_id = (select app_person()) or decider_id = (select app_person())
    or (select app_is_system())));

-- A step follows its declaration, and is written in the own name only. The ledger has no update and no delete grant.
create policy with_declaration on declaration_steps for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and exists (select from declarations d where d.organisation_id = declaration_steps.organisation_id
    and d.declaration_id = declaration_steps.declaration_id));
create policy in_own_name on declaration_steps for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and (by_id = (select app_person()) or (select app_is_system()))
  and exists (select from declarations d where d.organisation_id = declaration_steps.organisation_id
    and d.declaration_id = declaration_steps.declaration_id));

-- The rules are for everybody to know; the coordinator sets them.
create policy colleagues_read on interest_settings for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_sets on interest_settings for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on interest_settings for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, update on declarations, interest_settings to borgpen_app;
grant select, insert on declaration_steps to borgpen_app;

-- Improvement actions with the source they come from (source 004, 3.8), their progress notes and their result.
create table actions (
  organisation_id uuid not null references organisations (organisation_id),
  action_id uuid not null,
  title text not null,
  reason text not null,
  owner_id uuid not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- Where the action comes from; the reference is the subject's own (`rekenkamer-2024/2`, an id), the label what a reader sees.
  source_kind text not null check (source_kind in ('norm', 'building-block', 'goal', 'previous-account', 'developments',
    'own-instruments', 'counsellors', 'audits')),
  source_reference text,
  source_label text,
  source_href text,
  result text,
  dropped_because text,
  closed_on date,
  created_on date not null,
  reminded_on date,
  primary key (organisation_id, action_id),
  foreign key (organisation_id, owner_id) references people (organisation_id, person_id),
  check ((state = 'open') = (closed_on is null)),
  check (state <> 'done' or result is not null),
  check (state <> 'dropped' or dropped_because is not null)
);
create index actions__due on actions (organisation_id, state, due_on, action_id);
create index actions__owner on actions (organisation_id, owner_id, state);
create index actions__source on actions (organisation_id, source_kind, source_reference);

create table action_notes (
  organisation_id uuid not null,
  note_id uuid not null,
  action_id uuid not null,
  written_by uuid,
  written_at timestamptz not null,
  text text not null,
  primary key (organisation_id, note_id),
  foreign key (organisation_id, action_id) references actions (organisation_id, action_id),
  foreign key (organisation_id, written_by) references people (organisation_id, person_id)
);
create index action_notes__action on action_notes (organisation_id, action_id, written_at);

alter table actions enable row level security;
alter table actions force row level security;
alter table action_notes enable row level security;
alter table action_notes force row level security;

-- Coordinator and authority see all actions, everybody else the own ones.
create policy who_sees on actions for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator', 'authority') or app_is_system()) or owner_id = (select app_person())));
create policy coordinator_makes on actions for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_or_owner_changes on actions for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_has_role('coordinator') or app_is_system()) or owner_id = (select app_person())));
-- A note follows its action: whoever sees the one sees the other, and writes in the own name only.
create policy with_action on action_notes for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and exists (select from actions a where a.organisation_id = action_notes.organisation_id and a.action_id = action_notes.action_id));
create policy in_own_name on action_notes for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and (written_by = (select app_person()) or (select app_is_system()))
  and exists (select from actions a where a.organisation_id = action_notes.organisation_id and a.action_id = action_notes.action_id));

grant select, insert, update on actions to borgpen_app;
grant select, insert on action_notes to borgpen_app;

-- What people attached: one row for each kept file; the content lies on disk under its hash, apart for each organisation.
create table stored_files (
  organisation_id uuid not null,
  file_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  size bigint not null check (size > 0),
  -- Media type as found in the content.
  type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  kept_by uuid,
  -- Who may read it: everybody in the organisation, or only whoever holds one of these roles (and whoever kept it).
  visibility text not null default 'organisation' check (visibility in ('organisation', 'roles')),
  visible_to text[] not null default '{}' check ((visibility = 'roles') = (cardinality(visible_to) > 0)),
  primary key (organisation_id, file_id)
);
create index stored_files__sha256 on stored_files (organisation_id, sha256);
comment on table stored_files is 'A subject refers to a file by (organisation_id, file_id) and adds its own restrictive policy where it is stricter.';

alter table stored_files enable row level security;
alter table stored_files force row level security;

create policy colleagues_read on stored_files for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (visibility = 'organisation' or visible_to && (select app_roles()) or kept_by = (select app_person()) or (select app_is_system())));
create policy actor_keeps on stored_files for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and kept_by is not distinct from (select app_person()));
-- A file that something refers to cannot go: the reference forbids it.
create policy keeper_removes on stored_files for delete to borgpen_app using (
  organisation_id = (select app_organisation())
  and (kept_by = (select app_person()) or (select app_has_role('coordinator')) or (select app_is_system())));
create policy sweeper_reads on stored_files for select to borgpen_system using (true);

grant select, insert, delete on stored_files to borgpen_app;
grant select on stored_files to borgpen_system;

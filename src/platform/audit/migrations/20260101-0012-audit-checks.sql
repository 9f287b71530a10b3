-- What each nightly verification of the audit log found, for the page of the administrator.
create table audit_checks (
  checked_at timestamptz(3) primary key,
  size bigint not null check (size >= 0),
  -- Null when the log was sound.
  fault text check (fault in ('changed', 'missing', 'reordered', 'tree', 'signature', 'unsealed', 'head'))
);

alter table audit_checks enable row level security;
alter table audit_checks force row level security;

create policy administrator_reads on audit_checks for select to borgpen_app
  using ((select app_has_role('administrator')) or (select app_is_system()));
create policy verifier_reads on audit_checks for select to borgpen_system using (true);
create policy verifier_adds on audit_checks for insert to borgpen_system with check (true);

grant select on audit_checks to borgpen_app;
grant select, insert on audit_checks to borgpen_system;

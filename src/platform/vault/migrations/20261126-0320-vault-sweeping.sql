-- The sweep of attachments sees which files there are, so that it removes what belongs to none.
create policy sweeping on vault_files for select to borgpen_system using (true);
grant select (organisation_id, file_id) on vault_files to borgpen_system;

-- The sweeper has to know which content is still described, not what it is called.
revoke select on stored_files from borgpen_system;
grant select (organisation_id, sha256) on stored_files to borgpen_system;

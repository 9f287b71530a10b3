-- Who acts: the settings of withActor() as functions for the policies. After a transaction a setting reads '' and not NULL.
create function app_organisation() returns uuid stable parallel safe language sql
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;
create function app_person() returns uuid stable parallel safe language sql
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
create function app_kind() returns text stable parallel safe language sql
  as $$ select nullif(current_setting('app.kind', true), '') $$;
create function app_roles() returns text[] stable parallel safe language sql
  as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') $$;
-- True when the actor holds at least one of these roles.
create function app_has_role(variadic wanted text[]) returns boolean stable parallel safe language sql
  as $$ select app_roles() && wanted $$;
-- True when the system itself acts (a job, the command line) for the organisation that is set.
create function app_is_system() returns boolean stable parallel safe language sql
  as $$ select app_kind() = 'system' $$;

grant usage on schema public to borgpen_app, borgpen_system;
grant select on kysely_migration to borgpen_system; -- which migrations ran; the migrator makes this table itself

-- Once per cluster, by an administrator of PostgreSQL; the embedded database does this by itself.
-- The server signs in with a login role of its own that is NOSUPERUSER NOBYPASSRLS NOINHERIT, owns nothing, and is granted both:
--   create role borgpen_login login noinherit nosuperuser nobypassrls nocreaterole nocreatedb password '…';
--   grant borgpen_app, borgpen_system to borgpen_login;
do $$ begin
  -- Everything a person, the public or a job does for one organisation.
  if not exists (select from pg_roles where rolname = 'borgpen_app') then
    create role borgpen_app nologin nosuperuser nobypassrls;
  end if;
  -- What must happen before an actor is known: looking up a session, sealing the audit tree, listing organisations for jobs.
  if not exists (select from pg_roles where rolname = 'borgpen_system') then
    create role borgpen_system nologin nosuperuser nobypassrls;
  end if;
end $$;

-- Made by "npm run db:snapshot" from the migrations; do not edit.
function app_has_role(VARIADIC wanted text[]) returns boolean
   select app_roles() && wanted 
function app_is_system() returns boolean
   select app_kind() = 'system' 
function app_kind() returns text
   select nullif(current_setting('app.kind', true), '') 
function app_organisation() returns uuid
   select nullif(current_setting('app.organisation_id', true), '')::uuid 
function app_person() returns uuid
   select nullif(current_setting('app.person_id', true), '')::uuid 
function app_roles() returns text[]
   select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') 
function audit_entry_waits() returns trigger
   begin
    insert into audit_unsealed (organisation_id, entry_id) values (new.organisation_id, new.entry_id);
    return null;
  end 
table appointments rls forced
  organisation_id uuid not null
  appointment_id uuid not null
  person_id uuid not null
  role text not null
  unit_id uuid
  starts_on date not null
  ends_on date
  origin text not null default 'hand'::text
  constraint appointments_check CHECK ((ends_on >= starts_on))
  constraint appointments_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint appointments_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint appointments_origin_check CHECK ((origin = ANY (ARRAY['hand'::text, 'import'::text, 'group'::text, 'set-up'::text])))
  constraint appointments_pkey PRIMARY KEY (organisation_id, appointment_id)
  constraint appointments_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'coordinator'::text, 'report-officer'::text, 'investigator'::text, 'counsellor'::text, 'authority'::text, 'works-council'::text, 'office-holder'::text, 'registrar'::text, 'overseer'::text, 'administrator'::text])))
  CREATE INDEX appointments__person ON public.appointments USING btree (organisation_id, person_id)
  CREATE INDEX appointments__role ON public.appointments USING btree (organisation_id, role)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy sign_in_reads permissive select to borgpen_system using true
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  grant select to borgpen_system
table audit_entries rls forced
  organisation_id uuid not null
  entry_id uuid not null
  at timestamp(3) with time zone not null
  actor_kind text not null
  person_id uuid
  event text not null
  object_kind text
  object_id text
  result text not null
  origin text
  constraint audit_entries_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'public'::text, 'system'::text])))
  constraint audit_entries_check CHECK (((object_kind IS NULL) = (object_id IS NULL)))
  constraint audit_entries_event_check CHECK (((length(event) >= 1) AND (length(event) <= 100)))
  constraint audit_entries_object_id_check CHECK (((length(object_id) >= 1) AND (length(object_id) <= 200)))
  constraint audit_entries_object_kind_check CHECK (((length(object_kind) >= 1) AND (length(object_kind) <= 60)))
  constraint audit_entries_origin_check CHECK ((length(origin) <= 100))
  constraint audit_entries_pkey PRIMARY KEY (organisation_id, entry_id)
  constraint audit_entries_result_check CHECK ((result = ANY (ARRAY['done'::text, 'refused'::text])))
  CREATE INDEX audit_entries__at ON public.audit_entries USING btree (organisation_id, at DESC, entry_id)
  policy actor_writes permissive insert to borgpen_app with check ((organisation_id = COALESCE(( SELECT app_organisation() AS app_organisation), '00000000-0000-0000-0000-000000000000'::uuid)) AND (actor_kind = ( SELECT app_kind() AS app_kind)) AND (NOT (person_id IS DISTINCT FROM ( SELECT app_person() AS app_person))))
  policy administrator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_has_role(VARIADIC ARRAY['administrator'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system)))
  policy sealer_reads permissive select to borgpen_system using true
  policy sign_in_writes permissive insert to borgpen_system with check true
  grant insert to borgpen_app
  grant select to borgpen_app
  grant insert to borgpen_system
  grant select to borgpen_system
  CREATE TRIGGER entry_waits AFTER INSERT ON public.audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entry_waits()
table audit_heads rls forced
  size bigint not null
  root bytea not null
  at timestamp(3) with time zone not null
  public_key bytea not null
  signature bytea not null
  constraint audit_heads_pkey PRIMARY KEY (size)
  constraint audit_heads_root_check CHECK ((length(root) = 32))
  constraint audit_heads_signature_check CHECK ((length(signature) = 64))
  constraint audit_heads_size_check CHECK ((size >= 0))
  policy administrator_reads permissive select to borgpen_app using (( SELECT app_has_role(VARIADIC ARRAY['administrator'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system))
  policy sealer_adds permissive insert to borgpen_system with check true
  policy sealer_reads permissive select to borgpen_system using true
  grant select to borgpen_app
  grant insert to borgpen_system
  grant select to borgpen_system
table audit_leaves rls forced
  position bigint not null
  organisation_id uuid not null
  entry_id uuid not null
  constraint audit_leaves_organisation_id_entry_id_key UNIQUE (organisation_id, entry_id)
  constraint audit_leaves_pkey PRIMARY KEY ("position")
  constraint audit_leaves_position_check CHECK (("position" >= 0))
  policy sealer_adds permissive insert to borgpen_system with check true
  policy sealer_reads permissive select to borgpen_system using true
  grant insert to borgpen_system
  grant select to borgpen_system
table audit_nodes rls forced
  level smallint not null
  place bigint not null
  hash bytea not null
  constraint audit_nodes_hash_check CHECK ((length(hash) = 32))
  constraint audit_nodes_level_check CHECK (((level >= 0) AND (level <= 62)))
  constraint audit_nodes_pkey PRIMARY KEY (level, place)
  constraint audit_nodes_place_check CHECK ((place >= 0))
  policy sealer_adds permissive insert to borgpen_system with check true
  policy sealer_reads permissive select to borgpen_system using true
  grant insert to borgpen_system
  grant select to borgpen_system
table audit_unsealed rls forced
  organisation_id uuid not null
  entry_id uuid not null
  constraint audit_unsealed_pkey PRIMARY KEY (organisation_id, entry_id)
  policy actor_queues permissive insert to borgpen_app with check (organisation_id = COALESCE(( SELECT app_organisation() AS app_organisation), '00000000-0000-0000-0000-000000000000'::uuid))
  policy sealer_works permissive all to borgpen_system using true with check true
  grant insert to borgpen_app
  grant delete to borgpen_system
  grant insert to borgpen_system
  grant select to borgpen_system
table organisations rls forced
  organisation_id uuid not null
  short_name text not null
  name text not null
  kind text not null
  abbreviation text
  invented boolean not null default false
  created_at timestamp with time zone not null
  constraint organisations_kind_check CHECK ((kind = ANY (ARRAY['ministry'::text, 'municipality'::text, 'province'::text, 'water-authority'::text, 'agency'::text, 'other'::text])))
  constraint organisations_pkey PRIMARY KEY (organisation_id)
  constraint organisations_short_name_check CHECK ((short_name ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
  constraint organisations_short_name_key UNIQUE (short_name)
  policy administrator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy everybody_reads permissive select to borgpen_app using true
  policy sign_in_reads permissive select to borgpen_system using true
  policy system_makes permissive insert to borgpen_app with check ( SELECT app_is_system() AS app_is_system)
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  grant select to borgpen_system
table oversights rls forced
  organisation_id uuid not null
  overseen_id uuid not null
  starts_on date not null
  constraint oversights_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint oversights_overseen_id_fkey FOREIGN KEY (overseen_id) REFERENCES organisations(organisation_id)
  constraint oversights_pkey PRIMARY KEY (organisation_id, overseen_id)
  policy overseer_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['overseer'::text]) OR app_is_system())))
  policy system_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
table people rls forced
  organisation_id uuid not null
  person_id uuid not null
  external_key text
  name text not null
  email text
  engagement text not null
  function_title text
  starts_on date not null
  ends_on date
  constraint people_engagement_check CHECK ((engagement = ANY (ARRAY['civil-servant'::text, 'hired'::text, 'trainee'::text, 'volunteer'::text, 'office-holder'::text])))
  constraint people_organisation_id_external_key_key UNIQUE (organisation_id, external_key)
  constraint people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint people_pkey PRIMARY KEY (organisation_id, person_id)
  CREATE INDEX people__email ON public.people USING btree (organisation_id, lower(email))
  CREATE INDEX people__name ON public.people USING btree (organisation_id, lower(name), person_id)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy sign_in_reads permissive select to borgpen_system using true
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  grant select to borgpen_system
table placements rls forced
  organisation_id uuid not null
  placement_id uuid not null
  person_id uuid not null
  unit_id uuid not null
  starts_on date not null
  ends_on date
  constraint placements_check CHECK ((ends_on >= starts_on))
  constraint placements_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint placements_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint placements_pkey PRIMARY KEY (organisation_id, placement_id)
  CREATE INDEX placements__person ON public.placements USING btree (organisation_id, person_id)
  CREATE INDEX placements__unit ON public.placements USING btree (organisation_id, unit_id)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table units rls forced
  organisation_id uuid not null
  unit_id uuid not null
  parent_id uuid
  name text not null
  external_key text
  starts_on date not null
  ends_on date
  constraint units_check CHECK ((ends_on >= starts_on))
  constraint units_organisation_id_external_key_key UNIQUE (organisation_id, external_key)
  constraint units_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint units_organisation_id_parent_id_fkey FOREIGN KEY (organisation_id, parent_id) REFERENCES units(organisation_id, unit_id)
  constraint units_pkey PRIMARY KEY (organisation_id, unit_id)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app

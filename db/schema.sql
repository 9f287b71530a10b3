-- Made by "npm run db:snapshot" from the migrations; do not edit.
function app_designated(designated_kind text) returns uuid[]
   select app_designated_on(designated_kind, app_today()) 
function app_designated_on(designated_kind text, day date) returns uuid[]
  
    select coalesce(array_agg(distinct l.person_id), '{}')
    from designations d
    join placements l on l.organisation_id = d.organisation_id
      and lower(btrim(l.function_title)) = lower(btrim(d.function_title))
      and (d.unit_id is null or d.unit_id = l.unit_id)
      and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day)
    where d.organisation_id = app_organisation() and d.kind = designated_kind
      and d.starts_on <= day and (d.ends_on is null or d.ends_on >= day)
  
function app_has_role(VARIADIC wanted text[]) returns boolean
   select app_roles() && wanted 
function app_is_system() returns boolean
   select app_kind() = 'system' 
function app_kind() returns text
   select nullif(current_setting('app.kind', true), '') 
function app_led_units() returns uuid[]
  
    with recursive led as (
      select unit_id from appointments
      where organisation_id = (select app_organisation()) and person_id = (select app_person()) and role = 'manager' and (select app_has_role('manager'))
        and starts_on <= (select app_today()) and (ends_on is null or ends_on >= (select app_today()))
    ), tree as (
      select distinct on (unit_id) unit_id, parent_id from unit_versions
      where organisation_id = (select app_organisation()) and starts_on <= (select app_today()) order by unit_id, starts_on desc
    ), below as (
      select unit_id from led where unit_id is not null
      union
      select t.unit_id from tree t join below b on t.parent_id = b.unit_id
    )
    select coalesce(array_agg(t.unit_id), '{}') from tree t
    where exists (select from led where unit_id is null) or t.unit_id in (select unit_id from below)
  
function app_organisation() returns uuid
   select nullif(current_setting('app.organisation_id', true), '')::uuid 
function app_person() returns uuid
   select nullif(current_setting('app.person_id', true), '')::uuid 
function app_roles() returns text[]
   select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') 
function app_team() returns uuid[]
  
    with recursive led as (
      select unit_id from appointments
      where organisation_id = (select app_organisation()) and person_id = (select app_person()) and role = 'manager'
        and (select app_has_role('manager')) and starts_on <= (select app_today())
        and (ends_on is null or ends_on >= (select app_today()))
    ), tree as (
      select distinct on (unit_id) unit_id, parent_id from unit_versions
      where organisation_id = (select app_organisation()) and starts_on <= (select app_today()) order by unit_id, starts_on desc
    ), below as (
      select unit_id from led where unit_id is not null
      union
      select t.unit_id from tree t join below b on t.parent_id = b.unit_id
    ), placed as (
      select l.person_id from below b join placements l on l.organisation_id = (select app_organisation()) and l.unit_id = b.unit_id
      where l.starts_on <= (select app_today()) and (l.ends_on is null or l.ends_on >= (select app_today()))
      union all
      select l.person_id from placements l
      where (select exists (select from led where unit_id is null)) and l.organisation_id = (select app_organisation())
        and l.starts_on <= (select app_today()) and (l.ends_on is null or l.ends_on >= (select app_today()))
    )
    select coalesce(array_agg(distinct person_id), '{}') from placed where person_id <> (select app_person())
  
function app_today() returns date
   select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date) 
function assessments_guard_round() returns trigger
  
  begin
    perform pg_advisory_xact_lock(hashtextextended(old.round_id::text, 0));
    if old.state = 'closed' then
      raise exception 'A closed round is frozen' using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if (new.framework, new.framework_version, new.measure) is distinct from (old.framework, old.framework_version, old.measure) then
      raise exception 'A round keeps its framework, version and measure' using errcode = 'insufficient_privilege';
    end if;
    if old.state = 'open' and new.state = 'closed' then
      raise exception 'A round is reviewed before it is closed' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end 
function assessments_only_while() returns trigger
  
  declare
    touched record;
  begin
    if tg_op = 'DELETE' then touched := old; else touched := new; end if;
    perform pg_advisory_xact_lock_shared(hashtextextended(touched.round_id::text, 0));
    if tg_op = 'UPDATE' and (new.organisation_id, new.round_id) is distinct from (old.organisation_id, old.round_id) then
      raise exception 'A row of % stays in its round', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from assessment_rounds r where r.organisation_id = touched.organisation_id
        and r.round_id = touched.round_id and r.state = any (tg_argv)) then
      raise exception '% cannot change in this state of the round', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return touched;
  end 
function audit_entry_waits() returns trigger
   begin
    insert into audit_unsealed (organisation_id, entry_id) values (new.organisation_id, new.entry_id);
    return null;
  end 
function declarations_keep_entry() returns trigger
  
  begin
    new.entry_id := coalesce((
      select d.entry_id from declarations d
      where d.organisation_id = new.organisation_id and d.declaration_id = new.previous_id
        and not exists (select from declarations o where o.organisation_id = d.organisation_id and o.person_id = d.person_id
          and o.previous_id = d.declaration_id and o.state not in ('withdrawn', 'refused'))), new.entry_id);
    return new;
  end 
function declarations_published() returns trigger
  
  declare one record;
  begin
    for one in
      select organisation_id, array_agg(declaration_id) as wanted from touched
      where register = 'side-activity' and state in ('in-force', 'in-force-on-conditions', 'ended') group by organisation_id
    loop
      perform keep_published(one.organisation_id, one.wanted);
    end loop;
    return null;
  end 
function keep_all_published(organisation uuid) returns void
  
  begin
    perform keep_published(organisation, array(
      select p.declaration_id from published_side_activities p where p.organisation_id = organisation
      union
      select d.declaration_id
      from designations g
      join placements l on l.organisation_id = g.organisation_id and lower(btrim(l.function_title)) = lower(btrim(g.function_title))
      join declarations d on d.organisation_id = l.organisation_id and d.person_id = l.person_id and d.register = 'side-activity'
      where g.organisation_id = organisation and g.kind = 'publication' and (g.ends_on is null or g.ends_on >= app_today())
        and d.state in ('in-force', 'in-force-on-conditions')));
  end 
function keep_frozen_account() returns trigger
  
  begin
    if old.frozen is not null and (new.frozen is distinct from old.frozen or new.year <> old.year or new.version <> old.version
        or new.state not in ('adopted', 'published') or (old.state = 'published' and new.state <> 'published')) then
      raise exception 'an adopted account is frozen' using errcode = '23514';
    end if;
    return new;
  end 
function keep_frozen_texts() returns trigger
  
  begin
    if exists (select from annual_accounts a where a.organisation_id = new.organisation_id and a.account_id = new.account_id
        and a.frozen is not null) then
      raise exception 'an adopted account is frozen' using errcode = '23514';
    end if;
    return new;
  end 
function keep_published(organisation uuid, wanted uuid[]) returns void
  
  begin
    if not exists (select from designations g where g.organisation_id = organisation and g.kind = 'publication')
      and not exists (select from published_side_activities p where p.organisation_id = organisation) then
      return;
    end if;
    -- Worked out once: as a condition of the delete it would be asked anew for each line.
    with right_now as materialized (select w.declaration_id from publishable(organisation, wanted) w)
    delete from published_side_activities p using unnest(wanted) as one (declaration_id)
    where p.organisation_id = organisation and p.declaration_id = one.declaration_id
      and not exists (select from right_now r where r.declaration_id = p.declaration_id);
    insert into published_side_activities as p (organisation_id, entry_id, declaration_id, person_name, function_title,
      activity_organisation, nature, paid, hours_per_week, payment, starts_on, confirmed_on, published_on)
    select organisation, w.entry_id, w.declaration_id, w.person_name, w.function_title, w.activity_organisation, w.nature, w.paid,
      w.hours_per_week, w.payment, w.starts_on, w.confirmed_on, app_today()
    from publishable(organisation, wanted) w
    on conflict (organisation_id, entry_id) do update set declaration_id = excluded.declaration_id, person_name = excluded.person_name,
      function_title = excluded.function_title, activity_organisation = excluded.activity_organisation, nature = excluded.nature,
      paid = excluded.paid, hours_per_week = excluded.hours_per_week, payment = excluded.payment, starts_on = excluded.starts_on,
      confirmed_on = excluded.confirmed_on
    where (p.declaration_id, p.person_name, p.function_title, p.activity_organisation, p.nature, p.paid, p.hours_per_week, p.payment,
        p.starts_on, p.confirmed_on)
      is distinct from (excluded.declaration_id, excluded.person_name, excluded.function_title, excluded.activity_organisation,
        excluded.nature, excluded.paid, excluded.hours_per_week, excluded.payment, excluded.starts_on, excluded.confirmed_on);
  end 
function note_change() returns trigger
   begin
    insert into organisation_changes (organisation_id) select distinct organisation_id from changed where organisation_id is not null;
    if tg_argv[0] = 'for-all' then
      insert into organisation_changes (organisation_id)
        select '00000000-0000-0000-0000-000000000000' where exists (select from changed);
    end if;
    return null;
  end 
function note_changes_everywhere() returns void
  
  declare
    t record;
    o record;
  begin
    for t in
      select c.relname as name, case when exists (
          select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*') and p.polroles <> array['borgpen_system'::regrole::oid]
            and pg_get_expr(p.polqual, p.polrelid) !~ '^\(?\(organisation_id = \( SELECT app_organisation\(\) AS app_organisation\)\)( AND |$)'
        ) then 'for-all' else '' end as width
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname not in ('organisation_changes', 'sessions', 'survey_tokens', 'survey_answers') and c.relname not like 'audit\_%'
    loop
      for o in select * from (values ('insert', 'new'), ('update', 'new'), ('delete', 'old')) as v (verb, image) loop
        execute format('create or replace trigger %I after %s on %I referencing %s table as changed for each statement execute function note_change(%L)',
          'note_' || o.verb, o.verb, t.name, o.image, t.width);
      end loop;
    end loop;
  end 
function oversight_keep_round() returns trigger
  
  begin
    insert into overseen_rounds (organisation_id, round_id, framework, framework_version, title, reference_year, reference_date, kind,
      measure, outcomes)
    select new.organisation_id, new.round_id, new.framework, new.framework_version, new.title,
      extract(year from new.reference_date)::integer, new.reference_date, new.kind, new.measure,
      coalesce(jsonb_object_agg(o.code, o.outcome) filter (where o.code is not null), '{}')
    from (select) as one left join round_outcomes o on o.organisation_id = new.organisation_id and o.round_id = new.round_id;
    return null;
  end 
function policy_guard_item() returns trigger
  
  declare
    touched record;
    plan text;
  begin
    if tg_op = 'DELETE' then touched := old; else touched := new; end if;
    perform pg_advisory_xact_lock_shared(hashtextextended(touched.organisation_id::text || touched.year, 0));
    select state into plan from year_plans y where y.organisation_id = touched.organisation_id and y.year = touched.year;
    -- A plan that is not there or not to be seen: the policies and the foreign key decide.
    if plan is null then return touched; end if;
    if plan = 'draft' and (tg_op <> 'UPDATE' or old.year = new.year) then return touched; end if;
    if plan = 'adopted' and tg_op = 'UPDATE' and
        (new.organisation_id, new.item_id, new.year, new.title, new.source_kind, new.source_label, new.goal_id, new.measure_id,
         new.action_id, new.previous_item_id, new.quarter) is not distinct from
        (old.organisation_id, old.item_id, old.year, old.title, old.source_kind, old.source_label, old.goal_id, old.measure_id,
         old.action_id, old.previous_item_id, old.quarter) then return touched; end if;
    raise exception 'The items of a year plan that is % do not change', plan using errcode = 'check_violation';
  end 
function policy_guard_plan() returns trigger
  
  begin
    perform pg_advisory_xact_lock(hashtextextended(old.organisation_id::text || old.year, 0));
    if old.state = 'closed' then
      raise exception 'A closed year plan is frozen' using errcode = 'check_violation';
    end if;
    if (new.organisation_id, new.year) is distinct from (old.organisation_id, old.year) then
      raise exception 'A plan keeps its year' using errcode = 'check_violation';
    end if;
    if not (old.state || '>' || new.state = any (array['draft>draft', 'draft>proposed', 'proposed>draft', 'proposed>adopted',
        'adopted>closed'])) then
      raise exception 'A year plan cannot go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state = 'closed' and exists (select from plan_items i where i.organisation_id = old.organisation_id and i.year = old.year
        and i.decision is null and coalesce((select p.state from plan_item_progress p where p.organisation_id = i.organisation_id
          and p.item_id = i.item_id order by p.number desc limit 1), 'not-started') <> 'done') then
      raise exception 'What was not done is carried over or dropped with a reason first' using errcode = 'check_violation';
    end if;
    return new;
  end 
function policy_guard_policy() returns trigger
  
  begin
    if (new.organisation_id, new.policy_id) is distinct from (old.organisation_id, old.policy_id) then
      raise exception 'A policy keeps its key' using errcode = 'check_violation';
    end if;
    if old.state in ('adopted', 'evaluated', 'replaced') and
        (new.title, new.version, new.vision, new.starts_on, new.ends_on, new.adopted_on, new.adopted_by) is distinct from
        (old.title, old.version, old.vision, old.starts_on, old.ends_on, old.adopted_on, old.adopted_by) then
      raise exception 'An adopted policy is not rewritten; make a new version' using errcode = 'check_violation';
    end if;
    if not (old.state || '>' || new.state = any (array['draft>draft', 'draft>proposed', 'proposed>draft', 'proposed>adopted',
        'adopted>adopted', 'adopted>evaluated', 'adopted>replaced', 'evaluated>evaluated', 'evaluated>replaced'])) then
      raise exception 'A policy cannot go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
  end 
function policy_guard_progress() returns trigger
  
  declare
    plan record;
  begin
    select y.organisation_id, y.year, y.state into plan from plan_items i
      join year_plans y on y.organisation_id = i.organisation_id and y.year = i.year
      where i.organisation_id = new.organisation_id and i.item_id = new.item_id;
    if plan is null then return new; end if;
    perform pg_advisory_xact_lock_shared(hashtextextended(plan.organisation_id::text || plan.year, 0));
    if not exists (select from year_plans y where y.organisation_id = plan.organisation_id and y.year = plan.year
        and y.state = 'adopted') then
      raise exception 'Progress is written on an adopted plan' using errcode = 'check_violation';
    end if;
    return new;
  end 
function publication_designated() returns trigger
  
  begin
    perform keep_published(new.organisation_id, array(
      select d.declaration_id
      from placements l join declarations d on d.organisation_id = l.organisation_id and d.person_id = l.person_id
      where l.organisation_id = new.organisation_id and lower(btrim(l.function_title)) = lower(btrim(new.function_title))
        and d.register = 'side-activity' and d.state in ('in-force', 'in-force-on-conditions')));
    return null;
  end 
function publication_rules_changed() returns trigger
  
  begin
    perform keep_all_published(new.organisation_id);
    return null;
  end 
function publication_withheld() returns trigger
  
  begin
    perform keep_published(new.organisation_id, array(
      select d.declaration_id from declarations d where d.organisation_id = new.organisation_id and d.person_id = new.person_id
        and d.register = 'side-activity' and d.state in ('in-force', 'in-force-on-conditions')));
    return null;
  end 
function publishable(organisation uuid, wanted uuid[]) returns TABLE(entry_id uuid, declaration_id uuid, person_name text, function_title text, activity_organisation text, nature text, paid boolean, hours_per_week double precision, payment text, starts_on date, confirmed_on date)
  
    select d.entry_id, d.declaration_id, p.name, f.function_title, d.content ->> 'organisation', d.content ->> 'nature',
      d.content ->> 'payment' not in ('unpaid', 'expenses'),
      case when s.shows_hours then (d.content ->> 'hoursPerWeek')::double precision end,
      case when s.shows_amount then d.content ->> 'payment' end,
      d.starts_on, greatest(d.confirmed_on, d.decided_on)
    from unnest(wanted) as one (declaration_id)
    join declarations d on d.organisation_id = organisation and d.declaration_id = one.declaration_id
    join people p on p.organisation_id = d.organisation_id and p.person_id = d.person_id
    cross join lateral (
      select btrim(l.function_title) as function_title
      from placements l
      join designations g on g.organisation_id = l.organisation_id and lower(btrim(g.function_title)) = lower(btrim(l.function_title))
        and g.kind = 'publication' and (g.unit_id is null or g.unit_id = l.unit_id)
        and g.starts_on <= app_today() and (g.ends_on is null or g.ends_on >= app_today())
      where l.organisation_id = d.organisation_id and l.person_id = d.person_id
        and l.starts_on <= app_today() and (l.ends_on is null or l.ends_on >= app_today())
      order by l.starts_on, l.placement_id limit 1
    ) f
    left join publication_settings s on s.organisation_id = d.organisation_id
    where d.register = 'side-activity' and d.state in ('in-force', 'in-force-on-conditions')
      and d.starts_on <= app_today() and (d.ends_on is null or d.ends_on >= app_today())
      and not exists (select from publication_withholdings w where w.organisation_id = d.organisation_id and w.person_id = d.person_id
        and w.lifted_on is null)
  
function report_content_is_open(report uuid, file uuid) returns boolean
  
    select app_is_system() or (vault_reads(file) and exists (select from report_statements s
      where s.organisation_id = app_organisation() and s.report_id = report and s.person_id = app_person() and s.no_interest)) 
function surveys_guard_round() returns trigger
  
  begin
    if old.state <> 'prepared' and (
      (old.questionnaire, old.version, old.title_nl, old.title_en, old.population, old.unit_ids, old.sample_size, old.sample_seed,
        old.opens_on, old.first_reminder_on, old.second_reminder_on, old.closes_on, old.keep_days)
      is distinct from (new.questionnaire, new.version, new.title_nl, new.title_en, new.population, new.unit_ids, new.sample_size,
        new.sample_seed, new.opens_on, new.first_reminder_on, new.second_reminder_on, new.closes_on, new.keep_days)
      or new.minimum < old.minimum)
    then
      raise exception 'a survey round that was opened stays as it was announced' using errcode = 'check_violation';
    end if;
    return new;
  end 
function vault_is_making(file uuid) returns boolean
  
    select exists (select from vault_files f
      where f.organisation_id = app_organisation() and f.file_id = file and f.sequence = 0 and f.made_by = app_person()) 
function vault_is_recovering() returns boolean
  
    select exists (select from vault_recoveries r
      where r.organisation_id = app_organisation() and r.started_by = app_person() and r.ended_at is null) 
function vault_reads(file uuid) returns boolean
  
    select exists (select from vault_seals s
      where s.organisation_id = app_organisation() and s.file_id = file and s.person_id = app_person()) 
function words_within(organisation uuid, names text) returns tsvector
  
    select array_to_tsvector(array(
      select right(organisation::text, 12) || left(w.lexeme, 200) from unnest(to_tsvector('simple', names)) w))
  
table account_secrets rls forced
  organisation_id uuid not null
  account_id uuid not null
  password_hash text
  totp_secret text
  totp_offered text
  totp_last_step bigint
  oidc_subject text
  constraint account_secrets_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES accounts(organisation_id, account_id)
  constraint account_secrets_organisation_id_oidc_subject_key UNIQUE (organisation_id, oidc_subject)
  constraint account_secrets_pkey PRIMARY KEY (organisation_id, account_id)
  constraint account_secrets_totp_offered_sealed CHECK ((totp_offered ~~ 'totp.1:%'::text))
  constraint account_secrets_totp_secret_sealed CHECK ((totp_secret ~~ 'totp.1:%'::text))
  policy sign_in permissive all to borgpen_system using true with check true
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table account_texts rls forced
  organisation_id uuid not null
  account_id uuid not null
  section text not null
  text text not null
  changed_on date not null
  changed_by uuid
  constraint account_texts_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES annual_accounts(organisation_id, account_id)
  constraint account_texts_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint account_texts_pkey PRIMARY KEY (organisation_id, account_id, section)
  constraint account_texts_section_check CHECK ((section = ANY (ARRAY['introduction'::text, 'state'::text, 'goals'::text, 'measures'::text, 'activities'::text, 'violations'::text, 'sanctions'::text, 'outlook'::text, 'works-council'::text])))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy makers_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  policy works_council_reads_adopted permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['works-council'::text]) AS app_has_role) AND (EXISTS ( SELECT
   FROM annual_accounts a
  WHERE ((a.organisation_id = account_texts.organisation_id) AND (a.account_id = account_texts.account_id) AND (a.frozen IS NOT NULL)))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER keep_frozen BEFORE INSERT OR UPDATE ON public.account_texts FOR EACH ROW EXECUTE FUNCTION keep_frozen_texts()
table accounts rls forced
  organisation_id uuid not null
  account_id uuid not null
  person_id uuid not null
  email text not null
  locale text not null default 'nl'::text
  created_at timestamp with time zone not null
  activated_at timestamp with time zone
  password_changed_at timestamp with time zone
  second_factor_since timestamp with time zone
  last_sign_in_at timestamp with time zone
  constraint accounts_email_check CHECK ((email = lower(email)))
  constraint accounts_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text])))
  constraint accounts_organisation_id_email_key UNIQUE (organisation_id, email)
  constraint accounts_organisation_id_person_id_key UNIQUE (organisation_id, person_id)
  constraint accounts_pkey PRIMARY KEY (organisation_id, account_id)
  CREATE INDEX accounts__email ON public.accounts USING btree (email)
  policy own_language permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  policy own_or_administrator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system()))))
  policy sign_in permissive all to borgpen_system using true with check true
  grant select to borgpen_app
  grant update (locale) to borgpen_app
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table action_notes rls forced
  organisation_id uuid not null
  note_id uuid not null
  action_id uuid not null
  written_by uuid
  written_at timestamp with time zone not null
  text text not null
  constraint action_notes_organisation_id_action_id_fkey FOREIGN KEY (organisation_id, action_id) REFERENCES actions(organisation_id, action_id)
  constraint action_notes_organisation_id_written_by_fkey FOREIGN KEY (organisation_id, written_by) REFERENCES people(organisation_id, person_id)
  constraint action_notes_pkey PRIMARY KEY (organisation_id, note_id)
  CREATE INDEX action_notes__action ON public.action_notes USING btree (organisation_id, action_id, written_at)
  policy in_own_name permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((written_by = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)) AND (EXISTS ( SELECT
   FROM actions a
  WHERE ((a.organisation_id = action_notes.organisation_id) AND (a.action_id = action_notes.action_id)))))
  policy with_action permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM actions a
  WHERE ((a.organisation_id = action_notes.organisation_id) AND (a.action_id = action_notes.action_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table actions rls forced
  organisation_id uuid not null
  action_id uuid not null
  title text not null
  reason text not null
  owner_id uuid not null
  due_on date not null
  state text not null default 'open'::text
  source_kind text not null
  source_reference text
  source_label text
  source_href text
  result text
  dropped_because text
  closed_on date
  created_on date not null
  reminded_on date
  constraint actions_check CHECK (((state = 'open'::text) = (closed_on IS NULL)))
  constraint actions_check1 CHECK (((state <> 'done'::text) OR (result IS NOT NULL)))
  constraint actions_check2 CHECK (((state <> 'dropped'::text) OR (dropped_because IS NOT NULL)))
  constraint actions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint actions_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES people(organisation_id, person_id)
  constraint actions_pkey PRIMARY KEY (organisation_id, action_id)
  constraint actions_source_kind_check CHECK ((source_kind = ANY (ARRAY['norm'::text, 'building-block'::text, 'goal'::text, 'previous-account'::text, 'developments'::text, 'own-instruments'::text, 'counsellors'::text, 'audits'::text, 'talk-sheet'::text])))
  constraint actions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
  CREATE INDEX actions__due ON public.actions USING btree (organisation_id, state, due_on, action_id)
  CREATE INDEX actions__owner ON public.actions USING btree (organisation_id, owner_id, state)
  CREATE INDEX actions__source ON public.actions USING btree (organisation_id, source_kind, source_reference)
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_or_owner_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())) OR (owner_id = ( SELECT app_person() AS app_person))))
  policy manager_agrees permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (source_kind = 'talk-sheet'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['manager'::text]) AS app_has_role) AND (split_part(source_reference, '/'::text, 2) = ANY (( SELECT (app_led_units())::text[] AS app_led_units)::text[])) AND ((owner_id = ( SELECT app_person() AS app_person)) OR (owner_id = ANY (( SELECT app_team() AS app_team)::uuid[]))))
  policy manager_sees_agreements permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (source_kind = 'talk-sheet'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['manager'::text]) AS app_has_role) AND (split_part(source_reference, '/'::text, 2) = ANY (( SELECT (app_led_units())::text[] AS app_led_units)::text[])))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (owner_id = ( SELECT app_person() AS app_person))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table adopted_frameworks rls forced
  organisation_id uuid not null
  framework text not null
  version integer not null
  adopted_on date not null
  adopted_by text not null
  ended_on date
  constraint adopted_frameworks_adopted_by_check CHECK ((adopted_by <> ''::text))
  constraint adopted_frameworks_check CHECK ((ended_on >= adopted_on))
  constraint adopted_frameworks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint adopted_frameworks_pkey PRIMARY KEY (organisation_id, framework, version)
  constraint adopted_frameworks_version_check CHECK ((version >= 1))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table agreement_points rls forced
  organisation_id uuid not null
  point_id uuid not null
  agreement_id uuid not null
  place integer not null
  goal_id uuid
  text text not null
  constraint agreement_points_organisation_id_agreement_id_fkey FOREIGN KEY (organisation_id, agreement_id) REFERENCES agreements(organisation_id, agreement_id)
  constraint agreement_points_organisation_id_goal_id_fkey FOREIGN KEY (organisation_id, goal_id) REFERENCES goals(organisation_id, goal_id)
  constraint agreement_points_pkey PRIMARY KEY (organisation_id, point_id)
  constraint agreement_points_text_check CHECK ((text <> ''::text))
  CREATE INDEX agreement_points__agreement ON public.agreement_points USING btree (organisation_id, agreement_id, place)
  CREATE INDEX agreement_points__goal ON public.agreement_points USING btree (organisation_id, goal_id)
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy with_agreement permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM agreements a
  WHERE ((a.organisation_id = agreement_points.organisation_id) AND (a.agreement_id = agreement_points.agreement_id)))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table agreement_reports rls forced
  organisation_id uuid not null
  report_id uuid not null
  agreement_id uuid not null
  reported_on date not null
  standing text not null
  text text not null
  written_by_id uuid
  written_at timestamp with time zone not null
  constraint agreement_reports_organisation_id_agreement_id_fkey FOREIGN KEY (organisation_id, agreement_id) REFERENCES agreements(organisation_id, agreement_id)
  constraint agreement_reports_organisation_id_written_by_id_fkey FOREIGN KEY (organisation_id, written_by_id) REFERENCES people(organisation_id, person_id)
  constraint agreement_reports_pkey PRIMARY KEY (organisation_id, report_id)
  constraint agreement_reports_standing_check CHECK ((standing = ANY (ARRAY['on-track'::text, 'at-risk'::text, 'off-track'::text])))
  constraint agreement_reports_text_check CHECK ((text <> ''::text))
  CREATE INDEX agreement_reports__agreement ON public.agreement_reports USING btree (organisation_id, agreement_id, reported_on)
  policy manager_reports permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((written_by_id = ( SELECT app_person() AS app_person)) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR (EXISTS ( SELECT
   FROM agreements a
  WHERE ((a.organisation_id = agreement_reports.organisation_id) AND (a.agreement_id = agreement_reports.agreement_id) AND (a.manager_id = ( SELECT app_person() AS app_person)))))))))
  policy with_agreement permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM agreements a
  WHERE ((a.organisation_id = agreement_reports.organisation_id) AND (a.agreement_id = agreement_reports.agreement_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table agreements rls forced
  organisation_id uuid not null
  agreement_id uuid not null
  year integer not null
  unit_id uuid not null
  manager_id uuid not null
  agreed_on date not null
  constraint agreements_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint agreements_organisation_id_manager_id_fkey FOREIGN KEY (organisation_id, manager_id) REFERENCES people(organisation_id, person_id)
  constraint agreements_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint agreements_organisation_id_year_unit_id_manager_id_key UNIQUE (organisation_id, year, unit_id, manager_id)
  constraint agreements_pkey PRIMARY KEY (organisation_id, agreement_id)
  constraint agreements_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  CREATE INDEX agreements__manager ON public.agreements USING btree (organisation_id, manager_id, year)
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (manager_id = ( SELECT app_person() AS app_person))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table annual_accounts rls forced
  organisation_id uuid not null
  account_id uuid not null
  year integer not null
  version integer not null
  state text not null default 'draft'::text
  correction_note text
  review_note text
  adopted_on date
  adopted_by uuid
  published_on date
  frozen jsonb
  created_on date not null
  constraint annual_accounts_check CHECK (((state = ANY (ARRAY['adopted'::text, 'published'::text])) = (frozen IS NOT NULL)))
  constraint annual_accounts_check1 CHECK (((state = 'published'::text) = (published_on IS NOT NULL)))
  constraint annual_accounts_check2 CHECK (((version = 1) OR (correction_note IS NOT NULL)))
  constraint annual_accounts_organisation_id_adopted_by_fkey FOREIGN KEY (organisation_id, adopted_by) REFERENCES people(organisation_id, person_id)
  constraint annual_accounts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint annual_accounts_organisation_id_year_version_key UNIQUE (organisation_id, year, version)
  constraint annual_accounts_pkey PRIMARY KEY (organisation_id, account_id)
  constraint annual_accounts_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'under-review'::text, 'adopted'::text, 'published'::text])))
  constraint annual_accounts_version_check CHECK ((version >= 1))
  constraint annual_accounts_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  CREATE INDEX annual_accounts__published ON public.annual_accounts USING btree (year DESC, organisation_id) WHERE (state = 'published'::text)
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((state = 'draft'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))))
  policy everybody_reads_published permissive select to borgpen_app using (state = 'published'::text)
  policy makers_change permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system()))) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['authority'::text]) OR app_is_system())) OR ((state <> 'adopted'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))))
  policy makers_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  policy works_council_reads_adopted permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = 'adopted'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['works-council'::text]) AS app_has_role))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER keep_frozen BEFORE UPDATE ON public.annual_accounts FOR EACH ROW EXECUTE FUNCTION keep_frozen_account()
table appointments rls forced
  organisation_id uuid not null
  appointment_id uuid not null
  person_id uuid not null
  role text not null
  unit_id uuid
  starts_on date not null
  ends_on date
  origin text not null default 'hand'::text
  constraint appointments_check CHECK ((ends_on >= (starts_on - 1)))
  constraint appointments_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint appointments_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint appointments_origin_check CHECK ((origin = ANY (ARRAY['hand'::text, 'import'::text, 'group'::text, 'set-up'::text])))
  constraint appointments_pkey PRIMARY KEY (organisation_id, appointment_id)
  constraint appointments_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'coordinator'::text, 'report-officer'::text, 'investigator'::text, 'counsellor'::text, 'compliance-officer'::text, 'authority'::text, 'works-council'::text, 'office-holder'::text, 'registrar'::text, 'overseer'::text, 'administrator'::text])))
  CREATE INDEX appointments__person ON public.appointments USING btree (organisation_id, person_id)
  CREATE INDEX appointments__role ON public.appointments USING btree (organisation_id, role)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy sign_in_reads permissive select to borgpen_system using true
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  grant select to borgpen_system
table assessment_rounds rls forced
  organisation_id uuid not null
  round_id uuid not null
  framework text not null
  framework_version integer not null
  title text not null
  reference_date date not null
  year_only boolean not null default false
  kind text not null
  measure text not null
  state text not null default 'open'::text
  source text
  returned_because text
  closed_on date
  adopted_by text
  created_on date not null
  constraint assessment_rounds_check1 CHECK (((state = 'closed'::text) = (adopted_by IS NOT NULL)))
  constraint assessment_rounds_closed_on CHECK (
CASE
    WHEN (closed_on IS NULL) THEN ((state <> 'closed'::text) OR year_only)
    ELSE (state = 'closed'::text)
END)
  constraint assessment_rounds_framework_version_check CHECK ((framework_version >= 1))
  constraint assessment_rounds_kind_check CHECK ((kind = ANY (ARRAY['self'::text, 'peer'::text, 'audit'::text])))
  constraint assessment_rounds_measure_check CHECK ((measure = ANY (ARRAY['levels'::text, 'findings'::text])))
  constraint assessment_rounds_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint assessment_rounds_organisation_id_framework_title_key UNIQUE (organisation_id, framework, title)
  constraint assessment_rounds_organisation_id_round_id_measure_key UNIQUE (organisation_id, round_id, measure)
  constraint assessment_rounds_pkey PRIMARY KEY (organisation_id, round_id)
  constraint assessment_rounds_state_check CHECK ((state = ANY (ARRAY['open'::text, 'under-review'::text, 'closed'::text])))
  constraint assessment_rounds_title_check CHECK ((btrim(title) <> ''::text))
  CREATE INDEX assessment_rounds__latest ON public.assessment_rounds USING btree (organisation_id, framework, state, reference_date)
  policy coordinator_opens permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_or_authority_steps permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state <> 'closed'::text) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system()))) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((state = 'closed'::text) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (EXISTS ( SELECT
   FROM round_assessors a
  WHERE ((a.organisation_id = assessment_rounds.organisation_id) AND (a.round_id = assessment_rounds.round_id) AND (a.person_id = ( SELECT app_person() AS app_person)))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON public.assessment_rounds FOR EACH ROW EXECUTE FUNCTION assessments_guard_round()
  CREATE TRIGGER kept_for_overseers AFTER UPDATE OF state ON public.assessment_rounds FOR EACH ROW WHEN (((old.state <> 'closed'::text) AND (new.state = 'closed'::text))) EXECUTE FUNCTION oversight_keep_round()
table audit_checks rls forced
  checked_at timestamp(3) with time zone not null
  size bigint not null
  fault text
  constraint audit_checks_fault_check CHECK ((fault = ANY (ARRAY['changed'::text, 'missing'::text, 'reordered'::text, 'tree'::text, 'signature'::text, 'unsealed'::text, 'head'::text])))
  constraint audit_checks_pkey PRIMARY KEY (checked_at)
  constraint audit_checks_size_check CHECK ((size >= 0))
  policy administrator_reads permissive select to borgpen_app using (( SELECT app_has_role(VARIADIC ARRAY['administrator'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system))
  policy verifier_adds permissive insert to borgpen_system with check true
  policy verifier_reads permissive select to borgpen_system using true
  grant select to borgpen_app
  grant insert to borgpen_system
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
  CREATE INDEX audit_entries__object ON public.audit_entries USING btree (organisation_id, object_kind, object_id, at) WHERE (object_id IS NOT NULL)
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
table authority_contacts rls forced
  organisation_id uuid not null
  contact_id uuid not null
  held_on date not null
  with_id uuid
  initiative text not null
  subject text not null
  note text
  recorded_by uuid
  recorded_at timestamp with time zone not null
  constraint authority_contacts_initiative_check CHECK ((initiative = ANY (ARRAY['own'::text, 'asked'::text])))
  constraint authority_contacts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint authority_contacts_organisation_id_recorded_by_fkey FOREIGN KEY (organisation_id, recorded_by) REFERENCES people(organisation_id, person_id)
  constraint authority_contacts_organisation_id_with_id_fkey FOREIGN KEY (organisation_id, with_id) REFERENCES people(organisation_id, person_id)
  constraint authority_contacts_pkey PRIMARY KEY (organisation_id, contact_id)
  CREATE INDEX authority_contacts__held ON public.authority_contacts USING btree (organisation_id, held_on)
  policy coordinator_and_authority_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) AS app_has_role))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  policy coordinator_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table awaited_recoveries rls forced
  organisation_id uuid not null
  awaited_id uuid not null
  person_id uuid not null
  reason text not null
  files integer not null
  noted_at timestamp with time zone not null
  constraint awaited_recoveries_files_check CHECK ((files > 0))
  constraint awaited_recoveries_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint awaited_recoveries_pkey PRIMARY KEY (organisation_id, awaited_id)
  constraint awaited_recoveries_reason_check CHECK ((reason = ANY (ARRAY['left'::text, 'new-key'::text])))
  CREATE INDEX awaited_recoveries__person ON public.awaited_recoveries USING btree (organisation_id, person_id)
  policy system_counts permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((person_id = ( SELECT app_person() AS app_person)) AND (reason = 'new-key'::text))))
  policy who_recovers_ends permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_is_system() OR app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]))) OR (person_id = ( SELECT app_person() AS app_person))))
  policy who_recovers_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_is_system() OR app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]))) OR (person_id = ( SELECT app_person() AS app_person))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table block_documents rls forced
  organisation_id uuid not null
  document_id uuid not null
  framework text not null
  code text not null
  title text not null
  link text
  file_id uuid
  version text
  adopted_on date
  valid_until date
  added_on date not null
  added_by_id uuid
  removed_on date
  constraint block_documents_check CHECK ((removed_on >= added_on))
  constraint block_documents_link_check CHECK ((link ~ '^https://'::text))
  constraint block_documents_organisation_id_added_by_id_fkey FOREIGN KEY (organisation_id, added_by_id) REFERENCES people(organisation_id, person_id)
  constraint block_documents_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_files(organisation_id, file_id)
  constraint block_documents_organisation_id_framework_code_fkey FOREIGN KEY (organisation_id, framework, code) REFERENCES building_blocks(organisation_id, framework, code)
  constraint block_documents_pkey PRIMARY KEY (organisation_id, document_id)
  constraint block_documents_title_check CHECK ((title <> ''::text))
  CREATE INDEX block_documents__block ON public.block_documents USING btree (organisation_id, framework, code)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy owner_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM building_blocks b
  WHERE ((b.organisation_id = block_documents.organisation_id) AND (b.framework = block_documents.framework) AND (b.code = block_documents.code) AND (b.owner_id = ( SELECT app_person() AS app_person))))))
  policy owner_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM building_blocks b
  WHERE ((b.organisation_id = block_documents.organisation_id) AND (b.framework = block_documents.framework) AND (b.code = block_documents.code) AND (b.owner_id = ( SELECT app_person() AS app_person))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table block_judgements rls forced
  organisation_id uuid not null
  judgement_id uuid not null
  framework text not null
  code text not null
  aspect text not null
  value text not null
  judged_on date not null
  recorded_at timestamp with time zone not null
  constraint block_judgements_aspect_check CHECK ((aspect = ANY (ARRAY['design'::text, 'existence'::text, 'operation'::text])))
  constraint block_judgements_organisation_id_framework_code_fkey FOREIGN KEY (organisation_id, framework, code) REFERENCES building_blocks(organisation_id, framework, code)
  constraint block_judgements_pkey PRIMARY KEY (organisation_id, judgement_id)
  constraint block_judgements_value_check CHECK ((value = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])))
  CREATE INDEX block_judgements__block ON public.block_judgements USING btree (organisation_id, framework, code, aspect, judged_on)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
table block_relations rls forced
  organisation_id uuid not null
  framework text not null
  code text not null
  other_framework text not null
  other_code text not null
  constraint block_relations_check CHECK ((ROW((framework COLLATE "C"), (code COLLATE "C")) < ROW((other_framework COLLATE "C"), (other_code COLLATE "C"))))
  constraint block_relations_organisation_id_framework_code_fkey FOREIGN KEY (organisation_id, framework, code) REFERENCES building_blocks(organisation_id, framework, code)
  constraint block_relations_organisation_id_other_framework_other_code_fkey FOREIGN KEY (organisation_id, other_framework, other_code) REFERENCES building_blocks(organisation_id, framework, code)
  constraint block_relations_pkey PRIMARY KEY (organisation_id, framework, code, other_framework, other_code)
  CREATE INDEX block_relations__other ON public.block_relations USING btree (organisation_id, other_framework, other_code)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table building_blocks rls forced
  organisation_id uuid not null
  framework text not null
  code text not null
  owner_id uuid
  description text
  published_place text
  published_link text
  constraint building_blocks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint building_blocks_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES people(organisation_id, person_id)
  constraint building_blocks_pkey PRIMARY KEY (organisation_id, framework, code)
  constraint building_blocks_published_link_check CHECK ((published_link ~ '^https://'::text))
  CREATE INDEX building_blocks__owner ON public.building_blocks USING btree (organisation_id, owner_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy owner_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (owner_id = ( SELECT app_person() AS app_person)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table checklist_marks rls forced
  organisation_id uuid not null
  mark_id uuid not null
  person_id uuid not null
  step text not null
  state text not null
  marked_on date not null
  reason text
  issued_on date
  profile text
  check_on date
  made_by uuid not null
  made_at timestamp(3) with time zone not null
  constraint checklist_marks_check CHECK (((state <> 'not-needed'::text) OR (reason IS NOT NULL)))
  constraint checklist_marks_check1 CHECK (((state = 'done'::text) OR ((issued_on IS NULL) AND (profile IS NULL) AND (check_on IS NULL))))
  constraint checklist_marks_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint checklist_marks_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint checklist_marks_organisation_id_person_id_step_made_at_key UNIQUE (organisation_id, person_id, step, made_at)
  constraint checklist_marks_pkey PRIMARY KEY (organisation_id, mark_id)
  constraint checklist_marks_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'done'::text, 'not-needed'::text, 'open'::text])))
  policy who_marks permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (made_by = ( SELECT app_person() AS app_person)) AND
CASE
    WHEN (person_id = ( SELECT app_person() AS app_person)) THEN (EXISTS ( SELECT
       FROM checklist_steps s
      WHERE ((s.organisation_id = checklist_marks.organisation_id) AND (s.step = checklist_marks.step) AND (s.by_whom = 'person'::text) AND (s.kind = 'plain'::text))))
    ELSE ((person_id = ANY (( SELECT app_team() AS app_team)::uuid[])) OR ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
END)
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR (person_id = ANY (( SELECT app_team() AS app_team)::uuid[])) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system()))))
  grant insert to borgpen_app
  grant select to borgpen_app
table checklist_settings rls forced
  organisation_id uuid not null
  coordinator_days integer not null
  changed_by uuid
  changed_at timestamp with time zone not null
  constraint checklist_settings_coordinator_days_check CHECK (((coordinator_days >= 0) AND (coordinator_days <= 180)))
  constraint checklist_settings_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint checklist_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint checklist_settings_pkey PRIMARY KEY (organisation_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (changed_at, changed_by, coordinator_days) to borgpen_app
table checklist_steps rls forced
  organisation_id uuid not null
  engagement text not null
  step text not null
  version integer not null
  kind text not null
  statement text
  by_whom text not null
  title_nl text not null
  title_en text not null
  text_nl text not null
  text_en text not null
  days integer
  place integer not null
  used boolean not null
  starts_on date not null
  made_by uuid
  made_at timestamp with time zone not null
  constraint checklist_steps_by_whom_check CHECK ((by_whom = ANY (ARRAY['manager'::text, 'person'::text])))
  constraint checklist_steps_check CHECK (((kind = 'statement'::text) = (statement IS NOT NULL)))
  constraint checklist_steps_check1 CHECK (((kind = ANY (ARRAY['statement'::text, 'oath'::text])) = (days IS NULL)))
  constraint checklist_steps_days_check CHECK (((days >= 0) AND (days <= 365)))
  constraint checklist_steps_engagement_check CHECK ((engagement = ANY (ARRAY['civil-servant'::text, 'hired'::text, 'trainee'::text, 'work-experience'::text, 'volunteer'::text, 'office-holder'::text])))
  constraint checklist_steps_kind_check CHECK ((kind = ANY (ARRAY['plain'::text, 'vog'::text, 'statement'::text, 'oath'::text])))
  constraint checklist_steps_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint checklist_steps_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint checklist_steps_pkey PRIMARY KEY (organisation_id, engagement, step, version)
  constraint checklist_steps_step_check CHECK ((step ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint checklist_steps_version_check CHECK ((version >= 1))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
table coherence_set_aside rls forced
  organisation_id uuid not null
  set_aside_id uuid not null
  rule integer not null
  point text not null
  reason text not null
  set_on date not null
  until date not null
  set_by uuid
  ended_on date
  constraint coherence_set_aside_check CHECK (((until > set_on) AND (until <= (set_on + 366))))
  constraint coherence_set_aside_check1 CHECK ((ended_on >= set_on))
  constraint coherence_set_aside_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint coherence_set_aside_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES people(organisation_id, person_id)
  constraint coherence_set_aside_pkey PRIMARY KEY (organisation_id, set_aside_id)
  constraint coherence_set_aside_point_check CHECK (((char_length(point) >= 1) AND (char_length(point) <= 200)))
  constraint coherence_set_aside_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 1000)))
  constraint coherence_set_aside_rule_check CHECK ((rule > 0))
  CREATE INDEX coherence_set_aside__until ON public.coherence_set_aside USING btree (organisation_id, until)
  policy coordinator_and_authority_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ended_on) to borgpen_app
table coherence_terms rls forced
  organisation_id uuid not null
  term text not null
  value integer not null
  changed_on date not null
  constraint coherence_terms_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint coherence_terms_pkey PRIMARY KEY (organisation_id, term)
  constraint coherence_terms_term_check CHECK ((term = ANY (ARRAY['measurementMonths'::text, 'operationMonths'::text, 'evaluationMonths'::text, 'roundMonths'::text, 'surveyMonths'::text, 'overdueDays'::text, 'planDays'::text, 'reportMonths'::text, 'contactMonths'::text, 'adviceDays'::text])))
  constraint coherence_terms_value_check CHECK (((value >= 1) AND (value <= 365)))
  policy coordinator_and_authority_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (changed_on, value) to borgpen_app
table coordinator_advice rls forced
  organisation_id uuid not null
  advice_id uuid not null
  given_on date not null
  to_id uuid
  asked boolean not null
  subject text not null
  advice text not null
  answer text
  answered_on date
  followed text
  recorded_by uuid
  recorded_at timestamp with time zone not null
  constraint coordinator_advice_check CHECK ((answered_on >= given_on))
  constraint coordinator_advice_check1 CHECK (((answer IS NULL) = (answered_on IS NULL)))
  constraint coordinator_advice_followed_check CHECK ((followed = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])))
  constraint coordinator_advice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint coordinator_advice_organisation_id_recorded_by_fkey FOREIGN KEY (organisation_id, recorded_by) REFERENCES people(organisation_id, person_id)
  constraint coordinator_advice_organisation_id_to_id_fkey FOREIGN KEY (organisation_id, to_id) REFERENCES people(organisation_id, person_id)
  constraint coordinator_advice_pkey PRIMARY KEY (organisation_id, advice_id)
  CREATE INDEX coordinator_advice__given ON public.coordinator_advice USING btree (organisation_id, given_on)
  policy coordinator_and_authority_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) AS app_has_role))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  policy coordinator_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table coordinator_positions rls forced
  organisation_id uuid not null
  starts_on date not null
  hours_per_week numeric(4,1) not null
  support_hours_per_week numeric(6,1)
  budget numeric(12,2)
  mandate_document text
  mandate_link text
  mandated_on date
  direct_access boolean not null
  direct_access_how text
  backup_id uuid
  constraint coordinator_positions_budget_check CHECK ((budget >= (0)::numeric))
  constraint coordinator_positions_hours_per_week_check CHECK (((hours_per_week >= (0)::numeric) AND (hours_per_week <= (60)::numeric)))
  constraint coordinator_positions_organisation_id_backup_id_fkey FOREIGN KEY (organisation_id, backup_id) REFERENCES people(organisation_id, person_id)
  constraint coordinator_positions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint coordinator_positions_pkey PRIMARY KEY (organisation_id, starts_on)
  constraint coordinator_positions_support_hours_per_week_check CHECK ((support_hours_per_week >= (0)::numeric))
  policy coordinator_and_authority_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) AS app_has_role))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  policy coordinator_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table declaration_steps rls forced
  organisation_id uuid not null
  step_id uuid not null
  declaration_id uuid not null
  kind text not null
  at timestamp with time zone not null
  by_id uuid
  content jsonb
  words text
  constraint declaration_steps_kind_check CHECK ((kind = ANY (ARRAY['imported'::text, 'made'::text, 'changed'::text, 'submitted'::text, 'settled-by-rule'::text, 'withdrawn'::text, 'advised'::text, 'decided'::text, 'confirmed'::text, 'ended'::text, 'replaced'::text, 'handed-over'::text, 'objected'::text, 'objection-answered'::text])))
  constraint declaration_steps_organisation_id_by_id_fkey FOREIGN KEY (organisation_id, by_id) REFERENCES people(organisation_id, person_id)
  constraint declaration_steps_organisation_id_declaration_id_fkey FOREIGN KEY (organisation_id, declaration_id) REFERENCES declarations(organisation_id, declaration_id)
  constraint declaration_steps_pkey PRIMARY KEY (organisation_id, step_id)
  CREATE INDEX declaration_steps__declaration ON public.declaration_steps USING btree (organisation_id, declaration_id, at)
  policy in_own_name permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((by_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)) AND (EXISTS ( SELECT
   FROM declarations d
  WHERE ((d.organisation_id = declaration_steps.organisation_id) AND (d.declaration_id = declaration_steps.declaration_id)))))
  policy with_declaration permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM declarations d
  WHERE ((d.organisation_id = declaration_steps.organisation_id) AND (d.declaration_id = declaration_steps.declaration_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table declarations rls forced
  organisation_id uuid not null
  declaration_id uuid not null
  person_id uuid not null
  register text not null
  state text not null
  version integer not null
  content jsonb not null
  label text not null
  giver text
  amount_cents integer
  happened_on date
  starts_on date
  ends_on date
  made_on date not null
  submitted_on date
  decide_by date
  adviser_id uuid
  decider_id uuid
  advice text
  decision text
  decided_by uuid
  decided_on date
  conditions text
  objected_on date
  objection_outcome text
  previous_id uuid
  taker_id uuid
  confirmed_on date
  entry_id uuid not null default gen_random_uuid()
  imported_on date
  import_key text
  constraint declarations_advice_check CHECK ((advice = ANY (ARRAY['consent'::text, 'conditions'::text, 'refusal'::text])))
  constraint declarations_amount_cents_check CHECK ((amount_cents >= 0))
  constraint declarations_check CHECK (((adviser_id IS DISTINCT FROM person_id) AND (decider_id IS DISTINCT FROM person_id) AND (decided_by IS DISTINCT FROM person_id)))
  constraint declarations_check1 CHECK (((state <> ALL (ARRAY['submitted'::text, 'advised'::text])) OR ((submitted_on IS NOT NULL) AND (decide_by IS NOT NULL) AND (decider_id IS NOT NULL))))
  constraint declarations_check2 CHECK (((state = ANY (ARRAY['in-force'::text, 'in-force-on-conditions'::text, 'refused'::text, 'settled'::text, 'ended'::text])) = (decided_on IS NOT NULL)))
  constraint declarations_check3 CHECK (((decision IS DISTINCT FROM 'conditions'::text) OR (conditions IS NOT NULL)))
  constraint declarations_check4 CHECK ((((taker_id IS NOT NULL) = (register = 'recusal'::text)) AND (taker_id IS DISTINCT FROM person_id)))
  constraint declarations_check5 CHECK (((imported_on IS NULL) = (import_key IS NULL)))
  constraint declarations_decision_check CHECK ((decision = ANY (ARRAY['consent'::text, 'conditions'::text, 'refusal'::text])))
  constraint declarations_objection_outcome_check CHECK ((objection_outcome = ANY (ARRAY['upheld'::text, 'rejected'::text, 'withdrawn'::text])))
  constraint declarations_organisation_id_adviser_id_fkey FOREIGN KEY (organisation_id, adviser_id) REFERENCES people(organisation_id, person_id)
  constraint declarations_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES people(organisation_id, person_id)
  constraint declarations_organisation_id_decider_id_fkey FOREIGN KEY (organisation_id, decider_id) REFERENCES people(organisation_id, person_id)
  constraint declarations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint declarations_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint declarations_organisation_id_previous_id_fkey FOREIGN KEY (organisation_id, previous_id) REFERENCES declarations(organisation_id, declaration_id)
  constraint declarations_organisation_id_taker_id_fkey FOREIGN KEY (organisation_id, taker_id) REFERENCES people(organisation_id, person_id)
  constraint declarations_pkey PRIMARY KEY (organisation_id, declaration_id)
  constraint declarations_register_check CHECK ((register = ANY (ARRAY['side-activity'::text, 'gift'::text, 'recusal'::text])))
  constraint declarations_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'advised'::text, 'in-force'::text, 'in-force-on-conditions'::text, 'refused'::text, 'settled'::text, 'ended'::text, 'withdrawn'::text])))
  CREATE INDEX declarations__adviser ON public.declarations USING btree (organisation_id, adviser_id) WHERE (state = 'submitted'::text)
  CREATE INDEX declarations__decider ON public.declarations USING btree (organisation_id, decider_id) WHERE (state = ANY (ARRAY['submitted'::text, 'advised'::text]))
  CREATE UNIQUE INDEX declarations__import_key ON public.declarations USING btree (organisation_id, register, import_key) WHERE (import_key IS NOT NULL)
  CREATE INDEX declarations__newest ON public.declarations USING btree (organisation_id, register, submitted_on DESC, declaration_id) WHERE (submitted_on IS NOT NULL)
  CREATE INDEX declarations__person ON public.declarations USING btree (organisation_id, person_id, register)
  CREATE INDEX declarations__register ON public.declarations USING btree (organisation_id, register, state, submitted_on, declaration_id)
  CREATE INDEX declarations__submitted ON public.declarations USING btree (organisation_id, submitted_on)
  policy coordinator_imports permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) AND (imported_on IS NOT NULL) AND (submitted_on IS NOT NULL) AND (state = ANY (ARRAY['in-force'::text, 'in-force-on-conditions'::text, 'refused'::text, 'settled'::text])) AND (adviser_id IS NULL) AND (decider_id IS NULL) AND (decided_by IS NULL))
  policy nobody_imports_own restrictive insert to borgpen_app with check ((imported_on IS NULL) OR (person_id IS DISTINCT FROM ( SELECT app_person() AS app_person)))
  policy person_and_handlers_change permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR (adviser_id = ( SELECT app_person() AS app_person)) OR (decider_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)))
  policy person_declares permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)))
  policy who_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system) OR ((submitted_on IS NOT NULL) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) AS app_has_role) OR (adviser_id = ( SELECT app_person() AS app_person)) OR (decider_id = ( SELECT app_person() AS app_person)) OR (person_id = ANY (( SELECT app_team() AS app_team)::uuid[]))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER keeps_entry BEFORE INSERT ON public.declarations FOR EACH ROW WHEN ((new.previous_id IS NOT NULL)) EXECUTE FUNCTION declarations_keep_entry()
  CREATE TRIGGER published_when_changed AFTER UPDATE ON public.declarations REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION declarations_published()
  CREATE TRIGGER published_when_made AFTER INSERT ON public.declarations REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION declarations_published()
table designations rls forced
  organisation_id uuid not null
  designation_id uuid not null
  kind text not null
  function_title text not null
  unit_id uuid
  starts_on date not null
  ends_on date
  reason text not null
  vulnerable_function_id uuid
  made_by uuid
  made_at timestamp with time zone not null
  constraint designations_check CHECK ((ends_on >= starts_on))
  constraint designations_function_title_check CHECK ((btrim(function_title) <> ''::text))
  constraint designations_kind_check CHECK ((kind = ANY (ARRAY['publication'::text, 'financial-interests'::text, 'screening'::text, 'rotation'::text])))
  constraint designations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint designations_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint designations_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint designations_organisation_id_vulnerable_function_id_fkey FOREIGN KEY (organisation_id, vulnerable_function_id) REFERENCES vulnerable_functions(organisation_id, vulnerable_function_id)
  constraint designations_pkey PRIMARY KEY (organisation_id, designation_id)
  CREATE INDEX designations__function ON public.designations USING btree (organisation_id, lower(btrim(function_title)), kind)
  CREATE INDEX designations__list ON public.designations USING btree (organisation_id, starts_on DESC, designation_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_designates permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) AND (made_by = ( SELECT app_person() AS app_person)))))
  policy coordinator_ends permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ends_on) to borgpen_app
  CREATE TRIGGER published_by_designation AFTER INSERT OR UPDATE ON public.designations FOR EACH ROW WHEN ((new.kind = 'publication'::text)) EXECUTE FUNCTION publication_designated()
table financial_declarations rls forced
  organisation_id uuid not null
  declaration_id uuid not null
  person_id uuid not null
  file_id uuid not null
  state text not null
  version integer not null
  submitted_on date not null
  assess_by date not null
  assessed_on date
  assessed_by uuid
  confirmed_on date
  ended_on date
  constraint financial_declarations_check CHECK ((assessed_by IS DISTINCT FROM person_id))
  constraint financial_declarations_check1 CHECK (((state = ANY (ARRAY['replaced'::text, 'ended'::text])) = (ended_on IS NOT NULL)))
  constraint financial_declarations_check2 CHECK (((state <> 'assessed'::text) OR (assessed_on IS NOT NULL)))
  constraint financial_declarations_check3 CHECK (((assessed_on IS NULL) = (assessed_by IS NULL)))
  constraint financial_declarations_organisation_id_assessed_by_fkey FOREIGN KEY (organisation_id, assessed_by) REFERENCES people(organisation_id, person_id)
  constraint financial_declarations_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES vault_files(organisation_id, file_id)
  constraint financial_declarations_organisation_id_file_id_key UNIQUE (organisation_id, file_id)
  constraint financial_declarations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint financial_declarations_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint financial_declarations_pkey PRIMARY KEY (organisation_id, declaration_id)
  constraint financial_declarations_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'question'::text, 'assessed'::text, 'replaced'::text, 'ended'::text])))
  CREATE INDEX financial_declarations__ended ON public.financial_declarations USING btree (organisation_id, ended_on) WHERE (ended_on IS NOT NULL)
  CREATE UNIQUE INDEX financial_declarations__held ON public.financial_declarations USING btree (organisation_id, person_id) WHERE (ended_on IS NULL)
  CREATE INDEX financial_declarations__person ON public.financial_declarations USING btree (organisation_id, person_id, submitted_on DESC)
  CREATE INDEX financial_declarations__waiting ON public.financial_declarations USING btree (organisation_id, assess_by, declaration_id) WHERE (state = 'submitted'::text)
  policy person_and_officer_change permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system) OR (( SELECT app_has_role(VARIADIC ARRAY['compliance-officer'::text]) AS app_has_role) AND vault_reads(file_id))))
  policy person_and_officer_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_has_role(VARIADIC ARRAY['compliance-officer'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system)))
  policy person_declares permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)) AND (state = 'submitted'::text))
  policy system_destroys permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (assessed_by, assessed_on, confirmed_on, ended_on, state, version) to borgpen_app
table financial_steps rls forced
  organisation_id uuid not null
  step_id uuid not null
  declaration_id uuid not null
  kind text not null
  at timestamp with time zone not null
  by_id uuid
  words bytea
  constraint financial_steps_check CHECK (((kind = ANY (ARRAY['submitted'::text, 'question'::text, 'answered'::text, 'assessed'::text])) = (words IS NOT NULL)))
  constraint financial_steps_kind_check CHECK ((kind = ANY (ARRAY['submitted'::text, 'question'::text, 'answered'::text, 'assessed'::text, 'confirmed'::text, 'replaced'::text, 'ended'::text])))
  constraint financial_steps_organisation_id_by_id_fkey FOREIGN KEY (organisation_id, by_id) REFERENCES people(organisation_id, person_id)
  constraint financial_steps_organisation_id_declaration_id_fkey FOREIGN KEY (organisation_id, declaration_id) REFERENCES financial_declarations(organisation_id, declaration_id)
  constraint financial_steps_pkey PRIMARY KEY (organisation_id, step_id)
  CREATE INDEX financial_steps__declaration ON public.financial_steps USING btree (organisation_id, declaration_id, at)
  policy in_own_name permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((by_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)) AND (EXISTS ( SELECT
   FROM financial_declarations d
  WHERE ((d.organisation_id = financial_steps.organisation_id) AND (d.declaration_id = financial_steps.declaration_id) AND ((d.person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system) OR (( SELECT app_has_role(VARIADIC ARRAY['compliance-officer'::text]) AS app_has_role) AND vault_reads(d.file_id)))))))
  policy person_and_reader_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM financial_declarations d
  WHERE ((d.organisation_id = financial_steps.organisation_id) AND (d.declaration_id = financial_steps.declaration_id) AND ((d.person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system) OR (( SELECT app_has_role(VARIADIC ARRAY['compliance-officer'::text]) AS app_has_role) AND vault_reads(d.file_id)))))))
  policy system_destroys permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table goal_measurements rls forced
  organisation_id uuid not null
  measurement_id uuid not null
  goal_id uuid not null
  measured_on date not null
  value numeric not null
  note text
  replaces_id uuid
  recorded_by_id uuid
  recorded_at timestamp with time zone not null
  survey_indicator text
  survey_round_id uuid
  constraint goal_measurements_check CHECK (((survey_round_id IS NULL) OR ((survey_indicator IS NOT NULL) AND (replaces_id IS NULL))))
  constraint goal_measurements_organisation_id_goal_id_fkey FOREIGN KEY (organisation_id, goal_id) REFERENCES goals(organisation_id, goal_id)
  constraint goal_measurements_organisation_id_goal_id_measurement_id_key UNIQUE (organisation_id, goal_id, measurement_id)
  constraint goal_measurements_organisation_id_goal_id_replaces_id_fkey FOREIGN KEY (organisation_id, goal_id, replaces_id) REFERENCES goal_measurements(organisation_id, goal_id, measurement_id)
  constraint goal_measurements_organisation_id_goal_id_survey_indicator__key UNIQUE (organisation_id, goal_id, survey_indicator, survey_round_id)
  constraint goal_measurements_organisation_id_recorded_by_id_fkey FOREIGN KEY (organisation_id, recorded_by_id) REFERENCES people(organisation_id, person_id)
  constraint goal_measurements_organisation_id_replaces_id_key UNIQUE (organisation_id, replaces_id)
  constraint goal_measurements_organisation_id_survey_round_id_fkey FOREIGN KEY (organisation_id, survey_round_id) REFERENCES survey_rounds(organisation_id, round_id)
  constraint goal_measurements_pkey PRIMARY KEY (organisation_id, measurement_id)
  CREATE INDEX goal_measurements__goal ON public.goal_measurements USING btree (organisation_id, goal_id, measured_on)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy owner_measures permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (recorded_by_id = ( SELECT app_person() AS app_person)) AND (survey_round_id IS NULL) AND (EXISTS ( SELECT
   FROM goals g
  WHERE ((g.organisation_id = goal_measurements.organisation_id) AND (g.goal_id = goal_measurements.goal_id) AND (g.owner_id = ( SELECT app_person() AS app_person))))))
  grant insert to borgpen_app
  grant select to borgpen_app
table goals rls forced
  organisation_id uuid not null
  goal_id uuid not null
  title text not null
  why text
  owner_id uuid
  indicator text
  unit text
  measured_by text
  direction text not null default 'higher'::text
  baseline_value numeric
  baseline_on date
  target_value numeric
  target_on date
  created_on date not null
  ended_on date
  ended_because text
  survey_indicator text
  constraint goals_check CHECK ((ended_on >= created_on))
  constraint goals_check1 CHECK (((baseline_value IS NULL) = (baseline_on IS NULL)))
  constraint goals_check2 CHECK (((target_value IS NULL) = (target_on IS NULL)))
  constraint goals_check3 CHECK (((ended_on IS NULL) = (ended_because IS NULL)))
  constraint goals_direction_check CHECK ((direction = ANY (ARRAY['higher'::text, 'lower'::text])))
  constraint goals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint goals_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES people(organisation_id, person_id)
  constraint goals_pkey PRIMARY KEY (organisation_id, goal_id)
  constraint goals_survey_indicator_check CHECK ((survey_indicator ~ '^[a-z0-9]+(-[a-z0-9]+)*/(mean|agree|disagree)/[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint goals_title_check CHECK ((title <> ''::text))
  CREATE INDEX goals__owner ON public.goals USING btree (organisation_id, owner_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table good_examples rls forced
  organisation_id uuid not null
  example_id uuid not null
  about_id uuid not null
  framework text not null
  code text not null
  title text not null
  text text not null
  source_title text
  source_place text
  source_link text
  shared_on date not null
  constraint good_examples_about_id_fkey FOREIGN KEY (about_id) REFERENCES organisations(organisation_id)
  constraint good_examples_check CHECK (((about_id = organisation_id) OR (source_title IS NOT NULL)))
  constraint good_examples_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint good_examples_pkey PRIMARY KEY (organisation_id, example_id)
  constraint good_examples_source_link_check CHECK ((source_link ~ '^https://'::text))
  constraint good_examples_source_place_check CHECK ((btrim(source_place) <> ''::text))
  constraint good_examples_source_title_check CHECK ((btrim(source_title) <> ''::text))
  constraint good_examples_text_check CHECK ((btrim(text) <> ''::text))
  constraint good_examples_title_check CHECK ((btrim(title) <> ''::text))
  CREATE INDEX good_examples__about ON public.good_examples USING btree (about_id)
  CREATE INDEX good_examples__norm ON public.good_examples USING btree (framework, code, shared_on DESC)
  policy coordinator_or_overseer_shares permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'overseer'::text]) OR app_is_system())) AND ((about_id = organisation_id) OR ( SELECT (app_has_role(VARIADIC ARRAY['overseer'::text]) OR app_is_system()))))
  policy coordinator_or_overseer_withdraws permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text, 'overseer'::text]) AS app_has_role))
  policy signed_in_read permissive select to borgpen_app using (( SELECT app_kind() AS app_kind) = ANY (ARRAY['person'::text, 'system'::text]))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table group_roles rls forced
  organisation_id uuid not null
  group_name text not null
  role text not null
  constraint group_roles_group_name_check CHECK (((length(group_name) >= 1) AND (length(group_name) <= 200)))
  constraint group_roles_pkey PRIMARY KEY (organisation_id, group_name, role)
  constraint group_roles_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'coordinator'::text, 'report-officer'::text, 'investigator'::text, 'counsellor'::text, 'compliance-officer'::text, 'authority'::text, 'works-council'::text, 'office-holder'::text, 'registrar'::text, 'overseer'::text, 'administrator'::text])))
  policy administrator_maps permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy sign_in permissive all to borgpen_system using true with check true
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant select to borgpen_system
table guidance_contacts rls forced
  organisation_id uuid not null
  contact text not null
  name text
  telephone text
  email text
  reachable text
  address text
  link text
  changed_on date not null
  changed_by uuid
  constraint guidance_contacts_check CHECK ((COALESCE(telephone, email, address, link) IS NOT NULL))
  constraint guidance_contacts_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint guidance_contacts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint guidance_contacts_pkey PRIMARY KEY (organisation_id, contact)
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_clears permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy everybody_reads permissive select to borgpen_app using true
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table guidance_counsellors rls forced
  organisation_id uuid not null
  contact text not null
  person_id uuid not null
  name text not null
  email text
  ends_on date
  constraint guidance_counsellors_organisation_id_contact_fkey FOREIGN KEY (organisation_id, contact) REFERENCES guidance_contacts(organisation_id, contact)
  constraint guidance_counsellors_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint guidance_counsellors_pkey PRIMARY KEY (organisation_id, contact, person_id)
  policy coordinator_clears permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy everybody_reads permissive select to borgpen_app using true
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table guidance_settings rls forced
  organisation_id uuid not null
  is_open boolean not null
  changed_on date not null
  changed_by uuid
  constraint guidance_settings_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint guidance_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint guidance_settings_pkey PRIMARY KEY (organisation_id)
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy everybody_reads permissive select to borgpen_app using true
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table guidance_texts rls forced
  organisation_id uuid not null
  text_key text not null
  nl text not null
  en text not null
  based_on integer not null
  changed_on date not null
  changed_by uuid
  constraint guidance_texts_based_on_check CHECK ((based_on >= 1))
  constraint guidance_texts_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint guidance_texts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint guidance_texts_pkey PRIMARY KEY (organisation_id, text_key)
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_clears permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy everybody_reads permissive select to borgpen_app using true
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table interest_settings rls forced
  organisation_id uuid not null
  gift_most_cents integer not null
  free_gifts text[] not null
  gift_decider text not null
  side_activity_decider text not null
  decide_weeks integer not null
  fallback_id uuid
  changed_at timestamp with time zone not null
  changed_by uuid
  confirm_months integer not null default 12
  first_days integer not null default 30
  answering text[] not null default ARRAY['civil-servant'::text]
  asks_from date
  constraint interest_settings_answering_check CHECK ((answering <@ ARRAY['civil-servant'::text, 'hired'::text, 'trainee'::text, 'work-experience'::text, 'volunteer'::text, 'office-holder'::text]))
  constraint interest_settings_confirm_months_check CHECK (((confirm_months >= 3) AND (confirm_months <= 36)))
  constraint interest_settings_decide_weeks_check CHECK (((decide_weeks >= 1) AND (decide_weeks <= 8)))
  constraint interest_settings_first_days_check CHECK (((first_days >= 1) AND (first_days <= 365)))
  constraint interest_settings_gift_decider_check CHECK ((gift_decider = ANY (ARRAY['manager'::text, 'authority'::text])))
  constraint interest_settings_gift_most_cents_check CHECK ((gift_most_cents >= 0))
  constraint interest_settings_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint interest_settings_organisation_id_fallback_id_fkey FOREIGN KEY (organisation_id, fallback_id) REFERENCES people(organisation_id, person_id)
  constraint interest_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint interest_settings_pkey PRIMARY KEY (organisation_id)
  constraint interest_settings_side_activity_decider_check CHECK ((side_activity_decider = ANY (ARRAY['manager'::text, 'authority'::text])))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_sets permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table judgement_reasons rls forced
  organisation_id uuid not null
  judgement_id uuid not null
  judged_by_id uuid
  evidence text not null
  reasoning text
  evidence_link text
  constraint judgement_reasons_evidence_check CHECK ((evidence <> ''::text))
  constraint judgement_reasons_evidence_link_check CHECK ((evidence_link ~ '^https://'::text))
  constraint judgement_reasons_organisation_id_judged_by_id_fkey FOREIGN KEY (organisation_id, judged_by_id) REFERENCES people(organisation_id, person_id)
  constraint judgement_reasons_organisation_id_judgement_id_fkey FOREIGN KEY (organisation_id, judgement_id) REFERENCES block_judgements(organisation_id, judgement_id)
  constraint judgement_reasons_pkey PRIMARY KEY (organisation_id, judgement_id)
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_and_authority_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  policy owner_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM (block_judgements j
     JOIN building_blocks b ON (((b.organisation_id = j.organisation_id) AND (b.framework = j.framework) AND (b.code = j.code))))
  WHERE ((j.organisation_id = judgement_reasons.organisation_id) AND (j.judgement_id = judgement_reasons.judgement_id) AND (b.owner_id = ( SELECT app_person() AS app_person))))))
  grant insert to borgpen_app
  grant select to borgpen_app
table left_out_items rls forced
  organisation_id uuid not null
  framework text not null
  code text not null
  reason text not null
  decided_on date not null
  decided_by_id uuid
  constraint left_out_items_organisation_id_decided_by_id_fkey FOREIGN KEY (organisation_id, decided_by_id) REFERENCES people(organisation_id, person_id)
  constraint left_out_items_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint left_out_items_pkey PRIMARY KEY (organisation_id, framework, code)
  constraint left_out_items_reason_check CHECK ((length(btrim(reason)) >= 10))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table matter_takeovers rls forced
  organisation_id uuid not null
  declaration_id uuid not null
  taker_id uuid not null
  matter text not null
  tender_reference text
  starts_on date not null
  told_on date not null
  seen_on date
  ended_on date
  taker_leaves_on date
  constraint matter_takeovers_organisation_id_declaration_id_fkey FOREIGN KEY (organisation_id, declaration_id) REFERENCES declarations(organisation_id, declaration_id)
  constraint matter_takeovers_organisation_id_taker_id_fkey FOREIGN KEY (organisation_id, taker_id) REFERENCES people(organisation_id, person_id)
  constraint matter_takeovers_pkey PRIMARY KEY (organisation_id, declaration_id)
  CREATE INDEX matter_takeovers__leaving ON public.matter_takeovers USING btree (organisation_id) WHERE ((taker_leaves_on IS NOT NULL) AND (ended_on IS NULL))
  CREATE INDEX matter_takeovers__taker ON public.matter_takeovers USING btree (organisation_id, taker_id, told_on)
  policy decider_hands_over permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM declarations d
  WHERE ((d.organisation_id = matter_takeovers.organisation_id) AND (d.declaration_id = matter_takeovers.declaration_id) AND (d.taker_id = matter_takeovers.taker_id) AND ((d.decider_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system))))))
  policy taker_and_person_change permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((taker_id = ( SELECT app_person() AS app_person)) OR (EXISTS ( SELECT
   FROM declarations d
  WHERE ((d.organisation_id = matter_takeovers.organisation_id) AND (d.declaration_id = matter_takeovers.declaration_id) AND ((d.person_id = ( SELECT app_person() AS app_person)) OR (d.decider_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)))))))
  policy taker_and_readers permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((taker_id = ( SELECT app_person() AS app_person)) OR (EXISTS ( SELECT
   FROM declarations d
  WHERE ((d.organisation_id = matter_takeovers.organisation_id) AND (d.declaration_id = matter_takeovers.declaration_id))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ended_on, seen_on, taker_leaves_on) to borgpen_app
table measure_goals rls forced
  organisation_id uuid not null
  measure_id uuid not null
  goal_id uuid not null
  constraint measure_goals_organisation_id_goal_id_fkey FOREIGN KEY (organisation_id, goal_id) REFERENCES goals(organisation_id, goal_id)
  constraint measure_goals_organisation_id_measure_id_fkey FOREIGN KEY (organisation_id, measure_id) REFERENCES measures(organisation_id, measure_id)
  constraint measure_goals_pkey PRIMARY KEY (organisation_id, measure_id, goal_id)
  CREATE INDEX measure_goals__goal ON public.measure_goals USING btree (organisation_id, goal_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table measure_references rls forced
  organisation_id uuid not null
  measure_id uuid not null
  kind text not null
  reference text not null
  constraint measure_references_kind_check CHECK ((kind = ANY (ARRAY['norm'::text, 'building-block'::text])))
  constraint measure_references_organisation_id_measure_id_fkey FOREIGN KEY (organisation_id, measure_id) REFERENCES measures(organisation_id, measure_id)
  constraint measure_references_pkey PRIMARY KEY (organisation_id, measure_id, kind, reference)
  constraint measure_references_reference_check CHECK ((reference ~ '^[a-z0-9-]+/.+$'::text))
  CREATE INDEX measure_references__reference ON public.measure_references USING btree (organisation_id, kind, reference)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table measures rls forced
  organisation_id uuid not null
  measure_id uuid not null
  title text not null
  description text
  owner_id uuid
  control text not null
  state text not null default 'planned'::text
  starts_on date
  ends_on date
  outcome text
  state_since date not null
  created_on date not null
  constraint measures_check CHECK ((ends_on >= starts_on))
  constraint measures_check1 CHECK (((state <> 'stopped'::text) OR (outcome IS NOT NULL)))
  constraint measures_control_check CHECK ((control = ANY (ARRAY['structure'::text, 'culture'::text, 'both'::text])))
  constraint measures_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint measures_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES people(organisation_id, person_id)
  constraint measures_pkey PRIMARY KEY (organisation_id, measure_id)
  constraint measures_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'stopped'::text])))
  constraint measures_title_check CHECK ((title <> ''::text))
  CREATE INDEX measures__owner ON public.measures USING btree (organisation_id, owner_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table oath_ceremonies rls forced
  organisation_id uuid not null
  ceremony_id uuid not null
  held_on date not null
  begins_at text not null
  place text not null
  officer_id uuid not null
  state text not null default 'planned'::text
  constraint oath_ceremonies_begins_at_check CHECK ((begins_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
  constraint oath_ceremonies_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint oath_ceremonies_organisation_id_officer_id_fkey FOREIGN KEY (organisation_id, officer_id) REFERENCES people(organisation_id, person_id)
  constraint oath_ceremonies_pkey PRIMARY KEY (organisation_id, ceremony_id)
  constraint oath_ceremonies_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'cancelled'::text])))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((officer_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (EXISTS ( SELECT
   FROM oath_invitations i
  WHERE ((i.organisation_id = oath_ceremonies.organisation_id) AND (i.ceremony_id = oath_ceremonies.ceremony_id) AND (i.person_id = ( SELECT app_person() AS app_person)))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (state) to borgpen_app
table oath_choices rls forced
  organisation_id uuid not null
  choice_id uuid not null
  person_id uuid not null
  form text not null
  chosen_at timestamp with time zone not null
  constraint oath_choices_form_check CHECK ((form = ANY (ARRAY['oath'::text, 'affirmation'::text])))
  constraint oath_choices_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint oath_choices_pkey PRIMARY KEY (organisation_id, choice_id)
  CREATE INDEX oath_choices__person ON public.oath_choices USING btree (organisation_id, person_id, chosen_at)
  policy person_chooses permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system()))))
  grant insert to borgpen_app
  grant select to borgpen_app
table oath_invitations rls forced
  organisation_id uuid not null
  ceremony_id uuid not null
  person_id uuid not null
  text_id uuid not null
  version integer not null
  constraint oath_invitations_organisation_id_ceremony_id_fkey FOREIGN KEY (organisation_id, ceremony_id) REFERENCES oath_ceremonies(organisation_id, ceremony_id)
  constraint oath_invitations_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint oath_invitations_organisation_id_text_id_version_fkey FOREIGN KEY (organisation_id, text_id, version) REFERENCES oath_texts(organisation_id, text_id, version)
  constraint oath_invitations_pkey PRIMARY KEY (organisation_id, ceremony_id, person_id)
  CREATE INDEX oath_invitations__person ON public.oath_invitations USING btree (organisation_id, person_id)
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_takes_off permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system()))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table oath_texts rls forced
  organisation_id uuid not null
  text_id uuid not null
  version integer not null
  name text not null
  functions text[] not null
  oath_text text not null
  oath_closing text not null
  affirmation_text text not null
  affirmation_closing text not null
  source text not null
  months integer not null
  each_function boolean not null
  starts_on date not null
  made_by uuid
  made_at timestamp with time zone not null
  constraint oath_texts_months_check CHECK (((months >= 1) AND (months <= 24)))
  constraint oath_texts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint oath_texts_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint oath_texts_pkey PRIMARY KEY (organisation_id, text_id, version)
  constraint oath_texts_version_check CHECK ((version >= 1))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
table oaths rls forced
  organisation_id uuid not null
  oath_id uuid not null
  person_id uuid not null
  text_id uuid
  version integer
  form text
  function_title text
  taken_on date not null
  place text
  officer_id uuid
  ceremony_id uuid
  file_id uuid
  recorded_by uuid
  recorded_at timestamp with time zone not null
  imported_on date
  officer_name text
  constraint oaths_check CHECK ((officer_id <> person_id))
  constraint oaths_check1 CHECK (((text_id IS NULL) = (version IS NULL)))
  constraint oaths_check2 CHECK (
CASE
    WHEN (imported_on IS NULL) THEN ((text_id IS NOT NULL) AND (form IS NOT NULL) AND (place IS NOT NULL) AND (officer_id IS NOT NULL) AND (officer_name IS NULL))
    ELSE ((officer_id IS NULL) AND (ceremony_id IS NULL))
END)
  constraint oaths_form_check CHECK ((form = ANY (ARRAY['oath'::text, 'affirmation'::text])))
  constraint oaths_organisation_id_ceremony_id_fkey FOREIGN KEY (organisation_id, ceremony_id) REFERENCES oath_ceremonies(organisation_id, ceremony_id)
  constraint oaths_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_files(organisation_id, file_id)
  constraint oaths_organisation_id_officer_id_fkey FOREIGN KEY (organisation_id, officer_id) REFERENCES people(organisation_id, person_id)
  constraint oaths_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint oaths_organisation_id_text_id_version_fkey FOREIGN KEY (organisation_id, text_id, version) REFERENCES oath_texts(organisation_id, text_id, version)
  constraint oaths_pkey PRIMARY KEY (organisation_id, oath_id)
  CREATE INDEX oaths__file ON public.oaths USING btree (organisation_id, file_id) WHERE (file_id IS NOT NULL)
  CREATE UNIQUE INDEX oaths__once ON public.oaths USING btree (organisation_id, person_id, taken_on, lower(function_title)) NULLS NOT DISTINCT
  CREATE INDEX oaths__person ON public.oaths USING btree (organisation_id, person_id, taken_on)
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) AND ((imported_on IS NULL) OR (person_id IS DISTINCT FROM ( SELECT app_person() AS app_person))))))
  policy leader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ANY (( SELECT app_team() AS app_team)::uuid[])))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system()))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (file_id) to borgpen_app
table one_time_links rls forced
  organisation_id uuid not null
  token_hash text not null
  account_id uuid not null
  purpose text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint one_time_links_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES accounts(organisation_id, account_id)
  constraint one_time_links_pkey PRIMARY KEY (organisation_id, token_hash)
  constraint one_time_links_purpose_check CHECK ((purpose = ANY (ARRAY['activate'::text, 'reset'::text])))
  CREATE INDEX one_time_links__account ON public.one_time_links USING btree (organisation_id, account_id)
  policy sign_in permissive all to borgpen_system using true with check true
  grant delete to borgpen_system
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table organisation_changes rls forced
  organisation_id uuid not null
  change bigint not null
  constraint organisation_changes_pkey PRIMARY KEY (organisation_id, change)
  policy anybody_notes permissive insert to public with check true
  policy own_and_for_all permissive select to borgpen_app using (organisation_id = ANY (ARRAY[( SELECT app_organisation() AS app_organisation), '00000000-0000-0000-0000-000000000000'::uuid]))
  policy system_forgets permissive delete to borgpen_app using ((organisation_id = ANY (ARRAY[( SELECT app_organisation() AS app_organisation), '00000000-0000-0000-0000-000000000000'::uuid])) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant insert to borgpen_system
table organisation_themes rls forced
  organisation_id uuid not null
  colours jsonb not null
  font text not null
  logo bytea
  version integer not null
  constraint organisation_themes_font_check CHECK ((font = ANY (ARRAY['noto-sans'::text, 'system'::text, 'verdana'::text, 'georgia'::text])))
  constraint organisation_themes_logo_check CHECK ((octet_length(logo) <= 102400))
  constraint organisation_themes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint organisation_themes_pkey PRIMARY KEY (organisation_id)
  policy administrator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy administrator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy everybody_reads permissive select to borgpen_app using true
  policy sign_in_reads permissive select to borgpen_system using true
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
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
table overseen_rounds rls forced
  organisation_id uuid not null
  round_id uuid not null
  framework text not null
  framework_version integer not null
  title text not null
  reference_year integer not null
  reference_date date not null
  kind text not null
  measure text not null
  outcomes jsonb not null
  constraint overseen_rounds_kind_check CHECK ((kind = ANY (ARRAY['self'::text, 'peer'::text, 'audit'::text])))
  constraint overseen_rounds_measure_check CHECK ((measure = ANY (ARRAY['levels'::text, 'findings'::text])))
  constraint overseen_rounds_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES assessment_rounds(organisation_id, round_id)
  constraint overseen_rounds_outcomes_check CHECK ((jsonb_typeof(outcomes) = 'object'::text))
  constraint overseen_rounds_pkey PRIMARY KEY (organisation_id, round_id)
  CREATE INDEX overseen_rounds__selection ON public.overseen_rounds USING btree (framework, reference_year, organisation_id)
  policy overseer_reads permissive select to borgpen_app using (( SELECT app_has_role(VARIADIC ARRAY['overseer'::text]) AS app_has_role) AND (organisation_id IN ( SELECT o.overseen_id
   FROM oversights o
  WHERE (o.organisation_id = ( SELECT app_organisation() AS app_organisation)))))
  policy written_at_closing permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (pg_trigger_depth() > 0))
  grant insert to borgpen_app
  grant select to borgpen_app
table oversight_conversations rls forced
  organisation_id uuid not null
  conversation_id uuid not null
  overseen_id uuid not null
  held_on date not null
  subject text not null
  agreements text not null
  follow_up_on date
  recorded_by uuid
  constraint oversight_conversations_agreements_check CHECK ((btrim(agreements) <> ''::text))
  constraint oversight_conversations_check CHECK ((follow_up_on >= held_on))
  constraint oversight_conversations_organisation_id_overseen_id_fkey FOREIGN KEY (organisation_id, overseen_id) REFERENCES oversights(organisation_id, overseen_id)
  constraint oversight_conversations_organisation_id_recorded_by_fkey FOREIGN KEY (organisation_id, recorded_by) REFERENCES people(organisation_id, person_id)
  constraint oversight_conversations_pkey PRIMARY KEY (organisation_id, conversation_id)
  constraint oversight_conversations_subject_check CHECK ((btrim(subject) <> ''::text))
  CREATE INDEX oversight_conversations__latest ON public.oversight_conversations USING btree (organisation_id, overseen_id, held_on DESC)
  policy overseer_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['overseer'::text]) AS app_has_role)) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['overseer'::text]) AS app_has_role))
  policy overseer_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['overseer'::text]) AS app_has_role))
  policy overseer_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['overseer'::text]) AS app_has_role))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
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
table own_items rls forced
  organisation_id uuid not null
  framework text not null
  code text not null
  level text not null
  parent_code text
  title text not null
  title_en text
  text text
  text_en text
  control text not null
  part text
  added_on date not null
  withdrawn_on date
  withdrawn_reason text
  constraint own_items_check CHECK ((withdrawn_on >= added_on))
  constraint own_items_check1 CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
  constraint own_items_code_check CHECK ((code ~ '^[A-Z]{2,5}\.[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'::text))
  constraint own_items_control_check CHECK ((control = ANY (ARRAY['structure'::text, 'culture'::text, 'both'::text])))
  constraint own_items_level_check CHECK ((level = ANY (ARRAY['norm'::text, 'building-block'::text, 'duty'::text, 'subject'::text])))
  constraint own_items_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint own_items_part_check CHECK ((part = ANY (ARRAY['prevention'::text, 'detection'::text, 'response'::text])))
  constraint own_items_pkey PRIMARY KEY (organisation_id, framework, code)
  constraint own_items_title_check CHECK ((title <> ''::text))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table own_links rls forced
  organisation_id uuid not null
  framework text not null
  code text not null
  to_framework text not null
  to_code text not null
  constraint own_links_check CHECK (((framework <> to_framework) OR (code <> to_code)))
  constraint own_links_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint own_links_pkey PRIMARY KEY (organisation_id, framework, code, to_framework, to_code)
  CREATE INDEX own_links__to ON public.own_links USING btree (organisation_id, to_framework, to_code)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table pending_sign_ins rls forced
  token_hash text not null
  verifier text not null
  state text not null
  nonce text not null
  return_to text not null
  expires_at timestamp with time zone not null
  constraint pending_sign_ins_pkey PRIMARY KEY (token_hash)
  policy sign_in permissive all to borgpen_system using true with check true
  grant delete to borgpen_system
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table people rls forced
  organisation_id uuid not null
  person_id uuid not null
  external_key text
  name text not null
  email text
  engagement text not null
  starts_on date not null
  ends_on date
  email_lower text default lower(email)
  constraint people_check CHECK ((ends_on >= (starts_on - 1)))
  constraint people_engagement_check CHECK ((engagement = ANY (ARRAY['civil-servant'::text, 'hired'::text, 'trainee'::text, 'work-experience'::text, 'volunteer'::text, 'office-holder'::text])))
  constraint people_organisation_id_external_key_key UNIQUE (organisation_id, external_key)
  constraint people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint people_pkey PRIMARY KEY (organisation_id, person_id)
  CREATE INDEX people__email ON public.people USING btree (organisation_id, email_lower)
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
  unit_id uuid
  function_title text
  starts_on date not null
  ends_on date
  constraint placements_check CHECK ((ends_on >= (starts_on - 1)))
  constraint placements_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint placements_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint placements_pkey PRIMARY KEY (organisation_id, placement_id)
  CREATE INDEX placements__function ON public.placements USING btree (organisation_id, lower(btrim(function_title)))
  CREATE INDEX placements__person ON public.placements USING btree (organisation_id, person_id)
  CREATE INDEX placements__unit ON public.placements USING btree (organisation_id, unit_id)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table plan_item_progress rls forced
  organisation_id uuid not null
  item_id uuid not null
  number integer not null
  state text not null
  note text
  written_by_id uuid
  written_at timestamp with time zone not null
  constraint plan_item_progress_check CHECK (((state <> 'not-done'::text) OR (note IS NOT NULL)))
  constraint plan_item_progress_number_check CHECK ((number >= 1))
  constraint plan_item_progress_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES plan_items(organisation_id, item_id)
  constraint plan_item_progress_organisation_id_written_by_id_fkey FOREIGN KEY (organisation_id, written_by_id) REFERENCES people(organisation_id, person_id)
  constraint plan_item_progress_pkey PRIMARY KEY (organisation_id, item_id, number)
  constraint plan_item_progress_state_check CHECK ((state = ANY (ARRAY['not-started'::text, 'busy'::text, 'done'::text, 'not-done'::text])))
  policy owner_follows permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((written_by_id = ( SELECT app_person() AS app_person)) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR (EXISTS ( SELECT
   FROM plan_items i
  WHERE ((i.organisation_id = plan_item_progress.organisation_id) AND (i.item_id = plan_item_progress.item_id) AND (i.owner_id = ( SELECT app_person() AS app_person)))))))))
  policy with_item permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM plan_items i
  WHERE ((i.organisation_id = plan_item_progress.organisation_id) AND (i.item_id = plan_item_progress.item_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
  CREATE TRIGGER steps BEFORE INSERT ON public.plan_item_progress FOR EACH ROW EXECUTE FUNCTION policy_guard_progress()
table plan_items rls forced
  organisation_id uuid not null
  item_id uuid not null
  year integer not null
  title text not null
  source_kind text not null
  source_label text
  goal_id uuid
  measure_id uuid
  action_id uuid
  previous_item_id uuid
  owner_id uuid
  quarter integer
  decision text
  decision_because text
  constraint plan_items_check CHECK (((decision IS NULL) = (decision_because IS NULL)))
  constraint plan_items_check1 CHECK (((source_kind <> 'goal'::text) OR (goal_id IS NOT NULL)))
  constraint plan_items_check2 CHECK (((source_kind <> 'measure'::text) OR (measure_id IS NOT NULL)))
  constraint plan_items_check3 CHECK (((source_kind <> 'action'::text) OR (action_id IS NOT NULL)))
  constraint plan_items_check4 CHECK (((source_kind <> 'previous-plan'::text) OR (previous_item_id IS NOT NULL)))
  constraint plan_items_decision_check CHECK ((decision = ANY (ARRAY['carried-over'::text, 'dropped'::text])))
  constraint plan_items_organisation_id_action_id_fkey FOREIGN KEY (organisation_id, action_id) REFERENCES actions(organisation_id, action_id)
  constraint plan_items_organisation_id_goal_id_fkey FOREIGN KEY (organisation_id, goal_id) REFERENCES goals(organisation_id, goal_id)
  constraint plan_items_organisation_id_measure_id_fkey FOREIGN KEY (organisation_id, measure_id) REFERENCES measures(organisation_id, measure_id)
  constraint plan_items_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES people(organisation_id, person_id)
  constraint plan_items_organisation_id_previous_item_id_fkey FOREIGN KEY (organisation_id, previous_item_id) REFERENCES plan_items(organisation_id, item_id)
  constraint plan_items_organisation_id_year_fkey FOREIGN KEY (organisation_id, year) REFERENCES year_plans(organisation_id, year)
  constraint plan_items_pkey PRIMARY KEY (organisation_id, item_id)
  constraint plan_items_quarter_check CHECK (((quarter >= 1) AND (quarter <= 4)))
  constraint plan_items_source_kind_check CHECK ((source_kind = ANY (ARRAY['goal'::text, 'measure'::text, 'action'::text, 'previous-plan'::text, 'previous-account'::text, 'developments'::text, 'own-instruments'::text, 'counsellors'::text, 'audits'::text])))
  constraint plan_items_title_check CHECK ((title <> ''::text))
  CREATE INDEX plan_items__goal ON public.plan_items USING btree (organisation_id, goal_id)
  CREATE INDEX plan_items__measure ON public.plan_items USING btree (organisation_id, measure_id)
  CREATE INDEX plan_items__owner ON public.plan_items USING btree (organisation_id, owner_id, year)
  CREATE INDEX plan_items__year ON public.plan_items USING btree (organisation_id, year, quarter)
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy with_plan permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM year_plans y
  WHERE ((y.organisation_id = plan_items.organisation_id) AND (y.year = plan_items.year)))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER steps BEFORE INSERT OR DELETE OR UPDATE ON public.plan_items FOR EACH ROW EXECUTE FUNCTION policy_guard_item()
table policies rls forced
  organisation_id uuid not null
  policy_id uuid not null
  title text not null
  version text not null
  vision text not null
  starts_on date not null
  ends_on date
  evaluation_due_on date not null
  state text not null default 'draft'::text
  proposed_by_id uuid
  adopted_on date
  adopted_by text
  adopted_by_id uuid
  replaced_on date
  constraint policies_check CHECK ((ends_on >= starts_on))
  constraint policies_check1 CHECK (((state = ANY (ARRAY['draft'::text, 'proposed'::text])) = (adopted_on IS NULL)))
  constraint policies_check2 CHECK (((adopted_on IS NULL) = (adopted_by IS NULL)))
  constraint policies_check3 CHECK (((state = 'replaced'::text) = (replaced_on IS NOT NULL)))
  constraint policies_check4 CHECK ((adopted_by_id <> proposed_by_id))
  constraint policies_organisation_id_adopted_by_id_fkey FOREIGN KEY (organisation_id, adopted_by_id) REFERENCES people(organisation_id, person_id)
  constraint policies_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint policies_organisation_id_proposed_by_id_fkey FOREIGN KEY (organisation_id, proposed_by_id) REFERENCES people(organisation_id, person_id)
  constraint policies_pkey PRIMARY KEY (organisation_id, policy_id)
  constraint policies_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'adopted'::text, 'evaluated'::text, 'replaced'::text])))
  constraint policies_title_check CHECK ((title <> ''::text))
  constraint policies_version_check CHECK ((version <> ''::text))
  CREATE UNIQUE INDEX policies__in_force ON public.policies USING btree (organisation_id) WHERE (state = ANY (ARRAY['adopted'::text, 'evaluated'::text]))
  policy authority_decides permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = 'proposed'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text]) AS app_has_role)) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = ANY (ARRAY['adopted'::text, 'draft'::text])) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text]) AS app_has_role))
  policy authority_replaces permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = ANY (ARRAY['adopted'::text, 'evaluated'::text])) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text]) AS app_has_role)) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = 'replaced'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text]) AS app_has_role))
  policy colleagues_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((state <> ALL (ARRAY['draft'::text, 'proposed'::text])) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR ((state = 'proposed'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['works-council'::text]) AS app_has_role))))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = 'draft'::text) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_prepares permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role)) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = ANY (ARRAY['draft'::text, 'proposed'::text, 'evaluated'::text])) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  policy system_writes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER steps BEFORE UPDATE ON public.policies FOR EACH ROW EXECUTE FUNCTION policy_guard_policy()
table policy_decisions rls forced
  organisation_id uuid not null
  decision_id uuid not null
  policy_id uuid not null
  decided_on date not null
  decided_by text not null
  what text not null
  constraint policy_decisions_decided_by_check CHECK ((decided_by <> ''::text))
  constraint policy_decisions_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, policy_id)
  constraint policy_decisions_pkey PRIMARY KEY (organisation_id, decision_id)
  constraint policy_decisions_what_check CHECK ((what <> ''::text))
  CREATE INDEX policy_decisions__policy ON public.policy_decisions USING btree (organisation_id, policy_id, decided_on)
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy with_policy permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM policies p
  WHERE ((p.organisation_id = policy_decisions.organisation_id) AND (p.policy_id = policy_decisions.policy_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table policy_evaluations rls forced
  organisation_id uuid not null
  evaluation_id uuid not null
  policy_id uuid not null
  evaluated_on date not null
  conclusion text not null
  recorded_by_id uuid
  constraint policy_evaluations_conclusion_check CHECK ((conclusion <> ''::text))
  constraint policy_evaluations_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, policy_id)
  constraint policy_evaluations_organisation_id_recorded_by_id_fkey FOREIGN KEY (organisation_id, recorded_by_id) REFERENCES people(organisation_id, person_id)
  constraint policy_evaluations_pkey PRIMARY KEY (organisation_id, evaluation_id)
  CREATE INDEX policy_evaluations__policy ON public.policy_evaluations USING btree (organisation_id, policy_id, evaluated_on)
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy with_policy permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM policies p
  WHERE ((p.organisation_id = policy_evaluations.organisation_id) AND (p.policy_id = policy_evaluations.policy_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table provisioned_group_members rls forced
  organisation_id uuid not null
  group_id uuid not null
  person_id uuid not null
  constraint provisioned_group_members_organisation_id_group_id_fkey FOREIGN KEY (organisation_id, group_id) REFERENCES provisioned_groups(organisation_id, group_id)
  constraint provisioned_group_members_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint provisioned_group_members_pkey PRIMARY KEY (organisation_id, group_id, person_id)
  CREATE INDEX provisioned_group_members__person ON public.provisioned_group_members USING btree (organisation_id, person_id)
  policy administrator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy provider_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy provider_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table provisioned_groups rls forced
  organisation_id uuid not null
  group_id uuid not null
  display_name text not null
  external_id text
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint provisioned_groups_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 200)))
  constraint provisioned_groups_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint provisioned_groups_pkey PRIMARY KEY (organisation_id, group_id)
  CREATE UNIQUE INDEX provisioned_groups__display_name ON public.provisioned_groups USING btree (organisation_id, lower(display_name))
  policy administrator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy provider_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy provider_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy provider_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table provisioned_people rls forced
  organisation_id uuid not null
  person_id uuid not null
  user_name text not null
  external_id text
  given_name text
  family_name text
  email_type text
  user_type text
  title text
  department text
  active boolean not null default true
  removed boolean not null default false
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  user_name_lower text not null default lower(user_name)
  constraint provisioned_people_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint provisioned_people_pkey PRIMARY KEY (organisation_id, person_id)
  CREATE INDEX provisioned_people__external_id ON public.provisioned_people USING btree (organisation_id, external_id)
  CREATE UNIQUE INDEX provisioned_people__user_name ON public.provisioned_people USING btree (organisation_id, user_name_lower)
  policy administrator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy provider_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy provider_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy sign_in_reads permissive select to borgpen_system using true
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  grant select (active, organisation_id, person_id) to borgpen_system
table provisioning_tokens rls forced
  organisation_id uuid not null
  token_id uuid not null
  name text not null
  token_hash text not null
  created_at timestamp with time zone not null
  created_by uuid
  ends_on date not null
  last_used_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint provisioning_tokens_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint provisioning_tokens_organisation_id_created_by_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES people(organisation_id, person_id)
  constraint provisioning_tokens_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint provisioning_tokens_organisation_id_token_hash_key UNIQUE (organisation_id, token_hash)
  constraint provisioning_tokens_pkey PRIMARY KEY (organisation_id, token_id)
  policy administrator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['administrator'::text]) AS app_has_role))
  policy administrator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['administrator'::text]) AS app_has_role))
  policy administrator_revokes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['administrator'::text]) AS app_has_role))
  policy sign_in_notes_use permissive update to borgpen_system using true with check true
  policy sign_in_reads permissive select to borgpen_system using true
  grant insert to borgpen_app
  grant select (created_at, created_by, ends_on, last_used_at, name, organisation_id, revoked_at, token_id) to borgpen_app
  grant update (revoked_at) to borgpen_app
  grant select to borgpen_system
  grant update (last_used_at) to borgpen_system
table publication_settings rls forced
  organisation_id uuid not null
  shows_hours boolean not null
  shows_amount boolean not null
  changed_at timestamp with time zone not null
  changed_by uuid
  constraint publication_settings_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint publication_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint publication_settings_pkey PRIMARY KEY (organisation_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_sets permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER published_by_profile AFTER INSERT OR UPDATE ON public.publication_settings FOR EACH ROW EXECUTE FUNCTION publication_rules_changed()
table publication_withholdings rls forced
  organisation_id uuid not null
  withholding_id uuid not null
  person_id uuid not null
  reason text not null
  withheld_on date not null
  withheld_by uuid
  withheld_at timestamp with time zone not null
  lifted_on date
  lifted_by uuid
  constraint publication_withholdings_check CHECK (((withheld_by IS DISTINCT FROM person_id) AND (lifted_by IS DISTINCT FROM person_id)))
  constraint publication_withholdings_organisation_id_lifted_by_fkey FOREIGN KEY (organisation_id, lifted_by) REFERENCES people(organisation_id, person_id)
  constraint publication_withholdings_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint publication_withholdings_organisation_id_withheld_by_fkey FOREIGN KEY (organisation_id, withheld_by) REFERENCES people(organisation_id, person_id)
  constraint publication_withholdings_pkey PRIMARY KEY (organisation_id, withholding_id)
  CREATE INDEX publication_withholdings__list ON public.publication_withholdings USING btree (organisation_id, withheld_on DESC, withholding_id)
  CREATE UNIQUE INDEX publication_withholdings__now ON public.publication_withholdings USING btree (organisation_id, person_id) WHERE (lifted_on IS NULL)
  policy coordinator_lifts permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_withholds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) AND (withheld_by = ( SELECT app_person() AS app_person)))))
  policy who_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (pg_trigger_depth() > 0)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (lifted_by, lifted_on) to borgpen_app
  CREATE TRIGGER published_or_not AFTER INSERT OR UPDATE ON public.publication_withholdings FOR EACH ROW EXECUTE FUNCTION publication_withheld()
table published_side_activities rls forced
  organisation_id uuid not null
  entry_id uuid not null
  declaration_id uuid not null
  person_name text not null
  function_title text not null
  activity_organisation text not null
  nature text not null
  paid boolean not null
  hours_per_week double precision
  payment text
  starts_on date not null
  confirmed_on date not null
  published_on date not null
  words tsvector not null default words_within(organisation_id, ((person_name || ' '::text) || activity_organisation))
  constraint published_side_activities_organisation_id_declaration_id_fkey FOREIGN KEY (organisation_id, declaration_id) REFERENCES declarations(organisation_id, declaration_id)
  constraint published_side_activities_organisation_id_declaration_id_key UNIQUE (organisation_id, declaration_id)
  constraint published_side_activities_payment_check CHECK ((payment = ANY (ARRAY['unpaid'::text, 'expenses'::text, 'small'::text, 'middle'::text, 'large'::text])))
  constraint published_side_activities_pkey PRIMARY KEY (organisation_id, entry_id)
  CREATE INDEX published_side_activities__activity ON public.published_side_activities USING btree (organisation_id, lower(activity_organisation), entry_id)
  CREATE INDEX published_side_activities__date ON public.published_side_activities USING btree (organisation_id, confirmed_on, entry_id)
  CREATE INDEX published_side_activities__function ON public.published_side_activities USING btree (organisation_id, lower(function_title), entry_id)
  CREATE INDEX published_side_activities__name ON public.published_side_activities USING btree (organisation_id, lower(person_name), entry_id)
  CREATE INDEX published_side_activities__words ON public.published_side_activities USING gin (words) WITH (fastupdate=off)
  policy everybody_reads permissive select to borgpen_app using true
  policy kept_in_step permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((pg_trigger_depth() > 0) OR ( SELECT app_is_system() AS app_is_system)))
  policy kept_right permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((pg_trigger_depth() > 0) OR ( SELECT app_is_system() AS app_is_system)))
  policy taken_out permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((pg_trigger_depth() > 0) OR ( SELECT app_is_system() AS app_is_system)))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table ratings rls forced
  organisation_id uuid not null
  round_id uuid not null
  code text not null
  measure text not null
  outcome text not null
  reasoning text not null
  evidence text
  evidence_link text
  evidence_block text
  rated_by uuid
  rated_at timestamp with time zone not null
  constraint ratings_check CHECK (((measure <> 'findings'::text) OR (outcome = ANY (ARRAY['met'::text, 'partly-short'::text, 'short'::text, 'not-published'::text]))))
  constraint ratings_evidence_link_check CHECK ((evidence_link ~ '^https://'::text))
  constraint ratings_organisation_id_rated_by_fkey FOREIGN KEY (organisation_id, rated_by) REFERENCES people(organisation_id, person_id)
  constraint ratings_organisation_id_round_id_measure_fkey FOREIGN KEY (organisation_id, round_id, measure) REFERENCES assessment_rounds(organisation_id, round_id, measure)
  constraint ratings_outcome_check CHECK ((outcome <> ''::text))
  constraint ratings_pkey PRIMARY KEY (organisation_id, round_id, code)
  policy assessors_change permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())) OR (EXISTS ( SELECT
   FROM round_assessors a
  WHERE ((a.organisation_id = ratings.organisation_id) AND (a.round_id = ratings.round_id) AND (a.person_id = ( SELECT app_person() AS app_person))))))) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((rated_by = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)))
  policy assessors_rate permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((rated_by = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())) OR (EXISTS ( SELECT
   FROM round_assessors a
  WHERE ((a.organisation_id = ratings.organisation_id) AND (a.round_id = ratings.round_id) AND (a.person_id = ( SELECT app_person() AS app_person)))))))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (EXISTS ( SELECT
   FROM round_assessors a
  WHERE ((a.organisation_id = ratings.organisation_id) AND (a.round_id = ratings.round_id) AND (a.person_id = ( SELECT app_person() AS app_person)))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER only_in_an_open_round BEFORE INSERT OR DELETE OR UPDATE ON public.ratings FOR EACH ROW EXECUTE FUNCTION assessments_only_while('open')
table recovery_codes rls forced
  organisation_id uuid not null
  account_id uuid not null
  code_hash text not null
  used_at timestamp with time zone
  constraint recovery_codes_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES accounts(organisation_id, account_id)
  constraint recovery_codes_pkey PRIMARY KEY (organisation_id, account_id, code_hash)
  policy sign_in permissive all to borgpen_system using true with check true
  grant delete to borgpen_system
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table register_answers rls forced
  organisation_id uuid not null
  answer_id uuid not null
  person_id uuid not null
  register text not null
  answered_on date not null
  nothing boolean not null
  constraint register_answers_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint register_answers_organisation_id_register_person_id_answere_key UNIQUE (organisation_id, register, person_id, answered_on)
  constraint register_answers_pkey PRIMARY KEY (organisation_id, answer_id)
  constraint register_answers_register_check CHECK ((register = 'side-activity'::text))
  policy person_answers permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  policy who_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (person_id = ANY (( SELECT app_team() AS app_team)::uuid[]))))
  grant insert to borgpen_app
  grant select to borgpen_app
table register_reminders rls forced
  organisation_id uuid not null
  person_id uuid not null
  reminded_on date not null
  constraint register_reminders_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint register_reminders_pkey PRIMARY KEY (organisation_id, person_id)
  policy system_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy system_renews permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy system_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (reminded_on) to borgpen_app
table report_allegations rls forced
  organisation_id uuid not null
  report_id uuid not null
  allegation_id uuid not null
  file_id uuid not null
  violation text not null
  list text not null
  outcome text not null default 'open'::text
  decided_on date
  measures text[] not null default '{}'::text[]
  informed_on date
  informing_put_off_to date
  rehabilitated_on date
  details bytea not null
  constraint report_allegations_check CHECK (((decided_on IS NULL) = (outcome = 'open'::text)))
  constraint report_allegations_list_check CHECK ((list ~ '^[a-z0-9-]{1,40}$'::text))
  constraint report_allegations_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_allegations_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'established'::text, 'partly-established'::text, 'not-established'::text, 'not-ascertainable'::text])))
  constraint report_allegations_pkey PRIMARY KEY (organisation_id, report_id, allegation_id)
  constraint report_allegations_violation_check CHECK ((violation ~ '^[a-z0-9-]{1,40}$'::text))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (decided_on, details, informed_on, informing_put_off_to, list, measures, outcome, rehabilitated_on, violation) to borgpen_app
table report_attachments rls forced
  organisation_id uuid not null
  report_id uuid not null
  attachment_id uuid not null
  file_id uuid not null
  message_id uuid
  details bytea not null
  added_at timestamp with time zone not null
  added_by uuid
  scan text not null default 'not-checked'::text
  scanned_at timestamp with time zone
  constraint report_attachments_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_attachments_pkey PRIMARY KEY (organisation_id, report_id, attachment_id)
  constraint report_attachments_scan_check CHECK ((scan = ANY (ARRAY['not-checked'::text, 'clean'::text, 'infected'::text])))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_destroys permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND report_content_is_open(report_id, file_id))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (scan, scanned_at) to borgpen_app
table report_checks rls forced
  organisation_id uuid not null
  report_id uuid not null
  check_id uuid not null
  file_id uuid not null
  months integer
  due_on date
  asked_at timestamp with time zone
  answer text
  answered_at timestamp with time zone
  seen_at timestamp with time zone
  words bytea
  constraint report_checks_answer_check CHECK ((answer = ANY (ARRAY['safe'::text, 'unsure'::text, 'unsafe'::text])))
  constraint report_checks_check CHECK (((due_on IS NULL) = (months IS NULL)))
  constraint report_checks_check1 CHECK (((answered_at IS NULL) = (answer IS NULL)))
  constraint report_checks_months_check CHECK ((months = ANY (ARRAY[3, 6, 12])))
  constraint report_checks_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_checks_pkey PRIMARY KEY (organisation_id, report_id, check_id)
  CREATE INDEX report_checks__unasked ON public.report_checks USING btree (organisation_id, due_on) WHERE ((asked_at IS NULL) AND (answered_at IS NULL) AND (due_on IS NOT NULL))
  CREATE INDEX report_checks__worried ON public.report_checks USING btree (organisation_id, answered_at) WHERE ((answer = ANY (ARRAY['unsure'::text, 'unsafe'::text])) AND (seen_at IS NULL))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (answer, answered_at, asked_at, seen_at, words) to borgpen_app
table report_closings rls forced
  organisation_id uuid not null
  report_id uuid not null
  closing_id uuid not null
  file_id uuid not null
  closed_at timestamp with time zone not null
  closed_by uuid not null
  details bytea not null
  constraint report_closings_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_closings_pkey PRIMARY KEY (organisation_id, report_id, closing_id)
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_consents rls forced
  organisation_id uuid not null
  report_id uuid not null
  consent_id uuid not null
  file_id uuid not null
  purpose text not null
  for_person_id uuid
  details bytea not null
  asked_at timestamp with time zone not null
  asked_by uuid not null
  answer text
  answered_at timestamp with time zone
  withdrawn_at timestamp with time zone
  constraint report_consents_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'refused'::text])))
  constraint report_consents_check CHECK (((for_person_id IS NOT NULL) = (purpose = 'disclose-identity'::text)))
  constraint report_consents_check1 CHECK (((answered_at IS NULL) = (answer IS NULL)))
  constraint report_consents_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_consents_pkey PRIMARY KEY (organisation_id, report_id, consent_id)
  constraint report_consents_purpose_check CHECK ((purpose = ANY (ARRAY['disclose-identity'::text, 'forward'::text])))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (answer, answered_at, details, withdrawn_at) to borgpen_app
table report_contents rls forced
  organisation_id uuid not null
  report_id uuid not null
  file_id uuid not null
  content bytea not null
  constraint report_contents_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_contents_pkey PRIMARY KEY (organisation_id, report_id)
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (content) to borgpen_app
table report_destructions rls forced
  organisation_id uuid not null
  destruction_id uuid not null
  reference text not null
  record text not null
  kind text not null
  channel text not null
  received_year integer not null
  decision text
  terms_kept boolean not null
  outcomes jsonb not null
  closed_on date not null
  rule text not null
  destroyed_at timestamp with time zone not null
  destroyed_by uuid
  transferred_to text
  constraint report_destructions_kind_check CHECK ((kind = ANY (ARRAY['violation'::text, 'wrongdoing'::text, 'conduct'::text, 'security'::text, 'detriment'::text])))
  constraint report_destructions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint report_destructions_pkey PRIMARY KEY (organisation_id, destruction_id)
  constraint report_destructions_record_check CHECK ((record = ANY (ARRAY['file'::text, 'set-aside-file'::text, 'attachments'::text, 'identity'::text, 'transferred-file'::text])))
  constraint report_destructions_transferred_check CHECK (((transferred_to IS NOT NULL) = (record = 'transferred-file'::text)))
  constraint report_destructions_transferred_to_check CHECK (((length(transferred_to) >= 1) AND (length(transferred_to) <= 500)))
  policy officer_records permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((destroyed_by = ( SELECT app_person() AS app_person)) AND ( SELECT app_has_role(VARIADIC ARRAY['report-officer'::text, 'authority'::text]) AS app_has_role))))
  policy who_accounts_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['report-officer'::text, 'coordinator'::text, 'authority'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_detriments rls forced
  organisation_id uuid not null
  report_id uuid not null
  file_id uuid not null
  form text not null
  stage text not null
  happened_on date
  constraint report_detriments_form_check CHECK ((form ~ '^[a-z0-9-]{1,40}$'::text))
  constraint report_detriments_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_detriments_pkey PRIMARY KEY (organisation_id, report_id)
  constraint report_detriments_stage_check CHECK ((stage = ANY (ARRAY['threat'::text, 'attempt'::text, 'done'::text])))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_events rls forced
  organisation_id uuid not null
  report_id uuid not null
  event_id uuid not null
  file_id uuid not null
  kind text not null
  happened_at timestamp with time zone not null
  by_id uuid
  reason bytea
  constraint report_events_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'entered'::text, 'approved'::text, 'opened'::text, 'confirmed'::text, 'weighed'::text, 'decided'::text, 'informed'::text, 'extended'::text, 'forwarded'::text, 'police'::text, 'handler'::text, 'reader-joined'::text, 'reader-left'::text, 'excluded'::text, 'stepped-back'::text, 'identity-asked'::text, 'identity-agreed'::text, 'identity-refused'::text, 'forwarding-asked'::text, 'forwarding-agreed'::text, 'forwarding-refused'::text, 'identity-opened'::text, 'linked'::text, 'unlinked'::text, 'allegation'::text, 'outcome'::text, 'person-informed'::text, 'person-put-off'::text, 'person-heard'::text, 'person-written'::text, 'rehabilitated'::text, 'investigated'::text, 'quarantined'::text, 'protection'::text, 'safety'::text, 'detriment'::text, 'closed'::text, 'reopened'::text, 'set-aside'::text, 'brought-back'::text, 'exported'::text, 'destroyed-part'::text, 'transferred'::text])))
  constraint report_events_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_events_pkey PRIMARY KEY (organisation_id, report_id, event_id)
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_exclusions rls forced
  organisation_id uuid not null
  file_id uuid not null
  person_id uuid not null
  report_id uuid not null
  source text not null
  made_at timestamp with time zone not null
  constraint report_exclusions_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES reports(organisation_id, report_id) ON DELETE CASCADE
  constraint report_exclusions_pkey PRIMARY KEY (organisation_id, file_id, person_id)
  constraint report_exclusions_source_check CHECK ((source = ANY (ARRAY['reporter'::text, 'name'::text, 'stepped-back'::text, 'officer'::text])))
  policy reader_excludes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM reports r
  WHERE ((r.organisation_id = report_exclusions.organisation_id) AND (r.report_id = report_exclusions.report_id) AND ((report_exclusions.file_id = r.file_id) OR (report_exclusions.file_id = r.identity_file_id))))))
  policy readers_and_recovery_see permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ( SELECT vault_is_recovering() AS vault_is_recovering) OR ((person_id <> ( SELECT app_person() AS app_person)) AND (vault_reads(file_id) OR (EXISTS ( SELECT
   FROM reports r
  WHERE ((r.organisation_id = report_exclusions.organisation_id) AND (r.report_id = report_exclusions.report_id))))))))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_feeds rls forced
  organisation_id uuid not null
  person_id uuid not null
  token_hash bytea not null
  made_at timestamp with time zone not null
  constraint report_feeds_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint report_feeds_pkey PRIMARY KEY (organisation_id, token_hash)
  constraint report_feeds_token_hash_check CHECK ((octet_length(token_hash) = 32))
  CREATE INDEX report_feeds__token ON public.report_feeds USING btree (token_hash)
  policy own_feed permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table report_identities rls forced
  organisation_id uuid not null
  report_id uuid not null
  file_id uuid not null
  identity bytea not null
  constraint report_identities_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES vault_files(organisation_id, file_id)
  constraint report_identities_organisation_id_report_id_fkey FOREIGN KEY (organisation_id, report_id) REFERENCES reports(organisation_id, report_id) ON DELETE CASCADE
  constraint report_identities_pkey PRIMARY KEY (organisation_id, report_id)
  policy identity_reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  policy reader_destroys permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  policy system_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy system_keeps permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)) AND (EXISTS ( SELECT
   FROM reports r
  WHERE ((r.organisation_id = report_identities.organisation_id) AND (r.report_id = report_identities.report_id) AND (r.identity_file_id = report_identities.file_id)))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (identity) to borgpen_app
table report_links rls forced
  organisation_id uuid not null
  report_id uuid not null
  other_report_id uuid not null
  file_id uuid not null
  linked_at timestamp with time zone not null
  linked_by uuid not null
  constraint report_links_organisation_id_other_report_id_fkey FOREIGN KEY (organisation_id, other_report_id) REFERENCES reports(organisation_id, report_id) ON DELETE CASCADE
  constraint report_links_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_links_pkey PRIMARY KEY (organisation_id, report_id, other_report_id)
  CREATE INDEX report_links__other ON public.report_links USING btree (organisation_id, other_report_id)
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (report_content_is_open(report_id, file_id) AND (EXISTS ( SELECT
   FROM reports r
  WHERE ((r.organisation_id = report_links.organisation_id) AND (r.report_id = report_links.other_report_id) AND report_content_is_open(r.report_id, r.file_id)))))))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_destroys permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND report_content_is_open(report_id, file_id))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table report_messages rls forced
  organisation_id uuid not null
  report_id uuid not null
  message_id uuid not null
  file_id uuid not null
  direction text not null
  kind text not null
  body bytea not null
  sent_at timestamp with time zone not null
  sent_by uuid
  read_at timestamp with time zone
  constraint report_messages_direction_check CHECK ((direction = ANY (ARRAY['from-reporter'::text, 'to-reporter'::text])))
  constraint report_messages_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'confirmation'::text, 'information'::text, 'record'::text, 'correction'::text, 'outcome'::text])))
  constraint report_messages_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_messages_pkey PRIMARY KEY (organisation_id, report_id, message_id)
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (read_at) to borgpen_app
table report_notes rls forced
  organisation_id uuid not null
  report_id uuid not null
  note_id uuid not null
  file_id uuid not null
  body bytea not null
  made_at timestamp with time zone not null
  author_id uuid not null
  constraint report_notes_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_notes_pkey PRIMARY KEY (organisation_id, report_id, note_id)
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_protections rls forced
  organisation_id uuid not null
  report_id uuid not null
  protection_id uuid not null
  file_id uuid not null
  risk text not null
  moment text not null
  details bytea not null
  weighed_at timestamp with time zone not null
  weighed_by uuid not null
  constraint report_protections_moment_check CHECK ((moment = ANY (ARRAY['receipt'::text, 'decision'::text, 'during'::text, 'closing'::text, 'after'::text])))
  constraint report_protections_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_protections_pkey PRIMARY KEY (organisation_id, report_id, protection_id)
  constraint report_protections_risk_check CHECK ((risk = ANY (ARRAY['low'::text, 'raised'::text, 'high'::text])))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_questionnaires rls forced
  organisation_id uuid not null
  kind text not null
  version integer not null
  content jsonb not null
  made_at timestamp with time zone not null
  made_by uuid not null
  constraint report_questionnaires_kind_check CHECK ((kind = ANY (ARRAY['violation'::text, 'wrongdoing'::text, 'conduct'::text, 'security'::text, 'detriment'::text])))
  constraint report_questionnaires_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint report_questionnaires_pkey PRIMARY KEY (organisation_id, kind, version)
  constraint report_questionnaires_version_check CHECK ((version >= 1))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_set_asides rls forced
  organisation_id uuid not null
  set_aside_id uuid not null
  reason text not null
  made_at timestamp with time zone not null
  made_by uuid not null
  undone_at timestamp with time zone
  undone_by uuid
  constraint report_set_asides_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint report_set_asides_pkey PRIMARY KEY (organisation_id, set_aside_id)
  constraint report_set_asides_reason_check CHECK (((length(reason) >= 5) AND (length(reason) <= 500)))
  policy officer_brings_back permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['report-officer'::text]) AS app_has_role))
  policy officer_sets_aside permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (made_by = ( SELECT app_person() AS app_person)) AND ( SELECT app_has_role(VARIADIC ARRAY['report-officer'::text, 'authority'::text, 'coordinator'::text, 'investigator'::text]) AS app_has_role))
  policy officers_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (( SELECT app_has_role(VARIADIC ARRAY['report-officer'::text]) AS app_has_role) AND ((made_by = ( SELECT app_person() AS app_person)) OR (undone_by = ( SELECT app_person() AS app_person)) OR (EXISTS ( SELECT
   FROM reports r
  WHERE ((r.organisation_id = report_set_asides.organisation_id) AND (r.set_aside_id = report_set_asides.set_aside_id))))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (undone_at, undone_by) to borgpen_app
table report_settings rls forced
  organisation_id uuid not null
  is_open boolean not null default true
  takes_anonymous boolean not null default true
  kinds text[] not null default ARRAY['violation'::text, 'wrongdoing'::text, 'conduct'::text, 'security'::text]
  fallback_id uuid
  identity_reader_id uuid
  weigh_days integer not null default 14
  investigate_days integer not null default 84
  decide_days integer not null default 28
  reply_days integer not null default 14
  most_extensions integer not null default 1
  extension_days integer not null default 42
  legal_extension_months integer not null default 0
  general_extension boolean not null default false
  keep_not_taken_up integer default 12
  keep_handled integer default 60
  keep_investigated integer default 120
  keep_wrongdoing integer
  changed_at timestamp with time zone not null
  changed_by uuid
  soon_confirm_days integer not null default 3
  soon_days integer not null default 14
  constraint report_settings_decide_days_check CHECK (((decide_days >= 1) AND (decide_days <= 365)))
  constraint report_settings_extension_days_check CHECK (((extension_days >= 1) AND (extension_days <= 365)))
  constraint report_settings_investigate_days_check CHECK (((investigate_days >= 1) AND (investigate_days <= 730)))
  constraint report_settings_keep_handled_check CHECK (((keep_handled >= 1) AND (keep_handled <= 240)))
  constraint report_settings_keep_investigated_check CHECK (((keep_investigated >= 1) AND (keep_investigated <= 240)))
  constraint report_settings_keep_not_taken_up_check CHECK (((keep_not_taken_up >= 1) AND (keep_not_taken_up <= 240)))
  constraint report_settings_keep_wrongdoing_check CHECK (((keep_wrongdoing >= 1) AND (keep_wrongdoing <= 240)))
  constraint report_settings_legal_extension_months_check CHECK (((legal_extension_months >= 0) AND (legal_extension_months <= 3)))
  constraint report_settings_most_extensions_check CHECK (((most_extensions >= 0) AND (most_extensions <= 5)))
  constraint report_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint report_settings_pkey PRIMARY KEY (organisation_id)
  constraint report_settings_reply_days_check CHECK (((reply_days >= 1) AND (reply_days <= 365)))
  constraint report_settings_soon_confirm_days_check CHECK (((soon_confirm_days >= 0) AND (soon_confirm_days <= 6)))
  constraint report_settings_soon_days_check CHECK (((soon_days >= 0) AND (soon_days <= 60)))
  constraint report_settings_weigh_days_check CHECK (((weigh_days >= 1) AND (weigh_days <= 365)))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  policy coordinator_sets permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table report_statements rls forced
  organisation_id uuid not null
  report_id uuid not null
  file_id uuid not null
  person_id uuid not null
  no_interest boolean not null
  stated_at timestamp with time zone not null
  constraint report_statements_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_statements_pkey PRIMARY KEY (organisation_id, report_id, person_id)
  CREATE INDEX report_statements__person ON public.report_statements USING btree (organisation_id, person_id, report_id) WHERE no_interest
  policy own_and_readers_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (person_id = ( SELECT app_person() AS app_person)) OR vault_reads(file_id)))
  policy reader_states permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)) AND vault_reads(file_id))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_tasks rls forced
  organisation_id uuid not null
  report_id uuid not null
  task_id uuid not null
  file_id uuid not null
  title bytea not null
  owner_id uuid not null
  due_on date not null
  made_at timestamp with time zone not null
  made_by uuid not null
  done_at timestamp with time zone
  constraint report_tasks_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_tasks_pkey PRIMARY KEY (organisation_id, report_id, task_id)
  CREATE INDEX report_tasks__owner ON public.report_tasks USING btree (organisation_id, owner_id, due_on) WHERE (done_at IS NULL)
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (done_at) to borgpen_app
table report_terms rls forced
  organisation_id uuid not null
  report_id uuid not null
  term_id uuid not null
  file_id uuid not null
  kind text not null
  starts_on date not null
  due_on date not null
  met_on date
  dropped_on date
  extensions integer not null default 0
  told_soon_on date
  told_late_on date
  constraint report_terms_kind_check CHECK ((kind = ANY (ARRAY['confirm'::text, 'inform'::text, 'weigh'::text, 'investigate'::text, 'decide'::text, 'reply'::text])))
  constraint report_terms_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_terms_pkey PRIMARY KEY (organisation_id, report_id, term_id)
  CREATE INDEX report_terms__missed ON public.report_terms USING btree (organisation_id, due_on DESC) WHERE (met_on > due_on)
  CREATE INDEX report_terms__open ON public.report_terms USING btree (organisation_id, due_on, report_id) WHERE ((met_on IS NULL) AND (dropped_on IS NULL))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (EXISTS ( SELECT
   FROM vault_seals s
  WHERE ((s.organisation_id = report_terms.organisation_id) AND (s.file_id = report_terms.file_id) AND (s.person_id = ( SELECT app_person() AS app_person)))
 OFFSET 0))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (dropped_on, due_on, extensions, met_on, told_late_on, told_soon_on) to borgpen_app
table report_weighings rls forced
  organisation_id uuid not null
  report_id uuid not null
  weighing_id uuid not null
  file_id uuid not null
  weighed_at timestamp with time zone not null
  weighed_by uuid not null
  is_specific text not null
  is_verifiable text not null
  is_serious text not null
  is_competent text not null
  is_timely text not null
  regime text not null
  decision text not null
  reasons bytea not null
  constraint report_weighings_decision_check CHECK ((decision = ANY (ARRAY['not-taken-up'::text, 'line'::text, 'preliminary-inquiry'::text, 'investigation'::text, 'forwarded'::text, 'police'::text])))
  constraint report_weighings_is_competent_check CHECK ((is_competent = ANY (ARRAY['yes'::text, 'no'::text, 'unclear'::text])))
  constraint report_weighings_is_serious_check CHECK ((is_serious = ANY (ARRAY['yes'::text, 'no'::text, 'unclear'::text])))
  constraint report_weighings_is_specific_check CHECK ((is_specific = ANY (ARRAY['yes'::text, 'no'::text, 'unclear'::text])))
  constraint report_weighings_is_timely_check CHECK ((is_timely = ANY (ARRAY['yes'::text, 'no'::text, 'unclear'::text])))
  constraint report_weighings_is_verifiable_check CHECK ((is_verifiable = ANY (ARRAY['yes'::text, 'no'::text, 'unclear'::text])))
  constraint report_weighings_organisation_id_report_id_file_id_fkey FOREIGN KEY (organisation_id, report_id, file_id) REFERENCES reports(organisation_id, report_id, file_id) ON DELETE CASCADE
  constraint report_weighings_pkey PRIMARY KEY (organisation_id, report_id, weighing_id)
  constraint report_weighings_regime_check CHECK ((regime = ANY (ARRAY['wbk'::text, 'integrity'::text, 'conduct'::text, 'security'::text, 'complaint'::text])))
  policy reader_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR report_content_is_open(report_id, file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
table report_year_figures rls forced
  organisation_id uuid not null
  year integer not null
  made_on date not null
  numbers jsonb not null
  constraint report_year_figures_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint report_year_figures_pkey PRIMARY KEY (organisation_id, year)
  constraint report_year_figures_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy system_settles permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
table reports rls forced
  organisation_id uuid not null
  report_id uuid not null
  file_id uuid not null
  reference text not null
  form_token bytea
  kind text not null
  channel text not null
  openness text not null
  language text not null
  questionnaire text not null
  sealed_in text not null
  received_at timestamp with time zone not null
  entered_by uuid
  approved_at timestamp with time zone
  state text not null default 'received'::text
  regime text
  decision text
  decided_at timestamp with time zone
  handler_id uuid
  confirmed_at timestamp with time zone
  informed_at timestamp with time zone
  closed_at timestamp with time zone
  opened_at timestamp with time zone
  waiting_since timestamp with time zone
  news_since timestamp with time zone
  next_due_on date
  about_report_id uuid
  identity_file_id uuid
  set_aside_id uuid
  state_before text
  concerned bytea not null
  noticed_on date
  constraint reports_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'telephone'::text, 'letter'::text, 'meeting'::text, 'e-mail'::text, 'line'::text, 'counsellor'::text])))
  constraint reports_check CHECK (((about_report_id IS NOT NULL) = (kind = 'detriment'::text)))
  constraint reports_check1 CHECK (((set_aside_id IS NOT NULL) = (state = 'set-aside'::text)))
  constraint reports_decision_check CHECK ((decision = ANY (ARRAY['not-taken-up'::text, 'line'::text, 'preliminary-inquiry'::text, 'investigation'::text, 'forwarded'::text, 'police'::text])))
  constraint reports_form_token_check CHECK ((octet_length(form_token) = 32))
  constraint reports_kind_check CHECK ((kind = ANY (ARRAY['violation'::text, 'wrongdoing'::text, 'conduct'::text, 'security'::text, 'detriment'::text])))
  constraint reports_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])))
  constraint reports_openness_check CHECK ((openness = ANY (ARRAY['open'::text, 'confidential'::text, 'anonymous'::text])))
  constraint reports_organisation_id_about_report_id_fkey FOREIGN KEY (organisation_id, about_report_id) REFERENCES reports(organisation_id, report_id)
  constraint reports_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES vault_files(organisation_id, file_id)
  constraint reports_organisation_id_file_id_key UNIQUE (organisation_id, file_id)
  constraint reports_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint reports_organisation_id_form_token_key UNIQUE (organisation_id, form_token)
  constraint reports_organisation_id_reference_key UNIQUE (organisation_id, reference)
  constraint reports_organisation_id_report_id_file_id_key UNIQUE (organisation_id, report_id, file_id)
  constraint reports_organisation_id_set_aside_id_fkey FOREIGN KEY (organisation_id, set_aside_id) REFERENCES report_set_asides(organisation_id, set_aside_id)
  constraint reports_pkey PRIMARY KEY (organisation_id, report_id)
  constraint reports_regime_check CHECK ((regime = ANY (ARRAY['wbk'::text, 'integrity'::text, 'conduct'::text, 'security'::text, 'complaint'::text])))
  constraint reports_sealed_in_check CHECK ((sealed_in = ANY (ARRAY['browser'::text, 'server'::text])))
  constraint reports_state_before_check CHECK ((state_before = ANY (ARRAY['received'::text, 'weighing'::text, 'handling'::text, 'closed'::text])))
  constraint reports_state_check CHECK ((state = ANY (ARRAY['received'::text, 'weighing'::text, 'handling'::text, 'closed'::text, 'set-aside'::text])))
  CREATE INDEX reports__about ON public.reports USING btree (organisation_id, about_report_id, report_id) WHERE (about_report_id IS NOT NULL)
  CREATE INDEX reports__closed ON public.reports USING btree (organisation_id, closed_at, report_id) WHERE (closed_at IS NOT NULL)
  CREATE INDEX reports__handler ON public.reports USING btree (organisation_id, handler_id, next_due_on, report_id) WHERE (state = ANY (ARRAY['received'::text, 'weighing'::text, 'handling'::text]))
  CREATE INDEX reports__open ON public.reports USING btree (organisation_id, next_due_on, report_id) WHERE (state = ANY (ARRAY['received'::text, 'weighing'::text, 'handling'::text]))
  CREATE INDEX reports__received ON public.reports USING btree (organisation_id, received_at DESC, report_id)
  CREATE INDEX reports__set_aside ON public.reports USING btree (organisation_id, set_aside_id) WHERE (set_aside_id IS NOT NULL)
  CREATE INDEX reports__state ON public.reports USING btree (organisation_id, state, received_at, report_id) WHERE (state <> 'closed'::text)
  CREATE INDEX reports__term ON public.reports USING btree (organisation_id, next_due_on, report_id)
  CREATE INDEX reports__waiting ON public.reports USING btree (organisation_id, waiting_since, report_id) WHERE (waiting_since IS NOT NULL)
  policy officer_enters permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((entered_by = ( SELECT app_person() AS app_person)) AND ( SELECT app_has_role(VARIADIC ARRAY['report-officer'::text]) AS app_has_role) AND vault_reads(file_id))))
  policy reader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  policy reader_destroys permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (EXISTS ( SELECT
   FROM vault_seals s
  WHERE ((s.organisation_id = reports.organisation_id) AND (s.file_id = reports.file_id) AND (s.person_id = ( SELECT app_person() AS app_person)))
 OFFSET 0))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (approved_at, closed_at, concerned, confirmed_at, decided_at, decision, handler_id, identity_file_id, informed_at, news_since, next_due_on, noticed_on, opened_at, openness, regime, set_aside_id, state, state_before, waiting_since) to borgpen_app
table restricted_items rls forced
  organisation_id uuid not null
  item_id uuid not null
  name text not null
  reason text not null
  starts_on date not null
  ends_on date
  made_by uuid
  made_at timestamp with time zone not null
  constraint restricted_items_check CHECK ((ends_on >= starts_on))
  constraint restricted_items_name_check CHECK ((btrim(name) <> ''::text))
  constraint restricted_items_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint restricted_items_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint restricted_items_pkey PRIMARY KEY (organisation_id, item_id)
  CREATE INDEX restricted_items__list ON public.restricted_items USING btree (organisation_id, starts_on DESC, item_id)
  policy designated_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_has_role(VARIADIC ARRAY['compliance-officer'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system) OR (( SELECT app_person() AS app_person) = ANY (( SELECT app_designated('financial-interests'::text) AS app_designated)::uuid[]))))
  policy officer_ends permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['compliance-officer'::text]) AS app_has_role))
  policy officer_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['compliance-officer'::text]) AS app_has_role) AND (made_by = ( SELECT app_person() AS app_person)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ends_on) to borgpen_app
table round_assessors rls forced
  organisation_id uuid not null
  assessor_id uuid not null
  round_id uuid not null
  person_id uuid
  name text not null
  constraint round_assessors_name_check CHECK ((btrim(name) <> ''::text))
  constraint round_assessors_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint round_assessors_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES assessment_rounds(organisation_id, round_id)
  constraint round_assessors_organisation_id_round_id_name_key UNIQUE (organisation_id, round_id, name)
  constraint round_assessors_pkey PRIMARY KEY (organisation_id, assessor_id)
  CREATE INDEX round_assessors__person ON public.round_assessors USING btree (organisation_id, person_id, round_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_names permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  CREATE TRIGGER only_in_an_open_round BEFORE INSERT OR DELETE OR UPDATE ON public.round_assessors FOR EACH ROW EXECUTE FUNCTION assessments_only_while('open')
table round_outcomes rls forced
  organisation_id uuid not null
  round_id uuid not null
  code text not null
  framework text not null
  framework_version integer not null
  title text not null
  reference_year integer not null
  reference_date date not null
  kind text not null
  measure text not null
  outcome text not null
  constraint round_outcomes_kind_check CHECK ((kind = ANY (ARRAY['self'::text, 'peer'::text, 'audit'::text])))
  constraint round_outcomes_measure_check CHECK ((measure = ANY (ARRAY['levels'::text, 'findings'::text])))
  constraint round_outcomes_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES assessment_rounds(organisation_id, round_id)
  constraint round_outcomes_pkey PRIMARY KEY (organisation_id, round_id, code)
  CREATE INDEX round_outcomes__overview ON public.round_outcomes USING btree (framework, reference_year, organisation_id, reference_date, round_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy overseer_reads permissive select to borgpen_app using (( SELECT (app_has_role(VARIADIC ARRAY['overseer'::text]) OR app_is_system())) AND (organisation_id IN ( SELECT o.overseen_id
   FROM oversights o
  WHERE (o.organisation_id = ( SELECT app_organisation() AS app_organisation)))))
  policy written_at_closing permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  CREATE TRIGGER never_again BEFORE DELETE OR UPDATE ON public.round_outcomes FOR EACH ROW EXECUTE FUNCTION assessments_only_while()
  CREATE TRIGGER only_at_closing BEFORE INSERT ON public.round_outcomes FOR EACH ROW EXECUTE FUNCTION assessments_only_while('under-review')
table sessions rls forced
  organisation_id uuid not null
  session_id uuid not null
  account_id uuid not null
  person_id uuid not null
  token_hash text not null
  method text not null
  created_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  second_factor_at timestamp with time zone
  user_agent text
  constraint sessions_method_check CHECK ((method = ANY (ARRAY['password'::text, 'single-sign-on'::text, 'demonstration'::text])))
  constraint sessions_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES accounts(organisation_id, account_id)
  constraint sessions_organisation_id_token_hash_key UNIQUE (organisation_id, token_hash)
  constraint sessions_pkey PRIMARY KEY (organisation_id, session_id)
  CREATE INDEX sessions__account ON public.sessions USING btree (organisation_id, account_id)
  policy own_or_administrator_ends permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system()))))
  policy own_or_administrator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system()))))
  policy sign_in permissive all to borgpen_system using true with check true
  grant delete to borgpen_app
  grant select (account_id, created_at, expires_at, last_seen_at, method, organisation_id, person_id, second_factor_at, session_id, user_agent) to borgpen_app
  grant delete to borgpen_system
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table set_up_links rls forced
  token_hash text not null
  expires_at timestamp with time zone not null
  constraint set_up_links_pkey PRIMARY KEY (token_hash)
  policy sign_in permissive all to borgpen_system using true with check true
  grant delete to borgpen_system
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table sign_in_throttles rls forced
  throttle_key text not null
  failures integer not null
  not_before timestamp with time zone not null
  last_failure_at timestamp with time zone not null
  constraint sign_in_throttles_pkey PRIMARY KEY (throttle_key)
  CREATE INDEX sign_in_throttles__age ON public.sign_in_throttles USING btree (last_failure_at)
  policy sign_in permissive all to borgpen_system using true with check true
  grant delete to borgpen_system
  grant insert to borgpen_system
  grant select to borgpen_system
  grant update to borgpen_system
table signal_settings rls forced
  organisation_id uuid not null
  rules_off text[] not null
  week_hours numeric(4,1) not null
  contract_hours numeric(4,1) not null
  changed_at timestamp with time zone not null
  changed_by uuid
  constraint signal_settings_contract_hours_check CHECK (((contract_hours >= (0)::numeric) AND (contract_hours <= (60)::numeric)))
  constraint signal_settings_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id, person_id)
  constraint signal_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint signal_settings_pkey PRIMARY KEY (organisation_id)
  constraint signal_settings_week_hours_check CHECK (((week_hours >= (1)::numeric) AND (week_hours <= (100)::numeric)))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_sets permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table signal_steps rls forced
  organisation_id uuid not null
  step_id uuid not null
  signal_id uuid not null
  kind text not null
  outcome text
  words text
  at timestamp with time zone not null
  by_id uuid
  constraint signal_steps_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'answered'::text, 'closed'::text, 'reopened'::text])))
  constraint signal_steps_organisation_id_by_id_fkey FOREIGN KEY (organisation_id, by_id) REFERENCES people(organisation_id, person_id)
  constraint signal_steps_organisation_id_signal_id_fkey FOREIGN KEY (organisation_id, signal_id) REFERENCES signals(organisation_id, signal_id)
  constraint signal_steps_outcome_check CHECK ((outcome = ANY (ARRAY['nothing'::text, 'talked'::text, 'action'::text, 'gone'::text])))
  constraint signal_steps_pkey PRIMARY KEY (organisation_id, step_id)
  CREATE INDEX signal_steps__signal ON public.signal_steps USING btree (organisation_id, signal_id, at)
  policy in_own_name permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((by_id = ( SELECT app_person() AS app_person)) AND (EXISTS ( SELECT
   FROM signals s
  WHERE ((s.organisation_id = signal_steps.organisation_id) AND (s.signal_id = signal_steps.signal_id) AND ((s.person_id = ( SELECT app_person() AS app_person)) = (signal_steps.kind = 'answered'::text))))))))
  policy with_signal permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM signals s
  WHERE ((s.organisation_id = signal_steps.organisation_id) AND (s.signal_id = signal_steps.signal_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table signals rls forced
  organisation_id uuid not null
  signal_id uuid not null
  version integer not null
  rule text not null
  key text not null
  person_id uuid not null
  reason jsonb not null
  rests_on text[] not null
  state text not null
  found_on date not null
  asked_on date
  outcome text
  closed_on date
  constraint signals_check CHECK ((((state = 'closed'::text) = (closed_on IS NOT NULL)) AND ((state = 'closed'::text) = (outcome IS NOT NULL))))
  constraint signals_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint signals_organisation_id_rule_key_key UNIQUE (organisation_id, rule, key)
  constraint signals_outcome_check CHECK ((outcome = ANY (ARRAY['nothing'::text, 'talked'::text, 'action'::text, 'gone'::text])))
  constraint signals_pkey PRIMARY KEY (organisation_id, signal_id)
  constraint signals_rule_check CHECK ((rule = ANY (ARRAY['S1'::text, 'S2'::text, 'S3'::text, 'S4'::text, 'S5'::text, 'S6'::text])))
  constraint signals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
  CREATE INDEX signals__person ON public.signals USING btree (organisation_id, person_id)
  CREATE INDEX signals__state ON public.signals USING btree (organisation_id, state, found_on DESC, signal_id)
  policy found permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((person_id = ( SELECT app_person() AS app_person)) AND (state = 'open'::text) AND (asked_on IS NULL))))
  policy leader_and_coordinator permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((person_id = ( SELECT app_person() AS app_person)) AND (asked_on IS NOT NULL)) OR ((person_id <> ( SELECT app_person() AS app_person)) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR (person_id = ANY (( SELECT app_team() AS app_team)::uuid[]))))))
  policy leader_and_coordinator_handle permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((person_id <> ( SELECT app_person() AS app_person)) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR (person_id = ANY (( SELECT app_team() AS app_team)::uuid[]))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table statement_reminders rls forced
  organisation_id uuid not null
  person_id uuid not null
  reminded_on date not null
  constraint statement_reminders_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint statement_reminders_pkey PRIMARY KEY (organisation_id, person_id)
  policy system_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy system_renews permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy system_writes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (reminded_on) to borgpen_app
table statement_signatures rls forced
  organisation_id uuid not null
  signature_id uuid not null
  person_id uuid not null
  statement text not null
  version integer not null
  language text not null
  signed_on date not null
  signed_at timestamp(3) with time zone not null
  sha256 text not null
  constraint statement_signatures_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])))
  constraint statement_signatures_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint statement_signatures_organisation_id_person_id_statement_ve_key UNIQUE (organisation_id, person_id, statement, version, signed_on)
  constraint statement_signatures_organisation_id_statement_version_fkey FOREIGN KEY (organisation_id, statement, version) REFERENCES statement_versions(organisation_id, statement, version)
  constraint statement_signatures_pkey PRIMARY KEY (organisation_id, signature_id)
  constraint statement_signatures_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CREATE INDEX statement_signatures__statement ON public.statement_signatures USING btree (organisation_id, statement, person_id)
  policy leader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ANY (( SELECT app_team() AS app_team)::uuid[])))
  policy person_signs permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system()))))
  grant insert to borgpen_app
  grant select to borgpen_app
table statement_versions rls forced
  organisation_id uuid not null
  statement text not null
  version integer not null
  title_nl text not null
  title_en text not null
  text_nl text not null
  text_en text not null
  engagements text[] not null
  days integer not null
  months integer
  sign_again boolean not null
  starts_on date not null
  made_by uuid
  made_at timestamp with time zone not null
  constraint statement_versions_days_check CHECK (((days >= 1) AND (days <= 365)))
  constraint statement_versions_engagements_check CHECK ((engagements <@ ARRAY['civil-servant'::text, 'hired'::text, 'trainee'::text, 'work-experience'::text, 'volunteer'::text, 'office-holder'::text]))
  constraint statement_versions_months_check CHECK (((months >= 1) AND (months <= 60)))
  constraint statement_versions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint statement_versions_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint statement_versions_pkey PRIMARY KEY (organisation_id, statement, version)
  constraint statement_versions_statement_check CHECK ((statement ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint statement_versions_version_check CHECK ((version >= 1))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
table stored_files rls forced
  organisation_id uuid not null
  file_id uuid not null
  name text not null
  size bigint not null
  type text not null
  sha256 text not null
  kept_at timestamp with time zone not null
  kept_by uuid
  visibility text not null default 'organisation'::text
  visible_to text[] not null default '{}'::text[]
  constraint stored_files_check CHECK (((visibility = 'roles'::text) = (cardinality(visible_to) > 0)))
  constraint stored_files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint stored_files_pkey PRIMARY KEY (organisation_id, file_id)
  constraint stored_files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint stored_files_size_check CHECK ((size > 0))
  constraint stored_files_visibility_check CHECK ((visibility = ANY (ARRAY['organisation'::text, 'roles'::text])))
  CREATE INDEX stored_files__sha256 ON public.stored_files USING btree (organisation_id, sha256)
  policy actor_keeps permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (NOT (kept_by IS DISTINCT FROM ( SELECT app_person() AS app_person))))
  policy colleagues_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((visibility = 'organisation'::text) OR (visible_to && ( SELECT app_roles() AS app_roles)) OR (kept_by = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system)))
  policy keeper_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((kept_by = ( SELECT app_person() AS app_person)) OR ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system)))
  policy sweeper_reads permissive select to borgpen_system using true
  policy sworn_person_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM oaths o
  WHERE ((o.organisation_id = stored_files.organisation_id) AND (o.file_id = stored_files.file_id) AND (o.person_id = ( SELECT app_person() AS app_person))))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant select (organisation_id, sha256) to borgpen_system
table survey_answers rls forced
  organisation_id uuid not null
  round_id uuid not null
  answer_id uuid not null
  sealed bytea not null
  constraint survey_answers_pkey PRIMARY KEY (organisation_id, round_id, answer_id)
  policy system_alone permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table survey_cubes rls forced
  organisation_id uuid not null
  round_id uuid not null
  minimum integer not null
  alphas jsonb not null
  correlations jsonb not null
  made_on date not null
  constraint survey_cubes_minimum_check CHECK ((minimum >= 10))
  constraint survey_cubes_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_cubes_pkey PRIMARY KEY (organisation_id, round_id)
  policy leaders_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text, 'works-council'::text, 'manager'::text]) OR app_is_system())))
  policy shared_with_all permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_person() AS app_person) IS NOT NULL) AND (round_id IN ( SELECT r.round_id
   FROM survey_rounds r
  WHERE ((r.organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (r.shared_on IS NOT NULL)))))
  policy system_keeps permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
table survey_invitations rls forced
  organisation_id uuid not null
  round_id uuid not null
  person_id uuid not null
  token_hash text
  constraint survey_invitations_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint survey_invitations_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_invitations_pkey PRIMARY KEY (organisation_id, round_id, person_id)
  policy coordinator_lists permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((token_hash IS NULL) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))))
  policy system_forgets permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy system_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  policy system_renews permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (token_hash) to borgpen_app
table survey_keys rls forced
  organisation_id uuid not null
  round_id uuid not null
  sealed_key text not null
  constraint survey_keys_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_keys_pkey PRIMARY KEY (organisation_id, round_id)
  policy system_alone permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table survey_questionnaires rls forced
  organisation_id uuid not null
  key text not null
  version integer not null
  content jsonb not null
  used_since date
  made_by uuid
  made_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint survey_questionnaires_content_check CHECK ((jsonb_typeof(content) = 'object'::text))
  constraint survey_questionnaires_key_check CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 60)))
  constraint survey_questionnaires_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint survey_questionnaires_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint survey_questionnaires_pkey PRIMARY KEY (organisation_id, key, version)
  constraint survey_questionnaires_version_check CHECK ((version >= 1))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (used_since IS NULL) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system()))) with check (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_removes permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (used_since IS NULL) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (changed_at, content, used_since) to borgpen_app
table survey_remarks rls forced
  organisation_id uuid not null
  round_id uuid not null
  remark_id uuid not null
  item text not null
  text text not null
  constraint survey_remarks_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_cubes(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_remarks_pkey PRIMARY KEY (organisation_id, round_id, remark_id)
  policy coordinator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  policy system_keeps permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
table survey_results rls forced
  organisation_id uuid not null
  round_id uuid not null
  place integer not null
  group_by text
  group_value text
  parent_value text
  invited integer
  answered integer
  items jsonb not null
  scales jsonb not null
  constraint survey_results_answered_check CHECK ((answered >= 10))
  constraint survey_results_check CHECK ((((group_by IS NULL) = (place = 0)) AND ((group_by IS NULL) = (group_value IS NULL))))
  constraint survey_results_invited_check CHECK ((invited >= 0))
  constraint survey_results_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_cubes(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_results_organisation_id_round_id_group_by_group_valu_key UNIQUE (organisation_id, round_id, group_by, group_value)
  constraint survey_results_pkey PRIMARY KEY (organisation_id, round_id, place)
  constraint survey_results_place_check CHECK ((place >= 0))
  policy leaders_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text, 'works-council'::text, 'manager'::text]) OR app_is_system())))
  policy shared_with_all permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_person() AS app_person) IS NOT NULL) AND (round_id IN ( SELECT r.round_id
   FROM survey_rounds r
  WHERE ((r.organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (r.shared_on IS NOT NULL)))))
  policy system_keeps permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
table survey_rounds rls forced
  organisation_id uuid not null
  round_id uuid not null
  questionnaire text not null
  version integer not null
  title_nl text not null
  title_en text not null
  minimum integer not null
  state text not null default 'prepared'::text
  population text not null
  unit_ids uuid[] not null default '{}'::uuid[]
  sample_size integer
  sample_seed text
  opens_on date not null
  first_reminder_on date not null
  second_reminder_on date not null
  closes_on date not null
  keep_days integer not null
  invited integer
  mails_sent integer not null default 0
  opened_on date
  close_asked_on date
  closed_on date
  destroyed_on date
  made_by uuid
  made_at timestamp with time zone not null
  shared_on date
  constraint survey_rounds_check CHECK (((opens_on < first_reminder_on) AND (first_reminder_on < second_reminder_on) AND (second_reminder_on < closes_on)))
  constraint survey_rounds_check1 CHECK (((population = 'sample'::text) = ((sample_size IS NOT NULL) AND (sample_seed IS NOT NULL))))
  constraint survey_rounds_check2 CHECK (((shared_on IS NULL) OR (state = 'closed'::text)))
  constraint survey_rounds_keep_days_check CHECK (((keep_days >= 1) AND (keep_days <= 365)))
  constraint survey_rounds_mails_sent_check CHECK (((mails_sent >= 0) AND (mails_sent <= 3)))
  constraint survey_rounds_minimum_check CHECK ((minimum >= 10))
  constraint survey_rounds_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint survey_rounds_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint survey_rounds_pkey PRIMARY KEY (organisation_id, round_id)
  constraint survey_rounds_population_check CHECK ((population = ANY (ARRAY['all'::text, 'units'::text, 'sample'::text, 'list'::text])))
  constraint survey_rounds_questionnaire_check CHECK ((questionnaire ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint survey_rounds_sample_size_check CHECK ((sample_size >= 1))
  constraint survey_rounds_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'open'::text, 'closed'::text])))
  constraint survey_rounds_version_check CHECK ((version >= 1))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_drops permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = 'prepared'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_moves permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (close_asked_on, closed_on, closes_on, destroyed_on, first_reminder_on, invited, keep_days, mails_sent, minimum, opened_on, opens_on, population, questionnaire, sample_seed, sample_size, second_reminder_on, shared_on, state, title_en, title_nl, unit_ids, version) to borgpen_app
  CREATE TRIGGER stays_as_announced BEFORE UPDATE ON public.survey_rounds FOR EACH ROW EXECUTE FUNCTION surveys_guard_round()
table survey_sheets rls forced
  organisation_id uuid not null
  round_id uuid not null
  unit_id uuid not null
  locale text not null
  asked_on date not null
  pdf bytea
  constraint survey_sheets_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text])))
  constraint survey_sheets_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_cubes(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_sheets_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint survey_sheets_pkey PRIMARY KEY (organisation_id, round_id, unit_id)
  policy coordinator_asks permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) AND (pdf IS NULL))
  policy coordinator_clears permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy system_makes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (pdf) to borgpen_app
table survey_strata rls forced
  organisation_id uuid not null
  round_id uuid not null
  unit_id uuid not null
  invited integer not null
  constraint survey_strata_invited_check CHECK ((invited >= 1))
  constraint survey_strata_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_strata_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint survey_strata_pkey PRIMARY KEY (organisation_id, round_id, unit_id)
  policy coordinator_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy system_counts permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
table survey_tokens rls forced
  organisation_id uuid not null
  token_hash text not null
  round_id uuid not null
  unit_id uuid
  constraint survey_tokens_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES survey_rounds(organisation_id, round_id) ON DELETE CASCADE
  constraint survey_tokens_pkey PRIMARY KEY (organisation_id, token_hash)
  CREATE INDEX survey_tokens__round ON public.survey_tokens USING btree (organisation_id, round_id, unit_id)
  policy system_alone permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table tender_decisions rls forced
  organisation_id uuid not null
  tender_declaration_id uuid not null
  decision text not null
  conditions text
  decided_by uuid not null
  decided_on date not null
  decided_at timestamp with time zone not null
  constraint tender_decisions_check CHECK (((decision = 'stays-on-conditions'::text) = (conditions IS NOT NULL)))
  constraint tender_decisions_decision_check CHECK ((decision = ANY (ARRAY['stays'::text, 'stays-on-conditions'::text, 'leaves'::text])))
  constraint tender_decisions_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES people(organisation_id, person_id)
  constraint tender_decisions_organisation_id_tender_declaration_id_fkey FOREIGN KEY (organisation_id, tender_declaration_id) REFERENCES tender_declarations(organisation_id, tender_declaration_id)
  constraint tender_decisions_pkey PRIMARY KEY (organisation_id, tender_declaration_id)
  policy decider_decides permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((decided_by = ( SELECT app_person() AS app_person)) AND (EXISTS ( SELECT
   FROM tender_interests i
  WHERE ((i.organisation_id = tender_decisions.organisation_id) AND (i.tender_declaration_id = tender_decisions.tender_declaration_id) AND (i.person_id <> ( SELECT app_person() AS app_person))))))))
  policy with_declaration permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM tender_declarations d
  WHERE ((d.organisation_id = tender_decisions.organisation_id) AND (d.tender_declaration_id = tender_decisions.tender_declaration_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table tender_declarations rls forced
  organisation_id uuid not null
  tender_declaration_id uuid not null
  tender_id uuid not null
  person_id uuid not null
  list integer not null
  interest boolean not null
  declared_on date not null
  declared_at timestamp with time zone not null
  constraint tender_declarations_list_check CHECK ((list >= 0))
  constraint tender_declarations_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id, person_id)
  constraint tender_declarations_organisation_id_tender_declaration_id_t_key UNIQUE (organisation_id, tender_declaration_id, tender_id, person_id)
  constraint tender_declarations_organisation_id_tender_id_fkey FOREIGN KEY (organisation_id, tender_id) REFERENCES tenders(organisation_id, tender_id)
  constraint tender_declarations_pkey PRIMARY KEY (organisation_id, tender_declaration_id)
  CREATE INDEX tender_declarations__person ON public.tender_declarations USING btree (organisation_id, person_id, tender_id, declared_at DESC)
  CREATE INDEX tender_declarations__tender ON public.tender_declarations USING btree (organisation_id, tender_id, person_id, declared_at DESC)
  policy in_own_name permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((person_id = ( SELECT app_person() AS app_person)) AND (EXISTS ( SELECT
   FROM tenders t
  WHERE ((t.organisation_id = tender_declarations.organisation_id) AND (t.tender_id = tender_declarations.tender_id) AND (( SELECT app_person() AS app_person) = ANY (t.member_ids))))))))
  policy person_runners_and_decider permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system) OR (person_id = ANY (( SELECT app_team() AS app_team)::uuid[])) OR (EXISTS ( SELECT
   FROM tender_interests i
  WHERE ((i.organisation_id = tender_declarations.organisation_id) AND (i.tender_declaration_id = tender_declarations.tender_declaration_id)))) OR (EXISTS ( SELECT
   FROM tenders t
  WHERE ((t.organisation_id = tender_declarations.organisation_id) AND (t.tender_id = tender_declarations.tender_id) AND ((t.lead_id = ( SELECT app_person() AS app_person)) OR (t.made_by = ( SELECT app_person() AS app_person))))))))
  grant insert to borgpen_app
  grant select to borgpen_app
table tender_interests rls forced
  organisation_id uuid not null
  tender_declaration_id uuid not null
  tender_id uuid not null
  person_id uuid not null
  decider_id uuid not null
  kind text not null
  party text not null
  explanation text not null
  constraint tender_interests_check CHECK ((decider_id <> person_id))
  constraint tender_interests_kind_check CHECK ((kind = ANY (ARRAY['family'::text, 'friend'::text, 'former-colleague'::text, 'former-employer'::text, 'neighbour'::text, 'side-activity'::text, 'financial'::text, 'other'::text])))
  constraint tender_interests_organisation_id_decider_id_fkey FOREIGN KEY (organisation_id, decider_id) REFERENCES people(organisation_id, person_id)
  constraint tender_interests_organisation_id_tender_declaration_id_ten_fkey FOREIGN KEY (organisation_id, tender_declaration_id, tender_id, person_id) REFERENCES tender_declarations(organisation_id, tender_declaration_id, tender_id, person_id)
  constraint tender_interests_pkey PRIMARY KEY (organisation_id, tender_declaration_id)
  CREATE INDEX tender_interests__decider ON public.tender_interests USING btree (organisation_id, decider_id)
  CREATE INDEX tender_interests__tender ON public.tender_interests USING btree (organisation_id, tender_id)
  policy in_own_name permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (person_id = ( SELECT app_person() AS app_person))))
  policy person_and_decider permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR (decider_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system) OR (person_id = ANY (( SELECT app_team() AS app_team)::uuid[]))))
  grant insert to borgpen_app
  grant select to borgpen_app
table tenderers rls forced
  organisation_id uuid not null
  tender_id uuid not null
  list integer not null
  tenderer_id uuid not null
  name text not null
  trade_number text
  imported_on date not null
  imported_by uuid not null
  constraint tenderers_list_check CHECK ((list > 0))
  constraint tenderers_organisation_id_imported_by_fkey FOREIGN KEY (organisation_id, imported_by) REFERENCES people(organisation_id, person_id)
  constraint tenderers_organisation_id_tender_id_fkey FOREIGN KEY (organisation_id, tender_id) REFERENCES tenders(organisation_id, tender_id)
  constraint tenderers_pkey PRIMARY KEY (organisation_id, tender_id, list, tenderer_id)
  constraint tenderers_trade_number_check CHECK ((trade_number ~ '^[0-9]{8}$'::text))
  CREATE INDEX tenderers__trade_number ON public.tenderers USING btree (organisation_id, trade_number)
  policy runners_import permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((imported_by = ( SELECT app_person() AS app_person)) AND (EXISTS ( SELECT
   FROM tenders t
  WHERE ((t.organisation_id = tenderers.organisation_id) AND (t.tender_id = tenderers.tender_id) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR (t.lead_id = ( SELECT app_person() AS app_person)) OR (t.made_by = ( SELECT app_person() AS app_person)))))))))
  policy with_tender permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (EXISTS ( SELECT
   FROM tenders t
  WHERE ((t.organisation_id = tenderers.organisation_id) AND (t.tender_id = tenderers.tender_id)))))
  grant insert to borgpen_app
  grant select to borgpen_app
table tenders rls forced
  organisation_id uuid not null
  tender_id uuid not null
  version integer not null
  state text not null
  reference text not null
  name text not null
  purchased text not null
  starts_on date not null
  unit_id uuid
  lead_id uuid not null
  made_by uuid not null
  made_on date not null
  member_ids uuid[] not null
  list integer not null
  started_on date
  started_by uuid
  closed_on date
  closed_by uuid
  constraint tenders_check CHECK ((lead_id = ANY (member_ids)))
  constraint tenders_check1 CHECK (((state <> 'preparing'::text) OR (started_on IS NULL)))
  constraint tenders_check2 CHECK (((state <> 'started'::text) OR (started_on IS NOT NULL)))
  constraint tenders_check3 CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
  constraint tenders_organisation_id_closed_by_fkey FOREIGN KEY (organisation_id, closed_by) REFERENCES people(organisation_id, person_id)
  constraint tenders_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint tenders_organisation_id_lead_id_fkey FOREIGN KEY (organisation_id, lead_id) REFERENCES people(organisation_id, person_id)
  constraint tenders_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people(organisation_id, person_id)
  constraint tenders_organisation_id_reference_key UNIQUE (organisation_id, reference)
  constraint tenders_organisation_id_started_by_fkey FOREIGN KEY (organisation_id, started_by) REFERENCES people(organisation_id, person_id)
  constraint tenders_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint tenders_pkey PRIMARY KEY (organisation_id, tender_id)
  constraint tenders_state_check CHECK ((state = ANY (ARRAY['preparing'::text, 'started'::text, 'closed'::text])))
  CREATE INDEX tenders__state ON public.tenders USING btree (organisation_id, state, starts_on DESC, tender_id)
  policy managers_and_coordinator_make permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((made_by = ( SELECT app_person() AS app_person)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text, 'manager'::text]) AS app_has_role))))
  policy runners_and_deciders_change permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system) OR (lead_id = ( SELECT app_person() AS app_person)) OR (made_by = ( SELECT app_person() AS app_person)) OR (EXISTS ( SELECT
   FROM tender_interests i
  WHERE ((i.organisation_id = tenders.organisation_id) AND (i.tender_id = tenders.tender_id) AND (i.person_id <> ( SELECT app_person() AS app_person))))))) with check (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy team_and_runners permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role) OR ( SELECT app_is_system() AS app_is_system) OR (lead_id = ( SELECT app_person() AS app_person)) OR (made_by = ( SELECT app_person() AS app_person)) OR (( SELECT app_person() AS app_person) = ANY (member_ids)) OR (member_ids && ( SELECT app_team() AS app_team)) OR (EXISTS ( SELECT
   FROM tender_interests i
  WHERE ((i.organisation_id = tenders.organisation_id) AND (i.tender_id = tenders.tender_id) AND (i.person_id <> ( SELECT app_person() AS app_person)))))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table unit_fields rls forced
  organisation_id uuid not null
  unit_id uuid not null
  words text[] not null
  constraint unit_fields_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint unit_fields_pkey PRIMARY KEY (organisation_id, unit_id)
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_sets permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table unit_versions rls forced
  organisation_id uuid not null
  unit_id uuid not null
  starts_on date not null
  name text not null
  parent_id uuid
  constraint unit_versions_check CHECK ((parent_id <> unit_id))
  constraint unit_versions_organisation_id_parent_id_fkey FOREIGN KEY (organisation_id, parent_id) REFERENCES units(organisation_id, unit_id)
  constraint unit_versions_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint unit_versions_pkey PRIMARY KEY (organisation_id, unit_id, starts_on)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table units rls forced
  organisation_id uuid not null
  unit_id uuid not null
  external_key text
  starts_on date not null
  ends_on date
  constraint units_check CHECK ((ends_on >= (starts_on - 1)))
  constraint units_organisation_id_external_key_key UNIQUE (organisation_id, external_key)
  constraint units_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint units_pkey PRIMARY KEY (organisation_id, unit_id)
  policy administrator_writes permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['administrator'::text]) OR app_is_system())))
  policy colleagues_read permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table vault_codes rls forced
  organisation_id uuid not null
  lookup bytea not null
  file_id uuid not null
  holder_id uuid not null
  public_key bytea not null
  constraint vault_codes_lookup_check CHECK ((octet_length(lookup) = 32))
  constraint vault_codes_organisation_id_file_id_holder_id_fkey FOREIGN KEY (organisation_id, file_id, holder_id) REFERENCES vault_holders(organisation_id, file_id, holder_id) ON DELETE CASCADE
  constraint vault_codes_pkey PRIMARY KEY (organisation_id, lookup, file_id)
  constraint vault_codes_public_key_check CHECK ((octet_length(public_key) = 32))
  CREATE INDEX vault_codes__file ON public.vault_codes USING btree (organisation_id, file_id, holder_id)
  CREATE INDEX vault_codes__lookup ON public.vault_codes USING btree (lookup)
  policy finding permissive select to borgpen_system using true
  policy maker_adds permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_is_making(file_id) OR vault_reads(file_id)))
  policy system_finds permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant select (lookup, organisation_id) to borgpen_system
table vault_custodians rls forced
  organisation_id uuid not null
  set_id uuid not null
  number integer not null
  person_id uuid not null
  tried_at timestamp with time zone
  constraint vault_custodians_number_check CHECK (((number >= 1) AND (number <= 9)))
  constraint vault_custodians_organisation_id_set_id_fkey FOREIGN KEY (organisation_id, set_id) REFERENCES vault_recovery_sets(organisation_id, set_id)
  constraint vault_custodians_organisation_id_set_id_person_id_key UNIQUE (organisation_id, set_id, person_id)
  constraint vault_custodians_pkey PRIMARY KEY (organisation_id, set_id, number)
  policy authority_names permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]) AS app_has_role))
  policy concerned_see permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]) AS app_has_role) OR (person_id = ( SELECT app_person() AS app_person))))
  policy custodian_tries permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (tried_at) to borgpen_app
table vault_files rls forced
  organisation_id uuid not null
  file_id uuid not null
  made_by uuid
  made_at timestamp with time zone not null
  key_version integer not null
  earlier_keys bytea
  sequence integer not null default 0
  manifest bytea
  rotation_due boolean not null default false
  constraint vault_files_check CHECK (((earlier_keys IS NULL) = (key_version = 1)))
  constraint vault_files_check1 CHECK (((manifest IS NULL) = (sequence = 0)))
  constraint vault_files_key_version_check CHECK ((key_version >= 1))
  constraint vault_files_pkey PRIMARY KEY (organisation_id, file_id)
  constraint vault_files_sequence_check CHECK ((sequence >= 0))
  policy maker_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (sequence = 0) AND (NOT (made_by IS DISTINCT FROM ( SELECT app_person() AS app_person))) AND ((made_by IS NOT NULL) OR ( SELECT app_is_system() AS app_is_system)))
  policy reader_destroys permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR vault_reads(file_id)))
  policy reader_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (made_by = ( SELECT app_person() AS app_person)) OR (EXISTS ( SELECT
   FROM vault_seals s
  WHERE ((s.organisation_id = vault_files.organisation_id) AND (s.file_id = vault_files.file_id) AND (s.person_id = ( SELECT app_person() AS app_person)))))))
  policy reader_writes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((sequence = 0) AND (made_by = ( SELECT app_person() AS app_person))) OR vault_reads(file_id))) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (made_by = ( SELECT app_person() AS app_person)) OR vault_reads(file_id)))
  policy sweeping permissive select to borgpen_system using true
  policy system_keeps permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system) AND (made_by IS NULL) AND (sequence = 1) AND (key_version = 1))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (earlier_keys, key_version, manifest, rotation_due, sequence) to borgpen_app
  grant select (file_id, organisation_id) to borgpen_system
table vault_holders rls forced
  organisation_id uuid not null
  file_id uuid not null
  holder_id uuid not null
  kind text not null
  person_id uuid
  joined_at timestamp with time zone not null
  joined_by uuid
  constraint vault_holders_check CHECK (((person_id IS NOT NULL) = (kind = 'person'::text)))
  constraint vault_holders_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'code'::text, 'recovery'::text])))
  constraint vault_holders_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES vault_files(organisation_id, file_id) ON DELETE CASCADE
  constraint vault_holders_pkey PRIMARY KEY (organisation_id, file_id, holder_id)
  CREATE INDEX vault_holders__holder ON public.vault_holders USING btree (organisation_id, holder_id)
  CREATE INDEX vault_holders__person ON public.vault_holders USING btree (organisation_id, person_id, joined_at, file_id)
  policy nobody_excluded restrictive insert to borgpen_app with check (NOT (EXISTS ( SELECT
   FROM report_exclusions e
  WHERE ((e.organisation_id = vault_holders.organisation_id) AND (e.file_id = vault_holders.file_id) AND (e.person_id = vault_holders.person_id)))))
  policy reader_lets_in permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ( SELECT vault_is_recovering() AS vault_is_recovering) OR vault_reads(file_id) OR vault_is_making(file_id)))
  policy reader_lets_out permissive delete to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ( SELECT vault_is_recovering() AS vault_is_recovering) OR (person_id = ( SELECT app_person() AS app_person)) OR vault_reads(file_id)))
  policy readers_see_readers permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR (person_id = ( SELECT app_person() AS app_person)) OR ( SELECT vault_is_recovering() AS vault_is_recovering) OR (EXISTS ( SELECT
   FROM vault_seals s
  WHERE ((s.organisation_id = vault_holders.organisation_id) AND (s.file_id = vault_holders.file_id) AND (s.person_id = ( SELECT app_person() AS app_person)))))))
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
table vault_person_keys rls forced
  organisation_id uuid not null
  key_id uuid not null
  person_id uuid not null
  public_key bytea not null
  made_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint vault_person_keys_pkey PRIMARY KEY (organisation_id, key_id)
  constraint vault_person_keys_public_key_check CHECK ((octet_length(public_key) = 32))
  CREATE UNIQUE INDEX vault_person_keys__in_use ON public.vault_person_keys USING btree (organisation_id, person_id) WHERE (ended_at IS NULL)
  policy colleagues_seal_to permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  policy own_ends permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  policy own_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ended_at) to borgpen_app
table vault_person_secrets rls forced
  organisation_id uuid not null
  key_id uuid not null
  person_id uuid not null
  wrapped bytea not null
  salt bytea not null
  passphrase_check bytea not null
  memory_kib integer not null
  passes integer not null
  changed_at timestamp with time zone not null
  failures integer not null default 0
  not_before timestamp with time zone not null default '1970-01-01 00:00:00+00'::timestamp with time zone
  last_failure_at timestamp with time zone not null default '1970-01-01 00:00:00+00'::timestamp with time zone
  constraint vault_person_secrets_memory_kib_check CHECK ((memory_kib >= 8))
  constraint vault_person_secrets_organisation_id_key_id_fkey FOREIGN KEY (organisation_id, key_id) REFERENCES vault_person_keys(organisation_id, key_id)
  constraint vault_person_secrets_passes_check CHECK ((passes >= 1))
  constraint vault_person_secrets_pkey PRIMARY KEY (organisation_id, key_id)
  policy own_only permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (changed_at, failures, last_failure_at, memory_kib, not_before, passes, passphrase_check, salt, wrapped) to borgpen_app
table vault_recoveries rls forced
  organisation_id uuid not null
  recovery_id uuid not null
  set_id uuid not null
  purpose text not null
  started_by uuid not null
  lost_by uuid
  given_to uuid
  reason text not null
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  files integer not null default 0
  constraint vault_recoveries_check CHECK (((lost_by IS NOT NULL) = (purpose = 'access'::text)))
  constraint vault_recoveries_check1 CHECK (((given_to IS NOT NULL) = (purpose = 'access'::text)))
  constraint vault_recoveries_organisation_id_set_id_fkey FOREIGN KEY (organisation_id, set_id) REFERENCES vault_recovery_sets(organisation_id, set_id)
  constraint vault_recoveries_pkey PRIMARY KEY (organisation_id, recovery_id)
  constraint vault_recoveries_purpose_check CHECK ((purpose = ANY (ARRAY['access'::text, 'new-set'::text])))
  constraint vault_recoveries_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
  policy authority_recovers permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (started_by = ( SELECT app_person() AS app_person)) AND (ended_at IS NULL) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]) AS app_has_role))
  policy everybody_with_a_key_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((started_by = ( SELECT app_person() AS app_person)) OR ( SELECT app_is_system() AS app_is_system) OR ( SELECT app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]) AS app_has_role) OR (EXISTS ( SELECT
   FROM vault_person_keys k
  WHERE ((k.organisation_id = vault_recoveries.organisation_id) AND (k.person_id = ( SELECT app_person() AS app_person)))))))
  policy starter_ends permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (started_by = ( SELECT app_person() AS app_person)) AND (ended_at IS NULL)) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (started_by = ( SELECT app_person() AS app_person)) AND (ended_at IS NOT NULL))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ended_at, files) to borgpen_app
table vault_recovery_sets rls forced
  organisation_id uuid not null
  set_id uuid not null
  needed integer not null
  total integer not null
  public_key bytea not null
  made_at timestamp with time zone not null
  made_by uuid not null
  ended_at timestamp with time zone
  constraint vault_recovery_sets_check CHECK ((((total >= 3) AND (total <= 9)) AND (total > needed)))
  constraint vault_recovery_sets_needed_check CHECK (((needed >= 2) AND (needed <= 9)))
  constraint vault_recovery_sets_pkey PRIMARY KEY (organisation_id, set_id)
  constraint vault_recovery_sets_public_key_check CHECK ((octet_length(public_key) = 32))
  CREATE UNIQUE INDEX vault_recovery_sets__in_use ON public.vault_recovery_sets USING btree (organisation_id) WHERE (ended_at IS NULL)
  policy authority_ends permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]) AS app_has_role))
  policy authority_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (made_by = ( SELECT app_person() AS app_person)) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text, 'administrator'::text]) AS app_has_role))
  policy colleagues_seal_to permissive select to borgpen_app using (organisation_id = ( SELECT app_organisation() AS app_organisation))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ended_at) to borgpen_app
table vault_seals rls forced
  organisation_id uuid not null
  file_id uuid not null
  key_version integer not null
  holder_id uuid not null
  kind text not null
  person_id uuid
  sealed bytea not null
  sealed_at timestamp with time zone not null
  constraint vault_seals_check CHECK (((person_id IS NOT NULL) = (kind = 'person'::text)))
  constraint vault_seals_key_version_check CHECK ((key_version >= 1))
  constraint vault_seals_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'code'::text, 'recovery'::text])))
  constraint vault_seals_organisation_id_file_id_holder_id_fkey FOREIGN KEY (organisation_id, file_id, holder_id) REFERENCES vault_holders(organisation_id, file_id, holder_id) ON DELETE CASCADE
  constraint vault_seals_pkey PRIMARY KEY (organisation_id, file_id, key_version, holder_id)
  CREATE INDEX vault_seals__holder ON public.vault_seals USING btree (organisation_id, holder_id)
  CREATE INDEX vault_seals__person ON public.vault_seals USING btree (organisation_id, person_id, file_id)
  policy holder_only permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ((kind = 'code'::text) AND ( SELECT app_is_system() AS app_is_system)) OR ((kind = 'recovery'::text) AND ( SELECT vault_is_recovering() AS vault_is_recovering))))
  policy who_has_the_key_seals permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ( SELECT vault_is_recovering() AS vault_is_recovering) OR vault_reads(file_id) OR vault_is_making(file_id)))
  grant insert to borgpen_app
  grant select to borgpen_app
table vault_unlocked rls forced
  organisation_id uuid not null
  session_id uuid not null
  person_id uuid not null
  key_id uuid not null
  wrapped bytea not null
  expires_at timestamp with time zone not null
  constraint vault_unlocked_organisation_id_key_id_fkey FOREIGN KEY (organisation_id, key_id) REFERENCES vault_person_keys(organisation_id, key_id)
  constraint vault_unlocked_organisation_id_session_id_fkey FOREIGN KEY (organisation_id, session_id) REFERENCES sessions(organisation_id, session_id) ON DELETE CASCADE
  constraint vault_unlocked_pkey PRIMARY KEY (organisation_id, session_id)
  CREATE INDEX vault_unlocked__expiry ON public.vault_unlocked USING btree (expires_at)
  policy own_only permissive all to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (person_id = ( SELECT app_person() AS app_person)))
  policy tidying permissive all to borgpen_system using true
  grant delete to borgpen_app
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (expires_at) to borgpen_app
  grant delete to borgpen_system
  grant select (expires_at, organisation_id) to borgpen_system
table vault_visits rls forced
  organisation_id uuid not null
  visit_id uuid not null
  token_hash bytea not null
  holder_id uuid not null
  wrapped bytea not null
  expires_at timestamp with time zone not null
  runs bytea not null
  constraint vault_visits_pkey PRIMARY KEY (organisation_id, visit_id)
  constraint vault_visits_token_hash_check CHECK ((octet_length(token_hash) = 32))
  CREATE INDEX vault_visits__expiry ON public.vault_visits USING btree (expires_at)
  CREATE INDEX vault_visits__token ON public.vault_visits USING btree (token_hash)
  policy finding permissive all to borgpen_system using true
  policy system_begins permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant delete to borgpen_system
  grant select to borgpen_system
  grant update (expires_at) to borgpen_system
table vulnerability_reviews rls forced
  organisation_id uuid not null
  review_id uuid not null
  unit_id uuid not null
  reviewed_on date not null
  reviewed_by uuid
  entries integer not null
  constraint vulnerability_reviews_entries_check CHECK ((entries >= 0))
  constraint vulnerability_reviews_organisation_id_reviewed_by_fkey FOREIGN KEY (organisation_id, reviewed_by) REFERENCES people(organisation_id, person_id)
  constraint vulnerability_reviews_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint vulnerability_reviews_pkey PRIMARY KEY (organisation_id, review_id)
  CREATE INDEX vulnerability_reviews__unit ON public.vulnerability_reviews USING btree (organisation_id, unit_id, reviewed_on DESC)
  policy leader_reviews permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_is_system() AS app_is_system) OR ((reviewed_by = ( SELECT app_person() AS app_person)) AND (unit_id = ANY (( SELECT app_led_units() AS app_led_units)::uuid[])))))
  policy who_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (unit_id = ANY (( SELECT app_led_units() AS app_led_units)::uuid[]))))
  grant insert to borgpen_app
  grant select to borgpen_app
table vulnerable_functions rls forced
  organisation_id uuid not null
  vulnerable_function_id uuid not null
  unit_id uuid not null
  kind text not null
  title text not null
  temptations text[] not null
  why text not null
  measures text not null
  listed_on date not null
  listed_by uuid
  version integer not null
  ended_on date
  constraint vulnerable_functions_check CHECK ((ended_on >= listed_on))
  constraint vulnerable_functions_kind_check CHECK ((kind = ANY (ARRAY['function'::text, 'process'::text, 'act'::text])))
  constraint vulnerable_functions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint vulnerable_functions_organisation_id_listed_by_fkey FOREIGN KEY (organisation_id, listed_by) REFERENCES people(organisation_id, person_id)
  constraint vulnerable_functions_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, unit_id)
  constraint vulnerable_functions_pkey PRIMARY KEY (organisation_id, vulnerable_function_id)
  constraint vulnerable_functions_temptations_check CHECK ((cardinality(temptations) > 0))
  constraint vulnerable_functions_title_check CHECK ((btrim(title) <> ''::text))
  CREATE INDEX vulnerable_functions__unit ON public.vulnerable_functions USING btree (organisation_id, unit_id, ended_on)
  policy leader_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())) OR (unit_id = ANY (( SELECT app_led_units() AS app_led_units)::uuid[]))))
  policy leader_lists permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())) OR (unit_id = ANY (( SELECT app_led_units() AS app_led_units)::uuid[]))))
  policy who_reads permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR (unit_id = ANY (( SELECT app_led_units() AS app_led_units)::uuid[]))))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update (ended_on, kind, measures, temptations, title, version, why) to borgpen_app
table works_council_moments rls forced
  organisation_id uuid not null
  moment_id uuid not null
  held_on date not null
  involvement text not null
  policy_id uuid
  plan_year integer
  subject text not null
  outcome text
  constraint works_council_moments_check CHECK (((policy_id IS NULL) OR (plan_year IS NULL)))
  constraint works_council_moments_involvement_check CHECK ((involvement = ANY (ARRAY['informed'::text, 'advised'::text, 'consented'::text])))
  constraint works_council_moments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint works_council_moments_organisation_id_plan_year_fkey FOREIGN KEY (organisation_id, plan_year) REFERENCES year_plans(organisation_id, year)
  constraint works_council_moments_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, policy_id)
  constraint works_council_moments_pkey PRIMARY KEY (organisation_id, moment_id)
  constraint works_council_moments_subject_check CHECK ((subject <> ''::text))
  CREATE INDEX works_council_moments__held ON public.works_council_moments USING btree (organisation_id, held_on)
  policy coordinator_changes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy who_sees permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text, 'works-council'::text]) OR app_is_system())))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
table year_plans rls forced
  organisation_id uuid not null
  year integer not null
  introduction text
  state text not null default 'draft'::text
  created_on date not null
  proposed_by_id uuid
  returned_because text
  adopted_on date
  adopted_by text
  adopted_by_id uuid
  closed_on date
  constraint year_plans_check CHECK (((state = ANY (ARRAY['draft'::text, 'proposed'::text])) = (adopted_on IS NULL)))
  constraint year_plans_check1 CHECK (((adopted_on IS NULL) = (adopted_by IS NULL)))
  constraint year_plans_check2 CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
  constraint year_plans_check3 CHECK ((adopted_by_id <> proposed_by_id))
  constraint year_plans_organisation_id_adopted_by_id_fkey FOREIGN KEY (organisation_id, adopted_by_id) REFERENCES people(organisation_id, person_id)
  constraint year_plans_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id)
  constraint year_plans_organisation_id_proposed_by_id_fkey FOREIGN KEY (organisation_id, proposed_by_id) REFERENCES people(organisation_id, person_id)
  constraint year_plans_pkey PRIMARY KEY (organisation_id, year)
  constraint year_plans_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'adopted'::text, 'closed'::text])))
  constraint year_plans_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  policy authority_decides permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = 'proposed'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text]) AS app_has_role)) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = ANY (ARRAY['adopted'::text, 'draft'::text])) AND ( SELECT app_has_role(VARIADIC ARRAY['authority'::text]) AS app_has_role))
  policy colleagues_read permissive select to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ((state <> ALL (ARRAY['draft'::text, 'proposed'::text])) OR ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text, 'authority'::text]) OR app_is_system())) OR ((state = 'proposed'::text) AND ( SELECT app_has_role(VARIADIC ARRAY['works-council'::text]) AS app_has_role))))
  policy coordinator_makes permissive insert to borgpen_app with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = 'draft'::text) AND ( SELECT (app_has_role(VARIADIC ARRAY['coordinator'::text]) OR app_is_system())))
  policy coordinator_prepares permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role)) with check ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND (state = ANY (ARRAY['draft'::text, 'proposed'::text, 'closed'::text])) AND ( SELECT app_has_role(VARIADIC ARRAY['coordinator'::text]) AS app_has_role))
  policy system_writes permissive update to borgpen_app using ((organisation_id = ( SELECT app_organisation() AS app_organisation)) AND ( SELECT app_is_system() AS app_is_system))
  grant insert to borgpen_app
  grant select to borgpen_app
  grant update to borgpen_app
  CREATE TRIGGER steps BEFORE UPDATE ON public.year_plans FOR EACH ROW EXECUTE FUNCTION policy_guard_plan()

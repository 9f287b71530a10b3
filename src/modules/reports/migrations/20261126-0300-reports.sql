-- Reports of a wrong. What somebody wrote, names, subjects and reasons lie in bytea columns, sealed by the vault (docs/vault.md); in plain
-- text stand only kinds, states, dates and who handles it. A report is seen by those who have a key to its file, and by nobody else.

create table report_settings (
  organisation_id uuid not null references organisations (organisation_id),
  -- Whether the channel takes reports without an account.
  is_open boolean not null default true,
  takes_anonymous boolean not null default true,
  kinds text[] not null default array['violation', 'wrongdoing', 'conduct', 'security'],
  -- Who reads when the reporting office itself or the top is concerned.
  fallback_id uuid,
  -- The one officer who knows who somebody is that reports in confidence.
  identity_reader_id uuid,
  weigh_days integer not null default 14 check (weigh_days between 1 and 365),
  investigate_days integer not null default 84 check (investigate_days between 1 and 730),
  decide_days integer not null default 28 check (decide_days between 1 and 365),
  reply_days integer not null default 14 check (reply_days between 1 and 365),
  most_extensions integer not null default 1 check (most_extensions between 0 and 5),
  extension_days integer not null default 42 check (extension_days between 1 and 365),
  -- Months by which a collective agreement lets the three months of the law be extended once; 0: not.
  legal_extension_months integer not null default 0 check (legal_extension_months between 0 and 3),
  general_extension boolean not null default false,
  -- How long each kind of record is kept after closing, in months; null: for good.
  keep_not_taken_up integer default 12 check (keep_not_taken_up between 1 and 240),
  keep_handled integer default 60 check (keep_handled between 1 and 240),
  keep_investigated integer default 120 check (keep_investigated between 1 and 240),
  keep_wrongdoing integer check (keep_wrongdoing between 1 and 240),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id)
);

create table report_questionnaires (
  organisation_id uuid not null references organisations (organisation_id),
  kind text not null check (kind in ('violation', 'wrongdoing', 'conduct', 'security', 'detriment')),
  version integer not null check (version >= 1),
  content jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (organisation_id, kind, version)
);

create table report_set_asides (
  organisation_id uuid not null references organisations (organisation_id),
  set_aside_id uuid not null,
  reason text not null check (length(reason) between 5 and 500),
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (organisation_id, set_aside_id)
);

create table reports (
  organisation_id uuid not null references organisations (organisation_id),
  report_id uuid not null,
  file_id uuid not null,
  -- How people speak of it: says nothing about when or how many.
  reference text not null,
  -- A hash of the token of the form: sent twice, it is one report.
  form_token bytea check (octet_length(form_token) = 32),
  kind text not null check (kind in ('violation', 'wrongdoing', 'conduct', 'security', 'detriment')),
  channel text not null check (channel in ('web', 'telephone', 'letter', 'meeting', 'e-mail', 'line', 'counsellor')),
  openness text not null check (openness in ('open', 'confidential', 'anonymous')),
  language text not null check (language in ('nl', 'en')),
  -- With which questionnaire, such as violation/1 or violation/own-3.
  questionnaire text not null,
  sealed_in text not null check (sealed_in in ('browser', 'server')),
  received_at timestamptz not null,
  entered_by uuid,
  -- The reporter agreed to what an officer wrote down of a report by telephone, letter or in a meeting.
  approved_at timestamptz,
  state text not null default 'received' check (state in ('received', 'weighing', 'handling', 'closed', 'set-aside')),
  regime text check (regime in ('wbk', 'integrity', 'conduct', 'security', 'complaint')),
  decision text check (decision in ('not-taken-up', 'line', 'preliminary-inquiry', 'investigation', 'forwarded', 'police')),
  decided_at timestamptz,
  handler_id uuid,
  confirmed_at timestamptz,
  -- When the reporter was told of the assessment and what follows.
  informed_at timestamptz,
  closed_at timestamptz,
  -- When a reader opened it for the first time: before that it may have arrived damaged.
  opened_at timestamptz,
  -- Since when something of the reporter waits to be read; null: nothing does.
  waiting_since timestamptz,
  -- Since when something waits for the reporter.
  news_since timestamptz,
  -- The earliest open term.
  next_due_on date,
  -- The report whose reporter suffers detriment; only of kind detriment.
  about_report_id uuid check ((about_report_id is not null) = (kind = 'detriment')),
  identity_file_id uuid,
  set_aside_id uuid check ((set_aside_id is not null) = (state = 'set-aside')),
  state_before text check (state_before in ('received', 'weighing', 'handling', 'closed')),
  -- Sealed: the persons concerned, as a list in JSON.
  concerned bytea not null,
  primary key (organisation_id, report_id),
  unique (organisation_id, file_id),
  unique (organisation_id, report_id, file_id),
  unique (organisation_id, reference),
  unique (organisation_id, form_token),
  foreign key (organisation_id, file_id) references vault_files (organisation_id, file_id),
  foreign key (organisation_id, about_report_id) references reports (organisation_id, report_id),
  foreign key (organisation_id, set_aside_id) references report_set_asides (organisation_id, set_aside_id)
);
create index reports__received on reports (organisation_id, received_at desc, report_id);
create index reports__due on reports (organisation_id, next_due_on, report_id) where next_due_on is not null;
create index reports__open on reports (organisation_id, state, received_at desc) where state in ('received', 'weighing', 'handling');

-- What an officer states before the content opens: that there is no interest, or the officer steps back.
create table report_statements (
  organisation_id uuid not null,
  report_id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  no_interest boolean not null,
  stated_at timestamptz not null,
  primary key (organisation_id, report_id, person_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

-- Who may never become a reader of this file. The excluded person does not see it.
create table report_exclusions (
  organisation_id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  report_id uuid not null,
  source text not null check (source in ('reporter', 'name', 'stepped-back', 'officer')),
  made_at timestamptz not null,
  primary key (organisation_id, file_id, person_id),
  foreign key (organisation_id, report_id) references reports (organisation_id, report_id) on delete cascade
);

-- Functions, so that policies can ask about tables with policies. They see what their caller may see.
create function report_content_is_open(report uuid, file uuid) returns boolean stable parallel safe language sql as $$
  select app_is_system() or (vault_reads(file) and exists (select from report_statements s
    where s.organisation_id = app_organisation() and s.report_id = report and s.person_id = app_person() and s.no_interest)) $$;

-- The answers to the questionnaire. Sealed: subject, answers (JSON by question).
create table report_contents (
  organisation_id uuid not null,
  report_id uuid not null,
  file_id uuid not null,
  content bytea not null,
  primary key (organisation_id, report_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

create table report_messages (
  organisation_id uuid not null,
  report_id uuid not null,
  message_id uuid not null,
  file_id uuid not null,
  direction text not null check (direction in ('from-reporter', 'to-reporter')),
  kind text not null check (kind in ('message', 'confirmation', 'information', 'record', 'correction', 'outcome')),
  body bytea not null,
  sent_at timestamptz not null,
  sent_by uuid,
  read_at timestamptz,
  primary key (organisation_id, report_id, message_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

create table report_notes (
  organisation_id uuid not null,
  report_id uuid not null,
  note_id uuid not null,
  file_id uuid not null,
  body bytea not null,
  made_at timestamptz not null,
  author_id uuid not null,
  primary key (organisation_id, report_id, note_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

-- Sealed: name, kind and size of the file, its hash and the key that opens it.
create table report_attachments (
  organisation_id uuid not null,
  report_id uuid not null,
  attachment_id uuid not null,
  file_id uuid not null,
  message_id uuid,
  details bytea not null,
  added_at timestamptz not null,
  -- Null: by the reporter.
  added_by uuid,
  scan text not null default 'not-checked' check (scan in ('not-checked', 'clean', 'infected')),
  scanned_at timestamptz,
  primary key (organisation_id, report_id, attachment_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

create table report_tasks (
  organisation_id uuid not null,
  report_id uuid not null,
  task_id uuid not null,
  file_id uuid not null,
  title bytea not null,
  owner_id uuid not null,
  due_on date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  done_at timestamptz,
  primary key (organisation_id, report_id, task_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);
create index report_tasks__owner on report_tasks (organisation_id, owner_id, due_on) where done_at is null;

-- What happened, in order; sealed: the reason, where there is one.
create table report_events (
  organisation_id uuid not null,
  report_id uuid not null,
  event_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('received', 'entered', 'approved', 'opened', 'confirmed', 'weighed', 'decided', 'informed', 'extended',
    'forwarded', 'police', 'handler', 'reader-joined', 'reader-left', 'stepped-back', 'identity-asked', 'identity-agreed', 'identity-refused',
    'forwarding-asked', 'forwarding-agreed', 'forwarding-refused', 'identity-opened', 'linked', 'unlinked', 'allegation', 'outcome',
    'person-informed', 'rehabilitated', 'protection', 'safety', 'detriment', 'closed', 'reopened', 'set-aside', 'brought-back', 'exported',
    'destroyed-part', 'transferred')),
  happened_at timestamptz not null,
  by_id uuid,
  reason bytea,
  primary key (organisation_id, report_id, event_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

-- Sealed: why, for each criterion and for the decision (JSON).
create table report_weighings (
  organisation_id uuid not null,
  report_id uuid not null,
  weighing_id uuid not null,
  file_id uuid not null,
  weighed_at timestamptz not null,
  weighed_by uuid not null,
  is_specific text not null check (is_specific in ('yes', 'no', 'unclear')),
  is_verifiable text not null check (is_verifiable in ('yes', 'no', 'unclear')),
  is_serious text not null check (is_serious in ('yes', 'no', 'unclear')),
  is_competent text not null check (is_competent in ('yes', 'no', 'unclear')),
  is_timely text not null check (is_timely in ('yes', 'no', 'unclear')),
  regime text not null check (regime in ('wbk', 'integrity', 'conduct', 'security', 'complaint')),
  decision text not null check (decision in ('not-taken-up', 'line', 'preliminary-inquiry', 'investigation', 'forwarded', 'police')),
  reasons bytea not null,
  primary key (organisation_id, report_id, weighing_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

-- One person and one kind of violation; the outcome is kept for each. Sealed: who, function, what, the grounds of the outcome (JSON).
create table report_allegations (
  organisation_id uuid not null,
  report_id uuid not null,
  allegation_id uuid not null,
  file_id uuid not null,
  violation text not null check (violation ~ '^[a-z0-9-]{1,40}$'),
  list text not null check (list ~ '^[a-z0-9-]{1,40}$'),
  outcome text not null default 'open' check (outcome in ('open', 'established', 'partly-established', 'not-established', 'not-ascertainable')),
  decided_on date check ((decided_on is null) = (outcome = 'open')),
  measures text[] not null default '{}',
  -- The person concerned was told that there is a report; put off as long as the inquiry would suffer, with a day to look again.
  informed_on date,
  informing_put_off_to date,
  rehabilitated_on date,
  details bytea not null,
  primary key (organisation_id, report_id, allegation_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

create table report_links (
  organisation_id uuid not null,
  report_id uuid not null,
  other_report_id uuid not null,
  file_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (organisation_id, report_id, other_report_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade,
  foreign key (organisation_id, other_report_id) references reports (organisation_id, report_id) on delete cascade
);

create table report_terms (
  organisation_id uuid not null,
  report_id uuid not null,
  term_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('confirm', 'inform', 'weigh', 'investigate', 'decide', 'reply')),
  starts_on date not null,
  due_on date not null,
  met_on date,
  -- The step it belonged to fell away.
  dropped_on date,
  extensions integer not null default 0,
  told_soon_on date,
  told_late_on date,
  primary key (organisation_id, report_id, term_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);
create index report_terms__open on report_terms (organisation_id, due_on, report_id) where met_on is null and dropped_on is null;
create index report_terms__missed on report_terms (organisation_id, due_on desc) where met_on > due_on;

-- Who the reporter is, in a vault file of its own with readers of its own. Sealed: name, how to be reached (JSON).
create table report_identities (
  organisation_id uuid not null,
  report_id uuid not null,
  file_id uuid not null,
  identity bytea not null,
  primary key (organisation_id, report_id),
  foreign key (organisation_id, report_id) references reports (organisation_id, report_id) on delete cascade,
  foreign key (organisation_id, file_id) references vault_files (organisation_id, file_id)
);

-- What the reporter is asked to agree to. Sealed: to whom or what, and why (JSON).
create table report_consents (
  organisation_id uuid not null,
  report_id uuid not null,
  consent_id uuid not null,
  file_id uuid not null,
  purpose text not null check (purpose in ('disclose-identity', 'forward')),
  -- The reader who would learn the identity.
  for_person_id uuid check ((for_person_id is not null) = (purpose = 'disclose-identity')),
  details bytea not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  answer text check (answer in ('agreed', 'refused')),
  answered_at timestamptz check ((answered_at is null) = (answer is null)),
  withdrawn_at timestamptz,
  primary key (organisation_id, report_id, consent_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

-- The risk of detriment as weighed. Sealed: why, and what was agreed (JSON).
create table report_protections (
  organisation_id uuid not null,
  report_id uuid not null,
  protection_id uuid not null,
  file_id uuid not null,
  risk text not null check (risk in ('low', 'raised', 'high')),
  moment text not null check (moment in ('receipt', 'decision', 'during', 'closing', 'after')),
  details bytea not null,
  weighed_at timestamptz not null,
  weighed_by uuid not null,
  primary key (organisation_id, report_id, protection_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

-- Whether the reporter feels safe: asked after 3, 6 and 12 months, or told of the own accord. Sealed: what the reporter adds.
create table report_checks (
  organisation_id uuid not null,
  report_id uuid not null,
  check_id uuid not null,
  file_id uuid not null,
  months integer check (months in (3, 6, 12)),
  due_on date check ((due_on is null) = (months is null)),
  asked_at timestamptz,
  answer text check (answer in ('safe', 'unsure', 'unsafe')),
  answered_at timestamptz check ((answered_at is null) = (answer is null)),
  -- An officer read the answer.
  seen_at timestamptz,
  words bytea,
  primary key (organisation_id, report_id, check_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);
create index report_checks__due on report_checks (organisation_id, due_on) where answered_at is null and due_on is not null;

-- For a report of kind detriment: which form of the law, and how far it went.
create table report_detriments (
  organisation_id uuid not null,
  report_id uuid not null,
  file_id uuid not null,
  form text not null check (form ~ '^[a-z0-9-]{1,40}$'),
  stage text not null check (stage in ('threat', 'attempt', 'done')),
  happened_on date,
  primary key (organisation_id, report_id),
  foreign key (organisation_id, report_id, file_id) references reports (organisation_id, report_id, file_id) on delete cascade
);

-- Attachments that a browser is sending in parts, before there is a report.
create table report_uploads (
  organisation_id uuid not null references organisations (organisation_id),
  attachment_id uuid not null,
  form_token bytea not null check (octet_length(form_token) = 32),
  file_id uuid not null,
  received_bytes bigint not null default 0 check (received_bytes >= 0),
  started_at timestamptz not null,
  completed_at timestamptz,
  primary key (organisation_id, attachment_id)
);
create index report_uploads__form on report_uploads (organisation_id, form_token);
create index report_uploads__started on report_uploads (organisation_id, started_at);

-- The feed of terms for a person's calendar.
create table report_feeds (
  organisation_id uuid not null references organisations (organisation_id),
  person_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  made_at timestamptz not null,
  primary key (organisation_id, token_hash)
);
create index report_feeds__token on report_feeds (token_hash);

-- What was destroyed, when and by which rule; nothing of its content. What the numbers of earlier years need stays.
create table report_destructions (
  organisation_id uuid not null references organisations (organisation_id),
  destruction_id uuid not null,
  reference text not null,
  record text not null check (record in ('file', 'attachments', 'identity', 'transferred-file')),
  kind text not null check (kind in ('violation', 'wrongdoing', 'conduct', 'security', 'detriment')),
  channel text not null,
  received_year integer not null,
  decision text,
  terms_kept boolean not null,
  -- For each allegation: kind of violation, outcome, measures (JSON).
  outcomes jsonb not null,
  closed_on date not null,
  rule text not null,
  destroyed_at timestamptz not null,
  destroyed_by uuid,
  primary key (organisation_id, destruction_id)
);

do $$ declare t text; begin
  foreach t in array array['report_settings', 'report_questionnaires', 'report_set_asides', 'reports', 'report_statements', 'report_exclusions',
    'report_contents', 'report_messages', 'report_notes', 'report_attachments', 'report_tasks', 'report_events', 'report_weighings',
    'report_allegations', 'report_links', 'report_terms', 'report_identities', 'report_consents', 'report_protections', 'report_checks',
    'report_detriments', 'report_uploads', 'report_feeds', 'report_destructions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- What belongs to the content of a report: for readers who stated that they have no interest in it, and for the system.
  foreach t in array array['report_contents', 'report_messages', 'report_notes', 'report_attachments', 'report_tasks', 'report_events',
    'report_weighings', 'report_allegations', 'report_links', 'report_consents', 'report_protections', 'report_checks',
    'report_detriments'] loop
    execute format('create policy reader_reads on %I for select to borgpen_app using (
      organisation_id = (select app_organisation()) and report_content_is_open(report_id, file_id))', t);
    execute format('create policy reader_adds on %I for insert to borgpen_app with check (
      organisation_id = (select app_organisation()) and report_content_is_open(report_id, file_id))', t);
    execute format('create policy reader_changes on %I for update to borgpen_app using (
      organisation_id = (select app_organisation()) and report_content_is_open(report_id, file_id))', t);
  end loop;
  -- Everything else goes with its report, or stays.
  foreach t in array array['report_attachments', 'report_links'] loop
    execute format('create policy reader_destroys on %I for delete to borgpen_app using (
      organisation_id = (select app_organisation()) and report_content_is_open(report_id, file_id))', t);
  end loop;
end $$;

create policy colleagues_read on report_settings for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_sets on report_settings for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()));
create policy coordinator_changes on report_settings for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()));
grant select, insert, update on report_settings to borgpen_app;

create policy colleagues_read on report_questionnaires for select to borgpen_app using (organisation_id = (select app_organisation()));
create policy coordinator_makes on report_questionnaires for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
grant select, insert on report_questionnaires to borgpen_app;

create policy officers_read on report_set_asides for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('report-officer') or app_is_system()));
create policy officer_sets_aside on report_set_asides for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and made_by = (select app_person()) and (select app_has_role('report-officer')));
create policy officer_brings_back on report_set_asides for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('report-officer')));
grant select, insert, update (undone_at, undone_by) on report_set_asides to borgpen_app;

create policy reader_reads on reports for select to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
create policy officer_enters on reports for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (entered_by = (select app_person()) and (select app_has_role('report-officer')) and vault_reads(file_id))));
create policy reader_changes on reports for update to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
create policy reader_destroys on reports for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
grant select, insert, delete, update (approved_at, state, regime, decision, decided_at, handler_id, confirmed_at, informed_at, closed_at,
  opened_at, waiting_since, news_since, next_due_on, identity_file_id, set_aside_id, state_before, concerned) on reports to borgpen_app;

create policy own_and_readers_read on report_statements for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or person_id = (select app_person()) or vault_reads(file_id)));
create policy reader_states on report_statements for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and person_id = (select app_person()) and vault_reads(file_id));
grant select, insert on report_statements to borgpen_app;

create policy readers_and_recovery_see on report_exclusions for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (select vault_is_recovering())
    or (person_id <> (select app_person()) and (vault_reads(file_id) or exists (select from reports r
      where r.organisation_id = report_exclusions.organisation_id and r.report_id = report_exclusions.report_id)))));
create policy reader_excludes on report_exclusions for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or vault_reads(file_id) or exists (select from reports r
    where r.organisation_id = report_exclusions.organisation_id and r.report_id = report_exclusions.report_id)));
grant select, insert on report_exclusions to borgpen_app;

-- Whoever lets somebody into a file cannot let in who is excluded from it, not by recovery either.
create policy nobody_excluded on vault_holders as restrictive for insert to borgpen_app with check (
  not exists (select from report_exclusions e where e.organisation_id = vault_holders.organisation_id
    and e.file_id = vault_holders.file_id and e.person_id = vault_holders.person_id));

grant select, insert, update (content) on report_contents to borgpen_app;
grant select, insert, update (read_at) on report_messages to borgpen_app;
grant select, insert on report_notes to borgpen_app;
grant select, insert, update (scan, scanned_at), delete on report_attachments to borgpen_app;
grant select, insert, update (done_at) on report_tasks to borgpen_app;
grant select, insert on report_events to borgpen_app;
grant select, insert on report_weighings to borgpen_app;
grant select, insert, update (violation, list, outcome, decided_on, measures, informed_on, informing_put_off_to, rehabilitated_on, details)
  on report_allegations to borgpen_app;
grant select, insert, delete on report_links to borgpen_app;
grant select, insert, update (answer, answered_at, withdrawn_at, details) on report_consents to borgpen_app;
grant select, insert on report_protections to borgpen_app;
grant select, insert, update (asked_at, answer, answered_at, seen_at, words) on report_checks to borgpen_app;
grant select, insert on report_detriments to borgpen_app;

create policy reader_reads on report_terms for select to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
create policy reader_adds on report_terms for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
create policy reader_changes on report_terms for update to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
grant select, insert, update (due_on, met_on, dropped_on, extensions, told_soon_on, told_late_on) on report_terms to borgpen_app;

create policy identity_reader_reads on report_identities for select to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
create policy system_keeps on report_identities for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
create policy system_changes on report_identities for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy reader_destroys on report_identities for delete to borgpen_app using (
  organisation_id = (select app_organisation()) and ((select app_is_system()) or vault_reads(file_id)));
grant select, insert, update (identity), delete on report_identities to borgpen_app;

create policy system_receives on report_uploads for all to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
grant select, insert, update (received_bytes, completed_at), delete on report_uploads to borgpen_app;

create policy own_feed on report_feeds for all to borgpen_app using (
  organisation_id = (select app_organisation()) and (person_id = (select app_person()) or (select app_is_system())));
grant select, insert, delete on report_feeds to borgpen_app;
-- Before it is known whose feed it is.
create policy finding on report_feeds for select to borgpen_system using (true);
grant select (organisation_id, person_id, token_hash) on report_feeds to borgpen_system;

create policy who_accounts_reads on report_destructions for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (select app_has_role('report-officer', 'coordinator', 'authority') or app_is_system()));
create policy officer_records on report_destructions for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (destroyed_by = (select app_person()) and (select app_has_role('report-officer', 'authority')))));
grant select, insert on report_destructions to borgpen_app;

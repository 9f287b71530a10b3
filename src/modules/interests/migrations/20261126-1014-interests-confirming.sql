-- Once a year each register is answered: "this is still right", or "I have nothing to declare". An answer is never changed.
create table register_answers (
  organisation_id uuid not null,
  answer_id uuid not null,
  person_id uuid not null,
  register text not null check (register in ('side-activity')),
  answered_on date not null,
  -- True: there is nothing to declare. False: what was declared is still right, and all there is.
  nothing boolean not null,
  primary key (organisation_id, answer_id),
  unique (organisation_id, register, person_id, answered_on),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);

-- When somebody was last told by mail that something waits; never what.
create table register_reminders (
  organisation_id uuid not null,
  person_id uuid not null,
  reminded_on date not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, person_id)
);

-- The day on which the person last said that this is still right.
alter table declarations add column confirmed_on date;
-- A confirmation is a step like every other.
alter table declaration_steps drop constraint declaration_steps_kind_check;
alter table declaration_steps add constraint declaration_steps_kind_check check (kind in ('made', 'changed', 'submitted',
  'settled-by-rule', 'withdrawn', 'advised', 'decided', 'confirmed', 'ended', 'replaced', 'handed-over', 'objected', 'objection-answered'));

alter table interest_settings
  -- Months after which a register is answered again.
  add column confirm_months integer not null default 12 check (confirm_months between 3 and 36),
  -- Days within which somebody who begins answers for the first time.
  add column first_days integer not null default 30 check (first_days between 1 and 365),
  -- Who has to answer; empty: nobody.
  add column answering text[] not null default array['civil-servant']
    check (answering <@ array['civil-servant', 'hired', 'trainee', 'volunteer', 'office-holder']),
  -- Since when answers are asked; null: not yet.
  add column asks_from date;

do $$ declare t text; begin
  foreach t in array array['register_answers', 'register_reminders'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy who_reads on register_answers for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (person_id = (select app_person())
    or (select app_has_role('coordinator', 'authority') or app_is_system())
    or person_id = any ((select app_team())::uuid[])));
-- Nobody answers for another.
create policy person_answers on register_answers for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and person_id = (select app_person()));

create policy system_reads on register_reminders for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_writes on register_reminders for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_is_system()));
create policy system_renews on register_reminders for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_is_system()));

grant select, insert on register_answers to borgpen_app;
grant select, insert, update (reminded_on) on register_reminders to borgpen_app;

-- A recusal: "I do not handle this matter, a colleague does". It is a declaration like the others, with a colleague in it.
alter table declarations drop constraint declarations_register_check;
alter table declarations add constraint declarations_register_check check (register in ('side-activity', 'gift', 'recusal'));
-- The colleague who is asked to take the matter over.
alter table declarations add column taker_id uuid;
alter table declarations add foreign key (organisation_id, taker_id) references people (organisation_id, person_id);
alter table declarations add check ((taker_id is not null) = (register = 'recusal') and taker_id is distinct from person_id);

-- What the colleague who takes a matter over gets to see: which matter, and from when. Never why, and nothing else of the declaration.
create table matter_takeovers (
  organisation_id uuid not null,
  declaration_id uuid not null,
  taker_id uuid not null,
  matter text not null,
  tender_reference text,
  starts_on date not null,
  told_on date not null,
  -- When the colleague said to know of it.
  seen_on date,
  -- The last day: the matter ended, or another agreement took the place of this one.
  ended_on date,
  primary key (organisation_id, declaration_id),
  foreign key (organisation_id, declaration_id) references declarations (organisation_id, declaration_id),
  foreign key (organisation_id, taker_id) references people (organisation_id, person_id)
);
create index matter_takeovers__taker on matter_takeovers (organisation_id, taker_id, told_on);

alter table matter_takeovers enable row level security;
alter table matter_takeovers force row level security;

create policy taker_and_readers on matter_takeovers for select to borgpen_app using (
  organisation_id = (select app_organisation())
  and (taker_id = (select app_person())
    or exists (select from declarations d where d.organisation_id = matter_takeovers.organisation_id
      and d.declaration_id = matter_takeovers.declaration_id)));
-- Who decides hands the matter to the colleague whom the declaration names.
create policy decider_hands_over on matter_takeovers for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and exists (select from declarations d where d.organisation_id = matter_takeovers.organisation_id
    and d.declaration_id = matter_takeovers.declaration_id and d.taker_id = matter_takeovers.taker_id
    and (d.decider_id = (select app_person()) or (select app_is_system()))));
create policy taker_and_person_change on matter_takeovers for update to borgpen_app using (
  organisation_id = (select app_organisation())
  and (taker_id = (select app_person())
    or exists (select from declarations d where d.organisation_id = matter_takeovers.organisation_id
      and d.declaration_id = matter_takeovers.declaration_id
      and (d.person_id = (select app_person()) or d.decider_id = (select app_person()) or (select app_is_system())))));

grant select, insert, update (seen_on, ended_on) on matter_takeovers to borgpen_app;

-- The annual account of a year (article 4(4) Ambtenarenwet 2017): drafted, reviewed, adopted, frozen, published.
create table annual_accounts (
  organisation_id uuid not null references organisations (organisation_id),
  account_id uuid not null,
  year int not null check (year between 2000 and 2200),
  -- A correction after publication is a new version; the old one stays readable.
  version int not null check (version >= 1),
  state text not null default 'draft' check (state in ('draft', 'under-review', 'adopted', 'published')),
  correction_note text,
  review_note text,
  adopted_on date,
  adopted_by uuid,
  published_on date,
  -- Everything a reader of the public account sees, in both languages, as it was on the day of adoption.
  frozen jsonb,
  created_on date not null,
  primary key (organisation_id, account_id),
  unique (organisation_id, year, version),
  foreign key (organisation_id, adopted_by) references people (organisation_id, person_id),
  check ((state in ('adopted', 'published')) = (frozen is not null)),
  check ((state = 'published') = (published_on is not null)),
  check (version = 1 or correction_note is not null)
);
create index annual_accounts__published on annual_accounts (year desc, organisation_id) where state = 'published';

create table account_texts (
  organisation_id uuid not null,
  account_id uuid not null,
  section text not null check (section in ('introduction', 'state', 'goals', 'measures', 'activities', 'violations', 'sanctions',
    'outlook', 'works-council')),
  text text not null,
  changed_on date not null,
  changed_by uuid,
  primary key (organisation_id, account_id, section),
  foreign key (organisation_id, account_id) references annual_accounts (organisation_id, account_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, person_id)
);

alter table annual_accounts enable row level security;
alter table annual_accounts force row level security;
alter table account_texts enable row level security;
alter table account_texts force row level security;

-- What was adopted does not change any more, whoever asks: not even the owner of the table through this server.
create function keep_frozen_account() returns trigger language plpgsql as $$
begin
  if old.frozen is not null and (new.frozen is distinct from old.frozen or new.year <> old.year or new.version <> old.version
      or new.state not in ('adopted', 'published') or (old.state = 'published' and new.state <> 'published')) then
    raise exception 'an adopted account is frozen' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_frozen before update on annual_accounts for each row execute function keep_frozen_account();

create function keep_frozen_texts() returns trigger language plpgsql as $$
begin
  if exists (select from annual_accounts a where a.organisation_id = new.organisation_id and a.account_id = new.account_id
      and a.frozen is not null) then
    raise exception 'an adopted account is frozen' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_frozen before insert or update on account_texts for each row execute function keep_frozen_texts();

create policy everybody_reads_published on annual_accounts for select to borgpen_app using (state = 'published');
create policy makers_read on annual_accounts for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()));
create policy works_council_reads_adopted on annual_accounts for select to borgpen_app using (
  organisation_id = (select app_organisation()) and state = 'adopted' and (select app_has_role('works-council')));
create policy coordinator_makes on annual_accounts for insert to borgpen_app with check (
  organisation_id = (select app_organisation())
  and ((select app_is_system()) or (state = 'draft' and (select app_has_role('coordinator')))));
-- Only the authority makes an account adopted: whoever writes does not adopt.
create policy makers_change on annual_accounts for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()))
  with check (organisation_id = (select app_organisation())
    and ((select app_has_role('authority') or app_is_system()) or (state <> 'adopted' and (select app_has_role('coordinator')))));

create policy makers_read on account_texts for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority', 'works-council') or app_is_system()));
create policy coordinator_writes on account_texts for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));
create policy coordinator_changes on account_texts for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, update on annual_accounts, account_texts to borgpen_app;

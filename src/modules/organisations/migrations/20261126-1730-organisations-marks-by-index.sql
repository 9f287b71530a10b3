-- An address and a user name as they compare: in small letters. Under row level security only a plain column is looked up by an index:
-- lower() could tell what the policies hide, so PostgreSQL reads everybody of the organisation before it asks it.
alter table people add column email_lower text generated always as (lower(email)) stored;
drop index people__email;
create index people__email on people (organisation_id, email_lower);

alter table provisioned_people add column user_name_lower text not null generated always as (lower(user_name)) stored;
drop index provisioned_people__user_name;
create unique index provisioned_people__user_name on provisioned_people (organisation_id, user_name_lower);

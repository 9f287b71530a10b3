-- How an organisation looks: eight shades of one hue, a font, a logo. Public, because it dresses every page.
create table organisation_themes (
  organisation_id uuid not null references organisations (organisation_id),
  -- `{ "50": "#f5f9fd", …, "700": "#002f52" }`
  colours jsonb not null,
  font text not null check (font in ('noto-sans', 'system', 'verdana', 'georgia')),
  -- A PNG of at most 100 KB; small enough to stand with the rest.
  logo bytea check (octet_length(logo) <= 102400),
  -- Rises with every change, so that a browser does not keep the old looks.
  version int not null,
  primary key (organisation_id)
);
alter table organisation_themes enable row level security;
alter table organisation_themes force row level security;
create policy everybody_reads on organisation_themes for select to borgpen_app using (true);
create policy sign_in_reads on organisation_themes for select to borgpen_system using (true);
create policy administrator_makes on organisation_themes for insert to borgpen_app with check (
  organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
create policy administrator_changes on organisation_themes for update to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('administrator') or app_is_system()));
grant select on organisation_themes to borgpen_system;
grant select, insert, update on organisation_themes to borgpen_app;

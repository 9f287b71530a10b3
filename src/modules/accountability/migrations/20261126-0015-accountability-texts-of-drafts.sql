-- The works council reads the texts of an account once it is adopted, as it reads the account itself; a draft is between who makes it.
drop policy makers_read on account_texts;
create policy makers_read on account_texts for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()));
create policy works_council_reads_adopted on account_texts for select to borgpen_app using (
  organisation_id = (select app_organisation()) and (select app_has_role('works-council'))
  and exists (select from annual_accounts a where a.organisation_id = account_texts.organisation_id
    and a.account_id = account_texts.account_id and a.frozen is not null));

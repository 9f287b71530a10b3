-- Who gains work experience here is one kind of appointment of its own: no trainee, and no colleague in service.
alter table people drop constraint people_engagement_check, add constraint people_engagement_check check (
  engagement in ('civil-servant', 'hired', 'trainee', 'work-experience', 'volunteer', 'office-holder'));
alter table checklist_steps drop constraint checklist_steps_engagement_check, add constraint checklist_steps_engagement_check check (
  engagement in ('civil-servant', 'hired', 'trainee', 'work-experience', 'volunteer', 'office-holder'));
alter table statement_versions drop constraint statement_versions_engagements_check, add constraint statement_versions_engagements_check check (
  engagements <@ array['civil-servant', 'hired', 'trainee', 'work-experience', 'volunteer', 'office-holder']);
alter table interest_settings drop constraint interest_settings_answering_check, add constraint interest_settings_answering_check check (
  answering <@ array['civil-servant', 'hired', 'trainee', 'work-experience', 'volunteer', 'office-holder']);

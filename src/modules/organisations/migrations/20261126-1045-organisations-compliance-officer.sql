-- The compliance officer: the only one who reads which financial interests people declare.
alter table appointments drop constraint appointments_role_check;
alter table appointments add constraint appointments_role_check check (role in ('manager', 'coordinator', 'report-officer',
  'investigator', 'counsellor', 'compliance-officer', 'authority', 'works-council', 'office-holder', 'registrar', 'overseer', 'administrator'));
alter table group_roles drop constraint group_roles_role_check;
alter table group_roles add constraint group_roles_role_check check (role in ('manager', 'coordinator', 'report-officer',
  'investigator', 'counsellor', 'compliance-officer', 'authority', 'works-council', 'office-holder', 'registrar', 'overseer', 'administrator'));

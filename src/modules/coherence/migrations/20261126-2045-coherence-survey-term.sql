-- Within how many months people are asked again is a term an organisation may set.
alter table coherence_terms drop constraint coherence_terms_term_check;
alter table coherence_terms add constraint coherence_terms_term_check check (term in ('measurementMonths', 'operationMonths',
  'evaluationMonths', 'roundMonths', 'surveyMonths', 'overdueDays', 'planDays', 'reportMonths', 'contactMonths', 'adviceDays'));

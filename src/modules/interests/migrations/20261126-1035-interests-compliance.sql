-- What was submitted in a year, of whatever register: for the overview of what was done with it, and the annual account.
create index declarations__submitted on declarations (organisation_id, submitted_on);

-- Everything that is in the log about one thing, for the proof that goes with an export.
create index audit_entries__object on audit_entries (organisation_id, object_kind, object_id, at) where object_id is not null;

-- By what a visit knows a text that gives its code away: keyed digests of the words that follow one another in the code, wrapped by the secret
-- in the cookie like the private key.
alter table vault_visits add column runs bytea not null default '';
alter table vault_visits alter column runs drop default;

-- The secret of an authenticator app is sealed with a key that lies outside the database (second-step.key): what was kept as it
-- was is thrown away, and its owner sets up the second step again.
update accounts a set second_factor_since = null
  from account_secrets s
  where s.organisation_id = a.organisation_id and s.account_id = a.account_id and s.totp_secret is not null;
update account_secrets set totp_secret = null, totp_offered = null, totp_last_step = null;
alter table account_secrets
  add constraint account_secrets_totp_secret_sealed check (totp_secret like 'totp.1:%'),
  add constraint account_secrets_totp_offered_sealed check (totp_offered like 'totp.1:%');
comment on column account_secrets.totp_secret is 'AES-256-GCM with second-step.key, bound to organisation and account.';

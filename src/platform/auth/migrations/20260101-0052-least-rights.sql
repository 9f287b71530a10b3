-- Finding out who acts removes no account and writes no table of groups: what nobody needs, nobody may.
revoke delete on accounts, account_secrets from borgpen_system;
revoke insert, update, delete on group_roles from borgpen_system;

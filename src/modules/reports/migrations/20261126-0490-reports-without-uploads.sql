-- Parts of attachments lie on the disk alone (platform/vault/pending.ts): a table would know when somebody was sending.
drop table report_uploads;

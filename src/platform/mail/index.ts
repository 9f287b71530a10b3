export { mailJobs, queuedMail } from "./mail.ts";
export type { AccountLink, AccountMail, Notices, Recipient } from "./mail.ts";
export { mailerOf, memoryMailer } from "./mailer.ts";
export type { Mail, Mailer } from "./mailer.ts";

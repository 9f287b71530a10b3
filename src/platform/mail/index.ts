export { mailJobs, queuedMail } from "./mail.ts";
export type { AccountLink, AccountMail, Notices, Recipient } from "./mail.ts";
export { mailerOf, memoryMailer } from "./mailer.ts";
export type { Mail, Mailer } from "./mailer.ts";
export { lastReminderBy, reminderIsDue } from "./reminder.rules.ts";

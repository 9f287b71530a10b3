import nodemailer from "nodemailer";
import type { Config } from "#platform/config/index.ts";
import type { Log } from "#platform/log/index.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Hands the mail to the mail server; throws, without naming anybody, when that does not take it. */
  send(mail: Mail): Promise<void>;
}

const word = (error: unknown, field: string): string => {
  if (!(error instanceof Error)) return "";
  const value: unknown = Object.getOwnPropertyDescriptor(error, field)?.value;
  return typeof value === "string" || typeof value === "number" ? ` ${value}` : "";
};

// The mail server repeats the address in its answer; logs and the queue keep none, so only the codes are passed on.
const withoutAddress = (error: unknown): Error =>
  new Error(`the mail server did not take the message:${word(error, "code")}${word(error, "responseCode")}`);

const smtp = (url: string, from: string): Mailer => {
  const transport = nodemailer.createTransport(url);
  return {
    async send(mail) {
      const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
      try {
        await transport.sendMail({ ...mail, from, headers, xMailer: false });
      } catch (error) {
        throw withoutAddress(error);
      }
    },
  };
};

/** Sends by the mail server of the settings. Without one, mails are only counted in the log. */
export const mailerOf = ({ smtpUrl, mailFrom }: Pick<Config, "smtpUrl" | "mailFrom">, log: Log): Mailer => {
  if (smtpUrl !== undefined) return smtp(smtpUrl, mailFrom);
  let unsent = 0;
  return {
    async send() {
      unsent += 1;
      log.info("mail not sent, because SMTP_URL is not set", { unsent });
    },
  };
};

/** Keeps the newest mails in memory instead of sending them: for the demonstration and for tests. */
export const memoryMailer = (most = 100): Mailer & { readonly outbox: readonly Mail[] } => {
  const outbox: Mail[] = [];
  return {
    outbox,
    async send(mail) {
      outbox.push(mail);
      if (outbox.length > most) outbox.shift();
    },
  };
};

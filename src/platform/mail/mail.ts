import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import type { GroundJob, Jobs } from "#platform/jobs/index.ts";
import { locales } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Mail, Mailer } from "./mailer.ts";
import { texts } from "./texts.ts";

export interface Recipient {
  readonly email: string;
  readonly locale: Locale;
}

export interface Notices {
  /** Tells somebody by mail that there is something to look at, and nothing else; sent if and only if the change is kept. */
  notify(tx: Tx, to: Recipient): Promise<void>;
}

export interface AccountLink extends Recipient {
  readonly purpose: "activate" | "reset" | "survey" | "survey-again";
  /**
   * The page with its token. It lies in the queue until the mail is sent, so the token must be short-lived, or open nothing that
   * anybody can read.
   */
  readonly url: string;
}

export interface AccountMail {
  /** Sends the one kind of mail that carries a secret: a link by which its receiver chooses a password, or answers a survey once. */
  sendLink(tx: Tx, link: AccountLink): Promise<void>;
}

const mailJob = "mail.send";
const message = z.object({
  email: z.email(),
  locale: z.enum(locales),
  purpose: z.enum(["notice", "activate", "reset", "survey", "survey-again"]),
  url: z.url({ protocol: /^https?$/ }),
});

const compose = ({ email, locale, purpose, url }: z.output<typeof message>): Mail => {
  const t = texts[locale];
  const { subject, lines } = t[purpose];
  return { to: email, subject, text: [...lines(url), "", t.footer, ""].join("\n") };
};

/** Writes mails by way of the queue, after the commit. */
export const queuedMail = (jobs: Jobs, siteUrl: string): Notices & AccountMail => ({
  notify: (tx, { email, locale }) =>
    jobs.send(tx, mailJob, { email, locale, purpose: "notice", url: `${siteUrl}/` }),
  sendLink: (tx, { email, locale, purpose, url }) => jobs.send(tx, mailJob, { email, locale, purpose, url }),
});

/** The job that sends what `queuedMail` wrote. */
export const mailJobs = (mailer: Mailer): readonly GroundJob[] => [
  { name: mailJob, run: ({ data }) => mailer.send(compose(message.parse(data))) },
];

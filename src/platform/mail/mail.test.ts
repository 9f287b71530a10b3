import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { fakeJobs, queuedJobs, startJobs } from "#platform/jobs/index.ts";
import { memoryLog } from "#platform/log/index.ts";
import { testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { mailJobs, mailerOf, memoryMailer, queuedMail } from "./index.ts";

const site = "https://integriteit.voorbeeld.nl";
const noor = { email: "noor.jansen@voorbeeld.nl", locale: "nl" } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A mail server in this process; the first `refusals` messages are refused as a busy server does. */
const mailServer = async (refusals = 0) => {
  const received: string[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(address, _session, done) {
      left -= 1;
      done(left >= 0 ? Object.assign(new Error(`${address.address} is busy`), { responseCode: 450 }) : null);
    },
    onData(stream, _session, done) {
      stream.on("end", done);
      void text(stream).then((mail) => received.push(mail));
    },
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    received,
    settings: {
      smtpUrl: `smtp://127.0.0.1:${address.port}?ignoreTLS=true`,
      mailFrom: "Borgpen <no-reply@voorbeeld.nl>",
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
};

let server: Awaited<ReturnType<typeof mailServer>> | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const decoded = (mail = ""): string =>
  mail
    .replaceAll("=\r\n", "")
    .replaceAll(/(=[0-9A-F]{2})+/g, (run) => decodeURIComponent(run.replaceAll("=", "%")));

const sent = async (
  write: (
    mail: ReturnType<typeof queuedMail>,
    tx: Parameters<Parameters<typeof withActor>[2]>[0],
  ) => Promise<void>,
) => {
  const jobs = fakeJobs();
  const mailer = memoryMailer();
  await withActor(database.db, publicActor, (tx) => write(queuedMail(jobs, site), tx));
  await jobs.runSent(database.db, testServices().services, mailJobs(mailer));
  return mailer.outbox;
};

describe("what a mail says", () => {
  test("a notice says that there is something, and nothing else", async () => {
    expect(await sent((mail, tx) => mail.notify(tx, noor))).toEqual([
      {
        to: noor.email,
        subject: "Er staat iets voor u klaar in Borgpen",
        text: `Goedendag,

Er staat iets voor u klaar. Log in om het te bekijken:
${site}/

In deze mail staat met opzet niet waar het over gaat.

Dit bericht is automatisch verstuurd. U kunt er niet op antwoorden.
`,
      },
    ]);
  });

  test.each([
    ["nl", "activate", "Uw account voor Borgpen", "Kies uw wachtwoord"],
    ["nl", "reset", "Nieuw wachtwoord voor Borgpen", "Vroeg u hier niet om?"],
    ["en", "activate", "Your account for Borgpen", "Choose your password"],
    ["en", "reset", "New password for Borgpen", "Did you not ask for this?"],
  ] as const)("a link in %s to %s a password", async (locale, purpose, subject, words) => {
    const url = `${site}/wachtwoord/abc`;
    const [mail] = await sent((account, tx) => account.sendLink(tx, { ...noor, locale, purpose, url }));
    expect(mail).toMatchObject({ to: noor.email, subject });
    expect(mail?.text).toContain(words);
    expect(mail?.text).toContain(`\n${url}\n`);
  });

  test("an address that is a script or another scheme is never put in a mail", async () => {
    await expect(
      sent((account, tx) => account.sendLink(tx, { ...noor, purpose: "reset", url: "javascript:alert(1)" })),
    ).rejects.toThrow("Invalid URL");
  });
});

test("the mail arrives as the mail server sees it: plain text, marked as automatic, without the name of our software", async () => {
  server = await mailServer();
  const log = memoryLog();
  const mail = { to: noor.email, subject: "Er staat iets voor u klaar in Borgpen", text: "Log in: één keer" };
  await mailerOf(server.settings, log).send(mail);
  const seen = decoded(server.received[0]);
  expect(seen).toContain("Auto-Submitted: auto-generated");
  expect(seen).toContain("From: Borgpen <no-reply@voorbeeld.nl>");
  expect(seen).toContain("Subject: Er staat iets voor u klaar in Borgpen");
  expect(seen).toContain("Log in: één keer");
  expect(seen).not.toMatch(/x-mailer|nodemailer|text\/html/i);
  expect(log.entries).toEqual([]);
});

test("a mail of a change that was undone is never sent; one that the mail server refused is tried again, and no address is kept", async () => {
  server = await mailServer(1);
  const { services, log } = testServices();
  const mail = queuedMail(queuedJobs, site);
  const running = await startJobs(database.db, services, mailJobs(mailerOf(server.settings, log)));
  await expect(
    withActor(database.db, publicActor, async (tx) => {
      await mail.notify(tx, { ...noor, email: "undone@voorbeeld.nl" });
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  await withActor(database.db, publicActor, (tx) => mail.notify(tx, noor));
  await expect.poll(() => log.entries.length, { timeout: 10_000 }).toBe(1);
  expect(String(log.entries[0]?.error)).toMatch(/did not take the message: EENVELOPE 450$/);
  const { rows } = await sql`select output::text as output from jobs.job where output is not null`.execute(
    database.owner,
  );
  expect(JSON.stringify(rows)).toContain("did not take the message");
  expect(JSON.stringify(rows)).not.toContain("jansen");
  await expect
    .poll(
      async () => {
        // The first pause is half a minute: a test does not wait for it.
        await sql`update jobs.job set start_after = now() where state = 'retry'`.execute(database.owner);
        return server?.received.length;
      },
      { timeout: 15_000, interval: 300 },
    )
    .toBe(1);
  await running.stop(5);
  expect(server.received.join("")).toContain(noor.email);
  expect(server.received.join("")).not.toContain("undone@");
});

test("without a mail server mails are counted in the log, and the log names nobody", async () => {
  const lines: object[] = [];
  const mailer = mailerOf(
    { smtpUrl: undefined, mailFrom: "x@y.nl" },
    { info: (event, facts) => void lines.push({ event, facts }), fault: () => {} },
  );
  await mailer.send({ to: noor.email, subject: "s", text: "t" });
  await mailer.send({ to: noor.email, subject: "s", text: "t" });
  expect(lines).toEqual(
    [1, 2].map((unsent) => ({ event: "mail not sent, because SMTP_URL is not set", facts: { unsent } })),
  );
});

test("the memory of the demonstration keeps the newest mails only", async () => {
  const mailer = memoryMailer(2);
  for (const subject of ["a", "b", "c"]) await mailer.send({ to: "x@y.nl", subject, text: "" });
  expect(mailer.outbox.map((mail) => mail.subject)).toEqual(["b", "c"]);
});

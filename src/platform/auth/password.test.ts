import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { get, ordinaryReading, page } from "#platform/http/index.ts";
import { signInApp } from "#test/support/sign-in.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anAccount, goodPassword } from "./account.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const whoAmI = get({
  path: "/wie",
  permission: "signed-in",
  audit: ordinaryReading,
  answer: async ({ actor }) => page("Wie", actor.name),
});
const mail = { SMTP_URL: "smtp://127.0.0.1:2525" };
const open = (environment: Record<string, string> = mail) =>
  signInApp({ db: database.db, environment, routes: () => [whoAmI] });
type App = ReturnType<typeof open>;

const somebody = async (options: { password?: boolean; endsOn?: string } = {}) => {
  const organisation = await anOrganisation(database.owner, { name: "Kanaalstad" });
  const { password = true, endsOn = null } = options;
  const person = await aPerson(database.owner, organisation, { name: "Noor Jansen", endsOn });
  await anAccount(database.db, person, { password });
  return person;
};

/** Asks for a link and lets the queue work; the path in the mail, if one was sent. */
const askLink = async (app: App, email: string): Promise<string | undefined> => {
  const reply = await app.browser().post("/inloggen/wachtwoord-vergeten", { email });
  expect(reply.status).toBe(200);
  await app.jobs.runSent(database.db, app.services, app.auth.jobs);
  const sent = app.links.splice(0);
  return sent[0]?.url.replace("http://127.0.0.1:3000", "");
};
const newPassword = "zeilboot kachel lantaarn walnoot";

describe("a forgotten password", () => {
  test("is chosen anew by a link that works once and ends every session", async () => {
    const person = await somebody();
    const app = open();
    const elsewhere = app.browser();
    await elsewhere.post("/inloggen", { email: person.email, password: goodPassword });
    const link = (await askLink(app, person.email)) ?? "";
    const browser = app.browser();
    expect((await browser.get(link)).text).toContain("Welkom, Noor Jansen");
    const done = await browser.post(link, { password: newPassword });
    expect([done.status, done.to]).toEqual([303, "/inloggen"]);
    expect((await elsewhere.get("/wie")).status).toBe(401);
    for (const [password, status] of [
      [goodPassword, 422],
      [newPassword, 303],
    ] as const)
      expect((await browser.post("/inloggen", { email: person.email, password })).status).toBe(status);
    const again = await app.browser().post(link, { password: "nog een ander wachtwoord dan" });
    expect(again.text).toContain("Deze link werkt niet meer");
    expect((await app.browser().get(link)).text).toContain("Deze link werkt niet meer");
  });

  test("by two browsers with the same link at the same moment is chosen once", async () => {
    const person = await somebody();
    const app = open();
    const link = (await askLink(app, person.email)) ?? "";
    const words = ["appel balkon dakgoot egel", "fontein giraf hamer inktvis"];
    const replies = await Promise.all(words.map((password) => app.browser().post(link, { password })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 303]));
  });

  test("is answered alike for every address; a mail goes only to who has an account and is in service", async () => {
    const person = await somebody();
    const leaver = await somebody({ endsOn: "2026-10-31" });
    const app = open();
    const answers = new Set<string>();
    for (const email of [person.email, leaver.email, "niemand@voorbeeld.example"]) {
      const { text } = await app.browser().post("/inloggen/wachtwoord-vergeten", { email });
      answers.add(text);
    }
    expect(answers.size).toBe(1);
    expect(app.jobs.sent).toHaveLength(3);
    await app.jobs.runSent(database.db, app.services, app.auth.jobs);
    expect(app.links.map(({ email, purpose }) => [email, purpose])).toEqual([[person.email, "reset"]]);
  });

  test("a newer link makes the older one worthless, and an hour ends both", async () => {
    const person = await somebody();
    const app = open();
    const first = (await askLink(app, person.email)) ?? "";
    const second = (await askLink(app, person.email)) ?? "";
    expect((await app.browser().get(first)).text).toContain("Deze link werkt niet meer");
    expect((await app.browser().get(second)).text).toContain("Kies een wachtwoord");
    app.clock.set("2026-11-01T10:00:00Z");
    expect((await app.browser().post(second, { password: newPassword })).text).toContain("werkt niet meer");
  });

  test("is asked for a few times, and then slowly", async () => {
    const person = await somebody();
    const app = open();
    for (let n = 0; n < 4; n += 1) await askLink(app, person.email);
    const reply = await app.browser().post("/inloggen/wachtwoord-vergeten", { email: person.email });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("net al om een mail gevraagd");
  });

  test("frees an account that others made slow by guessing", async () => {
    const person = await somebody();
    const app = open();
    for (let n = 0; n < 6; n += 1)
      await app.browser().post("/inloggen", { email: person.email, password: "geraden" });
    const link = (await askLink(app, person.email)) ?? "";
    await app.browser().post(link, { password: newPassword });
    const reply = await app.browser().post("/inloggen", { email: person.email, password: newPassword });
    expect(reply.status).toBe(303);
  });

  test("cannot be mailed where no mail is set, and the page says whom to ask", async () => {
    const shown = await open({}).browser().get("/inloggen/wachtwoord-vergeten");
    expect(shown.text).toContain("Vraag uw beheerder om een link");
    expect(shown.text).not.toContain('name="email"');
  });
});

test.each([
  ["too short", "kort maar fijn", "ten minste 15 tekens"],
  ["a name that is known", "kanaalstad12345", "een naam in die bij u"],
  ["common", "wachtwoord wachtwoord", "vier woorden"],
  ["empty", "", "Vul een nieuw wachtwoord in"],
])(
  "a new password that is %s is refused with the reason, and the link stays good",
  async (_what, password, reason) => {
    const person = await somebody();
    const app = open();
    const link = (await askLink(app, person.email)) ?? "";
    const browser = app.browser();
    const reply = await browser.post(link, { password });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(reason);
    expect((await browser.post(link, { password: newPassword })).status).toBe(303);
  },
);

test.each(["/wachtwoord/x", `/wachtwoord/${"A".repeat(22)}.${"B".repeat(43)}`])(
  "%s is a link that works no more",
  async (path) => {
    const reply = await open().browser().get(path);
    expect(reply.text).toContain("Deze link werkt niet meer");
  },
);

test("a null character in the link is an address that does not exist", async () => {
  expect((await open().browser().get("/wachtwoord/%00")).status).toBe(404);
});

const change = async (form: Record<string, string>) => {
  const person = await somebody();
  const app = open();
  const here = app.browser();
  const elsewhere = app.browser();
  for (const browser of [here, elsewhere])
    await browser.post("/inloggen", { email: person.email, password: goodPassword });
  return { person, app, here, elsewhere, reply: await here.post("/account/wachtwoord", form) };
};

describe("changing the password", () => {
  test("keeps this session and ends the others", async () => {
    const { here, elsewhere, reply } = await change({ current: goodPassword, password: newPassword });
    expect(reply.to).toBe("/account");
    expect((await here.get("/wie")).status).toBe(200);
    expect((await elsewhere.get("/wie")).status).toBe(401);
  });

  test.each([
    ["a wrong current password", { current: "iets anders", password: newPassword }, "niet uw huidige"],
    ["a weak new one", { current: goodPassword, password: "aaaaaaaaaaaaaaaa" }, "hetzelfde teken"],
    ["nothing", { current: "", password: "" }, "Vul uw huidige wachtwoord in"],
  ])("with %s changes nothing", async (_what, form, reason) => {
    const { app, person, elsewhere, reply } = await change(form);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(reason);
    expect((await elsewhere.get("/wie")).status).toBe(200);
    const login = await app.browser().post("/inloggen", { email: person.email, password: goodPassword });
    expect(login.status).toBe(303);
  });

  test("slows who guesses the current one in somebody's session", async () => {
    const { here } = await change({ current: "fout", password: newPassword });
    for (let n = 0; n < 3; n += 1)
      await here.post("/account/wachtwoord", { current: "fout", password: newPassword });
    const reply = await here.post("/account/wachtwoord", { current: goodPassword, password: newPassword });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("over 5 seconden");
  });

  test("is not for a stranger", async () => {
    expect((await open().browser().get("/account/wachtwoord")).status).toBe(401);
  });
});

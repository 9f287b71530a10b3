import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAppointment, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { get, ordinaryReading, page } from "#platform/http/index.ts";
import { signInApp } from "#test/support/sign-in.ts";
import type { Browser } from "#test/support/sign-in.ts";
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
  answer: async ({ actor }) =>
    page("Wie", `rollen:${actor.roles.join()};wacht:${actor.pendingRoles.join()};`),
});
const forManagers = get({
  path: "/mijn-team",
  permission: ["manager"],
  audit: ordinaryReading,
  answer: async () => page("Team", "mijn team"),
});
const open = () => signInApp({ db: database.db, routes: () => [whoAmI, forManagers] });
type App = ReturnType<typeof open>;

const aManager = async () => {
  const person = await aPerson(database.owner, await anOrganisation(database.owner));
  await anAppointment(database.owner, person, "manager");
  await anAccount(database.db, person);
  return person;
};
type Manager = Awaited<ReturnType<typeof aManager>>;

const withPassword = async (app: App, { email }: Manager): Promise<Browser> => {
  const browser = app.browser();
  await browser.post("/inloggen", { email, password: goodPassword });
  return browser;
};
const secretOn = (text: string): string => /secret=([A-Z2-7]+)/.exec(text)?.[1] ?? "";
const codeAt = (secret: string, moment: string): string =>
  generateSync({ secret, epoch: Math.floor(new Date(moment).getTime() / 1000) });

/** Sets up the second step at nine; the browser that did it, the secret and the recovery codes. */
const setUp = async (app: App, person: Manager) => {
  const browser = await withPassword(app, person);
  const secret = secretOn((await browser.get("/account/tweede-stap")).text);
  const done = await browser.post("/account/tweede-stap", { code: codeAt(secret, "2026-11-01T09:00:00Z") });
  const codes = [...done.text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = ""]) => code);
  return { browser, secret, codes, done };
};

describe("setting up", () => {
  test("shows the secret as picture, link and text, and gives the roles with a new token and ten recovery codes", async () => {
    const person = await aManager();
    const browser = await withPassword(open(), person);
    expect((await browser.get("/mijn-team")).status).toBe(403);
    const before = browser.jar.get("sessie");
    const offered = (await browser.get("/account/tweede-stap")).text;
    const secret = secretOn(offered);
    expect(secret).toHaveLength(32);
    expect(offered).toContain('aria-label="QR-code voor de authenticator-app"');
    expect(offered).toContain(secret.slice(0, 4) + " " + secret.slice(4, 8));
    expect(secretOn((await browser.get("/account/tweede-stap")).text)).toBe(secret);
    const code = codeAt(secret, "2026-11-01T09:00:00Z");
    const done = await browser.post("/account/tweede-stap?terug=%2Fmijn-team", { code });
    expect(done.status).toBe(200);
    expect(done.text.match(/<code>/g)).toHaveLength(10);
    expect(done.text).toContain('href="/mijn-team"');
    expect((await browser.get("/mijn-team")).status).toBe(200);
    const old = open().browser();
    old.jar.set("sessie", before ?? "");
    expect((await old.get("/wie")).status).toBe(401);
  });

  test.each(["000000", "", "abc"])("with the code %j is refused and changes nothing", async (code) => {
    const person = await aManager();
    const browser = await withPassword(open(), person);
    await browser.get("/account/tweede-stap");
    expect((await browser.post("/account/tweede-stap", { code })).status).toBe(422);
    expect((await browser.get("/wie")).text).toContain("rollen:employee;wacht:manager;");
  });

  test("asks to sign in again when that was long ago", async () => {
    const person = await aManager();
    const app = open();
    const browser = await withPassword(app, person);
    app.clock.set("2026-11-01T09:31:00Z");
    expect((await browser.get("/account/tweede-stap")).status).toBe(401);
    expect((await browser.get("/wie")).status).toBe(200);
  });
});

describe("a page for a role that waits for the second step", () => {
  test("leads to it and back; who has none yet is led to setting it up", async () => {
    const person = await aManager();
    const browser = await withPassword(open(), person);
    const closed = await browser.get("/mijn-team");
    expect(closed.status).toBe(403);
    expect(closed.text).toContain("Doe eerst de tweede stap");
    expect(closed.text).toContain('href="/inloggen/tweede-stap?terug=%2Fmijn-team"');
    const step = await browser.get("/inloggen/tweede-stap?terug=%2Fmijn-team");
    expect(step.text).toContain('href="/account/tweede-stap?terug=%2Fmijn-team"');
    expect(step.text).not.toContain('name="code"');
  });
});

describe("passing", () => {
  test("gives the roles; the same code does not give them twice", async () => {
    const person = await aManager();
    const app = open();
    const { secret } = await setUp(app, person);
    app.clock.set("2026-11-01T09:10:00Z");
    const code = codeAt(secret, "2026-11-01T09:10:00Z");
    const first = app.browser();
    const reply = await first.post("/inloggen?terug=%2Fmijn-team", {
      email: person.email,
      password: goodPassword,
    });
    expect(reply.to).toBe("/inloggen/tweede-stap?terug=%2Fmijn-team");
    expect((await first.get("/wie")).text).toContain("rollen:employee;wacht:manager;");
    const before = first.jar.get("sessie");
    expect((await first.post("/inloggen/tweede-stap?terug=%2Fmijn-team", { code })).to).toBe("/mijn-team");
    expect(first.jar.get("sessie")).not.toBe(before);
    expect((await first.get("/mijn-team")).status).toBe(200);
    const second = await withPassword(app, person);
    expect((await second.post("/inloggen/tweede-stap", { code })).status).toBe(422);
    expect((await second.get("/mijn-team")).status).toBe(403);
  });

  test("by two browsers with the same code at the same moment lets one in", async () => {
    const person = await aManager();
    const app = open();
    const { secret } = await setUp(app, person);
    app.clock.set("2026-11-01T09:20:00Z");
    const code = codeAt(secret, "2026-11-01T09:20:00Z");
    const browsers = await Promise.all([withPassword(app, person), withPassword(app, person)]);
    const replies = await Promise.all(
      browsers.map((browser) => browser.post("/inloggen/tweede-stap", { code })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([303, 422]));
  });

  test("goes with a recovery code too, once each, and says how many are left", async () => {
    const person = await aManager();
    const app = open();
    const { codes } = await setUp(app, person);
    const [code = ""] = codes;
    const first = await withPassword(app, person);
    await first.post("/inloggen/tweede-stap", { code: code.toUpperCase() });
    expect((await first.get("/account")).text).toContain("U heeft er nog 9.");
    expect((await first.get("/mijn-team")).status).toBe(200);
    const second = await withPassword(app, person);
    expect((await second.post("/inloggen/tweede-stap", { code })).status).toBe(422);
  });

  test("becomes slow for who guesses, for this account only", async () => {
    const person = await aManager();
    const app = open();
    const { secret } = await setUp(app, person);
    const guesser = await withPassword(app, person);
    for (let n = 0; n < 4; n += 1)
      expect((await guesser.post("/inloggen/tweede-stap", { code: "111111" })).text).toContain("klopt niet");
    app.clock.set("2026-11-01T09:00:04Z");
    const right = codeAt(secret, "2026-11-01T09:00:34Z");
    expect((await guesser.post("/inloggen/tweede-stap", { code: right })).text).toContain("over 1 seconde");
    app.clock.set("2026-11-01T09:00:06Z");
    expect((await guesser.post("/inloggen/tweede-stap", { code: right })).status).toBe(303);
  });

  test("is nothing for who is not signed in, or has none", async () => {
    const app = open();
    expect((await app.browser().get("/inloggen/tweede-stap")).status).toBe(401);
    const browser = await withPassword(app, await aManager());
    const reply = await browser.post("/inloggen/tweede-stap", { code: "123456" });
    expect(reply.text).toContain("nog geen tweede stap ingesteld");
  });
});

describe("who knows only the password of an account with a second step", () => {
  test.each([
    ["GET", "/account/tweede-stap"],
    ["POST", "/account/tweede-stap"],
    ["POST", "/account/tweede-stap/stoppen"],
    ["POST", "/account/herstelcodes"],
    ["GET", "/account/wachtwoord"],
    ["POST", "/account/wachtwoord"],
  ])("cannot %s %s", async (method, path) => {
    const person = await aManager();
    const app = open();
    await setUp(app, person);
    const thief = await withPassword(app, person);
    const form = { code: "123456", current: goodPassword, password: "nieuw en lang genoeg om te gelden" };
    const reply = method === "GET" ? await thief.get(path) : await thief.post(path, form);
    expect(reply.status).toBe(403);
    expect(reply.text).toContain("eerst de tweede stap");
  });
});

const keptOf = ({ personId }: Manager) =>
  database.owner
    .selectFrom("accountSecrets as s")
    .innerJoin("accounts as a", "a.accountId", "s.accountId")
    .select(["s.totpSecret", "s.totpOffered", "s.accountId"])
    .where("a.personId", "=", personId)
    .executeTakeFirstOrThrow();

describe("what is kept", () => {
  test("is sealed before and after it is proved: the database does not hold the secret", async () => {
    const person = await aManager();
    const browser = await withPassword(open(), person);
    const secret = secretOn((await browser.get("/account/tweede-stap")).text);
    const { totpOffered } = await keptOf(person);
    expect(totpOffered).toMatch(/^totp\.1:[\w-]{80}/);
    expect(totpOffered).not.toContain(secret);
    await browser.post("/account/tweede-stap", { code: codeAt(secret, "2026-11-01T09:00:00Z") });
    expect(await keptOf(person)).toMatchObject({ totpSecret: totpOffered, totpOffered: null });
  });

  test("works for nobody else: put in another account it opens nothing, and a recovery code still does", async () => {
    const [thief, victim] = [await aManager(), await aManager()];
    const app = open();
    const own = await setUp(app, thief);
    const { codes } = await setUp(app, victim);
    const { totpSecret } = await keptOf(thief);
    const { accountId } = await keptOf(victim);
    await database.owner
      .updateTable("accountSecrets")
      .set({ totpSecret })
      .where("accountId", "=", accountId)
      .execute();
    app.clock.set("2026-11-01T09:30:00Z");
    const browser = await withPassword(app, victim);
    const code = codeAt(own.secret, "2026-11-01T09:30:00Z");
    expect((await browser.post("/inloggen/tweede-stap", { code })).status).toBe(422);
    expect(app.log.entries.map(({ event }) => event)).toContain("a second step cannot be checked");
    expect((await browser.post("/inloggen/tweede-stap", { code: codes[0] ?? "" })).status).toBe(303);
  });
});

describe("afterwards", () => {
  test("new recovery codes replace the old ones", async () => {
    const person = await aManager();
    const app = open();
    const { browser, codes } = await setUp(app, person);
    const renewed = await browser.post("/account/herstelcodes");
    expect(renewed.status).toBe(200);
    const fresh = [...renewed.text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = ""]) => code);
    expect(fresh).toHaveLength(10);
    const other = await withPassword(app, person);
    expect((await other.post("/inloggen/tweede-stap", { code: codes[0] ?? "" })).status).toBe(422);
    expect((await other.post("/inloggen/tweede-stap", { code: fresh[0] ?? "" })).status).toBe(303);
  });

  test("somebody with more than the role of employee cannot stop; an employee can", async () => {
    const person = await aManager();
    const app = open();
    const { browser } = await setUp(app, person);
    const refused = await browser.post("/account/tweede-stap/stoppen");
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Uw rollen vragen om een tweede stap");
    await database.owner
      .updateTable("appointments")
      .set({ endsOn: "2026-10-31" })
      .where("personId", "=", person.personId)
      .execute();
    expect((await browser.post("/account/tweede-stap/stoppen")).to).toBe("/account");
    const next = await app.browser().post("/inloggen", { email: person.email, password: goodPassword });
    expect(next.to).toBe("/");
  });
});

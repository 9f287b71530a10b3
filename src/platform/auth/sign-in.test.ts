import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAppointment, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { z } from "zod";
import { withSystem } from "#platform/database/index.ts";
import { get, ordinaryReading, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { signInApp } from "#test/support/sign-in.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anAccount, goodPassword } from "./account.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const whoAmI: Route = get({
  path: "/wie",
  permission: "signed-in",
  audit: ordinaryReading,
  query: z.object({}).loose(),
  answer: async ({ actor }) =>
    page("Wie", `ik:${actor.name};rollen:${actor.roles.join()};wacht:${actor.pendingRoles.join()}`),
});

const open = () => signInApp({ db: database.db, routes: () => [whoAmI] });
const somebody = async (change: Parameters<typeof aPerson>[2] = {}) => {
  const organisation = await anOrganisation(database.owner);
  const person = await aPerson(database.owner, organisation, change);
  await anAccount(database.db, person);
  return { ...person, organisation };
};
const right = (person: { email: string }) => ({ email: person.email, password: goodPassword });

describe("signing in with a password", () => {
  test("gives a session that says who it is, and keeps only the hash of its token", async () => {
    const person = await somebody({ name: "Noor Jansen" });
    const browser = open().browser();
    expect((await browser.get("/wie")).status).toBe(401);
    const reply = await browser.post("/inloggen?terug=%2Fwie", right(person));
    expect([reply.status, reply.to]).toEqual([303, "/wie"]);
    expect((await browser.get("/wie")).text).toContain("ik:Noor Jansen;rollen:employee;wacht:");
    const token = browser.jar.get("sessie") ?? "";
    const rows = await withSystem(database.db, (tx) =>
      tx.selectFrom("sessions").selectAll().where("personId", "=", person.personId).execute(),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token.split(".")[1]);
    expect(rows[0]?.userAgent).toBe("Proefbrowser");
  });

  test("takes the address in any case and a new token each time", async () => {
    const person = await somebody();
    const app = open();
    const first = app.browser();
    const second = app.browser();
    await first.post("/inloggen", { ...right(person), email: person.email.toUpperCase() });
    await second.post("/inloggen", right(person));
    expect(first.jar.get("sessie")).toBeTruthy();
    expect(first.jar.get("sessie")).not.toBe(second.jar.get("sessie"));
  });

  test("ends at signing out, also for who kept the token", async () => {
    const person = await somebody();
    const browser = open().browser();
    await browser.post("/inloggen", right(person));
    const token = browser.jar.get("sessie") ?? "";
    await browser.post("/uitloggen");
    expect(browser.jar.has("sessie")).toBe(false);
    browser.jar.set("sessie", token);
    expect((await browser.get("/wie")).status).toBe(401);
  });

  test.each([
    ["nothing", {}, "Vul dit in."],
    ["empty fields", { email: "", password: "" }, "Vul uw wachtwoord in."],
    ["no address", { email: "noor", password: "x" }, "Vul uw e-mailadres in"],
    ["no password", { email: "noor@voorbeeld.example", password: "" }, "Vul uw wachtwoord in."],
    ["a password that fills memory", { email: "n@v.example", password: "x".repeat(1001) }, "hoogstens"],
  ])("answers %s with a reason", async (_what, form, reason) => {
    const reply = await open().browser().post("/inloggen", form);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(reason);
  });

  test.each([
    ["http://127.0.0.1:3000", false],
    ["https://integriteit.voorbeeld.example", true],
  ])(
    "the cookie is out of reach of scripts and other sites; at %s it is secure: %s",
    async (site, secure) => {
      const person = await somebody();
      const { app } = signInApp({ db: database.db, environment: { BORGPEN_URL: site } });
      const reply = await app.request(`${site}/inloggen`, {
        method: "POST",
        headers: { origin: site },
        body: new URLSearchParams(right(person)),
      });
      const cookie = reply.headers.getSetCookie().find((line) => line.startsWith("sessie=")) ?? "";
      for (const word of ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"])
        expect(cookie).toContain(word);
      expect(cookie.includes("Secure")).toBe(secure);
      expect(cookie).not.toContain("Domain");
    },
  );

  test("is not taken from a form on another site", async () => {
    const person = await somebody();
    const { app } = open();
    const reply = await app.request("http://127.0.0.1:3000/inloggen", {
      method: "POST",
      headers: { origin: "https://elders.example", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(right(person)),
    });
    expect(reply.status).toBe(403);
    expect(reply.headers.getSetCookie()).toEqual([]);
  });

  test("leaves no page behind in the browser", async () => {
    const reply = await open().app.request("http://127.0.0.1:3000/inloggen");
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  test("never shows a password back", async () => {
    const person = await somebody();
    const reply = await open()
      .browser()
      .post("/inloggen", { email: person.email, password: "mijn geheime zin" });
    expect(reply.text).toContain(person.email);
    expect(reply.text).not.toContain("mijn geheime zin");
  });
});

const answer = async (email: string, password = goodPassword) => {
  const reply = await open().browser().post("/inloggen", { email, password });
  return [reply.status, reply.text.replaceAll(email, "ADRES")];
};

describe("who may not come in", () => {
  test("the answer is the same for a wrong password, an unknown address, a leaver and who has no password", async () => {
    const known = await somebody();
    const leaver = await somebody({ endsOn: "2026-10-31" });
    const fresh = await aPerson(database.owner, await anOrganisation(database.owner));
    await anAccount(database.db, fresh, { password: false });
    const wrong = await answer(known.email, "iets anders dan het is");
    expect(wrong[0]).toBe(422);
    expect(wrong[1]).toContain("horen niet bij elkaar");
    expect(await answer("niemand@voorbeeld.example")).toEqual(wrong);
    expect(await answer(leaver.email)).toEqual(wrong);
    expect(await answer(fresh.email)).toEqual(wrong);
  });

  test("somebody who leaves is out at the next request, and a role that ended gives nothing", async () => {
    const person = await somebody();
    const app = open();
    const browser = app.browser();
    await browser.post("/inloggen", right(person));
    await database.owner
      .updateTable("people")
      .set({ endsOn: "2026-11-01" })
      .where("personId", "=", person.personId)
      .execute();
    expect((await browser.get("/wie")).status).toBe(200);
    // The last day is over in the Netherlands, where it is already 2 November.
    app.clock.set("2026-11-01T23:30:00Z");
    const later = app.browser();
    await later.post("/inloggen", right(person));
    expect((await browser.get("/wie")).status).toBe(401);
    expect((await later.get("/wie")).status).toBe(401);
  });

  test("roles beyond employee wait for the second factor, and only those of today count", async () => {
    const person = await somebody();
    await anAppointment(database.owner, person, "coordinator", { endsOn: "2026-10-31" });
    await anAppointment(database.owner, person, "manager");
    await anAppointment(database.owner, person, "authority", { startsOn: "2026-11-02" });
    const browser = open().browser();
    const reply = await browser.post("/inloggen?terug=%2Fwie", right(person));
    expect(reply.to).toBe("/account/tweede-stap?terug=%2Fwie");
    expect((await browser.get("/wie")).text).toContain("rollen:employee;wacht:manager");
  });
});

describe("the way back", () => {
  test.each([
    ["/wie?x=1", "/wie?x=1"],
    ["https://elders.example/", "/"],
    ["//elders.example/", "/"],
    ["/\\elders.example", "/"],
    ["\t//elders.example", "/"],
  ])("after %s goes to %s", async (wanted, to) => {
    const person = await somebody();
    const reply = await open()
      .browser()
      .post(`/inloggen?terug=${encodeURIComponent(wanted)}`, right(person));
    expect(reply.to).toBe(to);
  });
});

describe("guessing", () => {
  test("becomes slow for an account from everywhere, alike for an account that does not exist, and never stops for good", async () => {
    const person = await somebody();
    const app = open();
    const tryFrom = async (address: string, email: string, password = "fout fout fout fout") =>
      (await app.browser(address).post("/inloggen", { email, password })).text;
    for (const email of [person.email, "spook@voorbeeld.example"]) {
      for (let n = 1; n <= 4; n += 1)
        expect(await tryFrom(`192.0.2.${n}`, email)).toContain("horen niet bij elkaar");
      expect(await tryFrom("192.0.2.9", email)).toContain("over 5 seconden");
    }
    // Not even the right password is looked at while waiting: else waiting would tell which one is right.
    expect(await tryFrom("192.0.2.8", person.email, goodPassword)).toContain("over 5 seconden");
    app.clock.set("2026-11-01T09:00:06Z");
    const browser = app.browser();
    await browser.post("/inloggen", right(person));
    expect((await browser.get("/wie")).status).toBe(200);
    for (let n = 1; n <= 3; n += 1)
      expect(await tryFrom("192.0.2.7", person.email)).toContain("horen niet bij elkaar");
  });

  test("many attempts at the same moment gain nothing", async () => {
    const person = await somebody();
    const app = open();
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        app.browser(`198.51.100.${n}`).post("/inloggen", { email: person.email, password: "fout" }),
      ),
    );
    const lookedAt = replies.filter((reply) => reply.text.includes("horen niet bij elkaar"));
    expect(lookedAt).toHaveLength(4);
  });

  test("is slowed for one source that tries many accounts, without slowing another source", async () => {
    const app = open();
    const guess = (address: string, n: number) =>
      app.browser(address).post("/inloggen", { email: `n${n}@voorbeeld.example`, password: "zomaar" });
    for (let n = 0; n < 31; n += 1) await guess("203.0.113.5", n);
    expect((await guess("203.0.113.5", 99)).text).toContain("over 1 seconde");
    expect((await guess("203.0.113.6", 98)).text).toContain("horen niet bij elkaar");
  });
});

test("an account with the same password in two organisations chooses where to go", async () => {
  const email = "twee@voorbeeld.example";
  const first = await somebody({ email, name: "Een" });
  const second = await somebody({ email, name: "Twee" });
  const app = open();
  const browser = app.browser();
  const choice = await browser.post("/inloggen", right(first));
  expect(choice.status).toBe(200);
  expect(browser.jar.has("sessie")).toBe(false);
  expect(choice.text).toContain(`organisatie=${second.organisation.shortName}`);
  await browser.post(`/inloggen?organisatie=${second.organisation.shortName}`, right(first));
  expect((await browser.get("/wie")).text).toContain("ik:Twee");
});

test("a token of another form, or of another organisation, is nobody", async () => {
  const person = await somebody();
  const other = await somebody();
  const browser = open().browser();
  await browser.post("/inloggen", right(person));
  const [, secret] = (browser.jar.get("sessie") ?? "").split(".");
  const where = Buffer.from(other.organisationId.replaceAll("-", ""), "hex").toString("base64url");
  for (const token of ["x", "", `${where}.${secret}`, `${where}.`, "a.b.c"]) {
    browser.jar.set("sessie", token);
    expect((await browser.get("/wie")).status).toBe(401);
  }
});

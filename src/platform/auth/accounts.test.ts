import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAppointment, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withSystem } from "#platform/database/index.ts";
import { testMoment } from "#test/support/app.ts";
import { signInApp } from "#test/support/sign-in.ts";
import type { Browser } from "#test/support/sign-in.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anAccount, goodPassword } from "./account.builder.ts";

let database: TestDatabase;
let organisation: Awaited<ReturnType<typeof anOrganisation>>;
beforeAll(async () => {
  database = await testDatabase();
  organisation = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const mail = { SMTP_URL: "smtp://127.0.0.1:2525" };
const open = (environment: Record<string, string> = mail) => signInApp({ db: database.db, environment });
type App = ReturnType<typeof open>;

const somebody = async (within = organisation) => {
  const person = await aPerson(database.owner, within);
  await anAccount(database.db, person);
  return person;
};
const signIn = async (app: App, { email }: { email: string }): Promise<Browser> => {
  const browser = app.browser();
  await browser.post("/inloggen", { email, password: goodPassword });
  return browser;
};
const secretOn = (text: string): string => /secret=([A-Z2-7]+)/.exec(text)?.[1] ?? "";

/** An administrator who has passed the second step. */
const anAdministrator = async (app: App) => {
  const person = await somebody();
  await anAppointment(database.owner, person, "administrator");
  const browser = await signIn(app, person);
  const secret = secretOn((await browser.get("/account/tweede-stap")).text);
  const epoch = Math.floor(app.clock.now().getTime() / 1000);
  await browser.post("/account/tweede-stap", { code: generateSync({ secret, epoch }) });
  return { ...person, browser };
};
const sessionIds = (text: string): string[] =>
  [...text.matchAll(/sessies\/([0-9a-f-]{36})\/beeindigen/g)].map(([, id = ""]) => id);

describe("my account", () => {
  test("shows who I am and where I am signed in; I end one session, or all others", async () => {
    const person = await somebody();
    const app = open();
    const here = await signIn(app, person);
    const second = await signIn(app, person);
    const third = await signIn(app, person);
    const shown = (await here.get("/account")).text;
    expect(shown).toContain(person.name);
    expect(shown).toContain("Deze sessie");
    const others = sessionIds(shown);
    expect(others).toHaveLength(2);
    expect((await here.post(`/account/sessies/${others[0] ?? ""}/beeindigen`)).to).toBe("/account");
    const alive = async () => {
      const replies = await Promise.all([here, second, third].map((browser) => browser.get("/account")));
      return replies.filter(({ status }) => status === 200).length;
    };
    expect(await alive()).toBe(2);
    await here.post("/account/sessies/beeindigen");
    expect(await alive()).toBe(1);
    expect((await here.get("/account")).status).toBe(200);
  });

  test("cannot end a session of somebody else, nor one that is not there", async () => {
    const app = open();
    const victim = await somebody();
    const theirs = await signIn(app, victim);
    const { sessionId } = await withSystem(database.db, (tx) =>
      tx
        .selectFrom("sessions")
        .select("sessionId")
        .where("personId", "=", victim.personId)
        .executeTakeFirstOrThrow(),
    );
    const me = await signIn(app, await somebody());
    for (const id of [sessionId, crypto.randomUUID(), "geen-nummer"])
      expect((await me.post(`/account/sessies/${id}/beeindigen`)).status).toBe(404);
    expect((await theirs.get("/account")).status).toBe(200);
  });

  test("keeps my language, at the next sign-in too", async () => {
    const person = await somebody();
    const app = open();
    await (await signIn(app, person)).post("/account/taal", { locale: "en" });
    const next = await signIn(app, person);
    expect((await next.get("/account")).text).toContain("My account");
    const refused = await next.post("/account/taal", { locale: "fy" });
    expect(refused.status).toBe(422);
  });

  test("is not for a stranger, in nothing", async () => {
    const browser = open().browser();
    expect((await browser.get("/account")).status).toBe(401);
    for (const path of [
      "/account/taal",
      "/account/sessies/beeindigen",
      "/account/tweede-stap",
      "/account/herstelcodes",
    ])
      expect((await browser.post(path, { locale: "nl" })).status).toBe(401);
  });

  test("runs out after an hour without a request, not while there are requests, and always after twelve hours", async () => {
    const app = open();
    const browser = await signIn(app, await somebody());
    for (const moment of ["09:59", "10:58", "11:57"]) {
      app.clock.set(`2026-11-01T${moment}:00Z`);
      expect((await browser.get("/account")).status).toBe(200);
    }
    app.clock.set("2026-11-01T12:57:00Z");
    expect((await browser.get("/account")).status).toBe(401);
    const busy = await signIn(app, await somebody());
    for (let hour = 13; hour < 24; hour += 1)
      for (const minute of ["10", "55"]) {
        app.clock.set(`2026-11-01T${hour}:${minute}:00Z`);
        expect((await busy.get("/account")).status).toBe(200);
      }
    app.clock.set("2026-11-02T00:50:00Z");
    expect((await busy.get("/account")).status).toBe(200);
    app.clock.set("2026-11-02T00:57:00Z");
    expect((await busy.get("/account")).status).toBe(401);
  });
});

describe("the administrator", () => {
  test("sees which accounts exist in the own organisation, and no secret", async () => {
    const app = open();
    const { browser } = await anAdministrator(app);
    const person = await somebody();
    const foreign = await somebody(await anOrganisation(database.owner));
    const shown = (await browser.get(`/beheer/accounts?zoek=${person.email.slice(0, 10)}`)).text;
    expect(shown).toContain(person.email);
    expect((await browser.get("/beheer/accounts?zoek=%25")).text).toContain("Geen accounts gevonden");
    const all = (await browser.get("/beheer/accounts")).text;
    expect(all).not.toContain(foreign.email);
    expect(all).not.toContain("argon2");
    expect((await browser.get(`/beheer/accounts/${foreign.personId}`)).status).toBe(404);
    expect((await browser.get("/beheer/accounts/geen-nummer")).status).toBe(404);
  });

  test("opens the page of a person without an account by e-mail address and sends a link to choose a password", async () => {
    const app = open();
    const { browser } = await anAdministrator(app);
    const person = await aPerson(database.owner, organisation);
    const opened = await browser.post("/beheer/accounts", { email: person.email.toUpperCase() });
    expect(opened.to).toBe(`/beheer/accounts/${person.personId}`);
    expect((await browser.get(opened.to ?? "")).text).toContain("heeft nog geen account");
    expect((await browser.post(`${opened.to}/link`)).to).toBe(opened.to);
    expect(app.links).toHaveLength(1);
    const [link] = app.links;
    expect(link).toMatchObject({ email: person.email, locale: "nl", purpose: "activate" });
    const path = link?.url.replace("http://127.0.0.1:3000", "") ?? "";
    const fresh = app.browser();
    expect((await fresh.post(path, { password: goodPassword })).to).toBe("/inloggen");
    expect((await fresh.post("/inloggen", { email: person.email, password: goodPassword })).to).toBe("/");
    expect((await browser.get(opened.to ?? "")).text).not.toContain("heeft nog geen account");
  });

  test("gets the link to hand over where no mail is set, once", async () => {
    const app = open({});
    const { browser } = await anAdministrator(app);
    const person = await aPerson(database.owner, organisation);
    const made = await browser.post(`/beheer/accounts/${person.personId}/link`);
    expect(made.status).toBe(200);
    const path = /http:\/\/127\.0\.0\.1:3000(\/wachtwoord\/[\w.-]+)/.exec(made.text)?.[1] ?? "";
    expect((await app.browser().get(path)).text).toContain(person.name);
    expect(app.links).toEqual([]);
    expect((await browser.get(`/beheer/accounts/${person.personId}`)).text).not.toContain(path);
  });

  test.each([
    ["niemand@voorbeeld.example", "Er is niemand in dienst"],
    ["geen adres", "Vul een e-mailadres in"],
    ["", "Vul dit in"],
  ])("is told what is wrong with %j", async (email, reason) => {
    const { browser } = await anAdministrator(open());
    const reply = await browser.post("/beheer/accounts", { email });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(reason);
  });

  test("is told when two people share an address, and when somebody has none", async () => {
    const { browser } = await anAdministrator(open());
    const email = `samen-${crypto.randomUUID()}@voorbeeld.example`;
    await aPerson(database.owner, organisation, { email });
    await aPerson(database.owner, organisation, { email });
    expect((await browser.post("/beheer/accounts", { email })).text).toContain("meer dan één persoon");
    const { personId } = await aPerson(database.owner, organisation);
    await database.owner
      .updateTable("people")
      .set({ email: null })
      .where("personId", "=", personId)
      .execute();
    const reply = await browser.post(`/beheer/accounts/${personId}/link`);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("nog geen e-mailadres");
  });

  test("ends sessions of somebody, one or all", async () => {
    const app = open();
    const { browser } = await anAdministrator(app);
    const person = await somebody();
    const [first, second, third] = [
      await signIn(app, person),
      await signIn(app, person),
      await signIn(app, person),
    ];
    const page = `/beheer/accounts/${person.personId}`;
    const ids = sessionIds((await browser.get(page)).text);
    expect(ids).toHaveLength(3);
    await browser.post(`${page}/sessies/${ids[0] ?? ""}/beeindigen`);
    const statuses = async () =>
      (await Promise.all([first, second, third].map((one) => one.get("/account")))).map(
        ({ status }) => status,
      );
    expect((await statuses()).filter((status) => status === 200)).toHaveLength(2);
    await browser.post(`${page}/sessies/beeindigen`);
    expect(await statuses()).toEqual([401, 401, 401]);
    expect((await browser.post(`${page}/sessies/${ids[0] ?? ""}/beeindigen`)).status).toBe(404);
  });

  test("erases a lost second step, which ends every session, but never the own one this way", async () => {
    const app = open();
    const { browser, personId } = await anAdministrator(app);
    const other = await anAdministrator(app);
    const page = `/beheer/accounts/${other.personId}`;
    expect((await browser.post(`${page}/tweede-stap-wissen`)).to).toBe(page);
    expect((await other.browser.get("/account")).status).toBe(401);
    const again = await app.browser().post("/inloggen", { email: other.email, password: goodPassword });
    expect(again.to).toBe("/account/tweede-stap");
    for (const step of ["tweede-stap-wissen", "link", "sessies/beeindigen"]) {
      const refused = await browser.post(`/beheer/accounts/${personId}/${step}`);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain("Mijn account");
    }
    expect((await browser.get("/beheer/accounts")).status).toBe(200);
  });

  test("is who has passed the second step: nobody else comes near", async () => {
    const app = open();
    const half = await somebody();
    await anAppointment(database.owner, half, "administrator");
    const { personId } = await somebody();
    const steps = [
      "/beheer/accounts",
      "/beheer/groepen",
      "/beheer/groepen/verwijderen",
      `/beheer/accounts/${personId}/link`,
      `/beheer/accounts/${personId}/tweede-stap-wissen`,
      `/beheer/accounts/${personId}/sessies/beeindigen`,
      `/beheer/accounts/${personId}/sessies/${personId}/beeindigen`,
    ];
    const stranger = app.browser();
    const employee = await signIn(app, await somebody());
    const withoutStep = await signIn(app, half);
    for (const path of steps) {
      expect((await stranger.post(path)).status).toBe(401);
      expect((await employee.post(path)).status).toBe(403);
      expect((await withoutStep.post(path)).status).toBe(403);
    }
    for (const path of ["/beheer/accounts", "/beheer/groepen", `/beheer/accounts/${personId}`])
      expect((await employee.get(path)).status).toBe(403);
  });
});

describe("groups to roles", () => {
  test("are added and removed by the administrator, each once", async () => {
    const { browser } = await anAdministrator(open());
    const line = { group: "Integriteit & advies", role: "coordinator" };
    expect((await browser.post("/beheer/groepen", line)).to).toBe("/beheer/groepen");
    expect((await browser.get("/beheer/groepen")).text).toContain("Integriteit &amp; advies");
    const twice = await browser.post("/beheer/groepen", line);
    expect(twice.status).toBe(422);
    expect(twice.text).toContain("geeft deze rol al");
    await browser.post("/beheer/groepen/verwijderen", line);
    expect((await browser.get("/beheer/groepen")).text).toContain("Nog geen enkele groep");
  });

  test("count at once for whom the identity provider keeps in the group, but not for who changes them", async () => {
    const { browser, personId } = await anAdministrator(open());
    const other = await somebody();
    const { organisationId } = other;
    const provided = { organisationId, groupId: crypto.randomUUID(), displayName: "Ombudsteam" };
    const moment = { createdAt: testMoment, changedAt: testMoment };
    await database.owner
      .insertInto("provisionedGroups")
      .values({ ...provided, ...moment })
      .execute();
    for (const member of [personId, other.personId])
      await database.owner
        .insertInto("provisionedGroupMembers")
        .values({ organisationId, groupId: provided.groupId, personId: member })
        .execute();
    const holders = async (): Promise<string[]> => {
      const rows = await database.owner
        .selectFrom("appointments")
        .select("personId")
        .where("role", "in", ["works-council", "counsellor"])
        .where("personId", "in", [personId, other.personId])
        .where((when) => when.or([when("endsOn", "is", null), when("endsOn", ">=", testMoment.slice(0, 10))]))
        .execute();
      return rows.map((row) => row.personId);
    };
    const line = { group: "Ombudsteam", role: "works-council" };
    await browser.post("/beheer/groepen", line);
    expect(await holders()).toEqual([other.personId]);
    await browser.post("/beheer/groepen/verwijderen", line);
    expect(await holders()).toEqual([]);
    await anAppointment(database.owner, other, "administrator");
    await browser.post("/beheer/groepen", { ...line, role: "counsellor" });
    expect(await holders()).toEqual([]);
    const kept = database.owner
      .selectFrom("auditEntries")
      .select("objectId")
      .where("event", "=", "group-roles.kept-apart");
    expect(await kept.execute()).toEqual([{ objectId: `counsellor: ${other.personId}` }]);
  });

  test.each([
    [{ group: "", role: "manager" }, "Vul dit in"],
    [{ group: "x", role: "employee" }, "Kies een van de mogelijkheden"],
    [{ group: "x", role: "koning" }, "Kies een van de mogelijkheden"],
    [{ group: "x".repeat(201), role: "manager" }, "hoogstens 200"],
  ])("%j is refused with a reason", async (line, reason) => {
    const { browser } = await anAdministrator(open());
    const reply = await browser.post("/beheer/groepen", line);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(reason);
  });

  test("a long name of a group is written down too", async () => {
    const { browser } = await anAdministrator(open());
    const line = { group: "g".repeat(200), role: "works-council" };
    expect((await browser.post("/beheer/groepen", line)).status).toBe(303);
    expect((await browser.post("/beheer/groepen/verwijderen", line)).status).toBe(303);
  });
});

test("what happened is in the audit log: who, what, with what result, from where", async () => {
  const app = open();
  const person = await somebody(await anOrganisation(database.owner));
  const browser = app.browser("192.0.2.44");
  await browser.post("/inloggen", { email: person.email, password: "fout" });
  await browser.post("/inloggen", { email: person.email, password: goodPassword });
  await browser.post("/account/wachtwoord", { current: goodPassword, password: "kort" });
  await browser.post("/uitloggen");
  const entries = await database.owner
    .selectFrom("auditEntries")
    .select(["event", "result", "actorKind", "personId", "origin"])
    .where("organisationId", "=", person.organisationId)
    .execute();
  const { personId } = person;
  const origin = "192.0.2.44";
  expect(entries).toHaveLength(4);
  expect(entries).toEqual(
    expect.arrayContaining([
      { event: "session.sign-in", result: "refused", actorKind: "public", personId: null, origin },
      { event: "session.sign-in", result: "done", actorKind: "person", personId, origin },
      { event: "account.password-changed", result: "refused", actorKind: "person", personId, origin },
      { event: "session.sign-out", result: "done", actorKind: "person", personId, origin },
    ]),
  );
});

test("the night takes away what has run out, and nothing else", async () => {
  const app = open();
  const person = await somebody();
  await signIn(app, person);
  await app.browser().post("/inloggen/wachtwoord-vergeten", { email: person.email });
  const tidy = app.auth.jobs.find(({ name }) => name === "sign-in.tidy");
  const sessions = () =>
    withSystem(database.db, (tx) =>
      tx.selectFrom("sessions").select("sessionId").where("personId", "=", person.personId).execute(),
    );
  await tidy?.run({ db: database.db, services: app.services, data: {} });
  expect(await sessions()).toHaveLength(1);
  app.clock.set("2026-11-03T03:40:00Z");
  await tidy?.run({ db: database.db, services: app.services, data: {} });
  expect(await sessions()).toEqual([]);
  const throttles = await withSystem(database.db, (tx) =>
    tx.selectFrom("signInThrottles").selectAll().execute(),
  );
  expect(throttles).toEqual([]);
});

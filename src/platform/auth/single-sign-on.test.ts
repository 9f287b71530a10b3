import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAppointment, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { get, ordinaryReading, page } from "#platform/http/index.ts";
import { clientSecret, signInAtProvider, startIdentityProvider } from "#test/support/identity-provider.ts";
import type { ProviderClaims } from "#test/support/identity-provider.ts";
import { signInApp } from "#test/support/sign-in.ts";
import type { Browser } from "#test/support/sign-in.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

const callback = "http://127.0.0.1:3000/inloggen/sso/terug";
const people: Record<string, ProviderClaims> = {};
let database: TestDatabase;
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let organisation: Awaited<ReturnType<typeof anOrganisation>>;

beforeAll(async () => {
  // The development pages of the provider warn on the console that they are for development.
  database = await testDatabase();
  provider = await startIdentityProvider(callback, people);
  organisation = await anOrganisation(database.owner);
});
afterAll(async () => {
  provider.close();
  await database.close();
});

const whoAmI = get({
  path: "/wie",
  permission: "signed-in",
  audit: ordinaryReading,
  answer: async ({ actor }) =>
    page("Wie", `ik:${actor.name};rollen:${actor.roles.join()};wacht:${actor.pendingRoles.join()};`),
});

const open = (environment: Record<string, string> = {}) =>
  signInApp({
    db: database.db,
    now: new Date().toISOString(),
    environment: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: "borgpen",
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_ORGANISATION: organisation.shortName,
      OIDC_SCOPES: "openid email groups",
      ...environment,
    },
    routes: () => [whoAmI],
  });

/** Somebody in service whom the provider knows under a login name of the same person. */
const known = async (claims: ProviderClaims = {}) => {
  const person = await aPerson(database.owner, organisation);
  const login = person.personId;
  people[login] = { email: person.email, ...claims };
  return { ...person, login };
};

const comeBack = async (browser: Browser, login: string, back = "/wie") => {
  const away = await browser.get(`/inloggen/sso?terug=${encodeURIComponent(back)}`);
  expect(away.status).toBe(303);
  const address = new URL(await signInAtProvider(away.to ?? "", login, callback));
  return `${address.pathname}${address.search}`;
};
const signIn = async (browser: Browser, login: string) => browser.get(await comeBack(browser, login));
const map = (group: string, role: "coordinator" | "manager" | "authority" | "investigator") =>
  database.owner
    .insertInto("groupRoles")
    .values({ organisationId: organisation.organisationId, groupName: group, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

describe("signing in with the work account", () => {
  test("goes by the provider, with PKCE, state and nonce, and comes back to the page that was asked for", async () => {
    const person = await known();
    const browser = open().browser();
    const away = new URL((await browser.get("/inloggen/sso")).to ?? "");
    expect(away.origin).toBe(new URL(provider.issuer).origin);
    for (const name of ["state", "nonce", "code_challenge"]) expect(away.searchParams.get(name)).toBeTruthy();
    expect(away.searchParams.get("code_challenge_method")).toBe("S256");
    const reply = await signIn(browser, person.login);
    expect([reply.status, reply.to]).toEqual([303, "/wie"]);
    expect((await browser.get("/wie")).text).toContain(`ik:${person.name};rollen:employee;wacht:;`);
  });

  test("knows the person by the subject ever after, also when the address changes there", async () => {
    const person = await known();
    const app = open();
    await signIn(app.browser(), person.login);
    people[person.login] = { email: "heel.anders@voorbeeld.example" };
    const browser = app.browser();
    expect((await signIn(browser, person.login)).to).toBe("/wie");
    expect((await browser.get("/wie")).text).toContain(person.name);
  });

  test("groups give the roles of the administrator's table, anew at each sign-in, and wait for the second step", async () => {
    await map("integriteit", "coordinator");
    await map("lijn", "manager");
    const person = await known({ groups: ["integriteit", "lijn", "kantine"] });
    await anAppointment(database.owner, person, "works-council");
    const app = open();
    const first = app.browser();
    expect((await signIn(first, person.login)).to).toBe("/account/tweede-stap?terug=%2Fwie");
    const shown = (await first.get("/wie")).text;
    expect(shown).toContain("rollen:employee;wacht:coordinator,manager,works-council;");
    people[person.login] = { email: person.email, groups: ["lijn"] };
    const second = app.browser();
    await signIn(second, person.login);
    // What an appointment by hand gave stays; what only a group gave goes, in every session at once.
    expect((await second.get("/wie")).text).toContain("wacht:manager,works-council;");
    expect((await first.get("/wie")).text).toContain("wacht:manager,works-council;");
  });

  test("groups give no role that must stay apart from one that the person holds, and the audit log says so", async () => {
    await map("onderzoek", "investigator");
    const person = await known({ groups: ["onderzoek"] });
    await anAppointment(database.owner, person, "authority");
    const browser = open().browser();
    await signIn(browser, person.login);
    expect((await browser.get("/wie")).text).toContain("wacht:authority;");
    const written = await database.owner
      .selectFrom("auditEntries")
      .select(["result", "objectId"])
      .where("event", "=", "group-roles.kept-apart")
      .execute();
    expect(written).toEqual([{ result: "refused", objectId: `investigator: ${person.personId}` }]);
  });

  test("a role that a group gave today is gone as soon as the group is", async () => {
    await map("lijn", "manager");
    const person = await known({ groups: ["lijn"] });
    const app = open();
    const browser = app.browser();
    await signIn(browser, person.login);
    people[person.login] = { email: person.email, groups: [] };
    await signIn(app.browser(), person.login);
    expect((await browser.get("/wie")).text).toContain("rollen:employee;wacht:;");
    people[person.login] = { email: person.email, groups: ["lijn"] };
    await signIn(app.browser(), person.login);
    expect((await browser.get("/wie")).text).toContain("wacht:manager;");
  });

  test("an account never gains a role by its own claim", async () => {
    await map("integriteit", "coordinator");
    const person = await known({
      roles: ["administrator", "coordinator"],
      role: "administrator",
      groups: [],
    });
    const browser = open({ OIDC_SCOPES: "openid email profile groups" }).browser();
    expect((await signIn(browser, person.login)).to).toBe("/wie");
    expect((await browser.get("/wie")).text).toContain("rollen:employee;wacht:;");
    const rows = await database.owner
      .selectFrom("appointments")
      .selectAll()
      .where("personId", "=", person.personId)
      .execute();
    expect(rows).toEqual([]);
  });

  test("the name of a group of another organisation gives nothing here", async () => {
    const other = await anOrganisation(database.owner);
    await database.owner
      .insertInto("groupRoles")
      .values({ organisationId: other.organisationId, groupName: "elders", role: "administrator" })
      .execute();
    const person = await known({ groups: ["elders"] });
    const browser = open().browser();
    await signIn(browser, person.login);
    expect((await browser.get("/wie")).text).toContain("rollen:employee;wacht:;");
  });

  test("a second factor of the provider counts only where the settings name it", async () => {
    const person = await known({ acr: "urn:twee-stappen" });
    await anAppointment(database.owner, person, "manager");
    const careful = open().browser();
    await signIn(careful, person.login);
    expect((await careful.get("/wie")).text).toContain("rollen:employee;wacht:manager;");
    const trusting = open({ OIDC_SECOND_FACTOR: "mfa urn:twee-stappen" }).browser();
    expect((await signIn(trusting, person.login)).to).toBe("/wie");
    expect((await trusting.get("/wie")).text).toContain("rollen:employee,manager;wacht:;");
  });
});

describe("who does not come in", () => {
  test.each([
    ["nobody of ours", { email: "vreemde@voorbeeld.example" }],
    ["an address that the provider did not verify", { email_verified: false }],
    ["no address at all", { email: undefined }],
  ])("%s is told why, and has no session", async (_who, claims) => {
    const person = await known();
    people[person.login] = { email: person.email, ...claims };
    const browser = open().browser();
    const reply = await signIn(browser, person.login);
    expect(reply.status).toBe(403);
    expect(reply.text).toContain("staat hier nog niet in de lijst van medewerkers");
    expect((await browser.get("/wie")).status).toBe(401);
  });

  test("a second work account with the address of the first does not take it over", async () => {
    const person = await known();
    const app = open();
    await signIn(app.browser(), person.login);
    people["indringer"] = { email: person.email };
    const browser = app.browser();
    const reply = await signIn(browser, "indringer");
    expect(reply.status).toBe(403);
    expect(reply.text).toContain("al een ander werkaccount");
    expect((await browser.get("/wie")).status).toBe(401);
  });

  test("somebody who left", async () => {
    const person = await known();
    const app = open();
    await signIn(app.browser(), person.login);
    await database.owner
      .updateTable("people")
      .set({ endsOn: "2026-01-01" })
      .where("personId", "=", person.personId)
      .execute();
    expect((await signIn(app.browser(), person.login)).status).toBe(403);
  });
});

describe("coming back", () => {
  test("counts once, and only for the browser that went away", async () => {
    const person = await known();
    const app = open();
    const browser = app.browser();
    const address = await comeBack(browser, person.login);
    expect((await app.browser().get(address)).status).toBe(403);
    const secret = browser.jar.get("sessie") ?? "";
    expect((await browser.get(address)).status).toBe(303);
    const again = app.browser();
    again.jar.set("sessie", secret);
    expect((await again.get(address)).status).toBe(403);
  });

  test("with another state is refused", async () => {
    const person = await known();
    const app = open();
    const browser = app.browser();
    const address = await comeBack(browser, person.login);
    const reply = await browser.get(address.replace(/state=[^&]+/, "state=vreemd"));
    expect(reply.status).toBe(403);
    expect(app.log.entries.map(({ event }) => event)).toContain("single sign-on refused");
    expect((await browser.get("/wie")).status).toBe(401);
  });

  test("after ten minutes is too late", async () => {
    const person = await known();
    const app = open();
    const browser = app.browser();
    const address = await comeBack(browser, person.login);
    app.clock.set(new Date(Date.now() + 601_000).toISOString());
    const reply = await browser.get(address);
    expect(reply.status).toBe(403);
    expect(reply.text).toContain("te lang geduurd");
  });

  test("with a refusal of the person, or with nothing, says so calmly", async () => {
    const app = open();
    const browser = app.browser();
    await browser.get("/inloggen/sso");
    const refused = await browser.get("/inloggen/sso/terug?error=access_denied&state=x");
    expect(refused.status).toBe(403);
    expect(refused.text).toContain("niet gelukt");
    expect((await app.browser().get("/inloggen/sso/terug")).status).toBe(403);
  });

  test("never to another site", async () => {
    const person = await known();
    const browser = open().browser();
    const address = await comeBack(browser, person.login, "https://elders.example/");
    expect((await browser.get(address)).to).toBe("/");
  });
});

test("a provider that does not answer is said to be away, and written down", async () => {
  const app = open({ OIDC_ISSUER: "http://127.0.0.1:9" });
  const reply = await app.browser().get("/inloggen/sso");
  expect(reply.status).toBe(503);
  expect(app.log.entries.map(({ event }) => event)).toEqual(["identity provider does not answer"]);
});

test("without settings there is no single sign-on, and the form does not offer it", async () => {
  const browser = signInApp({ db: database.db }).browser();
  expect((await browser.get("/inloggen/sso")).status).toBe(404);
  expect((await browser.get("/inloggen")).text).not.toContain("/inloggen/sso");
  expect((await open().browser().get("/inloggen")).text).toContain("/inloggen/sso");
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directory } from "#modules/organisations/index.ts";
import { anAppointment, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { readConfig } from "#platform/config/index.ts";
import { get, ordinaryReading, page } from "#platform/http/index.ts";
import { signInApp } from "#test/support/sign-in.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { goodPassword } from "./account.builder.ts";
import { createSetUpLink, demonstrationRoutes } from "./index.ts";

const now = new Date("2026-11-01T09:00:00Z");
const whoAmI = get({
  path: "/wie",
  permission: "signed-in",
  audit: ordinaryReading,
  answer: async ({ actor }) => page("Wie", `ik:${actor.name};rollen:${actor.roles.join()};`),
});

describe("the first organisation", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());
  const open = (environment: Record<string, string> = {}) => signInApp({ db: database.db, environment });
  const form = {
    kind: "municipality",
    name: "Gemeente Voorbeeldstad",
    shortName: "voorbeeldstad",
    administratorName: "Bo Beheer",
    administratorEmail: "bo@voorbeeld.example",
    coordinatorName: "Ina Integer",
    coordinatorEmail: "ina@voorbeeld.example",
  };
  const parts = () => ({ db: database.db, directory });

  test.each([
    [{ name: "" }, "Vul de naam van de organisatie in"],
    [{ kind: "koninkrijk" }, "Kies een van de mogelijkheden"],
    [{ shortName: "Voorbeeld Stad" }, "van alleen kleine letters"],
    [{ shortName: "-x" }, "van alleen kleine letters"],
    [{ shortName: "dossier" }, "Kies een andere naam"],
    [{ coordinatorEmail: "geen adres" }, "Vul het e-mailadres van de integriteitscoördinator in"],
    [{ coordinatorEmail: " BO@voorbeeld.example" }, "twee verschillende mensen"],
    [{ coordinatorName: "bo beheer" }, "twee verschillende mensen"],
  ])("is refused with %j", async (change, reason) => {
    const link = (await createSetUpLink(parts(), now)) ?? "";
    const reply = await open()
      .browser()
      .post(link, { ...form, ...change });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(reason);
  });

  test("cannot be made by a link that was replaced, has run out or never was", async () => {
    const replaced = (await createSetUpLink(parts(), now)) ?? "";
    const link = (await createSetUpLink(parts(), now)) ?? "";
    expect((await open().browser().get(replaced)).text).toContain("Deze link werkt niet meer");
    expect((await open().browser().get("/instellen/zomaar")).text).toContain("Deze link werkt niet meer");
    const late = open();
    late.clock.set("2026-11-02T09:00:00Z");
    expect((await late.browser().post(link, form)).text).toContain("Deze link werkt niet meer");
    expect(await createSetUpLink(parts(), now)).toBeDefined();
  });

  test("is made once, with an administrator and a coordinator who each choose a password", async () => {
    const link = (await createSetUpLink(parts(), now)) ?? "";
    const app = open();
    const [made, other] = await Promise.all([
      app.browser().post(link, form),
      app.browser().post(link, { ...form, shortName: "tweede" }),
    ]);
    const done = [made, other].filter(({ text }) => text.includes("De organisatie is gemaakt"));
    expect(done).toHaveLength(1);
    const paths = [...(done[0]?.text ?? "").matchAll(/http:\/\/127\.0\.0\.1:3000(\/wachtwoord\/[\w.-]+)/g)];
    expect(paths).toHaveLength(2);
    for (const [index, email] of ["bo@voorbeeld.example", "ina@voorbeeld.example"].entries()) {
      const browser = app.browser();
      await browser.post(paths[index]?.[1] ?? "", { password: goodPassword });
      const signedIn = await browser.post("/inloggen", { email, password: goodPassword });
      expect(signedIn.to).toBe("/account/tweede-stap");
    }
    const rows = await database.owner.selectFrom("appointments").select(["role", "origin"]).execute();
    expect(new Set(rows.map(({ role, origin }) => `${role} by ${origin}`))).toEqual(
      new Set(["administrator by set-up", "coordinator by set-up"]),
    );
    expect(await createSetUpLink(parts(), now)).toBeUndefined();
    expect((await app.browser().get(link)).text).toContain("Deze link werkt niet meer");
  });
});

describe("the first organisation, with mail", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  test("sends both their link and shows none", async () => {
    const app = signInApp({ db: database.db, environment: { SMTP_URL: "smtp://127.0.0.1:2525" } });
    const link = (await createSetUpLink({ db: database.db, directory }, now)) ?? "";
    const reply = await app.browser().post(link, {
      kind: "ministry",
      name: "Ministerie",
      shortName: "min",
      administratorName: "A",
      administratorEmail: "a@voorbeeld.example",
      coordinatorName: "C",
      coordinatorEmail: "c@voorbeeld.example",
    });
    expect(reply.text).toContain("Beiden krijgen een mail");
    expect(reply.text).not.toContain("/wachtwoord/");
    expect(app.links.map(({ email, purpose }) => [email, purpose])).toEqual([
      ["a@voorbeeld.example", "activate"],
      ["c@voorbeeld.example", "activate"],
    ]);
  });
});

describe("the demonstration", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const world = async () => {
    const organisation = await anOrganisation(database.owner, { name: "Voorbeeldstad" });
    const person = await aPerson(database.owner, organisation, { name: "Ina Integer" });
    await anAppointment(database.owner, person, "coordinator");
    const secret = await aPerson(database.owner, organisation);
    const accounts = [
      {
        organisation: organisation.shortName,
        email: person.email,
        sees: { nl: "Het hele stelsel.", en: "The whole system." },
      },
      { organisation: "is-er-niet", email: "x@voorbeeld.example", sees: { nl: "x", en: "x" } },
    ];
    const app = signInApp({
      db: database.db,
      demonstration: true,
      routes: () => [
        whoAmI,
        ...demonstrationRoutes({
          db: database.db,
          directory,
          config: readConfig({}, true),
          accounts,
        }),
      ],
    });
    return { app, person, secret, organisation };
  };

  test("lets a visitor be one of its persons, with all roles, without a password", async () => {
    const { app, person, organisation } = await world();
    const browser = app.browser();
    expect((await browser.get("/inloggen")).text).toContain("/demo/inloggen");
    const shown = (await browser.get("/demo/inloggen")).text;
    for (const text of ["Ina Integer", "integriteitscoördinator", "Het hele stelsel."])
      expect(shown).toContain(text);
    const choice = { organisation: organisation.shortName, email: person.email };
    expect((await browser.post("/demo/inloggen?terug=%2Fwie", choice)).to).toBe("/wie");
    expect((await browser.get("/wie")).text).toContain("ik:Ina Integer;rollen:employee,coordinator;");
  });

  test("lets nobody be somebody who is not on its list", async () => {
    const { app, secret, organisation } = await world();
    for (const choice of [
      { organisation: organisation.shortName, email: secret.email },
      { organisation: "is-er-niet", email: "x@voorbeeld.example" },
    ])
      expect((await app.browser().post("/demo/inloggen", choice)).status).toBe(404);
    expect((await app.browser().post("/demo/inloggen", {})).status).toBe(422);
  });

  test("is not there in real use: not registered, not made, and refused even when it were", async () => {
    const real = signInApp({ db: database.db });
    expect((await real.browser().get("/demo/inloggen")).status).toBe(404);
    const parts = { db: database.db, directory, accounts: [] };
    expect(() => demonstrationRoutes({ ...parts, config: readConfig({}) })).toThrow("demonstrations only");
    const { person, organisation } = await world();
    const choice = { organisation: organisation.shortName, email: person.email };
    const smuggled = signInApp({
      db: database.db,
      routes: () =>
        demonstrationRoutes({
          ...parts,
          config: readConfig({}, true),
          accounts: [{ ...choice, sees: { nl: "", en: "" } }],
        }),
    });
    const browser = smuggled.browser();
    expect((await browser.post("/demo/inloggen", choice)).status).toBe(404);
    expect(browser.jar.has("sessie")).toBe(false);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import type { ReportChannel } from "./channel.ts";
import { guidance } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`update guidance_settings set is_open = false`.execute(database.owner);
});

const channel: ReportChannel = { kindsTaken: async () => ["violation", "conduct"] };
const app = (taken: ReportChannel | null = channel) =>
  testApp({ db: database.db, modules: [guidance(taken)] });

const anOpenGuide = async (name = "Proefstad", isOpen = true) => {
  const organisation = await anOrganisation(database.owner, { name });
  const { organisationId } = organisation;
  await database.owner
    .insertInto("guidanceSettings")
    .values({ organisationId, isOpen, changedOn: "2026-01-01" })
    .execute();
  return organisation;
};

const contact = async (organisationId: string, key: string, telephone: string) =>
  database.owner
    .insertInto("guidanceContacts")
    .values({ organisationId, contact: key, telephone, changedOn: "2026-01-01" })
    .execute();

describe("who comes to /melden", () => {
  test("gets the help at once where one guide is open", async () => {
    const { shortName } = await anOpenGuide();
    const here = await app().stranger.page("/melden");
    expect(here).toContain("Er klopt iets niet. Bij wie kunt u terecht?");
    expect(here).toBe(
      (await app().stranger.page(`/melden/${shortName}`)).replaceAll(
        `/melden/${shortName}?taal`,
        "/melden?taal",
      ),
    );
  });

  test("chooses where several are open, and finds one by a part of its name", async () => {
    await anOpenGuide("Gemeente Aardhorst");
    await anOpenGuide("Gemeente Beekdal");
    await anOpenGuide("Gemeente Dicht", false);
    const { stranger } = app();
    const all = await stranger.page("/melden");
    expect(all).toContain("Gemeente Aardhorst");
    expect(all).toContain("Gemeente Beekdal");
    expect(all).not.toContain("Gemeente Dicht");
    const found = await stranger.page("/melden?zoek=BEEK");
    expect(found).not.toContain("Gemeente Aardhorst");
    expect(found).toContain("Gemeente Beekdal");
    expect(await stranger.page("/melden?zoek=%25")).toContain("Geen organisatie met deze naam");
  });

  test("is never shown more than fifty at once", async () => {
    for (let n = 100; n < 151; n++) await anOpenGuide(`Waterschap ${n}`);
    const { stranger } = app();
    const first = await stranger.page("/melden");
    expect(first.match(/Waterschap \d+/g)).toHaveLength(50);
    expect(await stranger.page("/melden?pagina=2")).toContain("Waterschap 150");
  });

  test("is told where else to go while no guide is open", async () => {
    expect(await app().stranger.page("/melden")).toContain("088 133 10 00");
  });
});

const entries = async () => (await sql`select 1 from audit_entries`.execute(database.owner)).rows.length;

describe("who reads a guide", () => {
  test.each(["", "/uitleg", "/buiten"])("is nobody on page '%s', also when signed in", async (page) => {
    const { shortName, organisationId } = await anOpenGuide();
    const person = await anActor(database.owner, { organisationId }, "coordinator");
    const visits = app();
    const path = `/melden/${shortName}${page}`;
    const response = await visits.as(person).get(path);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    const text = await response.text();
    expect(text).toBe(await visits.stranger.page(path));
    expect(text).not.toContain(person.name);
  });

  test("leaves no trace in the audit log", async () => {
    const { shortName } = await anOpenGuide();
    const before = await entries();
    await app().stranger.page(`/melden/${shortName}`);
    expect(await entries()).toBe(before);
  });

  test.each(["", "/uitleg", "/buiten"])(
    "finds nothing of a closed or unknown organisation: '%s'",
    async (page) => {
      const { shortName } = await anOpenGuide("Gemeente Dicht", false);
      const { stranger } = app();
      expect((await stranger.get(`/melden/${shortName}${page}`)).status).toBe(404);
      expect((await stranger.get(`/melden/bestaat-niet${page}`)).status).toBe(404);
    },
  );

  test("reads it in English too", async () => {
    const { shortName } = await anOpenGuide();
    const { stranger } = app();
    expect(await stranger.page(`/melden/${shortName}?taal=en`)).toContain("What is going on?");
    expect(await stranger.page(`/melden/${shortName}/uitleg?taal=en`)).toContain("How the law protects you");
    expect(await stranger.page(`/melden/${shortName}/buiten?taal=en`)).toContain("Data Protection Authority");
  });

  test("sees what the organisation filled in, and no empty place where it did not", async () => {
    const { shortName, organisationId } = await anOpenGuide();
    await contact(organisationId, "report-office", "026 000 01 10");
    const elsewhere = await anOpenGuide("Elders");
    await contact(elsewhere.organisationId, "report-office", "026 000 09 99");
    const text = await app().stranger.page(`/melden/${shortName}`);
    expect(text).toContain('href="tel:0260000110"');
    expect(text).not.toContain("026 000 09 99");
    expect(text).not.toContain(">Integriteitscoördinator<");
    expect(text).toContain('href="tel:0881331000"');
  });

  test("goes on to a form only for the kinds that are taken, and back to an own report", async () => {
    const { shortName } = await anOpenGuide();
    const text = await app().stranger.page(`/melden/${shortName}`);
    expect(text).toContain(`href="/melden/${shortName}/nieuw/schending"`);
    expect(text).not.toContain(`/nieuw/misstand`);
    expect(text).toContain("Online melden kan bij deze organisatie nu niet.");
    for (const page of ["", "/uitleg", "/buiten"])
      expect(await app().stranger.page(`/melden/${shortName}${page}`)).toContain('href="/melden/dossier"');
    expect(await app(null).stranger.page(`/melden/${shortName}`)).not.toContain("/melden/dossier");
  });

  test("can leave at once: the way out comes right after the skip link, also when the page is not there", async () => {
    const { shortName } = await anOpenGuide();
    for (const path of [`/melden/${shortName}`, "/melden/bestaat-niet"]) {
      const text = await (await app().stranger.get(path)).text();
      const links = [...text.matchAll(/<a [^>]*>/g)].map(([link]) => link);
      expect(links[0]).toContain('href="#main"');
      expect(links[1]).toContain('rel="noreferrer noopener"');
      expect(links[1]).toContain("https://www.rijksoverheid.nl");
    }
  });
});

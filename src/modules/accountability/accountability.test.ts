import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Module } from "#platform/module/index.ts";
import { stopWriting } from "#platform/documents/index.ts";
import { progressFigure } from "#platform/charts/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { accountability } from "./index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;
let delivered = 7;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner, { name: "Proefstad" });
  return {
    here,
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    worksCouncil: await anActor(owner, here, "works-council"),
    employee: await anActor(owner, here),
  };
};

/** A subject that delivers one number and one figure. */
const subject: Module = {
  name: "subject",
  routes: [],
  navigation: [],
  figures: async ({ locale }, year) => [
    {
      section: "activities",
      numbers: [{ key: "actions.done", label: { nl: "Acties klaar", en: "Actions done" }, value: delivered }],
      figures: [
        progressFigure({
          id: `proef-${year}`,
          locale,
          title: locale === "nl" ? "Voortgang" : "Progress",
          description: "x",
          words: { row: "r", total: "t" },
          parts: [{ label: "klaar", tone: "finished" }],
          rows: [{ label: "a", counts: [delivered] }],
        }),
      ],
      draft: "Concept van het onderdeel.",
    },
  ],
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await stopWriting();
  await database.close();
});
beforeEach(async () => {
  delivered = 7;
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [accountability([subject])] });

/** Makes a draft and returns its address. */
const draft = async (): Promise<string> => {
  const response = await app().as(world.coordinator).post("/jaarcyclus/jaarverslag/nieuw", { year: "2025" });
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
};

const publish = async (path: string): Promise<void> => {
  const coordinator = app().as(world.coordinator);
  const authority = app().as(world.authority);
  expect((await coordinator.post(`${path}/ter-vaststelling`)).status).toBe(303);
  expect((await authority.post(`${path}/vaststellen`)).status).toBe(303);
  expect((await coordinator.post(`${path}/openbaar-maken`)).status).toBe(303);
};

/** The year that the form for a new account holds before anybody typed. */
const proposed = async () =>
  /name="year"[^>]*value="(\d*)"/.exec(
    await app().as(world.coordinator).page("/jaarcyclus/jaarverslag/nieuw"),
  )?.[1];

const publicPath = () => `/openbaar/jaarverslagen/2025/${world.here.shortName}`;

describe("who may make an account", () => {
  test("a stranger signs in first, an employee may not, the coordinator may", async () => {
    const path = "/jaarcyclus/jaarverslag/nieuw";
    expect((await app().stranger.post(path, { year: "2025" })).status).toBe(401);
    expect((await app().as(world.employee).post(path, { year: "2025" })).status).toBe(403);
    expect((await app().as(world.authority).post(path, { year: "2025" })).status).toBe(403);
    await draft();
  });

  test.each([
    ["", "Vul dit in."],
    ["vorig jaar", "Vul een getal in"],
    ["25", "ten minste 2000"],
  ])("refuses the year %j", async (year, reason) => {
    const response = await app().as(world.coordinator).post("/jaarcyclus/jaarverslag/nieuw", { year });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
  });

  test("a year is begun once", async () => {
    await draft();
    const again = await app().as(world.coordinator).post("/jaarcyclus/jaarverslag/nieuw", { year: "2025" });
    expect(again.status).toBe(422);
    const said = await again.text();
    expect(said).toContain("Er is al een jaarverslag over 2025");
    expect(said).toContain('aria-invalid="true"');
  });

  test("the year that is proposed is one that is not there yet", async () => {
    expect(await proposed()).toBe("2025");
    await draft();
    expect(await proposed()).toBe("2026");
  });

  test("the coordinator cannot adopt, and the authority cannot adopt what was not sent", async () => {
    const path = await draft();
    expect((await app().as(world.coordinator).post(`${path}/vaststellen`)).status).toBe(403);
    expect((await app().as(world.authority).post(`${path}/vaststellen`)).status).toBe(422);
  });
});

describe("from draft to public", () => {
  test("nobody outside sees anything before it is published", async () => {
    const path = await draft();
    expect((await app().stranger.get(publicPath())).status).toBe(404);
    await app().as(world.coordinator).post(`${path}/ter-vaststelling`);
    await app().as(world.authority).post(`${path}/vaststellen`);
    expect((await app().stranger.get(publicPath())).status).toBe(404);
    expect((await app().as(world.employee).get(path)).status).toBe(403);
  });

  test("what was adopted stays as it was, whatever changes afterwards", async () => {
    const path = await draft();
    await app().as(world.coordinator).post(`${path}/introduction`, { text: "Dit was ons **jaar**." });
    await publish(path);
    delivered = 4321;
    const text = await app().stranger.page(publicPath());
    expect(text).toContain("Dit was ons <strong>jaar</strong>.");
    expect(text).toContain("Concept van het onderdeel.");
    expect(text).toContain(">7<");
    expect(text).not.toContain("4.321");
    const late = await app().as(world.coordinator).post(`${path}/introduction`, { text: "Achteraf." });
    expect(late.status).toBe(422);
  });

  test("an emptied or unchanged text is the draft of the subjects again", async () => {
    const path = await draft();
    const coordinator = app().as(world.coordinator);
    await coordinator.post(`${path}/activities`, { text: "Zelf geschreven." });
    expect(await coordinator.page(`${path}/voorbeeld`)).toContain("Zelf geschreven.");
    await coordinator.post(`${path}/activities`, { text: "" });
    expect(await coordinator.page(`${path}/voorbeeld`)).toContain("Concept van het onderdeel.");
    await coordinator.post(`${path}/activities`, { text: "Concept van het onderdeel.\r\n" });
    expect(await coordinator.page(path)).toContain("concepttekst van Borgpen");
    expect(await coordinator.page(path)).not.toContain("eigen tekst");
  });

  test("also the database refuses to change what was adopted", async () => {
    const path = await draft();
    await publish(path);
    const accountId = path.split("/").at(-1) ?? "";
    const change = database.owner
      .updateTable("annualAccounts")
      .set({ frozen: JSON.stringify({ year: 2025 }) })
      .where("accountId", "=", accountId)
      .execute();
    await expect(change).rejects.toThrow("frozen");
  });

  test("the authority gives back with a note, and the coordinator sees it", async () => {
    const path = await draft();
    await app().as(world.coordinator).post(`${path}/ter-vaststelling`);
    const refused = await app().as(world.authority).post(`${path}/teruggeven`, { note: "" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Wat moet er anders: Vul dit in.");
    await app().as(world.authority).post(`${path}/teruggeven`, { note: "Noem ook de trainingen." });
    expect(await app().as(world.coordinator).page(path)).toContain("Noem ook de trainingen.");
  });

  test("a correction is a new version beside the public one, and says what changed", async () => {
    const path = await draft();
    await publish(path);
    const corrected = await app()
      .as(world.coordinator)
      .post(`${path}/nieuwe-versie`, { note: "Aantal hersteld." });
    const second = corrected.headers.get("location") ?? "";
    delivered = 8;
    await publish(second);
    const text = await app().stranger.page(publicPath());
    expect(text).toContain("Aantal hersteld.");
    expect(text).toContain(">8<");
    expect(await app().stranger.page(`${publicPath()}?versie=1`)).toContain(">7<");
  });
});

test("whoever opens a draft, the subjects are asked with the same rights", async () => {
  const asked: unknown[] = [];
  const listening: Module = {
    ...subject,
    figures: async ({ tx, actor: { kind, personId, roles } }) => {
      const { rows } =
        await sql`select app_kind() as kind, app_person() as person, app_roles() as roles`.execute(tx);
      asked.push({ told: { kind, personId, roles }, database: rows[0] });
      return [];
    },
  };
  const path = await draft();
  const { as } = testApp({ db: database.db, modules: [accountability([listening])] });
  await as(world.coordinator).page(path);
  await as(world.authority).page(path);
  const always = {
    told: { kind: "system", personId: null, roles: ["coordinator"] },
    database: { kind: "system", person: null, roles: ["coordinator"] },
  };
  // Each is asked in Dutch and in English.
  expect(asked).toEqual([always, always, always, always]);
});

describe("as files", () => {
  test("PDF says PDF/UA, Word is a document, open data holds the numbers", async () => {
    await publish(await draft());
    const { stranger } = app();
    const pdf = Buffer.from(await (await stranger.get(`${publicPath()}/pdf`)).arrayBuffer()).toString(
      "latin1",
    );
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf).toContain("pdfuaid:part");
    const word = await stranger.get(`${publicPath()}/word`);
    expect(word.headers.get("content-disposition")).toContain(".docx");
    const json = await (await stranger.get(`${publicPath()}/json`)).json();
    expect(json).toMatchObject({
      schema: "borgpen-account/1",
      year: 2025,
      figures: [{ section: "activities", key: "actions.done", value: 7 }],
    });
    const csv = await (await stranger.get(`${publicPath()}/csv`)).text();
    expect(csv.split("\r\n")[1]).toBe(
      `${world.here.shortName},2025,1,activities,actions.done,Acties klaar,Actions done,7`,
    );
  });

  test("the works council's text is in its own version only", async () => {
    const path = await draft();
    await app().as(world.coordinator).post(`${path}/works-council`, { text: "Vertrouwelijk voor de OR." });
    expect(await app().as(world.coordinator).page(`${path}/works-council`)).toContain(
      "Vertrouwelijk voor de OR.",
    );
    await publish(path);
    expect(await app().stranger.page(publicPath())).not.toContain("Vertrouwelijk voor de OR.");
    const council = app().as(world.worksCouncil);
    expect(await council.page(`${path}/ondernemingsraad`)).toContain("Vertrouwelijk voor de OR.");
    const own = await council.get(`${path}/ondernemingsraad/pdf`);
    expect([own.status, own.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect((await app().as(world.employee).get(`${path}/ondernemingsraad/pdf`)).status).toBe(403);
    expect((await app().as(world.employee).get(`${path}/ondernemingsraad`)).status).toBe(403);
  });
});

test("the start page leads the works council to its own version, from the adoption on", async () => {
  const { status } = accountability([subject]);
  const tiles = () =>
    withActor(database.db, world.worksCouncil, async (tx) =>
      status?.({ tx, actor: world.worksCouncil, locale: "nl", today: "2026-11-01" }),
    );
  const path = await draft();
  expect(await tiles()).toEqual([]);
  await publish(path);
  expect(await tiles()).toMatchObject([{ value: "2025", href: `${path}/ondernemingsraad` }]);
});

test("the fields of the open data are described for everybody", async () => {
  const text = await app().stranger.page("/openbaar/jaarverslagen/open-data");
  for (const field of ["organisation", "label_nl", "published_on", "tables"]) expect(text).toContain(field);
});

test("the list has it, a year without accounts says so, and English stands beside Dutch", async () => {
  await publish(await draft());
  expect(await app().stranger.page("/openbaar/jaarverslagen")).toContain("Proefstad");
  expect(await app().stranger.page("/openbaar/jaarverslagen/2031")).toContain("Er is nog geen jaarverslag");
  expect(await app().stranger.page(`${publicPath()}?taal=en`)).toContain("Annual account of integrity 2025");
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOf, anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { publicActor, systemActor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, anActivity } from "../declaration.builder.ts";
import { aDesignation } from "../designations/designation.builder.ts";
import { interests } from "../index.ts";
import type { SideActivity } from "../side-activity.ts";
import { publicFieldsOf } from "./public-fields.rules.ts";
import { keepPublished } from "./publication.commands.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [interests] });
const today = "2026-11-01";

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const head = await aPerson(owner, here, { functionTitle: "Hoofd Ruimte" });
  await aDesignation(owner, here, { functionTitle: "hoofd ruimte" });
  return {
    here,
    head,
    authority: await anActor(owner, here, "authority"),
    coordinator: await anActor(owner, here, "coordinator"),
    base: `/openbaar/nevenwerkzaamheden/${here.shortName}`,
  };
};
type Made = Awaited<ReturnType<typeof makeWorld>>;

/** A side activity in force, as an import would bring it in. */
const inForce = async (person: BuiltPerson, activity: Partial<SideActivity> = {}) => {
  const content = anActivity(activity);
  return aDeclaration(database.owner, person, {
    state: "in-force",
    content: JSON.stringify(content),
    label: content.organisation,
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    submittedOn: "2026-10-02",
    decidedOn: "2026-10-09",
    decision: "consent",
  });
};

const entriesOf = ({ here }: Pick<Made, "here">) =>
  database.owner
    .selectFrom("publishedSideActivities")
    .selectAll()
    .where("organisationId", "=", here.organisationId)
    .orderBy("activityOrganisation")
    .execute();

const published = async (world: Pick<Made, "here">): Promise<string[]> =>
  (await entriesOf(world)).map((entry) => entry.activityOrganisation);

const asSystem = ({ here }: Pick<Made, "here">, on: string) => {
  const actor = systemActor(here.organisationId);
  return withActor(database.db, actor, (tx) => keepPublished({ tx, actor, today: on }));
};

describe("what is public", () => {
  test("a decision publishes in the same transaction, with nothing but what the profile allows; ending takes it out", async () => {
    const world = await makeWorld();
    const person = app().as(actorOf(world.head));
    const form = {
      ...anActivity({
        organisation: "Stichting De Brug",
        relation: "GEHEIM verband",
      }),
      precautions: "GEHEIM plan",
      tradeNumber: "",
      hoursPerWeek: "2",
      startsOn: "01-10-2026",
      endsOn: "",
      field: "yes",
    };
    const draft = await person.post("/mijn-integriteit/nevenwerkzaamheid", form);
    const path = draft.headers.get("location") ?? "";
    const preview = await person.page(path);
    expect(preview).toContain("Dit wordt openbaar");
    await person.post(`${path}/indienen`, { version: "1" });
    expect(await published(world)).toEqual([]);
    const decided = await app().as(world.authority).post(`${path}/besluit`, {
      version: "2",
      decision: "conditions",
      conditions: "GEHEIM beding",
      reason: "",
    });
    expect(decided.status).toBe(303);
    expect(await published(world)).toEqual(["Stichting De Brug"]);
    const [entry] = await entriesOf(world);
    const page = await app().stranger.page(`${world.base}/${entry?.entryId}`);
    for (const word of [world.head.name, "Hoofd Ruimte", "Stichting De Brug", "Penningmeester"])
      expect(page).toContain(word);
    const all = [page, await app().stranger.page(world.base)];
    for (const ending of ["json", "csv"])
      all.push(await (await app().stranger.get(`${world.base}.${ending}`)).text());
    for (const text of all) {
      expect(text).not.toMatch(/GEHEIM/);
      expect(text).not.toContain(path.split("/")[2]);
      expect(text).not.toContain(world.head.personId);
      expect(text).not.toContain(world.head.email);
    }
    expect(await person.page(path)).toContain("Dit is openbaar");
    await database.owner
      .updateTable("declarations")
      .set({ confirmedOn: "2026-11-20" })
      .where("declarationId", "=", entry?.declarationId ?? "")
      .execute();
    expect((await entriesOf(world))[0]).toMatchObject({ entryId: entry?.entryId, confirmedOn: "2026-11-20" });
    await person.post(`${path}/beeindigen`, { version: "3", endsOn: "01-11-2026" });
    expect(await published(world)).toEqual([]);
    expect((await app().stranger.get(`${world.base}/${entry?.entryId}`)).status).toBe(404);
  });

  test("a change that comes into force keeps the address of the line", async () => {
    const world = await makeWorld();
    const before = await inForce(world.head, { organisation: "Oud" });
    const [old] = await entriesOf(world);
    const { declarationId: previousId } = before;
    const next = await aDeclaration(database.owner, world.head, {
      state: "advised",
      previousId,
      content: JSON.stringify(anActivity({ organisation: "Nieuw" })),
      label: "Nieuw",
      submittedOn: "2026-10-20",
      decideBy: "2026-12-01",
      deciderId: world.authority.personId,
    });
    await database.owner
      .updateTable("declarations")
      .set({ deciderId: world.authority.personId })
      .where("declarationId", "=", previousId)
      .execute();
    const decided = await app().as(world.authority).post(`/verklaringen/${next.declarationId}/besluit`, {
      version: "1",
      decision: "consent",
      conditions: "",
      reason: "",
    });
    expect(decided.status).toBe(303);
    expect(await published(world)).toEqual(["Nieuw"]);
    expect((await entriesOf(world))[0]?.entryId).toBe(old?.entryId);
  });

  test("who is not designated, what is not in force today, and other kinds of designation publish nothing", async () => {
    const world = await makeWorld();
    const { owner } = database;
    const adviser = await aPerson(owner, world.here, { functionTitle: "Adviseur" });
    await aDesignation(owner, world.here, { functionTitle: "Adviseur", kind: "screening" });
    await inForce(adviser);
    await inForce(world.head, { organisation: "Later", startsOn: "2099-01-01" });
    await inForce(world.head, { organisation: "Voorbij", endsOn: "2026-01-31" });
    await aDeclaration(owner, world.head);
    expect(await published(world)).toEqual([]);
    await inForce(world.head, { organisation: "Nu" });
    expect(await published(world)).toEqual(["Nu"]);
  });

  test("a designation and its end are followed at once; somebody who moves or changes name, the next night", async () => {
    const world = await makeWorld();
    const { owner } = database;
    const adviser = await aPerson(owner, world.here, { functionTitle: "Adviseur" });
    await inForce(adviser, { organisation: "Koor" });
    expect(await published(world)).toEqual([]);
    const coordinator = app().as(world.coordinator);
    const made = await coordinator.post("/registers/aanwijzingen/nieuw", {
      functionTitle: "Adviseur",
      unit: "",
      kinds: "publication",
      startsOn: "01-10-2026",
      reason: "Adviseert over alles.",
    });
    expect(made.status).toBe(303);
    expect(await published(world)).toEqual(["Koor"]);
    await owner
      .updateTable("people")
      .set({ name: "Noor Nieuwenaam" })
      .where("personId", "=", adviser.personId)
      .execute();
    await asSystem(world, today);
    expect((await entriesOf(world))[0]).toMatchObject({ personName: "Noor Nieuwenaam", publishedOn: today });
    await owner
      .updateTable("placements")
      .set({ endsOn: today })
      .where("personId", "=", adviser.personId)
      .execute();
    await asSystem(world, today);
    expect(await published(world)).toEqual(["Koor"]);
    await asSystem(world, "2026-11-02");
    expect(await published(world)).toEqual([]);
  });

  test("the profile adds hours and payment; what a person sees beforehand is what the database publishes", async () => {
    const world = await makeWorld();
    const content = anActivity({ payment: "small", hoursPerWeek: 3.5 });
    await inForce(world.head, content);
    const shown = async (profile: { showsHours: boolean; showsAmount: boolean }) => {
      const [entry] = await entriesOf(world);
      const person = { name: world.head.name, functionTitle: "Hoofd Ruimte" };
      expect(entry).toMatchObject(publicFieldsOf(content, person, profile));
    };
    await shown({ showsHours: false, showsAmount: false });
    const coordinator = app().as(world.coordinator);
    const saved = await coordinator.post("/registers/openbaar/instellingen", { shows: ["hours", "amount"] });
    expect(saved.status).toBe(303);
    await shown({ showsHours: true, showsAmount: true });
    expect(await app().stranger.page(`${world.base}/${(await entriesOf(world))[0]?.entryId}`)).toContain(
      "3,5",
    );
    await coordinator.post("/registers/openbaar/instellingen", { shows: "hours" });
    await shown({ showsHours: true, showsAmount: false });
  });
});

describe("keeping somebody out for safety", () => {
  test("takes everything out at once, publishes nothing new, and says nowhere outside why; lifting puts it back", async () => {
    const world = await makeWorld();
    await inForce(world.head, { organisation: "Koor" });
    const [entry] = await entriesOf(world);
    const coordinator = app().as(world.coordinator);
    const address = "/registers/openbaar/afschermen";
    const withheld = await coordinator.post(address, { person: world.head.email, reason: "BEDREIGD" });
    expect(withheld.status).toBe(303);
    expect(await published(world)).toEqual([]);
    const gone = await app().stranger.get(`${world.base}/${entry?.entryId}`);
    expect(gone.status).toBe(404);
    expect(await gone.text()).not.toContain("BEDREIGD");
    // Who decides cannot see that somebody is withheld, and still publishes nothing.
    const waiting = await aDeclaration(database.owner, world.head, {
      state: "submitted",
      submittedOn: "2026-10-20",
      decideBy: "2026-12-01",
      deciderId: world.authority.personId,
    });
    const decider = { ...world.authority, roles: [] };
    const decided = await app().as(decider).post(`/verklaringen/${waiting.declarationId}/besluit`, {
      version: "1",
      decision: "consent",
      conditions: "",
      reason: "",
    });
    expect(decided.status).toBe(303);
    await asSystem(world, today);
    expect(await published(world)).toEqual([]);
    expect((await coordinator.post(address, { person: world.head.email, reason: "Nog eens" })).status).toBe(
      422,
    );
    const page = await coordinator.page("/registers/openbaar");
    expect(page).toContain("BEDREIGD");
    const lift = /\/registers\/openbaar\/afschermen\/[0-9a-f-]{36}\/opheffen/.exec(page)?.[0] ?? "";
    expect((await coordinator.post(lift)).status).toBe(303);
    expect(await published(world)).toEqual(["Koor", "Sportvereniging De Meeuw"]);
    expect((await entriesOf(world))[0]?.entryId).toBe(entry?.entryId);
    expect((await coordinator.post(lift)).status).toBe(422);
  });

  test("nobody decides on the own data, and only the coordinator on those of others", async () => {
    const world = await makeWorld();
    const form = { person: world.head.email, reason: "Omdat" };
    const self = await aPerson(database.owner, world.here);
    const own = app().as(actorOf(self, "coordinator"));
    const refused = await own.post("/registers/openbaar/afschermen", { ...form, person: self.email });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Over de eigen gegevens beslist iemand anders");
    for (const path of ["", "/instellingen", "/afschermen"]) {
      expect((await app().stranger.get(`/registers/openbaar${path}`)).status).toBe(401);
      expect((await app().as(actorOf(world.head)).get(`/registers/openbaar${path}`)).status).toBe(403);
    }
    expect((await app().as(world.authority).get("/registers/openbaar")).status).toBe(200);
    expect((await app().as(world.authority).post("/registers/openbaar/afschermen", form)).status).toBe(403);
    expect((await own.post("/registers/openbaar/afschermen", { person: "", reason: "" })).status).toBe(422);
  });
});

/** What a stranger sees of a register, and how many lines of it. */
const linesIn = async ({ base }: Made, query: Readonly<Record<string, string>>) => {
  const html = await app().stranger.page(`${base}?${new URLSearchParams(query).toString()}`);
  return { html, lines: html.match(new RegExp(`${base}/[0-9a-f-]{36}`, "g"))?.length ?? 0 };
};

describe("a stranger", () => {
  test("reads the register of the organisation, finds by the beginning of any word of a name, sorts, and is told what is not there", async () => {
    const world = await makeWorld();
    const { owner } = database;
    const other = await aPerson(owner, world.here, {
      name: "Aletta d'Ancona",
      functionTitle: "Hoofd Ruimte",
    });
    await inForce(world.head, { organisation: "Zwemclub Het Noorden", nature: "Voorzitter" });
    await inForce(other, { organisation: "Bridgevereniging" });
    const names = async (query: string) => {
      const html = await app().stranger.page(`${world.base}${query}`);
      const found = ["Zwemclub", "Bridgevereniging"].filter((word) => html.includes(word));
      return found.toSorted((one, two) => html.indexOf(one) - html.indexOf(two));
    };
    expect(await names("?zoek=noord")).toEqual(["Zwemclub"]);
    expect(await names("?zoek=ALET+d%27anc")).toEqual(["Bridgevereniging"]);
    expect(await names("?zoek=voorzitter")).toEqual([]);
    expect(await names("?zoek=%27%29%20%7C%20%3A*")).toEqual(["Bridgevereniging", "Zwemclub"]);
    expect(await names("?volgorde=organisatie")).toEqual(["Bridgevereniging", "Zwemclub"]);
    expect(await names("?volgorde=organisatie&richting=af")).toEqual(["Zwemclub", "Bridgevereniging"]);
    expect(await names("?volgorde=bestaat-niet&pagina=x")).toEqual(["Bridgevereniging", "Zwemclub"]);
    expect((await app().stranger.get("/openbaar/nevenwerkzaamheden/bestaat-niet")).status).toBe(404);
    expect((await app().stranger.get(`${world.base}/${randomUUID()}`)).status).toBe(404);
    expect((await app().stranger.get(`${world.base}/x`)).status).toBe(404);
    expect(await app().stranger.page("/openbaar/open-data/nevenwerkzaamheden")).toContain(
      "borgpen-side-activities/1",
    );
  });

  test("finds in a register what is in it only, by words that begin with its organisation, whatever the page", async () => {
    const [world, elsewhere] = [await makeWorld(), await makeWorld()];
    await inForce(world.head, { organisation: "Café Zoë-Ann" });
    await inForce(elsewhere.head, { organisation: "Café Zoë-Ann" });
    await inForce(elsewhere.head, { organisation: "Imkervereniging" });
    for (const text of ["CAFÉ", "zo", "zoë ann", "ann caf"])
      for (const one of [world, elsewhere])
        expect([text, (await linesIn(one, { zoek: text })).lines]).toEqual([text, 1]);
    expect((await linesIn(world, { zoek: "imker" })).lines).toBe(0);
    expect((await linesIn(elsewhere, { zoek: "imker", pagina: "9" })).lines).toBe(1);
    const { rows } = await sql<{ words: string[] }>`
      select tsvector_to_array(words) as words from published_side_activities
      where organisation_id = ${world.here.organisationId}`.execute(database.owner);
    const mark = world.here.organisationId.slice(-12);
    expect(rows[0]?.words).toEqual(expect.arrayContaining([`${mark}café`, `${mark}zoë`, `${mark}ann`]));
    expect(rows[0]?.words.filter((word) => !word.startsWith(mark))).toEqual([]);
  });

  test("is led on from a full page, and told how many lines there are", async () => {
    const world = await makeWorld();
    for (const n of Array(51).keys()) await inForce(world.head, { organisation: `Koor ${n}` });
    const first = await linesIn(world, { zoek: "koor" });
    const second = await linesIn(world, { zoek: "koor", pagina: "2" });
    expect([first.lines, second.lines]).toEqual([50, 1]);
    expect(first.html).toContain("pagina=2");
    expect(first.html).toContain("1–50 van 51");
  });

  test("sees which organisations have one, with how many lines", async () => {
    const [one, two] = [await makeWorld(), await makeWorld()];
    await inForce(one.head);
    await inForce(two.head);
    const html = await app().stranger.page("/openbaar/nevenwerkzaamheden");
    expect(html).toContain(one.base);
    expect(html).toContain(two.base);
  });

  test("fetches it as data, in which a formula stays text", async () => {
    const world = await makeWorld();
    await inForce(world.head, { organisation: '=HYPERLINK("https://kwaad.example")' });
    const csv = await app().stranger.get(`${world.base}.csv`);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    const text = await csv.text();
    expect(text).toContain(`"'=HYPERLINK(""https://kwaad.example"")"`);
    expect(text.split("\r\n")[0]).toBe(
      "organisation,id,name,function,activity_organisation,nature,paid,hours_per_week,payment,starts_on,confirmed_on,published_on",
    );
    const data = JSON.parse(await (await app().stranger.get(`${world.base}.json`)).text());
    expect(data).toMatchObject({ schema: "borgpen-side-activities/1", organisation: world.here.shortName });
    expect(data.entries[0]).toMatchObject({ name: world.head.name, paid: false, hours_per_week: null });
  });

  test("reaches nothing else in the database, and changes nothing in the register", async () => {
    const world = await makeWorld();
    await inForce(world.head);
    const closed = [
      "declarations",
      "declaration_steps",
      "interest_settings",
      "designations",
      "publication_settings",
      "publication_withholdings",
      "people",
      "placements",
    ];
    await withActor(database.db, publicActor, async (tx) => {
      for (const table of closed) {
        const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
        expect([table, rows.length]).toEqual([table, 0]);
      }
      expect(
        (await tx.selectFrom("publishedSideActivities").select("entryId").execute()).length,
      ).toBeGreaterThan(0);
      const { numDeletedRows } = await tx.deleteFrom("publishedSideActivities").executeTakeFirstOrThrow();
      expect(numDeletedRows).toBe(0n);
      await sql`select keep_all_published(${world.here.organisationId})`.execute(tx);
    });
    expect(await published(world)).toHaveLength(1);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { roles } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import type { Client } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { organisations } from "./index.ts";
import { actorOf, anActor, anAppointment, anOrganisation, aPerson, aUnit } from "./organisation.builder.ts";
import type { BuiltPerson } from "./organisation.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [organisations] });

/** A world of its own for each test: an organisation with an administrator, a unit and somebody in it. */
const aWorld = async () => {
  const { owner } = database;
  const organisation = await anOrganisation(owner);
  const unit = await aUnit(owner, organisation, { name: "Directie" });
  const administrator = await anActor(owner, organisation, "administrator");
  const person = await aPerson(owner, organisation, { name: "Noor Jansen", unitId: unit.unitId });
  const elsewhere = await aPerson(owner, await anOrganisation(owner), { name: "Iemand Elders" });
  return { organisation, unit, administrator, person, elsewhere, client: app().as(administrator) };
};

let world: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  world = await aWorld();
});

const anyId = "00000000-0000-4000-8000-00000000000f";
const pages = (): readonly string[] => [
  "/beheer",
  "/beheer/organisatie",
  "/beheer/eenheden",
  "/beheer/eenheden/nieuw",
  `/beheer/eenheden/${world.unit.unitId}`,
  `/beheer/eenheden/${world.unit.unitId}/wijzigen`,
  `/beheer/eenheden/${world.unit.unitId}/opheffen`,
  "/beheer/personen",
  "/beheer/personen/nieuw",
  `/beheer/personen/${world.person.personId}`,
  `/beheer/personen/${world.person.personId}/wijzigen`,
  `/beheer/personen/${world.person.personId}/plaatsen`,
  `/beheer/personen/${world.person.personId}/uit-dienst`,
  `/beheer/personen/${world.person.personId}/aanstellen`,
];
const forCoordinatorToo = ["/beheer/rollen", "/beheer/rollen/scheiding"];

const statuses = async (client: Client, paths: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const path of paths) found.push(`${(await client.get(path)).status} ${path}`);
  return found;
};
const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();
const located = async (response: Promise<Response>): Promise<string | null> => {
  const { status, headers } = await response;
  return status === 303 ? headers.get("location") : `status ${status}`;
};

describe("who may come where", () => {
  test("a stranger is asked to sign in", async () => {
    const paths = [...pages(), ...forCoordinatorToo];
    expect(await statuses(app().stranger, paths)).toEqual(paths.map((path) => `401 ${path}`));
  });

  test.each(roles)("the role %s sees what it should", async (role) => {
    const client = app().as(actorOf(world.person, role));
    const administers = role === "administrator" ? 200 : 403;
    expect(await statuses(client, pages())).toEqual(pages().map((path) => `${administers} ${path}`));
    const seesRoles = role === "administrator" || role === "coordinator" ? 200 : 403;
    expect(await statuses(client, forCoordinatorToo)).toEqual(
      forCoordinatorToo.map((path) => `${seesRoles} ${path}`),
    );
  });

  test("people and units of another organisation do not exist", async () => {
    const { client, elsewhere } = world;
    expect((await client.get(`/beheer/personen/${elsewhere.personId}`)).status).toBe(404);
    expect(
      (await client.post(`/beheer/personen/${elsewhere.personId}/uit-dienst`, { endsOn: "" })).status,
    ).toBe(404);
    expect((await client.get(`/beheer/eenheden/${anyId}`)).status).toBe(404);
  });

  test("every page is there in English too", async () => {
    for (const path of [...pages(), ...forCoordinatorToo])
      expect(await world.client.page(`${path}?taal=en`)).toContain('lang="en"');
  });
});

describe("the organisation", () => {
  test("name and kind change, and an empty name is refused", async () => {
    const { client } = world;
    const refusedText = await textOf(client.post("/beheer/organisatie", { name: " ", kind: "province" }));
    expect(refusedText).toContain("Vul dit in.");
    expect(
      await located(
        client.post("/beheer/organisatie", { name: "Provincie Proef", kind: "province", abbreviation: "PP" }),
      ),
    ).toBe("/beheer");
    expect(await client.page("/beheer/organisatie")).toContain('value="Provincie Proef"');
  });
});

const newUnit = (client: Client, form: Record<string, string>) =>
  client.post("/beheer/eenheden/nieuw", { name: "Team", startsOn: "2026-01-01", ...form });

describe("units", () => {
  test("a unit is made below another, renamed, and its earlier name stays known", async () => {
    const { client, unit } = world;
    const address = await located(newUnit(client, { name: "Team Zorg", parent: unit.unitId }));
    expect(address).toMatch(/^\/beheer\/eenheden\/[0-9a-f-]{36}$/);
    expect(
      await located(
        client.post(`${address}/wijzigen`, { name: "Team Welzijn", parent: "", from: "01-06-2026" }),
      ),
    ).toBe(address);
    expect(await client.page(`${address}`)).toContain("Team Welzijn");
    expect(await client.page(`${address}?datum=31-05-2026`)).toContain(">Team Zorg</h1>");
    expect(await client.page(`/beheer/eenheden?datum=2026-03-01`)).toContain("Team Zorg");
    expect(await client.page(`/beheer/eenheden`)).not.toContain("Team Zorg");
    expect(await client.page(`/beheer/eenheden?datum=2025-12-31`)).not.toContain("Team");
  });

  test("a unit never hangs below itself", async () => {
    const { client, unit } = world;
    const child = await located(newUnit(client, { parent: unit.unitId }));
    const response = await client.post(`/beheer/eenheden/${unit.unitId}/wijzigen`, {
      name: "Directie",
      parent: child?.split("/").at(-1) ?? "",
      from: "2026-11-01",
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Een eenheid kan niet onder zichzelf hangen.");
  });

  test.each([
    ["no name", { name: "" }, "Vul dit in."],
    ["no such day", { startsOn: "31-02-2026" }, "Vul een datum in die bestaat"],
    ["a parent that is none", { parent: anyId }, "Kies een eenheid uit de lijst."],
    ["before its parent", { parent: "own", startsOn: "2019-01-01" }, "bestaat op deze dag niet"],
  ])("refused: %s", async (_case, form, message) => {
    const parent = "parent" in form && form.parent === "own" ? { parent: world.unit.unitId } : {};
    const response = await newUnit(world.client, { ...form, ...parent });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(message);
  });

  test("two units cannot have one key", async () => {
    await newUnit(world.client, { externalKey: "E1" });
    expect(await textOf(newUnit(world.client, { externalKey: "E1" }))).toContain("heeft deze sleutel al");
  });

  test("a unit ends when nobody works there and nothing hangs below it; its roles end too", async () => {
    const { client, unit, person } = world;
    await anAppointment(database.owner, person, "manager", { unitId: unit.unitId });
    const end = () => client.post(`/beheer/eenheden/${unit.unitId}/opheffen`, { endsOn: "2026-12-31" });
    expect(await textOf(end())).toContain("Na die dag werken hier nog 1 mensen");
    await client.post(`/beheer/personen/${person.personId}/plaatsen`, { unit: "", from: "2026-12-01" });
    const child = await located(newUnit(client, { parent: unit.unitId }));
    expect(await textOf(end())).toContain("vallen na die dag nog eenheden onder");
    await client.post(`${child}/opheffen`, { endsOn: "2026-12-31" });
    expect(await located(end())).toBe("/beheer/eenheden");
    expect(await client.page(`/beheer/personen/${person.personId}?datum=2027-01-01`)).not.toContain(
      "leidinggevende (Directie)",
    );
    expect(await client.page(`/beheer/personen/${person.personId}?datum=2026-12-31`)).toContain(
      "leidinggevende (Directie)",
    );
  });
});

const aForm = {
  name: "Sam de Boer",
  email: "sam@proef.example",
  engagement: "hired",
  startsOn: "2026-02-01",
};

describe("people", () => {
  test("somebody is made with a place, and found by name, address, unit and role", async () => {
    const { client, unit } = world;
    const address = await located(
      client.post("/beheer/personen/nieuw", { ...aForm, unit: unit.unitId, functionTitle: "Adviseur" }),
    );
    expect(await client.page(`${address}`)).toContain("Adviseur");
    await client.post(`${address}/aanstellen`, { role: "counsellor", startsOn: "2026-11-01" });
    for (const search of ["zoek=boer", "zoek=SAM%40proef", `eenheid=${unit.unitId}`, "rol=counsellor"])
      expect(await client.page(`/beheer/personen?${search}`)).toContain("Sam de Boer");
    for (const search of ["zoek=bakker", `eenheid=${anyId}`, "rol=investigator", "stand=left"])
      expect(await client.page(`/beheer/personen?${search}`)).not.toContain("Sam de Boer");
  });

  test.each([
    ["no name", { name: "" }, "Vul dit in.", "01-02-2026"],
    ["a wrong address", { email: "sam" }, "Vul een e-mailadres in", "01-02-2026"],
    ["an unknown engagement", { engagement: "king" }, "Kies een van de mogelijkheden.", "Sam de Boer"],
    ["no first day", { startsOn: "" }, "Vul dit in.", "Sam de Boer"],
  ])("refused with the input kept: %s", async (_case, change, message, kept) => {
    const response = await world.client.post("/beheer/personen/nieuw", { ...aForm, ...change });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(message);
    expect(text).toContain(`value="${kept}"`);
  });

  test("two people cannot have one address or one personnel key", async () => {
    const { client } = world;
    await client.post("/beheer/personen/nieuw", { ...aForm, externalKey: "7" });
    const sameAddress = { ...aForm, name: "Ander", email: "SAM@proef.example" };
    expect(await textOf(client.post("/beheer/personen/nieuw", sameAddress))).toContain(
      "Sam de Boer heeft dit e-mailadres al",
    );
    const sameKey = { ...aForm, email: "ander@proef.example", externalKey: "7" };
    expect(await textOf(client.post("/beheer/personen/nieuw", sameKey))).toContain(
      "Sam de Boer heeft dit personeelsnummer al",
    );
  });

  test("a move ends the place before and keeps it", async () => {
    const { client, person } = world;
    const path = `/beheer/personen/${person.personId}`;
    await client.post(`${path}/plaatsen`, { unit: "", functionTitle: "Jurist", from: "2026-05-01" });
    expect(await client.page(`${path}?datum=2026-04-30`)).toContain("30 april 2026");
    expect(await client.page(`${path}?datum=2026-05-01`)).toContain("Jurist");
    // Who only changes one of the two keeps the other.
    expect(await client.page(`${path}/plaatsen`)).toContain('value="Jurist"');
    expect(await textOf(client.post(`${path}/plaatsen`, { from: "2019-12-31" }))).toContain(
      "nog niet in dienst",
    );
  });

  test("who leaves loses places and roles on the last day, also those still to begin", async () => {
    const { client, person } = world;
    const path = `/beheer/personen/${person.personId}`;
    await anAppointment(database.owner, person, "manager");
    await anAppointment(database.owner, person, "coordinator", { startsOn: "2027-01-01" });
    expect(await located(client.post(`${path}/uit-dienst`, { endsOn: "2026-11-30" }))).toBe(path);
    expect(await client.page(`${path}?datum=2026-11-30`)).toContain("leidinggevende");
    const after = await client.page(`${path}?datum=2027-02-01`);
    expect(after).toContain("Deze persoon was op die dag niet in dienst.");
    expect(after).toContain("ingetrokken voor het begon");
    const rows = await database.owner
      .selectFrom("appointments")
      .select("endsOn")
      .where("personId", "=", person.personId)
      .orderBy("startsOn")
      .execute();
    expect(rows.map((row) => row.endsOn)).toEqual(["2026-11-30", "2026-12-31"]);
  });

  test("an address for a day that is no day says so and shows today", async () => {
    const text = await world.client.page(`/beheer/personen/${world.person.personId}?datum=31-02-2026`);
    expect(text).toContain("Vul een datum in die bestaat");
    expect(text).toContain("Directie");
  });
});

const appoint = (client: Client, person: BuiltPerson, form: Record<string, string>) =>
  client.post(`/beheer/personen/${person.personId}/aanstellen`, { startsOn: "2026-11-01", ...form });

describe("roles", () => {
  test("a role is given, shown, and ended", async () => {
    const { client, person } = world;
    await appoint(client, person, { role: "counsellor" });
    expect(await client.page("/beheer/rollen?rol=counsellor")).toContain("Noor Jansen");
    expect(await client.page("/beheer/rollen?rol=counsellor&datum=2026-10-31")).not.toContain("Noor Jansen");
    const row = await database.owner
      .selectFrom("appointments")
      .select("appointmentId")
      .where("personId", "=", person.personId)
      .executeTakeFirstOrThrow();
    const end = `/beheer/personen/${person.personId}/aanstellingen/${row.appointmentId}/beeindigen`;
    expect(await client.page(end)).toContain("vertrouwenspersoon");
    await client.post(end, { endsOn: "2026-11-15" });
    expect(await client.page("/beheer/rollen?rol=counsellor&datum=15-11-2026")).toContain("Noor Jansen");
    expect(await client.page("/beheer/rollen?rol=counsellor&datum=16-11-2026")).not.toContain("Noor Jansen");
  });

  test("roles that may not go together are refused with the reason, in both languages", async () => {
    const { client, person } = world;
    await appoint(client, person, { role: "counsellor" });
    const dutch = await appoint(client, person, { role: "investigator", sure: "on" });
    expect(dutch.status).toBe(422);
    expect(await dutch.text()).toContain(
      "De rollen vertrouwenspersoon en onderzoeker gaan niet samen. Een vertrouwenspersoon staat iemand bij",
    );
    const english = await client.post(`/beheer/personen/${person.personId}/aanstellen?taal=en`, {
      role: "investigator",
      startsOn: "2026-11-01",
    });
    expect(await english.text()).toContain(
      "The roles counsellor and investigator do not go together. A counsellor assists somebody",
    );
  });

  test("a doubtful combination asks once, and is given when it was considered", async () => {
    const { client, person } = world;
    await appoint(client, person, { role: "coordinator" });
    const asked = await textOf(appoint(client, person, { role: "report-officer" }));
    expect(asked).toContain("Denk hier nog eens over na.");
    expect(asked).toContain('name="sure"');
    expect(await located(appoint(client, person, { role: "report-officer", sure: "on" }))).toContain(
      person.personId,
    );
  });

  test("nobody gives himself a role", async () => {
    const { client, administrator } = world;
    const response = await client.post(`/beheer/personen/${administrator.personId}/aanstellen`, {
      role: "manager",
      startsOn: "2026-11-01",
    });
    expect(await response.text()).toContain("U kunt uzelf geen rol geven.");
  });

  test("the last administrator cannot leave or lose the role", async () => {
    const { client, administrator, person } = world;
    const leave = () =>
      client.post(`/beheer/personen/${administrator.personId}/uit-dienst`, { endsOn: "2026-11-30" });
    expect(await textOf(leave())).toContain("Dit is de enige beheerder op die dag.");
    await anAppointment(database.owner, person, "administrator", { startsOn: "2026-12-01" });
    expect((await leave()).status).toBe(303);
  });

  test.each(["uit-dienst", "role"])("of two administrators who go at once, one stays: %s", async (way) => {
    const { organisation, administrator, client } = world;
    const another = await aPerson(database.owner, organisation);
    const { appointmentId } = await anAppointment(database.owner, another, "administrator");
    const leave = (personId: string) =>
      client.post(`/beheer/personen/${personId}/uit-dienst`, { endsOn: "2026-11-30" });
    const endRole = () =>
      client.post(`/beheer/personen/${another.personId}/aanstellingen/${appointmentId}/beeindigen`, {
        endsOn: "2026-11-30",
      });
    const answers = await Promise.all([
      leave(administrator.personId),
      way === "role" ? endRole() : leave(another.personId),
    ]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["303", "422"]);
  });

  test("the separation of roles is explained with its sources", async () => {
    const text = await world.client.page("/beheer/rollen/scheiding");
    expect(text).toContain("BIOS, Leidraad Integriteit gewaarborgd");
    expect(text).toContain("Dit mag niet");
    expect(text).toContain("Denk hier twee keer na");
  });
});

const workOf = (actor: Actor): Promise<readonly string[] | undefined> =>
  withActor(database.db, actor, async (tx) => {
    const items = await organisations.work?.({ tx, actor, locale: "nl", today: "2026-11-01" });
    return items?.map(({ title }) => title);
  });

describe("what needs attention", () => {
  test("roles that nobody holds and roles that end soon", async () => {
    const { client, person } = world;
    await anAppointment(database.owner, person, "counsellor", { endsOn: "2026-12-15" });
    const text = await client.page("/beheer");
    expect(text).toContain("Niemand heeft de rol integriteitscoördinator");
    expect(text).toContain("De rol vertrouwenspersoon van Noor Jansen loopt af");
    expect(text).not.toContain("Niemand heeft de rol beheerder");
    await client.post(`/beheer/personen/${person.personId}/uit-dienst`, { endsOn: "2026-12-10" });
    expect(await client.page("/beheer")).toContain("Noor Jansen gaat uit dienst en heeft de rol");
  });

  test("the coordinator hears what is missing, an employee nothing", async () => {
    expect(await workOf(actorOf(world.person, "coordinator"))).toEqual([
      "Niemand heeft de rol integriteitscoördinator",
      "Niemand heeft de rol bevoegd gezag",
      "Niemand heeft de rol vertrouwenspersoon",
    ]);
    expect(await workOf(actorOf(world.person))).toEqual([]);
  });

  test("an administrator who begins brings in people and gives roles; whoever did is no beginner", async () => {
    const { administrator, person } = world;
    const done = (actor: Actor): Promise<readonly boolean[] | undefined> =>
      withActor(database.db, actor, async (tx) => {
        const steps = await organisations.firstSteps?.({ tx, actor, locale: "nl", today: "2026-11-01" });
        return steps?.map(({ isDone }) => isDone);
      });
    expect(await done(actorOf(administrator, "administrator"))).toEqual([false, false]);
    const third = await aPerson(database.owner, world.organisation);
    for (const role of ["authority", "counsellor", "coordinator"] as const)
      await anAppointment(database.owner, role === "authority" ? third : person, role);
    expect(await done(actorOf(administrator, "administrator"))).toEqual([true, true]);
    expect(await done(actorOf(person, "coordinator"))).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, anActivity } from "../declaration.builder.ts";
import { interests } from "../index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const { unitId } = await aUnit(owner, here, { name: "Inkoop" });
  const [lead, member] = [await aPerson(owner, here, { unitId }), await aPerson(owner, here, { unitId })];
  const manager = await aPerson(owner, here, { unitId });
  await anAppointment(owner, manager, "manager", { unitId });
  return {
    organisationId: here.organisationId,
    unitId,
    leadPerson: lead,
    memberPerson: member,
    lead: actorOf(lead),
    member: actorOf(member),
    manager: actorOf(manager, "manager"),
    colleague: await anActor(owner, here),
    coordinator: await anActor(owner, here, "coordinator"),
    administrator: await anActor(owner, here, "administrator"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

type Who = ReturnType<typeof actorOf>;
type Form = Readonly<Record<string, string>>;
const app = () => testApp({ db: database.db, modules: [interests] });
const base = "/registers/aanbestedingen";

const rowOf = (path: string) =>
  database.owner
    .selectFrom("tenders")
    .selectAll()
    .where("organisationId", "=", world.organisationId)
    .where("tenderId", "=", path.split("/")[3] ?? "")
    .executeTakeFirstOrThrow();

/** Sends a form as a page drawn now would. */
const send = async (who: Who, path: string, form: Form = {}): Promise<Response> => {
  const { version, list } = await rowOf(path);
  return app()
    .as(who)
    .post(path, { version: String(version), list: String(list), ...form });
};

const tender = (change: Form = {}): Form => ({
  reference: "2026-07",
  name: "Schoonmaak gemeentehuis",
  purchased: "Schoonmaak van alle gebouwen",
  startsOn: "01-12-2026",
  unitId: world.unitId,
  lead: world.leadPerson.email,
  ...change,
});

/** A tender of the lead, with the member in its team; gives its address. */
const made = async (): Promise<string> => {
  const response = await app().as(world.manager).post(`${base}/nieuw`, tender());
  expect(response.status).toBe(303);
  const path = (response.headers.get("location") ?? "").replace("/team", "");
  expect((await send(world.lead, `${path}/team`, { person: world.memberPerson.email })).status).toBe(303);
  return path;
};

const nothing: Form = { interest: "no", kind: "", party: "", explanation: "" };
const something: Form = {
  interest: "yes",
  kind: "friend",
  party: "Helder B.V.",
  explanation: "De directeur is een vriend.",
};

const declare = async (who: Who, path: string, form: Form): Promise<void> => {
  expect((await send(who, `${path}/verklaren`, form)).status).toBe(303);
};

const interestOf = async (path: string): Promise<string> => {
  const { tenderDeclarationId } = await database.owner
    .selectFrom("tenderInterests")
    .select("tenderDeclarationId")
    .where("tenderId", "=", path.split("/")[3] ?? "")
    .executeTakeFirstOrThrow();
  return `${path}/belang/${tenderDeclarationId}`;
};

const work = (who: Who) =>
  withActor(database.db, who, async (tx) =>
    (await interests.work?.({ tx, actor: who, locale: "nl", today: "2026-11-01" }))?.map(
      ({ title }) => title,
    ),
  );

describe("a tender team", () => {
  test("starts only when everybody declared and each interest was decided; nobody but the manager reads which", async () => {
    const path = await made();
    expect(await work(world.member)).toEqual(["Verklaren of u een belang hebt: Schoonmaak gemeentehuis"]);
    const early = await send(world.lead, `${path}/beginnen`);
    expect(early.status).toBe(422);
    await declare(world.lead, path, nothing);
    await declare(world.member, path, something);

    const state = await app().as(world.lead).page(path);
    for (const words of ["Het team mag nog niet beginnen", "beslist nog over een belang", "geen belang"])
      expect(state).toContain(words);
    for (const who of [world.lead, world.coordinator])
      expect(await app().as(who).page(path)).not.toMatch(/Helder|vriend/);
    expect(
      (
        await app()
          .as(world.lead)
          .get(await interestOf(path))
      ).status,
    ).toBe(422);
    expect((await send(world.lead, `${path}/beginnen`)).status).toBe(422);

    expect(await work(world.manager)).toEqual([
      `Beslissen over een belang: Schoonmaak gemeentehuis (${world.memberPerson.name})`,
      "Kwetsbare functies nakijken en bevestigen: Inkoop",
    ]);
    const asks = await app()
      .as(world.manager)
      .page(await interestOf(path));
    for (const words of ["Helder B.V.", "De directeur is een vriend."]) expect(asks).toContain(words);
    const without = { decision: "stays-on-conditions", conditions: "" };
    expect((await send(world.manager, await interestOf(path), without)).status).toBe(422);
    const conditions = { decision: "stays-on-conditions", conditions: "Beoordeelt de prijzen niet." };
    expect((await send(world.manager, await interestOf(path), conditions)).status).toBe(303);
    expect((await send(world.manager, await interestOf(path), conditions)).status).toBe(422);

    const clear = await app().as(world.lead).page(path);
    for (const words of ["Het team mag beginnen", "Beoordeelt de prijzen niet."])
      expect(clear).toContain(words);
    expect((await send(world.lead, `${path}/beginnen`)).status).toBe(303);
    expect(await rowOf(path)).toMatchObject({
      state: "started",
      startedOn: "2026-11-01",
      startedBy: world.leadPerson.personId,
    });
    expect((await send(world.lead, `${path}/afsluiten`)).status).toBe(303);
    expect((await send(world.member, `${path}/verklaren`, nothing)).status).toBe(422);
  });

  test("declares again once the tenderers are known, and is told of what was declared elsewhere", async () => {
    const path = await made();
    await declare(world.lead, path, nothing);
    await declare(world.member, path, nothing);
    const content = anActivity({ organisation: "Helder", tradeNumber: "12345678" });
    await aDeclaration(database.owner, world.memberPerson, {
      content: JSON.stringify(content),
      state: "in-force",
      submittedOn: "2026-10-01",
      decidedOn: "2026-10-02",
    });
    const faulty = await send(world.lead, `${path}/inschrijvers`, { text: "naam;kvk\nHelder;123\n;\n" });
    expect(faulty.status).toBe(422);
    const page = await faulty.text();
    for (const words of ["Er zijn 2 fouten", "acht cijfers", "Hier staat geen naam"])
      expect(page).toContain(words);
    expect(await rowOf(path)).toMatchObject({ list: 0 });
    const text = "naam;kvk\nHelder Schoonmaak B.V.;12345678\nFris;\n";
    expect((await send(world.lead, `${path}/inschrijvers`, { text })).status).toBe(303);
    expect(await work(world.member)).toHaveLength(1);
    const form = await app().as(world.member).page(`${path}/verklaren`);
    expect(form).toContain("U gaf eerder een belang op bij Helder Schoonmaak B.V.");
    const old = await send(world.member, `${path}/verklaren`, { ...nothing, list: "0" });
    expect(old.status).toBe(422);
    expect(await old.text()).toContain("intussen veranderd");
    await declare(world.member, path, { ...something, party: "Helder Schoonmaak BV" });
    expect(
      await app()
        .as(world.manager)
        .page(await interestOf(path)),
    ).toContain("staat op de lijst van inschrijvers");
  });

  test("is left by whoever may not stay: the tender is out of sight, the team goes on", async () => {
    const path = await made();
    await declare(world.lead, path, nothing);
    await declare(world.member, path, something);
    const leaves = { decision: "leaves", conditions: "" };
    expect((await send(world.manager, await interestOf(path), leaves)).status).toBe(303);
    expect(await rowOf(path)).toMatchObject({ memberIds: [world.leadPerson.personId] });
    expect(await app().as(world.lead).page(path)).toContain("belang, verlaat het team");
    expect((await send(world.lead, `${path}/beginnen`)).status).toBe(303);
  });

  test("is changed by who runs it; of two at the same time the second is told; a number is there once", async () => {
    const path = await made();
    const { version } = await rowOf(path);
    const away = `${path}/team/${world.memberPerson.personId}/weghalen`;
    expect((await send(world.member, away)).status).toBe(422);
    expect((await send(world.lead, away)).status).toBe(303);
    const late = await app()
      .as(world.lead)
      .post(away, { version: String(version) });
    expect(late.status).toBe(422);
    const ofLead = `${path}/team/${world.leadPerson.personId}/weghalen`;
    expect(await (await send(world.lead, ofLead)).text()).toContain("hoort bij het team");
    const twice = await app().as(world.coordinator).post(`${base}/nieuw`, tender());
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain("Er is al een aanbesteding met dit nummer");
    const changed = await send(
      world.lead,
      `${path}/wijzigen`,
      tender({ name: "Schoonmaak", lead: world.memberPerson.email }),
    );
    expect(changed.status).toBe(303);
    expect(await rowOf(path)).toMatchObject({ name: "Schoonmaak", leadId: world.memberPerson.personId });
  });
});

test.each<[string, Form, string]>([
  ["no kind", { kind: "" }, "Kies wat voor belang"],
  ["no party", { party: "" }, "met welk bedrijf"],
  ["no explanation", { explanation: "" }, "Leg kort uit"],
  ["no answer", { interest: "" }, "Hebt u, of heeft iemand"],
])("an interest is refused at the field: %s", async (_what, change, words) => {
  const path = await made();
  const response = await send(world.member, `${path}/verklaren`, { ...something, ...change });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(words);
});

test("who may come where", async () => {
  const path = await made();
  for (const address of [base, path]) expect((await app().stranger.get(address)).status).toBe(401);
  for (const who of [world.lead, world.colleague, world.administrator])
    expect((await app().as(who).get(`${base}/nieuw`)).status).toBe(403);
  for (const who of [world.colleague, world.administrator])
    for (const address of [path, `${path}/team`, `${path}/verklaren`, `${path}/inschrijvers`])
      expect((await app().as(who).get(address)).status).toBe(404);
  for (const address of ["team", "inschrijvers", "wijzigen"])
    expect((await app().as(world.member).get(`${path}/${address}`)).status).toBe(422);
  expect(await app().as(world.member).page(base)).toContain("Schoonmaak gemeentehuis");
  expect(await app().as(world.colleague).page(base)).not.toContain("Schoonmaak gemeentehuis");
  const own = await app().as(world.member).page(path);
  expect(own).toContain(world.leadPerson.name);
  expect(own).not.toContain("Team wijzigen");
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  actorOf,
  anActor,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { interests } from "./index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const department = await aUnit(owner, here, { name: "Ruimte" });
  const team = await aUnit(owner, here, { name: "Beheer", parentId: department.unitId });
  const person = await aPerson(owner, here, { unitId: team.unitId });
  const manager = await aPerson(owner, here, { unitId: team.unitId });
  const appointment = await anAppointment(owner, manager, "manager", { unitId: team.unitId });
  const head = await aPerson(owner, here, { unitId: department.unitId });
  await anAppointment(owner, head, "manager", { unitId: department.unitId });
  return {
    organisationId: here.organisationId,
    appointment,
    person: actorOf(person),
    manager: actorOf(manager, "manager"),
    head: actorOf(head, "manager"),
    authority: await anActor(owner, here, "authority"),
    coordinator: await anActor(owner, here, "coordinator"),
    colleague: await anActor(owner, here),
    administrator: await anActor(owner, here, "administrator"),
    mayor: await anActor(owner, here, "office-holder"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [interests] });

type Form = Readonly<Record<string, string>>;

const gift = (change: Form = {}): Form => ({
  kind: "flowers-food",
  what: "Fles wijn",
  giver: "Bouwbedrijf Steen",
  relation: "supplier",
  value: "17,50",
  happenedOn: "01-11-2026",
  place: "work",
  response: "accepted",
  inReturn: "no",
  occasion: "",
  ...change,
});

const activity = (change: Form = {}): Form => ({
  organisation: "Stichting De Brug",
  tradeNumber: "12345678",
  nature: "Bestuurslid",
  hoursPerWeek: "4",
  payment: "expenses",
  startsOn: "01-12-2026",
  endsOn: "",
  relation: "De stichting krijgt subsidie.",
  field: "yes",
  information: "no",
  workingHours: "no",
  appearance: "unsure",
  precautions: "Ik ga niet over de subsidie.",
  ...change,
});

type Who = ReturnType<typeof actorOf>;

const addressOf = (response: Response): string => response.headers.get("location") ?? "";

/** The version that the page would send along. */
const versionOf = async (declarationId: string): Promise<string> =>
  String(
    (
      await database.owner
        .selectFrom("declarations")
        .select("version")
        .where("organisationId", "=", world.organisationId)
        .where("declarationId", "=", declarationId)
        .executeTakeFirstOrThrow()
    ).version,
  );

const idIn = (path: string): string => path.split("/")[2] ?? "";

const post = async (who: Who, path: string, form: Form = {}): Promise<Response> =>
  app()
    .as(who)
    .post(path, { version: await versionOf(idIn(path)), ...form });

const submitted = async (who: Who, what: "geschenk" | "nevenwerkzaamheid", form: Form): Promise<string> => {
  const draft = await app().as(who).post(`/mijn-integriteit/${what}`, form);
  expect(draft.status).toBe(303);
  const path = addressOf(draft);
  const response = await post(who, `${path}/indienen`);
  expect(response.status).toBe(303);
  return path;
};

const stateOf = async (path: string) => {
  const row = await database.owner
    .selectFrom("declarations")
    .selectAll()
    .where("organisationId", "=", world.organisationId)
    .where("declarationId", "=", idIn(path))
    .executeTakeFirstOrThrow();
  return row;
};

describe("a gift", () => {
  test("answers at once, and what may be kept is settled by submitting it", async () => {
    const own = app().as(world.person);
    const response = await own.post("/mijn-integriteit/geschenk", gift({ kind: "promotional", value: "3" }));
    const path = addressOf(response);
    const page = await own.page(path);
    expect(page).toContain("U mag dit houden");
    expect(page).toContain("Regel G7");
    await post(world.person, `${path}/indienen`);
    expect(await stateOf(path)).toMatchObject({ state: "settled", decision: "consent", decidedBy: null });
    expect(await own.page("/mijn-integriteit")).toContain("afgehandeld");
  });

  test("that asks consent goes to the manager, who decides with the rule in sight", async () => {
    const path = await submitted(world.person, "geschenk", gift());
    expect(await stateOf(path)).toMatchObject({
      state: "submitted",
      adviserId: null,
      deciderId: world.manager.personId,
      decideBy: "2026-12-13",
    });
    const team = await app().as(world.manager).page("/team/verklaringen");
    expect(team).toContain("Fles wijn");
    expect(team).toContain("Regel G8");
    const decided = await post(world.manager, `${path}/besluit`, {
      decision: "conditions",
      conditions: "Deel de fles met het team.",
      reason: "",
    });
    expect(decided.status).toBe(303);
    const own = await app().as(world.person).page(path);
    expect(own).toContain("Deel de fles met het team.");
    expect(await stateOf(path)).toMatchObject({ state: "settled", decidedBy: world.manager.personId });
  });

  test("adds up what one giver gave in a year", async () => {
    await submitted(world.person, "geschenk", gift({ value: "48", giver: "bouwbedrijf steen" }));
    await submitted(world.person, "geschenk", gift({ value: "40", happenedOn: "31-10-2025" }));
    const own = app().as(world.person);
    const free = gift({ kind: "promotional", value: "3" });
    const page = await own.page(addressOf(await own.post("/mijn-integriteit/geschenk", free)));
    expect(page).toContain("Vraag het eerst");
    expect(page).toContain("Regel G6");
    expect(page).toMatch(/51,00/);
    expect(page).not.toMatch(/91,00/);
  });

  test("of money is never consented to, and stays with what was typed", async () => {
    const path = await submitted(world.person, "geschenk", gift({ kind: "money" }));
    const refused = await post(world.manager, `${path}/besluit`, {
      decision: "consent",
      conditions: "",
      reason: "Mag wel",
    });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain("mag nooit");
    expect(text).toContain("Mag wel");
  });

  test("is refused with bad input, the input kept", async () => {
    const response = await app()
      .as(world.person)
      .post("/mijn-integriteit/geschenk", gift({ value: "veel", kind: "auto" }));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('value="Bouwbedrijf Steen"');
  });
});

describe("a side activity", () => {
  test("goes through advice and decision into force, is changed, and the change takes its place", async () => {
    const path = await submitted(world.person, "nevenwerkzaamheid", activity());
    expect(await stateOf(path)).toMatchObject({
      adviserId: world.manager.personId,
      deciderId: world.authority.personId,
    });
    expect((await app().as(world.authority).get(`${path}/besluit`)).status).toBe(422);
    const asks = await app().as(world.manager).page(`${path}/advies`);
    for (const words of ["Regel N1", "Regel N4", "de collega twijfelt"]) expect(asks).toContain(words);
    const advice = { decision: "conditions", conditions: "Niet over subsidies gaan.", reason: "" };
    expect((await post(world.manager, `${path}/advies`, advice)).status).toBe(303);
    const decides = await app().as(world.authority).page(`${path}/besluit`);
    expect(decides).toContain("Niet over subsidies gaan.");
    expect((await post(world.authority, `${path}/besluit`, advice)).status).toBe(303);
    expect(await stateOf(path)).toMatchObject({ state: "in-force-on-conditions" });

    const renewed = await app()
      .as(world.person)
      .post(`${path}/vervangen`, activity({ hoursPerWeek: "6" }));
    const next = addressOf(renewed);
    await post(world.person, `${next}/indienen`);
    expect(await stateOf(path)).toMatchObject({ state: "in-force-on-conditions" });
    const yes = { decision: "consent", conditions: "", reason: "" };
    await post(world.manager, `${next}/advies`, yes);
    await post(world.authority, `${next}/besluit`, yes);
    expect(await stateOf(next)).toMatchObject({ state: "in-force" });
    expect(await stateOf(path)).toMatchObject({ state: "ended", endsOn: "2026-11-01" });
    const own = await app().as(world.person).page(path);
    expect(own).toContain("Vervangen door een nieuwe opgave");
    const ended = await post(world.person, `${next}/beeindigen`, { endsOn: "01-11-2026" });
    expect(ended.status).toBe(422);
  });

  test("is refused with a reason; the person objects, the decider answers, everything stays in the ledger", async () => {
    const path = await submitted(world.person, "nevenwerkzaamheid", activity());
    await post(world.manager, `${path}/advies`, { decision: "consent", conditions: "", reason: "" });
    const without = { decision: "refusal", conditions: "", reason: "" };
    expect((await post(world.authority, `${path}/besluit`, without)).status).toBe(422);
    await post(world.authority, `${path}/besluit`, { ...without, reason: "Te dicht op het werk." });
    expect((await post(world.person, `${path}/bezwaar`, { words: "Ik ga er niet over." })).status).toBe(303);
    expect(await app().as(world.authority).page(path)).toContain("Er is bezwaar gemaakt");
    const answer = { outcome: "rejected", words: "De schijn blijft." };
    expect((await post(world.authority, `${path}/bezwaar/uitkomst`, answer)).status).toBe(303);
    const page = await app().as(world.person).page(path);
    for (const words of ["Te dicht op het werk.", "Ik ga er niet over.", "De schijn blijft."])
      expect(page).toContain(words);
    const steps = await database.owner
      .selectFrom("declarationSteps")
      .select("kind")
      .where("declarationId", "=", idIn(path))
      .orderBy("at")
      .execute();
    expect(steps.map(({ kind }) => kind).toSorted()).toEqual(
      ["made", "submitted", "advised", "decided", "objected", "objection-answered"].toSorted(),
    );
  });

  test.each<[string, Form, string]>([
    ["a trade number of seven digits", { tradeNumber: "1234567" }, "acht cijfers"],
    ["an end before the start", { endsOn: "01-01-2026" }, "ligt voor de eerste"],
    ["doubt without a word on it", { precautions: "" }, "Schrijf hoe u het gescheiden houdt"],
    ["two hundred hours", { hoursPerWeek: "200" }, "hoogstens 100"],
  ])("is refused at the field: %s", async (_what, change, words) => {
    const response = await app()
      .as(world.person)
      .post("/mijn-integriteit/nevenwerkzaamheid", activity(change));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
  });
});

describe("nobody handles an own declaration", () => {
  test("a manager's goes one level up", async () => {
    const path = await submitted(world.manager, "geschenk", gift());
    expect((await stateOf(path)).deciderId).toBe(world.head.personId);
    const own = await post(world.manager, `${path}/besluit`, {
      decision: "consent",
      conditions: "",
      reason: "",
    });
    expect(own.status).toBe(422);
    expect((await stateOf(path)).state).toBe("submitted");
  });

  test("the authority's own waits for somebody to be set, then goes there", async () => {
    const own = app().as(world.authority);
    const path = addressOf(await own.post("/mijn-integriteit/geschenk", gift()));
    const refused = await post(world.authority, `${path}/indienen`);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("nog niemand aangewezen");
    const rules = {
      giftMost: "50",
      giftDecider: "manager",
      sideActivityDecider: "authority",
      decideWeeks: "4",
      fallback: world.mayor.name,
      confirmMonths: "12",
      firstDays: "30",
      answering: "civil-servant",
      asksFrom: "01-12-2026",
    };
    const saved = await app().as(world.coordinator).post("/registers/instellingen", rules);
    expect(saved.status).toBe(303);
    expect((await post(world.authority, `${path}/indienen`)).status).toBe(303);
    expect(await stateOf(path)).toMatchObject({ deciderId: world.mayor.personId, decideBy: "2026-11-29" });
    expect(await app().as(world.mayor).page("/team/verklaringen")).toContain("Fles wijn");
  });
});

describe("who comes where", () => {
  test("others find nothing at the address, a draft is seen by nobody else, the register by coordinator and authority", async () => {
    const draft = addressOf(await app().as(world.person).post("/mijn-integriteit/geschenk", gift()));
    for (const who of [world.colleague, world.manager, world.coordinator, world.administrator])
      expect((await app().as(who).get(draft)).status).toBe(404);
    const path = await submitted(world.person, "nevenwerkzaamheid", activity());
    for (const who of [world.colleague, world.administrator, world.mayor])
      expect((await app().as(who).get(path)).status).toBe(404);
    for (const who of [world.manager, world.head, world.coordinator, world.authority])
      expect((await app().as(who).get(path)).status).toBe(200);
    expect((await app().stranger.get(path)).status).toBe(401);
    for (const who of [world.colleague, world.manager, world.administrator])
      expect((await app().as(who).get("/registers")).status).toBe(403);
    const register = app().as(world.coordinator);
    expect(await register.page("/registers?stand=waiting&zoek=brug")).toContain("Stichting De Brug");
    expect(await register.page("/registers?stand=refused")).not.toContain("Stichting De Brug");
    expect(await register.page("/registers?register=gift")).not.toContain("Stichting De Brug");
  });

  test("of two who act at the same time, the second is told", async () => {
    const path = await submitted(world.person, "geschenk", gift());
    const seen = await versionOf(idIn(path));
    await post(world.person, `${path}/intrekken`);
    const late = await app().as(world.person).post(`${path}/intrekken`, { version: seen });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain("Iemand anders heeft intussen");
  });
});

test("what waits is handed over when the manager leaves the role", async () => {
  const path = await submitted(world.person, "geschenk", gift());
  await database.owner
    .updateTable("appointments")
    .set({ endsOn: "2026-10-31" })
    .where("organisationId", "=", world.organisationId)
    .where("appointmentId", "=", world.appointment.appointmentId)
    .execute();
  const { services } = testServices();
  const actor = systemActor(world.organisationId);
  const [job] = interests.jobs ?? [];
  const run = () =>
    withActor(database.db, actor, async (tx) =>
      job?.forEachOrganisation({ tx, actor, locale: "nl", today: "2026-11-01" }, services),
    );
  await run();
  expect((await stateOf(path)).deciderId).toBe(world.head.personId);
  const { version } = await stateOf(path);
  await run();
  expect((await stateOf(path)).version).toBe(version);
});

/** What the start page shows somebody on a day after every term. */
const ask = (actor: Who) =>
  withActor(database.db, actor, async (tx) => {
    const context = { tx, actor, locale: "nl" as const, today: "2027-01-01" };
    return { work: await interests.work?.(context), status: await interests.status?.(context) };
  });

test("the start page says what is to be done, and how many wait", async () => {
  await submitted(world.person, "geschenk", gift());
  await app()
    .as(world.person)
    .post("/mijn-integriteit/geschenk", gift({ what: "Bos bloemen" }));
  expect((await ask(world.person)).work).toMatchObject([{ title: expect.stringContaining("Bos bloemen") }]);
  expect((await ask(world.manager)).work).toMatchObject([
    { due: "2026-12-13" },
    { title: "Kwetsbare functies nakijken en bevestigen: Beheer" },
  ]);
  expect((await ask(world.coordinator)).status).toMatchObject([{ value: "1 wacht", tone: "bad" }]);
  expect((await ask(world.manager)).status).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
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
import { interests } from "../index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const team = await aUnit(owner, here, { name: "Vergunningen" });
  const person = await aPerson(owner, here, { unitId: team.unitId });
  const taker = await aPerson(owner, here, { unitId: team.unitId });
  const other = await aPerson(owner, here, { unitId: team.unitId });
  const manager = await aPerson(owner, here, { unitId: team.unitId });
  await anAppointment(owner, manager, "manager", { unitId: team.unitId });
  return {
    organisationId: here.organisationId,
    takerName: taker.name,
    otherName: other.name,
    managerName: manager.name,
    person: actorOf(person),
    taker: actorOf(taker),
    other: actorOf(other),
    manager: actorOf(manager, "manager"),
    coordinator: await anActor(owner, here, "coordinator"),
    administrator: await anActor(owner, here, "administrator"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld();
});
afterAll(() => database.close());

type Who = ReturnType<typeof actorOf>;
type Form = Readonly<Record<string, string | string[]>>;
const app = () => testApp({ db: database.db, modules: [interests] });
const start = "/mijn-integriteit/verschoning";

const recusal = (change: Form = {}): Form => ({
  matter: "Vergunning Dorpsstraat 12",
  tenderReference: "",
  relation: "family",
  organisation: "Bouwbedrijf Steen",
  startsOn: "01-11-2026",
  taker: world.takerName,
  givesUp: ["deciding", "advising"],
  explanation: "Mijn zus werkt er.",
  ...change,
});

const idIn = (path: string): string => path.split("/")[2] ?? "";

const rowOf = (path: string) =>
  database.owner
    .selectFrom("declarations")
    .selectAll()
    .where("organisationId", "=", world.organisationId)
    .where("declarationId", "=", idIn(path))
    .executeTakeFirstOrThrow();

const post = async (who: Who, path: string, form: Form = {}): Promise<Response> =>
  app()
    .as(who)
    .post(path, { version: String((await rowOf(path)).version), ...form });

const drafted = async (address: string, form: Form): Promise<string> => {
  const response = await app().as(world.person).post(address, form);
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
};

const agreed = async (path: string): Promise<void> => {
  expect((await post(world.person, `${path}/indienen`)).status).toBe(303);
  const yes = { decision: "consent", conditions: "", reason: "" };
  expect((await post(world.manager, `${path}/besluit`, yes)).status).toBe(303);
};

const work = (who: Who) =>
  withActor(database.db, who, async (tx) =>
    (await interests.work?.({ tx, actor: who, locale: "nl", today: "2026-11-01" }))?.map(
      ({ title }) => title,
    ),
  );

test("a matter is handed over: the manager decides with the rules in sight, the colleague sees which matter and nothing else", async () => {
  const path = await drafted(start, recusal());
  expect(await app().as(world.person).page(path)).toContain("Regel V2");
  await post(world.person, `${path}/indienen`);
  expect(await rowOf(path)).toMatchObject({ state: "submitted", adviserId: null });
  expect(await app().as(world.person).page(path)).toContain("Doe de zaak nu al niet meer");
  expect(await app().as(world.taker).page("/mijn-integriteit/overgenomen")).not.toContain("Dorpsstraat");

  const team = await app().as(world.manager).page("/team/verklaringen");
  for (const words of ["Vergunning Dorpsstraat 12", "Regel V2"]) expect(team).toContain(words);
  const conditions = { decision: "conditions", conditions: "Ook de stukken niet.", reason: "" };
  expect((await post(world.manager, `${path}/besluit`, conditions)).status).toBe(303);
  expect(await rowOf(path)).toMatchObject({ state: "in-force-on-conditions" });

  expect(await work(world.taker)).toEqual(["Een zaak van een collega overnemen"]);
  const taken = await app().as(world.taker).page("/mijn-integriteit/overgenomen");
  expect(taken).toContain("Vergunning Dorpsstraat 12");
  for (const hidden of [world.person.name, "Bouwbedrijf", "Familie", "zus", "stukken niet"])
    expect(taken).not.toContain(hidden);
  expect((await app().as(world.taker).get(path)).status).toBe(404);
  const seen = `/mijn-integriteit/overgenomen/${idIn(path)}`;
  expect((await app().as(world.other).post(seen)).status).toBe(409);
  expect((await app().as(world.taker).post(seen)).status).toBe(303);
  expect(await work(world.taker)).toEqual([]);

  expect(await app().as(world.person).page(`${path}/beeindigen`)).toContain("Verschoning beëindigen");
  expect((await post(world.person, `${path}/beeindigen`, { endsOn: "01-11-2026" })).status).toBe(303);
  expect(await app().as(world.taker).page("/mijn-integriteit/overgenomen")).toContain("afgelopen op");
});

test("a change names another colleague: the first is out once it is agreed", async () => {
  const path = await drafted(start, recusal({ matter: "Subsidie Harmonie", tenderReference: "2026-3" }));
  await agreed(path);
  const form = await app().as(world.person).page(`${path}/verschoning-vervangen`);
  expect(form).toContain(world.takerName);
  const next = await drafted(`${path}/verschoning-vervangen`, recusal({ taker: world.otherName }));
  const changed = await app()
    .as(world.person)
    .post(
      `${next}/verschoning-wijzigen`,
      recusal({ taker: world.otherName, matter: "Subsidie Harmonie, 2026" }),
    );
  expect(changed.status).toBe(303);
  await agreed(next);
  expect(await rowOf(path)).toMatchObject({ state: "ended", endsOn: "2026-11-01" });
  const takeovers = await database.owner
    .selectFrom("matterTakeovers")
    .select(["takerId", "endedOn"])
    .where("organisationId", "=", world.organisationId)
    .where("declarationId", "in", [idIn(path), idIn(next)])
    .orderBy("endedOn")
    .execute();
  expect(takeovers).toEqual([
    { takerId: world.taker.personId, endedOn: "2026-11-01" },
    { takerId: world.other.personId, endedOn: null },
  ]);
});

test("another arrangement is asked for: nobody takes over, and the reason is there", async () => {
  const path = await drafted(start, recusal({ taker: world.otherName, matter: "Handhaving kade" }));
  await post(world.person, `${path}/indienen`);
  const no = { decision: "refusal", conditions: "", reason: "Kies iemand buiten het team." };
  expect((await post(world.manager, `${path}/besluit`, no)).status).toBe(303);
  const page = await app().as(world.person).page(path);
  for (const words of ["andere afspraak nodig", "Kies iemand buiten het team."])
    expect(page).toContain(words);
  expect(await app().as(world.other).page("/mijn-integriteit/overgenomen")).not.toContain("Handhaving kade");
});

test.each<[string, () => Form, string]>([
  ["a colleague whom nobody knows", () => ({ taker: "Niemand Zoiets" }), "Wij kennen niemand"],
  ["oneself", () => ({ taker: world.person.name }), "niet van uzelf"],
  ["nothing given up", () => ({ givesUp: [] }), "Kies minstens één ding"],
  ["a relation that is none", () => ({ relation: "boss" }), "relation"],
  ["no matter", () => ({ matter: "" }), "Welke zaak"],
])("is refused at the field: %s", async (_what, change, words) => {
  const response = await app().as(world.person).post(start, recusal(change()));
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(words);
});

test("who may come where", async () => {
  for (const address of [start, "/mijn-integriteit/overgenomen"])
    expect((await app().stranger.get(address)).status).toBe(401);
  const path = await drafted(start, recusal({ matter: "Bestemmingsplan" }));
  await post(world.person, `${path}/indienen`);
  for (const who of [world.other, world.taker, world.administrator])
    expect((await app().as(who).get(path)).status).toBe(404);
  expect(await app().as(world.coordinator).page("/registers?register=recusal")).toContain("Bestemmingsplan");
  for (const address of ["verschoning-wijzigen", "verschoning-vervangen", "wijzigen"])
    expect((await app().as(world.person).get(`${path}/${address}`)).status).toBeGreaterThanOrEqual(400);
});

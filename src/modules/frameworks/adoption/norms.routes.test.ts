import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anAction } from "#modules/actions/action.builder.ts";
import { actions } from "#modules/actions/index.ts";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import type { Module } from "#platform/module/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { frameworks } from "../index.ts";
import { anAdoption, anOwnItem } from "./adoption.builder.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const here = await anOrganisation(database.owner);
  return {
    here,
    coordinator: await anActor(database.owner, here, "coordinator"),
    employee: await anActor(database.owner, here),
    administrator: await anActor(database.owner, here, "administrator"),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const upper: Module = {
  name: "upper",
  routes: [],
  navigation: [],
  evidence: async (_context, { kind, reference }) => [
    {
      subject: "Proef",
      title: `Gezien bij ${kind} ${reference}`,
      text: "Een oordeel.",
      href: "/ergens",
      date: "2026-01-02",
    },
  ],
};
const app = () => testApp({ db: database.db, modules: [frameworks, upper] });
const coordinator = () => app().as(world.coordinator);
const employee = () => app().as(world.employee);

describe("reading norms", () => {
  test("without frameworks the page says what to do, and only offers it to who may", async () => {
    const seen = await coordinator().page("/stelsel/normen");
    expect(seen).toContain("Er zijn nog geen kaders in gebruik");
    expect(seen).toContain('href="/stelsel/kaders"');
    const other = await employee().page("/stelsel/normen");
    expect(other).toContain("De integriteitscoördinator kiest");
    expect(other).not.toContain("Kies kaders");
    expect((await app().stranger.get("/stelsel/normen")).status).toBe(401);
  });

  test("shows what is in the frameworks in use, and filters", async () => {
    await anAdoption(database.owner, world.here);
    await anAdoption(database.owner, world.here, { framework: "basisnormen" });
    const all = await employee().page("/stelsel/normen");
    expect(all).toContain("Risicoanalyse");
    expect(all).toContain("Werving, selectie en introductie");
    const one = await employee().page("/stelsel/normen?kader=rekenkamer-2024&onderdeel=prevention");
    expect(one).toContain(">Risicoanalyse<");
    expect(one).not.toContain("Werving, selectie en introductie");
    expect(await employee().page("/stelsel/normen?zoek=RISICOANALYSE+kwalitatief")).toContain(
      ">Risicoanalyse<",
    );
    expect(await employee().page("/stelsel/normen?zoek=zeppelin")).toContain(
      "Geen enkele norm past bij deze keuze",
    );
    const english = await employee().page("/stelsel/normen?soort=culture&taal=en");
    expect(english).toContain("Communication");
    expect(english).not.toContain(">Risk analysis<");
  });

  test("one norm shows its words, what it hangs together with, whose reading that is, and what others know", async () => {
    await anAdoption(database.owner, world.here);
    const text = await employee().page("/stelsel/normen/rekenkamer-2024/2");
    expect(text).toContain("Is er een uitgewerkt integriteitsbeleid?");
    expect(text).toContain("Verband volgens Borgpen");
    expect(text).toContain('href="/stelsel/normen/basisnormen/0"');
    expect(text).toContain("Gezien bij norm rekenkamer-2024/2");
    const other = await employee().page("/stelsel/normen/basisnormen/0");
    expect(other).toContain('href="/stelsel/normen/rekenkamer-2024/2"');
    expect(other).toContain("Niet in gebruik");
    expect((await employee().get("/stelsel/normen/rekenkamer-2024/99")).status).toBe(404);
    expect((await employee().get("/stelsel/normen/bestaat-niet")).status).toBe(404);
  });
});

test("an action on a norm shows on the norm's page, for who may see the action", async () => {
  await anAdoption(database.owner, world.here);
  const { organisationId, personId } = world.coordinator;
  const person = { organisationId, personId };
  await anAction(database.owner, person, { title: "Protocol oefenen", sourceReference: "rekenkamer-2024/9" });
  const { as } = testApp({ db: database.db, modules: [frameworks, actions] });
  const text = await as(world.coordinator).page("/stelsel/normen/rekenkamer-2024/9");
  expect(text).toContain("Protocol oefenen");
  expect(text).toContain("klaar op 1 december 2026: open");
  expect(await as(world.coordinator).page("/stelsel/normen/rekenkamer-2024/8")).not.toContain(
    "Protocol oefenen",
  );
  expect(await as(world.employee).page("/stelsel/normen/rekenkamer-2024/9")).not.toContain(
    "Protocol oefenen",
  );
});

describe("leaving out", () => {
  const path = "/stelsel/normen/rekenkamer-2024/12";

  test("needs a reason, shows it to everybody, and can be undone", async () => {
    await anAdoption(database.owner, world.here);
    expect((await employee().post(`${path}/weglaten`, { reason: "Dit geldt hier niet." })).status).toBe(403);
    const short = await coordinator().post(`${path}/weglaten`, { reason: "nee" });
    expect(short.status).toBe(422);
    expect(await short.text()).toContain("Gebruik ten minste 10 tekens.");
    const reason = "Wij hebben geen eigen opsporingsdienst.";
    expect((await coordinator().post(`${path}/weglaten`, { reason })).status).toBe(303);
    const seen = await employee().page("/stelsel/normen/rekenkamer-2024");
    expect(seen).toContain(reason);
    expect(seen).toContain(world.coordinator.name);
    expect(await employee().page("/stelsel/normen")).not.toContain(`href="${path}"`);
    expect((await employee().post(`${path}/meetellen`)).status).toBe(403);
    expect((await coordinator().post(`${path}/meetellen`)).status).toBe(303);
    expect(await employee().page("/stelsel/normen")).toContain(`href="${path}"`);
  });
});

describe("adopting", () => {
  const path = "/stelsel/kaders/rekenkamer-2024";
  const input = { version: "1", adoptedOn: "10-09-2024", adoptedBy: "het college" };

  test("shows what is in a framework before anybody decides on it", async () => {
    const text = await coordinator().page("/stelsel/kaders/rekenkamer-2024-minister");
    expect(text).toContain("Wat er in dit kader staat");
    expect(text).toContain("publiceert jaarlijks een verslag over het integriteitsbeleid");
  });

  test("is for the coordinator; date and decider are shown", async () => {
    expect((await app().as(world.administrator).post(path, input)).status).toBe(403);
    expect((await coordinator().post(path, input)).status).toBe(303);
    const text = await employee().page("/stelsel/normen/rekenkamer-2024");
    expect(text).toContain("10 september 2024");
    expect(text).toContain("het college");
  });

  test.each([
    ["a date in the future", { adoptedOn: "01-01-2030" }, "Deze datum ligt in de toekomst"],
    ["no decider", { adoptedBy: " " }, "Vul dit in."],
    ["a version that does not exist", { version: "9" }, "Deze versie bestaat niet."],
  ])("refuses %s", async (_name, change, reason) => {
    const response = await coordinator().post(path, { ...input, ...change });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
  });

  test("stopping takes the norms out of the list but not their pages", async () => {
    await anAdoption(database.owner, world.here);
    expect((await coordinator().post(`${path}/stoppen`, { endedOn: "01-11-2026" })).status).toBe(303);
    expect(await employee().page("/stelsel/normen")).toContain("Er zijn nog geen kaders in gebruik");
    expect(await employee().page("/stelsel/normen/rekenkamer-2024/1")).toContain("Niet in gebruik");
    expect(await employee().page("/stelsel/kaders")).toContain("Niet meer in gebruik sinds 1 november 2026");
    expect((await coordinator().post(path, { ...input, adoptedOn: "01-11-2026" })).status).toBe(303);
    expect(await employee().page("/stelsel/normen")).toContain("Risicoanalyse");
  });
});

describe("own items", () => {
  const input = {
    level: "norm",
    framework: "rekenkamer-2024",
    code: "vs.1",
    title: "Grondzaken",
    text: "Zijn er vier ogen bij grondtransacties?",
    control: "structure",
  };

  test("stand beside the shared ones and are marked", async () => {
    await anAdoption(database.owner, world.here);
    const response = await coordinator().post("/stelsel/kaders/eigen/nieuw", input);
    expect(response.headers.get("location")).toBe("/stelsel/normen/rekenkamer-2024/VS.1");
    const text = await employee().page("/stelsel/normen/rekenkamer-2024");
    expect(text).toContain("Grondzaken");
    expect(text).toContain(">Eigen<");
    const elsewhere = await makeWorld();
    await anAdoption(database.owner, elsewhere.here);
    expect(await app().as(elsewhere.employee).page("/stelsel/normen/rekenkamer-2024")).not.toContain(
      "Grondzaken",
    );
    expect((await app().as(elsewhere.employee).get("/stelsel/normen/rekenkamer-2024/VS.1")).status).toBe(404);
  });

  test.each([
    ["a code without prefix", { code: "3" }, "Begin met twee tot vijf letters"],
    ["a framework that is not in use", { framework: "basisnormen" }, "Kies een kader dat in gebruik is."],
    [
      "a theme of another framework",
      { theme: "ambtenarenwet/werkgever" },
      "Dit thema hoort niet bij het gekozen kader.",
    ],
    ["no text", { text: "" }, "Vul dit in."],
  ])("refuses %s and keeps the input", async (_name, change, reason) => {
    await anAdoption(database.owner, world.here);
    const response = await coordinator().post("/stelsel/kaders/eigen/nieuw", { ...input, ...change });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("Grondzaken");
  });

  test("a code is used once, the next one is proposed, and withdrawing keeps the page", async () => {
    await anAdoption(database.owner, world.here);
    await anOwnItem(database.owner, world.here, { framework: "rekenkamer-2024", code: "VS.1" });
    const taken = await coordinator().post("/stelsel/kaders/eigen/nieuw", input);
    expect(await taken.text()).toContain("Deze code is al gebruikt");
    expect(await coordinator().page("/stelsel/kaders/eigen/nieuw")).toContain('value="VS.2"');
    const path = "/stelsel/kaders/eigen/rekenkamer-2024/VS.1";
    expect((await coordinator().post(path, { ...input, title: "Grond en vastgoed" })).status).toBe(303);
    expect(await employee().page("/stelsel/normen/rekenkamer-2024/VS.1")).toContain("Grond en vastgoed");
    expect(
      (await coordinator().post(`${path}/intrekken`, { reason: "Opgegaan in een ander blok." })).status,
    ).toBe(303);
    expect(await employee().page("/stelsel/normen/rekenkamer-2024")).not.toContain("Grond en vastgoed");
    const page = await employee().page("/stelsel/normen/rekenkamer-2024/VS.1");
    expect(page).toContain("Ingetrokken op 1 november 2026");
    expect((await coordinator().get(path)).status).toBe(404);
  });
});

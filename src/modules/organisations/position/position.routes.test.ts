import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { roles } from "#platform/actor/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { organisations } from "../index.ts";
import { actorOf, anActor, anOrganisation, aPerson } from "../organisation.builder.ts";

const path = "/stelsel/positie-coordinator";
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const aWorld = async () => {
  const { owner } = database;
  const organisation = await anOrganisation(owner);
  const coordinator = await anActor(owner, organisation, "coordinator");
  const secretary = await aPerson(owner, organisation, { name: "Hanneke Vroomans" });
  const app = testApp({ db: database.db, modules: [organisations] });
  return {
    app,
    organisation,
    secretary,
    client: app.as(coordinator),
    authority: app.as(actorOf(secretary, "authority")),
  };
};
let world: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  world = await aWorld();
});

const forms = [`${path}/vastleggen`, `${path}/gesprekken/nieuw`, `${path}/adviezen/nieuw`];
const filled = {
  startsOn: "01-02-2025",
  hoursPerWeek: "24,5",
  supportHoursPerWeek: "",
  budget: "22.500",
  mandateDocument: "Functiebeschrijving",
  mandateLink: "https://intranet.example/mandaat",
  mandatedOn: "28-01-2025",
  directAccess: "yes",
  directAccessHow: "Elke zes weken",
  backup: "",
};

describe("who may come here", () => {
  test("nobody without sign-in", async () => {
    expect((await world.app.stranger.get(path)).status).toBe(401);
  });

  test.each(roles)("the role %s", async (role) => {
    const client = world.app.as(actorOf(world.secretary, role));
    const reads = role === "coordinator" || role === "authority" ? 200 : 403;
    expect((await client.get(path)).status).toBe(reads);
    const writes = role === "coordinator" ? 200 : 403;
    const found = [];
    for (const form of forms) found.push((await client.get(form)).status);
    expect(found).toEqual([writes, writes, writes]);
    const posted = await client.post(`${path}/vastleggen`, filled);
    expect(posted.status).toBe(role === "coordinator" ? 303 : 403);
  });
});

describe("the position", () => {
  test("is recorded from a day, read by the authority, and its earlier versions stay", async () => {
    const { client, authority } = world;
    expect((await client.post(`${path}/vastleggen`, filled)).headers.get("location")).toBe(path);
    await client.post(`${path}/vastleggen`, {
      ...filled,
      startsOn: "01-06-2026",
      hoursPerWeek: "36",
      backup: "Hanneke Vroomans",
    });
    const now = await authority.page(path);
    expect(now).toContain("36 uur per week");
    expect(now).toContain("€ 22.500");
    expect(now).toContain("Dat is Hanneke Vroomans.");
    expect(now).not.toContain("Positie vastleggen");
    expect(await authority.page(`${path}?datum=31-05-2026`)).toContain("24,5 uur per week");
    expect(await authority.page(`${path}?datum=31-01-2025`)).toContain("Voor deze dag is niets vastgelegd.");
    expect(await client.page(`${path}/vastleggen`)).toContain('value="Hanneke Vroomans"');
    expect(await client.page(`${path}?taal=en`)).toContain("Court of Audit");
  });

  test.each([
    ["no hours", { hoursPerWeek: "" }, "Vul dit in."],
    ["more hours than a week has", { hoursPerWeek: "80" }, "Vul een getal van hoogstens 60 in."],
    ["no answer on access", { directAccess: "maybe" }, "Kies een van de mogelijkheden."],
    ["a link that is not https", { mandateLink: "http://x.example" }, "https://"],
    ["a back-up nobody knows", { backup: "Onbekende Iemand" }, "Wij kennen niemand die zo heet"],
  ])("refused: %s", async (_case, change, message) => {
    const response = await world.client.post(`${path}/vastleggen`, { ...filled, ...change });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(message);
  });
});

describe("contacts and advice", () => {
  test("a contact on own initiative counts in the check", async () => {
    const { client, authority } = world;
    const contact = {
      heldOn: "20-10-2026",
      with: "hanneke",
      initiative: "own",
      subject: "Jaarplan 2027",
      note: "Eerste lijnen besproken",
    };
    expect((await client.post(`${path}/gesprekken/nieuw`, contact)).status).toBe(303);
    const text = await authority.page(path);
    expect(text).toContain("Jaarplan 2027");
    expect(text).toContain("Hanneke Vroomans");
    expect(text).toContain("In de laatste twaalf maanden 1 keer.");
    const refused = await client.post(`${path}/gesprekken/nieuw`, { ...contact, initiative: "" });
    expect(refused.status).toBe(422);
  });

  test("advice waits for its answer, which cannot be older", async () => {
    const { client, authority } = world;
    const advice = {
      givenOn: "01-10-2026",
      to: "",
      asked: "no",
      subject: "Passend straffen",
      advice: "Leg vast wie beslist.",
    };
    await client.post(`${path}/adviezen/nieuw`, advice);
    const waiting = await client.page(path);
    expect(waiting).toContain("nog geen antwoord");
    const [, form = ""] = /href="([^"]+\/antwoord)"/.exec(waiting) ?? [];
    const answer = { answeredOn: "30-09-2026", followed: "partly", answer: "Deels overgenomen in 2027." };
    expect(await (await client.post(form, answer)).text()).toContain("niet van voor het advies");
    expect((await client.post(form, { ...answer, answeredOn: "15-10-2026" })).status).toBe(303);
    const answered = await authority.page(path);
    expect(answered).toContain("Deels overgenomen in 2027.");
    expect(answered).not.toContain("nog geen antwoord");
    expect((await authority.post(form, answer)).status).toBe(403);
  });

  test("another organisation sees nothing of it", async () => {
    await world.client.post(`${path}/adviezen/nieuw`, {
      givenOn: "01-10-2026",
      asked: "no",
      subject: "Geheim onderwerp",
      advice: "Tekst",
    });
    const elsewhere = await anActor(database.owner, await anOrganisation(database.owner), "coordinator");
    expect(await world.app.as(elsewhere).page(path)).not.toContain("Geheim onderwerp");
  });
});

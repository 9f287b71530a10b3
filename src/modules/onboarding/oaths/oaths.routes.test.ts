import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actorOf, anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { stopWriting } from "#platform/documents/index.ts";
import { fileStore } from "#platform/files/index.ts";
import { pdf } from "#platform/files/sample.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { onboarding } from "../index.ts";
import { aCeremony, anOath, anOathText } from "./oath.builder.ts";

let database: TestDatabase;
let files: string;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner, { kind: "ministry" });
  const person = await aPerson(owner, here, { startsOn: "2026-09-15", functionTitle: "Adviseur" });
  return {
    here,
    person,
    swearer: actorOf(person),
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    administrator: await anActor(owner, here, "administrator"),
    colleague: await anActor(owner, here),
    text: await anOathText(owner, here),
  };
};

beforeAll(async () => {
  database = await testDatabase();
  files = await mkdtemp(join(tmpdir(), "bp-oaths-"));
});
afterAll(async () => {
  await stopWriting();
  await database.close();
  await rm(files, { recursive: true });
});
beforeEach(async () => {
  world = await makeWorld();
});

const app = () =>
  testApp({
    db: database.db,
    modules: [onboarding],
    services: { ...testServices().services, files: fileStore(files) },
  });
const own = "/mijn-integriteit/eed";
const register = "/registers/eed";

const planned = () => aCeremony(database.owner, world.here, { officerId: world.authority.personId });
const pathOf = ({ ceremonyId }: { ceremonyId: string }) => `${register}/bijeenkomsten/${ceremonyId}`;

const input = (change: Readonly<Record<string, string>> = {}) => ({
  name: "Rijk",
  source: "Staatsblad",
  functions: "Inspecteur\r\n\r\nControleur",
  oathText: "Ik zweer.",
  oathClosing: "Slot",
  affirmationText: "Ik beloof.",
  affirmationClosing: "Slot",
  months: "3",
  eachFunction: "yes",
  startsOn: "01-11-2026",
  ...change,
});

describe("from first day to oath", () => {
  test("the coordinator plans and invites, the person chooses, the form is printed, signed, recorded and archived", async () => {
    const coordinator = app().as(world.coordinator);
    const swearer = app().as(world.swearer);
    const when = { heldOn: "01-11-2026", beginsAt: "9.30", place: "Raadzaal", officer: world.authority.name };
    const made = await coordinator.post(`${register}/bijeenkomsten/nieuw`, when);
    expect(made.status).toBe(303);
    const ceremony = made.headers.get("location") ?? "";
    expect((await coordinator.post(`${ceremony}/lijst`, { person: world.person.name })).status).toBe(303);
    expect(await swearer.page(own)).toContain("1 november 2026 om 09:30: Raadzaal");
    expect((await swearer.post(own, { spoken: "affirmation" })).status).toBe(303);
    expect(await coordinator.page(ceremony)).toContain("de belofte");
    for (const path of [`${ceremony}/formulieren`, `${ceremony}/formulier/${world.person.personId}`]) {
      const printed = await coordinator.get(path);
      expect(printed.headers.get("content-type")).toBe("application/pdf");
      expect(
        Buffer.from(await printed.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }
    const record = `${ceremony}/vastleggen/${world.person.personId}`;
    expect((await coordinator.post(record, { spoken: "affirmation" })).status).toBe(422);
    expect((await coordinator.post(record, { spoken: "affirmation", bothSigned: "on" })).status).toBe(303);
    for (const undo of [`lijst/${world.person.personId}/weghalen`, "afgelasten"])
      expect((await coordinator.post(`${ceremony}/${undo}`, {})).status).toBe(422);
    expect(await swearer.page(own)).toContain("nog niet bewaard");
    const oath = await database.owner
      .selectFrom("oaths")
      .selectAll()
      .where("organisationId", "=", world.here.organisationId)
      .executeTakeFirstOrThrow();
    expect(oath).toMatchObject({
      form: "affirmation",
      functionTitle: "Adviseur",
      officerId: world.authority.personId,
    });
    const scan = new FormData();
    scan.append("file", new File([Buffer.from(pdf())], "eed.pdf", { type: "application/pdf" }));
    expect((await coordinator.upload(`${register}/${oath.oathId}/bewaren`, scan)).status).toBe(303);
    for (const who of [world.swearer, world.coordinator])
      expect((await app().as(who).get(`${own}/${oath.oathId}/formulier`)).status).toBe(200);
    for (const who of [world.authority, world.colleague, world.administrator])
      expect((await app().as(who).get(`${own}/${oath.oathId}/formulier`)).status).toBe(404);
  });

  test("somebody of whom no oath is asked is not put on a list", async () => {
    const hired = await aPerson(database.owner, world.here, { engagement: "hired" });
    const response = await app()
      .as(world.coordinator)
      .post(`${pathOf(await planned())}/lijst`, { person: hired.name });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("geen eed of belofte gevraagd");
  });

  test("a ceremony that does not take place takes nobody on", async () => {
    const path = pathOf(await planned());
    const coordinator = app().as(world.coordinator);
    expect((await coordinator.post(`${path}/afgelasten`, {})).status).toBe(303);
    expect((await coordinator.post(`${path}/lijst`, { person: world.person.name })).status).toBe(422);
  });

  test("only the coordinator changes; the authority reads; others find no door", async () => {
    const path = pathOf(await planned());
    expect((await app().as(world.authority).get(path)).status).toBe(200);
    expect((await app().as(world.authority).post(`${path}/lijst`, { person: "x" })).status).toBe(403);
    for (const who of [world.colleague, world.administrator])
      expect((await app().as(who).get(register)).status).toBe(403);
    expect((await app().stranger.get(own)).status).toBe(401);
  });
});

describe("texts", () => {
  test("no words of a law are filled in; the page says where they are; each change is a new version", async () => {
    const coordinator = app().as(world.coordinator);
    const empty = await coordinator.page(`${register}/teksten/nieuw`);
    expect(empty).toContain("Staatsblad 2024, 421");
    expect(empty).not.toContain("omgekocht");
    expect((await coordinator.post(`${register}/teksten/nieuw`, input())).status).toBe(303);
    const { textId, functions } = await database.owner
      .selectFrom("oathTexts")
      .selectAll()
      .where("organisationId", "=", world.here.organisationId)
      .where("name", "=", "Rijk")
      .executeTakeFirstOrThrow();
    expect(functions).toEqual(["Inspecteur", "Controleur"]);
    expect(
      (await coordinator.post(`${register}/teksten/${textId}`, input({ oathText: "Ik zweer het." }))).status,
    ).toBe(303);
    expect(await coordinator.page(`${register}/teksten`)).toContain("versie 2");
  });

  test.each([
    ["no words", { oathText: "" }, "Tekst van de eed: Vul dit in."],
    ["a term of nothing", { months: "0" }, "Afleggen binnen"],
  ])("refuses %s", async (_name, change, reason) => {
    const response = await app().as(world.coordinator).post(`${register}/teksten/nieuw`, input(change));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
  });
});

test("what to do: the person chooses and swears, the coordinator sees who is too late", async () => {
  const workOf = (actor: typeof world.swearer, today: string) =>
    withActor(database.db, actor, async (tx) => onboarding.work?.({ tx, actor, locale: "nl", today }));
  expect(await workOf(world.swearer, "2026-11-01")).toMatchObject([
    { title: "Kies: eed of belofte", due: "2026-12-15" },
  ]);
  const late = await workOf(world.coordinator, "2026-12-16");
  expect(late?.map(({ title }) => title)).toContain("Eed of belofte niet op tijd: 5");
});

test("the account counts oaths of ten people or more, never which form, and says nothing of fewer", async () => {
  const actor = systemActor(world.here.organisationId);
  const numbers = () =>
    withActor(database.db, actor, async (tx) => {
      const figures = await onboarding.figures?.({ tx, actor, locale: "nl", today: "2026-11-01" }, 2026);
      return figures?.flatMap((one) => one.numbers.map(({ value }) => value));
    });
  const swear = async () => {
    const person = await aPerson(database.owner, world.here);
    await anOath(database.owner, person, { officerId: world.authority.personId, textId: world.text.textId });
  };
  for (let n = 0; n < 9; n += 1) await swear();
  expect(await numbers()).toEqual([]);
  await swear();
  expect(await numbers()).toEqual([10]);
});

test("the evidence of norm 5 is for coordinator and authority", async () => {
  const evidenceOf = (actor: typeof world.swearer) =>
    withActor(database.db, actor, async (tx) =>
      onboarding.evidence?.(
        { tx, actor, locale: "nl", today: "2026-11-01" },
        { kind: "norm", reference: "rekenkamer-2024/5" },
      ),
    );
  expect(await evidenceOf(world.authority)).toMatchObject([{ href: register }]);
  expect(await evidenceOf(world.colleague)).toEqual([]);
});

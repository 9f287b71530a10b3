import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import type { Writing } from "#platform/module/index.ts";
import { anAction } from "./action.builder.ts";
import type { Action } from "./action.ts";
import { closeAction } from "./actions.commands.ts";
import { actions } from "./index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  return {
    coordinator: await anActor(owner, here, "coordinator"),
    authority: await anActor(owner, here, "authority"),
    owner: await anActor(owner, here),
    colleague: await anActor(owner, here),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [actions] });

/** An open action as it was read before somebody else did something. */
const stale: Action = {
  actionId: "",
  title: "Protocol oefenen",
  reason: "Nooit geoefend.",
  ownerId: "",
  ownerName: "",
  dueOn: "2026-12-01",
  state: "open",
  source: { kind: "norm", reference: null, label: null, href: null },
  result: null,
  droppedBecause: null,
  closedOn: null,
  remindedOn: null,
};

const input = (change: Readonly<Record<string, string>> = {}) => ({
  title: "Meldregeling herschrijven",
  reason: "De regeling staat in drie documenten.",
  owner: world.owner.name,
  dueOn: "31-12-2026",
  sourceKind: "norm",
  sourceReference: "rekenkamer-2024/8",
  sourceLabel: "Norm 8",
  ...change,
});

const created = (response: Response): string => response.headers.get("location") ?? "";

describe("making an action", () => {
  test("asks to sign in, refuses other roles, makes it for the coordinator", async () => {
    const { stranger, as } = app();
    expect((await stranger.post("/acties/nieuw", input())).status).toBe(401);
    expect((await as(world.authority).post("/acties/nieuw", input())).status).toBe(403);
    const response = await as(world.coordinator).post("/acties/nieuw", input());
    expect(response.status).toBe(303);
    const text = await as(world.owner).page(created(response));
    expect(text).toContain("Meldregeling herschrijven");
    expect(text).toContain("31 december 2026");
  });

  test.each([
    ["an empty title", { title: " " }, "Wat gaan we doen: Vul dit in."],
    ["a date that does not exist", { dueOn: "31-02-2026" }, "Vul een datum in die bestaat"],
    ["an unknown owner", { owner: "Niemand Hier" }, "Niemand Hier"],
    ["a source that does not exist", { sourceKind: "gerucht" }, "Kies een van de mogelijkheden."],
  ])("refuses %s, says why and keeps the input", async (_name, change, reason) => {
    const response = await app().as(world.coordinator).post("/acties/nieuw", input(change));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("De regeling staat in drie documenten.");
  });

  test("a page elsewhere hands over the source", async () => {
    const text = await app()
      .as(world.coordinator)
      .page("/acties/nieuw?bron=norm&verwijzing=rekenkamer-2024/8&naam=Norm+8");
    expect(text).toContain('value="rekenkamer-2024/8"');
  });
});

describe("the list", () => {
  test("shows the coordinator all, a colleague nothing, and never another organisation's", async () => {
    const { coordinator, colleague, owner } = world;
    await anAction(database.owner, owner, { title: "Van hier" });
    const elsewhere = await makeWorld();
    await anAction(database.owner, elsewhere.owner, { title: "Van elders" });
    const seen = await app().as(coordinator).page("/acties?stand=all");
    expect(seen).toContain("Van hier");
    expect(seen).not.toContain("Van elders");
    expect(await app().as(colleague).page("/acties")).toContain("Hier staan nog geen acties");
  });

  test("narrows to what is too late and pages at 50", async () => {
    for (let n = 1; n <= 51; n++)
      await anAction(database.owner, world.owner, { title: `Laat ${n}`, dueOn: "2026-05-01" });
    await anAction(database.owner, world.owner, { title: "Op tijd" });
    const first = await app().as(world.coordinator).page("/acties?stand=overdue");
    expect(first).not.toContain("Op tijd");
    expect(first.match(/Laat \d+/g)).toHaveLength(50);
    expect(await app().as(world.coordinator).page("/acties?stand=overdue&pagina=2")).toMatch(/Laat \d+/);
  });
});

describe("following an action", () => {
  test("the owner writes progress and finishes; the reason it was reopened is kept", async () => {
    const { actionId } = await anAction(database.owner, world.owner);
    const owner = app().as(world.owner);
    expect(
      (await owner.post(`/acties/${actionId}/voortgang`, { text: "Eerste oefening gepland." })).status,
    ).toBe(303);
    expect(await owner.page(`/acties/${actionId}`)).toContain("Eerste oefening gepland.");
    const dropped = await owner.post(`/acties/${actionId}/afsluiten`, {
      outcome: "dropped",
      explanation: "Geen tijd",
    });
    expect(dropped.status).toBe(422);
    const done = { outcome: "done", explanation: "Geoefend op 3 oktober." };
    expect((await owner.post(`/acties/${actionId}/afsluiten`, done)).status).toBe(303);
    const coordinator = app().as(world.coordinator);
    expect((await coordinator.post(`/acties/${actionId}/heropenen`, { why: "Nog een keer." })).status).toBe(
      303,
    );
    expect(await coordinator.page(`/acties/${actionId}`)).toContain("Geoefend op 3 oktober.");
  });

  test("a colleague finds nothing at its address", async () => {
    const { actionId } = await anAction(database.owner, world.owner);
    expect((await app().as(world.colleague).get(`/acties/${actionId}`)).status).toBe(404);
    expect(
      (await app().as(world.colleague).post(`/acties/${actionId}/voortgang`, { text: "Hoi" })).status,
    ).toBe(404);
  });
});

const close = (writing: Writing, action: Action) =>
  closeAction(writing, action, { outcome: "done", explanation: "Klaar." });

test("a step on what somebody else has moved on, or what is hidden, is told and not passed off as done", async () => {
  const { organisationId, actionId } = await anAction(database.owner, world.owner);
  const take = (actor: typeof world.owner, step: (writing: Writing, action: Action) => Promise<void>) =>
    withActor(database.db, actor, (tx) =>
      step(
        { tx, actor, today: "2026-11-01", now: new Date("2026-11-01T09:00:00Z") },
        { ...stale, actionId, ownerId: actor.personId ?? "" },
      ),
    );
  // The policy hides the action from a colleague, whatever the rules are told.
  await expect(take(world.colleague, close)).rejects.toMatchObject({ code: "conflict" });
  await take(world.owner, close);
  await expect(take(world.owner, close)).rejects.toMatchObject({ code: "conflict" });
  const { closedOn, result } = await database.owner
    .selectFrom("actions")
    .select(["closedOn", "result"])
    .where("organisationId", "=", organisationId)
    .where("actionId", "=", actionId)
    .executeTakeFirstOrThrow();
  expect({ closedOn, result }).toEqual({ closedOn: "2026-11-01", result: "Klaar." });
});

test("reminds each owner once when the date comes near", async () => {
  const { services, clock, notices } = testServices();
  const { organisationId, personId } = world.owner;
  await anAction(database.owner, { organisationId, personId }, { dueOn: "2026-11-10" });
  const [job] = actions.jobs ?? [];
  const runOn = (day: string) => {
    clock.set(`${day}T09:00:00Z`);
    const actor = { ...world.owner, kind: "system" as const, personId: null, roles: [] };
    return withActor(database.db, actor, async (tx) =>
      job?.forEachOrganisation({ tx, actor, locale: "nl", today: day }, services),
    );
  };
  await runOn("2026-11-01");
  await runOn("2026-11-02");
  expect(notices).toHaveLength(1);
});

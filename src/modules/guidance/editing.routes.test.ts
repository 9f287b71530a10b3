import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  anActor,
  anAppointment,
  anOrganisation,
  aPerson,
} from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { renewCounsellors } from "./guidance.commands.ts";
import { firstSteps, work } from "./guidance.contributions.ts";
import { guidance } from "./index.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner, { name: "Proefstad" });
  return {
    ...here,
    coordinator: await anActor(owner, here, "coordinator"),
    employee: await anActor(owner, here),
  };
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await makeWorld();
});

const app = () => testApp({ db: database.db, modules: [guidance(null)] });
const open = () => app().as(world.coordinator).post("/regels/melden/openstellen", { open: "yes" });
const publicPage = (page = "") => app().stranger.page(`/melden/${world.shortName}${page}`);

const filled = (change: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  name: "Meldpunt",
  telephone: "026 000 01 10",
  email: "meldpunt@proefstad.example",
  reachable: "Elke werkdag",
  address: "",
  link: "",
  ...change,
});

/** What the start page tells the coordinator. */
const told = () =>
  withActor(database.db, world.coordinator, async (tx) => {
    const context = { tx, actor: world.coordinator, locale: "nl", today: "2026-11-01" } as const;
    return { steps: await firstSteps(context), work: await work(context) };
  });

const aCounsellor = async () => {
  const person = await aPerson(database.owner, world, { name: "Wil Vertrouwd" });
  const appointment = await anAppointment(database.owner, person, "counsellor");
  return { ...person, ...appointment };
};

describe("opening the guide", () => {
  test("is the coordinator's, and nobody finds it before", async () => {
    const path = `/melden/${world.shortName}`;
    expect((await app().stranger.get(path)).status).toBe(404);
    expect((await app().as(world.employee).post("/regels/melden/openstellen", { open: "yes" })).status).toBe(
      403,
    );
    expect((await open()).status).toBe(303);
    expect((await app().stranger.get(path)).status).toBe(200);
    await app().as(world.coordinator).post("/regels/melden/openstellen", { open: "no" });
    expect((await app().stranger.get(path)).status).toBe(404);
  });

  test("can wait: the coordinator sees the closed guide as others will", async () => {
    const client = app().as(world.coordinator);
    expect(await client.page("/regels/melden/voorbeeld")).toContain("Wat is er aan de hand?");
    expect(await client.page("/regels/melden/voorbeeld/uitleg")).toContain("Zo beschermt de wet u");
    expect(await client.page("/regels/melden/voorbeeld/buiten")).toContain("Autoriteit Persoonsgegevens");
  });

  test("is the first step, and an open guide without contacts is work", async () => {
    expect(await told()).toMatchObject({ steps: [{ isDone: false }], work: [] });
    await open();
    expect(await told()).toMatchObject({
      steps: [{ isDone: true }],
      work: [{ title: "Vul 7 contacten van de wegwijzer in" }],
    });
  });
});

describe("a contact", () => {
  const address = "/regels/melden/contact/report-office";

  test("is said to be missing, stands on the public page once filled in, and can be taken away", async () => {
    await open();
    const client = app().as(world.coordinator);
    expect(await client.page("/regels/melden")).toContain("7 contacten zijn nog niet ingevuld");
    expect((await client.post(address, filled())).status).toBe(303);
    expect(await client.page("/regels/melden")).toContain("6 contacten zijn nog niet ingevuld");
    expect(await publicPage()).toContain("Elke werkdag");
    expect((await client.post(`${address}/leegmaken`)).status).toBe(303);
    expect(await publicPage()).not.toContain("Elke werkdag");
    expect((await client.post(`${address}/leegmaken`)).status).toBe(409);
  });

  test.each([
    ["no way to reach anybody", { telephone: "", email: "" }, "Vul ten minste één manier in"],
    ["a telephone number that is none", { telephone: "bel maar" }, "Vul een telefoonnummer in"],
    ["a link that is not safe", { link: "javascript:alert(1)" }, "https://"],
  ])("refuses %s and keeps the input", async (_name, change, reason) => {
    const response = await app().as(world.coordinator).post(address, filled(change));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(reason);
    expect(text).toContain("Elke werkdag");
  });

  test("that does not exist is not found; who is no coordinator changes none", async () => {
    expect((await app().as(world.coordinator).get("/regels/melden/contact/niemand")).status).toBe(404);
    expect((await app().as(world.employee).post(address, filled())).status).toBe(403);
  });
});

describe("a counsellor", () => {
  const address = "/regels/melden/contact/counsellor-integrity";
  test("is named only when chosen, and only who is appointed", async () => {
    await open();
    const { personId } = await aCounsellor();
    const client = app().as(world.coordinator);
    await client.post(address, filled());
    expect(await publicPage()).not.toContain("Wil Vertrouwd");
    const nobody = world.employee.personId ?? "";
    await client.post(address, filled({ counsellors: [personId, nobody] }));
    const text = await publicPage();
    expect(text).toContain("Wil Vertrouwd");
    expect(text).not.toContain(world.employee.name);
  });

  test("who is none any more disappears the next day", async () => {
    await open();
    const { personId, appointmentId } = await aCounsellor();
    await app()
      .as(world.coordinator)
      .post(address, filled({ counsellors: [personId] }));
    const renew = () =>
      withActor(database.db, systemActor(world.organisationId), (tx) => renewCounsellors(tx, "2026-11-02"));
    await renew();
    expect(await publicPage()).toContain("Wil Vertrouwd");
    await database.owner
      .updateTable("appointments")
      .set({ endsOn: "2026-11-01" })
      .where("appointmentId", "=", appointmentId)
      .execute();
    await renew();
    expect(await publicPage()).not.toContain("Wil Vertrouwd");
  });
});

describe("a text", () => {
  const address = "/regels/melden/tekst/rules";
  const own = { nl: "Eigen regels van {organisation}.", en: "Own rules of {organisation}." };

  test("of the organisation stands on the page in both languages until it goes back to the standard", async () => {
    await open();
    const client = app().as(world.coordinator);
    expect((await client.post(address, own)).status).toBe(303);
    expect(await publicPage("/uitleg")).toContain("Eigen regels van Proefstad.");
    expect(await publicPage("/uitleg?taal=en")).toContain("Own rules of Proefstad.");
    expect((await client.post(`${address}/standaard`)).status).toBe(303);
    expect(await publicPage("/uitleg")).not.toContain("Eigen regels");
  });

  test("that is saved unchanged stays the standard, so that a better one comes through", async () => {
    const client = app().as(world.coordinator);
    const form = await client.page(address);
    const [nl = "", en = ""] = [...form.matchAll(/<textarea[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect((await client.post(address, { nl, en })).status).toBe(303);
    const rows = await database.owner
      .selectFrom("guidanceTexts")
      .select("textKey")
      .where("organisationId", "=", world.organisationId)
      .execute();
    expect(rows).toEqual([]);
  });

  test("runs no script", async () => {
    await open();
    await app()
      .as(world.coordinator)
      .post(address, { ...own, nl: "<script>alert(1)</script>" });
    expect(await publicPage("/uitleg")).not.toContain("<script>alert");
  });

  test("is refused when one language is empty", async () => {
    const response = await app()
      .as(world.coordinator)
      .post(address, { ...own, en: " " });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Eigen regels van {organisation}.");
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, anOpenVault } from "#test/support/key-holder.ts";
import { declare, heldOf, office, officerOf, own, setting, shares } from "#test/support/compliance-office.ts";
import { aKeptDeclaration, designatedFunction } from "./financial.builder.ts";
import { financialInterests } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe("declaring", () => {
  test("a stranger signs in, and whoever is not designated is asked nothing and can send nothing", async () => {
    const world = await setting(database);
    expect((await world.app.stranger.get(own)).status).toBe(401);
    expect((await world.app.stranger.post(`${own}/opgeven`, shares)).status).toBe(401);
    const colleague = await anActor(database.owner, world.here);
    expect(await world.as(colleague).page(own)).toContain("U hoeft niets op te geven");
    const refused = await world.as(colleague).post(`${own}/opgeven`, shares);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("U hoeft niets op te geven");
  });

  test("while nobody could read it, the page says so and nothing is kept", async () => {
    const world = await setting(database, false);
    await anActor(database.owner, world.here, "compliance-officer");
    const text = await world.as(world.person).page(`${own}/opgeven`);
    expect(text).toContain("U kunt nu nog niets versturen");
    expect(text).not.toContain("<form action");
    const refused = await world.as(world.person).post(`${own}/opgeven`, shares);
    expect(refused.status).toBe(422);
    await expect(heldOf(world, world.person)).rejects.toThrow("no result");
  });

  test("who reads it is said by name before; a form that cannot be keeps what was typed", async () => {
    const world = await setting(database);
    const text = await world.as(world.person).page(`${own}/opgeven`);
    expect(text).toContain(`Alleen de compliance officer: ${officerOf(world).actor.name}.`);
    const refused = await declare(world, { ...shares, whose1: "" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Kies van wie het is.");
    expect(refused.text).toContain('value="Aandelen Waterbouw Noord"');
    const wrong = await declare(world, { ...shares, since1: "31-02-2026" });
    expect([wrong.status, wrong.text.includes("Vul een datum in die bestaat")]).toEqual([422, true]);
  });

  test("what was sent is shown once with a code; afterwards only that, when, and a mail without content", async () => {
    const world = await setting(database);
    const sent = await declare(world);
    expect(sent.status).toBe(200);
    expect(sent.code.split(" ")).toHaveLength(7);
    expect(sent.text).toContain("Aandelen Waterbouw Noord");
    expect(world.notices).toHaveLength(1);
    const text = await world.as(world.person).page(own);
    expect(text).toContain("bij de compliance officer");
    expect(text).not.toContain("Waterbouw");
    expect(text).toContain("1 november 2027");
  });

  test("declaring again replaces what was there; having nothing is a declaration too", async () => {
    const world = await setting(database);
    await declare(world);
    const first = await heldOf(world, world.person);
    expect((await declare(world, { nothing: "nothing" })).status).toBe(200);
    const second = await heldOf(world, world.person);
    expect(second.declarationId).not.toBe(first.declarationId);
    const rows = await database.owner
      .selectFrom("financialDeclarations")
      .select("state")
      .where("personId", "=", world.person.personId ?? "")
      .orderBy("state")
      .execute();
    expect(rows.map(({ state }) => state)).toEqual(["replaced", "submitted"]);
    const sizes = await database.owner
      .selectFrom("financialSteps")
      .select("words")
      .where("organisationId", "=", world.here.organisationId)
      .where("kind", "=", "submitted")
      .execute();
    // From outside a declaration of nothing is as large as one of something.
    expect(new Set(sizes.map(({ words }) => words?.length)).size).toBe(1);
  });
});

/** Somebody declared, and the compliance officer looks. */
const inOffice = async (form = shares) => {
  const world = await setting(database);
  const { code } = await declare(world, form);
  const { declarationId } = await heldOf(world, world.person);
  return { world, code, at: `${office}/${declarationId}`, mine: `${own}/${declarationId}` };
};

describe("reading and assessing", () => {
  test("opens for the compliance officer with the vault, and for nobody else", async () => {
    const { world, at, mine } = await inOffice();
    const { asHolder, as, here, person } = world;
    const text = await asHolder(officerOf(world)).page(at);
    expect(text).toContain("Aandelen Waterbouw Noord");
    for (const role of ["coordinator", "authority", "administrator", "manager", "report-officer"] as const) {
      const other = await anOpenVault(database, here, role);
      expect((await asHolder(other).get(at)).status).toBe(403);
      expect((await asHolder(other).get(`${mine}/lezen`)).status).toBe(404);
    }
    expect((await as(person).get(at)).status).toBe(403);
    const shut = await aKeyHolder(database, here, "compliance-officer");
    const asked = await asHolder(shut).page(at);
    expect(asked).toContain("Open uw kluis");
    expect(asked).not.toContain("Waterbouw");
  });

  test("conditions are read by the person with the code, and with no other code", async () => {
    const { world, at, mine, code } = await inOffice();
    const { asHolder, as, person, notices } = world;
    const officer = asHolder(officerOf(world));
    const refused = await officer.post(`${at}/beoordelen`, { version: "1", outcome: "conditions" });
    expect(refused.status).toBe(422);
    const done = await officer.post(`${at}/beoordelen`, {
      version: "1",
      outcome: "conditions",
      conditions: ["free-management"],
      words: "Regel dit voor 1 januari",
    });
    expect(done.status).toBe(303);
    expect(notices).toHaveLength(2);
    const again = await officer.post(`${at}/beoordelen`, { version: "1", outcome: "no-objection" });
    expect(again.status).toBe(409);
    expect(await as(person).page(own)).not.toContain("Regel dit");
    const other = await as(person).post(`${mine}/lezen`, {
      code: "appel brug citroen duin eend fluit gras",
    });
    expect([other.status, (await other.text()).includes("hoort niet bij deze opgave")]).toEqual([422, true]);
    const few = await as(person).post(`${mine}/lezen`, { code: "appel brug" });
    expect([few.status, (await few.text()).includes("zeven woorden")]).toEqual([422, true]);
    const read = await as(person).post(`${mine}/lezen`, { code: code.toUpperCase() });
    const text = await read.text();
    expect(read.status).toBe(200);
    for (const words of ["Regel dit voor 1 januari", "vrijehandbeheer", "Aandelen Waterbouw Noord"])
      expect(text).toContain(words);
    const confirmed = await as(person).post(`${mine}/bevestigen`, { version: "2" });
    expect(confirmed.status).toBe(303);
    expect((await heldOf(world, person)).confirmedOn).toBe("2026-11-01");
  });

  test("a question is answered with the code, and comes back to the compliance officer", async () => {
    const { world, at, mine, code } = await inOffice();
    const { asHolder, as, person } = world;
    const officer = asHolder(officerOf(world));
    expect((await as(person).get(`${mine}/antwoorden`)).status).toBe(422);
    expect((await officer.post(`${at}/vraag`, { version: "1", question: "" })).status).toBe(422);
    expect((await officer.post(`${at}/vraag`, { version: "1", question: "Hoeveel stuks?" })).status).toBe(
      303,
    );
    const items = await withActor(
      database.db,
      person,
      async (tx) =>
        (await financialInterests.work?.({ tx, actor: person, locale: "nl", today: "2026-11-01" })) ?? [],
    );
    expect(items.map(({ href }) => href)).toEqual([`${mine}/antwoorden`]);
    const wrong = await as(person).post(`${mine}/antwoorden`, { code: "a b c d e f g", answer: "Vijftig" });
    expect(wrong.status).toBe(422);
    expect((await as(person).post(`${mine}/antwoorden`, { code, answer: "Vijftig stuks" })).status).toBe(303);
    expect((await heldOf(world, person)).state).toBe("submitted");
    expect(await officer.page(at)).toContain("Vijftig stuks");
  });

  test("what is on the list of no dealing is pointed out, and shown to who is designated", async () => {
    const { world, at } = await inOffice();
    const officer = world.asHolder(officerOf(world));
    const item = { name: "Waterbouw Noord", reason: "Aanbesteding van de kade", startsOn: "2026-10-01" };
    expect((await officer.post(`${office}/lijst`, { ...item, name: "" })).status).toBe(422);
    expect((await officer.post(`${office}/lijst`, item)).status).toBe(303);
    expect(await officer.page(at)).toContain(
      "Op de lijst waarin niet mag worden gehandeld staat: Waterbouw Noord.",
    );
    expect(await world.as(world.person).page(own)).toContain("Aanbesteding van de kade");
    expect((await world.as(world.person).get(`${office}/lijst`)).status).toBe(403);
    const [, id] = /lijst\/([0-9a-f-]{36})\/beeindigen/.exec(await officer.page(`${office}/lijst`)) ?? [];
    expect((await officer.post(`${office}/lijst/${id}/beeindigen`)).status).toBe(303);
    expect((await officer.post(`${office}/lijst/${id}/beeindigen`)).status).toBe(404);
  });

  test("the coordinator sees counts and no name; the officer sees who, and who is late", async () => {
    const { world } = await inOffice();
    const { owner } = database;
    const place = { functionTitle: designatedFunction, name: "Late Larense" };
    await aPerson(owner, world.here, place);
    const coordinator = await anActor(owner, world.here, "coordinator");
    const counts = (await world.as(coordinator).page(office)).replaceAll(/<[^>]+>|\s+/g, " ");
    expect(counts).toMatch(
      /Aangewezen +2 .*Opgave gedaan +1 .*Te laat +1 .*Wacht op de compliance officer +1/,
    );
    expect(counts).not.toContain("Larense");
    const officer = world.asHolder(officerOf(world));
    expect(await officer.page(office)).toContain("Late Larense");
    expect(await officer.page(`${office}?stand=late`)).toContain("Late Larense");
    expect(await officer.page(`${office}?stand=waiting`)).not.toContain("Late Larense");
    expect((await world.as(world.person).get(office)).status).toBe(403);
  });
});

test("the annual account says how many declared, once that tells nothing of one person", async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const actor = systemActor(here.organisationId);
  const declaredBy = async (many: number, at: string) => {
    for (let one = 0; one < many; one += 1) await aKeptDeclaration(owner, await aPerson(owner, here), at);
    return withActor(database.db, actor, async (tx) =>
      (
        (await financialInterests.figures?.({ tx, actor, locale: "nl", today: "2026-11-01" }, 2026)) ?? []
      ).flatMap(({ numbers }) => numbers.map(({ value }) => value)),
    );
  };
  expect(await declaredBy(9, "2026-12-31T22:00:00Z")).toEqual([]);
  expect(await declaredBy(1, "2026-12-31T23:30:00Z")).toEqual([]);
  expect(await declaredBy(1, "2025-12-31T23:30:00Z")).toEqual([10]);
});

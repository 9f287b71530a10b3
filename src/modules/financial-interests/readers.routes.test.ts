import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import { declare, heldOf, office, officerOf, own, setting, shares } from "#test/support/compliance-office.ts";
import type { Setting } from "#test/support/compliance-office.ts";
import { designatedFunction } from "./financial.builder.ts";
import { financialInterests } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** What happens every night in an organisation. */
const nightly = async ({ here, services }: Setting, today: string) => {
  const actor = systemActor(here.organisationId);
  await withActor(database.db, actor, async (tx) => {
    for (const { forEachOrganisation } of financialInterests.jobs ?? [])
      await forEachOrganisation({ tx, actor, today, locale: "nl" }, services.services);
  });
};

describe("who reads along", () => {
  test("a newcomer reads what was sent before only once a colleague lets in; not the own", async () => {
    const world = await setting(database);
    const { asHolder, here } = world;
    await declare(world);
    const { declarationId } = await heldOf(world, world.person);
    const newcomer = await anOpenVault(database, here, "compliance-officer");
    expect(await asHolder(newcomer).page(`${office}/${declarationId}`)).toContain("gaat voor u niet open");
    const officer = asHolder(officerOf(world));
    expect(await officer.page(`${office}/lezers`)).toContain("Laat alles lezen wat ik kan lezen");
    const letIn = { colleague: newcomer.personId };
    expect((await officer.post(`${office}/lezers`, letIn)).status).toBe(303);
    expect(await asHolder(newcomer).page(`${office}/${declarationId}`)).toContain("Waterbouw Noord");
    expect((await officer.post(`${office}/lezers`, letIn)).status).toBe(422);
    const stranger = await anOpenVault(database, here, "coordinator");
    expect((await officer.post(`${office}/lezers`, { colleague: stranger.personId })).status).toBe(422);
  });

  test("an officer who is designated declares to the others, and neither opens nor assesses it", async () => {
    const world = await setting(database);
    const { asHolder, here } = world;
    const first = officerOf(world);
    const { personId } = first;
    await database.owner
      .insertInto("placements")
      .values({
        organisationId: first.actor.organisationId,
        placementId: randomUUID(),
        personId,
        functionTitle: designatedFunction,
        startsOn: "2026-01-01",
      })
      .execute();
    const alone = await asHolder(first).post(`${own}/opgeven`, shares);
    expect([alone.status, (await alone.text()).includes("U kunt nu nog niets versturen")]).toEqual([
      422,
      true,
    ]);
    const other = await anOpenVault(database, here, "compliance-officer");
    expect((await asHolder(first).post(`${own}/opgeven`, shares)).status).toBe(200);
    const { declarationId } = await heldOf(world, first.actor);
    const at = `${office}/${declarationId}`;
    expect(await asHolder(first).page(at)).toContain("gaat voor u niet open");
    expect(
      (await asHolder(first).post(`${at}/beoordelen`, { version: "1", outcome: "no-objection" })).status,
    ).toBe(422);
    expect(
      (await asHolder(other).post(`${at}/beoordelen`, { version: "1", outcome: "no-objection" })).status,
    ).toBe(303);
  });
});

describe("every night", () => {
  test("what was declared ends when the function is designated no more, and is destroyed five years later with its key", async () => {
    const world = await setting(database);
    await declare(world);
    const { declarationId, fileId } = await heldOf(world, world.person);
    await nightly(world, "2026-11-02");
    expect((await heldOf(world, world.person)).state).toBe("submitted");
    await database.owner
      .updateTable("designations")
      .set({ endsOn: "2026-11-02" })
      .where("organisationId", "=", world.here.organisationId)
      .execute();
    await nightly(world, "2026-11-03");
    const stateOf = async () =>
      (
        await database.owner
          .selectFrom("financialDeclarations")
          .select("state")
          .where("declarationId", "=", declarationId)
          .execute()
      ).map(({ state }) => state);
    expect(await stateOf()).toEqual(["ended"]);
    await nightly(world, "2031-11-02");
    expect(await stateOf()).toEqual(["ended"]);
    await nightly(world, "2031-11-03");
    expect(await stateOf()).toEqual([]);
    const left = await database.owner
      .selectFrom("vaultSeals")
      .select("holderId")
      .where("fileId", "=", fileId)
      .execute();
    expect(left).toEqual([]);
    const logged = await database.owner
      .selectFrom("auditEntries")
      .select("event")
      .where("organisationId", "=", world.here.organisationId)
      .where("event", "=", "financial-declaration.destroyed")
      .execute();
    expect(logged).toHaveLength(1);
  });

  test("who is no compliance officer any more is taken off, but not the last who can read", async () => {
    const world = await setting(database);
    const second = await anOpenVault(database, world.here, "compliance-officer", "counsellor");
    await database.owner
      .updateTable("appointments")
      .set({ endsOn: "2026-11-10" })
      .where("personId", "=", second.personId)
      .where("role", "=", "compliance-officer")
      .execute();
    await declare(world);
    const { fileId } = await heldOf(world, world.person);
    const readers = async () =>
      (
        await database.owner
          .selectFrom("vaultHolders")
          .select("personId")
          .where("fileId", "=", fileId)
          .where("kind", "=", "person")
          .execute()
      ).map(({ personId }) => personId);
    await nightly(world, "2026-11-10");
    expect(await readers()).toHaveLength(2);
    await nightly(world, "2026-11-11");
    expect(await readers()).toEqual([officerOf(world).personId]);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const everybody = [...everyRole, "system"] as const;

const rowOf = ({ organisationId, personId }: { organisationId: string; personId: string }) => ({
  organisationId,
  signalId: randomUUID(),
  version: 1,
  rule: "S5" as const,
  key: randomUUID(),
  personId,
  reason: JSON.stringify({ rule: "S5", hours: 6, contract: 36, week: 40 }),
  restsOn: ["d"],
  state: "open" as const,
  foundOn: "2026-10-01",
});

const aSignal = async (
  owner: Db,
  who: { organisationId: string; personId: string },
  askedOn: string | null = null,
) => {
  const row = { ...rowOf(who), askedOn };
  await owner.insertInto("signals").values(row).execute();
  return row;
};

// `personId` is the person it is about: who does not see it before somebody asked, and may find it when submitting something.
rowMatrix(() => database, {
  table: "signals",
  row: rowOf,
  change: { version: 2 },
  may: { select: ["coordinator", "system"], insert: ["system"], update: ["coordinator", "system"] },
  mayOwn: { select: ["system"], insert: everybody, update: ["system"] },
});

// `personId` did something with a signal about somebody else.
rowMatrix(() => database, {
  table: "signalSteps",
  row: async ({ owner, organisationId, personId }) => {
    const about = await aPerson(owner, { organisationId });
    const { signalId } = await aSignal(owner, about);
    return {
      organisationId,
      stepId: randomUUID(),
      signalId,
      kind: "asked",
      at: "2026-10-02T09:00:00Z",
      byId: personId,
    };
  },
  change: { words: "Anders" },
  may: { select: ["coordinator", "system"], insert: ["system"] },
  mayOwn: { select: ["coordinator", "system"], insert: ["coordinator", "system"] },
});

rowMatrix(() => database, {
  table: "signalSettings",
  row: ({ organisationId }) => ({
    organisationId,
    rulesOff: [],
    weekHours: 40,
    contractHours: 36,
    changedAt: "2026-10-01T09:00:00Z",
  }),
  change: { weekHours: 38 },
  may: { select: everybody, insert: ["coordinator", "system"], update: ["coordinator", "system"] },
});

rowMatrix(() => database, {
  table: "unitFields",
  row: async ({ owner, organisationId }) => ({
    organisationId,
    unitId: (await aUnit(owner, { organisationId })).unitId,
    words: ["bouw"],
  }),
  change: { words: ["zorg"] },
  may: { select: everybody, insert: ["coordinator", "system"], update: ["coordinator", "system"] },
});

test("the person answers a question and does nothing else with it; who leads asks and does not answer", async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const { unitId } = await aUnit(owner, here);
  const person = await aPerson(owner, here, { unitId });
  const manager = await aPerson(owner, here, { unitId });
  await anAppointment(owner, manager, "manager", { unitId });
  const { organisationId, signalId } = await aSignal(owner, person, "2026-10-02");
  const does = async (actor: ReturnType<typeof actorOf>, kind: "asked" | "answered" | "closed") => {
    const row = { organisationId, stepId: randomUUID(), signalId, kind, at: "2026-10-03T09:00:00Z" };
    try {
      await withActor(database.db, actor, (tx) =>
        tx
          .insertInto("signalSteps")
          .values({ ...row, byId: actor.personId })
          .execute(),
      );
      return "done";
    } catch (error) {
      return String(error).includes("row-level security") ? "refused" : String(error);
    }
  };
  const kinds = ["asked", "answered", "closed"] as const;
  const all = async (actor: ReturnType<typeof actorOf>) => {
    const said = [];
    for (const kind of kinds) said.push(await does(actor, kind));
    return said;
  };
  expect(await all(actorOf(person))).toEqual(["refused", "done", "refused"]);
  expect(await all(actorOf(manager, "manager"))).toEqual(["done", "refused", "done"]);
});

test("a manager sees the own team and nobody else's; the person only once somebody asked", async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const { unitId } = await aUnit(owner, here);
  const person = await aPerson(owner, here, { unitId });
  const manager = await aPerson(owner, here, { unitId });
  await anAppointment(owner, manager, "manager", { unitId });
  const ofTeam = await aSignal(owner, person);
  await aSignal(owner, await aPerson(owner, here));
  const own = await aSignal(owner, manager);
  const seen = (actor: ReturnType<typeof actorOf>) =>
    withActor(database.db, actor, async (tx) =>
      (await tx.selectFrom("signals").select("signalId").execute()).map(({ signalId }) => signalId),
    );
  expect(await seen(actorOf(manager, "manager"))).toEqual([ofTeam.signalId]);
  expect(await seen(actorOf(manager, "coordinator"))).not.toContain(own.signalId);
  expect(await seen(actorOf(person))).toEqual([]);
  const asked = await aSignal(owner, person, "2026-10-02");
  expect(await seen(actorOf(person))).toEqual([asked.signalId]);
});

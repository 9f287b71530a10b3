import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anInterest, aTender } from "./tender.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const everybody = [...everyRole, "system"] as const;

/** A tender of somebody else, in which this person is of the team. */
const withMember = async (owner: Db, organisationId: string, personId: string) => {
  const lead = await aPerson(owner, { organisationId });
  return aTender(owner, lead, { memberIds: [lead.personId, personId] });
};

// `personId` leads it.
rowMatrix(() => database, {
  table: "tenders",
  row: ({ organisationId, personId }) => ({
    organisationId,
    tenderId: randomUUID(),
    version: 1,
    state: "preparing",
    reference: randomUUID(),
    name: "Schoonmaak",
    purchased: "Schoonmaak",
    startsOn: "2026-12-01",
    leadId: personId,
    madeBy: personId,
    madeOn: "2026-10-01",
    memberIds: [personId],
    list: 0,
  }),
  change: { version: 2 },
  may: { select: ["coordinator", "system"], insert: ["system"], update: ["coordinator", "system"] },
  mayOwn: { select: everybody, insert: ["coordinator", "manager", "system"], update: everybody },
});

// `personId` leads the tender.
rowMatrix(() => database, {
  table: "tenderers",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    tenderId: (await aTender(owner, { organisationId, personId })).tenderId,
    list: 1,
    tendererId: randomUUID(),
    name: "Steen",
    importedOn: "2026-10-05",
    importedBy: personId,
  }),
  change: { name: "Anders" },
  may: { select: ["coordinator", "system"], insert: ["system"] },
  mayOwn: { select: everybody, insert: everybody },
});

// `personId` is of the team and declared.
rowMatrix(() => database, {
  table: "tenderDeclarations",
  row: async ({ owner, organisationId, personId }) => ({
    organisationId,
    tenderDeclarationId: randomUUID(),
    tenderId: (await withMember(owner, organisationId, personId)).tenderId,
    personId,
    list: 0,
    interest: false,
    declaredOn: "2026-10-02",
    declaredAt: "2026-10-02T09:00:00Z",
  }),
  change: { interest: true },
  may: { select: ["coordinator", "system"], insert: ["system"] },
  mayOwn: { select: everybody, insert: everybody },
});

// `personId` has the interest.
rowMatrix(() => database, {
  table: "tenderInterests",
  row: async ({ owner, organisationId, personId }) => {
    const { tenderId } = await withMember(owner, organisationId, personId);
    const tenderDeclarationId = randomUUID();
    await owner
      .insertInto("tenderDeclarations")
      .values({
        organisationId,
        tenderDeclarationId,
        tenderId,
        personId,
        list: 0,
        interest: true,
        declaredOn: "2026-10-02",
        declaredAt: "2026-10-02T09:00:00Z",
      })
      .execute();
    const deciderId = (await aPerson(owner, { organisationId })).personId;
    const what = { kind: "friend", party: "Steen", explanation: "Wij roeien samen." };
    return { organisationId, tenderDeclarationId, tenderId, personId, deciderId, ...what };
  },
  change: { party: "Anders" },
  may: { select: ["system"], insert: ["system"] },
  mayOwn: { select: everybody, insert: everybody },
});

// `personId` decides on the interest of somebody else.
rowMatrix(() => database, {
  table: "tenderDecisions",
  row: async ({ owner, organisationId, personId }) => {
    const member = await aPerson(owner, { organisationId });
    const tender = await withMember(owner, organisationId, member.personId);
    const interest = { personId: member.personId, deciderId: personId };
    const { tenderDeclarationId } = await anInterest(owner, tender, interest);
    return {
      organisationId,
      tenderDeclarationId,
      decision: "stays",
      decidedBy: personId,
      decidedOn: "2026-10-03",
      decidedAt: "2026-10-03T09:00:00Z",
    };
  },
  change: { decision: "leaves" },
  may: { select: ["coordinator", "system"], insert: ["system"] },
  mayOwn: { select: everybody, insert: everybody },
});

/** What this person reads of the tenders here. */
const read = (actor: Actor) =>
  withActor(database.db, actor, async (tx) => ({
    tenders: (await tx.selectFrom("tenders").select("tenderId").execute()).length,
    declarations: (await tx.selectFrom("tenderDeclarations").select("personId").execute()).length,
    interests: (await tx.selectFrom("tenderInterests").select("party").execute()).length,
  }));

const seen = (tenders: number, declarations: number, interests: number) => ({
  tenders,
  declarations,
  interests,
});

test("the lead sees that there is an interest, only the manager of the person which; the team sees the tender only", async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const { unitId } = await aUnit(owner, here);
  const beside = { unitId: (await aUnit(owner, here)).unitId };
  const [lead, member, colleague] = [
    await aPerson(owner, here),
    await aPerson(owner, here, { unitId }),
    await aPerson(owner, here),
  ];
  const manager = await aPerson(owner, here, { unitId });
  await anAppointment(owner, manager, "manager", { unitId });
  const stranger = await aPerson(owner, here, beside);
  await anAppointment(owner, stranger, "manager", beside);
  const memberIds = [lead, member, colleague].map(({ personId }) => personId);
  const tender = await aTender(owner, lead, { memberIds });
  await anInterest(owner, tender, { personId: member.personId, deciderId: manager.personId });
  expect(await read(actorOf(lead))).toEqual(seen(1, 1, 0));
  expect(await read(actorOf(colleague))).toEqual(seen(1, 0, 0));
  expect(await read(actorOf(member))).toEqual(seen(1, 1, 1));
  expect(await read(actorOf(manager, "manager"))).toEqual(seen(1, 1, 1));
  expect(await read(actorOf(stranger, "manager"))).toEqual(seen(0, 0, 0));
  expect(await read(actorOf(await aPerson(owner, here), "coordinator"))).toEqual(seen(1, 1, 0));
  for (const role of ["administrator", "works-council", "overseer", "authority"] as const)
    expect(await read(actorOf(await aPerson(owner, here), role))).toEqual(seen(0, 0, 0));
});

test("the database itself refuses who decides on the own interest", async () => {
  const { owner } = database;
  const lead = await aPerson(owner, await anOrganisation(owner));
  const tender = await aTender(owner, lead);
  const own = { personId: lead.personId, deciderId: lead.personId };
  await expect(anInterest(owner, tender, own)).rejects.toMatchObject({ code: "23514" });
});

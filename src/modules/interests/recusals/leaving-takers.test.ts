import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aDeclaration, aRecusal } from "../declaration.builder.ts";
import { interests } from "../index.ts";
import { tellOfLeavers } from "./leaving-takers.commands.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Somebody whose matter a colleague took over, with the manager. */
const aMatter = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const { unitId } = await aUnit(owner, here);
  const person = await aPerson(owner, here, { unitId });
  const taker = await aPerson(owner, here, { unitId });
  const manager = await aPerson(owner, here, { unitId });
  await anAppointment(owner, manager, "manager", { unitId });
  const { organisationId } = here;
  const takerId = taker.personId;
  const recusal = async (change: Parameters<typeof aDeclaration>[2]) => {
    const content = aRecusal(takerId);
    const row = {
      register: "recusal" as const,
      content: JSON.stringify(content),
      label: content.matter,
      takerId,
    };
    return aDeclaration(owner, person, { ...row, deciderId: manager.personId, ...change });
  };
  const { declarationId } = await recusal({
    state: "in-force",
    submittedOn: "2026-10-02",
    decidedOn: "2026-10-09",
  });
  const row = { organisationId, declarationId, takerId, matter: "Vergunning", startsOn: "2026-10-01" };
  await owner
    .insertInto("matterTakeovers")
    .values({ ...row, toldOn: "2026-10-09" })
    .execute();
  const leaves = (personId: string, endsOn: string | null) =>
    owner
      .updateTable("people")
      .set({ endsOn })
      .where("organisationId", "=", organisationId)
      .where("personId", "=", personId)
      .execute();
  return { organisationId, person, taker, manager, declarationId, recusal, leaves };
};

type Matter = Awaited<ReturnType<typeof aMatter>>;

const told = async ({ organisationId }: Matter, today: string): Promise<string[]> => {
  const { services, notices } = testServices();
  const actor = systemActor(organisationId);
  await withActor(database.db, actor, (tx) => tellOfLeavers({ tx, today }, services));
  return [...notices].toSorted();
};

const work = (who: ReturnType<typeof actorOf>): Promise<string[]> =>
  withActor(database.db, who, async (tx) =>
    ((await interests.work?.({ tx, actor: who, locale: "nl", today: "2026-11-01" })) ?? []).map(
      ({ title }) => title,
    ),
  );

test("when a colleague who took a matter over leaves, the person and the manager are told once and find it among their work", async () => {
  const matter = await aMatter();
  const { person, taker, manager, declarationId, leaves } = matter;
  const both = [person.email, manager.email].toSorted();
  expect(await told(matter, "2026-11-01")).toEqual([]);
  await leaves(taker.personId, "2026-11-20");
  expect(await told(matter, "2026-11-05")).toEqual([]);
  expect(await told(matter, "2026-11-06")).toEqual(both);
  expect(await told(matter, "2026-11-07")).toEqual([]);

  expect(await work(actorOf(person))).toEqual(["Een andere collega kiezen: Vergunning Dorpsstraat 12"]);
  const ofManager = `Wie de zaak overnam, gaat weg: Vergunning Dorpsstraat 12 (${person.name})`;
  expect(await work(actorOf(manager, "manager"))).toContain(ofManager);
  const app = testApp({ db: database.db, modules: [interests] });
  const page = await app.as(actorOf(person)).page(`/verklaringen/${declarationId}`);
  for (const words of [`De laatste werkdag van ${taker.name} is 20 november 2026`, "verschoning-vervangen"])
    expect(page).toContain(words);

  await leaves(taker.personId, null);
  expect(await told(matter, "2026-11-08")).toEqual([]);
  expect(await work(actorOf(person))).toEqual([]);
  await leaves(taker.personId, "2026-11-01");
  expect(await told(matter, "2026-11-09")).toEqual(both);
});

test("whoever chose another colleague has nothing to do any more; of who left too nobody is told", async () => {
  const matter = await aMatter();
  const { person, taker, manager, declarationId, recusal, leaves } = matter;
  await leaves(taker.personId, "2026-10-31");
  await leaves(person.personId, "2026-10-31");
  expect(await told(matter, "2026-11-01")).toEqual([]);
  await leaves(person.personId, null);
  expect(await work(actorOf(person))).toHaveLength(1);
  const change = { state: "submitted" as const, submittedOn: "2026-11-01", decideBy: "2026-12-13" };
  await recusal({ ...change, previousId: declarationId });
  expect(await work(actorOf(person))).toEqual([]);
  expect((await work(actorOf(manager, "manager"))).join()).not.toContain("gaat weg");
});

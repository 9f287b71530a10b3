import { afterAll, beforeAll, expect, test } from "vitest";
import { anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aCeremony, anOath, anOathText } from "./oath.builder.ts";
import { totalOf } from "./oath.rules.ts";
import { oathCounts, oathPage, stillToSwear } from "./oath-standings.queries.ts";
import { swearing } from "./oaths.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const titles = ["Adviseur", "boa ", "BOA", "Inspecteur", null] as const;
const days = ["2019-02-28", "2025-11-30", "2026-03-01", "2026-08-31", "2026-10-15"] as const;
const at = <T>(list: readonly T[], place: number): T => {
  const value = list[place % list.length];
  if (value === undefined) throw new Error("an empty list");
  return value;
};

/** Forty people, of whom no two differ in the same way: function, first day, later function, and none to three oaths. */
const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const coordinator = await anActor(owner, here, "coordinator");
  const officerId = coordinator.personId;
  const { textId } = await anOathText(owner, here, { startsOn: "2025-06-30", eachFunction: false });
  await anOathText(owner, here, { name: "Toezicht", functions: ["Boa"], months: 6, startsOn: "2025-09-01" });
  await anOathText(owner, here, {
    name: "Later",
    functions: ["Inspecteur"],
    months: 1,
    startsOn: "2026-09-01",
  });
  const ids: string[] = [];
  for (let place = 0; place < 40; place += 1) {
    const startsOn = at(days, place);
    const engagement = place % 9 === 8 ? "hired" : "civil-servant";
    const endsOn = place % 13 === 12 ? "2026-09-30" : null;
    const person = await aPerson(owner, here, {
      engagement,
      startsOn,
      endsOn,
      functionTitle: at(titles, place * 3),
    });
    ids.push(person.personId);
    for (let one = 0; one < place % 4; one += 1)
      await anOath(owner, person, {
        ...(one === 2
          ? {
              textId: null,
              version: null,
              officerId: null,
              form: null,
              place: null,
              importedOn: "2026-01-01",
            }
          : { textId, officerId }),
        functionTitle: at(titles, place + one),
        takenOn: one === 1 && place % 8 === 3 ? "2026-02-01" : at(days, place + one * 2),
      });
  }
  return { here, coordinator, ids };
};

test("the database counts and lists by the same rule as one person is told", async () => {
  const { here, coordinator, ids } = await makeWorld();
  const ceremony = await aCeremony(database.owner, here, { officerId: coordinator.personId });
  const seen = new Set<string>();
  for (const today of ["2025-07-01", "2026-02-28", "2026-06-01", "2026-12-01", "2027-06-30"])
    await withActor(database.db, coordinator, async (tx) => {
      const told = await swearing(tx, today, [...ids, coordinator.personId]);
      const units = await oathCounts(tx, today);
      const total = totalOf(units);
      for (const stand of ["late", "due", "sworn"] as const) {
        const expected = told.filter(({ standing }) => standing.state === stand);
        expect(total[stand]).toBe(expected.length);
        const query = { eenheid: undefined, stand, pagina: 1 };
        const listed = await oathPage(tx, today, query);
        expect(listed.map(({ person }) => person.personId).toSorted()).toEqual(
          expected.map(({ person }) => person.personId).toSorted(),
        );
        if (expected.length > 0) seen.add(stand);
      }
      const all = await oathPage(tx, today, { eenheid: undefined, stand: "all", pagina: 1 });
      const order = ["late", "due", "sworn"];
      const places = all.map(({ standing }) => order.indexOf(standing.state));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      const waiting = await stillToSwear(tx, today, { ceremonyId: ceremony.ceremonyId, most: 3 });
      expect(waiting).toHaveLength(Math.min(3, total.due + total.late));
    });
  expect([...seen].toSorted()).toEqual(["due", "late", "sworn"]);
});

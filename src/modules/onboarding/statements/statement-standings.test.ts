import { afterAll, beforeAll, expect, test } from "vitest";
import { anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { totalOf } from "./register.rules.ts";
import { aSignature, aVersion } from "./statement.builder.ts";
import { states } from "./statement.ts";
import { statementCounts, statementPage } from "./statement-standings.queries.ts";
import { everybodyAsked } from "./statements.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const days = ["2024-02-29", "2025-06-30", "2025-12-31", "2026-05-20", "2026-08-01"] as const;
const at = (place: number): string => days[place % days.length] ?? days[0];

/** Thirty people who began and signed on other days, and statements that are renewed, changed, changed without signing again, and ended. */
const makeWorld = async () => {
  const { owner } = database;
  const here = await anOrganisation(owner);
  const coordinator = await anActor(owner, here, "coordinator");
  const all = ["civil-servant", "hired"] as const;
  const code = { statement: "code-of-conduct", engagements: all, months: 12 };
  const first = await aVersion(owner, here, { ...code, startsOn: "2025-01-31" });
  const again = await aVersion(owner, here, { ...code, version: 2, startsOn: "2026-02-01", days: 30 });
  const mild = { ...code, version: 3, signAgain: false, startsOn: "2026-07-01", engagements: [all[0]] };
  await aVersion(owner, here, mild);
  const once = await aVersion(owner, here, { startsOn: "2025-03-01", engagements: [all[1]] });
  await aVersion(owner, here, { version: 2, startsOn: "2026-09-01", engagements: [] });
  const personIds = [coordinator.personId ?? ""];
  for (let place = 0; place < 30; place += 1) {
    const engagement = all[place % 3 === 2 ? 1 : 0];
    const endsOn = place % 11 === 10 ? "2026-06-30" : null;
    const person = await aPerson(owner, here, { engagement, startsOn: at(place), endsOn });
    personIds.push(person.personId);
    if (place % 4 > 0) await aSignature(owner, person, first, at(place + 1));
    if (place % 4 > 1) await aSignature(owner, person, again, at(place + (place % 2) + 1));
    if (place % 5 > 2) await aSignature(owner, person, once, at(place + 2));
  }
  return { coordinator, personIds };
};

test("the database counts and lists by the same rule as one person is told", async () => {
  const { coordinator, personIds } = await makeWorld();
  const seen = new Set<string>();
  for (const today of [
    "2025-02-01",
    "2025-12-15",
    "2026-01-10",
    "2026-02-20",
    "2026-07-15",
    "2026-10-01",
    "2027-06-01",
  ])
    await withActor(database.db, coordinator, async (tx) => {
      const everybody = await everybodyAsked(tx, today, personIds);
      const counts = await statementCounts(tx, today);
      for (const statement of ["code-of-conduct", "integrity"])
        for (const stand of states) {
          const told = everybody.filter((one) => one.statement === statement && one.standing.state === stand);
          expect(totalOf(counts.filter((one) => one.statement === statement))[stand]).toBe(told.length);
          const query = { statement, eenheid: undefined, stand, pagina: 1 };
          const listed = await statementPage(tx, today, query);
          const ids = (people: typeof told) => people.map(({ person }) => person.personId).toSorted();
          expect(ids([...listed])).toEqual(ids(told));
          if (told.length > 0) seen.add(`${statement} ${stand}`);
        }
    });
  expect(seen.size).toBe(6);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aClosedRound, aMean } from "./indicators/closed-round.builder.ts";
import { aQuestionnaire } from "./questionnaires/questionnaire.builder.ts";
import { surveyEvidence } from "./surveys.contributions.ts";

let database: TestDatabase;
const actors = new Map<Role, Actor>();
beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  const here = await anOrganisation(owner);
  for (const role of ["coordinator", "manager", "employee"] as const)
    actors.set(role, await anActor(owner, here, role));
  await aQuestionnaire(owner, here, { usedSince: "2025-01-01" });
  await aClosedRound(owner, here, {
    titleNl: "Najaar",
    closedOn: "2025-11-20",
    scales: { "example-setting": aMean(3.2), communication: aMean(2.9) },
  });
  await aClosedRound(owner, here, {
    titleNl: "Peiling",
    closedOn: "2026-06-20",
    scales: { "example-setting": aMean(3.6), communication: null },
  });
  await aClosedRound(owner, here, { titleNl: "Iets anders", closedOn: "2026-09-20" });
});
afterAll(() => database.close());

const evidenceOf = (role: Role, reference: string, kind: "norm" | "goal" = "norm") => {
  const actor = actors.get(role);
  if (actor === undefined) throw new Error(`nobody is ${role}`);
  return withActor(database.db, actor, (tx) =>
    surveyEvidence({ tx, actor, today: "2026-11-01", locale: "nl" }, { kind, reference }),
  );
};

test.each([
  ["7", "Peiling", "3,6"],
  ["4", "Najaar", "2,9"],
])("norm %s is felt as in the latest round that shows it: %s", async (norm, title, mean) => {
  const [evidence] = await evidenceOf("coordinator", `rekenkamer-2024/${norm}`);
  expect(evidence).toMatchObject({ title, text: expect.stringContaining(`gemiddeld ${mean}`) });
});

test("nothing is said of a norm no round shows, of other things, or to whom results are not for", async () => {
  expect(await evidenceOf("manager", "rekenkamer-2024/7")).toHaveLength(1);
  expect(await evidenceOf("coordinator", "rekenkamer-2024/8")).toEqual([]);
  expect(await evidenceOf("coordinator", "rekenkamer-2024/7", "goal")).toEqual([]);
  expect(await evidenceOf("employee", "rekenkamer-2024/7")).toEqual([]);
});

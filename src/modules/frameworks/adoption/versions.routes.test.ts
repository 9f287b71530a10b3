import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { buildCatalogue } from "../catalogue.ts";
import { aFramework, anItem } from "../framework.builder.ts";
import { applicableItems, frameworks } from "../index.ts";
import { anAdoption } from "./adoption.builder.ts";

// The content that comes with Borgpen has one version of everything; here there are two of one framework.
const bilingual = (nl: string, en: string) => ({ nl, en });
const before = aFramework({
  items: [
    anItem({ code: "1", text: bilingual("Is er een code?", "Is there a code?") }),
    anItem({ code: "2", title: bilingual("Vervalt", "Goes") }),
  ],
});
const after = aFramework({
  version: 2,
  items: [
    anItem({ code: "1", text: bilingual("Is er een levende code?", "Is there a living code?") }),
    anItem({ code: "3", title: bilingual("Komt erbij", "Comes") }),
  ],
});
vi.mock("../current-catalogue.ts", () => ({
  catalogue: async () => buildCatalogue([before, after], []),
}));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("a newer version shows what changed; adopting it keeps the older one for what was rated under it", async () => {
  const here = await anOrganisation(database.owner);
  const actor = await anActor(database.owner, here, "coordinator");
  const client = testApp({ db: database.db, modules: [frameworks] }).as(actor);
  await anAdoption(database.owner, here, { framework: "proef" });
  expect(await client.page("/stelsel/kaders")).toContain("Bekijk versie 2");
  const news = await client.page("/stelsel/kaders/proef");
  for (const words of ["Is er een code?", "Is er een levende code?", "2 Vervalt", "3 Komt erbij"])
    expect(news).toContain(words);
  const input = { version: "2", adoptedOn: "01-10-2026", adoptedBy: "het college" };
  expect((await client.post("/stelsel/kaders/proef", input)).status).toBe(303);
  const page = await client.page("/stelsel/normen/proef");
  expect(page).toContain("Komt erbij");
  expect(page).toContain("Versie 1");
  expect(page).toContain("Versie 2");
  expect(await client.page("/stelsel/kaders")).not.toContain("Bekijk versie 2");
  const codes = (version?: number) =>
    withActor(database.db, actor, async (tx) => {
      const wanted = { framework: "proef", today: "2026-11-01" };
      const items = await applicableItems(tx, version === undefined ? wanted : { ...wanted, version });
      return items.map((item) => item.code);
    });
  expect(await codes()).toEqual(["1", "3"]);
  expect(await codes(1)).toEqual(["1", "2"]);
  const again = await client.post("/stelsel/kaders/proef", input);
  expect(await again.text()).toContain("Versie 2 is al in gebruik.");
});

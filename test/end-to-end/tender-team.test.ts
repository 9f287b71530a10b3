import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openEyes } from "./eyes.ts";
import { journeyOver, withoutScripts } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { signsIn } from "./officer.steps.ts";
import { openSite } from "./site.ts";
import type { Site } from "./site.ts";
import { decides, declares, makesTender, seesTeam, startsAndReadsIn } from "./tender.steps.ts";

let site: Site;
let browser: Browser;
let journey: Journey;
beforeAll(async () => {
  site = await openSite();
  browser = await launchBrowser();
  journey = journeyOver(site.origin, await openEyes(browser));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

test(
  "a tender team without JavaScript: declared, decided, started, and declared again once the tenderers are known",
  { timeout: 600_000 },
  async () => {
    const comesIn = async (email: string) => {
      const page = await withoutScripts(browser);
      await signsIn(journey, page, `${email}@voorbeeldstad.example`);
      return page;
    };
    const coordinator = await comesIn("coordinator");
    const team = { lead: "Esra Demircan", member: "Gerben Kooistrink" };
    const path = await makesTender(journey, coordinator, team);
    await coordinator.context().close();

    const lead = await comesIn("medewerker");
    await declares(journey, lead);
    const member = await comesIn("hoofd-ruimte");
    const interest = { party: "Houtwerk Oost", explanation: "De eigenaar is een goede vriend." };
    await declares(journey, member, interest);
    await seesTeam(journey, lead, path, {
      sees: "Het team mag nog niet beginnen",
      never: interest.explanation,
    });

    const authority = await comesIn("gemeentesecretaris");
    const conditions = "Beoordeelt geen inschrijvingen.";
    await decides(journey, authority, { reads: interest.explanation, conditions });
    await seesTeam(journey, lead, path, { sees: conditions, never: interest.party });
    await startsAndReadsIn(journey, lead, path);
    await declares(journey, lead);
    await member.getByRole("link", { name: "Start" }).first().click();
    await member.getByText(`Verklaren of u een belang hebt`).first().waitFor();
    expect([...journey.eyes.wrong, ...site.faults]).toEqual([]);
  },
);

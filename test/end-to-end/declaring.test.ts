import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openEyes } from "./eyes.ts";
import { journeyOver, withoutScripts } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { signsIn } from "./officer.steps.ts";
import { follow, heading, press } from "./people.ts";
import {
  confirmsRegister,
  declaresActivity,
  designatesFunction,
  findsItInPublic,
  givesTheLead,
  saysOnCondition,
} from "./side-activity.steps.ts";
import { openSite } from "./site.ts";
import type { Site } from "./site.ts";

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

/** Somebody with a telephone in the hand. */
const onATelephone = async (): Promise<Page> => {
  const page = await withoutScripts(browser);
  await page.setViewportSize({ width: 390, height: 844 });
  return page;
};

/** Six things to fill in: the rest is as it usually is. */
const tellsOfTheGift = async (page: Page): Promise<void> => {
  const main = page.getByRole("main");
  await main.getByLabel("Wat is het?").selectOption({ label: "Bloemen, eten of drinken" });
  await main.getByLabel("Omschrijf het kort").fill("Taart voor het loket");
  await main.getByLabel("Van wie?").fill("inwoner");
  await main.getByLabel("Wie is dat voor u?").selectOption({ label: "Inwoner of bezoeker" });
  await main.getByLabel("Waarde").fill("18,50");
  await main.getByText("Aangenomen", { exact: true }).click();
  await press(page, "Bekijk wat mag");
};

test(
  "a gift declared on a telephone of 390 pixels, without JavaScript, and the register confirmed in one press",
  { timeout: 240_000 },
  async () => {
    const { eyes, open } = journey;
    const page = await onATelephone();
    await signsIn(journey, page, "medewerker@voorbeeldstad.example");
    await open(page, "/mijn-integriteit");
    await eyes.look(page, "mijn-integriteit");
    await journey.isRefused(page, "/mijn-integriteit/geschenk", "geschenk");
    await open(page, "/mijn-integriteit");
    await follow(page, "Geschenk melden");
    await tellsOfTheGift(page);
    expect(await heading(page)).toBe("Taart voor het loket");
    expect(await page.getByRole("main").innerText()).toContain("Vraag het eerst");
    await eyes.look(page, "geschenk-wat-mag");
    await press(page, "Indienen");
    expect(await page.getByText("Uw verklaring is ingediend.").count()).toBe(1);
    const row = page.getByRole("row").filter({ hasText: "Taart voor het loket" });
    expect(await row.innerText()).toContain("ingediend");

    await page
      .getByRole("main")
      .getByRole("button", { name: /Dit klopt nog|Ik heb niets te melden/ })
      .click();
    expect(await page.getByText("Dank u. Uw antwoord staat in het register.").count()).toBe(1);
    await eyes.look(page, "mijn-integriteit-bevestigd");
    expect([...eyes.wrong, ...site.faults]).toEqual([]);
    await page.context().close();
  },
);

test(
  "a side activity through advice, a decision on a condition and the yearly confirmation, seen by a stranger in the public register",
  { timeout: 240_000 },
  async () => {
    const person = "Sander Quispelaar";
    const as = async (key: string): Promise<Page> => {
      const page = await withoutScripts(browser);
      await signsIn(journey, page, `${key}@voorbeeldstad.example`);
      return page;
    };
    const lead = { person: "Gerben Kooistrink", unit: "Team Informatievoorziening en ICT" };
    await givesTheLead(journey, await as("beheerder"), lead);
    await designatesFunction(journey, await as("coordinator"), "Applicatiebeheerder");
    const declarer = await as("beheerder");
    const path = await declaresActivity(journey, declarer);
    const advice = { path, link: "Advies geven", button: "Advies geven" };
    await saysOnCondition(journey, await as("hoofd-ruimte"), advice);
    const decision = { path, link: "Beslissen", button: "Beslissen" };
    await saysOnCondition(journey, await as("gemeentesecretaris"), decision);
    await confirmsRegister(journey, declarer);
    await findsItInPublic(journey, await withoutScripts(browser), person);
    expect([...journey.eyes.wrong, ...site.faults]).toEqual([]);
    await Promise.all(
      browser
        .contexts()
        .slice(1)
        .map((context) => context.close()),
    );
  },
);

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openEyes } from "./eyes.ts";
import { journeyOver, withoutScripts } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { comeIn, fetches, fillInOrganisation, follow, heading, press } from "./people.ts";
import { openSite } from "./site.ts";
import type { Site } from "./site.ts";
import {
  adoptsFramework,
  assesses,
  closesRound,
  looksAround,
  makesAction,
  seesCoherence,
} from "./system.steps.ts";
import { adopts, adoptsAccount, choosesGoal, draftsAccount, draftsPlan, writesPolicy } from "./year.steps.ts";

let site: Site;
let browser: Browser;
let journey: Journey;
beforeAll(async () => {
  site = await openSite("empty");
  browser = await launchBrowser();
  journey = journeyOver(site.origin, await openEyes(browser));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const setsUp = async (page: Page): Promise<readonly string[]> => {
  await journey.open(page, site.setUpLink ?? "/");
  await fillInOrganisation(page);
  await press(page, "Maak de organisatie");
  return page.locator("code").allInnerTexts();
};

/** The administrator brings somebody in, gives the role and hands over the link for the first sign-in. */
const bringsIn = async (page: Page, who: { name: string; email: string; role: string }): Promise<string> => {
  await journey.open(page, "/beheer/personen");
  await follow(page, "Nieuwe persoon");
  await page.getByLabel("Naam").fill(who.name);
  await page.getByLabel("E-mailadres").fill(who.email);
  await press(page, "Bewaren");
  expect(await heading(page)).toBe(who.name);
  await journey.eyes.look(page, "persoon");
  await follow(page, "Rol geven");
  await page.getByLabel("Rol").selectOption(who.role);
  await press(page, "Rol geven");
  await follow(page, "Toegang regelen");
  await press(page, "Maak een link");
  return page.locator("code").innerText();
};

/** Everybody who takes part comes in, from the set-up link to a start page of their own. */
const takePart = async () => {
  const bo = await withoutScripts(browser);
  const ina = await withoutScripts(browser);
  const gerda = await withoutScripts(browser);
  const [linkOfBo = "", linkOfIna = ""] = await setsUp(bo);
  await comeIn(bo, site.origin, linkOfBo, "bo@proefdam.example");
  await journey.eyes.look(bo, "begin-beheerder");
  const email = "gerda@proefdam.example";
  const linkOfGerda = await bringsIn(bo, { name: "Gerda Gezag", email, role: "authority" });
  await comeIn(ina, site.origin, linkOfIna, "ina@proefdam.example");
  await journey.eyes.look(ina, "begin-coordinator");
  await comeIn(gerda, site.origin, linkOfGerda, email);
  return { ina, gerda };
};

const readsAccount = async (): Promise<void> => {
  const page = await withoutScripts(browser);
  await journey.open(page, "/openbaar/jaarverslagen");
  await journey.eyes.look(page, "openbaar");
  await page.getByRole("link", { name: /Gemeente Proefdam/ }).click();
  await page.getByText("Dit is ons eerste jaar.").waitFor();
  await journey.eyes.look(page, "openbaar-jaarverslag");
  const pdf = (await fetches(page, "PDF")).toString("latin1");
  expect(pdf.startsWith("%PDF")).toBe(true);
  expect(pdf).toMatch(/<pdfuaid:part>1</);
  expect((await fetches(page, "Word")).toString("latin1").startsWith("PK")).toBe(true);
  const data: unknown = JSON.parse((await fetches(page, "Open data (JSON)")).toString());
  expect(data).toMatchObject({ year: journey.year });
  expect((await fetches(page, "Open data (CSV)")).toString()).toContain("actions.open");
};

test("from an empty database to a public account, without JavaScript", { timeout: 600_000 }, async () => {
  const { ina, gerda } = await takePart();
  await looksAround(journey, ina);
  await adoptsFramework(journey, ina);
  await assesses(journey, ina);
  await closesRound(journey, gerda);
  await seesCoherence(journey, ina);
  await makesAction(journey, ina);
  await writesPolicy(journey, ina);
  await adopts(journey, gerda, { work: "Integriteitsbeleid Proefdam", name: "beleid" });
  await choosesGoal(journey, ina);
  await draftsPlan(journey, ina);
  await adopts(journey, gerda, { work: `Jaarplan ${journey.year} vaststellen`, name: "jaarplan" });
  const account = await draftsAccount(journey, ina);
  await adoptsAccount(journey, gerda, account);
  await journey.open(ina, account);
  await press(ina, "Openbaar maken");
  await journey.eyes.look(ina, "jaarverslag-openbaar");
  await journey.open(ina, "/");
  expect(await ina.getByText("Zo begint u").count()).toBe(0);
  await journey.eyes.look(ina, "begin-na-een-jaar");
  await readsAccount();
  expect(journey.eyes.wrong).toEqual([]);
  expect(site.faults).toEqual([]);
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { handsOn } from "./hands.ts";
import type { Hands } from "./hands.ts";
import { withoutScripts } from "./journey.ts";
import { codeNow, heading, password, pathOf } from "./people.ts";
import { openSite } from "./site.ts";
import type { Site } from "./site.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite("empty");
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

/** A refused form takes the focus to what is wrong, and Enter there leads to the first field. */
const isToldWhatIsWrong = async (page: Page): Promise<void> => {
  await page.locator("#error-summary").waitFor();
  expect(await focused(page)).toBe("error-summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(
    await page.evaluate(() => document.activeElement?.matches("input, select, textarea, fieldset")),
  ).toBe(true);
};

const setsUp = async (page: Page, hands: Hands): Promise<string> => {
  await page.goto(`${site.origin}${site.setUpLink ?? ""}`);
  await hands.enter("button", "Maak de organisatie");
  await isToldWhatIsWrong(page);
  await page.goto(`${site.origin}${site.setUpLink ?? ""}`);
  await hands.reach("combobox", "Soort organisatie");
  await page.keyboard.type("Gem");
  for (const text of ["Gemeente Proefdam", "proefdam", "Bo Beheer", "bo@proefdam.example"])
    await hands.type(/./, text);
  for (const text of ["Ina Integer", "ina@proefdam.example"]) await hands.type(/./, text);
  await hands.enter("button", "Maak de organisatie");
  expect(await heading(page)).toBe("De organisatie is gemaakt");
  return pathOf((await page.locator("code").allInnerTexts())[1] ?? "");
};

const comesIn = async (page: Page, hands: Hands, link: string): Promise<void> => {
  await page.goto(`${site.origin}${link}`);
  await hands.type("Nieuw wachtwoord", password);
  await hands.enter("button", "Bewaar wachtwoord");
  await hands.type("E-mailadres", "ina@proefdam.example");
  await hands.type("Wachtwoord", password);
  await hands.send();
  await page.getByRole("heading", { name: "Een tweede stap instellen" }).waitFor();
  await hands.unfold("Kunt u niet scannen?");
  const secret = (await page.locator("#sleutel").innerText()).replaceAll(" ", "");
  await hands.type("Code", codeNow(secret));
  await hands.send();
  await page.getByRole("heading", { name: "Bewaar uw herstelcodes" }).waitFor();
  await hands.enter("link", "Ik heb ze bewaard");
  await page.getByRole("heading", { name: "Zo begint u" }).waitFor();
};

const skips = async (page: Page): Promise<void> => {
  await page.goto(site.origin);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
};

const adoptsFramework = async (page: Page, hands: Hands): Promise<void> => {
  await skips(page);
  await hands.enter("link", "Naar de volgende stap");
  await page.getByRole("heading", { name: "Kaders", level: 1 }).waitFor();
  await hands.enter("link", /^Gaan gebruiken.*Rekenkamer voor integriteitsbeleid/);
  await page.getByLabel("Wie heeft dit besloten?").waitFor();
  await hands.enter("button", "Gaan gebruiken");
  await isToldWhatIsWrong(page);
  await page.keyboard.type("Het college");
  await hands.send();
  await page.getByRole("heading", { name: "Kaders", level: 1 }).waitFor();
};

const ratesNorm = async (page: Page, hands: Hands): Promise<void> => {
  await page.goto(site.origin);
  await hands.enter("link", "Beoordeel hoe u ervoor staat");
  await page.getByRole("heading", { name: "Nieuwe ronde" }).waitFor();
  await hands.enter("button", "Ronde beginnen");
  await hands.enter("link", "Beoordeel de volgende norm");
  await page.getByRole("heading", { name: /^1\b/, level: 1 }).waitFor();
  await hands.choose("Deels");
  expect(await page.getByRole("radio", { name: "Deels" }).isChecked()).toBe(true);
  await hands.type("Waarom dit oordeel?", "Wij lazen het protocol.");
  await hands.enter("button", "Bewaren en verder");
  await page.getByRole("heading", { name: /^2\b/, level: 1 }).waitFor();
};

const makesAction = async (page: Page, hands: Hands): Promise<void> => {
  await page.goto(site.origin);
  await page.setViewportSize({ width: 390, height: 844 });
  await hands.unfold("Menu");
  await hands.enter("link", "Jaarcyclus");
  await page.getByRole("heading", { name: "Beleid", level: 1 }).waitFor();
  await page.setViewportSize({ width: 1280, height: 900 });
  await hands.enter("link", "Verbeteracties");
  await page.getByRole("heading", { name: "Verbeteracties", level: 1 }).waitFor();
  await hands.enter("link", "Nieuwe actie");
  await page.getByLabel("Wat gaan we doen?").waitFor();
  await hands.type("Wat gaan we doen?", "Risicoanalyse houden");
  await hands.type("Waarom?", "Wij weten niet waar het werk kwetsbaar is.");
  await hands.reach("combobox", /Eigenaar/);
  await page.keyboard.type("Ina Integer");
  await hands.type("Klaar op", `31-12-${new Date().getFullYear()}`);
  await hands.reach("combobox", "Aanleiding");
  await page.keyboard.type("Kritische blik");
  await hands.enter("button", "Bewaren");
  await page.getByRole("heading", { name: "Risicoanalyse houden", level: 1 }).waitFor();
};

test("the main job can be begun with nothing but the keyboard", { timeout: 300_000 }, async () => {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const hands = handsOn(page);
  await comesIn(page, hands, await setsUp(page, hands));
  await adoptsFramework(page, hands);
  await ratesNorm(page, hands);
  await makesAction(page, hands);
  expect(hands.wrong).toEqual([]);
  expect(site.faults).toEqual([]);
});

test(
  "without JavaScript a refused form takes the focus to what is wrong too",
  { timeout: 60_000 },
  async () => {
    const page = await withoutScripts(browser);
    await page.goto(`${site.origin}/inloggen`);
    await handsOn(page).enter("button", "Inloggen");
    await isToldWhatIsWrong(page);
    expect(await focused(page)).toBe("veld-email");
  },
);

test(
  "Tab leads through a whole page and out of it again: nothing holds the focus",
  { timeout: 60_000 },
  async () => {
    const page = await withoutScripts(browser);
    await page.goto(`${site.origin}/inloggen`);
    const count = await page
      .locator("a[href], button, input:not([type=hidden]), select, textarea, summary")
      .count();
    const stops = new Set<string>();
    for (let step = 0; step < count + 1; step += 1) {
      await page.keyboard.press("Tab");
      stops.add(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ""));
    }
    expect(stops).toContain(await page.evaluate(() => document.body.outerHTML.slice(0, 200)));
  },
);

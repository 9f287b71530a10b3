import { serve } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createServer } from "#app/server.ts";
import { directory } from "#modules/organisations/index.ts";
import { createAuth, createSetUpLink, openTotpSeal } from "#platform/auth/index.ts";
import { systemClock } from "#platform/clock/index.ts";
import { places, readConfig } from "#platform/config/index.ts";
import { testData, testServices } from "../support/app.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser, picture, sidewaysOverflow } from "../support/browser.ts";
import { testDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { codeNow, fillInOrganisation, heading, password, pathOf, press, readSecret } from "./people.ts";

let database: TestDatabase;
let browser: Browser;
let origin: string;
let setUpLink: string;
let server: ReturnType<typeof serve>;
const wrong: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  browser = await launchBrowser();
  const { db } = database;
  setUpLink = (await createSetUpLink({ db, directory }, systemClock.now())) ?? "";
  // The links on the pages name port 3000; what counts here is the path behind it.
  const config = readConfig({ BORGPEN_DATA: testData });
  const auth = createAuth({ db, directory, config, totpSeal: openTotpSeal(config.dataDirectory) });
  const app = createServer({
    db,
    services: { ...testServices().services, clock: systemClock, config },
    identify: auth.identify,
    modules: [{ name: "sign-in", routes: auth.routes, navigation: auth.navigation }],
    ownRoutes: [],
    assets: places.assets,
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => resolve(port));
  origin = `http://127.0.0.1:${await promise}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
  await database.close();
});

const lookAt = async (page: Page, name: string, width: number): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  for (const fault of await violations(page)) wrong.push(`${name} (${width}): ${fault}`);
  const overflow = await sidewaysOverflow(page);
  if (overflow > 0) wrong.push(`${name} (${width}): ${overflow} pixels too wide`);
  if ((await page.locator("h1").count()) !== 1) wrong.push(`${name}: not one main heading`);
  await picture(page, `${name}-${width}`);
};

/** Looks at the page as it is now, wide and narrow. */
const look = async (page: Page, name: string): Promise<void> => {
  await lookAt(page, name, 1280);
  await lookAt(page, name, 390);
};

/** Opens an address and looks at it, narrow in English and wide in Dutch. */
const visit = async (page: Page, path: string, name: string): Promise<void> => {
  for (const { language, width } of [
    { language: "en", width: 390 },
    { language: "nl", width: 1280 },
  ]) {
    const address = new URL(path, origin);
    address.searchParams.set("taal", language);
    await page.goto(address.href);
    await lookAt(page, name, width);
  }
};

const newPage = async (javaScriptEnabled = true): Promise<Page> => {
  const context = await browser.newContext({ locale: "nl-NL", javaScriptEnabled });
  const page = await context.newPage();
  page.on("console", (message) => {
    // A page that asks to sign in, or refuses, answers with a status the browser remarks on.
    if (message.type() === "error" && !message.text().includes("the server responded with a status"))
      wrong.push(message.text());
  });
  return page;
};
const takesIntoUse = async (page: Page): Promise<readonly string[]> => {
  await visit(page, setUpLink, "instellen");
  await press(page, "Maak de organisatie");
  await look(page, "instellen-leeg");
  await fillInOrganisation(page);
  await press(page, "Maak de organisatie");
  expect(await heading(page)).toBe("De organisatie is gemaakt");
  await look(page, "instellen-klaar");
  const links = await page.locator("code").allInnerTexts();
  return links.map(pathOf);
};

const choosesPassword = async (page: Page, link: string): Promise<void> => {
  await visit(page, link, "wachtwoord-kiezen");
  await page.getByLabel("Nieuw wachtwoord").fill("wachtwoord");
  await press(page, "Bewaar wachtwoord");
  await look(page, "wachtwoord-te-kort");
  await page.getByLabel("Nieuw wachtwoord").fill(password);
  await press(page, "Bewaar wachtwoord");
  expect(await heading(page)).toBe("Inloggen");
  await visit(page, link, "link-verlopen");
};

const signsIn = async (page: Page, email: string): Promise<void> => {
  await page.goto(`${origin}/beheer/accounts`);
  await look(page, "eerst-inloggen");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill("iets anders dan dat");
  await press(page, "Inloggen");
  await look(page, "inloggen-fout");
  await page.getByLabel("Wachtwoord").fill(password);
  await press(page, "Inloggen");
};

const setsUpSecondStep = async (page: Page): Promise<string> => {
  expect(await heading(page)).toBe("Een tweede stap instellen");
  await visit(page, "/account/tweede-stap?terug=/beheer/accounts", "tweede-stap-instellen");
  const secret = await readSecret(page);
  await page.getByRole("textbox", { name: "Code" }).fill(codeNow(secret));
  await press(page, "Instellen");
  expect(await heading(page)).toBe("Bewaar uw herstelcodes");
  await look(page, "herstelcodes");
  await page.getByRole("link", { name: "Ik heb ze bewaard" }).click();
  expect(await heading(page)).toBe("Accounts");
  return secret;
};

test(
  "from the first link to the second step, every page on the way can be used by everybody",
  {
    timeout: 300_000,
  },
  async () => {
    const page = await newPage();
    const [administrator = ""] = await takesIntoUse(page);
    await visit(page, setUpLink, "instellen-verlopen");
    await visit(page, "/inloggen", "inloggen");
    await visit(page, "/inloggen/wachtwoord-vergeten", "wachtwoord-vergeten");
    await choosesPassword(page, administrator);
    await signsIn(page, "bo@proefdam.example");
    const secret = await setsUpSecondStep(page);
    for (const [path, name] of [
      ["/account", "account"],
      ["/account/wachtwoord", "wachtwoord-wijzigen"],
      ["/account/herstelcodes", "herstelcodes-nieuw"],
      ["/account/tweede-stap", "tweede-stap-opnieuw"],
      ["/beheer/accounts", "accounts"],
      ["/beheer/groepen", "groepen"],
    ] as const)
      await visit(page, path, name);
    await page.goto(`${origin}/beheer/accounts`);
    await page.getByRole("link", { name: "Ina Integer" }).click();
    await look(page, "account-van-iemand");
    await press(page, "Maak een link");
    expect(await heading(page)).toBe("Geef deze link aan de persoon zelf");
    await look(page, "link-gemaakt");
    await page.context().clearCookies();
    await page.goto(`${origin}/inloggen?terug=/beheer/groepen`);
    await page.getByLabel("E-mailadres").fill("bo@proefdam.example");
    await page.getByLabel("Wachtwoord").fill(password);
    await press(page, "Inloggen");
    await visit(page, "/inloggen/tweede-stap?terug=/beheer/groepen", "tweede-stap");
    await page.getByRole("textbox", { name: "Code" }).fill(codeNow(secret, 1));
    await press(page, "Verder");
    expect(await heading(page)).toBe("Groepen en rollen");
    expect(wrong).toEqual([]);
  },
);

test("signing in and out works without JavaScript, by keyboard alone", { timeout: 60_000 }, async () => {
  const page = await newPage(false);
  await page.goto(`${origin}/account`);
  await page.getByLabel("E-mailadres").focus();
  await page.keyboard.type("bo@proefdam.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "De tweede stap" }).waitFor();
  await page.goto(`${origin}/account`);
  expect(await heading(page)).toBe("Mijn account");
  await page.getByText("Nog één stap voor uw andere rollen").waitFor();
  await page.locator(".bp-account__button").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Uitloggen" }).first().press("Enter");
  await page.getByRole("heading", { level: 1, name: "Inloggen" }).waitFor();
  await page.goto(`${origin}/account`);
  expect(await heading(page)).toBe("Log eerst in");
});

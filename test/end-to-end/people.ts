import { readFile } from "node:fs/promises";
import { generateSync } from "otplib";
import type { Page } from "playwright-core";

/** Opens one of the links that the site handed out, on the port it really has. */
export const pathOf = (link: string): string => new URL(link).pathname;

/** The text of the main heading. */
export const heading = (page: Page): Promise<string> => page.locator("h1").innerText();

/** Presses a button in the page itself, not in its frame. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** Follows a link in the page itself. */
export const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole("main").getByRole("link", { name, exact: true }).first().click();

/** Follows a link in the page that gives a file, and reads it. */
export const fetches = async (page: Page, name: string): Promise<Buffer> => {
  const fetched = page.waitForEvent("download");
  await follow(page, name);
  return readFile(await (await fetched).path());
};

/** The code that an authenticator app would show. */
export const codeNow = (secret: string, stepsAhead = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + stepsAhead * 30 });

/** A password that nobody guesses. */
export const password = "fietspomp wolkbreuk gordijn eikel";

/** Fills in the form behind the set-up link, for a municipality with Bo as administrator and Ina as coordinator. */
export const fillInOrganisation = async (page: Page): Promise<void> => {
  await page.getByLabel("Soort organisatie").selectOption("municipality");
  await page.getByLabel("Naam", { exact: true }).first().fill("Gemeente Proefdam");
  await page.getByLabel("Korte naam").fill("proefdam");
  const names = page.getByRole("group").getByLabel("Naam", { exact: true });
  await names.nth(1).fill("Bo Beheer");
  await names.nth(2).fill("Ina Integer");
  const addresses = page.getByLabel("E-mailadres");
  await addresses.nth(0).fill("bo@proefdam.example");
  await addresses.nth(1).fill("ina@proefdam.example");
};

/** The secret of the second step, for whoever cannot scan. */
export const readSecret = async (page: Page): Promise<string> => {
  await page.getByText("Kunt u niet scannen?").click();
  return (await page.locator("#sleutel").innerText()).replaceAll(" ", "");
};

/** From the link that was handed over to the start page: a password, signing in, a second step. Returns its secret. */
export const comeIn = async (page: Page, origin: string, link: string, email: string): Promise<string> => {
  await page.goto(`${origin}${pathOf(link)}`);
  await page.getByLabel("Nieuw wachtwoord").fill(password);
  await press(page, "Bewaar wachtwoord");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await press(page, "Inloggen");
  const secret = await readSecret(page);
  await page.getByRole("textbox", { name: "Code" }).fill(codeNow(secret));
  await press(page, "Instellen");
  await follow(page, "Ik heb ze bewaard");
  return secret;
};

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { fillIn } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { follow, heading, press } from "./people.ts";

const name = "nevenwerkzaamheid";

/** The organisation that somebody works for beside the job. */
export const activityName = "Stichting Zeilschool De Fok";

/** The administrator makes somebody the manager of a unit. */
export const givesTheLead = async (
  { open }: Journey,
  page: Page,
  { person, unit }: { readonly person: string; readonly unit: string },
): Promise<void> => {
  await open(page, `/beheer/personen?zoek=${encodeURIComponent(person)}`);
  await follow(page, person);
  await follow(page, "Rol geven");
  await page.getByLabel("Rol").selectOption("manager");
  const units = page.locator("select[name=unit]");
  const option = units.locator("option").filter({ hasText: unit });
  await units.selectOption((await option.first().getAttribute("value")) ?? "");
  await press(page, "Rol geven");
  expect(await heading(page)).toBe(person);
};

/** The coordinator designates a function for publication. */
export const designatesFunction = async (
  { open, eyes, isRefused }: Journey,
  page: Page,
  functionTitle: string,
): Promise<void> => {
  await isRefused(page, "/registers/aanwijzingen/nieuw", `${name}-aanwijzen`);
  await open(page, "/registers/aanwijzingen/nieuw");
  await page.getByRole("checkbox", { name: "Nevenwerkzaamheden openbaar" }).check();
  await fillIn(
    page,
    { Functie: functionTitle, "Waarom?": "Kan bij gegevens van alle inwoners." },
    "Aanwijzen",
  );
  await page.getByText("De functie is aangewezen.").waitFor();
  await eyes.look(page, `${name}-aangewezen`);
};

/** Sees for what the own function is designated, declares, and sees what becomes public before submitting. */
export const declaresActivity = async ({ open, eyes }: Journey, page: Page): Promise<string> => {
  await open(page, "/mijn-integriteit");
  await page.getByRole("heading", { name: "Waarvoor uw functie is aangewezen" }).waitFor();
  await follow(page, "Nevenwerkzaamheid opgeven");
  await page.getByRole("radio", { name: "Nee, onbetaald" }).check();
  for (const no of await page.getByRole("radio", { name: "Nee", exact: true }).all()) await no.check();
  const what = { "Voor welke organisatie?": activityName, "Wat doet u daar?": "Secretaris" };
  const when = { "Uren per week": "1,5", "Eerste dag": "01-10-2026" };
  const relation = { "Wat heeft het met uw werk hier te maken?": "Niets." };
  await fillIn(page, { ...what, ...when, ...relation }, "Verder naar controleren");
  await page.getByRole("heading", { name: "Dit wordt openbaar" }).waitFor();
  await eyes.look(page, `${name}-wordt-openbaar`);
  const path = new URL(page.url()).pathname;
  await press(page, "Indienen");
  return path;
};

/** Advises or decides that it is well on a condition. */
export const saysOnCondition = async (
  { open, eyes }: Journey,
  page: Page,
  { path, link, button }: { readonly path: string; readonly link: string; readonly button: string },
): Promise<void> => {
  await open(page, path);
  await follow(page, link);
  await page.getByRole("radio", { name: "Toestemming met voorwaarden" }).check();
  await eyes.look(page, `${name}-${link}`);
  await fillIn(page, { "Welke voorwaarden?": "Geen zaken van de zeilschool behandelen." }, button);
};

/** Confirms in one press that what was declared is still right. */
export const confirmsRegister = async ({ open, eyes }: Journey, page: Page): Promise<void> => {
  await open(page, "/mijn-integriteit");
  await page
    .getByRole("main")
    .getByRole("button", { name: /Dit klopt nog/ })
    .first()
    .click();
  await page.getByText("Dank u. Uw antwoord staat in het register.").waitFor();
  await eyes.look(page, `${name}-bevestigd`);
};

/** Somebody who is not signed in finds it in the public register, and nothing that is not public. */
export const findsItInPublic = async ({ open, eyes }: Journey, page: Page, person: string): Promise<void> => {
  await open(page, "/openbaar/nevenwerkzaamheden/voorbeeldstad");
  await page.getByLabel("Naam van persoon of organisatie").fill("zeil fok");
  await press(page, "Toon resultaat");
  await eyes.look(page, `${name}-openbaar`);
  await page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`^${person}.*${activityName}`) })
    .click();
  expect(await heading(page)).toBe(`${person}: ${activityName}`);
  const shown = await page.getByRole("main").innerText();
  for (const word of ["Secretaris", "Laatst bevestigd"]) expect(shown).toContain(word);
  for (const word of ["Geen zaken", "Niets.", "1,5"]) expect(shown).not.toContain(word);
  await eyes.look(page, `${name}-regel`);
};

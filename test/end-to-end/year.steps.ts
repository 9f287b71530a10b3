import { expect } from "vitest";
import type { Page } from "playwright-core";
import { fillIn } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { follow, heading, press } from "./people.ts";
import { nextStep } from "./system.steps.ts";

/** The vision is written and put before the authority. */
export const writesPolicy = async (journey: Journey, page: Page): Promise<void> => {
  const { eyes, isRefused, year } = journey;
  expect(await nextStep(journey, page)).toBe("Schrijf op waar u voor staat");
  await isRefused(page, "/jaarcyclus/beleid/nieuw", "beleid");
  await fillIn(
    page,
    {
      Titel: "Integriteitsbeleid Proefdam",
      Versie: "1.0",
      Visie: "Wij doen ons werk **eerlijk en open**, en praten over wat lastig is.",
      "Geldt vanaf": `1-1-${year}`,
      "Evalueren vóór": `1-1-${year + 3}`,
    },
    "Bewaren",
  );
  await eyes.look(page, "beleid-concept");
  await press(page, "Voorleggen aan het bevoegd gezag");
  await eyes.look(page, "beleid-voorgelegd");
};

/** The authority finds what lies before it on the start page, and adopts it. */
export const adopts = async (
  { open, eyes, isRefused }: Journey,
  page: Page,
  { work, name }: { readonly work: string; readonly name: string },
): Promise<void> => {
  await open(page, "/");
  await page.getByRole("main").getByRole("link", { name: work }).click();
  await eyes.look(page, `${name}-besluit`);
  await follow(page, "Vaststellen");
  await isRefused(page, new URL(page.url()).pathname, `${name}-vaststellen`);
  await fillIn(page, { "Wie stelt vast?": "de gemeentesecretaris" }, "Vaststellen");
  await eyes.look(page, `${name}-vastgesteld`);
};

/** A goal that can be measured, and a measure by which it is to be reached. */
export const choosesGoal = async (journey: Journey, page: Page): Promise<void> => {
  const { eyes, isRefused, open, year } = journey;
  expect(await nextStep(journey, page)).toBe("Kies doelen en maatregelen");
  await isRefused(page, "/jaarcyclus/doelen/nieuw", "doel");
  const { baseline, target } = {
    baseline: page.getByRole("group", { name: "Nulmeting" }),
    target: page.getByRole("group", { name: "Streefwaarde" }),
  };
  await baseline.getByLabel("Waarde").fill("40");
  await baseline.getByLabel("Datum").fill(`1-1-${year}`);
  await target.getByLabel("Waarde").fill("80");
  await target.getByLabel("Datum").fill(`31-12-${year}`);
  await fillIn(
    page,
    {
      "Wat willen we bereiken?": "Iedereen weet waar je terechtkunt",
      Eigenaar: "Ina Integer",
      "Wat meten we?": "Aandeel medewerkers dat de weg weet",
      Eenheid: "%",
    },
    "Bewaren",
  );
  await eyes.look(page, "doel");
  await isRefused(page, "/jaarcyclus/maatregelen/nieuw", "maatregel");
  await page.getByLabel("Iedereen weet waar je terechtkunt").check();
  await page.getByLabel("structuur en cultuur").check();
  await fillIn(
    page,
    {
      "Wat doen we?": "Elk halfjaar een dilemmagesprek",
      Eigenaar: "Ina Integer",
      "Klaar op": `30-11-${year}`,
    },
    "Bewaren",
  );
  await eyes.look(page, "maatregel");
  await open(page, "/jaarcyclus/doelen");
  await eyes.look(page, "doelen");
};

/** The plan of the year is drafted from what there is, and put before the authority. */
export const draftsPlan = async (journey: Journey, page: Page): Promise<void> => {
  const { eyes, isRefused, year } = journey;
  expect(await nextStep(journey, page)).toBe("Maak het jaarplan");
  await isRefused(page, "/jaarcyclus/jaarplan/nieuw", "jaarplan");
  await fillIn(page, { Jaar: String(year) }, "Bewaren");
  await eyes.look(page, "jaarplan-leeg");
  await press(page, "Vullen met wat er ligt");
  await page.getByText("2 punten toegevoegd.").waitFor();
  await eyes.look(page, "jaarplan-concept");
  await press(page, "Voorleggen aan het bevoegd gezag");
  await eyes.look(page, "jaarplan-voorgelegd");
};

/** The account is drafted, a section is written, and it lies before the authority. Returns its address. */
export const draftsAccount = async (journey: Journey, page: Page): Promise<string> => {
  const { eyes, isRefused, year } = journey;
  expect(await nextStep(journey, page)).toBe("Zet de wegwijzer voor melders open");
  await isRefused(page, "/jaarcyclus/jaarverslag/nieuw", "jaarverslag");
  await fillIn(page, { "Over welk jaar?": String(year) }, "Concept maken");
  const path = new URL(page.url()).pathname;
  await eyes.look(page, "jaarverslag-concept");
  await follow(page, "Inleiding");
  await eyes.look(page, "jaarverslag-tekst");
  await fillIn(page, { Tekst: "Dit is ons eerste jaar. **Veel** is nieuw." }, "Bewaren");
  await follow(page, "Voorbeeld bekijken");
  await eyes.look(page, "jaarverslag-voorbeeld");
  await journey.open(page, path);
  await press(page, "Naar het bevoegd gezag sturen");
  await eyes.look(page, "jaarverslag-ligt-voor");
  return path;
};

/** The authority adopts the account; from then on it does not change. */
export const adoptsAccount = async (
  { open, eyes, year }: Journey,
  page: Page,
  path: string,
): Promise<void> => {
  await open(page, path);
  await eyes.look(page, "jaarverslag-besluit");
  await press(page, "Vaststellen");
  expect(await heading(page)).toContain(String(year));
  await eyes.look(page, "jaarverslag-vastgesteld");
};

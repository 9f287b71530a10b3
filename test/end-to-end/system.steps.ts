import { expect } from "vitest";
import type { Page } from "playwright-core";
import { fillIn } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { follow, heading, press } from "./people.ts";

/** The step that the start page says is next. */
export const nextStep = async ({ open }: Journey, page: Page): Promise<string> => {
  await open(page, "/");
  return page.getByRole("list", { name: "Zo begint u" }).locator("[aria-current=step] a").innerText();
};

/** The coordinator looks around in an organisation where nothing is yet: every list says what to do. */
export const looksAround = async ({ open, eyes }: Journey, page: Page): Promise<void> => {
  for (const path of [
    "/stelsel/normen",
    "/stelsel/bouwstenen",
    "/stelsel/beoordelingen",
    "/stelsel/samenhang",
    "/stelsel/positie-coordinator",
    "/jaarcyclus/beleid",
    "/jaarcyclus/doelen",
    "/jaarcyclus/maatregelen",
    "/acties",
    "/jaarcyclus/jaarplan",
    "/jaarcyclus/afspraken",
    "/jaarcyclus/jaarverslag",
  ]) {
    await open(page, path);
    await eyes.look(page, `leeg${path.replaceAll("/", "-")}`);
  }
};

/** Norms are chosen, and who decided that is written down. */
export const adoptsFramework = async (journey: Journey, page: Page): Promise<void> => {
  expect(await nextStep(journey, page)).toBe("Kies de normen waaraan u zich houdt");
  await follow(page, "Naar de volgende stap");
  await journey.eyes.look(page, "kaders");
  await page.getByRole("link", { name: /^Gaan gebruiken.*Rekenkamer voor integriteitsbeleid/ }).click();
  await journey.isRefused(page, new URL(page.url()).pathname, "kader");
  await fillIn(
    page,
    { "Datum van het besluit": `1-1-${journey.year}`, "Wie heeft dit besloten?": "Het college van Proefdam" },
    "Gaan gebruiken",
  );
  expect(await heading(page)).toBe("Kaders");
};

const norms = 15;

const ratesEveryNorm = async ({ eyes }: Journey, page: Page): Promise<void> => {
  for (let rated = 0; rated < norms; rated += 1) {
    await page.getByLabel(rated % 3 === 0 ? "Deels" : "Voldoende", { exact: true }).check();
    await page.getByLabel("Waarom dit oordeel?").fill("Wij lazen het protocol en spraken vijf mensen.");
    if (rated === 1) await eyes.look(page, "norm-beoordelen");
    await press(page, rated === norms - 1 ? "Bewaren" : "Bewaren en verder");
  }
};

/** A round is opened, every norm is rated with reasoning, and the round lies before the authority. */
export const assesses = async (journey: Journey, page: Page): Promise<void> => {
  const { eyes, isRefused } = journey;
  expect(await nextStep(journey, page)).toBe("Beoordeel hoe u ervoor staat");
  await isRefused(page, "/stelsel/beoordelingen/nieuw", "ronde");
  await fillIn(
    page,
    {
      "Naam van de ronde": String(journey.year),
      Peildatum: `1-2-${journey.year}`,
      "Beoordelaars in deze organisatie": "Ina Integer",
    },
    "Ronde beginnen",
  );
  await eyes.look(page, "ronde-open");
  await follow(page, "Beoordeel de volgende norm");
  await isRefused(page, new URL(page.url()).pathname, "oordeel");
  await ratesEveryNorm(journey, page);
  await page.getByText("Alle normen zijn beoordeeld en onderbouwd.").waitFor();
  await eyes.look(page, "ronde-compleet");
  await press(page, "Ter beoordeling voorleggen");
  await eyes.look(page, "ronde-ligt-voor");
};

/** The authority finds the round on the start page, looks at it and closes it. */
export const closesRound = async ({ open, eyes, isRefused }: Journey, page: Page): Promise<void> => {
  await open(page, "/");
  await eyes.look(page, "begin-bevoegd-gezag");
  await page
    .getByRole("main")
    .getByRole("link", { name: /wacht op uw oordeel/ })
    .click();
  await eyes.look(page, "ronde-beoordelen");
  await follow(page, "Afsluiten");
  const path = new URL(page.url()).pathname;
  await isRefused(page, path, "afsluiten");
  await fillIn(page, { "Wie stelt de uitkomst vast?": "Gerda Gezag, gemeentesecretaris" }, "Afsluiten");
  expect(await page.getByRole("main").getByRole("figure").count()).toBeGreaterThan(0);
  await page.getByText("Vastgesteld door").waitFor();
  await eyes.look(page, "ronde-gesloten");
};

/** What falls short gets an action with an owner and a date, from the page of the round. */
export const makesAction = async (journey: Journey, page: Page): Promise<void> => {
  const { eyes, isRefused } = journey;
  expect(await nextStep(journey, page)).toBe("Maak acties van wat niet op orde is");
  await journey.open(page, "/stelsel/beoordelingen");
  await follow(page, String(journey.year));
  await page
    .getByRole("link", { name: /^Maak een verbeteractie/ })
    .first()
    .click();
  const address = page.url();
  await isRefused(page, new URL(address).pathname, "actie");
  await page.goto(address);
  await fillIn(
    page,
    {
      "Wat gaan we doen?": "Risicoanalyse houden met elk team",
      "Waarom?": "Wij weten niet waar het werk kwetsbaar is.",
      Eigenaar: "Ina Integer",
      "Klaar op": `31-12-${journey.year}`,
    },
    "Bewaren",
  );
  await eyes.look(page, "actie");
};

/** The whole is held against the rules of coherence: what is still missing has a way to mend it. */
export const seesCoherence = async ({ open, eyes }: Journey, page: Page): Promise<void> => {
  await open(page, "/stelsel/samenhang");
  expect(await page.getByRole("link", { name: "Herstel dit" }).count()).toBeGreaterThan(0);
  await eyes.look(page, "samenhang");
};

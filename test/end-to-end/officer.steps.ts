import { expect } from "vitest";
import type { Page } from "playwright-core";
import { demonstrationPassphrase } from "#modules/keys/index.ts";
import { fillIn } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { follow, heading, press } from "./people.ts";

/** A report as somebody who handles it finds it. */
export interface Case {
  /** The address of its file. */
  readonly path: string;
  /** How its pictures begin. */
  readonly name: string;
}

/** Comes in as one of the people of the demonstration. */
export const signsIn = async ({ open }: Journey, page: Page, email: string): Promise<void> => {
  await open(page, "/demo/inloggen");
  await page.locator(`form:has(input[value="${email}"]) button`).click();
  await page.getByRole("main").waitFor();
};

const opensVaultWhenAsked = async ({ eyes }: Journey, page: Page, name: string): Promise<void> => {
  if ((await heading(page)) !== "Open uw kluis") return;
  await eyes.look(page, `${name}-kluis`);
  await fillIn(page, { "Wachtzin van uw kluis": demonstrationPassphrase }, "Kluis openen");
};

/** Finds the report in the list, opens the vault, states to have no interest, and reads what was written. */
export const opensFile = async (
  journey: Journey,
  page: Page,
  { reference, reads, name }: { readonly reference: string; readonly reads: string; readonly name: string },
): Promise<Case> => {
  const { open, eyes } = journey;
  await open(page, "/dossiers");
  await eyes.look(page, `${name}-dossiers`);
  expect(await page.getByText(reads).count()).toBe(0);
  await page.getByRole("link", { name: reference }).click();
  await opensVaultWhenAsked(journey, page, name);
  expect(await heading(page)).toBe("Voordat u dit dossier opent");
  await eyes.look(page, `${name}-belang`);
  await press(page, "Ik heb geen belang");
  await page.getByText(reads).waitFor();
  await eyes.look(page, `${name}-dossier`);
  return { path: new URL(page.url()).pathname, name };
};

/** The reporter hears that the report arrived. */
export const confirms = async ({ open, eyes }: Journey, page: Page, { path, name }: Case): Promise<void> => {
  await open(page, path);
  await follow(page, "Ontvangst bevestigen");
  await eyes.look(page, `${name}-bevestigen`);
  await press(page, "Bevestiging versturen");
  await page.getByText("De ontvangst is bevestigd.").waitFor();
};

const criteria = ["Specifiek", "Verifieerbaar", "Ernstig", "Bevoegd", "Actueel"];

/** The five points, the rules, and what happens with the report. */
export const weighs = async (
  { open, eyes }: Journey,
  page: Page,
  { path, name }: Case,
  decision: string,
): Promise<void> => {
  await open(page, path);
  await page
    .getByRole("main")
    .getByRole("link", { name: /^(Melding|Opnieuw) wegen$/ })
    .first()
    .click();
  await eyes.look(page, `${name}-wegen`);
  for (const criterion of criteria) {
    await page
      .getByRole("group", { name: criterion })
      .getByRole("radio", { name: "Ja", exact: true })
      .check();
    await page.getByLabel(`${criterion}: waarom?`).fill("Dat staat in de melding.");
  }
  await page.getByRole("radio", { name: "Integriteitsregeling" }).check();
  await page.getByRole("radio", { name: decision, exact: true }).check();
  await fillIn(
    page,
    { "Waarom dit besluit?": "Dit past bij wat er is gemeld." },
    "Weging en besluit bewaren",
  );
  await page.getByText("Dit past bij wat er is gemeld.").first().waitFor();
  await eyes.look(page, `${name}-gewogen`);
};

/** Writes to the reporter, who reads it at the next visit. */
export const writes = async (
  { open, eyes }: Journey,
  page: Page,
  { path, name }: Case,
  message: { readonly kind: string; readonly body: string },
): Promise<void> => {
  await open(page, path);
  await follow(page, "Schrijf aan de melder");
  await eyes.look(page, `${name}-bericht`);
  await page.getByRole("radio", { name: message.kind }).check();
  await fillIn(page, { "Bericht aan de melder": message.body }, "Bericht versturen");
  await page.getByText("Het bericht staat klaar voor de melder.").waitFor();
};

/** Reads what the reporter wrote. */
export const readsAnswer = async (
  { open, eyes }: Journey,
  page: Page,
  { path, name }: Case,
  answer: string,
): Promise<void> => {
  await open(page, path);
  await page.getByText(answer).waitFor();
  await eyes.look(page, `${name}-antwoord`);
};

/** Opens what was sent along, encrypted until now. */
export const opensAttachment = async (
  { open, eyes }: Journey,
  page: Page,
  { path, name }: Case,
  attachment: string,
): Promise<void> => {
  await open(page, path);
  await follow(page, attachment);
  await eyes.look(page, `${name}-stuk`);
};

/** Lets a colleague read along. */
export const letsIn = async (
  { open, eyes }: Journey,
  page: Page,
  { path, name }: Case,
  colleague: RegExp,
): Promise<void> => {
  await open(page, `${path}/lezers`);
  await eyes.look(page, `${name}-lezers`);
  const option = await page
    .getByLabel("Wie laat u toe?")
    .locator("option", { hasText: colleague })
    .innerText();
  await page.getByLabel("Wie laat u toe?").selectOption(option);
  await page.getByLabel("Waarom?").first().fill("Zij onderzoekt mee.");
  await press(page, "Iemand toelaten");
  await page.getByText("Deze persoon leest nu mee").waitFor();
};

/** Asks the reporter, who stays closed to this reader. */
export const asksWho = async (
  { open, eyes }: Journey,
  page: Page,
  { path, name }: Case,
  why: string,
): Promise<void> => {
  await open(page, path);
  await follow(page, "Vraag of u mag weten wie de melder is");
  await eyes.look(page, `${name}-wie-vragen`);
  await fillIn(page, { "Waarom wilt u weten wie de melder is?": why }, "Vraag versturen");
  await page.getByText("De vraag staat klaar voor de melder.").waitFor();
};

const steps = async (
  { eyes }: Journey,
  page: Page,
  step: { readonly link: string; readonly choice?: string; readonly typed: Readonly<Record<string, string>> },
  name: string,
): Promise<void> => {
  await page.getByRole("main").getByRole("link", { name: step.link }).first().click();
  await eyes.look(page, `${name}-${step.link.split(" ")[0]?.toLowerCase()}`);
  if (step.choice !== undefined) await page.getByRole("radio", { name: step.choice }).check();
  await fillIn(page, step.typed, "Bewaren");
};

/** One allegation of which nothing is established: a letter, and a clean name. */
export const clears = async (
  journey: Journey,
  page: Page,
  { path, name }: Case,
  person: string,
): Promise<void> => {
  const { open, eyes } = journey;
  const today = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam" }).format(new Date());
  await open(page, path);
  await steps(
    journey,
    page,
    {
      link: "Vermoeden vastleggen",
      choice: "financiële",
      typed: {
        "De persoon over wie het gaat": person,
        "Wat zou er zijn gebeurd?": "Bonnen die niet kloppen.",
      },
    },
    name,
  );
  await open(page, path);
  await follow(page, person);
  expect(await heading(page)).toBe(`Vermoeden over ${person}`);
  await eyes.look(page, `${name}-vermoeden`);
  const decided = {
    "Besloten op": today,
    "Besloten door": "De secretaris",
    "Waarop berust deze uitkomst?": "Alle bonnen zijn bekeken en kloppen.",
  };
  await steps(
    journey,
    page,
    { link: "Uitkomst vastgelegd", choice: "Niet vastgesteld", typed: decided },
    name,
  );
  await steps(
    journey,
    page,
    { link: "Uitkomst op papier gekregen", typed: { "De brief is gegeven of verstuurd op": today } },
    name,
  );
  const cleared = { "Gezuiverd op": today, "Hoe is dat gedaan": "Het team weet ervan." };
  await steps(journey, page, { link: "Naam gezuiverd", choice: "Ja", typed: cleared }, name);
  await page.getByText("Het team weet ervan.").waitFor();
  await eyes.look(page, `${name}-vermoeden-klaar`);
};

/** Closes the file, with what was learnt. */
export const closes = async ({ open, eyes }: Journey, page: Page, { path, name }: Case): Promise<void> => {
  await open(page, path);
  await follow(page, "Dossier sluiten");
  await eyes.look(page, `${name}-sluiten`);
  const typed = {
    "Wat leert uw organisatie hiervan?": "Bonnen steekproefsgewijs nakijken.",
    "Welke nazorg is er?": "Een gesprek na een maand.",
  };
  await fillIn(page, typed, "Dossier sluiten");
  await page.getByText("Het dossier is gesloten.").waitFor();
  await eyes.look(page, `${name}-gesloten`);
};

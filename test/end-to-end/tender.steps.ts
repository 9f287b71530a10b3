import { expect } from "vitest";
import type { Page } from "playwright-core";
import { fillIn } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { follow, heading, press } from "./people.ts";

const name = "aanbesteding";
const base = "/registers/aanbestedingen";

/** The tender of this journey. */
export const tenderName = "Zitbanken voor het park";

/** Makes the tender for whoever leads it, and takes a second person into the team; gives its address. */
export const makesTender = async (
  { open, eyes, isRefused }: Journey,
  page: Page,
  { lead, member }: { readonly lead: string; readonly member: string },
): Promise<string> => {
  await open(page, base);
  await eyes.look(page, `${name}-lijst`);
  await isRefused(page, `${base}/nieuw`, `${name}-nieuw`);
  await open(page, `${base}/nieuw`);
  const what = { Naam: tenderName, Nummer: "2026-99", "Wat wordt er ingekocht?": "Twintig zitbanken" };
  await fillIn(page, { ...what, "Wie leidt de aanbesteding?": lead }, "Bewaren");
  expect(await heading(page)).toBe("Team wijzigen");
  await fillIn(page, { "Wie komt erbij?": member }, "Toevoegen");
  await page.getByText("De collega zit in het team").waitFor();
  await eyes.look(page, `${name}-team`);
  return new URL(page.url()).pathname.replace("/team", "");
};

/** Finds on the start page that there is something to declare, and declares none, or an interest. */
export const declares = async (
  { open, eyes }: Journey,
  page: Page,
  interest?: { readonly party: string; readonly explanation: string },
): Promise<void> => {
  await open(page, "/");
  await follow(page, `Verklaren of u een belang hebt: ${tenderName}`);
  await follow(page, "Verklaren");
  if (interest === undefined) {
    await page.getByRole("radio", { name: "Nee, geen belang" }).check();
  } else {
    await page.getByRole("radio", { name: "Ja, misschien of zeker" }).check();
    await press(page, "Verklaring bewaren");
    await page.locator("#error-summary").waitFor();
    await eyes.lookAtThis(page, `${name}-verklaren-geweigerd`);
    await page.getByLabel("Wat voor belang is het?").selectOption("friend");
    await page.getByLabel("Met welk bedrijf of welke organisatie?").fill(interest.party);
    await page.getByLabel("Wat is het belang?").fill(interest.explanation);
  }
  await press(page, "Verklaring bewaren");
  await page.getByText("Uw verklaring is bewaard.").waitFor();
  await eyes.look(page, `${name}-verklaard`);
};

/** Decides from the start page that the colleague stays, with what was declared in sight. */
export const decides = async (
  { open, eyes }: Journey,
  page: Page,
  { reads, conditions }: { readonly reads: string; readonly conditions: string },
): Promise<void> => {
  await open(page, "/");
  await page.getByRole("main").getByRole("link", { name: "Beslissen over een belang" }).first().click();
  await page.getByText(reads).waitFor();
  await eyes.look(page, `${name}-beslissen`);
  await page.getByRole("radio", { name: "Blijft, met afspraken" }).check();
  await fillIn(page, { "Welke afspraken?": conditions }, "Beslissen");
  await page.getByText("Uw beslissing is bewaard.").waitFor();
};

/** Sees how the team stands, as who leads it: that there is an interest, never which. */
export const seesTeam = async (
  { open, eyes }: Journey,
  page: Page,
  path: string,
  { sees, never }: { readonly sees: string; readonly never: string },
): Promise<void> => {
  await open(page, path);
  await page.getByText(sees).first().waitFor();
  expect(await page.getByText(never).count()).toBe(0);
  await eyes.look(page, `${name}-stand`);
};

/** Starts the tender, reads in who tendered after a list with a fault, and sees that everybody declares again. */
export const startsAndReadsIn = async ({ open, eyes }: Journey, page: Page, path: string): Promise<void> => {
  await open(page, path);
  await press(page, "Aanbesteding beginnen");
  await page.getByText("De aanbesteding is begonnen.").waitFor();
  await follow(page, "Inschrijvers inlezen");
  await eyes.look(page, `${name}-inschrijvers`);
  await fillIn(page, { "Of plak de regels hier": "naam;kvk\nHoutwerk Oost;123" }, "Inlezen");
  await page.getByText("Er is 1 fout.").first().waitFor();
  await eyes.lookAtThis(page, `${name}-inschrijvers-fout`);
  await fillIn(page, { "Of plak de regels hier": "naam;kvk\nHoutwerk Oost;90000007\nBank & Co;" }, "Inlezen");
  await page.getByText("Het team wacht nog").waitFor();
  await page.getByText("Houtwerk Oost").waitFor();
};

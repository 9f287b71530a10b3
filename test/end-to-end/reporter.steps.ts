import { expect } from "vitest";
import type { Browser, Page } from "playwright-core";
import type { Journey } from "./journey.ts";
import { follow, heading, press } from "./people.ts";

/** What somebody reports, and how. */
export interface Told {
  /** As it stands on the form. */
  readonly openness: "Anoniem" | "In vertrouwen";
  readonly whatHappened: string;
  readonly concerned: { readonly name: string; readonly position: string };
  readonly reporter?: { readonly name: string; readonly contact: string };
  readonly attachment?: { readonly name: string; readonly content: string };
}

/** What the reporter takes along on paper. */
export interface Kept {
  readonly words: readonly string[];
  readonly reference: string;
}

/** Somebody at a browser of their own, which knows nothing of any other. */
export const aBrowserOf = async (browser: Browser, withScripts: boolean): Promise<Page> => {
  const context = await browser.newContext({ locale: "nl-NL", javaScriptEnabled: withScripts });
  context.setDefaultTimeout(20_000);
  return context.newPage();
};

const hasNoCookie = async (page: Page): Promise<void> => expect(await page.context().cookies()).toEqual([]);

/** From the first doubt to the form: nothing is sent on the way. */
export const findsForm = async ({ open, eyes }: Journey, page: Page, name: string): Promise<void> => {
  await open(page, "/melden");
  await eyes.look(page, `${name}-hulp`);
  await page.getByText("Iemand houdt zich niet aan de regels").click();
  await page.getByText("Ik wil het melden").filter({ visible: true }).first().click();
  await page
    .getByRole("link", { name: "Meld een integriteitsschending" })
    .filter({ visible: true })
    .first()
    .click();
  expect(await heading(page)).toBe("Een schending melden");
  await eyes.look(page, `${name}-formulier`);
  await hasNoCookie(page);
};

const fillInReport = async (page: Page, told: Told): Promise<void> => {
  await page.getByRole("radio", { name: told.openness }).check();
  if (told.reporter) {
    await page.getByLabel("Uw naam").fill(told.reporter.name);
    await page.getByLabel("Hoe kunnen wij u bereiken?").fill(told.reporter.contact);
  }
  await page.getByLabel("Wat is er gebeurd?").fill(told.whatHappened);
  const person = page.getByRole("group", { name: "Persoon 1" });
  await person.getByLabel("Naam").fill(told.concerned.name);
  await person.getByLabel("Functie of afdeling").fill(told.concerned.position);
};

const attach = async (page: Page, { name, content }: NonNullable<Told["attachment"]>): Promise<void> => {
  await page
    .getByLabel("Kies bestanden")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await page.locator("[data-files]").getByText("klaar").waitFor();
};

/** Fills in the form, sends it, and writes down the code. */
export const reports = async ({ eyes }: Journey, page: Page, told: Told, name: string): Promise<Kept> => {
  await fillInReport(page, told);
  if (told.attachment) await attach(page, told.attachment);
  await press(page, "Melding versturen");
  await page.getByRole("heading", { name: "Uw melding is binnen" }).waitFor();
  await eyes.lookAtThis(page, `${name}-verstuurd`);
  const words = await page.locator("main [data-code-words] li").allInnerTexts();
  const reference = await page.locator("main [data-reference]").innerText();
  expect([words.length, reference]).toEqual([7, expect.stringMatching(/^M\d\d-/)]);
  await hasNoCookie(page);
  return { words, reference };
};

/** With nothing but the seven words: from the help to the dossier. */
export const comesBack = async (
  { open, eyes }: Journey,
  page: Page,
  { words, reference }: Kept,
  name: string,
): Promise<void> => {
  await open(page, "/melden");
  await follow(page, "Terug naar mijn melding");
  await eyes.look(page, `${name}-code`);
  await hasNoCookie(page);
  await page.getByLabel("Uw code").fill(words.join(" "));
  await press(page, "Naar mijn melding");
  expect(await heading(page)).toBe("Uw melding");
  await page.getByText(reference).first().waitFor();
  expect((await page.context().cookies()).map((cookie) => cookie.name)).toEqual(["dossier"]);
  await eyes.look(page, `${name}-dossier`);
};

/** Reads the question of the office, and answers it. */
export const answers = async (
  page: Page,
  { question, answer }: { readonly question: string; readonly answer: string },
): Promise<void> => {
  await page.getByText(question).waitFor();
  await page.getByLabel("Uw bericht").fill(answer);
  await press(page, "Bericht versturen");
  await page.getByText("Uw bericht is verstuurd.").waitFor();
  await page.getByText(answer).waitFor();
};

const chooses = async (page: Page, option: string, button: string): Promise<void> => {
  await page.getByRole("radio", { name: option }).check();
  await press(page, button);
  expect(await heading(page)).toBe("Uw melding");
};

/** Says how it goes. */
export const feelsSafe = async ({ eyes }: Journey, page: Page, name: string): Promise<void> => {
  await follow(page, "Laat weten hoe het met u gaat");
  await eyes.look(page, `${name}-veilig`);
  await chooses(page, "Ja, ik voel mij veilig", "Versturen");
};

/** Somebody of the organisation asks who the reporter is; the reporter does not want to say. */
export const refusesToSayWho = async (
  { eyes }: Journey,
  page: Page,
  { why, name }: { readonly why: string; readonly name: string },
): Promise<void> => {
  await follow(page, "Mag iemand weten wie u bent?");
  await page.getByText(why).waitFor();
  await eyes.look(page, `${name}-toestemming`);
  await chooses(page, "Nee, dat mag niet", "Antwoord versturen");
};

/** Sees that the file is closed and what came of it, and leaves nothing behind. */
export const seesItClosed = async (
  { open, eyes }: Journey,
  page: Page,
  { outcome, name }: { readonly outcome: string; readonly name: string },
): Promise<void> => {
  await open(page, "/melden/dossier/1");
  await page.getByText("Uw melding is afgesloten. Wat eruit kwam").waitFor();
  await page.getByText(outcome).waitFor();
  await eyes.look(page, `${name}-afgesloten`);
  await page.getByRole("main").getByRole("button", { name: "Dossier sluiten" }).first().click();
  expect(await heading(page)).toBe("Uw dossier is gesloten");
  await hasNoCookie(page);
};

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { surveySteps } from "#modules/surveys/index.ts";
import { answersOfColleague } from "../support/survey.ts";
import { fillIn } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { fetches, follow, heading, press } from "./people.ts";

const standardTitle = "Integriteit in ons werk";

/** What the survey of this journey is called. */
export const surveyed = { questionnaire: "Zo werken wij", round: "Zo werken wij in Ruimte" } as const;

/** A questionnaire of their own, from the standard one. */
export const makesQuestionnaire = async ({ open, eyes }: Journey, page: Page): Promise<void> => {
  await open(page, "/enquetes/vragenlijsten");
  await eyes.look(page, "enquete-vragenlijsten");
  await follow(page, "Nieuwe vragenlijst");
  await eyes.look(page, "enquete-vragenlijst-begin");
  await page.getByRole("radio", { name: new RegExp(`^${standardTitle} \\(\\d+ vragen\\)`) }).check();
  await fillIn(
    page,
    { "Titel in het Nederlands": surveyed.questionnaire, "Titel in het Engels": "How we work" },
    "Maak de vragenlijst",
  );
  expect(await heading(page)).toBe(surveyed.questionnaire);
  await page.getByText("klaar voor gebruik").first().waitFor();
  await eyes.look(page, "enquete-vragenlijst");
  await follow(page, "Bekijk als invuller");
  await eyes.look(page, "enquete-vragenlijst-voorbeeld");
};

/** A round among the people of one department, opened today. Returns its address. */
export const opensRound = async (
  { open, eyes, isRefused }: Journey,
  page: Page,
  { department, doJobs }: { readonly department: string; readonly doJobs: () => Promise<void> },
): Promise<string> => {
  await open(page, "/enquetes");
  await eyes.look(page, "enquetes");
  await follow(page, "Ronde klaarzetten");
  await isRefused(page, "/enquetes/nieuw", "enquete-ronde");
  await open(page, "/enquetes/nieuw");
  await eyes.look(page, "enquete-ronde-nieuw");
  await page.getByLabel("Vragenlijst").selectOption({ label: `${surveyed.questionnaire}, versie 1` });
  await page.getByRole("radio", { name: "Een of meer afdelingen" }).check();
  await page.getByRole("checkbox", { name: department }).check();
  const titles = {
    "Naam van de ronde in het Nederlands": surveyed.round,
    "Naam van de ronde in het Engels": "How we work in Spatial affairs",
  };
  await fillIn(page, titles, "Ronde klaarzetten");
  await page.getByText("De ronde staat klaar.").waitFor();
  await eyes.look(page, "enquete-ronde-klaargezet");
  await press(page, "Nu openen");
  await page.getByText("De mails gaan over enkele ogenblikken weg.").waitFor();
  await doJobs();
  const path = new URL(page.url()).pathname;
  await open(page, path);
  await page.getByText("Geopend: ieder kreeg een link").waitFor();
  await eyes.look(page, "enquete-ronde-open");
  return path;
};

const next = (page: Page): Promise<void> => press(page, "Verder");

/** Chooses in every question of the page the answer at this place. */
const choosesEverywhere = async (page: Page, place: number): Promise<void> => {
  for (const question of await page.getByRole("main").getByRole("group").all())
    await question.getByRole("radio").nth(place).check();
};

const chosen = (page: Page) => page.getByRole("main").locator("input[type=radio]:checked");

const tellsOfThemselves = async ({ eyes }: Journey, page: Page): Promise<void> => {
  await press(page, "Beginnen");
  expect(await heading(page)).toBe("Over u");
  await eyes.lookAtThis(page, "enquete-over-u");
  await page.getByRole("group", { name: "Geeft u leiding" }).getByRole("radio", { name: "Nee" }).check();
  await page.getByRole("radio", { name: "2 tot 5 jaar" }).check();
  await next(page);
};

/**
 * Looks something up in between, and comes back: without a script the browser has what was sent in its history, and asks whether to send it
 * again. To whoever drives the browser that question is an error, and the page is there only after it.
 */
const leavesAndComesBack = async ({ open }: Journey, page: Page): Promise<void> => {
  const title = await heading(page);
  await open(page, "/melden");
  await page.goBack().catch(() => null);
  const sentAgain = () => page.reload().then(() => heading(page), String);
  await expect.poll(sentAgain, { timeout: 20_000 }).toBe(title);
};

const goesBackAndOn = async (page: Page): Promise<void> => {
  const title = await heading(page);
  await press(page, "Terug");
  expect(await heading(page)).toBe("Wat u over integriteit hoort");
  expect(await chosen(page).count()).toBe(5);
  await next(page);
  expect(await heading(page)).toBe(title);
};

const tellsOfSuspicion = async ({ eyes }: Journey, page: Page): Promise<void> => {
  await choosesEverywhere(page, 2);
  await page
    .getByRole("group", { name: "Hebt u de afgelopen twee jaar vermoed" })
    .getByRole("radio", { name: "Ja" })
    .check();
  await eyes.lookAtThis(page, "enquete-vermoeden");
  await next(page);
  await page.getByRole("radio", { name: "Ik heb erover gepraat, maar het niet gemeld" }).check();
  await eyes.lookAtThis(page, "enquete-gemeld");
  await next(page);
  await page.getByRole("checkbox", { name: "Het voelde niet veilig" }).check();
  await page.getByRole("checkbox", { name: "Dat zeg ik liever niet" }).check();
  await next(page);
  await page.locator("#error-summary").waitFor();
  await eyes.lookAtThis(page, "enquete-waarom-geweigerd");
  await page.getByRole("checkbox", { name: "Dat zeg ik liever niet" }).uncheck();
  await next(page);
};

/** What somebody writes who answers on the telephone. */
export const remark = "Vaker samen over lastige gevallen praten.";

/** From the link in the mail to the thanks, on a telephone. */
export const answersByTelephone = async (journey: Journey, page: Page, link: string): Promise<void> => {
  const { open, eyes } = journey;
  await open(page, link);
  expect(await heading(page)).toBe(surveyed.round);
  await eyes.look(page, "enquete-begin");
  await tellsOfThemselves(journey, page);
  expect(await heading(page)).toBe("Wat u over integriteit hoort");
  await choosesEverywhere(page, 4);
  await eyes.lookAtThis(page, "enquete-stellingen");
  await next(page);
  await leavesAndComesBack(journey, page);
  await goesBackAndOn(page);
  await choosesEverywhere(page, 3);
  await next(page);
  await choosesEverywhere(page, 3);
  await next(page);
  await tellsOfSuspicion(journey, page);
  await choosesEverywhere(page, 3);
  await eyes.lookAtThis(page, "enquete-leidinggevende");
  await next(page);
  await page.getByLabel("Wat zou u helpen").fill(remark);
  await eyes.lookAtThis(page, "enquete-eigen-woorden");
  await next(page);
  expect(await heading(page)).toBe("Versturen");
  await eyes.lookAtThis(page, "enquete-versturen");
  await press(page, "Versturen");
  expect(await heading(page)).toBe("Dank u wel");
  await eyes.lookAtThis(page, "enquete-dank");
  expect(await page.context().cookies()).toEqual([]);
  await open(page, link);
  expect(await heading(page)).toBe("Deze link werkt niet meer");
  await eyes.look(page, "enquete-gebruikte-link");
};

/** With a script the browser keeps what was filled in: the link of the mail leads on from there. Gives up what was kept. */
export const resumesOnTheSameDevice = async (
  { open, eyes }: Journey,
  page: Page,
  link: string,
): Promise<void> => {
  await open(page, link);
  await press(page, "Beginnen");
  await page.getByRole("radio", { name: "10 jaar of langer" }).check();
  await next(page);
  await choosesEverywhere(page, 5);
  await open(page, "/melden");
  await open(page, link);
  await page.getByText("U was al begonnen").waitFor();
  await eyes.lookAtThis(page, "enquete-al-begonnen");
  await press(page, "Verder waar u was");
  expect(await heading(page)).toBe("Wat u over integriteit hoort");
  expect(await chosen(page).count()).toBe(5);
  await press(page, "Terug");
  expect(await page.getByRole("radio", { name: "10 jaar of langer" }).isChecked()).toBe(true);
  await open(page, link);
  await press(page, "Wissen wat hier staat");
  await open(page, link);
  expect(await page.getByText("U was al begonnen").isVisible()).toBe(false);
};

/** Everybody else who has a link sends an answer as a browser does. */
export const othersAnswer = async ({ origin }: Journey, links: readonly string[]): Promise<void> => {
  const standard = (await surveySteps.standardQuestionnaires()).find(
    ({ title }) => title.nl === standardTitle,
  );
  if (standard === undefined) throw new Error(`no standard questionnaire is called ${standardTitle}`);
  const statuses = new Set<number>();
  for (const [place, link] of links.entries()) {
    const body = answersOfColleague(standard, place);
    const answer = await fetch(`${origin}${link}`, { method: "POST", headers: { origin }, body });
    statuses.add(answer.status);
    await answer.body?.cancel();
  }
  expect([...statuses]).toEqual([200]);
};

/** What the coordinator sees while people answer: counts, no names. Then the round is closed before its day. */
export const closesRound = async (
  { open, eyes }: Journey,
  page: Page,
  { round, doJobs }: { readonly round: string; readonly doJobs: () => Promise<void> },
): Promise<void> => {
  await open(page, round);
  await page.getByText("Wie heeft geantwoord").first().waitFor();
  await eyes.look(page, "enquete-ronde-halverwege");
  await follow(page, "Nu sluiten");
  await eyes.look(page, "enquete-sluiten");
  await press(page, "Nu sluiten");
  await page.getByText("Dat duurt enkele ogenblikken.").waitFor();
  await doJobs();
  await open(page, round);
  await page.getByText("Gesloten", { exact: true }).waitFor();
  expect(await page.getByText(/^Herinnering/).count()).toBe(0);
  await eyes.look(page, "enquete-ronde-gesloten");
};

/** Reads what came of it, from the story of all to a group, the groups beside each other, and what people wrote. */
export const readsResults = async (
  { open, eyes }: Journey,
  page: Page,
  { round, answered }: { readonly round: string; readonly answered: string },
): Promise<void> => {
  await open(page, round);
  await follow(page, "Uitkomsten bekijken");
  expect(await heading(page)).toBe(`Uitkomsten: ${surveyed.round}`);
  await page.getByText(answered).first().waitFor();
  await eyes.look(page, "enquete-uitkomsten");
  const group = page.getByLabel("Laat zien voor");
  await group.selectOption({ label: "Team Beheer openbare ruimte" });
  await press(page, "Toon resultaat");
  expect(await group.locator("option:checked").innerText()).toBe("Team Beheer openbare ruimte");
  await eyes.look(page, "enquete-uitkomsten-groep");
  await follow(page, "Per groep");
  await page.getByText("Team Beheer openbare ruimte").first().waitFor({ state: "attached" });
  await eyes.look(page, "enquete-groepen");
  await follow(page, "Samenhang");
  await eyes.look(page, "enquete-samenhang");
  await follow(page, "Wat mensen schreven");
  await page.getByText(remark).waitFor();
  await eyes.look(page, "enquete-geschreven");
};

/** A manager finds the talk sheet of the own department, has it on paper, and writes down what the team agreed. */
export const talksAboutIt = async (
  { open, eyes }: Journey,
  page: Page,
  { department, until }: { readonly department: string; readonly until: string },
): Promise<void> => {
  await open(page, "/team/praatplaten");
  await eyes.look(page, "praatplaten-team");
  await page.getByRole("region", { name: surveyed.round }).getByRole("link", { name: department }).click();
  expect(await heading(page)).toBe(department);
  await page.getByText("Vragen om het gesprek te openen").waitFor();
  await eyes.look(page, "praatplaat");
  const pdf = (await fetches(page, "Download als PDF (2 bladzijden)")).toString("latin1");
  expect(pdf.startsWith("%PDF")).toBe(true);
  expect(pdf).toMatch(/<pdfuaid:part>1</);
  const agreed = "Elke maand een lastig geval bespreken";
  await fillIn(page, { "Wat spreken we af?": agreed, "Wanneer klaar?": until }, "Afspraak toevoegen");
  await page.getByText("De afspraak staat bij de acties.").waitFor();
  expect(await page.getByRole("link", { name: agreed }).count()).toBe(1);
  await eyes.look(page, "praatplaat-afgesproken");
};

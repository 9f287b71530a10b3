import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openEyes } from "./eyes.ts";
import { fillIn, journeyOver, withoutScripts } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { signsIn } from "./officer.steps.ts";
import { follow, heading, password, pathOf, press } from "./people.ts";
import { openSite } from "./site.ts";
import type { Site } from "./site.ts";

let site: Site;
let browser: Browser;
let journey: Journey;
beforeAll(async () => {
  site = await openSite();
  browser = await launchBrowser();
  journey = journeyOver(site.origin, await openEyes(browser));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const name = "Nina Nieuw";
const email = "nina.nieuw@voorbeeldstad.example";
const list = "/mijn-integriteit/inwerken";

const two = (value: number): string => String(value).padStart(2, "0");
/** Today as a person types it. */
const todayTyped = (): string => {
  const [year = "", month = "", day = ""] = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" })
    .format(new Date())
    .split("-");
  return `${two(Number(day))}-${two(Number(month))}-${year}`;
};

/** The administrator writes somebody in who begins today, in the unit of a manager, and hands over the link for the first sign-in. */
const bringsIn = async (administrator: Page): Promise<string> => {
  await journey.open(administrator, "/beheer/personen/nieuw");
  const unit = administrator.locator("select[name=unit]");
  const team = unit.locator("option", { hasText: "Team Vergunningen" });
  await unit.selectOption(await team.getAttribute("value"));
  await fillIn(
    administrator,
    { Naam: name, "E-mailadres": email, "Eerste werkdag": todayTyped(), Functie: "Vergunningverlener" },
    "Bewaren",
  );
  expect(await heading(administrator)).toBe(name);
  await follow(administrator, "Toegang regelen");
  await press(administrator, "Maak een link");
  return administrator.locator("code").innerText();
};

/** From the link to the own page, where everything that is asked stands together. */
const comesIn = async (newcomer: Page, link: string): Promise<void> => {
  await journey.open(newcomer, pathOf(link));
  await fillIn(newcomer, { "Nieuw wachtwoord": password }, "Bewaar wachtwoord");
  await fillIn(newcomer, { "E-mailadres": email, Wachtwoord: password }, "Inloggen");
  await journey.open(newcomer, "/mijn-integriteit");
  await newcomer.getByRole("link", { name: "Eed of belofte", exact: true }).first().waitFor();
  await journey.eyes.look(newcomer, "nieuw-eigen-pagina");
};

const signsAndMarks = async (newcomer: Page): Promise<void> => {
  await journey.open(newcomer, list);
  await journey.eyes.look(newcomer, "nieuw-inwerklijst");
  await follow(newcomer, "Naar de verklaring");
  await newcomer.getByRole("main").getByRole("checkbox").check();
  await press(newcomer, "Tekenen");
  await journey.open(newcomer, list);
  await newcomer
    .getByRole("link", { name: /^Afvinken/ })
    .first()
    .click();
  await newcomer.getByLabel("Klaar", { exact: true }).check();
  await press(newcomer, "Bewaren");
  await newcomer.getByText("Het is bewaard.").waitFor();
};

const choosesForm = async (newcomer: Page): Promise<void> => {
  await follow(newcomer, "Naar de eed of belofte");
  await newcomer.getByLabel("De belofte").check();
  await press(newcomer, "Keuze bewaren");
  await journey.eyes.look(newcomer, "nieuw-keuze");
};

/** The manager saw the certificate, and records its date and profile. */
const seesCertificate = async (manager: Page): Promise<void> => {
  await journey.open(manager, "/team/inwerken");
  await journey.eyes.look(manager, "nieuw-team");
  await follow(manager, name);
  await manager.getByRole("link", { name: /^Afvinken Verklaring omtrent/ }).click();
  await manager.getByLabel("Gezien", { exact: true }).check();
  await fillIn(manager, { "Datum op de VOG": todayTyped(), Screeningsprofiel: "60" }, "Bewaren");
  await manager.getByText("profiel 60").waitFor();
  await journey.eyes.look(manager, "nieuw-lijst-van-iemand");
};

/** The coordinator plans a ceremony for today, invites, and records what was spoken and signed. */
const takesOath = async (coordinator: Page): Promise<void> => {
  await journey.open(coordinator, "/registers/eed/bijeenkomsten/nieuw");
  await fillIn(
    coordinator,
    {
      Datum: todayTyped(),
      Tijd: "15:00",
      Plaats: "Raadzaal",
      "Wie neemt de eed af": "gemeentesecretaris@voorbeeldstad.example",
    },
    "Bewaren",
  );
  await fillIn(coordinator, { "Persoon op de lijst zetten": email }, "Toevoegen");
  await journey.eyes.look(coordinator, "nieuw-bijeenkomst");
  await coordinator
    .getByRole("link", { name: /Vastleggen/ })
    .first()
    .click();
  await coordinator.getByRole("main").getByRole("checkbox").check();
  await press(coordinator, "Vastleggen");
};

test("a new employee, from the first day to the oath, without JavaScript", { timeout: 300_000 }, async () => {
  const administrator = await withoutScripts(browser);
  await signsIn(journey, administrator, "beheerder@voorbeeldstad.example");
  const newcomer = await withoutScripts(browser);
  await comesIn(newcomer, await bringsIn(administrator));
  await signsAndMarks(newcomer);
  await choosesForm(newcomer);
  const manager = await withoutScripts(browser);
  await signsIn(journey, manager, "hoofd-ruimte@voorbeeldstad.example");
  await seesCertificate(manager);
  const coordinator = await withoutScripts(browser);
  await signsIn(journey, coordinator, "coordinator@voorbeeldstad.example");
  await takesOath(coordinator);
  await journey.open(newcomer, "/mijn-integriteit");
  await newcomer.getByText("afgelegd", { exact: true }).waitFor();
  await journey.open(newcomer, list);
  await newcomer.getByText("4 van 9").waitFor();
  await journey.open(coordinator, "/registers/inwerken");
  await journey.eyes.look(coordinator, "nieuw-register");
  expect(journey.eyes.wrong).toEqual([]);
  expect(site.faults).toEqual([]);
});

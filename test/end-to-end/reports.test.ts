import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openEyes } from "./eyes.ts";
import { journeyOver } from "./journey.ts";
import type { Journey } from "./journey.ts";
import {
  asksWho,
  clears,
  closes,
  confirms,
  letsIn,
  opensAttachment,
  opensFile,
  readsAnswer,
  signsIn,
  weighs,
  writes,
} from "./officer.steps.ts";
import {
  aBrowserOf,
  answers,
  comesBack,
  feelsSafe,
  findsForm,
  refusesToSayWho,
  reports,
  seesItClosed,
} from "./reporter.steps.ts";
import type { Told } from "./reporter.steps.ts";
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
/** What the eyes saw go wrong, and the faults of the server. */
const wrong = (): unknown[] => [...journey.eyes.wrong.splice(0), ...site.faults];

const question = "Wanneer zag u dit voor het eerst?";
const answer = "In de week voor de vakantie.";

const anonymous: Told = {
  openness: "Anoniem",
  whatHappened: "De kas klopt niet met de bonnen.",
  concerned: { name: "Kees Proefpersoon", position: "kassier" },
};

test(
  "an anonymous report without JavaScript, from the first doubt to a closed file",
  {
    timeout: 600_000,
  },
  async () => {
    const name = "anoniem";
    const stranger = await aBrowserOf(browser, false);
    await findsForm(journey, stranger, name);
    const kept = await reports(journey, stranger, anonymous, name);
    await stranger.context().close();

    const officer = await aBrowserOf(browser, false);
    await signsIn(journey, officer, "meldpunt@voorbeeldstad.example");
    const reads = anonymous.whatHappened;
    const file = await opensFile(journey, officer, { reference: kept.reference, reads, name });
    await confirms(journey, officer, file);
    await weighs(journey, officer, file, "Opgelost in de lijn");
    await writes(journey, officer, file, { kind: "Een vraag of een bericht", body: question });

    const reporter = await aBrowserOf(browser, false);
    await comesBack(journey, reporter, kept, name);
    await reporter.getByText("Bevestiging van ontvangst").first().waitFor();
    await answers(reporter, { question, answer });
    await feelsSafe(journey, reporter, name);

    await readsAnswer(journey, officer, file, answer);
    const outcome = "De leidinggevende heeft het besproken en de kas is nageteld.";
    await writes(journey, officer, file, { kind: "Hoe de melding is beoordeeld", body: outcome });
    await closes(journey, officer, file);
    await seesItClosed(journey, reporter, { outcome, name });
    expect(wrong()).toEqual([]);
  },
);

const confidential: Told = {
  openness: "In vertrouwen",
  whatHappened: "Iemand dient bonnen in die niet kloppen.",
  concerned: { name: "Karin Proefpersoon", position: "inkoper" },
  reporter: { name: "Sanne Proefmelder", contact: "06 00000000" },
  attachment: { name: "bonnen.txt", content: "Drie bonnen van dezelfde dag." },
};

test(
  "one in confidence with JavaScript, sealed in the browser, of which nothing is established",
  {
    timeout: 600_000,
  },
  async () => {
    const name = "vertrouwelijk";
    const why = "Om met u te kunnen praten. Zegt u nee, dan gaat het onderzoek gewoon door.";
    const stranger = await aBrowserOf(browser, true);
    const sent: string[] = [];
    stranger.on("request", (request) => sent.push(request.postDataBuffer()?.toString("latin1") ?? ""));
    await findsForm(journey, stranger, name);
    const kept = await reports(journey, stranger, confidential, name);
    await stranger.context().close();
    expect(sent.some((body) => body.length > 500)).toBe(true);
    const typed = [confidential.whatHappened, "Proefpersoon", "Proefmelder", "bonnen", kept.words.join(" ")];
    expect(typed.filter((text) => sent.some((body) => body.includes(text)))).toEqual([]);

    const officer = await aBrowserOf(browser, true);
    await signsIn(journey, officer, "meldpunt@voorbeeldstad.example");
    const found = { reference: kept.reference, reads: confidential.whatHappened, name };
    const file = await opensFile(journey, officer, found);
    expect(await officer.getByText("Sanne Proefmelder").count()).toBe(0);
    await opensAttachment(journey, officer, file, "bonnen.txt");
    await confirms(journey, officer, file);
    await weighs(journey, officer, file, "Vooronderzoek");
    await writes(journey, officer, file, { kind: "Een vraag of een bericht", body: question });
    await letsIn(journey, officer, file, /Mirjam Stoopen/);

    const investigator = await aBrowserOf(browser, true);
    await signsIn(journey, investigator, "onderzoeker@voorbeeldstad.example");
    const seen = await opensFile(journey, investigator, { ...found, name: `${name}-onderzoeker` });
    await asksWho(journey, investigator, seen, why);

    const reporter = await aBrowserOf(browser, true);
    await comesBack(journey, reporter, kept, name);
    await answers(reporter, { question, answer });
    await refusesToSayWho(journey, reporter, { why, name });
    await feelsSafe(journey, reporter, name);

    await readsAnswer(journey, investigator, seen, answer);
    await investigator.getByText("geweigerd").first().waitFor();
    await clears(journey, officer, file, confidential.concerned.name);
    await weighs(journey, officer, file, "Opgelost in de lijn");
    const outcome = "Alles is nagekeken. Er is niets vastgesteld.";
    await writes(journey, officer, file, { kind: "Hoe de melding is beoordeeld", body: outcome });
    await closes(journey, officer, file);
    await seesItClosed(journey, reporter, { outcome, name });
    expect(wrong()).toEqual([]);
  },
);

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openEyes } from "./eyes.ts";
import { journeyOver, withoutScripts } from "./journey.ts";
import type { Journey } from "./journey.ts";
import { signsIn } from "./officer.steps.ts";
import { pathOf } from "./people.ts";
import { aBrowserOf } from "./reporter.steps.ts";
import { openSite } from "./site.ts";
import type { Site } from "./site.ts";
import {
  answersByTelephone,
  closesRound,
  makesQuestionnaire,
  opensRound,
  othersAnswer,
  readsResults,
  resumesOnTheSameDevice,
  talksAboutIt,
} from "./survey.steps.ts";

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

const coordinator = "coordinator@voorbeeldstad.example";
const manager = "hoofd-ruimte@voorbeeldstad.example";
const department = "Afdeling Ruimte";

/** Somebody with a telephone in the hand. */
const onATelephone = async (withScripts: boolean): Promise<Page> => {
  const page = await aBrowserOf(browser, withScripts);
  await page.setViewportSize({ width: 390, height: 844 });
  return page;
};

/** Somebody at a desk, whose browser runs scripts. */
const atADesk = async (): Promise<Page> => {
  const page = await aBrowserOf(browser, true);
  await page.setViewportSize({ width: 1280, height: 900 });
  await signsIn(journey, page, coordinator);
  return page;
};

test(
  "a survey is made, answered by telephone without JavaScript, closed, read and talked about",
  { timeout: 240_000 },
  async () => {
    const { doJobs } = site;
    const maker = await withoutScripts(browser);
    await signsIn(journey, maker, coordinator);
    await makesQuestionnaire(journey, maker);
    const round = await opensRound(journey, maker, { department, doJobs });
    const [mine = "", ...others] = site.links.map(({ url }) => pathOf(url));
    await answersByTelephone(journey, await onATelephone(false), mine);
    await resumesOnTheSameDevice(journey, await onATelephone(true), others[0] ?? "");
    await othersAnswer(journey, others.slice(10));
    await closesRound(journey, maker, { round, doJobs });
    const answered = `${others.length - 9} van de ${others.length + 1} gevraagde mensen`;
    await readsResults(journey, await atADesk(), { round, answered });
    const leader = await withoutScripts(browser);
    await signsIn(journey, leader, manager);
    await talksAboutIt(journey, leader, { department, until: `31-12-${journey.year + 1}` });
    expect(journey.eyes.wrong).toEqual([]);
    expect(site.faults).toEqual([]);
  },
);

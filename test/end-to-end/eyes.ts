import type { Browser, BrowserContext, Page } from "playwright-core";
import { violations } from "../support/axe.ts";
import { mainHeadings, picture, sidewaysOverflow } from "../support/browser.ts";
import { fitsWhenEnlarged } from "../support/enlarge.ts";

/** Looks at the pages of a journey: the traveller may go without JavaScript, these eyes need it for axe. */
export interface Eyes {
  /** Looks at the page the traveller is on, as the same person, in both languages, wide and narrow. */
  look(traveller: Page, name: string): Promise<void>;
  /** Looks at exactly what the traveller has before him, in the one language it is in: a refused form cannot be asked for again. */
  lookAtThis(traveller: Page, name: string): Promise<void>;
  /** Everything found wrong so far. */
  readonly wrong: string[];
}

const views = [
  { width: 1280, language: "nl" },
  { width: 390, language: "en" },
] as const;

const faultsOf = async (page: Page, name: string, width: number): Promise<string[]> => {
  const overflow = await sidewaysOverflow(page);
  const headings = await mainHeadings(page);
  await picture(page, `${name}-${width}`);
  return [
    ...(overflow > 0 ? [`${overflow} pixels too wide`] : []),
    ...(headings === 1 ? [] : ["not one main heading"]),
    ...(await violations(page)),
    ...(await fitsWhenEnlarged(page, width)),
  ];
};

/** Shows the eyes what the traveller sees, at the same address and without asking the server again. */
const showThis = async (page: Page, traveller: Page): Promise<void> => {
  const body = await traveller.content();
  const here = traveller.url();
  await page.route(here, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto(here);
  await page.unroute(here);
};

const seeAs = async (context: BrowserContext, traveller: Page): Promise<void> => {
  await context.clearCookies();
  const cookies = await traveller.context().cookies();
  await context.addCookies(cookies.filter(({ name }) => name !== "taal"));
};

/** Opens a pair of eyes in this browser. */
export const openEyes = async (browser: Browser): Promise<Eyes> => {
  const context = await browser.newContext({ locale: "nl-NL" });
  const page = await context.newPage();
  const wrong: string[] = [];
  const note = (where: string, faults: readonly string[]) =>
    wrong.push(...faults.map((fault) => `${where}: ${fault}`));
  return {
    wrong,
    look: async (traveller, name) => {
      await seeAs(context, traveller);
      for (const { width, language } of views) {
        await page.setViewportSize({ width, height: 900 });
        const address = new URL(traveller.url());
        address.searchParams.set("taal", language);
        const answer = await page.goto(address.href);
        if (answer?.status() !== 200) note(name, [`status ${answer?.status()} in ${language}`]);
        note(`${name} (${width}, ${language})`, await faultsOf(page, name, width));
      }
    },
    lookAtThis: async (traveller, name) => {
      for (const { width } of views) {
        await page.setViewportSize({ width, height: 900 });
        await showThis(page, traveller);
        note(`${name} (${width})`, await faultsOf(page, name, width));
      }
    },
  };
};

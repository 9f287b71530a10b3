import type { Browser, Page } from "playwright-core";
import type { Eyes } from "./eyes.ts";
import { press } from "./people.ts";

/** What the people on a journey have in common: where the site is, and the eyes that look at what they see. */
export interface Journey {
  readonly origin: string;
  readonly eyes: Eyes;
  /** The year it is. */
  readonly year: number;
  readonly open: (page: Page, path: string) => Promise<unknown>;
  /** Sends the form at this address empty, in both languages: it comes back with what is wrong on top. */
  readonly isRefused: (page: Page, path: string, name: string) => Promise<void>;
}

/** Somebody at a browser that runs no scripts. */
export const withoutScripts = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ locale: "nl-NL", javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  return context.newPage();
};

const emptyEveryField = async (page: Page): Promise<void> => {
  const fields = page
    .getByRole("main")
    .locator("form input:is([type=text], [type=email], :not([type])), form textarea");
  for (const field of await fields.all()) if (await field.isVisible()) await field.fill("");
};

const send = (page: Page) => page.getByRole("main").locator("form button.nl-button--primary").first().click();

/** Begins a journey over this site. */
export const journeyOver = (origin: string, eyes: Eyes): Journey => ({
  origin,
  eyes,
  year: new Date().getFullYear(),
  open: (page, path) => page.goto(`${origin}${path}`),
  isRefused: async (page, path, name) => {
    for (const language of ["en", "nl"]) {
      await page.goto(`${origin}${path}?taal=${language}`);
      await emptyEveryField(page);
      await send(page);
      await page.locator("#error-summary").waitFor();
      await eyes.lookAtThis(page, `${name}-geweigerd-${language}`);
    }
  },
});

/** Fills in fields by their labels, and sends the form. */
export const fillIn = async (
  page: Page,
  fields: Readonly<Record<string, string>>,
  button: string,
): Promise<void> => {
  for (const [label, text] of Object.entries(fields))
    await page.getByRole("main").getByLabel(label).fill(text);
  await press(page, button);
};

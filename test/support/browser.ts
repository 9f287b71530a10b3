import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

/** The one without windows takes a quarter less work for a page. */
const ofTheSystem = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** A browser for tests: Debian's chromium when it is installed, else the one from npm, which needs no system package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = ofTheSystem.find((path) => existsSync(path));
  if (installed)
    return chromium.launch({ executablePath: installed, args: ["--no-sandbox", "--disable-quic"] });
  // Set before the import: only then the package unpacks the libraries it needs.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...bundled.args, "--disable-quic"],
  });
}

/** How many pixels the page is wider than its window; 0 when nothing scrolls sideways. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** How many main headings the page has. */
export const mainHeadings = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll("h1").length);

/** A folder for a picture of every page, for whoever wants to look at them; none are made without it. */
const pictures = process.env["BORGPEN_PICTURES"];

/** Keeps a picture of the whole page under this name, where somebody asked for pictures. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

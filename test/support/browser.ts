import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** A browser for tests: Debian's chromium when it is installed, else the one from npm, which needs no system package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
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
export const sidewaysOverflow = (page: import("playwright-core").Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "vite";
import { violations } from "#test/support/axe.ts";
import { launchBrowser, sidewaysOverflow } from "#test/support/browser.ts";
import { render } from "#test/support/render.ts";
import { StyleGuide } from "./style-guide.tsx";
import { themeCss, themeFaults } from "./theme.rules.ts";
import type { Theme } from "./theme.rules.ts";

// The policy every page is served with: a stray inline style or a data: picture shows up here as a console error.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

// The neutral example theme's own violet: as far from ours as it gets.
const purple: Theme = {
  colours: {
    "50": "#faf8ff",
    "100": "#f3eeff",
    "200": "#e7deff",
    "300": "#cfbdff",
    "400": "#743fff",
    "500": "#5115ef",
    "600": "#3b0fb0",
    "700": "#1d0857",
  },
  font: "georgia",
};

const assets = mkdtempSync(join(tmpdir(), "borgpen-style-guide-"));
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  response.setHeader("content-security-policy", policy);
  if (url.pathname.startsWith("/assets/")) {
    const file = join(assets, url.pathname.slice("/assets/".length));
    response.setHeader("content-type", types[extname(file)] ?? "text/plain");
    return response.end(readFileSync(file));
  }
  if (url.pathname === "/thema/paars.css") {
    response.setHeader("content-type", "text/css");
    return response.end(themeCss(purple));
  }
  const locale = url.searchParams.get("taal") === "en" ? "en" : "nl";
  response.setHeader("content-type", "text/html; charset=utf-8");
  void render(
    <StyleGuide locale={locale} themeHref={url.searchParams.has("thema") ? "/thema/paars.css" : undefined} />,
  ).then((page) => response.end(`<!doctype html>${page}`));
  return undefined;
});

let browser: Browser;
let origin: string;

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-styles.mjs"], {
    env: { ...process.env, STYLES_OUT: assets },
  });
  await build({ configFile: "vite.client.config.ts", logLevel: "silent", build: { outDir: assets } });
  const { promise, resolve } = Promise.withResolvers<AddressInfo | string | null>();
  server.listen(0, "127.0.0.1", () => resolve(server.address()));
  const address = await promise;
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  origin = `http://127.0.0.1:${address.port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(assets, { recursive: true });
});

interface Opened {
  page: Page;
  problems: readonly string[];
}

async function open(options: { width: number; script?: boolean; path?: string }): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 900 },
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("requestfailed", (request) => problems.push(request.url()));
  await page.goto(`${origin}${options.path ?? "/"}`);
  return { page, problems };
}

test.each([1280, 390])(
  "every component passes axe at %s pixels, and nothing breaks the policy",
  async (width) => {
    const { page, problems } = await open({ width });
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await page.evaluate(() => document.fonts.check('16px "Noto Sans"'))).toBe(true);
    expect(problems).toEqual([]);
  },
);

test("the English page passes axe too", async () => {
  const { page } = await open({ width: 1280, path: "/?taal=en" });
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole("link", { name: "Skip to the content" }).count()).toBe(1);
});

test("what is for one person is printed on a sheet of its own", async () => {
  const { page } = await open({ width: 1280 });
  const sheets = await page.locator(".bp-sheet").evaluateAll((all) => {
    document.querySelector("main")?.replaceChildren(...all);
    return all.length;
  });
  expect(sheets).toBeGreaterThan(1);
  const printed = await PDFDocument.load(await page.pdf());
  expect(printed.getPageCount()).toBe(1 + sheets);
});

test("nothing scrolls sideways at 320 pixels", async () => {
  const { page } = await open({ width: 320 });
  expect(await sidewaysOverflow(page)).toBe(0);
});

test("the error summary has the focus and leads to its fields", async () => {
  const { page } = await open({ width: 1280 });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("error-summary");
  await page.getByRole("link", { name: "Kies hoe u wilt melden." }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("veld-hoe");
});

test("the first stop of the keyboard is the skip link", async () => {
  const { page } = await open({ width: 1280, script: false });
  // The error summary on this page takes the focus at once; a page without one begins at the top.
  await page.route(`${origin}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(" autofocus", "") });
  });
  await page.reload();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#main");
});

test.each([true, false])("the menu of a small screen opens (JavaScript: %s)", async (script) => {
  const { page } = await open({ width: 390, script });
  const link = page.getByRole("link", { name: "Jaarcyclus" });
  expect(await link.isVisible()).toBe(false);
  await page.locator(".bp-menu__button").click();
  expect(await link.isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Uitloggen" }).isVisible()).toBe(true);
});

test("a table that became cards is still a table to a screen reader", async () => {
  const { page } = await open({ width: 390 });
  const table = page.getByRole("table", { name: "Acties van dit jaar" });
  expect(await table.getByRole("row").count()).toBe(4);
  expect(await table.getByRole("rowheader").count()).toBe(3);
});

test("a date stays on one line where the table has little room", async () => {
  const { page } = await open({ width: 800 });
  const cell = page.getByRole("table", { name: "Acties van dit jaar" }).getByText("22 september 2026");
  const lines = await cell.evaluate((date) => {
    const words = document.createRange();
    words.selectNodeContents(date);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test("a filter follows typing, keeps the focus, says the result and keeps the address", async () => {
  const { page, problems } = await open({ width: 1280, path: "/?taal=nl" });
  await page.evaluate(() => document.querySelector("#acties")?.setAttribute("data-old", "yes"));
  await page.getByLabel("Zoek").fill("gesprek");
  await page.waitForURL(/\/stijl\?zoek=gesprek$/);
  expect(await page.locator("#acties[data-old]").count()).toBe(0);
  expect(await page.locator("#acties table").count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("veld-zoek");
  expect(await page.locator("body > [role=status]").textContent()).toBe("101–150 van 1.230");
  expect(problems).toEqual([]);
});

test("a filter without script is a form with an address", async () => {
  const { page } = await open({ width: 1280, script: false });
  await page.getByLabel("Zoek").fill("gesprek");
  await page.getByRole("button", { name: "Toon resultaat" }).click();
  expect(new URL(page.url()).search).toBe("?zoek=gesprek&stand=");
});

test("a code to keep can be copied, and without script there is no button that does nothing", async () => {
  const { page } = await open({ width: 1280 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Kopieer" }).click();
  await page.getByRole("button", { name: "Gekopieerd" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "appel trein wolk zeven lamp fiets regen",
  );
  const without = await open({ width: 1280, script: false });
  expect(await without.page.getByText("Kopieer").isVisible()).toBe(false);
});

test("an organisation's own style sheet changes the colours, and its buttons stay readable", async () => {
  expect(themeFaults(purple)).toEqual([]);
  const { page } = await open({ width: 1280, path: "/?thema=paars" });
  const button = page.getByRole("button", { name: "Melding versturen" });
  expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    "rgb(81, 21, 239)",
  );
  expect(await violations(page)).toEqual([]);
});

test("Escape closes the account menu and gives the focus back", async () => {
  const { page } = await open({ width: 1280 });
  await page.locator(".bp-account__button").click();
  await page.getByRole("link", { name: "Mijn account" }).focus();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("link", { name: "Mijn account" }).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("bp-account__button");
});

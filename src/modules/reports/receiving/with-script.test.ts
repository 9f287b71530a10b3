import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { serve } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { places } from "#platform/config/index.ts";
import { jpegWith, pictureOf, plainPictures } from "#platform/hidden-data/planted.builder.ts";
import { pdfWith } from "#platform/hidden-data/planted-pdf.builder.ts";
import { attachmentStore } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { testApp } from "#test/support/app.ts";
import { violations } from "#test/support/axe.ts";
import { launchBrowser, picture, sidewaysOverflow } from "#test/support/browser.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { reports } from "../index.ts";
import { anOffice, atRest, openedWithCode, opens, ownServices } from "#test/support/reporting-office.ts";
import type { Office } from "#test/support/reporting-office.ts";

// A browser beside everything else that runs at the same time.
vi.setConfig({ testTimeout: 90_000 });

let database: TestDatabase;
let office: Office;
let own: Awaited<ReturnType<typeof ownServices>>;
let browser: Browser;
let server: ServerType;
let origin: string;
/** What was sent to the server, as it came over the line. */
let sent: { readonly path: string; readonly body: string }[] = [];
beforeAll(async () => {
  database = await testDatabase();
  office = await anOffice(database, "Anna Smit", "Bert Mulder");
  own = await ownServices();
  browser = await launchBrowser();
  const { app } = testApp({
    db: database.db,
    modules: [reports],
    services: own.services,
    assets: places.assets,
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => resolve(port));
  origin = `http://127.0.0.1:${await promise}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
  await database.close();
  await rm(own.directory, { recursive: true });
});

let context: BrowserContext;
let page: Page;
let faults: string[];
beforeEach(async () => {
  [sent, faults] = [[], []];
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    sent.push({
      path: request.url().slice(origin.length),
      body: request.postDataBuffer()?.toString("latin1") ?? "",
    });
  });
});
afterEach(() => context.close());

const marker = "zwaluw-5512-verklikker";

const open = async (query = ""): Promise<void> => {
  await page.goto(`${origin}/melden/${office.shortName}/nieuw/schending${query}`);
  await page.getByText(/Alles wat u hier invult, wordt op uw apparaat|Everything you fill in here/).waitFor();
};

const fill = async (): Promise<void> => {
  await page.getByLabel("In vertrouwen", { exact: true }).check();
  await page.getByLabel("Uw naam").fill("Sanne Vos");
  await page.getByLabel("Wat is er gebeurd?").fill(`De bonnen kloppen niet. ${marker}`);
  await page.locator("#veld-persons-1-name").fill("Bert Mulder");
};

const words = async (): Promise<string> =>
  (await page.locator("[data-code-words] li").allTextContents()).join("-");

test("with JavaScript everything is encrypted in the browser: what leaves it tells nothing, and opens for whom it is meant", async () => {
  await open();
  expect(await violations(page)).toEqual([]);
  await picture(page, "melding-formulier-js");
  await fill();
  await page.getByLabel("Kies bestanden").setInputFiles([
    {
      name: `${marker}.jpg`,
      mimeType: "image/jpeg",
      buffer: Buffer.from(jpegWith(pictureOf(plainPictures.jpeg), marker)),
    },
    {
      name: "bon.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(await pdfWith(marker, { packed: true })),
    },
    { name: "brief.txt", mimeType: "text/plain", buffer: Buffer.from(`Geheim: ${marker}`) },
  ]);
  await page.locator(".bp-upload__state", { hasText: "klaar" }).nth(2).waitFor();
  expect(await page.locator(".bp-upload__told").first().textContent()).toContain(
    "weggehaald: waar het is gemaakt",
  );
  expect(await violations(page)).toEqual([]);
  await picture(page, "melding-ingevuld-js");
  await page.getByRole("button", { name: "Melding versturen" }).click();
  await page.getByRole("heading", { name: "Uw melding is binnen" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, "melding-binnen-js");
  const code = await words();
  const [opened] = await openedWithCode(database, office, code);
  expect(opened).toMatchObject({
    report: { sealedIn: "browser", openness: "confidential", language: "nl" },
    answers: { "what-happened": `De bonnen kloppen niet. ${marker}` },
    concerned: [{ name: "Bert Mulder" }],
  });
  expect(
    opened?.attachments.map(({ name, cleaned, scan }) => `${name} ${cleaned} ${scan}`).toSorted(),
  ).toEqual(["bon.pdf true not-checked", "brief.txt false not-checked", `${marker}.jpg true not-checked`]);
  expect(await page.locator("[data-reference]").textContent()).toBe(opened?.report.reference);
  const place = { organisationId: office.organisationId, fileId: opened?.report.fileId ?? "" };
  const store = attachmentStore(join(own.directory, "files"));
  for (const { name, attachmentId, key, size } of opened?.attachments ?? []) {
    const bytes = await buffer(store.open({ ...place, attachmentId }, sodium.from_base64(key)));
    expect([name, bytes.length, bytes.includes(marker)]).toEqual([name, size, name === "brief.txt"]);
  }
  // Bert Mulder is named: he does not read it, and the server was never told why.
  const [anna, bert] = office.officers;
  if (!anna || !bert) throw new Error("no office");
  expect(await opens(database, office, anna, place.fileId)).toBe(true);
  expect(await opens(database, office, bert, place.fileId)).toBe(false);
  const over = sent.map(({ path, body }) => path + body).join();
  const rest = await atRest(database, own.directory);
  const secrets = [marker, "zwaluw", "Sanne", "bon.pdf", code, code.replaceAll("-", " ")];
  expect([...secrets, "Bert Mulder"].filter((secret) => over.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => rest.includes(secret))).toEqual([]);
  expect(sent.some(({ path }) => path.endsWith("/verzegeld"))).toBe(true);
  // No address on the way says which report or which attachment it is about.
  expect(sent.filter(({ path }) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(path))).toEqual([]);
  expect([...faults, ...own.log.entries]).toEqual([]);
});

test("what somebody typed stays in this tab alone: after a reload it is there, after sending or wiping it is gone", async () => {
  await open();
  await fill();
  await page
    .getByLabel("Kies bestanden")
    .setInputFiles([{ name: "brief.txt", mimeType: "text/plain", buffer: Buffer.from("tekst") }]);
  await page.locator(".bp-upload__state", { hasText: "klaar" }).waitFor();
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByText("Dit is wat u eerder in dit tabblad invulde.").waitFor();
  expect(await page.getByLabel("Wat is er gebeurd?").inputValue()).toContain(marker);
  expect(await page.locator(".bp-upload").count()).toBe(1);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByText("Alles wat u hier invult").waitFor();
  expect(await other.getByLabel("Wat is er gebeurd?").inputValue()).toBe("");
  await page.getByRole("button", { name: "Wis wat ik heb ingevuld" }).click();
  await page.getByText("Alles is gewist.").waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await fill();
  await page.getByRole("button", { name: "Melding versturen" }).click();
  await page.getByRole("heading", { name: "Uw melding is binnen" }).waitFor();
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([
    0,
    0,
    "",
  ]);
});

test("what is missing is said above the form and at its field; the code is refused in the report, and checked afterwards", async () => {
  await open();
  await page.getByRole("button", { name: "Melding versturen" }).click();
  const summary = page.locator("#error-summary");
  await summary.waitFor();
  expect(await summary.locator("li").count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await picture(page, "melding-fouten-js");
  await page.getByLabel("Anoniem", { exact: true }).check();
  expect(await page.getByLabel("Uw naam").isVisible()).toBe(false);
  const kept = await page.evaluate(() => Object.values(sessionStorage)[0]);
  const code: unknown = JSON.parse(String(kept)).form.code;
  await page.getByLabel("Wat is er gebeurd?").fill(`Mijn code is ${String(code).replaceAll("-", ", ")}`);
  await page.getByRole("button", { name: "Melding versturen" }).click();
  await page.getByText("Hier staat de code van uw melding in").first().waitFor();
  expect(sent.some(({ path }) => path.endsWith("/verzegeld"))).toBe(false);
  await page.getByLabel("Wat is er gebeurd?").fill("Iets anders");
  await page.getByRole("button", { name: "Melding versturen" }).click();
  await page.getByRole("heading", { name: "Uw melding is binnen" }).waitFor();
  expect(await words()).toBe(code);
  await page.getByLabel("De code die u opschreef").fill("een twee drie");
  await page.getByRole("button", { name: "Kijk na" }).click();
  await page.getByText("Dit is niet dezelfde code").waitFor();
  await page
    .getByLabel("De code die u opschreef")
    .fill(` ${String(code).replaceAll("-", "  ").toUpperCase()} `);
  await page.getByRole("button", { name: "Kijk na" }).click();
  await page.getByText("Dit klopt.").waitFor();
});

test("an upload goes on where the line broke, can be paused and removed, and arrives whole", async () => {
  await open();
  const content = Buffer.from(Array.from({ length: 5_000_000 }, (_, at) => 32 + (at % 90)));
  let broken = 0;
  await page.route("**/deel", async (route) => {
    if (route.request().method() === "POST" && broken < 2) {
      broken += 1;
      return route.abort("connectionreset");
    }
    return route.continue();
  });
  await page.getByLabel("Kies bestanden").setInputFiles([
    { name: "groot.txt", mimeType: "text/plain", buffer: content },
    { name: "weg.txt", mimeType: "text/plain", buffer: Buffer.from("weg") },
    { name: "leeg.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await page.getByText(/verbinding weg/).waitFor();
  await page
    .getByRole("button", { name: "Stel" })
    .or(page.getByRole("button", { name: "Zet stil" }))
    .first()
    .click();
  await page.getByText(/stilgezet op/).waitFor();
  await page.getByRole("button", { name: "Ga verder" }).click();
  await page.locator(".bp-upload", { hasText: "groot.txt" }).getByText("klaar").waitFor({ timeout: 30_000 });
  await page.getByText("‘leeg.txt’ is leeg").waitFor();
  await page.locator(".bp-upload", { hasText: "weg.txt" }).getByRole("button", { name: "Haal weg" }).click();
  await page.getByLabel("Anoniem", { exact: true }).check();
  await page.getByLabel("Wat is er gebeurd?").fill("Zie bijlage");
  await page.getByRole("button", { name: "Melding versturen" }).click();
  await page.getByRole("heading", { name: "Uw melding is binnen" }).waitFor();
  const [opened] = await openedWithCode(database, office, await words());
  const [attachment, ...more] = opened?.attachments ?? [];
  expect([attachment?.name, attachment?.size, more.length]).toEqual(["groot.txt", content.length, 0]);
  const store = attachmentStore(join(own.directory, "files"));
  const bytes = await buffer(
    store.open(
      {
        organisationId: office.organisationId,
        fileId: opened?.report.fileId ?? "",
        attachmentId: attachment?.attachmentId ?? "",
      },
      sodium.from_base64(attachment?.key ?? ""),
    ),
  );
  expect(bytes.equals(content)).toBe(true);
});

test("a browser that runs no WebAssembly gets the form that works without, and is told what that means", async () => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "WebAssembly");
  });
  await page.goto(`${origin}/melden/${office.shortName}/nieuw/schending`);
  await page.waitForLoadState("networkidle");
  expect(await page.getByText("Dit formulier werkt nu zonder JavaScript.").isVisible()).toBe(true);
  await page.getByLabel("Anoniem", { exact: true }).check();
  await page.getByLabel("Wat is er gebeurd?").fill("Zonder WebAssembly");
  await page.getByRole("button", { name: "Melding versturen" }).click();
  await page.getByRole("heading", { name: "Uw melding is binnen" }).waitFor();
  const [opened] = await openedWithCode(database, office, await words());
  expect(opened?.report.sealedIn).toBe("server");
});

test("on a telephone nothing runs off the page, in both languages, with and without script", async () => {
  const wider: number[] = [];
  for (const [language, scripts] of [
    ["nl", true],
    ["en", true],
    ["nl", false],
    ["en", false],
  ] as const) {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: scripts,
    });
    const small = await phone.newPage();
    small.setDefaultTimeout(20_000);
    await small.goto(`${origin}/melden/${office.shortName}/nieuw/schending?taal=${language}`);
    if (scripts) await small.locator("[data-with-script]:not([hidden])").waitFor();
    await picture(small, `melding-${language}-390-${scripts ? "js" : "zonder"}`);
    await small.getByLabel(language === "nl" ? "Anoniem" : "Anonymously", { exact: true }).check();
    await small.locator("#veld-what-happened").fill("Klein scherm");
    await small.locator("form button[type=submit]").last().click();
    await small.locator("[data-received] h1").waitFor();
    await picture(small, `melding-binnen-${language}-390-${scripts ? "js" : "zonder"}`);
    // How wide a page is can be asked of one with script only.
    if (scripts) wider.push(await sidewaysOverflow(small));
    await phone.close();
  }
  expect(wider).toEqual([0, 0]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { aReport } from "#modules/reports/report.builder.ts";
import { site, testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import { modules } from "./modules.ts";
import { isForReporters } from "./reporters.ts";

let database: TestDatabase;
let shortName: string;
let code: string;
beforeAll(async () => {
  database = await testDatabase();
  const here = await anOrganisation(database.owner);
  ({ shortName } = here);
  const officer = await anOpenVault(database, here, "report-officer");
  await database.owner
    .insertInto("guidanceSettings")
    .values({ organisationId: here.organisationId, isOpen: true, changedOn: "2026-01-01" })
    .execute();
  ({ code } = await aReport(database, here.organisationId, { readers: [officer.personId] }));
});
afterAll(() => database.close());

const reporterRoutes = modules.flatMap(({ routes }) => routes).filter(({ path }) => isForReporters(path));

const addressOf = (path: string): string =>
  path
    .replace(":shortName", shortName)
    .replace(":kind", "schending")
    .replace(":number", "1")
    .replace(":question", "1");

/** A browser in which somebody chose a language elsewhere, was told something, and comes back with a code. */
const visiting = async () => {
  const { app } = testApp({ db: database.db, modules });
  const ask = (path: string, method: string, cookie: string, form: Readonly<Record<string, string>> = {}) =>
    app.request(`${site}${path}`, {
      method,
      headers: { origin: site, cookie },
      ...(method === "POST" && { body: new URLSearchParams(form) }),
    });
  const entered = await ask("/melden/dossier?taal=en", "POST", "", { meldcode: code });
  const visit = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { ask, entered, cookie: `bericht=Gelukt; taal=en; ${visit}` };
};

test("there are pages of reporters, and every one of them knows no session", () => {
  expect(reporterRoutes.length).toBeGreaterThan(20);
  expect(reporterRoutes.filter(({ withoutSession }) => !withoutSession)).toEqual([]);
});

test("no address below /melden has an id in it: of an organisation its name, of a dossier and a question their number", () => {
  const parameters = reporterRoutes.flatMap(({ path }) => path.match(/:\w+/g) ?? []);
  expect(new Set(parameters)).toEqual(new Set([":shortName", ":kind", ":number", ":question"]));
});

test("no answer below /melden gives a cookie but the visit, whatever is asked", async () => {
  const { ask, entered, cookie } = await visiting();
  expect(entered.headers.getSetCookie()).toEqual([expect.stringMatching(/^dossier=/)]);
  const given: string[] = [];
  const addresses = reporterRoutes.map(({ path, method }) => ({ path: addressOf(path), method }));
  for (const { path, method } of [...addresses, { path: "/melden/is/er/niet", method: "GET" }]) {
    if (path.endsWith("/sluiten")) continue;
    for (const language of ["", "?taal=nl", "?taal=en"]) {
      const response = await ask(`${path}${language}`, method, cookie, { answer: "safe", body: "Tekst" });
      const cookies = response.headers.getSetCookie().filter((one) => !one.startsWith("dossier="));
      given.push(...cookies.map((one) => `${method} ${path}${language}: ${one}`));
    }
  }
  expect(given).toEqual([]);
});

test("the language of a page of reporters goes along in its links, its forms and where it leads", async () => {
  const { ask, entered } = await visiting();
  expect(entered.headers.get("location")).toBe("/melden/dossier/1?taal=en");
  const text = await (await ask(`/melden/${shortName}?taal=en`, "GET", "")).text();
  const addresses = [...text.matchAll(/ (?:href|action)="(\/melden[^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((address) => !address?.includes("taal="))).toEqual([]);
  const plain = await (await ask(`/melden/${shortName}`, "GET", "")).text();
  expect([...plain.matchAll(/taal=/g)]).toHaveLength(1);
});

test("what is said once is said at the visit, without a cookie", async () => {
  const { ask, cookie } = await visiting();
  const written = await ask("/melden/dossier/1/bericht?taal=en", "POST", cookie, { body: "Nog iets." });
  expect([written.status, written.headers.getSetCookie()]).toEqual([303, []]);
  const told = async () =>
    (await (await ask("/melden/dossier/1?taal=en", "GET", cookie)).text()).includes(
      "Your message has been sent",
    );
  expect([await told(), await told()]).toEqual([true, false]);
});

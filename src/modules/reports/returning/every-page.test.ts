import { parseHTML } from "linkedom";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import type { Route } from "#platform/http/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import type { Client } from "#test/support/app.ts";
import { formsOf, namedErrors } from "#test/security/page-forms.ts";
import type { PageForm } from "#test/security/page-forms.ts";
import { routeFinder } from "#test/security/route-finder.ts";
import { isTyped, script, wellFilled, wrongWays } from "#test/security/wrong-input.ts";
import type { Filled } from "#test/security/wrong-input.ts";
import { reporterRoutes } from "./all.routes.ts";
import { aReportingSite } from "./reporting.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Whoever has one code for two reports: one sent without a name, one that an officer wrote down, with questions that wait for an answer. */
const inDossier = async () => {
  const here = await anOrganisation(database.owner);
  const site = aReportingSite(database, here);
  const officer = await site.anOfficer();
  const anonymous = await site.aReportFor([officer]);
  const confidential = await site.aReportFor([officer], {
    code: anonymous.code,
    at: new Date("2026-10-31T09:00:00Z"),
    identityReader: officer.personId,
    told: { identity: { fileId: randomUUID(), name: "Sanne Vos", contact: "06 12345678" } },
  });
  await database.owner
    .updateTable("reports")
    .set({ enteredBy: officer.personId, channel: "telephone" })
    .where("reportId", "=", confidential.reportId)
    .execute();
  const path = `/dossiers/${confidential.reportId}`;
  const ask = (to: string) =>
    site.as(officer).post(`${path}/doorsturen-vragen`, { to, why: "Dat is nodig." });
  const reporter = await site.visitor(anonymous);
  await ask("Nationale ombudsman");
  const asked = /\/melden\/dossier\/2\/toestemming\/[\w-]+/.exec(await reporter.page("/melden/dossier/2"));
  await reporter.post(asked?.[0] ?? "", { answer: "agreed" });
  await ask("Autoriteit Persoonsgegevens");
  return { site, reporter };
};

interface Found {
  readonly route: Route;
  readonly form: PageForm;
}

const pathOf = (href: string): string => href.replace(/[?#].*$/, "");

const linksIn = (html: string): string[] =>
  [...parseHTML(html).document.querySelectorAll("a[href]")]
    .map((link) => pathOf(link.getAttribute("href") ?? ""))
    .filter((href) => /^\/melden\/dossier\/\d/.test(href));

/** Follows every link within the dossier; gives the routes of the pages and the forms on them. */
const walked = async (reporter: Client) => {
  const find = routeFinder(reporterRoutes);
  const [reached, forms, waiting] = [new Set<Route>(), new Map<string, Found>(), ["/melden/dossier/1"]];
  for (const path of waiting) {
    const html = await reporter.page(path);
    const page = find("GET", path);
    if (page) reached.add(page);
    for (const form of formsOf(html, path).filter(({ method }) => method === "post")) {
      const route = find("POST", pathOf(form.action));
      if (!route) throw new Error(`${path} has a form that goes to ${form.action}`);
      reached.add(route);
      if (!forms.has(route.path)) forms.set(route.path, { route, form });
    }
    waiting.push(...linksIn(html).filter((href) => !waiting.includes(href)));
  }
  return { reached, forms: [...forms.values()] };
};

const sendTo = (reporter: Client, { form }: Found, filled: Filled): Promise<Response> => {
  if (form.files) {
    const body = new FormData();
    for (const [name, value] of filled) body.append(name, value);
    return reporter.upload(form.action, body);
  }
  const names = [...new Set(filled.map(([name]) => name))];
  const values = (name: string) => filled.filter(([one]) => one === name).map(([, value]) => value);
  return reporter.post(form.action, Object.fromEntries(names.map((name) => [name, values(name)])));
};

/** Where the code is asked and the visit ends: outside the dossier. */
const outside = new Set(["/melden/dossier", "/melden/dossier/gesloten"]);

test("the dossier leads to every page and every form behind the code", async () => {
  const { reporter } = await inDossier();
  const { reached } = await walked(reporter);
  const missing = reporterRoutes.filter((route) => !reached.has(route) && !outside.has(route.path));
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

/** A story may be as long as a form can hold; of the persons concerned the first row is named for all. */
const mayBeLong = (name: string): boolean =>
  ["what-happened", "others", "evidence", "elsewhere"].includes(name) || name.startsWith("persons-");

test("what is filled in wrongly comes back with the reason at its field and everything typed", async () => {
  const { reporter, site } = await inDossier();
  const { forms } = await walked(reporter);
  const wrong: string[] = [];
  let tried = 0;
  for (const found of forms)
    for (const { way, filled, mustName } of wrongWays(found.form, mayBeLong)) {
      tried += 1;
      const response = await sendTo(reporter, found, filled);
      const html = await response.text();
      const unnamed = mustName.filter((name) => !namedErrors(html).includes(name));
      const back = formsOf(html, found.form.action).find(({ action }) => action === found.form.action);
      const lost = found.form.fields
        .filter(isTyped)
        .filter(({ name }) => {
          const kept = back?.fields.find((field) => field.name === name)?.values ?? [];
          return filled.some(([one, value]) => one === name && !kept.includes(value));
        })
        .map(({ name }) => name);
      if (response.status !== 422 || unnamed.length > 0 || lost.length > 0)
        wrong.push(
          `${found.form.action} ${way}: ${response.status}, unnamed ${unnamed.join()}, lost ${lost.join()}`,
        );
    }
  expect(tried).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
  expect(site.log.entries).toEqual([]);
});

test("a text that is a script is a text on every page", async () => {
  const { reporter, site } = await inDossier();
  const { forms } = await walked(reporter);
  const run: string[] = [];
  for (const found of forms.filter(({ route }) => route.path !== "/melden/dossier/sluiten")) {
    const response = await sendTo(reporter, found, wellFilled(found.form, script));
    if (response.status >= 500 || (await response.text()).includes("<script>alert(1)"))
      run.push(found.form.action);
  }
  for (const number of [1, 2])
    if ((await reporter.page(`/melden/dossier/${number}`)).includes("<script>alert(1)"))
      run.push(`${number}`);
  expect(run).toEqual([]);
  expect(site.log.entries).toEqual([]);
});

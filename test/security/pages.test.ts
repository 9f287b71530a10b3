import { roles } from "#platform/actor/index.ts";
import type { Role } from "#platform/actor/index.ts";
import type { Route } from "#platform/http/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFilledWorld } from "./filled-world.ts";
import { formsOf as formsIn, namedErrors } from "./page-forms.ts";
import { formsOn, send, walk } from "./page-walk.ts";
import type { FoundForm, Visit } from "./page-walk.ts";
import { changedTables, emptyTables, sumsOf } from "./table-sums.ts";
import { holderOf } from "./world.ts";
import type { World } from "./world.ts";
import { isTyped, script, wellFilled, wrongWays } from "./wrong-input.ts";
import type { Attempt } from "./wrong-input.ts";

/** Those who have forms of their own; the others find none that an employee does not find. */
const writers = [
  "coordinator",
  "administrator",
  "authority",
  "manager",
  "overseer",
  "employee",
  "report-officer",
] as const;

/** Everybody who walks through the application, with the number of pages of one kind they open. */
const walkers = [null, ...roles] as const;
const mostOf = (role: Role | null): number => {
  // A report is in many states, and nobody else sees it.
  if (role === "report-officer") return 16;
  if (role === "coordinator" || role === "administrator") return 4;
  return role === "authority" ? 2 : 1;
};

/** The first visit makes the secret of a second step and keeps it until it is used. */
const madeAtFirst = "/account/tweede-stap";

let world: World;
const visits = new Map<Role | null, readonly Visit[]>();
const forms = new Map<Role | null, readonly FoundForm[]>();
let changed: readonly string[] = [];
beforeAll(async () => {
  world = await openFilledWorld();
  for (const role of roles) await world.ask(holderOf(world.here, role), madeAtFirst);
  const before = await sumsOf(world.database.owner);
  for (const role of walkers)
    visits.set(role, await walk(world, role && holderOf(world.here, role), mostOf(role)));
  for (const role of walkers) forms.set(role, formsOn(world, role, visits.get(role) ?? []));
  changed = changedTables(before, await sumsOf(world.database.owner));
}, 500_000);
afterAll(() => world.close());

const formsOf = (role: Role | null): readonly FoundForm[] => forms.get(role) ?? [];

/** Tables that are empty in this world, each with its reason. */
const empty: Readonly<Record<string, string>> = {
  one_time_links: "nobody asked for a link",
  set_up_links: "there is an organisation already",
};

test("the world holds something in every table, so that its pages have something to show", async () => {
  expect((await emptyTables(world.database.owner)).toSorted()).toEqual(Object.keys(empty));
});

test("whoever follows every link finds every page, and nothing changes by reading", () => {
  const pages = [...visits].flatMap(([role, seen]) => seen.map((visit) => ({ role, ...visit })));
  const failed = pages.filter(({ status }) => status !== 200 && status !== 303 && status !== 401);
  expect(failed.map(({ role, path, status }) => `${role} ${path} ${status}`)).toEqual([]);
  expect(changed).toEqual([]);
  expect(world.logged).toEqual([]);
});

/** Behind a code of seven words, which nobody who walks here has; every page and form of it is walked beside the subject. */
const behindCode = "walked with a code, in modules/reports/returning/every-page.test.ts";

/** No page leads there, and only the hash of the link is kept. */
const answeredByLink = "sent by mail to who is asked, see modules/surveys/answering";

/** No person comes there. */
const askedByPrograms = "asked by an identity provider, see modules/organisations/provisioning";

/** Addresses that no link leads to in this world, each with its reason. */
const ledToNowhere: Readonly<Record<string, string>> = {
  "/agenda/:token": "asked by the calendar of a person, who was shown the address once",
  "/enquete/:token": answeredByLink,
  "/dossiers/:reportId/notitie":
    "the form stands on the page of the file; here it comes back when it is refused",
  "/dossiers/:reportId/melder/vragen":
    "for a reader who does not know who reports; here the one reader does, see modules/reports/identity",
  "/dossiers/:reportId/overdragen": "for a file that is kept for good, see modules/reports/keeping/export",
  "/dossiers/:reportId/overgedragen":
    "after a package for the archive was made, see modules/reports/keeping/export",
  "/gezondheid": "asked by machines",
  "/inloggen/tweede-stap": "only between the password and the second step",
  "/instellen/:token": "printed at the first start",
  "/jaarcyclus": "leads on; the navigation goes to the first page at once",
  "/melden/dossier/:number": behindCode,
  "/melden/dossier/:number/benadeling": behindCode,
  "/melden/dossier/:number/bestanden": behindCode,
  "/melden/dossier/:number/naam": behindCode,
  "/melden/dossier/:number/toestemming/:question": behindCode,
  "/melden/dossier/:number/veilig": behindCode,
  "/melden/dossier/:number/verslag": behindCode,
  "/melden/dossier/gesloten": "shown when a reporter closes the dossier",
  ...Object.fromEntries(
    [
      "/scim/v2/Groups",
      "/scim/v2/Groups/:id",
      "/scim/v2/ResourceTypes",
      "/scim/v2/ResourceTypes/:id",
      "/scim/v2/Schemas",
      "/scim/v2/Schemas/:id",
      "/scim/v2/ServiceProviderConfig",
      "/scim/v2/Users",
      "/scim/v2/Users/:id",
    ].map((path) => [path, askedByPrograms]),
  ),
  "/stelsel/beoordelingen/:round/vergelijken": "leads on; the pages lead to the round before at once",
  "/thema/:shortName/logo.png": "fetched by every page of the organisation",
  "/thema/:shortName/stijl.css": "fetched by every page of the organisation",
  "/wachtwoord/:token": "sent by mail",
};

/** Addresses of forms that no page of this world shows, each with its reason. */
const shownNowhere: Readonly<Record<string, string>> = {
  "/enquete/:token": answeredByLink,
  "/dossiers/:reportId/beschadigd": "for a report that arrived damaged, see modules/reports/handling",
  "/dossiers/:reportId/lezers/afhalen": "where a report has several readers, see modules/reports/handling",
  "/dossiers/:reportId/melder/toelaten/:consentId": "after the reporter agreed, see modules/reports/identity",
  "/dossiers/:reportId/melder/vragen":
    "for a reader who does not know who reports; here the one reader does, see modules/reports/identity",
  "/dossiers/:reportId/overdragen": "for a file that is kept for good, see modules/reports/keeping/export",
  "/dossiers/:reportId/overgedragen":
    "after a package for the archive was made, see modules/reports/keeping/export",
  "/registers/eed/overnemen/uitvoeren": "after a file was looked at, see modules/onboarding/oaths/importing",
  "/registers/importeren/uitvoeren": "after a file was looked at, see modules/interests/importing",
  "/registers/financiele-belangen/lezers":
    "for a colleague who came later, see modules/financial-interests/readers",
  "/melden/:shortName/nieuw/:kind/deel": "sent by the script of the form",
  "/melden/:shortName/nieuw/:kind/verzegeld": "sent by the script of the form",
  "/inloggen/tweede-stap": "only between the password and the second step",
  "/instellen/:token": "printed at the first start",
  "/melden/dossier/:number/benadeling": behindCode,
  "/melden/dossier/:number/bericht": behindCode,
  "/melden/dossier/:number/bestanden": behindCode,
  "/melden/dossier/:number/naam": behindCode,
  "/melden/dossier/:number/toestemming/:question": behindCode,
  "/melden/dossier/:number/toestemming/:question/intrekken": behindCode,
  "/melden/dossier/:number/veilig": behindCode,
  "/melden/dossier/:number/verslag": behindCode,
  "/melden/dossier/sluiten": behindCode,
  "/scim/v2/Groups": askedByPrograms,
  "/scim/v2/Users": askedByPrograms,
  "/wachtwoord/:token": "sent by mail",
};

test("every page is reached and every form is found, or the list says why not", { timeout: 120_000 }, () => {
  const reached = new Set([...visits.values()].flat().map(({ route }) => route));
  for (const role of walkers) for (const { route } of formsOf(role)) reached.add(route);
  const missing = world.routes.filter((route) => !reached.has(route));
  const paths = (method: Route["method"]) =>
    missing
      .filter((route) => route.method === method)
      .map(({ path }) => path)
      .toSorted();
  expect(paths("GET")).toEqual(Object.keys(ledToNowhere).toSorted());
  expect(paths("POST")).toEqual(Object.keys(shownNowhere).toSorted());
});

/** What was typed and does not stand in the form that came back. */
const lost = (html: string, { form }: FoundForm, { filled }: Attempt): string[] => {
  const back = formsIn(html, form.action).find(
    ({ action, method, fields }) =>
      method === "post" &&
      action === form.action &&
      form.fields.every(({ name }) => fields.some((one) => one.name === name)),
  );
  return form.fields
    .filter(isTyped)
    .map(({ name }) => name)
    .filter((name) => {
      const sent = filled.filter(([one]) => one === name).map(([, value]) => value);
      const kept = back?.fields.find((field) => field.name === name)?.values ?? [];
      return sent.some((value) => !kept.includes(value));
    });
};

/** What is wrong with the answer to a form that was filled in wrongly. */
const faultsOf = (status: number, html: string, found: FoundForm, attempt: Attempt): string[] => {
  const named = namedErrors(html);
  const unnamed = attempt.mustName.filter((name) => !named.includes(name));
  const gone = lost(html, found, attempt);
  return [
    ...(status === 422 ? [] : [`answers ${status}`]),
    ...(unnamed.length > 0 ? [`does not name ${unnamed.join(", ")}`] : []),
    ...(gone.length > 0 ? [`loses ${gone.join(", ")}`] : []),
    ...(html.includes("<script>alert(1)") ? ["runs what was typed"] : []),
  ];
};

/** Texts that take the content of a whole file: nothing that fits in a form is too long for them. */
const mayBeLong = new Set([
  "/enquetes/vragenlijsten/uit-bestand text",
  "/beheer/personen/importeren text",
  "/registers/importeren text",
  "/registers/eed/overnemen text",
  "/enquetes/nieuw people",
  "/enquetes/:roundId/wijzigen people",
]);

test.each([...writers, null])(
  "what %s fills in wrongly comes back with the reason at its field and everything typed, and changes nothing",
  { timeout: 120_000 },
  async (role) => {
    expect(formsOf(role).length).toBeGreaterThan(0);
    const wrong: string[] = [];
    let before = await sumsOf(world.database.owner);
    for (const found of formsOf(role)) {
      for (const attempt of wrongWays(found.form, (name) => mayBeLong.has(`${found.route.path} ${name}`))) {
        const response = await send(world, world.here, found, attempt.filled);
        const faults = faultsOf(response.status, await response.text(), found, attempt);
        wrong.push(...faults.map((fault) => `${found.form.action} ${attempt.way}: ${fault}`));
      }
      const after = await sumsOf(world.database.owner);
      wrong.push(...changedTables(before, after).map((table) => `${found.form.action} changed ${table}`));
      before = after;
    }
    expect(wrong).toEqual([]);
    expect(world.logged).toEqual([]);
  },
);

/** Steps that end the visit of who takes them, so that nothing could be asked after it. */
const endsTheVisit = new Set(["/uitloggen"]);

test("a text that is a script is a text on every page", { timeout: 300_000 }, async () => {
  const run: string[] = [];
  let taken = 0;
  for (const role of writers)
    for (const found of formsOf(role).filter(({ route }) => !endsTheVisit.has(route.path))) {
      const response = await send(world, world.here, found, wellFilled(found.form, script));
      if (response.status === 303) taken += 1;
      if (response.status >= 500 || (await response.text()).includes("<script>alert(1)"))
        run.push(`${found.form.action} ${response.status}`);
    }
  expect(taken).toBeGreaterThan(20);
  for (const role of writers)
    for (const { path, html, status } of await walk(world, holderOf(world.here, role)))
      if (status >= 500 || html.includes("<script>alert(1)")) run.push(`${role} ${path} ${status}`);
  expect(run).toEqual([]);
  expect(world.logged).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { openFilledWorld } from "./filled-world.ts";
import { namedErrors } from "./page-forms.ts";
import { formsOn, send, walk } from "./page-walk.ts";
import type { FoundForm, Visit } from "./page-walk.ts";
import { markOf } from "./place.ts";
import { changedTables, sumsOf } from "./table-sums.ts";
import { holderOf } from "./world.ts";
import type { Settlement, World } from "./world.ts";
import { wellFilled } from "./wrong-input.ts";
import type { Filled } from "./wrong-input.ts";

/** Those who see and write most of an organisation, here and elsewhere. */
const walkers = ["coordinator", "authority", "administrator", "manager", "overseer", "employee"] as const;
type Walker = (typeof walkers)[number];

interface Side {
  readonly settlement: Settlement;
  readonly visits: ReadonlyMap<Walker, readonly Visit[]>;
  readonly forms: ReadonlyMap<Walker, readonly FoundForm[]>;
}

let world: World;
let here: Side;
let elsewhere: Side;

const lookAround = async (settlement: Settlement): Promise<Side> => {
  const visits = new Map<Walker, readonly Visit[]>();
  for (const role of walkers) visits.set(role, await walk(world, holderOf(settlement, role), 1));
  const forms = new Map(walkers.map((role) => [role, formsOn(world, role, visits.get(role) ?? [])]));
  return { settlement, visits, forms };
};

beforeAll(async () => {
  world = await openFilledWorld();
  here = await lookAround(world.here);
  elsewhere = await lookAround(world.elsewhere);
}, 500_000);
afterAll(() => world.close());

const identifier = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

const refused: readonly number[] = [403, 404];

test("what is of one organisation is on no page of another", () => {
  const leaked = walkers.flatMap((role) =>
    (elsewhere.visits.get(role) ?? [])
      .filter(({ route, html }) => route.permission !== "everybody" && html.includes(markOf(world.here)))
      .map(({ path }) => `${role} ${path}`),
  );
  expect(leaked).toEqual([]);
  const own = elsewhere.visits
    .get("coordinator")
    ?.filter(({ html }) => html.includes(markOf(world.elsewhere)));
  expect(own?.length).toBeGreaterThan(20);
});

/** What somebody shared with every organisation. */
const sharedOnPurpose = new Set(["/voorbeelden/:exampleId"]);

test("no address of one organisation is answered to another", { timeout: 120_000 }, async () => {
  const before = await sumsOf(world.database.owner);
  const addresses = new Map(
    [...here.visits.values()].flat().map(({ path, route }) => [path, route] as const),
  );
  const open: string[] = [];
  let tried = 0;
  for (const [path, route] of addresses) {
    if (route.permission === "everybody" || sharedOnPurpose.has(route.path) || /[?]/.test(path)) continue;
    for (const role of ["coordinator", "administrator"] as const) {
      const response = await world.ask(holderOf(world.elsewhere, role), path);
      const text = await response.text();
      if (text.includes(markOf(world.here))) open.push(`${role} reads ${path}`);
      if (!identifier.test(path)) continue;
      tried += 1;
      if (!refused.includes(response.status)) open.push(`${role} ${path} ${response.status}`);
    }
  }
  expect(tried).toBeGreaterThan(100);
  expect(open).toEqual([]);
  expect(changedTables(before, await sumsOf(world.database.owner))).toEqual([]);
});

/** Steps that end the visit of who takes them, so that nothing could be asked after it. */
const endsTheVisit = new Set(["/uitloggen"]);

const formsOf = ({ forms }: Side): readonly FoundForm[] =>
  [...forms.values()].flat().filter(({ route }) => !endsTheVisit.has(route.path));

/** Who tries: whoever holds the same role elsewhere. */
const trying = (found: FoundForm, filled: Filled): Promise<Response> =>
  send(world, world.elsewhere, found, filled);

test("no form of one organisation takes anything from another", { timeout: 120_000 }, async () => {
  const before = await sumsOf(world.database.owner, world.here.organisationId);
  const taken: string[] = [];
  let tried = 0;
  for (const found of formsOf(here).filter(({ form }) => identifier.test(form.action))) {
    const { status } = await trying(found, wellFilled(found.form, "Van elders"));
    tried += 1;
    if (!refused.includes(status)) taken.push(`${found.role} ${found.form.action} ${status}`);
  }
  expect(tried).toBeGreaterThan(40);
  expect(taken).toEqual([]);
  expect(changedTables(before, await sumsOf(world.database.owner, world.here.organisationId))).toEqual([]);
});

/** The same form elsewhere with one value of here: a choice that was never offered, or a hidden value. */
const smuggled = (own: FoundForm, theirs: FoundForm): { name: string; filled: Filled; shown: boolean }[] =>
  own.form.fields.flatMap((field) => {
    const foreign = theirs.form.fields.find(({ name }) => name === field.name);
    const candidates = [...(foreign?.options ?? []), ...(foreign?.values ?? [])];
    const value = candidates.find((one) => identifier.test(one) && !field.options.includes(one));
    if (value === undefined) return [];
    const others = wellFilled(own.form, "Van ons").filter(([name]) => name !== field.name);
    return [
      { name: field.name, filled: [...others, [field.name, value] as const], shown: field.kind !== "hidden" },
    ];
  });

/** Hidden words about where an action comes from: they are shown, and looked up in the own organisation only. */
const onlyWords = new Set([
  "/acties/nieuw sourceReference",
  "/acties/nieuw sourceHref",
  // Refused for its shares before anybody is looked up, and people are looked up in the own organisation.
  "/kluis/herstel/toegang from",
  "/kluis/herstel/toegang to",
]);

const isSame = (one: FoundForm, other: FoundForm): boolean =>
  one.role === other.role && one.route === other.route && one.form.fields.length === other.form.fields.length;

test("a thing of one organisation cannot be chosen in another", { timeout: 120_000 }, async () => {
  const before = await sumsOf(world.database.owner, world.here.organisationId);
  const taken: string[] = [];
  const tried: string[] = [];
  // Who reports belongs to no organisation: the address says for which one a form is.
  for (const own of formsOf(elsewhere).filter(({ route }) => !route.withoutSession)) {
    const theirs = formsOf(here).find((one) => isSame(one, own));
    if (theirs === undefined) continue;
    for (const { name, filled, shown } of smuggled(own, theirs)) {
      if (onlyWords.has(`${own.route.path} ${name}`)) continue;
      const response = await trying(own, filled);
      tried.push(`${own.form.action} ${name}`);
      const isNamed = namedErrors(await response.text()).includes(name);
      if (!refused.includes(response.status) && !(response.status === 422 && (isNamed || !shown)))
        taken.push(`${own.role} ${own.form.action} ${name} ${response.status}`);
    }
  }
  expect(tried.length).toBeGreaterThan(10);
  expect(taken).toEqual([]);
  expect(world.logged).toEqual([]);
  expect(changedTables(before, await sumsOf(world.database.owner, world.here.organisationId))).toEqual([]);
});

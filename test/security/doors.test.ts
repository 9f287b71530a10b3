import { afterAll, beforeAll, expect, test } from "vitest";
import { mayEnter } from "#app/navigation.ts";
import { roles } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import type { Route } from "#platform/http/index.ts";
import { declaredDoors, expectedDoors } from "./door-list.ts";
import { routeFinder } from "./route-finder.ts";
import { holderOf, openWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const nobodysId = "7d0f2a52-93c4-4f0e-9a54-2c1d3b5e8f60";

/** An address of this route that leads to nothing. */
const somewhere = (route: Route, value = nobodysId): string => route.path.replaceAll(/:[^/.]+/g, () => value);

const visit = (who: string | null, route: Route, path = somewhere(route)): Promise<Response> =>
  route.method === "GET"
    ? world.ask(who, path)
    : world.ask(who, path, { method: route.method, body: new URLSearchParams() });

const holding = (role: Role): Actor => ({
  kind: "person",
  organisationId: nobodysId,
  personId: nobodysId,
  name: "",
  roles: ["employee", role],
  pendingRoles: [],
});

/** Pages that end the visit of who asks, so that nothing could be asked after it. */
const endsTheVisit = new Set(["/uitloggen"]);

const seen = (response: Response, route: Route): string => `${route.method} ${route.path} ${response.status}`;

test("every door is on the list of doors, and opens to whom the list says", () => {
  expect(declaredDoors(world.routes)).toEqual(expectedDoors());
});

test("nobody is anybody on the pages of reporters, and of who answers a survey", () => {
  const inside = world.routes.filter(
    ({ path, withoutSession }) => /^\/(melden|enquete)(\/|$)/.test(path) !== withoutSession,
  );
  expect(inside.map(({ path }) => path)).toEqual([]);
});

test("no address is hidden behind one that is tried before it", () => {
  const find = routeFinder(world.routes);
  const hidden = world.routes.filter((route) => find(route.method, somewhere(route, "x")) !== route);
  expect(hidden.map((route) => `${route.method} ${route.path}`)).toEqual([]);
});

test(
  "a stranger is asked to sign in on everything that is not for everybody",
  { timeout: 120_000 },
  async () => {
    const closed = world.routes.filter((route) => route.permission !== "everybody");
    expect(closed.length).toBeGreaterThan(50);
    const open: string[] = [];
    for (const route of closed) {
      const response = await visit(null, route);
      if (response.status !== 401) open.push(seen(response, route));
    }
    expect(open).toEqual([]);
  },
);

test("a session that does not exist is nobody's", async () => {
  const closed = world.routes.find((route) => route.permission === "signed-in" && route.method === "GET");
  if (!closed) throw new Error("No page is for who is signed in");
  const tokens = ["", "x", "..", `${nobodysId}.${"A".repeat(43)}`, "%00", "' or 1=1 --", "é".repeat(2000)];
  for (const token of tokens) {
    const response = await visit(encodeURIComponent(token), closed);
    expect([token, response.status]).toEqual([token, 401]);
  }
});

test.each(roles)(
  "who is only %s comes in only where that role is named, and nothing fails",
  { timeout: 120_000 },
  async (role) => {
    const token = holderOf(world.here, role);
    const wrong: string[] = [];
    for (const route of world.routes.filter(({ path }) => !endsTheVisit.has(path))) {
      const response = await visit(token, route);
      const allowed = mayEnter(holding(role), route.permission);
      // An address for programs knows no sessions: whoever comes with one is a stranger there.
      if (!allowed && response.status !== (route.dialect ? 401 : 403)) wrong.push(seen(response, route));
      if (allowed && (response.status === 401 || response.status >= 500)) wrong.push(seen(response, route));
    }
    expect(wrong).toEqual([]);
    expect(world.logged).toEqual([]);
  },
);

/** What somebody who means harm, or a broken link, puts in an address. */
const hostile = [
  "../../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "%2e%2e%2f",
  "%00",
  "a%00b",
  "%ff%fe",
  "%zz",
  "' or 1=1 --",
  "1; drop table people",
  "$(id)",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "-1",
  "0",
  "99999999999999999999",
  "2147483648",
  "1e400",
  "NaN",
  "__proto__",
  "constructor",
  "toString",
  "é\u202e\u0000",
  "💥".repeat(50),
  "x".repeat(3000),
  "2026",
  "rekenkamer-2024",
  nobodysId.toUpperCase(),
  "undefined",
];

const encodedOnce = (value: string): string => (value.includes("%") ? value : encodeURIComponent(value));

/** Whoever may come to this route, or nobody where it is for everybody or for programs, which have tests of their own. */
const guestOf = (route: Route): string | null => {
  if (route.permission === "everybody" || route.permission === "program") return null;
  if (route.permission === "signed-in") return holderOf(world.here, "coordinator");
  return holderOf(world.here, route.permission[0] ?? "employee");
};

const failures = async (routes: readonly Route[], paths: (route: Route) => readonly string[]) => {
  const wrong: string[] = [];
  for (const route of routes)
    for (const path of paths(route)) {
      const response = await visit(guestOf(route), route, path);
      const text = await response.text();
      if (response.status >= 500) wrong.push(`${route.method} ${path.slice(0, 120)} ${response.status}`);
      if (text.includes("<script>alert(1)")) wrong.push(`${route.method} ${path} shows what it was sent`);
    }
  return wrong;
};

test("a hostile word in an address leads to a page that says no", { timeout: 240_000 }, async () => {
  const withParts = world.routes.filter((route) => route.path.includes(":"));
  expect(withParts.length).toBeGreaterThan(30);
  // Each word on every other address, and on each address every other word: there are hundreds, and they are parsed in few ways.
  const wordsFor = (route: (typeof withParts)[number]) =>
    hostile.filter((_, index) => index % 2 === withParts.indexOf(route) % 2);
  expect(
    await failures(withParts, (route) =>
      wordsFor(route).map((value) => somewhere(route, encodedOnce(value))),
    ),
  ).toEqual([]);
  expect(world.logged).toEqual([]);
});

/** Words after the question mark that pages read, and some that none does. */
const asked = [
  "pagina",
  "page",
  "q",
  "zoek",
  "terug",
  "taal",
  "jaar",
  "rol",
  "stand",
  "datum",
  "op",
  "__proto__",
  "x",
];

test("a hostile word after the question mark leads to a page", { timeout: 120_000 }, async () => {
  const pages = world.routes.filter((route) => route.method === "GET" && !route.path.includes(":"));
  // Each word once, and each name with four of them.
  const queries = [0, 1, 2, 3].map((turn) =>
    asked
      .map((name, index) => `${name}=${encodedOnce(hostile[(turn * 7 + index) % hostile.length] ?? "")}`)
      .join("&"),
  );
  expect(await failures(pages, (route) => queries.map((query) => `${route.path}?${query}`))).toEqual([]);
  expect(world.logged).toEqual([]);
});

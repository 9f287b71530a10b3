import { navigationGroups } from "#platform/module/index.ts";
import { expect, test } from "vitest";
import type { Actor, Role } from "#platform/actor/index.ts";
import { publicActor } from "#platform/actor/index.ts";
import type { Module, NavigationEntry } from "#platform/module/index.ts";
import { navigationFor } from "./navigation.ts";

const person = (...roles: readonly Role[]): Actor => ({
  kind: "person",
  organisationId: "00000000-0000-4000-8000-000000000001",
  personId: "00000000-0000-4000-8000-000000000002",
  name: "Noor Jansen",
  roles: ["employee", ...roles],
  pendingRoles: [],
});

const entry = (
  href: string,
  group: NavigationEntry["group"],
  roles: NavigationEntry["roles"],
): NavigationEntry => ({ href, group, roles, label: { nl: `Naar ${href}`, en: `To ${href}` }, order: 10 });

const sample: Module = {
  name: "sample",
  routes: [],
  navigation: [
    entry("/beleid", "year", "signed-in"),
    entry("/acties", "year", ["coordinator"]),
    entry("/openbaar", "year", "signed-in"),
    entry("/openbaar", "public", "everybody"),
    entry("/giften", "registers", "signed-in"),
  ],
};

const topOf = (actor: Actor, path = "/") =>
  navigationFor([sample], actor, path, "nl").top.map(({ label }) => label);

const side = (actor: Actor, path: string) =>
  navigationFor([sample], actor, path, "nl").side?.items.map(({ href }) => href);

test("a group of one page is called after the page, one of several after the group", () => {
  expect(topOf(person())).toEqual(["Jaarcyclus", "Naar /giften"]);
  expect(topOf(publicActor)).toEqual(["Naar /openbaar"]);
});

test("the pages of a group are those the roles give, and none where there is one", () => {
  expect(side(person(), "/beleid")).toEqual(["/beleid", "/openbaar"]);
  expect(side(person("coordinator"), "/beleid")).toEqual(["/beleid", "/acties", "/openbaar"]);
  expect(side(person(), "/giften")).toBeUndefined();
});

test("groups for which there is no room on top stand beside the start page", () => {
  const many = navigationGroups
    .slice(0, 9)
    .map((group) => entry(`/${group === "home" ? "" : group}`, group, "signed-in"));
  const shown = navigationFor([{ ...sample, navigation: many }], person(), "/", "nl");
  expect(shown.top).toHaveLength(7);
  expect(shown.side?.items.map(({ href }) => href)).toEqual(["/", "/year", "/registers"]);
});

test("a public page keeps its place in the navigation of whoever is signed in", () => {
  const shown = navigationFor([sample], person(), "/openbaar/2025", "nl");
  expect(shown.top.find(({ current }) => current)?.label).toBe("Jaarcyclus");
  expect(shown.side?.items.find(({ current }) => current)?.href).toBe("/openbaar");
});

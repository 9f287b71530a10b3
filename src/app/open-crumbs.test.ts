import { expect, test } from "vitest";
import type { Actor, Role } from "#platform/actor/index.ts";
import { openCrumbs } from "./open-crumbs.ts";

const actor = (...roles: readonly Role[]): Actor => ({
  kind: "person",
  organisationId: "00000000-0000-4000-8000-000000000001",
  personId: "00000000-0000-4000-8000-000000000002",
  name: "Noor Jansen",
  roles: ["employee", ...roles],
  pendingRoles: [],
});

const door = (path: string, ...permission: readonly Role[]) => ({ method: "GET" as const, path, permission });
const routes = [
  door("/beheer", "administrator"),
  door("/beheer/rollen", "administrator", "coordinator"),
  door("/beheer/personen/:personId", "administrator"),
];
const crumbs = ["/beheer", "/beheer/rollen?op=2026-01-01", "/beheer/personen/7", "/nergens"].map((href) => ({
  href,
  label: href,
}));

test.each([
  ["the administrator", actor("administrator"), crumbs],
  ["the coordinator", actor("coordinator"), [crumbs[1], crumbs[3]]],
  ["an employee", actor(), [crumbs[3]]],
])("the way back leads %s only where they may go", (_who, visitor, left) => {
  expect(openCrumbs(crumbs, visitor, routes)).toEqual(left);
});

import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#platform/actor/index.ts";
import type { TenderDeclaration } from "./tender.ts";
import {
  declarationCanBe,
  hindrances,
  isClear,
  leftTeam,
  mayDecideInterest,
  mayDeclare,
  mayRun,
  mayStart,
  standingOf,
  teamOf,
  tenderDecisionCanBe,
} from "./tender.rules.ts";
import type { MemberStanding } from "./tender.rules.ts";

const said = (change: Partial<TenderDeclaration> = {}): TenderDeclaration => ({
  tenderDeclarationId: "d",
  personId: "a",
  personName: "Ada",
  list: 0,
  interest: false,
  declaredOn: "2026-10-01",
  decision: null,
  conditions: null,
  decidedOn: null,
  decidedBy: null,
  ...change,
});

test.each<[string, Partial<TenderDeclaration> | undefined, number, MemberStanding]>([
  ["nothing was said", undefined, 0, "not-declared"],
  ["no interest", {}, 0, "none"],
  ["no interest, before the tenderers were known", {}, 1, "renew"],
  ["an interest on which nobody decided", { interest: true }, 0, "undecided"],
  ["an interest, stays", { interest: true, decision: "stays" }, 0, "stays"],
  ["an interest, stays on conditions", { interest: true, decision: "stays-on-conditions" }, 0, "stays"],
  ["an interest that was decided on, and a new list", { interest: true, decision: "stays" }, 2, "renew"],
  ["an interest, leaves, whatever list there is", { interest: true, decision: "leaves" }, 2, "leaves"],
])("standing: %s", (_what, last, list, expected) => {
  expect(standingOf(last && said(last), list)).toBe(expected);
});

const team = (...standings: readonly MemberStanding[]) =>
  standings.map((standing, place) => ({ name: `N${place}`, standing }));

describe("starting", () => {
  test.each<[readonly MemberStanding[], boolean]>([
    [["none", "stays"], true],
    [["none", "not-declared"], false],
    [["none", "renew"], false],
    [["none", "undecided"], false],
    [["none", "leaves"], false],
  ])("%j: %s", (standings, may) => {
    expect(isClear(team(...standings))).toBe(may);
    expect(mayStart(team(...standings)).ok).toBe(may);
  });

  test("what keeps the team waiting is named, by kind", () => {
    expect(hindrances(team("not-declared", "none", "undecided", "not-declared"))).toEqual([
      { standing: "not-declared", names: ["N0", "N3"] },
      { standing: "undecided", names: ["N2"] },
    ]);
  });
});

const person = (personId: string, ...roles: readonly Role[]): Actor => ({
  kind: "person",
  organisationId: "o",
  personId,
  name: personId,
  roles,
  pendingRoles: [],
});
const lead = { personId: "a", name: "Ada" };
const tender = { lead, madeBy: "m", state: "preparing" as const };

test("the lead, the maker and the coordinator run a tender; nobody after it is closed; started once", () => {
  for (const actor of [person("a"), person("m"), person("x", "coordinator")])
    expect(mayRun("start", tender, actor).ok).toBe(true);
  for (const actor of [person("b"), person("x", "manager", "authority", "administrator")])
    expect(mayRun("change", tender, actor).ok).toBe(false);
  expect(mayRun("start", { ...tender, state: "started" }, person("a")).ok).toBe(false);
  for (const step of ["change", "start", "close"] as const)
    expect(mayRun(step, { ...tender, state: "closed" }, person("a")).ok).toBe(false);
});

test("only the team declares, as long as it works", () => {
  const members = [lead];
  expect(mayDeclare({ members, state: "started" }, person("a")).ok).toBe(true);
  expect(mayDeclare({ members, state: "started" }, person("b")).ok).toBe(false);
  expect(mayDeclare({ members, state: "closed" }, person("a")).ok).toBe(false);
});

const interest = { deciderId: "m", kind: "friend" as const, party: "Steen", explanation: "Buren" };

test.each<[string, Partial<Parameters<typeof declarationCanBe>[0]>, string | undefined]>([
  ["nothing", { interest: "no" }, undefined],
  ["everything of an interest", {}, undefined],
  ["another list than was shown", { list: 1 }, "interest"],
  ["no kind", { kind: null }, "kind"],
  ["no party", { party: null }, "party"],
  ["no explanation", { explanation: null }, "explanation"],
])("declaring: %s", (_what, change, field) => {
  const { kind, party, explanation } = interest;
  const input = { list: 2, interest: "yes" as const, kind, party, explanation, ...change };
  const decision = declarationCanBe(input, 2);
  expect(decision.ok ? undefined : decision.field).toBe(field);
});

test("who may read an interest of another decides on it, once; conditions are written down", () => {
  const waiting = said({ interest: true });
  expect(mayDecideInterest(waiting, interest, person("m")).ok).toBe(true);
  expect(mayDecideInterest(waiting, undefined, person("c", "coordinator")).ok).toBe(false);
  expect(mayDecideInterest(waiting, interest, person("a")).ok).toBe(false);
  expect(mayDecideInterest({ ...waiting, decision: "stays" }, interest, person("m")).ok).toBe(false);
  expect(tenderDecisionCanBe({ decision: "stays-on-conditions", conditions: null }).ok).toBe(false);
  expect(tenderDecisionCanBe({ decision: "leaves", conditions: null }).ok).toBe(true);
});

test("the last word of each counts, and who left because of an interest is named apart", () => {
  const declarations = [
    said({ tenderDeclarationId: "2", list: 1 }),
    said({ tenderDeclarationId: "1", interest: true }),
    said({ personId: "b", personName: "Bo", interest: true, decision: "leaves" }),
  ];
  const here = { members: [lead], list: 1 };
  expect(teamOf(here, declarations)).toMatchObject([{ name: "Ada", standing: "none" }]);
  expect(leftTeam(here, declarations)).toMatchObject([{ personName: "Bo" }]);
});

import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#platform/actor/index.ts";
import { reportStates } from "../report.ts";
import type { ReportState } from "../report.ts";
import { caseSteps, mayTake } from "./casework.rules.ts";
import type { CaseStep } from "./casework.rules.ts";

const someone = (...roles: Role[]): Actor => ({
  kind: "person",
  organisationId: "o",
  personId: "me",
  name: "Noor Jansen",
  roles: ["employee", ...roles],
  pendingRoles: [],
});

const allowedIn = (state: ReportState, actor: Actor, handlerId: string | null = null): CaseStep[] =>
  caseSteps.filter((step) => mayTake(step, { state, handlerId }, actor).ok);

describe("which step in which state", () => {
  test.each<[ReportState, readonly CaseStep[]]>([
    ["received", ["note", "task", "link", "document"]],
    ["weighing", ["weigh", "allegation", "person", "extend", "note", "task", "link", "document"]],
    [
      "handling",
      [
        "weigh",
        "investigated",
        "allegation",
        "person",
        "outcome",
        "extend",
        "note",
        "task",
        "link",
        "document",
        "close",
      ],
    ],
    ["closed", ["note", "task", "reopen"]],
    ["set-aside", []],
  ])("%s", (state, expected) => {
    expect(allowedIn(state, someone("report-officer"))).toEqual(expected);
  });

  test("the reason says what to do first", () => {
    const officer = someone("report-officer");
    const why = (step: CaseStep, state: ReportState): string => {
      const decision = mayTake(step, { state, handlerId: null }, officer);
      return decision.ok ? "" : decision.reason.nl;
    };
    expect(why("weigh", "received")).toContain("Bevestig eerst");
    expect(why("outcome", "weighing")).toContain("Weeg de melding eerst");
    expect(why("weigh", "closed")).toContain("Heropen het eerst");
    expect(why("note", "set-aside")).toContain("Haal haar eerst terug");
    expect(why("reopen", "handling")).toContain("niet gesloten");
  });
});

describe("who takes which step", () => {
  test.each<[string, readonly Role[], readonly CaseStep[]]>([
    [
      "an investigator does not decide",
      ["investigator"],
      ["investigated", "allegation", "person", "note", "task", "document"],
    ],
    ["the authority decides and does not weigh", ["authority"], ["outcome", "note", "task", "document"]],
    ["any other reader", ["coordinator"], ["note", "task"]],
    ["a reader without a role", [], ["note", "task"]],
  ])("%s", (_who, roles, expected) => {
    expect(allowedIn("handling", someone(...roles))).toEqual(expected);
  });

  test("whoever handles the report takes every step of its state, in whatever role", () => {
    for (const state of reportStates)
      expect(allowedIn(state, someone(), "me")).toEqual(allowedIn(state, someone("report-officer")));
    expect(allowedIn("handling", someone(), "somebody else")).toEqual(["note", "task"]);
  });
});

import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/actor/index.ts";
import { anInterest } from "./financial.builder.ts";
import { declaredContent, filledSlots, financialStates, formValues } from "./financial-declaration.ts";
import {
  assessmentCanBe,
  canBe,
  declaredFrom,
  destroyedWhenEndedOn,
  dueOn,
  mayTake,
  readersFor,
  restrictedIn,
  standingOf,
} from "./financial-declaration.rules.ts";

const actor = (personId: string, ...roles: Actor["roles"]): Actor => ({
  kind: "person",
  organisationId: "o",
  personId,
  name: "Iemand",
  roles: ["employee", ...roles],
  pendingRoles: [],
});

describe("who may take which step", () => {
  const person = actor("p");
  const officer = actor("c", "compliance-officer");
  const ownOfficer = actor("p", "compliance-officer");
  const coordinator = actor("x", "coordinator", "authority", "administrator", "manager");
  test.each([
    ["confirm", person, ["assessed"]],
    ["confirm", officer, []],
    ["answer", person, ["question"]],
    ["answer", officer, []],
    ["ask", officer, ["submitted", "assessed"]],
    ["ask", person, []],
    ["assess", officer, ["submitted", "question", "assessed"]],
    ["assess", ownOfficer, []],
    ["assess", coordinator, []],
    ["ask", coordinator, []],
  ] as const)("%s", (step, who, states) => {
    const allowed = financialStates.filter((state) => mayTake(step, { state, personId: "p" }, who).ok);
    expect(allowed).toEqual(states);
  });
});

test("a declaration is sealed to every officer with a key, once, and never to who declares", () => {
  const keys = new Set(["a", "b", "p"]);
  expect(readersFor("p", ["a", "a", "b", "c", "p"], keys)).toEqual(["a", "b"]);
  expect(readersFor("p", ["p"], keys)).toEqual([]);
});

describe("when something is due", () => {
  test.each([
    ["four weeks after the designation", "2026-01-01", null, "2026-01-29"],
    ["a year after what was declared or confirmed", "2024-01-01", "2026-03-15", "2027-03-15"],
    ["the last day of February", "2024-01-01", "2024-02-29", "2025-02-28"],
  ])("%s", (_what, since, declaredOn, due) => {
    expect(dueOn(since, declaredOn)).toBe(due);
  });

  test.each([
    ["2026-02-01", null, "due"],
    ["2026-01-31", null, "late"],
    ["2026-03-03", "2025-03-03", "due"],
    ["2026-03-04", "2025-03-04", "done"],
    ["2026-01-31", "2025-01-31", "late"],
  ] as const)("due on %s, declared %s: %s", (due, declaredOn, standing) => {
    expect(standingOf({ dueOn: due, declaredOn }, "2026-02-01")).toBe(standing);
  });

  test("five years after it no longer holds", () => {
    expect(destroyedWhenEndedOn("2031-11-01")).toBe("2026-11-01");
  });
});

const empty = Object.fromEntries(
  Array.from({ length: 5 }, (_, index) => index + 1).flatMap((number) =>
    ["kind", "what", "whose", "size", "since", "until", "relation", "managedBy", "managedOn"].map((name) => [
      `${name}${number}`,
      null,
    ]),
  ),
);

const filled = { kind3: "loan", what3: "Lening aan mijn zus", whose3: "own" };

describe("what a form of a declaration says", () => {
  test.each([
    ["nothing at all", { nothing: "nothing" }, "ok"],
    ["one interest, also in the third place", { nothing: "interests", ...filled }, "ok"],
    ["nothing, and yet something", { nothing: "nothing", ...filled }, "nothing"],
    ["something, and yet nothing", { nothing: "interests" }, "kind1"],
    ["no kind", { nothing: "interests", ...filled, kind3: null }, "kind3"],
    ["not whose", { nothing: "interests", ...filled, whose3: null }, "whose3"],
    ["not what", { nothing: "interests", ...filled, what3: null }, "what3"],
    [
      "ended before it began",
      { nothing: "interests", ...filled, since3: "2026-02-01", until3: "2026-01-01" },
      "until3",
    ],
    [
      "a date of an agreement with nobody",
      { nothing: "interests", ...filled, managedOn3: "2026-02-01" },
      "managedBy3",
    ],
  ] as const)("%s", (_what, input, field) => {
    const decision = canBe({ ...empty, ...input });
    expect(decision.ok ? "ok" : decision.field).toBe(field);
  });

  test("is what is kept, and what is kept fills the form again", () => {
    const content = { interests: [anInterest(), anInterest({ whose: "partner", managedBy: "Bank" })] };
    const values = formValues(content);
    const input = { ...empty, ...values, nothing: "interests" as const };
    expect(declaredFrom(input)).toEqual(content);
    expect(declaredContent.parse(declaredFrom(input))).toEqual(content);
    expect(filledSlots(input).map(({ number }) => number)).toEqual([1, 2]);
    expect(formValues({ interests: [] })).toEqual({ nothing: "nothing" });
  });
});

test.each([
  ["no-objection", [], null, true],
  ["no-objection", ["sell"], null, false],
  ["conditions", [], null, false],
  ["conditions", [], "Overleg eerst.", true],
  ["conditions", ["sell"], null, true],
] as const)("%s with %j and %s can be: %s", (outcome, conditions, words, can) => {
  expect(assessmentCanBe({ outcome, conditions: [...conditions], words }).ok).toBe(can);
});

describe("what is named on the list of no dealing", () => {
  const list = [{ name: "Waterbouw Noord" }, { name: "ABC" }];
  test.each([
    ["Aandelen WATERBOUW-NOORD (50 stuks)", null, ["Waterbouw Noord"]],
    ["Waterbouw Noordzee", null, []],
    ["Abcoude Beheer", null, []],
    ["Opties abc", null, ["ABC"]],
    ["Waterbouw Noord, verkocht", "2026-10-31", []],
    ["Waterbouw Noord, vandaag verkocht", "2026-11-01", ["Waterbouw Noord"]],
  ] as const)("%s (until %s)", (what, until, found) => {
    expect(restrictedIn({ what, until }, list, "2026-11-01")).toEqual(found);
  });
});

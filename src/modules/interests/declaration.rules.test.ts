import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { decisions, declarationStates, registers } from "./declaration.ts";
import type { DeclarationState } from "./declaration.ts";
import {
  canEndOn,
  decideBy,
  decisionCanBe,
  hasRunOut,
  isLate,
  mayTake,
  stateAfter,
  takenSteps,
} from "./declaration.rules.ts";
import type { TakenStep } from "./declaration.rules.ts";

const named = (personId: string) => ({ personId });
const somebody = (personId: string): Actor => ({
  kind: "person",
  organisationId: "o",
  personId,
  name: personId,
  roles: ["employee"],
  pendingRoles: [],
});

const judged = (state: DeclarationState, change: object = {}) => ({
  state,
  personId: "own",
  adviser: named("manager"),
  decider: named("authority"),
  decision: null,
  decidedBy: null,
  objectedOn: null,
  objectionOutcome: null,
  content: { register: "side-activity" as const },
  ...change,
});

const stepsOf = (declaration: ReturnType<typeof judged>, personId: string): TakenStep[] =>
  takenSteps.filter((step) => mayTake(step, declaration, somebody(personId)).ok);

describe("who may take which step when", () => {
  test.each<[DeclarationState, TakenStep[], TakenStep[], TakenStep[]]>([
    ["draft", ["change", "submit", "withdraw"], [], []],
    ["submitted", ["withdraw"], ["advise"], []],
    ["advised", ["withdraw"], [], ["decide"]],
    ["in-force", ["renew", "end"], [], []],
    ["in-force-on-conditions", ["renew", "end"], [], []],
    ["refused", [], [], []],
    ["settled", [], [], []],
    ["ended", [], [], []],
    ["withdrawn", [], [], []],
  ])("%s: the person %j, the adviser %j, the decider %j", (state, own, adviser, decider) => {
    const declaration = judged(state);
    expect(stepsOf(declaration, "own")).toEqual(own);
    expect(stepsOf(declaration, "manager")).toEqual(adviser);
    expect(stepsOf(declaration, "authority")).toEqual(decider);
    expect(stepsOf(declaration, "colleague")).toEqual([]);
  });

  test("without an adviser the decider decides at once", () => {
    expect(stepsOf(judged("submitted", { adviser: null }), "authority")).toEqual(["decide"]);
  });

  test("against a refusal or conditions of a person one objects once, and the decider answers once", () => {
    const decided = { decidedBy: "authority", decision: "refusal" };
    expect(stepsOf(judged("refused", decided), "own")).toEqual(["object"]);
    const objected = judged("refused", { ...decided, objectedOn: "2026-10-01" });
    expect(stepsOf(objected, "own")).toEqual([]);
    expect(stepsOf(objected, "authority")).toEqual(["answer-objection"]);
    expect(
      stepsOf(
        { ...objected, ...judged("refused", { ...decided, objectedOn: "x", objectionOutcome: "rejected" }) },
        "authority",
      ),
    ).toEqual([]);
    expect(stepsOf(judged("in-force", { decidedBy: "authority", decision: "consent" }), "own")).not.toContain(
      "object",
    );
    expect(stepsOf(judged("settled", { decision: "consent" }), "own")).toEqual([]);
  });

  test("whatever the state, the roles and who was set: nobody advises, decides or answers on an own declaration", () => {
    const states = fc.constantFrom(...declarationStates);
    const person = fc.constantFrom("own", "manager", "authority");
    const world = fc.record({
      adviser: fc.option(person.map(named)),
      decider: fc.option(person.map(named)),
      decision: fc.option(fc.constantFrom(...decisions)),
      decidedBy: fc.option(person),
      objectedOn: fc.option(fc.constant("2026-10-01")),
    });
    fc.assert(
      fc.property(states, world, fc.subarray([...roles]), (state, change, held) => {
        const actor = { ...somebody("own"), roles: held };
        for (const step of ["advise", "decide", "answer-objection"] as const)
          expect(mayTake(step, judged(state, change), actor).ok).toBe(false);
      }),
    );
  });

  test("the public and the system take no step, and what is settled, refused or withdrawn never comes back into force", () => {
    const nobody: Actor = { ...somebody("x"), kind: "system", personId: null };
    for (const state of declarationStates)
      for (const step of takenSteps)
        expect(mayTake(step, judged(state, { adviser: null, decider: null }), nobody).ok).toBe(false);
    const last: readonly DeclarationState[] = ["refused", "settled", "ended", "withdrawn"];
    for (const state of last)
      for (const step of ["change", "submit", "advise", "decide", "renew", "end"] as const)
        for (const who of ["own", "manager", "authority"])
          expect(mayTake(step, judged(state), somebody(who)).ok).toBe(false);
  });
});

describe("what follows from a decision and from dates", () => {
  test.each([
    ["side-activity", "consent", "in-force"],
    ["side-activity", "conditions", "in-force-on-conditions"],
    ["side-activity", "refusal", "refused"],
    ["gift", "consent", "settled"],
    ["gift", "conditions", "settled"],
    ["gift", "refusal", "settled"],
  ] as const)("%s, %s: %s", (register, decision, state) => {
    expect(stateAfter(register, decision)).toBe(state);
    expect(registers).toContain(register);
  });

  test("six weeks from the day of submitting; late from the day after", () => {
    const by = decideBy("2026-10-01", 6);
    expect(by).toBe("2026-11-12");
    expect(isLate({ state: "submitted", decideBy: by }, "2026-11-12")).toBe(false);
    expect(isLate({ state: "advised", decideBy: by }, "2026-11-13")).toBe(true);
    expect(isLate({ state: "refused", decideBy: by }, "2026-11-13")).toBe(false);
  });

  test("what is in force runs out after its last day", () => {
    expect(hasRunOut({ state: "in-force", endsOn: "2026-10-01" }, "2026-10-01")).toBe(false);
    expect(hasRunOut({ state: "in-force", endsOn: "2026-10-01" }, "2026-10-02")).toBe(true);
    expect(hasRunOut({ state: "submitted", endsOn: "2026-10-01" }, "2026-10-02")).toBe(false);
  });

  test.each([
    ["consent", null, null, undefined],
    ["conditions", null, "reden", "conditions"],
    ["conditions", "niet in werktijd", null, undefined],
    ["refusal", null, null, "reason"],
    ["refusal", null, "reden", undefined],
  ] as const)("a form of %s with conditions %s and reason %s: %s", (decision, conditions, reason, field) => {
    const can = decisionCanBe({ decision, conditions, reason });
    expect(can.ok ? undefined : can.field).toBe(field);
  });

  test("ends between its first day and today", () => {
    const declaration = { startsOn: "2026-01-01" };
    expect(canEndOn("2025-12-31", declaration, "2026-10-01").ok).toBe(false);
    expect(canEndOn("2026-01-01", declaration, "2026-10-01").ok).toBe(true);
    expect(canEndOn("2026-10-02", declaration, "2026-10-01").ok).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles, systemActor } from "#platform/actor/index.ts";
import { anActorWith } from "../policy.builder.ts";
import { itemStates } from "./plan.ts";
import {
  closingFaults,
  endOfQuarter,
  mayFollowItem,
  mayTakePlanStep,
  missingBeforeProposal,
  stateFaults,
  undecided,
} from "./plan.rules.ts";
import type { PlanStep } from "./plan.rules.ts";

const all: PlanStep[] = ["edit", "propose", "withdraw", "send-back", "adopt", "reassign", "close"];
const coordinator = anActorWith("coordinator");
const authority = anActorWith("authority");

describe("who may take which step with a year plan", () => {
  test.each([
    ["coordinator", coordinator, "draft", ["edit", "propose"]],
    ["coordinator", coordinator, "proposed", ["withdraw"]],
    ["coordinator", coordinator, "adopted", ["reassign", "close"]],
    ["coordinator", coordinator, "closed", []],
    ["authority", authority, "draft", []],
    ["authority", authority, "proposed", ["send-back", "adopt"]],
    ["authority", authority, "adopted", []],
    ["authority", authority, "closed", []],
    ["system", systemActor("00000000-0000-4000-8000-000000000001"), "closed", []],
  ] as const)("%s, plan %s", (_name, who, state, steps) => {
    const plan = { state, proposedById: coordinator.personId };
    expect(all.filter((step) => mayTakePlanStep(step, plan, who).ok)).toEqual(steps);
  });

  test("who proposed does not adopt, whatever roles", () => {
    const both = anActorWith("coordinator", "authority");
    expect(mayTakePlanStep("adopt", { state: "proposed", proposedById: both.personId }, both).ok).toBe(false);
    expect(mayTakePlanStep("adopt", { state: "proposed", proposedById: coordinator.personId }, both).ok).toBe(
      true,
    );
  });

  test.each(roles.filter((role) => role !== "coordinator" && role !== "authority"))(
    "%s takes no step",
    (role) => {
      const steps = (["draft", "proposed", "adopted", "closed"] as const).flatMap((state) =>
        all.filter((step) => mayTakePlanStep(step, { state, proposedById: null }, anActorWith(role)).ok),
      );
      expect(steps).toEqual([]);
    },
  );
});

describe("following an item", () => {
  const owner = anActorWith();
  test.each([
    ["owner", owner, "adopted", true],
    ["coordinator", coordinator, "adopted", true],
    ["authority", authority, "adopted", false],
    ["somebody else", anActorWith(), "adopted", false],
    ["owner", owner, "draft", false],
    ["owner", owner, "closed", false],
  ] as const)("%s of a plan that is %3$s", (_name, who, state, ok) => {
    expect(mayFollowItem({ ownerId: owner.personId }, { state }, who).ok).toBe(ok);
  });

  test("only what was not done needs a reason", () => {
    const faulty = itemStates.filter((state) => stateFaults({ state, note: null }).length > 0);
    expect(faulty).toEqual(["not-done"]);
    expect(stateFaults({ state: "not-done", note: "Geen tijd." })).toEqual([]);
  });
});

test("a plan is proposed with items that each have an owner and a quarter", () => {
  expect(missingBeforeProposal([])).toHaveLength(1);
  expect(missingBeforeProposal([{ title: "a", ownerId: "p", quarter: 1 }])).toEqual([]);
  const missing = missingBeforeProposal([{ title: "b", ownerId: null, quarter: null }]);
  expect(missing.map(({ en }) => en)).toEqual(["“b” has no owner yet.", "“b” has no quarter yet."]);
});

const item = (itemId: string, state: (typeof itemStates)[number]) => ({ itemId, state, title: itemId });

describe("closing", () => {
  test.each([
    ["everything done", [item("a", "done")], [], []],
    ["nothing decided", [item("a", "busy")], [], ["besluit-a"]],
    [
      "decided without a reason",
      [item("a", "not-done")],
      [{ itemId: "a", decision: "dropped", because: " " }],
      ["reden-a"],
    ],
    [
      "neither chosen nor explained",
      [item("a", "busy")],
      [{ itemId: "a", decision: undefined, because: "" }],
      ["besluit-a", "reden-a"],
    ],
    [
      "explained at too much length",
      [item("a", "busy")],
      [{ itemId: "a", decision: "dropped", because: "x".repeat(1001) }],
      ["reden-a"],
    ],
    [
      "decided",
      [item("a", "not-started")],
      [{ itemId: "a", decision: "carried-over", because: "Volgt." }],
      [],
    ],
  ] as const)("%s", (_name, items, decisions, faulty) => {
    expect(closingFaults(items, decisions).map(({ field }) => field)).toEqual(faulty);
  });

  test("a plan closes exactly when each item that is not done has a decision with a reason", () => {
    const items = fc.uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom(...itemStates)), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(items, fc.func(fc.boolean()), (given, decides) => {
        const made = given.map(([id, state]) => item(id, state));
        const decisions = made
          .filter(({ itemId }) => decides(itemId))
          .map(({ itemId }) => ({ itemId, decision: "dropped" as const, because: "Omdat." }));
        const open = undecided(made).filter(({ itemId }) => !decisions.some((one) => one.itemId === itemId));
        expect(closingFaults(made, decisions)).toHaveLength(open.length);
      }),
    );
  });
});

test("quarters end on the last day of their month", () => {
  expect([1, 2, 3, 4].map((quarter) => endOfQuarter(2026, quarter))).toEqual([
    "2026-03-31",
    "2026-06-30",
    "2026-09-30",
    "2026-12-31",
  ]);
});

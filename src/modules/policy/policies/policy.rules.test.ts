import { describe, expect, test } from "vitest";
import { roles, systemActor } from "#platform/actor/index.ts";
import { aPolicyInput, anActorWith } from "../policy.builder.ts";
import { policyStates } from "./policy.ts";
import { evaluationIsLate, mayTakePolicyStep, policyFaults } from "./policy.rules.ts";
import type { PolicyStep } from "./policy.rules.ts";

const all: PolicyStep[] = ["change", "propose", "withdraw", "send-back", "adopt", "decide", "evaluate"];
const coordinator = anActorWith("coordinator");

describe("who may take which step with a policy", () => {
  test.each([
    ["coordinator", coordinator, "draft", ["change", "propose"]],
    ["coordinator", coordinator, "proposed", ["withdraw"]],
    ["coordinator", coordinator, "adopted", ["decide", "evaluate"]],
    ["coordinator", coordinator, "evaluated", ["decide", "evaluate"]],
    ["coordinator", coordinator, "replaced", []],
    ["authority", anActorWith("authority"), "draft", []],
    ["authority", anActorWith("authority"), "proposed", ["send-back", "adopt"]],
    ["authority", anActorWith("authority"), "adopted", []],
    [
      "system",
      systemActor("00000000-0000-4000-8000-000000000001"),
      "proposed",
      ["withdraw", "send-back", "adopt"],
    ],
  ] as const)("%s, policy %s", (_name, who, state, steps) => {
    const policy = { state, proposedById: coordinator.personId };
    expect(all.filter((step) => mayTakePolicyStep(step, policy, who).ok)).toEqual(steps);
  });

  test("who proposed does not adopt, whatever roles", () => {
    const both = anActorWith("coordinator", "authority");
    expect(mayTakePolicyStep("adopt", { state: "proposed", proposedById: both.personId }, both).ok).toBe(
      false,
    );
  });

  test.each(roles.filter((role) => role !== "coordinator" && role !== "authority"))(
    "%s takes no step",
    (role) => {
      const steps = policyStates.flatMap((state) =>
        all.filter((step) => mayTakePolicyStep(step, { state, proposedById: null }, anActorWith(role)).ok),
      );
      expect(steps).toEqual([]);
    },
  );
});

test.each([
  ["as it should be", {}, []],
  ["without an end", { endsOn: null }, []],
  ["that ends before it begins", { endsOn: "2024-12-31" }, ["endsOn"]],
  ["evaluated before it begins", { evaluationDueOn: "2025-01-01" }, ["evaluationDueOn"]],
])("a policy %s", (_name, change, faulty) => {
  expect(policyFaults(aPolicyInput(change)).map(({ field }) => field)).toEqual(faulty);
});

test.each([
  ["adopted", "2026-01-02", true],
  ["adopted", "2026-01-01", false],
  ["evaluated", "2026-01-02", true],
  ["draft", "2026-01-02", false],
  ["replaced", "2026-01-02", false],
] as const)(
  "the evaluation due on 1 January of a policy that is %s is late on %s: %s",
  (state, today, late) => {
    expect(evaluationIsLate({ state, evaluationDueOn: "2026-01-01" }, today)).toBe(late);
  },
);

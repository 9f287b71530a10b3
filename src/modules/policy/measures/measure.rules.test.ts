import { describe, expect, test } from "vitest";
import { anActorWith } from "../policy.builder.ts";
import { measureStates } from "./measure.ts";
import { mayChangeMeasures, measureFaults, nextStates, stateFaults } from "./measure.rules.ts";

describe("the states of a measure", () => {
  test.each([
    ["planned", ["running", "done", "stopped"]],
    ["running", ["planned", "done", "stopped"]],
    ["done", ["running"]],
    ["stopped", ["running"]],
  ] as const)("from %s", (state, expected) => {
    const reachable = measureStates.filter(
      (next) => stateFaults({ state }, { state: next, outcome: "Omdat." }).length === 0,
    );
    expect(reachable).toEqual(measureStates.filter((next) => expected.some((one) => one === next)));
    expect(nextStates(state)).toEqual(expected);
  });

  test("stopping needs a reason", () => {
    expect(
      stateFaults({ state: "running" }, { state: "stopped", outcome: null }).map((fault) => fault.field),
    ).toEqual(["outcome"]);
  });
});

test("an end before the beginning is refused; dates may be missing", () => {
  expect(measureFaults({ startsOn: "2026-02-01", endsOn: "2026-01-01" })).toHaveLength(1);
  expect(measureFaults({ startsOn: null, endsOn: "2026-01-01" })).toEqual([]);
  expect(measureFaults({ startsOn: "2026-01-01", endsOn: "2026-01-01" })).toEqual([]);
});

test("only the coordinator changes measures", () => {
  expect(mayChangeMeasures(anActorWith("coordinator")).ok).toBe(true);
  expect(mayChangeMeasures(anActorWith("authority", "manager", "administrator")).ok).toBe(false);
});

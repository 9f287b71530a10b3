import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { Goal, GoalInput, Measurement, ValueOn } from "./goal.ts";
import {
  expectedOn,
  goalFaults,
  goalState,
  mayTakeGoalStep,
  measurementFaults,
  validMeasurements,
} from "./goal.rules.ts";
import { anActorWith } from "../policy.builder.ts";

const baseline: ValueOn = { value: 50, date: "2024-01-01" };
const target: ValueOn = { value: 90, date: "2026-01-01" };
const on = (date: string, value: number): ValueOn => ({ date, value });

describe("how a goal stands", () => {
  test.each([
    ["nothing measured", [], "2025-01-01", "not-measured"],
    ["exactly on the line halfway", [on("2025-01-01", 70.1)], "2025-02-01", "on-track"],
    ["below the line", [on("2025-01-01", 69)], "2025-02-01", "behind"],
    ["at the target", [on("2025-01-01", 90)], "2025-02-01", "reached"],
    [
      "the latest counts, whatever the order",
      [on("2025-06-01", 60), on("2025-01-01", 89)],
      "2025-07-01",
      "behind",
    ],
    [
      "an old measurement is held against the line of its own day",
      [on("2024-02-01", 55)],
      "2025-12-31",
      "on-track",
    ],
    ["after the target's date only the target counts", [on("2025-12-31", 89.9)], "2026-01-02", "behind"],
    ["on the target's date it may still be on the line", [on("2025-12-01", 89)], "2026-01-01", "on-track"],
  ] as const)("%s", (_name, measurements, today, state) => {
    expect(goalState({ direction: "higher", baseline, target }, measurements, today)).toBe(state);
  });

  test("lower can be better", () => {
    const down = {
      direction: "lower" as const,
      baseline: on("2024-01-01", 40),
      target: on("2026-01-01", 10),
    };
    expect(goalState(down, [on("2025-01-01", 24)], "2025-01-01")).toBe("on-track");
    expect(goalState(down, [on("2025-01-01", 26)], "2025-01-01")).toBe("behind");
    expect(goalState(down, [on("2025-01-01", 9)], "2025-01-01")).toBe("reached");
  });

  test("without a target there is nothing to hold it against", () => {
    expect(
      goalState({ direction: "higher", baseline, target: null }, [on("2025-01-01", 99)], "2025-01-02"),
    ).toBe("not-measured");
  });

  test("without a baseline the first measurement is where the line begins", () => {
    const goal = { direction: "higher" as const, baseline: null, target };
    expect(goalState(goal, [on("2024-01-01", 50)], "2024-01-01")).toBe("on-track");
    expect(goalState(goal, [on("2024-01-01", 50), on("2025-01-01", 60)], "2025-01-01")).toBe("behind");
  });

  const days = fc.integer({ min: 0, max: 1000 }).map((n) => addDays("2024-01-01", n));
  test("a better measurement never makes a goal stand worse", () => {
    const rank = { behind: 0, "not-measured": 0, "on-track": 1, reached: 2 };
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 0, max: 120 }),
        fc.nat(40),
        (measured, today, value, more) => {
          const goal = { direction: "higher" as const, baseline, target };
          const worse = goalState(goal, [on(measured, value)], today);
          const better = goalState(goal, [on(measured, value + more)], today);
          expect(rank[better]).toBeGreaterThanOrEqual(rank[worse]);
        },
      ),
    );
  });

  test("the line stays between start and target", () => {
    fc.assert(
      fc.property(days, (date) => {
        const expected = expectedOn(baseline, target, date);
        expect(expected).toBeGreaterThanOrEqual(50);
        expect(expected).toBeLessThanOrEqual(90);
      }),
    );
  });
});

const measurement = (
  measurementId: string,
  date: string,
  replacesId: string | null = null,
  surveyIndicator: string | null = null,
): Measurement => ({
  measurementId,
  goalId: "doel",
  date,
  value: 1,
  note: null,
  replacesId,
  surveyIndicator,
  surveyRoundId: null,
});
const byHand = { surveyIndicator: null };

test("a corrected measurement does not count, its correction does, in order of date", () => {
  const all = [
    measurement("a", "2025-03-01"),
    measurement("b", "2025-01-01"),
    measurement("c", "2025-02-01", "a"),
  ];
  expect(validMeasurements(all, byHand).map((one) => one.measurementId)).toEqual(["b", "c"]);
});

test.each([
  ["the mean it is tied to", "integrity/mean/culture", ["hand", "mean", "better"]],
  ["the share it is tied to", "integrity/agree/learns", ["hand", "share"]],
  ["nothing of a survey", null, ["hand"]],
])(
  "of a goal that follows %s count what people measured and what the survey measured of that",
  (_name, tie, counting) => {
    const all = [
      measurement("hand", "2025-01-01"),
      measurement("mean", "2025-02-01", null, "integrity/mean/culture"),
      measurement("share", "2025-02-01", null, "integrity/agree/learns"),
      measurement("wrong", "2025-03-01", null, "integrity/mean/culture"),
      measurement("better", "2025-03-01", "wrong", "integrity/mean/culture"),
    ];
    const found = validMeasurements(all, { surveyIndicator: tie });
    expect(found.map((one) => one.measurementId)).toEqual(counting);
  },
);

test.each([
  ["of today", { date: "2025-05-01" }, []],
  ["of tomorrow", { date: "2025-05-02" }, ["date"]],
  ["a correction", { date: "2025-05-01", replaces: "c" }, []],
  ["a second correction of the same one", { date: "2025-05-01", replaces: "a" }, ["form"]],
  ["a correction of another goal's", { date: "2025-05-01", replaces: "z" }, ["form"]],
])("a measurement %s", (_name, change, faulty) => {
  const all = [measurement("a", "2025-03-01"), measurement("c", "2025-02-01", "a")];
  const faults = measurementFaults({ value: 1, note: null, ...change }, all, "2025-05-01");
  expect(faults.map(({ field }) => field)).toEqual(faulty);
});

const input: GoalInput = {
  title: "Doel",
  why: null,
  ownerId: null,
  indicator: "Aandeel",
  unit: "%",
  measuredBy: null,
  surveyIndicator: null,
  direction: "higher",
  baselineValue: 50,
  baselineOn: "2024-01-01",
  targetValue: 90,
  targetOn: "2026-01-01",
};

test.each([
  ["whole", {}, []],
  [
    "vague: nothing to measure yet",
    { indicator: null, baselineValue: null, baselineOn: null, targetValue: null, targetOn: null },
    [],
  ],
  ["half a baseline", { baselineOn: null }, ["baselineOn"]],
  ["half a target", { targetValue: null }, ["targetValue"]],
  ["a target without an indicator", { indicator: null }, ["indicator"]],
  [
    "measured by a survey, which says what is measured",
    { indicator: null, surveyIndicator: "integrity/agree/learns" },
    [],
  ],
  ["a target before the baseline", { targetOn: "2023-12-31" }, ["targetOn"]],
  ["a target that is no step forward", { targetValue: 50 }, ["targetValue"]],
  ["the wrong direction", { direction: "lower" as const }, ["targetValue"]],
])("a goal that is %s", (_name, change, faulty) => {
  expect(goalFaults({ ...input, ...change }).map(({ field }) => field)).toEqual(faulty);
});

const may = (who: Actor, of: Pick<Goal, "ownerId" | "endedOn">) =>
  (["change", "measure", "end"] as const).filter((step) => mayTakeGoalStep(step, of, who).ok);

describe("who may do what with a goal", () => {
  const owner = anActorWith();
  const goal = { ownerId: owner.personId, endedOn: null };
  test.each([
    ["coordinator", anActorWith("coordinator"), ["change", "measure", "end"]],
    ["owner", owner, ["measure"]],
    ["authority", anActorWith("authority"), []],
    ["somebody", anActorWith(), []],
  ] as const)("%s", (_name, who, steps) => {
    expect(may(who, goal)).toEqual(steps);
  });
  test("nobody, once it has ended; and nobody owns a goal without owner", () => {
    expect(may(anActorWith("coordinator"), { ownerId: null, endedOn: "2025-01-01" })).toEqual([]);
    expect(may({ ...anActorWith(), personId: null }, { ownerId: null, endedOn: null })).toEqual([]);
  });
});

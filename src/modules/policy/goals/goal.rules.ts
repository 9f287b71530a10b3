import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, holds, refusal } from "#platform/actor/index.ts";
import { daysBetween } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Fault } from "../fault.ts";
import type { Goal, GoalInput, Measurement, MeasurementInput, ValueOn } from "./goal.ts";

export type GoalState = "on-track" | "behind" | "reached" | "not-measured";

type Judged = Pick<Goal, "direction" | "baseline" | "target">;

/** Whether a measurement is of what the goal follows: what a survey measured counts while the goal is tied to that very thing. */
export const isOfGoal = (
  { surveyIndicator }: Pick<Measurement, "surveyIndicator">,
  goal: Pick<Goal, "surveyIndicator">,
): boolean => surveyIndicator === null || surveyIndicator === goal.surveyIndicator;

/** Measurements that count: those of what the goal follows that no other one replaces, the earliest first. */
export const validMeasurements = (
  all: readonly Measurement[],
  goal: Pick<Goal, "surveyIndicator">,
): Measurement[] => {
  const replaced = new Set(all.map((one) => one.replacesId));
  return all
    .filter((one) => !replaced.has(one.measurementId) && isOfGoal(one, goal))
    .toSorted((one, other) => one.date.localeCompare(other.date));
};

const isAsGood = (value: number, wanted: number, direction: Goal["direction"]): boolean =>
  direction === "higher" ? value >= wanted : value <= wanted;

/** The value on a straight line from start to target on this day; before the start the start's, after the target the target's. */
export const expectedOn = (start: ValueOn, target: ValueOn, date: PlainDate): number => {
  const span = daysBetween(start.date, target.date);
  if (span <= 0) return target.value;
  const part = Math.min(1, Math.max(0, daysBetween(start.date, date) / span));
  return start.value + part * (target.value - start.value);
};

/**
 * How a goal stands. The latest measurement is held against a straight line from the baseline (or else the first measurement) to the
 * target, on the day it was measured; once the target's date has passed only the target itself counts.
 */
export const goalState = (
  { direction, baseline, target }: Judged,
  measurements: readonly ValueOn[],
  today: PlainDate,
): GoalState => {
  const inOrder = measurements.toSorted((one, other) => one.date.localeCompare(other.date));
  const latest = inOrder.at(-1);
  const first = baseline ?? inOrder[0];
  if (target === null || latest === undefined || first === undefined) return "not-measured";
  if (isAsGood(latest.value, target.value, direction)) return "reached";
  if (today > target.date) return "behind";
  return isAsGood(latest.value, expectedOn(first, target, latest.date), direction) ? "on-track" : "behind";
};

const fault = (field: string, nl: string, en: string): Fault => ({ field, message: { nl, en } });

const pairFaults = (name: "baseline" | "target", value: number | null, date: PlainDate | null): Fault[] => {
  if ((value === null) === (date === null)) return [];
  return [
    value === null
      ? fault(`${name}Value`, "Vul ook de waarde in.", "Enter the value too.")
      : fault(`${name}On`, "Vul ook de datum in.", "Enter the date too."),
  ];
};

const targetFaults = (input: GoalInput): Fault[] => {
  const { baselineOn, baselineValue, targetOn, targetValue, direction } = input;
  if (targetValue === null || targetOn === null) return [];
  if (input.indicator === null && input.surveyIndicator === null)
    return [fault("indicator", "Schrijf op wat u meet.", "Write down what you measure.")];
  if (baselineValue === null || baselineOn === null) return [];
  if (targetOn <= baselineOn)
    return [
      fault("targetOn", "De streefdatum ligt na de nulmeting.", "The target's date lies after the baseline."),
    ];
  if (isAsGood(baselineValue, targetValue, direction))
    return [
      fault(
        "targetValue",
        "De nulmeting is al zo goed als de streefwaarde. Kijk ook na of hoger of lager beter is.",
        "The baseline is as good as the target already. Check whether higher or lower is better.",
      ),
    ];
  return [];
};

/** What is contradictory in a goal: half a baseline, a target without an indicator, a target that is no step forward. */
export const goalFaults = (input: GoalInput): readonly Fault[] => [
  ...pairFaults("baseline", input.baselineValue, input.baselineOn),
  ...pairFaults("target", input.targetValue, input.targetOn),
  ...targetFaults(input),
];

export type GoalStep = "change" | "measure" | "end";

/** Whether this actor may take this step with the goal: the coordinator all, the owner measures. */
export const mayTakeGoalStep = (
  step: GoalStep,
  goal: Pick<Goal, "ownerId" | "endedOn">,
  actor: Actor,
): Decision => {
  if (goal.endedOn !== null) return refusal("Dit doel is beëindigd.", "This goal has ended.");
  if (holds(actor, "coordinator") || actor.kind === "system") return allowed;
  if (step === "measure" && actor.personId !== null && actor.personId === goal.ownerId) return allowed;
  return refusal("Dit doet de integriteitscoördinator.", "The integrity coordinator does this.");
};

/** What is wrong with a measurement: of the future, or a second correction of the same one. */
export const measurementFaults = (
  { date, replaces }: MeasurementInput,
  all: readonly Measurement[],
  today: PlainDate,
): readonly Fault[] => {
  if (date > today)
    return [fault("date", "U kunt niet in de toekomst meten.", "You cannot measure in the future.")];
  if (replaces === undefined) return [];
  if (!all.some((one) => one.measurementId === replaces))
    return [fault("form", "Deze meting hoort niet bij dit doel.", "This measurement is not of this goal.")];
  if (all.some((one) => one.replacesId === replaces))
    return [fault("form", "Deze meting is al gecorrigeerd.", "This measurement was corrected already.")];
  return [];
};

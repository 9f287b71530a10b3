import { expect, test } from "vitest";
import { aGoalInput } from "../policy.builder.ts";
import { choicesFor, missingValues, surveyFaults } from "./survey.rules.ts";

const mean = "integrity/mean/culture";
const share = "integrity/agree/learns";
const value = (roundId: string, indicator = mean) => ({ indicator, roundId, date: "2026-04-14", value: 3.4 });
const held = (surveyRoundId: string | null, surveyIndicator = mean, goalId = "goal") => ({
  goalId,
  surveyIndicator,
  surveyRoundId,
});

test.each([
  ["every round that is new", [value("r1"), value("r2")], [], ["r1", "r2"]],
  ["no round twice", [value("r1"), value("r2")], [held("r1")], ["r2"]],
  ["a round that only another goal holds", [value("r1")], [held("r1", mean, "other")], ["r1"]],
  ["a round that was taken over for another figure", [value("r1")], [held("r1", share)], ["r1"]],
  ["nothing of another figure", [value("r1", share)], [], []],
])("a goal takes over %s", (_name, values, all, rounds) => {
  const found = missingValues([{ goalId: "goal", surveyIndicator: mean }], values, all);
  expect(found.map(({ roundId }) => roundId)).toEqual(rounds);
});

const indicator = (key: string, isAsked = true) => ({
  key,
  asks: "integrity",
  questionnaire: { nl: "Enquête", en: "Survey" },
  label: { nl: key, en: key },
  unit: key === mean ? null : ("%" as const),
  scales: [],
  isAsked,
});

test("a goal can be tied to what is asked now, or stay with what it follows", () => {
  const all = [indicator(mean), indicator(share, false)];
  expect(choicesFor(all, null).map(({ key }) => key)).toEqual([mean]);
  expect(choicesFor(all, share).map(({ key }) => key)).toEqual([mean, share]);
});

test.each([
  ["nothing of a survey", null, { targetValue: 400 }, []],
  ["something that is not asked", "integrity/mean/gone", {}, ["survey"]],
  ["a mean, with a target it can have", mean, { baselineValue: 3, targetValue: 3.8 }, []],
  ["a mean, with per cents", mean, { baselineValue: 50, targetValue: 90 }, ["baselineValue", "targetValue"]],
  ["a share, without a baseline", share, { baselineValue: null, targetValue: 80 }, []],
  ["a share above all", share, { targetValue: 120 }, ["targetValue"]],
])("a goal tied to %s", (_name, surveyIndicator, change, faulty) => {
  const chosen = [indicator(mean), indicator(share)].find(({ key }) => key === surveyIndicator);
  const faults = surveyFaults(aGoalInput({ surveyIndicator, ...change }), chosen);
  expect(faults.map(({ field }) => field)).toEqual(faulty);
});

import { aFeltFact, aGoalFact, aMeasureFact, anActionFact, anUnreportedFact } from "../coherence.builder.ts";
import type { RuleCase } from "./rule-case.ts";

const norm = (number: number) => ({
  reference: `rekenkamer-2024/${number}`,
  title: { nl: `Norm ${number}`, en: `Norm ${number}` },
});
const norms = [norm(4), norm(7), norm(8)];
const tied = (number: number) => norm(number).reference;
const weak = { norms, felt: [aFeltFact()] };
const silent = { norms, unreported: anUnreportedFact() };
const closed = (closesOn: string, questionnaire = "integrity") => ({
  questionnaire,
  state: "closed" as const,
  closesOn,
});
const prepared = (closesOn: string) => ({ ...closed(closesOn), state: "prepared" as const });
const goal = aGoalFact({ questionnaire: "integrity", targetOn: "2027-12-31" });

/** Worlds for the rules of this kind. */
export const surveyCases: readonly RuleCase[] = [
  {
    rule: 36,
    finds: [
      ["nothing about it", weak, ["norm:rekenkamer-2024/7"]],
      [
        "a measure that is done",
        { ...weak, measures: [aMeasureFact({ state: "done", norms: [tied(7)] })] },
        ["norm:rekenkamer-2024/7"],
      ],
      [
        "an action on another norm, a goal on another",
        {
          ...weak,
          actions: [anActionFact({ sourceKind: "norm", reference: tied(4) })],
          goals: [aGoalFact({ feltNorms: [tied(4)] })],
        },
        ["norm:rekenkamer-2024/7"],
      ],
      [
        "two of three",
        {
          norms,
          felt: [aFeltFact({ norm: tied(4) }), aFeltFact({ mean: 3.4 }), aFeltFact({ norm: tied(8) })],
        },
        ["norm:rekenkamer-2024/4", "norm:rekenkamer-2024/8"],
      ],
    ],
    leaves: [
      ["the middle", { norms, felt: [aFeltFact({ mean: 3 })] }],
      ["not shown", { norms, felt: [] }],
      ["a norm that does not hold here", { felt: [aFeltFact()] }],
      ["a planned measure", { ...weak, measures: [aMeasureFact({ state: "planned", norms: [tied(7)] })] }],
      ["an action", { ...weak, actions: [anActionFact({ sourceKind: "norm", reference: tied(7) })] }],
      ["a goal that the survey measures", { ...weak, goals: [aGoalFact({ feltNorms: [tied(7)] })] }],
    ],
  },
  {
    rule: 37,
    finds: [
      ["never", { surveyRounds: [] }, ["whole:survey"]],
      ["two years and a day ago", { surveyRounds: [closed("2024-10-31")] }, ["whole:survey"]],
      [
        "one that was prepared and never opened",
        { surveyRounds: [prepared("2026-10-31")] },
        ["whole:survey"],
      ],
    ],
    leaves: [
      ["two years ago", { surveyRounds: [closed("2024-11-01")] }],
      ["a pulse since", { surveyRounds: [closed("2020-01-01"), closed("2026-01-01", "pulse")] }],
      ["one that is open", { surveyRounds: [{ ...closed("2026-10-31"), state: "open" }] }],
      ["one that is prepared", { surveyRounds: [prepared("2026-11-01")] }],
    ],
  },
  {
    rule: 38,
    finds: [
      ["nothing is planned", { goals: [goal] }, ["goal:g1"]],
      ["another survey is", { goals: [goal], surveyRounds: [closed("2027-06-01", "pulse")] }, ["goal:g1"]],
      ["a round that closes later", { goals: [goal], surveyRounds: [prepared("2028-01-01")] }, ["goal:g1"]],
      [
        "one that closed more than a year before",
        { goals: [aGoalFact({ ...goal, targetOn: "2027-04-15" })] },
        ["goal:g1"],
      ],
    ],
    leaves: [
      ["a round that closes on the day", { goals: [goal], surveyRounds: [prepared("2027-12-31")] }],
      [
        "one that closed less than a year before",
        { goals: [aGoalFact({ ...goal, targetOn: "2027-04-14" })] },
      ],
      ["a target that has passed", { goals: [aGoalFact({ ...goal, targetOn: "2026-10-31" })] }],
      ["no target", { goals: [aGoalFact({ ...goal, targetOn: null })] }],
      ["measured by hand", { goals: [aGoalFact({ targetOn: "2030-01-01" })] }],
    ],
  },
  {
    rule: 39,
    finds: [["nothing about reporting", silent, ["norm:rekenkamer-2024/8"]]],
    leaves: [
      ["half", { norms, unreported: anUnreportedFact({ share: 50 }) }],
      ["not shown", { norms, unreported: null }],
      ["a measure", { ...silent, measures: [aMeasureFact({ norms: [tied(8)] })] }],
      ["a goal", { ...silent, goals: [aGoalFact({ feltNorms: [tied(8)] })] }],
      ["a norm that does not hold here", { unreported: anUnreportedFact() }],
    ],
  },
];

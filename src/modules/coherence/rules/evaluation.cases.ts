import { aGoalFact, anActionFact, aPlanItemFact, aPolicyFact } from "../coherence.builder.ts";
import type { RuleCase } from "./rule-case.ts";

const plan = { year: 2026, isAdopted: true, withCouncil: true, items: [] };
const agreement = { agreementId: "ag1", managerName: "Kim", agreedOn: "2026-04-30", reportedOn: null };

/** Worlds for the rules of this kind. */
export const evaluationCases: readonly RuleCase[] = [
  {
    rule: 23,
    finds: [
      ["a year and a day ago", { goals: [aGoalFact({ measuredOn: "2025-10-31" })] }, ["goal:g1"]],
      [
        "never, in a year and a day",
        { goals: [aGoalFact({ measuredOn: null, createdOn: "2025-10-31" })] },
        ["goal:g1"],
      ],
    ],
    leaves: [
      ["a year ago", { goals: [aGoalFact({ measuredOn: "2025-11-01" })] }],
      ["never, but new", { goals: [aGoalFact({ measuredOn: null, createdOn: "2026-09-01" })] }],
    ],
  },
  {
    rule: 24,
    finds: [
      ["behind, no action", { goals: [aGoalFact({ isBehind: true })] }, ["goal:g1"]],
      [
        "an action on another goal",
        {
          goals: [aGoalFact({ isBehind: true })],
          actions: [anActionFact({ sourceKind: "goal", reference: "g2" })],
        },
        ["goal:g1"],
      ],
    ],
    leaves: [
      [
        "an action on it",
        {
          goals: [aGoalFact({ isBehind: true })],
          actions: [anActionFact({ sourceKind: "goal", reference: "g1" })],
        },
      ],
      ["on track", { goals: [aGoalFact()], actions: [] }],
    ],
  },
  {
    rule: 25,
    finds: [
      ["never in more than four years", { inForce: aPolicyFact({ startsOn: "2022-10-31" }) }, ["policy:p1"]],
      [
        "last time too long ago",
        { inForce: aPolicyFact({ startsOn: "2015-01-01", evaluatedOn: "2022-10-31" }) },
        ["policy:p1"],
      ],
      ["its own day passed", { inForce: aPolicyFact({ evaluationDueOn: "2026-10-31" }) }, ["policy:p1"]],
    ],
    leaves: [
      ["four years ago", { inForce: aPolicyFact({ startsOn: "2022-11-01" }) }],
      ["no policy", { inForce: null }],
    ],
  },
  {
    rule: 26,
    finds: [
      ["never", { roundOn: null }, ["whole:round"]],
      ["two years and a day ago", { roundOn: "2024-10-31" }, ["whole:round"]],
    ],
    leaves: [["two years ago", { roundOn: "2024-11-01" }]],
  },
  {
    rule: 27,
    finds: [["31 days late", { actions: [anActionFact({ dueOn: "2026-10-01" })] }, ["action:a1"]]],
    leaves: [["30 days late", { actions: [anActionFact({ dueOn: "2026-10-02" })] }]],
  },
  {
    rule: 28,
    finds: [
      [
        "a quarter that is past",
        { plan: { ...plan, items: [aPlanItemFact({ quarter: 3 })] } },
        ["plan-item:i1"],
      ],
    ],
    leaves: [
      ["a quarter that runs", { plan: { ...plan, items: [aPlanItemFact({ quarter: 4 })] } }],
      ["busy", { plan: { ...plan, items: [aPlanItemFact({ quarter: 1, state: "busy" })] } }],
      ["without a quarter", { plan: { ...plan, items: [aPlanItemFact({ quarter: null })] } }],
      ["a plan not adopted", { plan: { ...plan, isAdopted: false, items: [aPlanItemFact({ quarter: 1 })] } }],
    ],
  },
  {
    rule: 29,
    finds: [
      ["no report in half a year", { agreements: [agreement] }, ["agreement:ag1"]],
      [
        "an old report",
        { agreements: [{ ...agreement, agreedOn: "2026-01-05", reportedOn: "2026-04-30" }] },
        ["agreement:ag1"],
      ],
    ],
    leaves: [["half a year", { agreements: [{ ...agreement, agreedOn: "2026-05-01" }] }]],
  },
];

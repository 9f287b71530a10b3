import { aGoalFact, aPolicyFact } from "../coherence.builder.ts";
import type { RuleCase } from "./rule-case.ts";

const plan = { year: 2026, isAdopted: true, withCouncil: true, items: [] };

/** Worlds for the rules of this kind. */
export const policyCases: readonly RuleCase[] = [
  {
    rule: 5,
    finds: [
      ["no policy", { policies: [], inForce: null }, ["whole:vision"]],
      ["an empty vision", { policies: [aPolicyFact({ vision: " " })] }, ["whole:vision"]],
    ],
    leaves: [["a draft with a vision", { policies: [aPolicyFact()], inForce: null }]],
  },
  {
    rule: 6,
    finds: [["only a draft", { inForce: null }, ["whole:adoption"]]],
    leaves: [["a policy in force", { inForce: aPolicyFact() }]],
  },
  {
    rule: 7,
    finds: [["ended yesterday", { inForce: aPolicyFact({ endsOn: "2026-10-31" }) }, ["policy:p1"]]],
    leaves: [
      ["ends today", { inForce: aPolicyFact({ endsOn: "2026-11-01" }) }],
      ["without an end", { inForce: aPolicyFact({ endsOn: null }) }],
      ["no policy in force", { inForce: null }],
    ],
  },
  {
    rule: 8,
    finds: [
      ["no plan", { plan: null }, ["whole:year-plan"]],
      ["a plan that is not adopted", { plan: { ...plan, isAdopted: false } }, ["whole:year-plan"]],
      ["no plan on 1 February", { plan: null, today: "2026-02-01" }, ["whole:year-plan"]],
    ],
    leaves: [
      ["an adopted plan", { plan }],
      ["no plan on 31 January", { plan: null, today: "2026-01-31" }],
    ],
  },
  {
    rule: 9,
    finds: [
      ["an adopted plan nobody told", { plan: { ...plan, withCouncil: false } }, ["whole:works-council"]],
    ],
    leaves: [
      ["discussed", { plan }],
      ["a draft", { plan: { ...plan, isAdopted: false, withCouncil: false } }],
      ["no plan", { plan: null }],
    ],
  },
  {
    rule: 10,
    finds: [["no goals", { goals: [] }, ["whole:goals"]]],
    leaves: [
      ["one goal", { goals: [aGoalFact()] }],
      ["no policy yet", { goals: [], inForce: null }],
    ],
  },
  {
    rule: 11,
    finds: [["no measure", { goals: [aGoalFact({ measures: 0 })] }, ["goal:g1"]]],
    leaves: [["one measure", { goals: [aGoalFact({ measures: 1 })] }]],
  },
  {
    rule: 12,
    finds: [
      ["no indicator", { goals: [aGoalFact({ hasIndicator: false, hasTarget: false })] }, ["goal:g1"]],
      ["no target", { goals: [aGoalFact({ hasTarget: false })] }, ["goal:g1"]],
    ],
    leaves: [["both", { goals: [aGoalFact()] }]],
  },
  {
    rule: 13,
    finds: [["nobody", { goals: [aGoalFact({ ownerId: null })] }, ["goal:g1"]]],
    leaves: [["somebody", { goals: [aGoalFact()] }]],
  },
];

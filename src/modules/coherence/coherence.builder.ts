import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import type {
  ActionFact,
  BlockFact,
  Facts,
  FeltFact,
  GoalFact,
  JudgementFact,
  MeasureFact,
  PlanItemFact,
  PolicyInForceFact,
  PositionFact,
  UnreportedFact,
} from "./facts.ts";
import { termsFrom } from "./terms.ts";

const somebody = "00000000-0000-4000-8000-000000000011";
const yes: JudgementFact = { value: "yes", judgedOn: "2026-06-01" };
const title = (text: string) => ({ nl: text, en: text });

/** A goal with everything that belongs to it. */
export const aGoalFact = (change: Partial<GoalFact> = {}): GoalFact => ({
  goalId: "g1",
  title: "Medewerkers weten waar zij terechtkunnen",
  ownerId: somebody,
  hasIndicator: true,
  hasTarget: true,
  targetOn: "2027-01-01",
  questionnaire: null,
  feltNorms: [],
  measures: 1,
  createdOn: "2025-01-15",
  measuredOn: "2026-09-01",
  isBehind: false,
  ...change,
});

/** A running measure with an owner, tied to all three parts. */
export const aMeasureFact = (change: Partial<MeasureFact> = {}): MeasureFact => ({
  measureId: "m1",
  title: "Dilemmagesprek in elk team",
  ownerId: somebody,
  state: "running",
  control: "both",
  ties: 2,
  norms: ["rekenkamer-2024/1"],
  parts: ["prevention", "detection", "response"],
  ...change,
});

/** A building block that is there and works, and serves the norm on risk analysis. */
export const aBlockFact = (change: Partial<BlockFact> = {}): BlockFact => ({
  reference: "arnhem-2024/8.5",
  title: title("Risicoanalyse"),
  ownerId: somebody,
  documents: [{ title: "Protocol", validUntil: "2027-12-31" }],
  design: yes,
  existence: yes,
  operation: yes,
  norms: ["rekenkamer-2024/1"],
  ...change,
});

/** An open action that is in time. */
export const anActionFact = (change: Partial<ActionFact> = {}): ActionFact => ({
  actionId: "a1",
  title: "Protocol oefenen",
  dueOn: "2026-12-01",
  sourceKind: "norm",
  reference: "rekenkamer-2024/9",
  ...change,
});

/** A plan item of the last quarter. */
export const aPlanItemFact = (change: Partial<PlanItemFact> = {}): PlanItemFact => ({
  itemId: "i1",
  title: "Collegiale toets",
  quarter: 4,
  state: "not-started",
  ...change,
});

/** A policy in force that is in its term. */
export const aPolicyFact = (change: Partial<PolicyInForceFact> = {}): PolicyInForceFact => ({
  policyId: "p1",
  title: "Integriteitsbeleid",
  vision: "Wij werken eerlijk.",
  startsOn: "2025-01-01",
  endsOn: "2028-12-31",
  evaluationDueOn: "2027-01-01",
  evaluatedOn: null,
  ...change,
});

/** A coordinator who is well placed. */
export const aPositionFact = (change: Partial<PositionFact> = {}): PositionFact => ({
  current: { directAccess: true, hasBackup: true },
  contactOn: "2026-09-15",
  unanswered: [],
  ...change,
});

const survey = { roundId: "r1", round: { nl: "Enquête 2026", en: "Survey 2026" } };

/** What a survey found weak. */
export const aFeltFact = (change: Partial<FeltFact> = {}): FeltFact => ({
  ...survey,
  norm: "rekenkamer-2024/7",
  scale: { nl: "Voorbeeldgedrag", en: "Example-setting" },
  mean: 2.9,
  ...change,
});

/** Two in three of those who suspected something did not report it. */
export const anUnreportedFact = (change: Partial<UnreportedFact> = {}): UnreportedFact => ({
  ...survey,
  share: 67,
  ...change,
});

/** An organisation on 1 November 2026 in which everything hangs together: no rule finds anything. */
export const aPerfectWorld = (change: Partial<Facts> = {}): Facts => ({
  today: "2026-11-01",
  terms: termsFrom(new Map()),
  frameworks: [{ framework: "rekenkamer-2024", title: title("Rekenkamer"), version: 1, newer: null }],
  norms: [{ reference: "rekenkamer-2024/1", title: title("Risicoanalyse") }],
  shortfalls: [],
  roundOn: "2026-01-01",
  blocks: [aBlockFact()],
  policies: [aPolicyFact()],
  inForce: aPolicyFact(),
  goals: [aGoalFact()],
  measures: [aMeasureFact()],
  actions: [anActionFact()],
  plan: { year: 2026, isAdopted: true, withCouncil: true, items: [aPlanItemFact()] },
  agreements: [
    { agreementId: "ag1", managerName: "Kim de Wit", agreedOn: "2026-02-03", reportedOn: "2026-07-01" },
  ],
  surveyRounds: [{ questionnaire: "integrity", state: "closed", closesOn: "2026-04-14" }],
  felt: [],
  unreported: null,
  coordinators: 1,
  counsellors: 2,
  position: aPositionFact(),
  ...change,
});

/** A point that is set aside; written as the owner of the database. */
export const aSetAside = async (
  owner: Db,
  { organisationId }: { readonly organisationId: string },
  change: { rule?: number; point?: string; until?: string; setOn?: string } = {},
) => {
  const row = {
    organisationId,
    setAsideId: randomUUID(),
    rule: 31,
    point: "whole:counsellor",
    reason: "De werving loopt.",
    setOn: "2026-10-01",
    until: "2026-12-31",
    ...change,
  };
  await owner.insertInto("coherenceSetAside").values(row).execute();
  return row;
};

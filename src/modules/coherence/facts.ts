import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Terms } from "./terms.ts";

export type Part = "prevention" | "detection" | "response";
export const parts: readonly Part[] = ["prevention", "detection", "response"];

/** A framework in use; `newer` is the latest version where that is not the one in use. */
export interface FrameworkFact {
  readonly framework: string;
  readonly title: Localised;
  readonly version: number;
  readonly newer: number | null;
}

/** A norm that holds for the organisation. */
export interface NormFact {
  /** As `rekenkamer-2024/2`. */
  readonly reference: string;
  readonly title: Localised;
}

/** A norm that the latest closed round found below sufficient. */
export interface ShortfallFact extends NormFact {
  /** Name of the round. */
  readonly round: string;
}

/** What was judged of one aspect of a building block, and when. */
export interface JudgementFact {
  readonly value: "yes" | "partly" | "no";
  readonly judgedOn: PlainDate;
}

export interface BlockFact {
  /** As `arnhem-2024/1.6`. */
  readonly reference: string;
  readonly title: Localised;
  readonly ownerId: string | null;
  readonly documents: readonly { readonly title: string; readonly validUntil: PlainDate | null }[];
  readonly design: JudgementFact | null;
  readonly existence: JudgementFact | null;
  readonly operation: JudgementFact | null;
  /** References of the norms it serves. */
  readonly norms: readonly string[];
}

/** A version of the policy: draft, proposed or in force. */
export interface PolicyFact {
  readonly policyId: string;
  readonly title: string;
  readonly vision: string;
}

export interface PolicyInForceFact extends PolicyFact {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly evaluationDueOn: PlainDate;
  readonly evaluatedOn: PlainDate | null;
}

/** A goal that has not ended. */
export interface GoalFact {
  readonly goalId: string;
  readonly title: string;
  readonly ownerId: string | null;
  /** Something to measure: by hand, or by a survey. */
  readonly hasIndicator: boolean;
  readonly hasTarget: boolean;
  readonly targetOn: PlainDate | null;
  /** The questionnaire that measures it; null where none does. */
  readonly questionnaire: string | null;
  /** The norms of which what a survey measures says how they are felt. */
  readonly feltNorms: readonly string[];
  /** Measures that are planned or running, or done. */
  readonly measures: number;
  readonly createdOn: PlainDate;
  readonly measuredOn: PlainDate | null;
  /** Behind the line from baseline to target. */
  readonly isBehind: boolean;
}

/** A measure that was not stopped. */
export interface MeasureFact {
  readonly measureId: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly state: "planned" | "running" | "done";
  readonly control: "structure" | "culture" | "both";
  /** Norms and building blocks it is tied to. */
  readonly ties: number;
  /** Those norms, and the ones those blocks serve. */
  readonly norms: readonly string[];
  /** The parts of those norms and blocks. */
  readonly parts: readonly Part[];
}

export interface ActionFact {
  readonly actionId: string;
  readonly title: string;
  readonly dueOn: PlainDate;
  /** What kind of thing it comes from, and which. */
  readonly sourceKind: string;
  readonly reference: string | null;
}

export interface PlanItemFact {
  readonly itemId: string;
  readonly title: string;
  readonly quarter: number | null;
  readonly state: "not-started" | "busy" | "done" | "not-done";
}

/** The plan of this year. */
export interface PlanFact {
  readonly year: number;
  readonly isAdopted: boolean;
  /** The works council was told, advised or consented. */
  readonly withCouncil: boolean;
  readonly items: readonly PlanItemFact[];
}

/** An agreement of this year with a manager. */
export interface AgreementFact {
  readonly agreementId: string;
  readonly managerName: string;
  readonly agreedOn: PlainDate;
  readonly reportedOn: PlainDate | null;
}

export interface AdviceFact {
  readonly adviceId: string;
  readonly subject: string;
  readonly givenOn: PlainDate;
}

/** A round of a survey: when it closed, or is to close. */
export interface SurveyRoundFact {
  readonly questionnaire: string;
  readonly state: "prepared" | "open" | "closed";
  readonly closesOn: PlainDate;
}

/** What the latest survey that shows it found, of everybody together. */
interface SurveyFact {
  readonly roundId: string;
  readonly round: Localised;
}

/** How people feel what a norm asks. */
export interface FeltFact extends SurveyFact {
  readonly norm: string;
  /** What was asked about, as `Communicatie`. */
  readonly scale: Localised;
  /** From 1 to 5. */
  readonly mean: number;
}

/** How many in a hundred of those who suspected something did not report it. */
export interface UnreportedFact extends SurveyFact {
  readonly share: number;
}

/** How the coordinator is placed; only coordinator and authority know. */
export interface PositionFact {
  /** Null while the position was never recorded. */
  readonly current: { readonly directAccess: boolean; readonly hasBackup: boolean } | null;
  readonly contactOn: PlainDate | null;
  /** Advice without an answer. */
  readonly unanswered: readonly AdviceFact[];
}

/** Everything the rules look at, on one day: read once, then judged without asking anybody anything. */
export interface Facts {
  readonly today: PlainDate;
  readonly terms: Terms;
  readonly frameworks: readonly FrameworkFact[];
  readonly norms: readonly NormFact[];
  readonly shortfalls: readonly ShortfallFact[];
  /** Reference date of the latest closed round. */
  readonly roundOn: PlainDate | null;
  readonly blocks: readonly BlockFact[];
  /** Every version that is not replaced. */
  readonly policies: readonly PolicyFact[];
  readonly inForce: PolicyInForceFact | null;
  readonly goals: readonly GoalFact[];
  readonly measures: readonly MeasureFact[];
  /** Open actions. */
  readonly actions: readonly ActionFact[];
  readonly plan: PlanFact | null;
  readonly agreements: readonly AgreementFact[];
  readonly surveyRounds: readonly SurveyRoundFact[];
  /** What is not shown, or not to this reader, is not here. */
  readonly felt: readonly FeltFact[];
  readonly unreported: UnreportedFact | null;
  readonly coordinators: number;
  readonly counsellors: number;
  /** Null for who may not read it: then nothing is said of it. */
  readonly position: PositionFact | null;
}

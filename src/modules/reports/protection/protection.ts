import { z } from "zod";
import type { DB } from "#platform/database/index.ts";

/** How likely it is that the reporter, or somebody around the reporter, suffers for it. */
export const risks = ["low", "raised", "high"] as const satisfies readonly DB["reportProtections"]["risk"][];
export type Risk = (typeof risks)[number];

/** When it is weighed (ISO 37002, 8.3.2: at receipt, and again at every turn). */
export const moments = [
  "receipt",
  "decision",
  "during",
  "closing",
  "after",
] as const satisfies readonly DB["reportProtections"]["moment"][];
export type Moment = (typeof moments)[number];

/** What is asked when the risk is weighed, each answered with yes, no or unknown. */
export const riskQuestions = [
  "known",
  "dependent",
  "earlier",
  "told",
  "stakes",
  "vulnerable",
  "others",
  "afraid",
] as const;
export type RiskQuestion = (typeof riskQuestions)[number];

export const riskAnswers = ["yes", "no", "unknown"] as const;
export type RiskAnswer = (typeof riskAnswers)[number];

const answer = z.enum(riskAnswers);

/** An answer to every question. */
export const answersToRisk = z.object({
  known: answer,
  dependent: answer,
  earlier: answer,
  told: answer,
  stakes: answer,
  vulnerable: answer,
  others: answer,
  afraid: answer,
} satisfies Record<RiskQuestion, typeof answer>);

/** Sealed: the answers, why, and what was agreed to protect the reporter. */
export const protectionDetails = z.object({ answers: answersToRisk, why: z.string(), measures: z.string() });
export type ProtectionDetails = z.output<typeof protectionDetails>;

/** The risk as it was weighed once. */
export interface Protection extends ProtectionDetails {
  readonly protectionId: string;
  readonly risk: Risk;
  readonly moment: Moment;
  readonly weighedAt: Date;
  readonly weighedBy: string;
}

export type CheckAnswer = NonNullable<DB["reportChecks"]["answer"]>;
export const checkAnswers = ["safe", "unsure", "unsafe"] as const satisfies readonly CheckAnswer[];

/** How the reporter is doing: asked after some months, or told of the own accord. */
export interface Check {
  readonly checkId: string;
  /** Null: told of the own accord. */
  readonly months: number | null;
  readonly dueOn: string | null;
  readonly askedAt: Date | null;
  readonly answer: CheckAnswer | null;
  readonly answeredAt: Date | null;
  /** An officer read it and takes it up. */
  readonly seenAt: Date | null;
  /** What the reporter adds; null: nothing. */
  readonly words: string | null;
}

/** After so many months from receipt the reporter is asked. */
export const checkMonths = [3, 6, 12] as const;

export type DetrimentStage = DB["reportDetriments"]["stage"];
export const detrimentStages = ["done", "attempt", "threat"] as const satisfies readonly DetrimentStage[];

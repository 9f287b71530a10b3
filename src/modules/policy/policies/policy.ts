import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

export const policyStates = ["draft", "proposed", "adopted", "evaluated", "replaced"] as const;
export type PolicyState = (typeof policyStates)[number];

/** One version of the integrity policy. */
export interface Policy {
  readonly policyId: string;
  readonly title: string;
  readonly version: string;
  /** Markdown. */
  readonly vision: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly evaluationDueOn: PlainDate;
  readonly state: PolicyState;
  readonly proposedById: string | null;
  readonly adoptedOn: PlainDate | null;
  /** Who adopted it, in words. */
  readonly adoptedBy: string | null;
  readonly replacedOn: PlainDate | null;
}

/** A decision on a policy besides its adoption: by another body, or on an annex. */
export interface PolicyDecision {
  readonly decidedOn: PlainDate;
  readonly decidedBy: string;
  readonly what: string;
}

export interface PolicyEvaluation {
  readonly evaluatedOn: PlainDate;
  readonly conclusion: string;
}

export const policyForm = z.object({
  title: fields.requiredText(150),
  version: fields.requiredText(20),
  vision: fields.requiredText(20_000),
  startsOn: fields.date(),
  endsOn: fields.optionalDate(),
  evaluationDueOn: fields.date(),
});
export type PolicyInput = z.output<typeof policyForm>;

export const adoptForm = z.object({ adoptedBy: fields.requiredText(150) });

export const decisionForm = z.object({
  decidedOn: fields.date(),
  decidedBy: fields.requiredText(150),
  what: fields.requiredText(300),
});
export type DecisionInput = z.output<typeof decisionForm>;

export const evaluationForm = z.object({
  evaluatedOn: fields.date(),
  conclusion: fields.requiredText(5000),
  nextDueOn: fields.date(),
});
export type EvaluationInput = z.output<typeof evaluationForm>;

export const involvements = ["informed", "advised", "consented"] as const;
export type Involvement = (typeof involvements)[number];

/** When the works council was told, advised or consented, about what, and what it said. */
export interface CouncilMoment {
  readonly momentId: string;
  readonly heldOn: PlainDate;
  readonly involvement: Involvement;
  readonly policyId: string | null;
  readonly planYear: number | null;
  readonly subject: string;
  /** Null while the council has not answered. */
  readonly outcome: string | null;
}

export const councilForm = z.object({
  heldOn: fields.date(),
  involvement: fields.choice(involvements),
  outcome: fields.optionalText(2000),
});

/** What is recorded of the works council; about a policy, a year plan, or something else that `subject` names. */
export interface CouncilInput extends z.output<typeof councilForm> {
  readonly subject: string;
  readonly policyId?: string;
  readonly planYear?: number;
}

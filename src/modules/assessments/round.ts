import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** Who judged: the organisation itself, colleagues of elsewhere, or an auditor. */
export const roundKinds = ["self", "peer", "audit"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Levels of a scale, or the findings that somebody else published. A round has one of the two. */
export const measures = ["levels", "findings"] as const;
export type Measure = (typeof measures)[number];

export const roundStates = ["open", "under-review", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

export interface Assessor {
  /** Null for somebody from outside. */
  readonly personId: string | null;
  readonly name: string;
}

/** One time that an organisation is held against the items of a framework. */
export interface Round {
  readonly roundId: string;
  readonly framework: string;
  readonly frameworkVersion: number;
  readonly title: string;
  readonly referenceDate: PlainDate;
  /** The source names a year only: the date is its last day and is not shown. */
  readonly yearOnly: boolean;
  readonly kind: RoundKind;
  readonly measure: Measure;
  readonly state: RoundState;
  readonly source: string | null;
  readonly returnedBecause: string | null;
  readonly closedOn: PlainDate | null;
  readonly adoptedBy: string | null;
}

/** What was found on one item: a level of the scale or a finding, as the round's measure says. */
export interface Outcome {
  readonly code: string;
  readonly outcome: string;
}

/** An outcome with why and on what grounds; never shown beyond coordinator, authority and assessors. */
export interface Rating extends Outcome {
  readonly reasoning: string;
  readonly evidence: string | null;
  readonly evidenceLink: string | null;
  /** A building block, as `arnhem-2024/3.1`. */
  readonly evidenceBlock: string | null;
  readonly ratedBy: string | null;
  readonly ratedAt: Date;
}

const names = z
  .string()
  .max(2000)
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  ]);

const describing = {
  title: fields.requiredText(60),
  referenceDate: fields.date(),
  kind: fields.choice(roundKinds),
  /** Colleagues, who can rate themselves; and people from outside, who stand there by name only. */
  assessors: names,
  outsiders: names,
  source: fields.optionalText(500),
};

/** What the form for a new round sends. */
export const newRoundForm = z.object({
  ...describing,
  framework: fields.requiredText(100),
  measure: fields.choice(measures),
});

/** What may still change once a round is open: framework and measure may not. */
export const changedRoundForm = z.object(describing);
export type ChangedRound = z.output<typeof changedRoundForm>;

/** One rating as the form sends it; which outcomes exist depends on the scale and is checked by the rules. */
export const ratingForm = z.object({
  outcome: fields.requiredText(60),
  reasoning: fields.requiredText(5000),
  evidence: fields.optionalText(2000),
  evidenceLink: fields.optionalLink(),
  evidenceBlock: fields.optionalText(120),
  goOn: z.enum(["next", "stay"]).catch("next").default("next"),
});
export type RatingInput = Omit<z.output<typeof ratingForm>, "goOn">;

export const returnForm = z.object({ reason: fields.requiredText(2000) });
export const closingForm = z.object({ adoptedBy: fields.requiredText(200) });

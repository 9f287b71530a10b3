import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { outcomes } from "../../report.ts";
import type { Outcome } from "../../report.ts";

const text = z.string();
const textOrNull = text.nullable().default(null);

/** What is sealed of an allegation: who, what, and what was done with the person concerned. */
export const allegationDetails = z.object({
  name: text,
  position: text,
  what: text,
  /** How the person was told, or why that was put off. */
  informing: textOrNull,
  heardOn: textOrNull,
  /** What was said when the person was heard, or why the person was not heard. */
  hearing: textOrNull,
  /** What the person concerned answered, in whole. */
  reaction: textOrNull,
  decidedBy: textOrNull,
  grounds: textOrNull,
  /** When the person got the outcome in writing. */
  writtenOn: textOrNull,
  /** How the name was cleared, or why that was not needed. */
  rehabilitation: textOrNull,
});
export type AllegationDetails = z.output<typeof allegationDetails>;

/** One person and one kind of violation; as long as the outcome is open nothing is certain. */
export interface Allegation extends AllegationDetails {
  readonly allegationId: string;
  readonly violation: string;
  /** The list of kinds it was chosen from, such as `violations-2024`. */
  readonly list: string;
  readonly outcome: Outcome;
  readonly decidedOn: PlainDate | null;
  readonly measures: readonly string[];
  readonly informedOn: PlainDate | null;
  readonly informingPutOffTo: PlainDate | null;
  readonly rehabilitatedOn: PlainDate | null;
}

export const allegationForm = z.object({
  name: fields.requiredText(200),
  position: fields.optionalText(200),
  violation: fields.requiredText(40),
  what: fields.requiredText(10_000),
});
export type AllegationInput = z.output<typeof allegationForm>;

export const informings = ["told", "put-off"] as const;
export const informForm = z.object({
  informing: fields.choice(informings),
  informedOn: fields.optionalDate(),
  lookAgainOn: fields.optionalDate(),
  how: fields.requiredText(4000),
});

export type InformInput = z.output<typeof informForm>;

export const hearings = ["heard", "not-heard"] as const;
export const hearForm = z.object({
  hearing: fields.choice(hearings),
  heardOn: fields.optionalDate(),
  account: fields.requiredText(20_000),
  reaction: fields.optionalText(50_000),
});
export type HearInput = z.output<typeof hearForm>;

/** The outcomes that somebody decides on. */
export const decidedOutcomes = [
  "established",
  "partly-established",
  "not-established",
  "not-ascertainable",
] as const satisfies readonly (typeof outcomes)[number][];

export const outcomeForm = z.object({
  outcome: fields.choice(decidedOutcomes),
  decidedOn: fields.date(),
  decidedBy: fields.requiredText(200),
  grounds: fields.requiredText(20_000),
  measures: fields.list(z.string().max(40)),
});
export type OutcomeInput = z.output<typeof outcomeForm>;

export const letterForm = z.object({ writtenOn: fields.date() });
export type LetterInput = z.output<typeof letterForm>;

export const clearings = ["cleared", "not-needed"] as const;
export const clearForm = z.object({
  clearing: fields.choice(clearings),
  clearedOn: fields.optionalDate(),
  how: fields.requiredText(4000),
});
export type ClearInput = z.output<typeof clearForm>;

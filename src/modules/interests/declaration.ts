import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { giftContent } from "./gift.ts";
import { recusalContent } from "./recusals/recusal.ts";
import { sideActivityContent } from "./side-activity.ts";

export const registers = ["side-activity", "gift", "recusal"] as const;
export type DeclarationRegister = (typeof registers)[number];

export const declarationStates = [
  "draft",
  "submitted",
  "advised",
  "in-force",
  "in-force-on-conditions",
  "refused",
  "settled",
  "ended",
  "withdrawn",
] as const;
export type DeclarationState = (typeof declarationStates)[number];

export const decisions = ["consent", "conditions", "refusal"] as const;
export type DecisionWord = (typeof decisions)[number];

export const objectionOutcomes = ["upheld", "rejected", "withdrawn"] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** What was declared, by its register. */
export const declarationContent = z.discriminatedUnion("register", [
  sideActivityContent,
  giftContent,
  recusalContent,
]);
export type DeclarationContent = z.output<typeof declarationContent>;

/** Somebody who handles a declaration, or takes a matter over. */
interface Named {
  readonly personId: string;
  readonly name: string;
}

/** One thing that one person declared, as it stands now. */
export interface Declaration {
  readonly declarationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly state: DeclarationState;
  readonly version: number;
  readonly content: DeclarationContent;
  readonly label: string;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly madeOn: PlainDate;
  readonly submittedOn: PlainDate | null;
  readonly decideBy: PlainDate | null;
  /** Null where nobody has to advise. */
  readonly adviser: Named | null;
  readonly decider: Named | null;
  /** Who takes the matter over; null for another register. */
  readonly taker: Named | null;
  readonly advice: DecisionWord | null;
  readonly decision: DecisionWord | null;
  /** Null beside a decision: the employer's rule settled it. */
  readonly decidedBy: string | null;
  readonly decidedOn: PlainDate | null;
  readonly conditions: string | null;
  /** When the person last said that it is still right. */
  readonly confirmedOn: PlainDate | null;
  readonly objectedOn: PlainDate | null;
  readonly objectionOutcome: ObjectionOutcome | null;
  /** When it was taken over from another register; null for what was declared here. */
  readonly importedOn: PlainDate | null;
  /** The declaration that this one changes. */
  readonly previousId: string | null;
}

/** One page of declarations, and how many there are: counted to a limit. */
export interface DeclarationList {
  readonly declarations: readonly Declaration[];
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

export const stepKinds = [
  "imported",
  "made",
  "changed",
  "submitted",
  "settled-by-rule",
  "withdrawn",
  "advised",
  "decided",
  "confirmed",
  "ended",
  "replaced",
  "handed-over",
  "objected",
  "objection-answered",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One line of the ledger. */
export interface LedgerLine {
  readonly kind: StepKind;
  readonly at: Date;
  readonly by: string | null;
  /** What was chosen, in the word of the form; null where nothing was. */
  readonly choice: string | null;
  readonly words: string | null;
}

/** What a form of advice or decision says. */
export const decisionForm = z.object({
  version: fields.wholeNumber({ min: 1 }),
  decision: fields.choice(decisions),
  conditions: fields.optionalText(2000),
  reason: fields.optionalText(2000),
});
export type DecisionInput = z.output<typeof decisionForm>;

/** A step without anything to fill in, on the version that was seen. */
export const stepForm = z.object({ version: fields.wholeNumber({ min: 1 }) });

export const endForm = stepForm.extend({ endsOn: fields.date() });
export const objectionForm = stepForm.extend({ words: fields.requiredText(2000) });
export const objectionAnswerForm = stepForm.extend({
  outcome: fields.choice(objectionOutcomes),
  words: fields.requiredText(2000),
});

/** What of a declaration a list of a register can be narrowed to. */
export const standings = [
  "waiting",
  "late",
  "in-force",
  "refused",
  "settled",
  "ended",
  "withdrawn",
  "all",
] as const;
export type Standing = (typeof standings)[number];

/** The address of a register. */
export const registerQuery = z.object({
  register: z.enum(registers).catch("side-activity").default("side-activity"),
  stand: z.enum(standings).catch("all").default("all"),
  zoek: z.string().trim().max(100).catch("").default(""),
  pagina: fields.pageNumber(),
});
export type RegisterQuery = z.output<typeof registerQuery>;

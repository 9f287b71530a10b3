import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

export const tenderStates = ["preparing", "started", "closed"] as const;
export type TenderState = (typeof tenderStates)[number];

/** What an interest in a tender is. The name of another person is never asked. */
export const interestKinds = [
  "family",
  "friend",
  "former-colleague",
  "former-employer",
  "neighbour",
  "side-activity",
  "financial",
  "other",
] as const;
export type InterestKind = (typeof interestKinds)[number];

export const tenderDecisions = ["stays", "stays-on-conditions", "leaves"] as const;
export type TenderDecision = (typeof tenderDecisions)[number];

interface Named {
  readonly personId: string;
  readonly name: string;
}

/** A purchase that is put out to tender, and who runs it. */
export interface Tender {
  readonly tenderId: string;
  readonly version: number;
  readonly state: TenderState;
  readonly reference: string;
  readonly name: string;
  readonly purchased: string;
  readonly startsOn: PlainDate;
  readonly unitId: string | null;
  readonly lead: Named;
  readonly madeBy: string;
  /** Everybody in the team, the lead included, by name. */
  readonly members: readonly Named[];
  /** The list of tenderers that counts now; 0 while it is not known. */
  readonly list: number;
  readonly startedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

/** Somebody who tendered. */
export interface Tenderer {
  readonly name: string;
  readonly tradeNumber: string | null;
}

/** The last thing that somebody of a team declared; what exactly is for the person and who decides. */
export interface TenderDeclaration {
  readonly tenderDeclarationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly list: number;
  readonly interest: boolean;
  readonly declaredOn: PlainDate;
  readonly decision: TenderDecision | null;
  readonly conditions: string | null;
  readonly decidedOn: PlainDate | null;
  readonly decidedBy: string | null;
}

/** Which interest somebody declared, for the person and who decides. */
export interface TenderInterest {
  readonly deciderId: string;
  readonly kind: InterestKind;
  readonly party: string;
  readonly explanation: string;
}

/** What a form about a tender says. */
export const tenderForm = z.object({
  reference: fields.requiredText(60),
  name: fields.requiredText(200),
  purchased: fields.requiredText(500),
  startsOn: fields.date(),
  unitId: fields.optionalId(),
  lead: fields.requiredText(254),
});
export type TenderInput = z.output<typeof tenderForm>;

const yesNo = ["no", "yes"] as const;

/** What somebody of the team declares; with an interest, which one. */
export const tenderDeclarationForm = z.object({
  list: fields.wholeNumber({ min: 0 }),
  interest: fields.choice(yesNo),
  kind: fields.optionalChoice(interestKinds),
  party: fields.optionalText(200),
  explanation: fields.optionalText(1000),
});
export type TenderDeclarationInput = z.output<typeof tenderDeclarationForm>;

export const tenderDecisionForm = z.object({
  decision: fields.choice(tenderDecisions),
  conditions: fields.optionalText(1000),
});
export type TenderDecisionInput = z.output<typeof tenderDecisionForm>;

/** Which tenders a list shows. */
export const tendersQuery = z.object({
  stand: z
    .enum([...tenderStates, "all"])
    .catch("all")
    .default("all"),
  pagina: fields.pageNumber(),
});
export type TendersQuery = z.output<typeof tendersQuery>;

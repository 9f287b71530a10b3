import { z } from "zod";
import type { Engagement } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { answerStates, answeredRegisters } from "../confirming/answer.ts";
import type { AnswerState } from "../confirming/answer.ts";
import type { DeclarationRegister } from "../declaration.ts";

export const complianceBase = "/registers/naleving";

/** How many people stand how to a register. */
export type AnswerCounts = Readonly<Record<AnswerState, number>>;

/** How many people of one unit itself stand how to a register. */
export interface UnitCounts extends AnswerCounts {
  /** Null: people without a unit. */
  readonly unitId: string | null;
}

/** What was done with what was submitted in the last twelve months; what was withdrawn does not count. */
export interface HandlingCounts {
  readonly register: DeclarationRegister;
  readonly submitted: number;
  /** The employer's rule settled it at once: nobody had to decide. */
  readonly byRule: number;
  readonly inTime: number;
  readonly decidedLate: number;
  readonly waits: number;
  readonly waitsLate: number;
  readonly consent: number;
  readonly conditions: number;
  readonly refusal: number;
  /** Settled without a decision: the person declined it. */
  readonly declined: number;
  readonly objected: number;
  /** Objections that wait for an answer. */
  readonly objectionOpen: number;
}

/** Somebody who has to answer a register, with the last answer. */
export interface AnsweringPerson {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly engagement: Engagement;
  readonly startsOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly nothing: boolean | null;
  readonly state: AnswerState;
}

/** How the people somebody leads stand: in numbers, and at most a page of those who have something to do. */
export interface TeamAnswers {
  readonly counts: AnswerCounts;
  readonly open: readonly AnsweringPerson[];
}

/** The address: which register, which part of the organisation, how people stand, and the pages of both lists. */
export const complianceQuery = z.object({
  register: z.enum(answeredRegisters).catch("side-activity").default("side-activity"),
  eenheid: z.uuid().optional().catch(undefined),
  stand: z.enum(answerStates).optional().catch(undefined),
  pagina: fields.pageNumber(),
  blad: fields.pageNumber(),
});
export type ComplianceQuery = z.output<typeof complianceQuery>;

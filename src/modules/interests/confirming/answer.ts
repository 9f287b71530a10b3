import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** The registers that are answered once a year. Gifts are reported when they come, so that there is nothing to confirm. */
export const answeredRegisters = ["side-activity"] as const;
export type AnsweredRegister = (typeof answeredRegisters)[number];

/** How somebody stands to a register. `not-known`: never answered, and the first term has passed. */
export const answerStates = ["done", "due", "late", "not-known"] as const;
export type AnswerState = (typeof answerStates)[number];

/** What somebody said of a register as a whole. */
export interface RegisterAnswer {
  readonly answeredOn: PlainDate;
  /** True: nothing to declare. False: what was declared is still right, and all there is. */
  readonly nothing: boolean;
}

/** How somebody who has to answer stands to a register. */
export interface AnswerStanding {
  readonly state: AnswerState;
  /** From this day on it can be answered. */
  readonly openFrom: PlainDate;
  readonly dueOn: PlainDate;
}

/** How one person stands to one register, with the last answer; `standing` is absent for who need not answer. */
export interface OwnAnswer {
  readonly last: RegisterAnswer | undefined;
  readonly standing: AnswerStanding | undefined;
}

export const saidWords = ["still-right", "nothing"] as const;
export type SaidWord = (typeof saidWords)[number];

/** What the two buttons send: what is said, and what was in sight when it was said. */
export const answerForm = z.object({
  said: fields.choice(saidWords),
  seen: fields.optionalText(20_000),
});
export type AnswerInput = z.output<typeof answerForm>;

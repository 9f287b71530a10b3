import type { RegisterLine, WhoseColumn } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { DecisionWord } from "../declaration.ts";
import type { Gift } from "../gift.ts";
import type { SideActivity } from "../side-activity.ts";

/** Registers that can be taken over from elsewhere. */
export const importedRegisters = ["side-activity", "gift"] as const;
export type ImportedRegister = (typeof importedRegisters)[number];

/** What every register has beside whose it is: by what mark it is known there, and what became of it. */
export const sharedColumns = ["reference", "declaredOn", "decision", "decidedOn", "conditions"] as const;
export type SharedColumn = WhoseColumn | (typeof sharedColumns)[number];

/** One declaration as the other register has it. */
export interface ImportedLine extends RegisterLine {
  readonly reference: string | null;
  readonly declaredOn: PlainDate;
  readonly decidedOn: PlainDate | null;
  readonly decision: DecisionWord | null;
  readonly conditions: string | null;
  readonly content: SideActivity | Gift;
}

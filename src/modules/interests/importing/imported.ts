import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { sentTable } from "#platform/files/index.ts";
import type { DecisionWord } from "../declaration.ts";
import type { Gift } from "../gift.ts";
import type { SideActivity } from "../side-activity.ts";

/** Registers that can be taken over from elsewhere. */
export const importedRegisters = ["side-activity", "gift"] as const;
export type ImportedRegister = (typeof importedRegisters)[number];

/** What every register has: whose it is, by what mark it is known there, and what became of it. */
export const sharedColumns = [
  "key",
  "email",
  "reference",
  "declaredOn",
  "decision",
  "decidedOn",
  "conditions",
] as const;
export type SharedColumn = (typeof sharedColumns)[number];

/** One declaration as the other register has it. */
export interface ImportedLine {
  readonly line: number;
  readonly key: string | null;
  /** In small letters. */
  readonly email: string | null;
  readonly reference: string | null;
  readonly declaredOn: PlainDate;
  readonly decidedOn: PlainDate | null;
  readonly decision: DecisionWord | null;
  readonly conditions: string | null;
  readonly content: SideActivity | Gift;
}

/** Of whom a line turned out to be, and by what mark it is known when it comes again. */
export interface KnownLine extends ImportedLine {
  readonly personId: string;
  readonly importKey: string;
}

/** What an import would do, or did. */
export interface RegisterSummary {
  readonly lines: number;
  /** Declarations that are new here. */
  readonly added: number;
  /** Lines that were taken over before: they stay as they are. */
  readonly known: number;
  /** Of how many people the new ones are. */
  readonly people: number;
  /** A mark of exactly this file. */
  readonly seen: string;
}

/** A few of the new ones, for who looks before it is done. */
export interface LookedAt {
  readonly summary: RegisterSummary;
  readonly first: readonly KnownLine[];
}

/** What the page sends to look at: which register, and a file or pasted lines. */
export const lookForm = z.object({ register: fields.choice(importedRegisters), ...sentTable });

/** The same again with the mark of what was looked at. */
export const importForm = lookForm.extend({ seen: z.string().max(100).default("") });

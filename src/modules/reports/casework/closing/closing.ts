import { z } from "zod";
import { fields } from "#platform/http/index.ts";

const text = z.string();

/** What is sealed of a closing. */
export const closingDetails = z.object({
  lessons: text,
  aftercare: text,
  /** Why the reporter was not told what came of it; null when that was told. */
  notTold: text.nullable(),
});

export type ClosingDetails = z.output<typeof closingDetails>;

/** How and when a file was closed. */
export interface Closing extends ClosingDetails {
  readonly closedAt: Date;
  readonly closedBy: string;
}

export const closingForm = z.object({
  lessons: fields.requiredText(20_000),
  aftercare: fields.requiredText(20_000),
  /** Asked only while the reporter was not told. */
  notTold: fields.requiredText(4000).optional(),
});
export type ClosingInput = z.output<typeof closingForm>;

export const reasonForm = z.object({ reason: fields.requiredText(4000) });

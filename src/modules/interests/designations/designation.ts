import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** For what a function can be designated: article 5(1)c and d of the Ambtenarenwet 2017, and what follows from the inventory. */
export const designationKinds = ["publication", "financial-interests", "screening", "rotation"] as const;
export type DesignationKind = (typeof designationKinds)[number];

/** A function that is designated for something, from a day on, in one unit or everywhere. */
export interface Designation {
  readonly designationId: string;
  readonly kind: DesignationKind;
  readonly functionTitle: string;
  /** Null: in the whole organisation. */
  readonly unitId: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly reason: string;
  /** The entry of the inventory of vulnerable functions from which it followed. */
  readonly vulnerableFunctionId: string | null;
}

/** A designation with how many people fall under it today. */
export interface CountedDesignation extends Designation {
  readonly people: number;
}

/** Somebody who falls under a designation. */
export interface Designated {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string | null;
}

export const designationStands = ["current", "ended", "all"] as const;
export type DesignationStand = (typeof designationStands)[number];

/** What of the designations is listed. */
export const designationsQuery = z.object({
  soort: z
    .enum(["", ...designationKinds])
    .catch("")
    .default(""),
  stand: z.enum(designationStands).catch("current").default("current"),
  pagina: fields.pageNumber(),
});
export type DesignationsQuery = z.output<typeof designationsQuery>;

/** What the form of a new designation says: one designation for each kind. */
export const designationForm = z.object({
  functionTitle: fields.requiredText(200),
  unit: fields.optionalId(),
  kinds: fields.list(z.enum(designationKinds)),
  startsOn: fields.date(),
  reason: fields.requiredText(2000),
});
export type DesignationInput = z.output<typeof designationForm>;

export const endDesignationForm = z.object({ endsOn: fields.date() });
export const oneDesignation = z.object({ designationId: fields.id() });

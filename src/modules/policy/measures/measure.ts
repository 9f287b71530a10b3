import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

export const measureStates = ["planned", "running", "done", "stopped"] as const;
export type MeasureState = (typeof measureStates)[number];

/** What a measure works on: how things are arranged, how people act (source 001, 5.2), or both. */
export const measureControls = ["structure", "culture", "both"] as const;
export type MeasureControl = (typeof measureControls)[number];

/** Something the organisation does, lastingly, to reach a goal. */
export interface Measure {
  readonly measureId: string;
  readonly title: string;
  readonly description: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly control: MeasureControl;
  readonly state: MeasureState;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly outcome: string | null;
  readonly stateSince: PlainDate;
  readonly createdOn: PlainDate;
  readonly goalIds: readonly string[];
  /** As `arnhem-2024/2.1`. */
  readonly blocks: readonly string[];
  /** As `rekenkamer-2024/4`. */
  readonly norms: readonly string[];
}

const reference = z.string().regex(/^[a-z0-9-]+\/.{1,40}$/);

export const measureForm = z.object({
  title: fields.requiredText(150),
  description: fields.optionalText(2000),
  owner: fields.optionalText(200),
  control: fields.choice(measureControls),
  startsOn: fields.optionalDate(),
  endsOn: fields.optionalDate(),
  goalIds: fields.list(fields.id()),
  blocks: fields.list(reference),
  norms: fields.list(reference),
});
/** What a measure is made of; its owner is a person, or nobody yet. */
export type MeasureInput = Omit<z.output<typeof measureForm>, "owner"> & { readonly ownerId: string | null };

export const measureStateForm = z.object({
  state: fields.choice(measureStates),
  outcome: fields.optionalText(2000),
});
export type MeasureStateInput = z.output<typeof measureStateForm>;

export const measuresQuery = z.object({
  stand: z
    .enum(["all", ...measureStates])
    .catch("all")
    .default("all"),
  doel: z.uuid().optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type MeasuresQuery = z.output<typeof measuresQuery>;

/** Something a measure can be tied to, as a form offers it. */
export interface TieOption {
  readonly value: string;
  readonly label: string;
}

/** The norms and building blocks of the frameworks in use. */
export interface TieOptions {
  readonly blocks: readonly TieOption[];
  readonly norms: readonly TieOption[];
}
